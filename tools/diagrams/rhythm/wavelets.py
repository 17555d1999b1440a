"""Knows the stray signals of atrial fibrillation: many small waves that turn in circles of their own."""

from collections.abc import Sequence
from math import cos, radians, sin

import numpy as np
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.heart.form import Form
from tools.diagrams.markup import path
from tools.diagrams.palette import NERVE
from tools.diagrams.shapes import joined, path_of, tube

Eddy = tuple[float, float, float, float, int, float]
"""Middle, radius, where it begins in degrees, which way it turns, and how many degrees it goes on."""

RIGHT: Sequence[Eddy] = (
    (288, 498, 23, 200, 1, 280),
    (350, 486, 21, 20, -1, 270),
    (334, 552, 25, 100, 1, 260),
    (272, 574, 21, 300, -1, 280),
    (318, 630, 25, 160, -1, 270),
    (296, 698, 19, 30, 1, 260),
)
LEFT: Sequence[Eddy] = (
    (618, 420, 21, 250, 1, 275),
    (674, 386, 20, 150, -1, 270),
    (646, 482, 22, 60, -1, 260),
    (700, 450, 24, 330, 1, 280),
    (738, 392, 20, 80, 1, 260),
    (744, 480, 20, 210, -1, 270),
    (792, 442, 20, 10, -1, 265),
)
HEAD = 14.0
NOTHING = Polygon()


def area(form: Form, beside: BaseGeometry = NOTHING) -> BaseGeometry:
    """All of them, for a pointer."""
    return joined(*(shape.buffer(4) for shape in _shapes(form, beside)))


def draw(form: Form, beside: BaseGeometry = NOTHING) -> str:
    """All stray waves, but for those where something lies in front."""
    data = "".join(path_of(shape, 0.3) for shape in _shapes(form, beside))
    return path(data, id="stray-signals", fill=NERVE.base, stroke=NERVE.dark, stroke_width=2.6,
                stroke_linejoin="round")  # fmt: skip


def _shapes(form: Form, beside: BaseGeometry) -> list[BaseGeometry]:
    every = [_shape(form, eddy) for eddy in (*RIGHT, *LEFT)]
    return [shape for shape in every if not shape.intersects(beside)]


def _shape(form: Form, eddy: Eddy) -> BaseGeometry:
    """One small wave: a curl that grows and ends in an arrow's head."""
    x, y, radius, begin, turn, sweep = eddy
    middle = form.placed([(x, y)])[0]
    angles = [radians(begin + turn * sweep * share) for share in np.linspace(0, 1, 9)]
    grow = np.linspace(0.55, 1.0, 9)
    line = [
        (middle[0] + radius * far * cos(angle), middle[1] + radius * far * sin(angle))
        for angle, far in zip(angles, grow, strict=True)
    ]
    forward = np.array((-sin(angles[-1]) * turn, cos(angles[-1]) * turn))
    outward = np.array((cos(angles[-1]), sin(angles[-1])))
    end = np.array(line[-1])
    point, left, right = end + forward * HEAD, end + outward * HEAD * 0.72, end - outward * HEAD * 0.72
    return joined(tube(line, [3, 7, 9, 9], (0.9, 0), 5), Polygon([point, left, right]))

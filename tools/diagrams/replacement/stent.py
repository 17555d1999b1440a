"""Knows the tissue valve that comes through a catheter: three cusps in a frame of metal mesh."""

from itertools import pairwise
from math import floor

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import open_path
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import CLOTH, METAL
from tools.diagrams.replacement.leaves import Leaves
from tools.diagrams.replacement.oblique import Oblique, level
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import path_of

SEEN = Oblique((500.0, 566.0), 300.0)
LEAVES = Leaves(SEEN, -0.2, 0.58, 0.4, 0.95, 0.8)
CELLS = 12
LEVELS = (-0.86, -0.5, -0.14, 0.24, 0.78)
"""Heights where struts meet: low cells are small, the top ones tall."""

SKIRT_TOP = -0.16
STRUT, FAR_STRUT = 15.0, 11.0


def skirt() -> BaseGeometry:
    """The near side of the cloth that lines the lower cells."""
    return SEEN.sheet(level(0.985, LEVELS[0] + 0.05), level(0.985, SKIRT_TOP), 0, 180)


def mesh(start: float, end: float) -> str:
    """Path data of all struts between two directions."""
    found, step = "", 360 / CELLS
    first, last = floor(start / step * 2), floor(end / step * 2)
    for row, (low, high) in enumerate(pairwise(LEVELS)):
        for half in range(first, last):
            up = (half + row) % 2 == 0
            a, b = (low, high) if up else (high, low)
            turns = [half * step / 2 + step / 2 * share for share in (0, 0.34, 0.66, 1)]
            eased = (0, 0.3, 0.7, 1)
            found += open_path(
                [SEEN.round_at(t, 1.0, a + (b - a) * e) for t, e in zip(turns, eased, strict=True)]
            )
    return found


def draw(scene: Scene) -> list[str]:
    """The valve from back to front."""
    return [
        _struts("mesh-far", mesh(180, 360), FAR_STRUT, METAL.line, METAL.base),
        LEAVES.inside(scene),
        LEAVES.front(scene),
        _skirt(scene),
        _struts("mesh", mesh(0, 180), STRUT, METAL.line, METAL.middle),
    ]


def _skirt(scene: Scene) -> str:
    area = skirt()
    left, top, right, _ = area.bounds
    stops = ((0.0, CLOTH.middle), (0.3, CLOTH.light), (0.7, CLOTH.middle), (1.0, CLOTH.base))
    return group(
        [
            path(path_of(area, 0.3), id="skirt", fill=scene.linear((left, top), (right, top), *stops)),
            inner_shadow(area, 10, (-5, -6), CLOTH.deep, 0.7),
            stroke(path_of(area, 0.3), CLOTH.line, 2),
        ]
    )


def _struts(name: str, data: str, width: float, edge: str, metal: str) -> str:
    """Bent wires: a dark edge, the metal, and a light along it."""
    return group(
        [
            stroke(data, edge, width, stroke_linecap="round"),
            stroke(data, metal, width - 4.4, stroke_linecap="round"),
            stroke(data, METAL.light, width * 0.2, stroke_linecap="round", class_="shade"),
        ],
        id=name,
    )

"""Knows the particles that carry fat in the blood: LDL as large pale balls, HDL as small green ones."""

from collections.abc import Iterable

from shapely.geometry.base import BaseGeometry

from tools.diagrams.markup import ellipse, group
from tools.diagrams.palette import GREEN, PLAQUE, WHITE
from tools.diagrams.shapes import all_of
from tools.diagrams.solids import oval

Place = tuple[float, float]
LDL, HDL = 24.0, 19.0
"""Half widths."""


def ldl(x: float, y: float, size: float = 1.0) -> str:
    """A large pale ball, full of fat: the grains in it."""
    r = LDL * size
    grains = [(-0.34, -0.1), (0.1, -0.4), (0.4, 0.1), (-0.06, 0.4), (0.04, 0.0)]
    return group([
        ellipse((x, y), (r, r), fill=PLAQUE.middle, stroke=PLAQUE.line, stroke_width=2.6),
        ellipse((x - r * 0.3, y - r * 0.36), (r * 0.44, r * 0.36), fill=PLAQUE.light, class_="shade"),
        *(ellipse((x + a * r, y + b * r), (r * 0.15, r * 0.15), fill=PLAQUE.dark) for a, b in grains),
    ])  # fmt: skip


def hdl(x: float, y: float, loaded: bool = False) -> str:
    """A small green ball with a white rim; a loaded one takes a piece of fat with it."""
    r = HDL
    piece = ellipse(
        (x + r * 0.9, y - r * 0.8),
        (r * 0.56, r * 0.56),
        fill=PLAQUE.middle,
        stroke=PLAQUE.line,
        stroke_width=2,
    )
    return group([
        piece if loaded else "",
        ellipse((x, y), (r, r), fill=GREEN.deep, stroke=GREEN.line, stroke_width=2.6),
        ellipse((x, y), (r * 0.52, r * 0.52), fill=WHITE, stroke=GREEN.line, stroke_width=1.6),
    ])  # fmt: skip


def discs(places: Iterable[Place], radius: float) -> BaseGeometry:
    """The areas of some particles as one."""
    return all_of([oval(x, y, radius, radius) for x, y in places])

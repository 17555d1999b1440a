"""Knows how the probe of an echo and its cable are painted."""

from collections.abc import Sequence

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, Anchors, open_path
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import METAL
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import path_of, rounded, tube

HEAD_WIDTHS = (62.0, 58.0, 40.0, 38.0, 40.0, 30.0)
"""From the wide foot on the skin to the thin end where the cable goes in."""


def on_chest(tip: Anchor, end: Anchor) -> BaseGeometry:
    """The hand-held probe from its foot to its cable."""
    line: list[Anchor] = [
        (tip[0] + (end[0] - tip[0]) * i / 5, tip[1] + (end[1] - tip[1]) * i / 5) for i in range(6)
    ]
    return rounded(tube(line, HEAD_WIDTHS, (0.15, 0.5), 4), 0, 5)


def draw(name: str, area: BaseGeometry) -> str:
    """A probe's body."""
    return group([
        path(path_of(area, 0.3), fill=METAL.middle),
        inner_shadow(area, 7, (-5, -6), METAL.deep, 0.8),
        stroke(path_of(area, 0.3), METAL.line, 3),
    ], id=name)  # fmt: skip


def cable(line: Anchors, name: str = "cable") -> str:
    """A cable."""
    data = open_path(line)
    return group([
        stroke(data, METAL.line, 10, stroke_linecap="round"),
        stroke(data, METAL.base, 5.5, stroke_linecap="round"),
    ], id=name)  # fmt: skip


def thin(line: Anchors, widths: Sequence[float]) -> BaseGeometry:
    """The thin probe that goes down the food pipe."""
    return tube(line, widths, (0, 0.9))

"""Knows the signs of direction in the vessels: chevrons that point the way, so that a finger can follow."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, Points, sampled_line
from tools.diagrams.markup import path
from tools.diagrams.palette import HALO, INK
from tools.diagrams.ribbons import resampled
from tools.diagrams.shapes import all_of, facets_of

EVERY, STEP = 60.0, 4.0
LONG, HALF, THICK = 9.0, 7.0, 6.0


@dataclass(frozen=True)
class Way:
    """A stretch of the loop, the half of the loop it belongs to, and where along it a sign stands."""

    line: Anchors
    red: bool
    first: float
    last: float
    hidden: BaseGeometry = field(default_factory=Polygon)
    """What lies in front of it."""


def chevrons(ways: Sequence[Way], half: str) -> str:
    """Chevrons along all ways that are lit."""
    lit = [way for way in ways if half == "whole" or way.red == (half == "to-body")]
    shapes = [shape for way in lit for shape in _along(way)]
    return path(facets_of(all_of(shapes), 0.05), id="direction", fill=HALO, stroke=INK, stroke_width=1.4,
                stroke_linejoin="round")  # fmt: skip


def _along(way: Way) -> list[Polygon]:
    line = sampled_line(way.line)
    length = float(np.hypot(*np.diff(line, axis=0).T).sum())
    points, _ = resampled(line, length / round(length / STEP))
    begin, end = round(len(points) * way.first), round(len(points) * way.last)
    found = [
        _chevron(points[at], points[at + 2] - points[at - 2])
        for at in range(max(2, begin), min(end, len(points) - 2), round(EVERY / STEP))
    ]
    return [shape for shape in found if not shape.intersects(way.hidden)]


def _chevron(at: Points, along: Points) -> Polygon:
    forward = along / np.hypot(*along)
    side = np.array((-forward[1], forward[0])) * HALF
    tip, back, half = at + forward * LONG / 2, at - forward * LONG / 2, forward * THICK / 2
    corners = [
        tip + half,
        back + side + half,
        back + side - half,
        tip - half,
        back - side - half,
        back - side + half,
    ]
    return Polygon(corners)

"""Knows which part of the muscle each artery feeds, and the patterns that tell the parts apart."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from shapely.geometry import LineString, MultiLineString, Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.markup import group, path, stroke
from tools.diagrams.outside.anchors import Line
from tools.diagrams.outside.following import here
from tools.diagrams.outside.form import Form
from tools.diagrams.palette import (
    AREA_FRONT,
    AREA_FRONT_SIGN,
    AREA_RIGHT,
    AREA_RIGHT_SIGN,
    AREA_SIDE,
    AREA_SIDE_SIGN,
    HALO,
)
from tools.diagrams.shapes import all_of, facets_of, joined, largest, line_path_of, path_of, shape

RIGHT_EDGE: Line = [
    (516, 440), (523, 500), (543, 578), (577, 661), (628, 746), (695, 827), (767, 869), (808, 909),
    (799, 1022), (79, 1075), (100, 300), (516, 300),
]  # fmt: skip
"""Everything on the right artery's side of its border with the front one."""

SIDE_EDGE: Line = [
    (641, 470), (694, 520), (754, 569), (807, 638), (850, 718), (888, 780), (926, 808), (1000, 822),
    (1060, 800), (1060, 380), (641, 380),
]  # fmt: skip
"""Everything on the side artery's side of its border with the front one."""

STEP = 15.0
"""Units between two lines of a pattern."""


@dataclass(frozen=True)
class Supply:
    """The three parts, as far as they can be seen from the front."""

    form: Form

    @cached_property
    def muscle(self) -> BaseGeometry:
        """The muscle of both ventricles, as far as nothing lies over it."""
        return self.form.ventricles.buffer(-1.5).difference(
            joined(self.form.right_upper, self.form.left_auricle).buffer(1.5)
        )

    @cached_property
    def right(self) -> BaseGeometry:
        """What the right coronary artery feeds."""
        return largest(self.muscle.intersection(shape(here(RIGHT_EDGE))))

    @cached_property
    def side(self) -> BaseGeometry:
        """What the circumflex artery feeds."""
        return largest(self.muscle.intersection(shape(here(SIDE_EDGE))))

    @cached_property
    def front(self) -> BaseGeometry:
        """What the left anterior descending artery feeds."""
        return largest(self.muscle.difference(joined(self.right, self.side)).buffer(-1).buffer(1))

    def drawn(self) -> list[str]:
        """The parts, each with its own ground and pattern."""
        return [
            _part("area-right", self.right, AREA_RIGHT, _dots(self.right, AREA_RIGHT_SIGN)),
            _part("area-side", self.side, AREA_SIDE, _waves(self.side, AREA_SIDE_SIGN)),
            _part("area-front", self.front, AREA_FRONT, _stripes(self.front, AREA_FRONT_SIGN)),
            self._borders(),
        ]

    def _borders(self) -> str:
        """Pale seams, so that two patterns never run into each other."""
        seams = joined(self.right, self.side).boundary.intersection(self.muscle.buffer(-4))
        return stroke(line_path_of(seams), HALO, 7, id="area-borders", stroke_linecap="round")


def _part(name: str, area: BaseGeometry, ground: str, pattern: str) -> str:
    return group([path(path_of(area, 0.5), fill=ground), pattern], id=name)


def _stripes(area: BaseGeometry, colour: str) -> str:
    left, top, right, bottom = area.bounds
    deep = bottom - top
    lines = [
        LineString([(x, bottom), (x + deep, top)]) for x in np.arange(left - deep, right, STEP * 1.4).tolist()
    ]
    return _lines(area, MultiLineString(lines), colour)


def _waves(area: BaseGeometry, colour: str) -> str:
    left, top, right, bottom = area.bounds
    across = np.arange(left, right + 8, 6.0)
    swing = np.sin(across / 9.0) * 3.2
    lines = [LineString(np.c_[across, y + swing]) for y in np.arange(top, bottom, STEP).tolist()]
    return _lines(area, MultiLineString(lines), colour)


def _lines(area: BaseGeometry, lines: BaseGeometry, colour: str) -> str:
    seen = lines.intersection(area.buffer(-3))
    return stroke(line_path_of(seen, 0.3, 6), colour, 2.2, stroke_linecap="round")


def _dots(area: BaseGeometry, colour: str) -> str:
    left, top, right, bottom = area.bounds
    inner = area.buffer(-4)
    rows = np.arange(top, bottom, STEP).tolist()
    spots = [
        Point(x, y)
        for row, y in enumerate(rows)
        for x in np.arange(left + (row % 2) * STEP / 2, right, STEP).tolist()
    ]
    found = [spot.buffer(2.7, quad_segs=2) for spot in spots if inner.contains(spot)]
    return path(facets_of(all_of(found), 0), fill=colour)

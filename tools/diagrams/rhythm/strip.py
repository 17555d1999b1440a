"""Knows how a strip of ECG paper is drawn: a faint grid, the line, and what is marked on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from shapely.geometry import LineString, box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Points, number
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.palette import GHOST, INK, NERVE
from tools.diagrams.shapes import facets_of

RADIUS = 16.0
STEP = 0.0015
"""Seconds between two points of the line."""


@dataclass(frozen=True)
class Strip:
    """Paper from left to right and top to bottom; what the line does in so many seconds; where it rests."""

    left: float
    top: float
    right: float
    bottom: float
    seconds: float
    heights: Callable[[Points], Points]
    ground: float
    tall: float
    margin: float = 22.0

    @property
    def area(self) -> BaseGeometry:
        """The paper."""
        inner = box(self.left + RADIUS, self.top + RADIUS, self.right - RADIUS, self.bottom - RADIUS)
        return inner.buffer(RADIUS)

    def x(self, second: float) -> float:
        """Where a second is."""
        width = self.right - self.left - 2 * self.margin
        return self.left + self.margin + width * second / self.seconds

    def y(self, height: float) -> float:
        """Where a height is."""
        return self.ground - self.tall * height

    def line(self, start: float, end: float) -> LineString:
        """The line between two seconds."""
        times = np.linspace(start, end, max(2, round((end - start) / STEP)))
        heights = self.heights(times)
        return LineString(
            [(self.x(t), self.y(h)) for t, h in zip(times.tolist(), heights.tolist(), strict=True)]
        )

    def paper(self) -> str:
        """The paper with its grid."""
        fine, area = self.x(0.04) - self.x(0.0), self.area
        fine = fine if fine < 30 else fine / 2
        grid = self._grid(fine)
        return group([
            path(facets_of(area, 0.1), fill=GHOST.light),
            stroke(grid, GHOST.base, 1.4),
            path(facets_of(area, 0.1), fill="none", stroke=GHOST.dark, stroke_width=2.2),
        ], id="ecg-paper")  # fmt: skip

    def drawn(self, start: float, end: float, colour: str = INK, width: float = 4.6, **more: str) -> str:
        """The line between two seconds."""
        simple = self.line(start, end).simplify(0.25)
        data = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in simple.coords)
        return stroke(data, colour, width, stroke_linecap="round", **more)

    def marked(self, start: float, end: float) -> str:
        """A bright column behind a part of the line."""
        column = box(self.x(start), self.top + 9, self.x(end), self.bottom - 9)
        column = column.buffer(-5).buffer(5)
        return path(facets_of(column, 0.1), fill=NERVE.middle, fill_opacity=0.42, stroke=NERVE.dark,
                    stroke_width=2)  # fmt: skip

    def pen(self, second: float) -> str:
        """The place where the line is being drawn."""
        height = float(self.heights(np.array([second]))[0])
        place = self.x(second), self.y(height)
        return ellipse(place, (10.5, 10.5), fill=NERVE.base, stroke=INK, stroke_width=4)

    def gaps(self, spikes: Sequence[float], level: float) -> str:
        """The gaps between spikes, each as a measure with two ends."""
        data = ""
        for start, end in pairwise(spikes):
            x, u = self.x(start) + 5, self.x(end) - 5
            data += f"M{number(x)} {number(level)}H{number(u)}"
            data += "".join(f"M{number(at)} {number(level - 9)}v18" for at in (x, u))
        return stroke(data, INK, 4, stroke_linecap="round", id="gaps-between-spikes")

    def _grid(self, step: float) -> str:
        data = ""
        for x in np.arange(self.left + step / 2 + 4, self.right - 4, step):
            data += f"M{number(float(x))} {number(self.top + 1)}V{number(self.bottom - 1)}"
        for y in np.arange(self.top + step / 2 + 4, self.bottom - 4, step):
            data += f"M{number(self.left + 1)} {number(float(y))}H{number(self.right - 1)}"
        return data

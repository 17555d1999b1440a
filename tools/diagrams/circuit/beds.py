"""Knows the beds of fine vessels: a tree that brings blood, one that takes it away, and where they meet."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Points
from tools.diagrams.shapes import all_of, largest, tube

Place = tuple[float, float]


@dataclass(frozen=True)
class Bed:
    """Where blood comes in and goes out, where the finest vessels meet, and how wide the first branch is.

    The number of meeting places is a power of two. `reach` is where forks lie on the way, 0 to 1.
    """

    name: str
    inlet: Place
    outlet: Place
    meeting: Sequence[Place]
    width: float
    reach: Sequence[float] = (0.0, 0.24, 0.46, 0.68, 0.88)

    @cached_property
    def bringing(self) -> BaseGeometry:
        """The tree from the inlet."""
        return self._tree(self.inlet)

    @cached_property
    def taking(self) -> BaseGeometry:
        """The tree to the outlet."""
        return self._tree(self.outlet)

    @property
    def area(self) -> BaseGeometry:
        """Both trees."""
        return all_of([self.bringing, self.taking])

    def way(self, index: int, outwards: bool) -> list[Place]:
        """From the inlet to a meeting place, or from there to the outlet."""
        line = self._line(self.inlet if outwards else self.outlet, index)
        return line if outwards else line[::-1]

    def _tree(self, root: Place) -> BaseGeometry:
        widths = [self.width * 0.58**level for level in range(len(self.reach))] + [2.6]
        tubes = [tube(self._line(root, index), widths, (0.6, 0.9), 5) for index in range(len(self.meeting))]
        return largest(all_of(tubes).buffer(1.6).buffer(-1.6))

    def _line(self, root: Place, index: int) -> list[Place]:
        """From the root by its forks to one meeting place; forks spread early, so that the tree is round."""
        ends, start = np.array(self.meeting), np.array(root)
        middle: Points = ends.mean(axis=0) - start
        places = [start]
        for level, reach in enumerate(self.reach[1:], start=1):
            size = max(1, len(ends) >> level)
            first = index // size * size
            aside: Points = ends[first : first + size].mean(axis=0) - start - middle
            places.append(start + middle * reach + aside * np.sin(np.pi / 2 * reach) ** 0.8)
        return [(float(x), float(y)) for x, y in [*places, ends[index]]]


def spread(points: Sequence[Place], count: int) -> list[Place]:
    """Places at even distances along a line through some points."""
    line = np.array(points, float)
    far = np.r_[0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]
    at = np.linspace(0, far[-1], count)
    return [(float(np.interp(a, far, line[:, 0])), float(np.interp(a, far, line[:, 1]))) for a in at]

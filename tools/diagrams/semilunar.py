"""Knows the shapes of an outlet valve seen from above: pocket-shaped cusps, and a wall that bulges."""

from dataclasses import dataclass
from functools import cached_property
from math import cos, pi, radians, sin

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import CORNER, Anchor, sampled_line
from tools.diagrams.frame import Place
from tools.diagrams.palette import RED, Tones
from tools.diagrams.shapes import shape, tube

NECK, BULGE = 0.93, 0.1
"""The wall stands this far out where two cusps meet, and so much farther behind the middle of a cusp."""

UNEVEN = (1.0, 0.72, 1.18)
"""No two cusps are alike: the share of the bulge behind each."""

WIDE = (0.94, 0.8)
"""Reach and belly of a healthy valve that stands wide open."""

FAR, STEPS, BEND = 1.6, 12, 4.5


@dataclass(frozen=True)
class Semilunar:
    """An outlet valve. `corners` are where cusps meet at the wall, in degrees clockwise from the right.

    `reach` and `belly` are how far the gap between the cusps goes towards the corners and towards the middle
    of each cusp, as shares of the radius; 0 is a valve that is shut. `lip` is the thickness of a cusp's edge.
    """

    name: str
    centre: Place
    radius: float
    corners: tuple[float, ...]
    reach: float = 0.0
    belly: float = 0.0
    lip: float = 0.075
    tones: Tones = RED
    wall_width: float = 0.13

    def at(self, degrees: float, share: float) -> Place:
        """A place in the valve, by direction and share of the radius."""
        turn, far = radians(degrees), self.radius * share
        return self.centre[0] + far * cos(turn), self.centre[1] + far * sin(turn)

    @property
    def open(self) -> bool:
        """Whether there is a gap between the cusps."""
        return self.reach > 0

    @cached_property
    def sectors(self) -> list[tuple[float, float]]:
        """From which corner to which each cusp goes, clockwise."""
        following = [*self.corners[1:], self.corners[0] + 360]
        return list(zip(self.corners, following, strict=True))

    @cached_property
    def inside(self) -> BaseGeometry:
        """The space inside the wall."""
        edge = [self.at(start + (end - start) * step / STEPS, self._wall_at(i, step / STEPS))
                for i, (start, end) in enumerate(self.sectors) for step in range(STEPS)]  # fmt: skip
        return shape(edge)

    @cached_property
    def outside(self) -> BaseGeometry:
        """The inside with the wall around it."""
        return self.inside.buffer(self.radius * self.wall_width)

    @cached_property
    def gap(self) -> BaseGeometry:
        """What the cusps leave free."""
        if not self.open:
            return Polygon()
        edge: list[Anchor] = []
        for i, (start, _) in enumerate(self.sectors):
            edge.append((*self.at(start, self.reach), CORNER))
            edge += [self._edge_at(i, step / STEPS) for step in range(1, STEPS)]
        return shape(edge).intersection(self.inside)

    @cached_property
    def seams(self) -> list[list[Place]]:
        """Where two cusps meet, from the wall to the middle, each a little bent."""
        bend = 0 if self.open else BEND
        return [
            [self.at(c, 0.97), self.at(c + bend, 0.55), self.at(c - bend, 0.2), self.at(0, 0)]
            for c in self.corners
        ]

    @cached_property
    def cusps(self) -> list[BaseGeometry]:
        """Each cusp with its pocket."""
        return [
            self._wedge(i).intersection(self.inside).difference(self.gap) for i in range(len(self.corners))
        ]

    @cached_property
    def lips(self) -> list[BaseGeometry]:
        """The thickness of each cusp's free edge."""
        width = self.lip * self.radius
        if self.open:
            rim = self.gap.buffer(width)
            return [cusp.intersection(rim) for cusp in self.cusps]
        bands = [tube(seam, [width * 0.8, width * 1.5, width * 1.8, width * 2.2]) for seam in self.seams]
        count = len(bands)
        return [
            cusp.intersection(bands[i].union(bands[(i + 1) % count])) for i, cusp in enumerate(self.cusps)
        ]

    def pit(self, index: int) -> Place:
        """The deepest place of a cusp's pocket."""
        start, end = self.sectors[index]
        return self.at((start + end) / 2, (1 + self.belly) / 2 if self.open else 0.62)

    def _wall_at(self, index: int, share: float) -> float:
        return NECK + BULGE * UNEVEN[index % 3] * float(sin(pi * share) ** 0.8)

    def _edge_at(self, index: int, share: float) -> Place:
        """A place on a cusp's free edge: an arc, or a slit towards each corner where the cusp is stiff."""
        start, end = self.sectors[index]
        belly, chord = self.belly * (1 + 0.12 * (UNEVEN[index % 3] - 1)), self._chord(index)
        if belly < chord:
            far = belly + (self.reach - belly) * abs(2 * share - 1) ** 3
            return self.at(start + (end - start) * share, far)
        (x, y), (u, v) = self.at(start, self.reach), self.at(end, self.reach)
        (low, high), (cx, cy) = self.at((start + end) / 2, belly - chord), self.centre
        bow = 4 * share * (1 - share)
        return x + (u - x) * share + (low - cx) * bow, y + (v - y) * share + (high - cy) * bow

    def _chord(self, index: int) -> float:
        """How far from the middle of the valve a straight edge would lie."""
        start, end = self.sectors[index]
        return self.reach * cos(radians((end - start) / 2))

    def _wedge(self, index: int) -> BaseGeometry:
        """Everything between the two seams of a cusp."""
        start, end = self.sectors[index]
        first, last = self.seams[index], self.seams[(index + 1) % len(self.seams)]
        way = [*sampled_line(last).tolist(), *sampled_line(first[::-1]).tolist()[1:]]
        beyond = [self.at(start + (end - start) * step / 8, FAR) for step in range(9)]
        return Polygon([*way, *beyond]).buffer(0)

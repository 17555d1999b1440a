"""Knows the local measure of a valve: along its ring and away from it."""

from collections.abc import Sequence
from dataclasses import dataclass

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

Place = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """From one hinge (along = 0) to the other (along = 1); away counts ring widths, upstream positive."""

    start: Place
    end: Place
    flipped: bool = False

    def at(self, along: float, away: float) -> Place:
        """A place in the picture."""
        x, y = self.end[0] - self.start[0], self.end[1] - self.start[1]
        turn = -1 if self.flipped else 1
        return self.start[0] + x * along + turn * y * away, self.start[1] + y * along - turn * x * away

    def many(self, places: Sequence[Place]) -> list[Place]:
        """Several places at once."""
        return [self.at(*place) for place in places]

    def mouth(self, side: int, depth: float = 0.55) -> BaseGeometry:
        """A patch beyond the ring on one side (1 up, -1 down): shadows must not fall from an opening."""
        corners = [(-0.02, 0.0), (1.02, 0.0), (0.94, side * depth), (0.06, side * depth)]
        return Polygon(self.many(corners))

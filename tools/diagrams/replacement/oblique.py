"""Knows how a round thing is seen obliquely from above: its own measures become places in the picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.frame import Place
from tools.diagrams.shapes import all_of

Spot = tuple[float, float, float]
"""To the right, towards the viewer, and up along the way of the blood; in radii."""

Rim = Callable[[float], tuple[float, float]]
"""How far out and how high an edge is, by direction in degrees."""

STEP = 3
FLATNESS, UPRIGHT = 0.5, 0.866
"""What is left of depth and of height where one looks down at thirty degrees."""


@dataclass(frozen=True)
class Oblique:
    """The middle of the thing and its radius. Directions: 0 is right, 90 towards the viewer."""

    centre: Place
    radius: float

    def at(self, spot: Spot) -> Place:
        """A spot in the picture."""
        x, y, z = spot
        across, down = x * self.radius, (y * FLATNESS - z * UPRIGHT) * self.radius
        return self.centre[0] + across, self.centre[1] + down

    def round_at(self, degrees: float, out: float, up: float) -> Place:
        """A place by direction, distance from the axis and height."""
        turn = radians(degrees)
        return self.at((out * cos(turn), out * sin(turn), up))

    def edge(self, rim: Rim, start: float = 0, end: float = 360) -> list[Place]:
        """Places along an edge from one direction to another."""
        count = max(2, round(abs(end - start) / STEP))
        turns = [start + (end - start) * step / count for step in range(count + 1)]
        return [self.round_at(turn, *rim(turn)) for turn in turns]

    def disc(self, out: float, up: float) -> BaseGeometry:
        """A level round area."""
        return self.loop(level(out, up))

    def loop(self, rim: Rim) -> BaseGeometry:
        """The area inside a closed edge."""
        return Polygon(self.edge(rim)[:-1]).buffer(0)

    def sheet(self, low: Rim, high: Rim, start: float = 0, end: float = 360) -> BaseGeometry:
        """The surface between two edges, as it covers the picture."""
        lower, upper = self.edge(low, start, end), self.edge(high, start, end)
        strips = zip(lower[:-1], lower[1:], upper[1:], upper[:-1], strict=True)
        return all_of([Polygon(strip).buffer(0.4) for strip in strips]).buffer(-0.4)

    def plate(self, spots: Sequence[Spot]) -> BaseGeometry:
        """A flat plate by its corners."""
        return Polygon([self.at(spot) for spot in spots]).buffer(0)


def level(out: float, up: float) -> Rim:
    """An edge that is the same all round."""

    def rim(_: float) -> tuple[float, float]:
        return out, up

    return rim

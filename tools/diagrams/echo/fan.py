"""Knows the fan of sound that a probe sends out, and how it is drawn."""

from dataclasses import dataclass
from functools import cached_property
from math import atan2, cos, degrees, radians, sin

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import HALO, INK, NERVE

Place = tuple[float, float]
WAVES = 5
"""Arcs of sound across the fan."""


@dataclass(frozen=True)
class Fan:
    """A fan from a tip towards a place: how far it reaches, and half its angle in degrees."""

    tip: Place
    aim: Place
    reach: float
    half: float

    @cached_property
    def area(self) -> BaseGeometry:
        """All that the sound reaches."""
        return Polygon([self.tip, *self._arc(self.reach)])

    def draw(self, name: str) -> str:
        """The fan as a clear veil with arcs of sound; thin enough that the heart is seen through it."""
        edge = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (self.tip, *self._arc(self.reach))) + "z"
        arcs = "".join(self._wave(self.reach * (index + 0.6) / WAVES) for index in range(WAVES))
        return group([
            path(edge, fill=NERVE.light, fill_opacity=0.3),
            stroke(arcs, HALO, 4.4, stroke_opacity=0.8, stroke_linecap="round"),
            stroke(arcs, INK, 1.7, stroke_linecap="round"),
            stroke(edge, HALO, 5, stroke_opacity=0.8),
            stroke(edge, INK, 2.2),
        ], id=name)  # fmt: skip

    def _wave(self, reach: float) -> str:
        points = self._arc(reach, 0.9)
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)

    def _arc(self, reach: float, share: float = 1.0) -> list[Place]:
        middle = degrees(atan2(self.aim[1] - self.tip[1], self.aim[0] - self.tip[0]))
        turns = [middle + self.half * share * (step / 10 - 1) for step in range(21)]
        return [
            (self.tip[0] + reach * cos(radians(turn)), self.tip[1] + reach * sin(radians(turn)))
            for turn in turns
        ]

"""Knows how a round window is drawn that shows a place of the picture larger."""

from dataclasses import dataclass
from functools import cached_property
from math import acos, atan2, cos, hypot, sin

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.markup import ellipse, group, stroke
from tools.diagrams.palette import HALO, INK

Place = tuple[float, float]


@dataclass(frozen=True)
class Lens:
    """A round window at a centre, and the smaller ring on the picture that it enlarges."""

    name: str
    centre: Place
    radius: float
    spot: Place
    spot_radius: float

    @cached_property
    def area(self) -> BaseGeometry:
        """What is seen through the window."""
        return Point(self.centre).buffer(self.radius, 48)

    def ground(self, fill: str) -> str:
        """The ground of the window in one colour, which hides what lies below."""
        return ellipse(self.centre, (self.radius, self.radius), fill=fill)

    def ties(self) -> str:
        """The ring on the picture and the two lines from it to the window."""
        lines = "".join(f"M{a:.1f} {b:.1f}L{c:.1f} {d:.1f}" for (a, b), (c, d) in self._tangents())
        ring = (self.spot_radius, self.spot_radius)
        return group([
            stroke(lines, HALO, 4.4),
            stroke(lines, INK, 1.6),
            ellipse(self.spot, ring, fill="none", stroke=HALO, stroke_width=4.4),
            ellipse(self.spot, ring, fill="none", stroke=INK, stroke_width=1.6),
        ], id=f"{self.name}-ties")  # fmt: skip

    def rim(self) -> str:
        """The rim of the window, painted last."""
        size = (self.radius, self.radius)
        return group([
            ellipse(self.centre, size, fill="none", stroke=HALO, stroke_width=9),
            ellipse(self.centre, size, fill="none", stroke=INK, stroke_width=3.4),
        ], id=f"{self.name}-rim")  # fmt: skip

    def _tangents(self) -> list[tuple[Place, Place]]:
        """Both lines that touch the ring and the window from outside."""
        (x, y), (u, v) = self.spot, self.centre
        along = atan2(v - y, u - x)
        turn = acos((self.spot_radius - self.radius) / hypot(u - x, v - y))
        return [
            (
                _on((x, y), self.spot_radius, along + side * turn),
                _on((u, v), self.radius, along + side * turn),
            )
            for side in (1, -1)
        ]


def _on(centre: Place, radius: float, angle: float) -> Place:
    return centre[0] + radius * cos(angle), centre[1] + radius * sin(angle)

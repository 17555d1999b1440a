"""Knows how a figure's own measure becomes places on the page: moved, turned and made smaller as one."""

from dataclasses import dataclass
from math import cos, radians, sin

from shapely import affinity
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, Anchors
from tools.diagrams.placement import Placement


@dataclass(frozen=True)
class Stage:
    """Where a figure stands: a placement for its lines and, the same, for its areas."""

    placement: Placement

    def area(self, local: BaseGeometry) -> BaseGeometry:
        """An area of the figure on the page."""
        place = self.placement
        turn = radians(place.turned)
        across, down = place.unit * cos(turn), place.unit * sin(turn)
        return affinity.affine_transform(local, [across, -down, down, across, *place.origin])

    def line(self, local: Anchors) -> list[Anchor]:
        """Anchors of the figure on the page."""
        return self.placement.line(local)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """One place of the figure on the page."""
        return self.placement.at(x, y)

    def length(self, local: float) -> float:
        """A length of the figure on the page."""
        return local * self.placement.unit


def stage(x: float, y: float, unit: float, turned: float = 0.0) -> Stage:
    """A stage whose figure has its own origin at a place of the page."""
    return Stage(Placement((x, y), unit, turned))

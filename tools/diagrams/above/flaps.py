"""Knows the flaps of the mitral valve seen from above, wherever a picture places them."""

from dataclasses import dataclass
from functools import cached_property

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.above import anchors
from tools.diagrams.above.anchors import Line, Pose
from tools.diagrams.curves import sampled_line
from tools.diagrams.leaflets import Cord
from tools.diagrams.placement import Placement
from tools.diagrams.sails import Sail
from tools.diagrams.shapes import joined, shape

REACH, FAR = 150.0, 400.0
ROUGH, LIP = 20.0, 7.5
FOLD_TO, FOLD_BEND = {True: -62.0, False: -50.0}, 0.12


@dataclass(frozen=True)
class Flaps:
    """Both flaps in one pose."""

    pose: Pose
    here: Placement

    @cached_property
    def ring(self) -> BaseGeometry:
        """The area inside the ring."""
        return shape(self.here.line(anchors.RING))

    @cached_property
    def front(self) -> Sail:
        """The front flap: the ring above its edge."""
        low = FOLD_TO[self.pose is Pose.OPEN]
        folds = [
            (self.here.at(x, y), self.here.at(x * 0.8, low - abs(x) * FOLD_BEND), x * FOLD_BEND)
            for x, y, *_ in anchors.FRONT_FOLDS
        ]
        edge = anchors.FRONT_EDGE[self.pose]
        return self._sail(
            "anterior-leaflet", edge, -FAR, anchors.FRONT_PUFFS[self.pose], anchors.FRONT_PUFF, folds
        )

    @cached_property
    def back(self) -> Sail:
        """The back flap: the ring below its edge."""
        away = 10.0 if self.pose is Pose.OPEN else 0.0
        clefts = [(self.here.at(a, b + away), self.here.at(c, d), 0.0) for a, b, c, d in anchors.BACK_CLEFTS]
        edge = anchors.BACK_EDGE[self.pose]
        return self._sail(
            "posterior-leaflet", edge, FAR, anchors.BACK_PUFFS[self.pose], anchors.BACK_PUFF, clefts
        )

    @cached_property
    def opening(self) -> BaseGeometry:
        """What both flaps leave free."""
        flaps = joined(self.front.area.buffer(0.5), self.back.area.buffer(0.5))
        return self.ring.difference(flaps).buffer(-1).buffer(1)

    @property
    def heads(self) -> list[tuple[float, float]]:
        """Where the heads of both muscles are, far below."""
        return self.here.places(anchors.MUSCLE_HEADS)

    def cords(self) -> list[Cord]:
        """Cords from the heads of both muscles, deep in the ventricle, to the edges of the open flaps."""
        left, right = self.heads
        return [(left if x < 0 else right, self.here.at(x, y), bend) for x, y, bend in anchors.CORDS]

    def _sail(
        self, name: str, edge: Line, away: float, puffs: Line, size: float, creases: list[Cord]
    ) -> Sail:
        unit, line = self.here.unit, self.here.line(edge)
        return Sail(
            f"mitral-valve-{name}",
            self._side(edge, away),
            line,
            self.here.origin,
            REACH * unit,
            [(self.here.at(x, y), size * unit) for x, y, *_ in puffs],
            creases,
            ROUGH * unit,
            LIP * unit,
        )

    def _side(self, edge: Line, away: float) -> BaseGeometry:
        """The ring on one side of an edge, which goes on straight beyond the corners of the valve."""
        (left, top), (right, low) = (edge[0][0], edge[0][1]), (edge[-1][0], edge[-1][1])
        corners = [(right + FAR, low), (right + FAR, low + away), (left - FAR, top + away), (left - FAR, top)]
        points = [*sampled_line(self.here.line(edge)).tolist(), *self.here.places(corners)]
        return Polygon(points).buffer(0).intersection(self.ring)

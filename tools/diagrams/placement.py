"""Knows how local anchors become places in a picture: moved, turned and enlarged."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from tools.diagrams.curves import Anchor, Anchors
from tools.diagrams.frame import Place


@dataclass(frozen=True)
class Placement:
    """Where the local origin lies, how large a local unit is, and by how many degrees all is turned."""

    origin: Place = (0.0, 0.0)
    unit: float = 1.0
    turned: float = 0.0

    def at(self, x: float, y: float) -> Place:
        """One local place in the picture."""
        turn = radians(self.turned)
        across, down = x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)
        return self.origin[0] + across * self.unit, self.origin[1] + down * self.unit

    def line(self, anchors: Anchors) -> list[Anchor]:
        """Local anchors in the picture, corner marks kept."""
        return [(*self.at(anchor[0], anchor[1]), *anchor[2:]) for anchor in anchors]

    def places(self, local: Sequence[Place]) -> list[Place]:
        """Several local places in the picture."""
        return [self.at(*place) for place in local]

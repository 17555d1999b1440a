"""Knows the three flaps of the tricuspid valve seen from above, open and shut."""

from dataclasses import dataclass
from functools import cached_property

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.base import anchors
from tools.diagrams.base.anchors import AT_BACK, AT_SEPTUM, AT_SIDE, FLAPS, SEAM_MIDDLE, TRICUSPID, Line
from tools.diagrams.curves import sampled_line
from tools.diagrams.frame import Place
from tools.diagrams.leaflets import Cord
from tools.diagrams.sails import Sail
from tools.diagrams.shapes import joined, shape

CORNERS = (AT_SEPTUM, AT_SIDE, AT_BACK)
REACH, ROUGH, LIP, FAR = 178.0, 25.0, 9.0, 4.0


@dataclass(frozen=True)
class Tricuspid:
    """The valve, open or shut."""

    open: bool

    ring = shape(TRICUSPID.line(anchors.TRICUSPID_RING))

    @cached_property
    def sails(self) -> list[Sail]:
        """The front, back and septal flaps."""
        return [self._sail(index, name) for index, name in enumerate(FLAPS)]

    @cached_property
    def opening(self) -> BaseGeometry:
        """What the flaps leave free."""
        flaps = joined(*(sail.area.buffer(0.5) for sail in self.sails))
        return self.ring.difference(flaps).buffer(-1).buffer(1)

    @property
    def heads(self) -> list[Place]:
        """Where the heads of the muscles are, far below."""
        return [TRICUSPID.at(head[0], head[1]) for head in anchors.CORD_HEADS]

    def cords(self) -> list[Cord]:
        """Cords from the muscles to the edges of the open flaps."""
        heads = self.heads
        return [(heads[head], TRICUSPID.at(x, y), bend) for head, x, y, bend in anchors.CORDS]

    def _sail(self, index: int, name: str) -> Sail:
        start, end = CORNERS[index], CORNERS[(index + 1) % 3]
        edge = anchors.OPEN_EDGES[name] if self.open else _seam(start, end)
        puffs = [(TRICUSPID.at(*place), size) for place, size in anchors.PUFFS[name]]
        creases = [(TRICUSPID.at(*a), TRICUSPID.at(*b), bend) for a, b, bend in anchors.CREASES[name]]
        line = TRICUSPID.line(edge)
        return Sail(
            f"tricuspid-valve-{name}-leaflet", self._area(index, line), line, TRICUSPID.origin, REACH, puffs,
            creases, ROUGH, LIP,
        )  # fmt: skip

    def _area(self, index: int, line: Line) -> BaseGeometry:
        """The ring outside an edge, as far as the corners at both its ends."""
        turns = [CORNERS[(index + 1) % 3], *BEYOND[index], CORNERS[index]]
        beyond = [TRICUSPID.at(x * FAR, y * FAR) for x, y in turns]
        return Polygon([*sampled_line(line).tolist(), *beyond]).buffer(0).intersection(self.ring)


BEYOND: tuple[list[Place], ...] = (
    [(160.0, -60.0), (60.0, -150.0), (-60.0, -150.0)],
    [(-20.0, 160.0), (90.0, 150.0)],
    [(-160.0, -20.0), (-140.0, 70.0)],
)
"""Places outside the ring behind each flap, from the corner at its end back to that at its start."""


def _seam(start: Place, end: Place) -> Line:
    """From one corner of the shut valve to its middle and on to the next corner."""
    return [start, *anchors.SEAMS[start], (*SEAM_MIDDLE, "c"), *anchors.SEAMS[end][::-1], end]

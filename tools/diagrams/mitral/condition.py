"""Knows what may differ between two views of the valve: how its flaps lie and what became of the heart."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from tools.diagrams.mitral.anchors import Along

Widths = tuple[float, ...]


class Hold(NamedTuple):
    """One cord: its muscle ("behind" or "beside"), the head it comes from, where it holds the flap, its bend.

    The place is a share of the way from hinge to edge; above 1 it goes on along the edge that lies behind.
    """

    muscle: str
    head: int
    share: float
    bend: float


@dataclass(frozen=True)
class Flap:
    """One flap: cut through from its hinge to its edge, and its far half behind the cut.

    `seam` leads from the cut edge away to the far corner of the valve, where both flaps meet. Without a
    `dome` the far half hangs from the ring; with one it bulges over it, up to the line given.
    """

    line: Along
    seam: Along
    holds: tuple[Hold, ...] = ()
    widths: Widths = (32, 26, 22, 24, 22)
    dome: Along | None = None


@dataclass(frozen=True)
class Jet:
    """A stream of blood: its way and widths, the way and width of its arrow, and where it swirls at the end.

    `back` says whether it goes the wrong way.
    """

    way: Along
    widths: Widths
    arrow: Along
    arrow_width: float
    swirls: tuple[Along, ...] = ()
    back: bool = True


class Device(Enum):
    """What was put in to help the valve, by the slug of its part."""

    RING = "mitral-ring"
    CORDS = "new-cord"
    CLIP = "mitral-clip"
    BALLOON = "balloon"


class FromAbove(Enum):
    """How the valve looks in the small view from above."""

    GAP = "gap"
    RING = "ring"
    CLOSED = "closed"
    TWO_OPENINGS = "two openings"


@dataclass(frozen=True)
class Condition:
    """Everything that makes one view of the valve.

    `swollen` (the atrium) and `widened` (ring and ventricle) go from 0, as at rest, to 1. `torn` is the end
    of a snapped cord that hangs from a flap, empty where only the other end is left. `crust` is how thick
    scars and chalk lie on the flaps. `level` marks the level of the ring, `pulled` that the heart has
    stretched; `waiting` are the ways of blood held up.
    """

    front: Flap
    back: Flap
    corner: tuple[float, float]
    filling: bool = False
    swollen: float = 0.0
    widened: float = 0.0
    jet: Jet | None = None
    torn: Along | None = None
    cord_width: float = 4.6
    crust: float = 0.0
    level: bool = False
    pulled: bool = False
    waiting: tuple[Along, ...] = ()
    device: Device | None = None
    from_above: FromAbove | None = None

"""Knows the conditions in which the aortic valve is shown, and what each changes in the left heart."""

from dataclasses import dataclass

from tools.diagrams.aortic import anchors
from tools.diagrams.aortic.anchors import Along, Line


def turned(line: Along) -> Along:
    """A cusp on the other side of the valve."""
    return [(1 - along, away) for along, away in line]


@dataclass(frozen=True)
class Cusps:
    """The aortic valve cut open: both cut cusps from hinge to edge, and the edge of the cusp behind them."""

    left: Along
    right: Along
    far: Along
    widths: tuple[float, ...] = (17, 16, 14, 11)


@dataclass(frozen=True)
class Chamber:
    """The lower left chamber: its hollow and its outside."""

    hollow: Line
    outside: Line


SHUT = Cusps(anchors.SHUT, turned(anchors.SHUT), anchors.SHUT_FAR)
SHORT = Cusps(anchors.SHORT_LEFT, anchors.SHORT_RIGHT, anchors.LEAKING_FAR, (18, 18, 17, 15))
WIDE = Cusps(anchors.WIDE, turned(anchors.WIDE), anchors.WIDE_FAR, (16, 14, 13, 10))
STIFF = Cusps(anchors.STIFF, turned(anchors.STIFF), [(0.5, 0.45)], (30, 34, 32, 30))
PAIR = Cusps(anchors.PAIR, turned(anchors.PAIR), [(0.5, 0.59)], (20, 20, 18, 16))

USUAL = Chamber(anchors.VENTRICLE, anchors.BODY)
ENLARGED = Chamber(anchors.WIDE_VENTRICLE, anchors.WIDE_BODY)
THICKENED = Chamber(anchors.THICK_VENTRICLE, anchors.THICK_BODY)


@dataclass(frozen=True)
class Condition:
    """One state: its name, its cusps and chamber, and whether the heart fills or squeezes."""

    name: str
    cusps: Cusps
    chamber: Chamber
    filling: bool

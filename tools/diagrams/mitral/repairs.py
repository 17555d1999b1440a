"""Knows how a leaking valve lies before it is repaired, and after each kind of repair."""

from dataclasses import replace

from tools.diagrams.mitral.condition import Device, Flap, FromAbove, Hold
from tools.diagrams.mitral.leaks import TORN
from tools.diagrams.mitral.well import BACK_HOLDS, CLOSED, FRONT_HOLDS

LEFT_LARGE = 0.3
"""The atrium is still somewhat large just after a repair."""

BEFORE = replace(TORN, swollen=LEFT_LARGE, from_above=FromAbove.GAP)
RING = replace(CLOSED, swollen=LEFT_LARGE, device=Device.RING, from_above=FromAbove.RING)
CORDS = replace(
    CLOSED,
    back=replace(CLOSED.back, holds=BACK_HOLDS[2:]),
    swollen=LEFT_LARGE,
    device=Device.CORDS,
    from_above=FromAbove.CLOSED,
)
CLIP = replace(
    CLOSED,
    front=Flap(
        [(0, 0), (0.14, 0.02), (0.31, -0.03), (0.45, -0.12), (0.525, -0.235)],
        [(0.56, -0.1), (0.58, -0.02)],
        (*FRONT_HOLDS[:-1], Hold("behind", 1, 0.7, 5)),
    ),
    back=Flap(
        [(1, 0), (0.9, 0.045), (0.77, 0.015), (0.66, -0.1), (0.59, -0.235)],
        [(0.565, -0.1), (0.58, -0.02)],
        BACK_HOLDS[2:],
    ),
    swollen=LEFT_LARGE,
    torn=[],
    device=Device.CLIP,
    from_above=FromAbove.TWO_OPENINGS,
)

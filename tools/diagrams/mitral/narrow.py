"""Knows how a valve lies that has grown too tight, and how a balloon opens it."""

from dataclasses import replace

from tools.diagrams.mitral.condition import Condition, Device, Flap, Hold, Jet
from tools.diagrams.mitral.well import OPEN

WIDE = replace(
    OPEN,
    jet=Jet(
        [],
        (),
        [(0.48, 0.42), (0.485, 0.1), (0.49, -0.2), (0.495, -0.56)],
        40,
        back=False,
    ),
)

STIFF = (40.0, 46.0, 54.0, 60.0, 54.0)
CRUST = 13.0

NARROW = Condition(
    front=Flap(
        [(0, 0), (0.06, -0.12), (0.18, -0.27), (0.33, -0.375), (0.425, -0.44)],
        [(0.46, -0.38), (0.49, -0.35)],
        (Hold("behind", 2, 0.7, -3), Hold("behind", 0, 0.85, 0), Hold("behind", 1, 0.98, 2)),
        STIFF,
    ),
    back=Flap(
        [(1, 0), (0.96, -0.11), (0.86, -0.25), (0.73, -0.36), (0.64, -0.43)],
        [(0.6, -0.375), (0.575, -0.35)],
        (Hold("beside", 1, 0.98, -2), Hold("beside", 0, 0.85, 0), Hold("beside", 2, 0.7, 4)),
        STIFF,
    ),
    corner=(0.533, -0.345),
    filling=True,
    swollen=0.9,
    cord_width=9.0,
    crust=CRUST,
    waiting=(
        [(0.3, 0.6), (0.32, 0.36), (0.2, 0.22), (0.08, 0.32), (0.1, 0.5)],
        [(0.8, 0.6), (0.78, 0.36), (0.92, 0.22), (1.06, 0.32), (1.04, 0.5)],
    ),
    jet=Jet(
        [],
        (),
        [(0.533, -0.14), (0.533, -0.34), (0.533, -0.54), (0.533, -0.72)],
        13,
        back=False,
    ),
)

BALLOON = Condition(
    front=Flap(
        [(0, 0), (0.03, -0.14), (0.1, -0.28), (0.22, -0.38), (0.325, -0.44)],
        [(0.4, -0.4), (0.46, -0.34)],
        (Hold("behind", 2, 0.7, -3), Hold("behind", 0, 0.85, 0), Hold("behind", 1, 0.98, 2)),
        STIFF,
    ),
    back=Flap(
        [(1, 0), (0.985, -0.12), (0.94, -0.25), (0.84, -0.35), (0.735, -0.42)],
        [(0.66, -0.4), (0.6, -0.34)],
        (Hold("beside", 1, 0.98, -2), Hold("beside", 0, 0.85, 0), Hold("beside", 2, 0.7, 4)),
        STIFF,
    ),
    corner=(0.53, -0.3),
    filling=True,
    swollen=0.7,
    cord_width=9.0,
    crust=CRUST,
    device=Device.BALLOON,
)

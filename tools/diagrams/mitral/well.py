"""Knows how a healthy valve lies: open while the heart rests, closed while it squeezes."""

from tools.diagrams.mitral.condition import Condition, Flap, Hold

FRONT_HOLDS = (
    Hold("behind", 2, 0.42, -6), Hold("behind", 2, 0.55, -4), Hold("behind", 0, 0.68, -2),
    Hold("behind", 0, 0.82, 0), Hold("behind", 1, 0.96, 3),
)  # fmt: skip
BACK_HOLDS = (
    Hold("beside", 1, 0.96, -3), Hold("beside", 0, 0.82, -2), Hold("beside", 0, 0.67, 1),
    Hold("beside", 2, 0.5, 5), Hold("beside", 2, 0.34, 8),
)  # fmt: skip

CLOSED = Condition(
    front=Flap(
        [(0, 0), (0.13, -0.025), (0.31, -0.07), (0.462, -0.165), (0.521, -0.32)],
        [(0.546, -0.2), (0.556, -0.1), (0.576, -0.02)],
        FRONT_HOLDS,
    ),
    back=Flap(
        [(1, 0), (0.89, -0.02), (0.76, -0.055), (0.63, -0.155), (0.57, -0.31)],
        [(0.546, -0.2), (0.556, -0.1), (0.576, -0.02)],
        BACK_HOLDS,
    ),
    corner=(0.6, 0.085),
)

OPEN = Condition(
    front=Flap(
        [(0, 0), (0.015, -0.2), (0.055, -0.42), (0.15, -0.64)],
        [(0.25, -0.5), (0.33, -0.37), (0.43, -0.29)],
        (
            Hold("behind", 2, 0.8, -6), Hold("behind", 2, 0.98, -2), Hold("behind", 0, 1.12, 0),
            Hold("behind", 0, 1.4, 3), Hold("behind", 1, 1.7, 5),
        ),
    ),
    back=Flap(
        [(1, 0), (0.975, -0.16), (0.925, -0.31), (0.83, -0.45)],
        [(0.76, -0.41), (0.71, -0.31), (0.64, -0.265)],
        (
            Hold("beside", 2, 0.72, 8), Hold("beside", 2, 0.97, 4), Hold("beside", 0, 1.12, 0),
            Hold("beside", 0, 1.45, -3), Hold("beside", 1, 1.75, -5),
        ),
    ),
    corner=(0.54, -0.235),
    filling=True,
)  # fmt: skip

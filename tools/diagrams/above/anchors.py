"""Knows where everything lies in the view from above: anchors placed by hand about the valve's middle."""

from enum import Enum

from tools.diagrams.curves import CORNER, Anchor
from tools.diagrams.placement import Placement

VIEW = (1000, 1000)
HERE = Placement((498.0, 588.0), 2.12)
Line = list[Anchor]


class Pose(Enum):
    """What the valve is doing."""

    OPEN = "open"
    CLOSED = "closed"
    LEAKING = "leaking"


RING: Line = [
    (-139, -20), (-128, -62), (-98, -93), (-52, -110), (-6, -106), (44, -113), (96, -95), (130, -58),
    (140, -14), (134, 38), (112, 84), (66, 117), (2, 129), (-66, 118), (-112, 84), (-134, 38),
]  # fmt: skip
"""The ring, flat at the top where it leans on the aorta."""

SEAM: Line = [
    (-121, 2), (-104, 22), (-82, 37), (-58, 45), (-47, 54), (-36, 52), (-8, 58), (22, 56), (40, 53), (50, 55),
    (60, 45), (86, 35), (106, 20), (122, 2),
]  # fmt: skip
"""Where both flaps meet: a bent line with a dip at each cleft of the back flap."""

FRONT_EDGE: dict[Pose, Line] = {
    Pose.OPEN: [
        (-121, 2), (-102, -14), (-80, -25), (-54, -33), (-28, -40), (0, -37), (30, -41), (58, -31), (82, -24),
        (104, -12), (122, 2),
    ],
    Pose.CLOSED: SEAM,
    Pose.LEAKING: [
        (-121, 2), (-104, 22), (-82, 37), (-60, 43), (-44, 44), (-22, 36), (4, 32), (26, 37), (46, 46),
        (62, 43), (86, 35), (106, 20), (122, 2),
    ],
}  # fmt: skip
BACK_EDGE: dict[Pose, Line] = {
    Pose.OPEN: [
        (-121, 2), (-110, 26), (-94, 48), (-72, 64), (-56, 70), (-46, 64, CORNER), (-36, 78), (-12, 88),
        (16, 87), (38, 78), (48, 65, CORNER), (60, 70), (78, 62), (98, 44), (112, 24), (122, 2),
    ],
    Pose.CLOSED: SEAM,
    Pose.LEAKING: [
        (-121, 2), (-104, 22), (-82, 37), (-60, 44), (-48, 52), (-40, 66), (-20, 78), (6, 82), (30, 77),
        (46, 64), (54, 51), (64, 43), (86, 35), (106, 20), (122, 2),
    ],
}  # fmt: skip
"""The free edges, from one corner of the valve to the other; where they part, the valve is open."""

FRONT_PUFFS: dict[Pose, Line] = {
    Pose.OPEN: [(-62, -62), (4, -72), (70, -60)],
    Pose.CLOSED: [(-66, -18), (2, -10), (68, -18)],
    Pose.LEAKING: [(-66, -18), (2, -22), (68, -18)],
}
BACK_PUFFS: dict[Pose, Line] = {
    Pose.OPEN: [(-92, 76), (2, 108), (94, 74)],
    Pose.CLOSED: [(-86, 72), (2, 92), (88, 70)],
    Pose.LEAKING: [(-86, 72), (4, 104), (88, 70)],
}
"""Where the flaps bulge: the back flap in three parts."""

FRONT_PUFF, BACK_PUFF = 66.0, 42.0
"""How large the bulges are."""

FRONT_FOLDS: Line = [(-74, -84), (-34, -98), (8, -96), (46, -98), (82, -82)]
BACK_CLEFTS: tuple[tuple[float, float, float, float], ...] = ((-47, 56, -60, 96), (49, 57, 62, 95))
"""From the edge to where each cleft of the back flap ends."""

TORN_CORD: Line = [(8, 78), (16, 62), (6, 50), (14, 36), (30, 34), (34, 46), (24, 50)]
LEAK_WAY: Line = [(4, 66), (6, 34), (16, -12), (34, -64)]

ATRIUM: Line = [
    (-172, -28), (-166, -78), (-132, -124), (-70, -146), (-4, -139), (62, -147), (128, -122), (168, -70),
    (178, -6), (168, 60), (138, 116), (78, 152), (2, 164), (-76, 154), (-138, 118), (-168, 56),
]  # fmt: skip
"""The atrium, cut across above the valve."""

AURICLE: Line = [
    (-163, -52), (-160, -76), (-147, -97), (-128, -111), (-117, -107), (-122, -90), (-136, -70), (-151, -53),
]  # fmt: skip
"""The mouth of the heart's ear, a pouch of the atrium."""

OUTSIDE: Line = [
    (-220, -20), (-214, -94), (-186, -152), (-122, -186), (-66, -214), (-50, -260), (14, -277), (78, -262),
    (100, -212), (160, -176), (208, -112), (226, -30), (218, 60), (186, 132), (118, 182), (26, 194),
    (-70, 188), (-158, 152), (-206, 76),
]  # fmt: skip
"""The edge of the fat around atrium and aorta."""

AORTA, AORTA_RADIUS = (526.0, 150.0), 104.0
CORNERS = (88.0, 212.0, 328.0)
"""Where the three cusps of the aortic valve meet at the wall, in degrees clockwise from the right."""

ARTERY: Line = [
    (-26, -203), (-60, -188), (-104, -172), (-150, -148), (-184, -104), (-195, -44), (-196, 14), (-182, 72),
    (-150, 126), (-124, 146),
]  # fmt: skip
ARTERY_BRANCH: Line = [(-195, 4), (-204, 26), (-205, 52), (-197, 74)]
VEIN: Line = [(-112, 164), (-60, 176), (14, 177), (84, 170), (146, 138), (186, 88), (212, 40), (240, 4)]

MUSCLE_HEADS = ((-46.0, 24.0), (50.0, 25.0))
CORDS: list[tuple[float, float, float]] = [
    (-94, 47, 4), (-64, 68, 4), (-26, 83, 6), (-84, -23, -4), (-56, -32, -6), (-24, -39, -5), (98, 43, -4),
    (70, 66, -4), (30, 81, -6), (84, -22, 4), (58, -30, 6), (28, -40, 5),
]  # fmt: skip
"""Where cords leave the flaps, and how far they bend."""

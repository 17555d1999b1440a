"""Knows where everything lies in the view from above: anchors placed by hand about the valve's middle."""

from math import cos, radians, sin

from tools.diagrams.curves import Anchor, xy
from tools.diagrams.leaflets import Cord
from tools.diagrams.mitral.anchors import Pose

MIDDLE = (500.0, 566.0)
UNIT = 2.3
Line = list[Anchor]

RING: Line = [
    (-138, -26), (-104, -88), (-42, -113), (0, -109), (42, -113), (104, -88), (138, -26), (130, 52),
    (76, 112), (0, 131), (-76, 112), (-130, 52),
]  # fmt: skip
"""The ring, flat at the top where it leans on the aorta."""

SMILE: Line = [(-120, 6), (-84, 34), (-42, 51), (0, 56), (42, 51), (84, 34), (120, 6)]
FRONT_EDGE: dict[Pose, Line] = {
    Pose.OPEN: [(-120, 4), (-84, -24), (-42, -38), (0, -36), (42, -38), (84, -24), (120, 4)],
    Pose.CLOSED: SMILE,
    Pose.LEAKING: [(-120, 6), (-84, 34), (-48, 48), (0, 34), (48, 48), (84, 34), (120, 6)],
}
BACK_EDGE: dict[Pose, Line] = {
    Pose.OPEN: [(-120, 4), (-94, 44), (-52, 70), (-40, 66), (0, 84), (40, 66), (52, 70), (94, 44), (120, 4)],
    Pose.CLOSED: SMILE,
    Pose.LEAKING: [
        (-120, 6),
        (-84, 34),
        (-48, 49),
        (-28, 68),
        (0, 77),
        (28, 68),
        (48, 49),
        (84, 34),
        (120, 6),
    ],
}
"""The free edges, from one corner of the valve to the other; where they part, the valve is open."""

TORN_CORD: Line = [(10, 74), (16, 60), (8, 48), (18, 38), (30, 40), (28, 50), (20, 50)]
ATRIUM: Line = [
    (-163, -24), (-130, -108), (-56, -131), (0, -127), (56, -131), (130, -108), (163, -24), (154, 68),
    (92, 136), (0, 155), (-92, 136), (-154, 68),
]  # fmt: skip
"""The atrium, cut across above the valve."""

AORTA, AORTA_RADIUS = (528.0, 150.0), 98.0
CORNERS = (90.0, 210.0, 330.0)
"""Where the three cusps of the aortic valve meet at the wall, in degrees clockwise from the right."""

ARTERY: Line = [(-24, -176), (-80, -156), (-138, -118), (-174, -56), (-185, 12), (-171, 80), (-130, 134)]
VEIN: Line = [(-104, 154), (-24, 174), (66, 166), (138, 118), (180, 54), (232, 4)]

MUSCLE_HEADS = ((-43.5, 26.0), (43.5, 26.0))
CORDS: list[tuple[float, float, float]] = [
    (-80, 56, 4), (-52, 72, 4), (-24, 74, 6), (-84, -22, -4), (-44, -38, -6), (80, 56, -4), (52, 72, -4),
    (24, 74, -6), (84, -22, 4), (44, -38, 6),
]  # fmt: skip
"""Where cords leave the leaflets, and how far they bend."""


def on_aorta(degrees: float, share: float) -> tuple[float, float]:
    """A place in the aorta, by direction and share of its radius."""
    turn = radians(degrees)
    return AORTA[0] + AORTA_RADIUS * share * cos(turn), AORTA[1] + AORTA_RADIUS * share * sin(turn)


def placed(line: Line) -> Line:
    """Local anchors as places in the picture."""
    x, y = MIDDLE
    return [(x + anchor[0] * UNIT, y + anchor[1] * UNIT, *anchor[2:]) for anchor in line]


def cords() -> list[Cord]:
    """Cords from the heads of both muscles, deep in the ventricle, to the edges of the open leaflets."""
    left, right = (xy(anchor) for anchor in placed(list(MUSCLE_HEADS)))
    return [(left if x < 0 else right, xy(placed([(x, y)])[0]), bend) for x, y, bend in CORDS]

"""Knows where everything lies at the base of the heart: anchors placed by hand, front at the top."""

from enum import Enum

from tools.diagrams.curves import Anchor
from tools.diagrams.frame import Place
from tools.diagrams.placement import Placement

VIEW = (1000, 1000)
Line = list[Anchor]


class Phase(Enum):
    """What the heart is doing."""

    FILLING = "filling"
    SQUEEZING = "squeezing"


MITRAL = Placement((303.0, 668.0), 1.26, 32.0)
TRICUSPID = Placement((703.0, 646.0), 1.0, 0.0)
AORTA, AORTA_RADIUS, AORTA_CORNERS = (496.0, 424.0), 104.0, (2.0, 122.0, 242.0)
TRUNK, TRUNK_RADIUS, TRUNK_CORNERS = (402.0, 182.0), 106.0, (62.0, 184.0, 300.0)
"""The outlet valves; where two cusps meet faces the middle of the mitral valve, and each other."""

BODY: Line = [
    (404, 22), (470, 34), (528, 92), (566, 176), (640, 244), (752, 290), (868, 376), (944, 490), (970, 622),
    (944, 752), (878, 862), (776, 936), (664, 962), (556, 934), (478, 922), (402, 952), (296, 968),
    (176, 926), (84, 830), (36, 706), (38, 584), (84, 470), (160, 378), (222, 290), (254, 176),
    (306, 78), (352, 34),
]  # fmt: skip
"""The outside of both ventricles."""

GROOVE: Line = [
    (398, 306), (470, 286), (560, 280), (640, 316), (738, 358), (846, 426), (914, 520), (936, 632),
    (914, 746), (850, 838), (756, 894), (652, 900), (560, 872), (484, 862), (404, 892), (300, 906),
    (192, 868), (112, 782), (82, 692), (90, 588), (144, 494), (226, 424), (300, 368), (342, 326),
]  # fmt: skip
"""The edge of the fat that fills the groove around both upper chambers."""

LEFT_CUFF: Line = [
    (-158, -20), (-146, -74), (-112, -112), (-56, -130), (-4, -124), (52, -132), (110, -112), (148, -66),
    (158, -12), (150, 48), (124, 98), (72, 134), (0, 146), (-76, 136), (-126, 100), (-152, 44),
]  # fmt: skip
"""The wall of the left atrium where it is cut off, about the mitral valve."""

RIGHT_CUFF: Line = [
    (-186, -30), (-172, -98), (-128, -144), (-62, -170), (10, -180), (94, -166), (156, -118), (190, -44),
    (193, 36), (172, 110), (122, 164), (44, 194), (-42, 186), (-124, 156), (-172, 96), (-190, 30),
]  # fmt: skip
"""The wall of the right atrium where it is cut off, about the tricuspid valve."""

SINUS_MOUTH: Line = [
    (-154, 112), (-142, 112), (-124, 126), (-110, 142), (-108, 154), (-120, 156), (-138, 144), (-152, 126),
]  # fmt: skip
"""Where the heart's own used blood flows into the right atrium."""

TRICUSPID_RING: Line = [
    (-158, -22), (-144, -82), (-98, -124), (-34, -142), (34, -146), (104, -122), (156, -72), (174, -4),
    (164, 68), (118, 126), (42, 154), (-36, 148), (-104, 116), (-148, 54),
]  # fmt: skip
AT_SEPTUM, AT_SIDE, AT_BACK = (-110.0, -74.0), (134.0, 54.0), (-64.0, 106.0)
"""Where two flaps meet at the ring."""

FLAPS = ("anterior", "posterior", "septal")
SEAM_MIDDLE = (-14.0, 4.0)
SEAMS: dict[Place, Line] = {
    AT_SEPTUM: [(-88, -54), (-60, -38), (-36, -12)],
    AT_SIDE: [(104, 54), (66, 34), (24, 24)],
    AT_BACK: [(-62, 84), (-36, 58), (-30, 28)],
}
"""From each of these places to the middle, where the three flaps of the closed valve meet."""

OPEN_EDGES: dict[str, Line] = {
    "anterior": [
        (*AT_SEPTUM, "c"), (-84, -75), (-48, -70), (-8, -78), (32, -72), (70, -52), (98, -20), (112, 18),
        (*AT_SIDE, "c"),
    ],
    "posterior": [
        (*AT_SIDE, "c"), (112, 70), (90, 84), (70, 84), (58, 76, "c"), (44, 94), (14, 104), (-10, 99),
        (-24, 90, "c"), (-40, 103), (*AT_BACK, "c"),
    ],
    "septal": [(*AT_BACK, "c"), (-76, 74), (-84, 38), (-94, 2), (-98, -42), (*AT_SEPTUM, "c")],
}  # fmt: skip
PUFFS: dict[str, list[tuple[Place, float]]] = {
    "anterior": [((30, -78), 84), ((100, -10), 60)],
    "posterior": [((64, 90), 60), ((-8, 108), 50)],
    "septal": [((-92, 26), 62), ((-86, -30), 50)],
}
"""Where each flap bulges, and how far."""

CREASES: dict[str, list[tuple[Place, Place, float]]] = {
    "anterior": [((-20, -136), (-16, -108), 2), ((40, -136), (34, -106), -2), ((92, -112), (76, -88), -3)],
    "posterior": [((58, 88), (70, 126), 0), ((-26, 102), (-30, 132), 0)],
    "septal": [((-150, 8), (-126, 8), 0)],
}
CORD_HEADS: Line = [(44, 16), (-18, 52), (-58, -26)]
CORDS: list[tuple[int, float, float, float]] = [
    (0, -10, -77, 4), (0, 36, -70, -4), (0, 74, -48, 5), (0, 100, -14, 4), (0, 92, 82, -4), (0, 68, 81, 3),
    (1, 42, 94, 4), (1, 12, 102, -4), (1, -38, 100, 4), (1, -75, 70, 4), (2, -84, 36, 4), (2, -93, 2, 3),
    (2, -96, -42, -4), (2, -56, -71, 3),
]  # fmt: skip
"""From which muscle's head a cord runs, to where on a flap, and how far it bends."""

RIGHT_ARTERY: Line = [
    (556, 350), (604, 326), (662, 340), (746, 374), (838, 436), (898, 524), (917, 628), (900, 734),
    (844, 822), (758, 874), (664, 882), (592, 866), (546, 852),
]  # fmt: skip
BACK_BRANCH: Line = [(556, 862), (532, 884), (520, 910), (516, 944)]
MARGIN_BRANCH: Line = [(914, 656), (934, 696), (944, 736), (940, 776)]
LEFT_MAIN: Line = [(402, 406), (352, 390), (312, 378)]
FRONT_BRANCH: Line = [(334, 386), (296, 358), (262, 306), (262, 236), (278, 166), (292, 120)]
ROUND_BRANCH: Line = [
    (330, 384), (284, 396), (220, 440), (150, 504), (104, 588), (92, 690), (116, 770), (168, 838), (218, 872),
]  # fmt: skip
SIDE_BRANCH: Line = [(112, 576), (84, 606), (62, 650), (54, 696)]
VEIN: Line = [(146, 812), (214, 880), (304, 898), (398, 878), (470, 842), (520, 812), (566, 786)]

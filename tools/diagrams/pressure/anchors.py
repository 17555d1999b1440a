"""Knows where the sitting person, chair and table are: anchors placed by hand in a view of 1000 by 1000.

The person sits with the face to the viewer's left; the arm and leg near the viewer are the left ones.
"""

from tools.diagrams.curves import Anchor

Line = list[Anchor]
Widths = list[float]

HEAD, HEAD_UNIT = (650.0, 172.0), 0.62
HEART, HEART_UNIT = (652.0, 446.0), 0.13
HEART_BESIDE_ARM = 600.0
"""Where the heart is seen while the arm hangs down in front of the chest."""

NECK: Line = [
    (608, 226, "c"),
    (614, 262),
    (596, 292, "c"),
    (640, 330),
    (700, 306, "c"),
    (702, 262),
    (708, 212, "c"),
]
TRUNK: Line = [
    (606, 278, "c"), (578, 318), (556, 372), (546, 434), (544, 500), (548, 560), (556, 626, "c"),
    (660, 652), (752, 640, "c"), (752, 560), (748, 470), (744, 390), (736, 330), (718, 296),
    (700, 276, "c"), (652, 300),
]  # fmt: skip
THIGH: Line = [(704, 608), (610, 604), (500, 600), (400, 606)]
THIGH_WIDTHS: Widths = [112, 112, 98, 82]
SHIN: Line = [(394, 606), (384, 690), (382, 790), (380, 884)]
SHIN_WIDTHS: Widths = [80, 78, 68, 60]
SHOE: Line = [
    (352, 872), (346, 900), (300, 916), (264, 928), (252, 946), (264, 956, "c"), (416, 956, "c"),
    (418, 920), (412, 876),
]  # fmt: skip
FAR_LEG = (-36.0, -2.0)
"""How far the leg away from the viewer is moved."""

CROSSED_THIGH: Line = [(704, 604), (600, 584), (500, 562), (410, 554)]
CROSSED_SHIN: Line = [(408, 556), (362, 620), (322, 700), (292, 772)]
CROSSED_SHOE: Line = [
    (272, 746), (254, 764), (212, 762), (176, 764), (164, 778), (172, 792, "c"), (256, 836), (306, 846, "c"),
    (318, 816), (320, 768),
]  # fmt: skip

UPPER_ARM: Line = [(656, 346), (612, 396), (560, 444), (506, 474)]
UPPER_WIDTHS: Widths = [92, 84, 76, 66]
FOREARM: Line = [(516, 472), (466, 484), (410, 488), (340, 490)]
FOREARM_WIDTHS: Widths = [70, 68, 58, 44]
HAND: Line = [(352, 468), (310, 464), (262, 474), (240, 490), (248, 506), (300, 510), (352, 510)]
THUMB: Line = [(322, 492), (290, 490), (270, 496)]
HANGING_UPPER: Line = [(668, 346), (674, 410), (676, 480), (668, 540)]
HANGING_FOREARM: Line = [(670, 530), (662, 600), (648, 670), (640, 716)]
HANGING_HAND: Line = [(618, 706), (610, 746), (612, 790), (628, 806), (648, 792), (660, 750), (662, 712)]
HANGING_THUMB: Line = [(622, 728), (614, 752), (620, 772)]

CUFF_FROM, CUFF_TO = 0.34, 0.78
"""Where along the upper arm the cuff lies."""

HOSE: Line = [(556, 440), (520, 450), (470, 458), (400, 446), (320, 428), (262, 446), (214, 472)]
HANGING_HOSE: Line = [(650, 470), (590, 530), (500, 490), (400, 440), (290, 440), (214, 472)]

TABLE_TOP = (96.0, 512.0, 560.0, 532.0)
TABLE_LEGS = ((116.0, 532.0, 148.0, 940.0), (84.0, 936.0, 196.0, 956.0))
SEAT: Line = [
    (446, 652, "c"), (600, 655), (716, 658), (752, 636), (755, 560), (752, 440), (752, 360), (764, 346),
    (778, 356), (778, 440), (780, 560), (780, 660), (762, 684, "c"), (446, 684, "c"),
]  # fmt: skip
CHAIR_LEGS: tuple[Line, ...] = ([(470, 680), (462, 956)], [(760, 680), (776, 956)])
MONITOR: Line = [
    (126, 512, "c"),
    (132, 440, "c"),
    (146, 428, "c"),
    (208, 428, "c"),
    (220, 440, "c"),
    (226, 512, "c"),
]
SCREEN = (146.0, 442.0, 206.0, 490.0)
FLOOR = 956.0

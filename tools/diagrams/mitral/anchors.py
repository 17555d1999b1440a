"""Knows where everything in the close-up lies: anchors placed by hand in a view of 1000 by 1000.

What grows with a lasting leak has two sets of anchors, at rest and at its largest, with the same places in
the same order. Places on the valve are given along its ring and away from it, in ring widths.
"""

from enum import Enum

from tools.diagrams.curves import Anchor
from tools.diagrams.frame import Frame

VIEW = (1000, 1000)
Along = list[tuple[float, float]]
Line = list[Anchor]


class Pose(Enum):
    """What the valve is doing."""

    OPEN = "open"
    CLOSED = "closed"
    LEAKING = "leaking"


FRONT_HINGE = (270.0, 450.0)
BACK_HINGE, WIDE_BACK_HINGE = (690.0, 450.0), (752.0, 458.0)
OUTLET = Frame((76, 512), (242, 455))

ATRIUM: Line = [
    (270, 450, "c"), (250, 392), (238, 306), (254, 214), (316, 146), (430, 112), (552, 116), (650, 160),
    (704, 236), (720, 324), (710, 396), (690, 450, "c"),
]  # fmt: skip
LARGE_ATRIUM: Line = [
    (270, 450, "c"), (250, 392), (228, 300), (226, 186), (284, 90), (420, 52), (592, 52), (742, 96),
    (838, 192), (860, 304), (824, 396), (752, 458, "c"),
]  # fmt: skip
VEIN: Line = [(600, 236), (760, 176), (900, 132), (1040, 96)]
LARGE_VEIN: Line = [(690, 220), (820, 150), (930, 106), (1040, 74)]
VEIN_WIDTHS = [96.0, 84.0, 80.0, 80.0]
MOUTHS = [((356, 236), (34, 26)), ((452, 200), (30, 21))]
"""Where two more veins open in the far wall of the atrium: middle and radii."""

VENTRICLE: Line = [
    (270, 450, "c"), (242, 455, "c"), (76, 512, "c"), (90, 600), (112, 710), (142, 860), (196, 1150, "c"),
    (900, 1150, "c"), (856, 930), (812, 770), (752, 590), (690, 450, "c"),
]  # fmt: skip
WIDE_VENTRICLE: Line = [
    (270, 450, "c"), (242, 455, "c"), (76, 512, "c"), (72, 610), (76, 730), (92, 880), (120, 1150, "c"),
    (984, 1150, "c"), (936, 930), (898, 770), (834, 590), (752, 458, "c"),
]  # fmt: skip
AORTA: Line = [
    (76, 512, "c"), (48, 466), (40, 396), (66, 326), (62, 180), (50, -140, "c"), (176, -140, "c"), (186, 180),
    (194, 322), (218, 388), (242, 455, "c"),
]  # fmt: skip
BODY: Line = [
    (-60, 1100, "c"), (-60, 540, "c"), (20, 528), (76, 498), (242, 440), (480, 420), (690, 444), (744, 496),
    (830, 536), (920, 540), (1060, 528, "c"), (1060, 1100, "c"),
]  # fmt: skip
"""The muscle of the ventricles, below the valves."""

WIDE_BODY: Line = [
    (-60, 1100, "c"), (-60, 540, "c"), (20, 528), (76, 498), (242, 440), (480, 420), (752, 452), (800, 506),
    (870, 544), (950, 546), (1060, 534, "c"), (1060, 1100, "c"),
]  # fmt: skip

Head = tuple[Line, list[float]]
BEHIND: list[Head] = [
    ([(300, 1110), (362, 940), (416, 784)], [260, 160, 62]),
    ([(400, 1110), (440, 960), (486, 824)], [190, 116, 56]),
    ([(236, 1110), (298, 970), (352, 836)], [190, 112, 52]),
]
WIDE_BEHIND: list[Head] = [
    ([(270, 1130), (328, 976), (376, 826)], [260, 160, 62]),
    ([(370, 1130), (404, 990), (444, 862)], [190, 116, 56]),
    ([(206, 1130), (264, 1000), (312, 872)], [190, 112, 52]),
]
BESIDE: list[Head] = [
    ([(880, 1060), (766, 912), (650, 780)], [280, 172, 62]),
    ([(800, 1110), (700, 974), (590, 850)], [220, 120, 56]),
    ([(930, 990), (820, 880), (716, 790)], [220, 130, 56]),
    ([(960, 860), (880, 850), (800, 850)], [220, 160, 110]),
]
WIDE_BESIDE: list[Head] = [
    ([(960, 1090), (850, 948), (740, 822)], [280, 172, 62]),
    ([(880, 1130), (784, 1004), (678, 888)], [220, 120, 56]),
    ([(1010, 1020), (904, 914), (806, 832)], [220, 130, 56]),
    ([(1040, 900), (966, 884), (890, 880)], [220, 160, 110]),
]
"""Heads of the muscles, from the wall to the tip; the last one fills the corner between muscle and wall."""

RIM: Along = [
    (0.0, 0.02), (0.12, 0.045), (0.25, 0.075), (0.5, 0.105), (0.75, 0.075), (0.88, 0.045), (1.0, 0.02),
]  # fmt: skip
"""The far half of the ring, behind the valve."""

RIM_WIDTHS = [20.0, 15.0, 13.0, 15.0, 20.0]

RIDGES: list[Line] = [
    [(520, 1010), (536, 900), (538, 800)],
    [(556, 1010), (556, 930), (572, 860)],
    [(596, 1010), (574, 950), (560, 880)],
]
WIDE_RIDGES: list[Line] = [
    [(500, 1010), (520, 900), (526, 800)],
    [(546, 1010), (556, 930), (566, 860)],
    [(620, 1010), (606, 950), (592, 880)],
]
"""Ridges on the far wall of the ventricle, from below."""

FAT_PAD: Line = [
    (690, 460, "c"), (704, 380), (790, 362), (900, 372), (1060, 366, "c"), (1060, 600, "c"), (800, 600),
]  # fmt: skip
WIDE_FAT_PAD: Line = [
    (750, 466, "c"), (770, 386), (850, 376), (930, 384), (1060, 376, "c"), (1060, 610, "c"), (860, 610),
]  # fmt: skip
GROOVE_VEIN, GROOVE_ARTERY = (806.0, 458.0), (892.0, 468.0)
WIDE_GROOVE_VEIN, WIDE_GROOVE_ARTERY = (856.0, 468.0), (934.0, 474.0)

STUMP = [
    (0.0, 0.0),
    (-12.0, -34.0),
    (10.0, -66.0),
    (-6.0, -96.0),
    (-30.0, -98.0),
    (-28.0, -76.0),
    (-12.0, -80.0),
]
"""What is left of a snapped cord, from the tip of its muscle."""

"""Knows where the loop of blood runs: vessels, lungs and beds of fine vessels, placed by hand.

The heart lies in the middle, the lungs beside it, the body above and below. Blood low in oxygen goes up on
the viewer's left, blood rich in oxygen comes down on the right. The aorta is led down beside the heart, not
behind it, so that an eye or a finger can follow it.
"""

from tools.diagrams.heart.anchors import Line, Widths
from tools.diagrams.outside import torso

VIEW = (1000, 1000)
HEART_AT, HEART_UNIT = (196.2, 225.6), 0.52
"""Where the corner of the heart's own picture lies, and how large a unit of it is."""

AORTA: Line = [
    (497, 516), (484, 478), (464, 446), (447, 414), (437, 378), (440, 338), (458, 300), (500, 272),
    (556, 260), (618, 268), (672, 300), (706, 352), (720, 420), (723, 520), (723, 640), (722, 740),
    (712, 822), (680, 872), (640, 884), (612, 884),
]  # fmt: skip
AORTA_WIDTHS: Widths = [44, 54, 50, 47, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 36, 35, 35, 34, 32, 26]
UPPER_ARTERY: Line = [(596, 266), (640, 234), (676, 192), (690, 154), (672, 124), (636, 114), (612, 114)]
UPPER_ARTERY_WIDTHS: Widths = [42, 34, 32, 31, 30, 28, 24]
UPPER_VEIN: Line = [
    (388, 114), (364, 114), (330, 122), (312, 154), (318, 208), (338, 270), (354, 340), (362, 400),
    (363, 444),
]  # fmt: skip
UPPER_VEIN_WIDTHS: Widths = [24, 28, 31, 34, 35, 36, 37, 38, 40]
LOWER_VEIN: Line = [
    (388, 884), (362, 884), (324, 874), (304, 838), (314, 780), (338, 718), (356, 660), (361, 596),
]  # fmt: skip
LOWER_VEIN_WIDTHS: Widths = [26, 29, 33, 35, 36, 37, 39, 40]
TRUNK: Line = [
    (436, 496), (446, 458), (472, 414), (514, 382), (566, 364), (640, 352), (704, 350), (756, 338),
    (798, 306), (830, 294), (854, 316), (857, 340),
]  # fmt: skip
TRUNK_WIDTHS: Widths = [50, 49, 46, 43, 39, 36, 34, 33, 32, 30, 29, 24]
RIGHT_ARTERY: Line = [
    (534, 374), (466, 370), (396, 366), (326, 365), (272, 358), (232, 334), (200, 304), (168, 294),
    (146, 316), (143, 340),
]  # fmt: skip
RIGHT_ARTERY_WIDTHS: Widths = [36, 35, 34, 33, 33, 32, 31, 30, 29, 24]
LEFT_VEIN: Line = [
    (862, 540), (858, 564), (836, 584), (804, 572), (778, 532), (744, 490), (690, 466), (632, 456),
    (588, 456),
]  # fmt: skip
LEFT_VEIN_WIDTHS: Widths = [24, 29, 30, 31, 32, 32, 33, 34, 36]
RIGHT_VEIN: Line = [
    (138, 540), (142, 564), (164, 584), (196, 572), (222, 532), (258, 474), (316, 428), (384, 408),
    (446, 414), (516, 432),
]  # fmt: skip
RIGHT_VEIN_WIDTHS: Widths = [24, 29, 30, 31, 32, 32, 32, 32, 32, 32]

LUNG_SHIFT, LUNG_DOWN = 210.0, 26.0
"""How far the lungs of the chest are moved outwards and down to lie beside the loop."""

LEFT_IN_CHEST: Line = [
    (596, 204), (562, 216), (544, 254), (538, 330), (536, 420), (548, 480), (562, 540), (556, 588),
    (570, 612, "c"), (602, 596), (652, 604), (704, 642), (748, 706, "c"), (758, 620), (756, 520), (744, 420),
    (716, 320), (670, 240), (634, 210),
]  # fmt: skip
"""The left lung gives way to the heart less than in the chest, as the heart lies free here."""


def moved(line: Line, side: int) -> Line:
    """A lung of the chest as it lies here; side is -1 for the person's right lung, 1 for the left."""
    found: Line = []
    for anchor in line:
        x, y = anchor[0] + side * LUNG_SHIFT, anchor[1] + LUNG_DOWN
        found.append((x, y, anchor[2]) if len(anchor) > 2 else (x, y))
    return found


RIGHT_LUNG, LEFT_LUNG = moved(torso.RIGHT_LUNG, -1), moved(LEFT_IN_CHEST, 1)
FISSURES: dict[str, list[Line]] = {
    "lung-right": [moved(list(line), -1) for line in torso.RIGHT_FISSURES],
    "lung-left": [moved([(754, 470), (700, 520), (640, 570), (590, 594)], 1)],
}

UPPER_TISSUE: Line = [
    (502, 12), (590, 18), (648, 48), (672, 112), (650, 176), (592, 208), (502, 216), (412, 208), (354, 176),
    (332, 112), (356, 48), (414, 18),
]  # fmt: skip
LOWER_TISSUE: Line = [
    (502, 782), (592, 788), (652, 820), (676, 884), (652, 948), (592, 982), (502, 988), (412, 982),
    (352, 948), (328, 884), (352, 820), (412, 788),
]  # fmt: skip
RIGHT_MEETING = [(220, 442), (176, 436), (126, 444), (62, 440)]
UPPER_MEETING = [(506, 34), (496, 74), (504, 114), (496, 154), (504, 194)]
LOWER_MEETING = [(506, 804), (496, 844), (504, 884), (496, 924), (504, 964)]
"""Where arteries become veins, in the person's right lung and in the body."""

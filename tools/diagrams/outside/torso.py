"""Knows where chest, ribs, lungs and diaphragm lie: anchors placed by hand in a view of 1000 by 1000.

Everything is placed for the side at the viewer's left (the person's right) or for both sides; `mirrored`
gives the other side.
"""

from collections.abc import Sequence

from tools.diagrams.curves import Anchor
from tools.diagrams.outside.anchors import Line, Widths

MIDDLE = 500.0

SKIN_RIGHT: Line = [
    (424, -40), (424, 40), (418, 92), (394, 130), (336, 160), (262, 182), (200, 204), (156, 246),
    (130, 314), (118, 420), (104, 560), (92, 720), (74, 900), (62, 1060, "c"), (178, 1060, "c"), (190, 900),
    (204, 740), (211, 620), (216, 540, "c"), (228, 620), (242, 740), (248, 860), (240, 1060),
]  # fmt: skip
"""From the neck over the shoulder, down the arm and up again, and down the side of the chest."""

ARM_FOLD: Line = [(216, 548), (204, 500), (198, 452)]
"""Where the arm lies against the chest."""

COLLAR_BONE: tuple[Line, Widths] = (
    [(480, 232), (440, 222), (380, 224), (310, 204), (236, 196)], [24, 18, 14, 15, 19],
)  # fmt: skip
BREAST_BONE: Line = [
    (470, 228), (500, 236), (530, 228), (540, 246), (530, 280), (522, 306), (524, 340), (530, 400),
    (534, 470), (530, 530), (514, 556), (508, 592), (500, 606), (492, 592), (486, 556), (470, 530),
    (466, 470), (470, 400), (476, 340), (478, 306), (470, 280), (460, 246),
]  # fmt: skip
RIBS: Sequence[Line] = (
    [(474, 300), (420, 312), (350, 300), (296, 262)],
    [(474, 346), (414, 366), (336, 356), (272, 308)],
    [(470, 392), (408, 420), (322, 414), (256, 364)],
    [(468, 440), (402, 474), (312, 472), (246, 424)],
    [(468, 486), (400, 528), (306, 530), (240, 484)],
    [(474, 530), (404, 586), (308, 592), (238, 546)],
    [(436, 590), (380, 640), (306, 650), (240, 608)],
    [(396, 656), (352, 694), (300, 702), (246, 668)],
    [(352, 728), (318, 748), (284, 748), (254, 728)],
)
RIB_WIDTHS: Widths = [13, 16, 18, 17, 13]
RIB_EDGE: tuple[Line, Widths] = (
    [(488, 540), (466, 570), (428, 606), (388, 660), (346, 726), (318, 762)], [12, 15, 16, 15, 14, 9],
)  # fmt: skip
"""The edge that the lower ribs make together."""

RIGHT_LUNG: Line = [
    (404, 204), (438, 216), (456, 254), (462, 330), (464, 420), (462, 520), (456, 590), (440, 612, "c"),
    (398, 596), (348, 604), (296, 642), (252, 706, "c"), (242, 620), (244, 520), (256, 420), (284, 320),
    (330, 240), (366, 210),
]  # fmt: skip
LEFT_LUNG: Line = [
    (596, 204), (562, 216), (544, 254), (538, 320), (548, 390), (588, 440), (634, 498), (656, 556),
    (640, 604), (652, 634, "c"), (692, 640), (724, 664), (750, 712, "c"), (758, 620), (756, 520), (744, 420),
    (716, 320), (670, 240), (634, 210),
]  # fmt: skip
RIGHT_FISSURES: Sequence[Line] = (
    [(250, 488), (320, 476), (400, 466), (463, 462)],
    [(246, 500), (300, 536), (356, 580), (384, 598)],
)
LEFT_FISSURES: Sequence[Line] = ([(754, 470), (716, 540), (676, 600), (654, 632)],)
DIAPHRAGM: Line = [
    (246, 722), (290, 660), (344, 618), (398, 608), (450, 624), (500, 640), (560, 640), (612, 640),
    (668, 648), (716, 674), (752, 726),
]  # fmt: skip


def mirrored(line: Sequence[Anchor]) -> Line:
    """The same line on the other side of the body."""
    found: Line = []
    for anchor in line:
        x = 2 * MIDDLE - anchor[0]
        found.append((x, anchor[1], anchor[2]) if len(anchor) > 2 else (x, anchor[1]))
    return found

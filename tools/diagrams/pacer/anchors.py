"""Knows where device and leads lie: in the figure's measure, and inside the heart in its own picture's."""

from tools.diagrams.curves import Anchor

Line = list[Anchor]
Widths = list[float]

DEVICE: Line = [
    (706, 312, "c"), (790, 312, "c"), (806, 330), (812, 372), (800, 414), (766, 434), (730, 428), (700, 398),
    (692, 356), (696, 328),
]  # fmt: skip
"""The flat box of a pacemaker, below its header."""

HEADER: Line = [(704, 312, "c"), (702, 292), (714, 280), (776, 280), (792, 292), (792, 312, "c")]
PACEMAKER_SIZE, ICD_SIZE = 0.74, 0.98
"""How large the two are drawn."""

SCAR: Line = [(690, 262), (738, 252), (786, 262)]
"""The small scar above the device."""

VEIN: Line = [(456, 326), (506, 288), (566, 262), (640, 240), (720, 242), (790, 282), (824, 350), (838, 430)]
VEIN_WIDTHS: Widths = [17, 25, 29, 28, 26, 25, 24, 22]
"""The vein from the left arm, in the figure's measure, to where it meets the heart's own picture."""

ENTRY: Line = [(716, 284), (690, 262), (664, 244), (636, 241), (566, 263), (508, 288)]
"""From the header of the device into the vein and along it."""

# From here on in the heart's own picture.
DOWN: Line = [(372, 168), (336, 208), (322, 262)]
ATRIAL: Line = [
    (318, 330),
    (306, 420),
    (290, 510),
    (292, 590),
    (316, 632),
    (350, 620),
    (366, 570),
    (372, 500),
]
VENTRICULAR: Line = [
    (328, 330), (326, 430), (318, 540), (332, 624), (380, 672), (456, 720), (540, 772), (630, 814),
    (726, 841),
]  # fmt: skip
LEFT: Line = [(338, 330), (344, 440), (334, 560), (330, 650), (350, 690)]
"""The third lead as far as the mouth of the heart's own vein."""

LEFT_BEHIND: Line = [
    (350, 690), (420, 664), (500, 610), (580, 566), (680, 540), (770, 522), (850, 546), (902, 610),
    (918, 690), (906, 760),
]  # fmt: skip
"""The third lead in that vein, behind the heart, to the wall of the left ventricle."""

COIL = (0.62, 0.93)
UPPER_COIL = (0.02, 0.22)
"""Where along its way in the heart an ICD's lead carries a coil."""

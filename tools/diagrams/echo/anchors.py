"""Knows where everything about an echo lies: on the lying person in that figure's measure, else the page."""

from tools.diagrams.curves import Anchor

Line = list[Anchor]
Widths = list[float]

# The lying person, in the figure's own measure: the left arm is bent under the head.
LEFT_SIDE: Line = [
    (500, 1160, "c"), (508, 1180), (524, 1280), (554, 1440), (580, 1590), (590, 1700), (740, 1700),
    (746, 1600), (756, 1480), (770, 1340), (784, 1180), (788, 1060), (782, 960), (770, 850), (764, 740),
    (768, 640), (782, 540), (800, 430), (806, 330), (790, 250), (744, 206), (678, 172), (616, 150),
    (586, 124), (576, 84), (572, 20, "c"),
]  # fmt: skip
LEFT_ARM: Line = [(770, 270), (826, 160), (846, 20), (834, -90)]
LEFT_ARM_WIDTHS: Widths = [130, 124, 112, 100]
LEFT_FOREARM: Line = [(838, -96), (790, -170), (714, -240), (660, -280)]
LEFT_FOREARM_WIDTHS: Widths = [100, 98, 84, 66]
LEFT_HAND: Line = [(690, -296), (640, -330), (590, -346), (560, -334), (566, -306), (610, -270), (660, -240)]
RIGHT_ARM: Line = [(240, 262), (216, 380), (204, 500), (212, 600)]
RIGHT_ARM_WIDTHS: Widths = [128, 122, 112, 98]
RIGHT_FOREARM: Line = [(212, 596), (258, 690), (322, 770), (366, 812)]
RIGHT_FOREARM_WIDTHS: Widths = [100, 98, 84, 64]
RIGHT_HAND: Line = [(336, 812), (380, 862), (430, 902), (464, 908), (470, 884), (440, 840), (388, 784)]
RIGHT_FINGERS: Line = [(404, 848), (432, 872), (452, 890)]
SLEEVE_TO = 0.66
"""Where along the upper arm the sleeve ends."""

GOWN: Line = [
    (396, 140, "c"), (322, 166), (250, 182), (200, 206), (188, 260), (196, 340),
    (204, 430), (220, 540), (232, 640), (236, 740), (228, 850), (214, 960), (204, 1100, "c"), (500, 1120),
    (800, 1100, "c"), (788, 980), (774, 880), (768, 800, "c"), (700, 780), (600, 700), (520, 560), (480, 420),
    (462, 300), (440, 222, "c"),
]  # fmt: skip
TROUSERS_LEFT: Line = [
    (500, 1060, "c"), (640, 1084), (796, 1060, "c"), (792, 1180), (778, 1340), (764, 1480), (756, 1640, "c"),
    (570, 1640, "c"), (552, 1440), (522, 1280), (500, 1190, "c"),
]  # fmt: skip
PROBE: tuple[Anchor, Anchor] = ((722, 690), (884, 872))
"""Tip and end of the probe on the chest."""

FAN_AIM, FAN_REACH, FAN_HALF = (470.0, 390.0), 470.0, 34.0
"""Where the middle of the fan of sound points, how far it reaches, and half its angle in degrees."""

# The side view, on the page.
HEAD, HEAD_UNIT = (668.0, 184.0), 1.0
SKIN_SIDE: Line = [
    (640, 250, "c"), (648, 318), (636, 360), (588, 400), (520, 452), (462, 528), (428, 624), (420, 740),
    (428, 880), (436, 1040, "c"), (930, 1040, "c"), (936, 880), (934, 740), (918, 600), (886, 488),
    (848, 404),
    (810, 340), (790, 276), (776, 200, "c"),
]  # fmt: skip
FOOD_PIPE: Line = [
    (556, 262), (612, 256), (664, 262), (694, 296), (702, 360), (716, 460), (744, 580), (766, 700),
    (770, 820), (764, 1010),
]  # fmt: skip
FOOD_PIPE_WIDTHS: Widths = [26, 30, 34, 34, 32, 32, 34, 36, 36, 36]
PROBE_LINE: Line = [
    (214, 330), (320, 346), (440, 300), (556, 262), (612, 257), (664, 264), (692, 298), (700, 360),
    (714, 460), (742, 580), (762, 686),
]  # fmt: skip
PROBE_WIDTHS: Widths = [15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 19]
HANDLE: Line = [(64, 300), (120, 306), (170, 320), (220, 331)]
HANDLE_WIDTHS: Widths = [44, 58, 50, 26]
BITE: tuple[float, float, float, float] = (538.0, 240.0, 566.0, 288.0)
"""The ring between the teeth through which the probe runs."""

WINDPIPE: Line = [(694, 314), (668, 342), (662, 392), (680, 474), (704, 552)]
WINDPIPE_WIDTHS: Widths = [24, 28, 32, 32, 30]
"""It begins at the throat, behind the tongue, and is covered there by the food pipe."""
SPINE: Line = [(756, 306), (768, 350), (800, 450), (838, 580), (858, 720), (860, 860), (852, 1010)]

LEFT_ATRIUM: Line = [
    (734, 648), (742, 690), (734, 736), (706, 762), (668, 762, "c"), (618, 708, "c"), (622, 664), (652, 626),
    (700, 620),
]  # fmt: skip
LEFT_VENTRICLE: Line = [
    (618, 708, "c"), (668, 762, "c"), (664, 806), (628, 850), (572, 886), (528, 896), (520, 868), (532, 812),
    (556, 752), (578, 706, "c"),
]  # fmt: skip
RIGHT_VENTRICLE: Line = [
    (552, 640, "c"), (512, 690), (486, 760), (478, 838), (490, 882), (506, 880), (508, 830), (524, 768),
    (550, 712), (592, 660, "c"),
]  # fmt: skip
AORTA: Line = [
    (598, 716), (622, 664), (624, 606), (636, 552), (676, 516), (726, 518), (764, 554), (790, 640),
    (808, 760), (808, 880), (802, 1010),
]  # fmt: skip
AORTA_WIDTHS: Widths = [50, 56, 52, 50, 48, 46, 44, 42, 40, 38, 38]
TRUNK: Line = [(572, 656), (574, 606), (592, 566), (640, 552)]
TRUNK_WIDTHS: Widths = [56, 52, 46, 38]
FLAPS: tuple[Line, ...] = (
    [(618, 708), (606, 740), (600, 772)], [(668, 762), (640, 772), (622, 792)],
)  # fmt: skip
PIPE_FAN_AIM, PIPE_FAN_REACH, PIPE_FAN_HALF = (560.0, 790.0), 300.0, 38.0

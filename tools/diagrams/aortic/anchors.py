"""Knows where everything lies in the left side of the heart, cut open: anchors placed by hand, 1000 by 1000.

What changes with illness has more than one set of anchors, with the same places in the same order. Places on
a valve are given along its ring and away from it, in ring widths.
"""

from tools.diagrams.curves import Anchor
from tools.diagrams.frame import Place
from tools.diagrams.placement import Placement

Along = list[Place]
Line = list[Anchor]

VIEW = (1000, 1000)
HERE = Placement((-100.0, 92.0), 1.0, -10.0)
"""The whole heart, tilted so that its tip points to the patient's left."""

OUTLET: tuple[Place, Place] = ((318.0, 456.0), (472.0, 422.0))
INLET: tuple[Place, Place] = ((496.0, 426.0), (694.0, 448.0))
"""The hinges of the aortic and of the mitral valve, left and right."""

VENTRICLE: Line = [
    (496, 426, "c"), (472, 422, "c"), (318, 456, "c"), (302, 524), (300, 610), (322, 706), (374, 800),
    (448, 876), (520, 908), (592, 886), (660, 818), (710, 724), (732, 624), (724, 532), (694, 448, "c"),
]  # fmt: skip
WIDE_VENTRICLE: Line = [
    (496, 426, "c"), (472, 422, "c"), (318, 456, "c"), (268, 520), (230, 614), (230, 724), (282, 836),
    (380, 916), (504, 944), (628, 916), (738, 838), (802, 726), (808, 616), (762, 520), (694, 448, "c"),
]  # fmt: skip
THICK_VENTRICLE: Line = [
    (496, 426, "c"), (472, 422, "c"), (318, 456, "c"), (330, 526), (350, 612), (382, 698), (428, 776),
    (476, 832), (522, 852), (568, 834), (616, 782), (652, 706), (672, 622), (684, 532), (694, 448, "c"),
]  # fmt: skip

BODY: Line = [
    (280, 446), (246, 520), (234, 620), (256, 736), (316, 850), (410, 936), (520, 966), (630, 942),
    (722, 862), (782, 752), (806, 632), (796, 532), (752, 452), (694, 424), (600, 414), (484, 408),
    (380, 420),
]  # fmt: skip
WIDE_BODY: Line = [
    (280, 446), (212, 512), (164, 618), (164, 742), (224, 872), (350, 964), (504, 992), (660, 964),
    (794, 872), (868, 740), (876, 612), (828, 508), (756, 448), (694, 424), (600, 414), (484, 408),
    (380, 420),
]  # fmt: skip
THICK_BODY: Line = [
    (280, 446), (232, 520), (222, 624), (246, 744), (310, 862), (406, 946), (520, 974), (634, 950),
    (732, 870), (796, 756), (818, 634), (806, 530), (754, 450), (694, 424), (600, 414), (484, 408),
    (380, 420),
]  # fmt: skip
"""The outside of the ventricle."""

ATRIUM: Line = [
    (496, 426, "c"), (506, 372), (516, 300), (554, 226), (628, 186), (718, 188), (796, 232), (828, 304),
    (814, 374), (766, 424), (694, 448, "c"),
]  # fmt: skip
VEIN: Line = [(752, 250), (842, 196), (920, 166), (1010, 146)]
VEIN_WIDTHS = [98.0, 84.0, 80.0, 80.0]
MOUTHS: list[tuple[Place, Place]] = [((628, 268), (30, 22)), ((706, 246), (26, 18))]
"""Where more veins open in the far wall of the atrium: middle and radii."""

AORTA: Line = [
    (318, 456, "c"), (294, 420), (286, 364), (306, 308), (304, 220), (298, 100), (292, -60, "c"),
    (446, -60, "c"), (452, 100), (456, 220), (458, 296), (484, 342), (488, 392), (472, 422, "c"),
]  # fmt: skip
KEPT: Line = [
    (-200, 60, "c"), (290, 46), (372, 30), (460, 44), (560, 20, "c"), (560, -100, "c"), (950, -100, "c"),
    (934, 120), (944, 160), (936, 200), (960, 260, "c"), (1200, 300, "c"), (1200, 1200, "c"),
    (-200, 1200, "c"),
]  # fmt: skip
"""What is kept where aorta and vein are cut off."""

BEHIND: list[tuple[Line, list[float]]] = [
    ([(490, 956), (502, 840), (520, 726)], [186, 80, 30]),
    ([(544, 956), (542, 860), (552, 764)], [90, 58, 27]),
]
BESIDE: list[tuple[Line, list[float]]] = [
    ([(742, 786), (702, 746), (652, 690)], [116, 78, 30]),
    ([(716, 832), (680, 792), (634, 740)], [90, 56, 27]),
]
"""Heads of the small muscles that hold the mitral valve, from the wall to the tip."""

RIDGES: list[Line] = [
    [(448, 862), (394, 770), (352, 664)], [(416, 812), (356, 706), (330, 596)],
    [(478, 872), (440, 776), (398, 690)],
    [(596, 868), (604, 792), (596, 706)], [(640, 812), (690, 708), (706, 610)],
]  # fmt: skip
"""Faint ridges on the far wall of the ventricle, from the tip up."""

SHUT: Along = [(0.01, 0.02), (0.12, -0.14), (0.3, -0.16), (0.44, 0.0), (0.492, 0.25)]
SHORT_LEFT: Along = [(0.01, 0.02), (0.1, -0.12), (0.24, -0.17), (0.35, -0.07), (0.385, 0.1)]
SHORT_RIGHT: Along = [(0.99, 0.02), (0.9, -0.14), (0.76, -0.22), (0.64, -0.16), (0.6, 0.0)]
WIDE: Along = [(0.01, 0.02), (0.06, 0.16), (0.085, 0.34), (0.07, 0.58)]
STIFF: Along = [(0.0, 0.01), (0.12, 0.2), (0.26, 0.34), (0.4, 0.42)]
PAIR: Along = [(0.0, 0.01), (0.08, 0.24), (0.18, 0.42), (0.29, 0.54)]
"""Cusps of the aortic valve from hinge to edge; the right one is the left one turned over if not given."""

SHUT_FAR: Along = [(0.36, 0.29), (0.18, 0.38), (0.0, 0.43), (-0.3, 0.46)]
LEAKING_FAR: Along = [(0.3, 0.2), (0.16, 0.31), (0.0, 0.37), (-0.3, 0.42)]
WIDE_FAR: Along = [(0.3, 0.5), (0.5, 0.47)]
"""The free edge of the cusp behind: from the cut edge to the corner at the wall, or to the middle."""

INLET_SHUT: tuple[Along, Along] = (
    [(0.0, 0.0), (0.18, 0.03), (0.42, -0.06), (0.58, -0.2), (0.62, -0.34)],
    [(1.0, 0.0), (0.92, 0.02), (0.77, -0.07), (0.67, -0.2), (0.635, -0.34)],
)
INLET_OPEN: tuple[Along, Along] = (
    [(0.0, 0.0), (0.06, -0.2), (0.12, -0.42), (0.11, -0.66), (0.08, -0.8)],
    [(1.0, 0.0), (0.97, -0.14), (0.9, -0.3), (0.87, -0.46)],
)
"""Front and back flap of the mitral valve, from hinge to edge."""

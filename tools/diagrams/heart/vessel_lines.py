"""Knows where the great vessels run: centre lines placed by hand, with full widths."""

from tools.diagrams.heart.anchors import Line, Widths

Limb = tuple[str, Line, Widths, float]
"""Name of its cut end, or none, then the line, its widths and where its light begins."""

AORTA: Line = [
    (573, 540), (552, 492), (512, 430), (478, 374), (459, 318), (452, 262), (463, 212), (494, 175),
    (536, 164), (576, 181), (602, 216), (616, 266), (624, 336), (626, 440),
]  # fmt: skip
AORTA_WIDTHS: Widths = [76, 100, 91, 86, 84, 83, 81, 78, 73, 68, 63, 59, 56, 54]
ARCH_BRANCHES: list[Limb] = [
    ("brachiocephalic-trunk", [(470, 212), (458, 150), (446, 104), (430, 36)], [52, 40, 30, 25], 0.25),
    ("right-subclavian-artery", [(452, 134), (424, 98), (392, 82), (356, 80)], [32, 27, 23, 21], 0.2),
    ("left-common-carotid-artery", [(528, 182), (522, 118), (524, 78), (518, 30)], [38, 27, 24, 21], 0.25),
    ("left-subclavian-artery", [(574, 196), (584, 142), (612, 98), (656, 72)], [40, 29, 26, 23], 0.25),
]
AORTA_BELOW: Line = [(580, 760), (566, 850), (556, 940)]
AORTA_BELOW_WIDTHS: Widths = [54, 53, 51]
ROOT: Line = [(574, 540), (556, 496), (520, 436), (494, 396)]
TRUNK: Line = [(460, 502), (466, 480), (484, 432), (522, 364), (572, 308), (636, 278), (716, 268), (784, 272)]
TRUNK_WIDTHS: Widths = [97, 96, 90, 86, 79, 70, 61, 52]
TRUNK_INSIDE: Line = [(467, 484), (468, 472), (486, 430), (516, 376)]
LUNG_BRANCHES: list[Limb] = [
    ("", [(604, 290), (480, 302), (380, 314), (296, 326), (246, 334)], [70, 65, 60, 54, 46], 0.0),
    (
        "pulmonary-artery-right-apical",
        [(300, 324), (240, 292), (196, 250), (178, 214)],
        [42, 32, 25, 20],
        0.15,
    ),
    ("pulmonary-artery-right-upper", [(222, 284), (186, 276), (148, 274)], [24, 20, 17], 0.0),
    (
        "pulmonary-artery-right-middle",
        [(262, 332), (196, 340), (152, 336), (116, 342)],
        [38, 29, 23, 19],
        0.15,
    ),
    (
        "pulmonary-artery-right-lower",
        [(268, 334), (222, 358), (178, 382), (142, 412)],
        [40, 32, 25, 20],
        0.15,
    ),
    (
        "pulmonary-artery-left-apical",
        [(726, 268), (790, 238), (834, 200), (856, 160)],
        [42, 32, 25, 20],
        0.15,
    ),
    ("pulmonary-artery-left-upper", [(806, 228), (846, 222), (886, 208)], [26, 20, 17], 0.0),
    ("pulmonary-artery-left-middle", [(760, 268), (820, 262), (866, 252), (914, 254)], [40, 30, 23, 19], 0.0),
    ("pulmonary-artery-left-lower", [(748, 274), (806, 292), (856, 304), (902, 322)], [40, 30, 24, 19], 0.0),
]
UPPER_VEIN: Line = [(322, 430), (322, 344), (321, 262), (312, 188), (288, 112)]
UPPER_VEIN_WIDTHS: Widths = [72, 67, 65, 54, 44]
UPPER_VEIN_LEFT: Line = [(319, 258), (338, 202), (366, 166), (402, 142)]
UPPER_VEIN_LEFT_WIDTHS: Widths = [58, 50, 44, 40]
LOWER_VEIN: Line = [(318, 715), (317, 800), (312, 880)]
LOWER_VEIN_WIDTHS: Widths = [72, 70, 66]
BACK_VEINS: list[tuple[str, list[Limb]]] = [
    ("pulmonary-vein-right-superior", [
        ("", [(360, 440), (280, 434), (216, 440)], [46, 42, 36], 0.0),
        ("pulmonary-vein-right-superior-upper", [(248, 436), (190, 436), (136, 452)], [34, 27, 21], 0.0),
        ("pulmonary-vein-right-superior-lower", [(240, 440), (196, 458), (150, 484)], [30, 23, 18], 0.0),
    ]),
    ("pulmonary-vein-right-inferior", [
        ("", [(360, 520), (280, 524), (216, 534)], [44, 40, 34], 0.0),
        ("pulmonary-vein-right-inferior-upper", [(248, 528), (190, 536), (138, 540)], [32, 25, 20], 0.0),
        ("pulmonary-vein-right-inferior-lower", [(240, 532), (198, 552), (158, 580)], [28, 22, 17], 0.0),
    ]),
]  # fmt: skip
LEFT_VEINS: list[tuple[str, list[Limb]]] = [
    ("pulmonary-vein-left-superior", [
        ("", [(752, 410), (800, 394), (850, 374), (884, 362)], [62, 52, 45, 38], 0.0),
        ("pulmonary-vein-left-superior-upper", [(862, 370), (900, 352), (938, 348)], [35, 27, 21], 0.0),
        ("pulmonary-vein-left-superior-lower", [(860, 372), (902, 376), (944, 388)], [30, 23, 18], 0.0),
    ]),
    ("pulmonary-vein-left-inferior", [
        ("", [(758, 446), (806, 446), (860, 450), (892, 452)], [56, 48, 42, 34], 0.0),
        ("pulmonary-vein-left-inferior-upper", [(868, 450), (910, 446), (952, 438)], [31, 24, 19], 0.0),
        ("pulmonary-vein-left-inferior-lower", [(866, 452), (908, 466), (950, 486)], [29, 22, 17], 0.0),
    ]),
]  # fmt: skip

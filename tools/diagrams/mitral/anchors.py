"""Knows where everything in the close-up lies: anchors placed by hand in a view of 1000 by 1000.

Places on the valve are given along its ring and away from it, in ring widths.
"""

from enum import Enum

from tools.diagrams.curves import Anchor
from tools.diagrams.frame import Frame

VIEW = (1000, 1000)
RING = Frame((262, 396), (684, 396))
"""The ring of the mitral valve, from its front to its back hinge."""

OUTLET = Frame((74, 456), (236, 400))
Along = list[tuple[float, float]]
Line = list[Anchor]
LEAFLET_WIDTHS = [30.0, 30.0, 26.0, 18.0]

ATRIUM: Line = [
    (262, 396, "c"), (240, 340), (230, 270), (240, 160), (250, 60), (254, -140, "c"), (818, -140, "c"),
    (796, 120),
    (776, 250),
    (736, 344), (684, 396, "c"),
]  # fmt: skip
VENTRICLE: Line = [
    (262, 396, "c"), (236, 400, "c"), (74, 456, "c"), (86, 540), (108, 660), (140, 820), (204, 1150, "c"),
    (884, 1150, "c"), (842, 880), (796, 700), (736, 520), (684, 396, "c"),
]  # fmt: skip
AORTA: Line = [
    (74, 456, "c"), (44, 410), (36, 340), (64, 270), (60, 150), (44, -140, "c"), (184, -140, "c"), (196, 150),
    (204, 270), (222, 330), (236, 400, "c"),
]  # fmt: skip

Head = tuple[Line, list[float]]
BEHIND: list[Head] = [
    ([(316, 1060), (370, 890), (420, 732)], [190, 120, 38]),
    ([(376, 1060), (430, 900), (474, 776)], [140, 80, 32]),
    ([(270, 1060), (326, 920), (370, 796)], [130, 76, 30]),
]
BESIDE: list[Head] = [
    ([(880, 1020), (752, 868), (634, 726)], [250, 136, 38]),
    ([(830, 1080), (706, 920), (592, 792)], [170, 96, 32]),
    ([(880, 960), (780, 830), (690, 734)], [120, 70, 28]),
]


class Pose(Enum):
    """What the valve is doing."""

    OPEN = "open"
    CLOSED = "closed"
    LEAKING = "leaking"


FRONT: dict[Pose, Along] = {
    Pose.OPEN: [(0, 0), (0.03, -0.26), (0.08, -0.5), (0.17, -0.7)],
    Pose.CLOSED: [(0, 0), (0.18, 0.03), (0.38, -0.06), (0.53, -0.25)],
    Pose.LEAKING: [(0, 0), (0.18, 0.03), (0.36, -0.06), (0.465, -0.25)],
}
BACK: dict[Pose, Along] = {
    Pose.OPEN: [(1, 0), (0.96, -0.18), (0.91, -0.34), (0.82, -0.48)],
    Pose.CLOSED: [(1, 0), (0.86, 0.04), (0.68, -0.05), (0.55, -0.24)],
    Pose.LEAKING: [(1, 0), (0.91, 0.1), (0.79, 0.155), (0.675, 0.085)],
}
RIM: Along = [
    (0.0, 0.02), (0.12, 0.045), (0.25, 0.075), (0.5, 0.105), (0.75, 0.075), (0.88, 0.045), (1.0, 0.02),
]  # fmt: skip
"""The far half of the ring, behind the valve."""

RIM_WIDTHS = [20.0, 15.0, 13.0, 15.0, 20.0]
CURTAIN_TOP: Along = [(0.25, 0.07), (0.5, 0.1), (0.75, 0.07)]


JET_WAY = [(0.57, -0.32), (0.575, -0.08), (0.555, 0.16), (0.53, 0.45), (0.48, 0.86)]
JET_WIDTHS = [34.0, 52.0, 110.0, 200.0, 290.0]
ARROW_WAY = [(0.585, -0.5), (0.578, -0.2), (0.562, 0.1), (0.54, 0.38), (0.51, 0.7)]

FAT_PAD = [
    (716, 396), (744, 352), (800, 332), (870, 338), (960, 372), (1010, 400), (1010, 452), (930, 470),
    (850, 462),
    (770, 436),
]  # fmt: skip


def _corner(place: tuple[float, float]) -> Anchor:
    return (*RING.at(*place), "c")


LOWER_EDGES: dict[Pose, Line] = {
    Pose.OPEN: [
        *RING.many([(0.91, -0.26)]), _corner((0.79, -0.42)), *RING.many([(0.66, -0.29), (0.52, -0.25),
        (0.38, -0.33)]),
        _corner((0.2, -0.58)), *RING.many([(0.1, -0.35)]),
    ],
    Pose.CLOSED: [
        *RING.many([(0.86, 0.03), (0.7, -0.05)]), _corner((0.55, -0.24)), _corner((0.53, -0.25)),
        *RING.many([(0.37, -0.08), (0.18, 0.02)]),
    ],
    Pose.LEAKING: [
        *RING.many([(0.9, 0.05), (0.79, 0.1)]), _corner((0.675, 0.07)), *RING.many([(0.62, 0.05),
        (0.565, 0.045)]),
        *RING.many([(0.515, -0.06)]), _corner((0.465, -0.25)), *RING.many([(0.36, -0.08), (0.18, 0.02)]),
    ],
}  # fmt: skip

CORDS: dict[Pose, list[tuple[str, int, tuple[float, float], float]]] = {
    Pose.OPEN: [
        ("behind", 2, (0.09, -0.5), -8), ("behind", 0, (0.17, -0.7), -4), ("behind", 0, (0.2, -0.58), 4),
        ("behind", 0, (0.29, -0.44), 5), ("behind", 1, (0.38, -0.33), 5), ("behind", 1, (0.48, -0.26), 8),
        ("beside", 2, (0.94, -0.28), 12), ("beside", 2, (0.89, -0.4), 4), ("beside", 0, (0.82, -0.49), 4),
        ("beside", 0, (0.79, -0.42), -4),
        ("beside", 1, (0.7, -0.33), -5), ("beside", 1, (0.6, -0.26), -6),
    ],
    Pose.CLOSED: [
        ("behind", 2, (0.3, -0.03), -4), ("behind", 0, (0.38, -0.09), -2), ("behind", 0, (0.44, -0.16), 0),
        ("behind", 0, (0.5, -0.24), 2), ("behind", 1, (0.535, -0.27), 3), ("beside", 1, (0.545, -0.26), -4),
        ("beside", 1, (0.58, -0.21), -3), ("beside", 0, (0.63, -0.13), -2), ("beside", 0, (0.7, -0.06), 2),
        ("beside", 2, (0.8, 0.0), 6), ("beside", 2, (0.88, 0.03), 8),
    ],
    Pose.LEAKING: [
        ("behind", 2, (0.28, -0.03), -4), ("behind", 0, (0.35, -0.08), -2), ("behind", 0, (0.4, -0.16), 0),
        ("behind", 0, (0.44, -0.24), 2), ("behind", 1, (0.465, -0.27), 3), ("beside", 1, (0.458, -0.2), -8),
        ("beside", 0, (0.81, 0.13), 2), ("beside", 2, (0.87, 0.11), 6), ("beside", 2, (0.93, 0.06), 10),
    ],
}  # fmt: skip

FOLDS: dict[Pose, list[tuple[tuple[float, float], tuple[float, float], float]]] = {
    Pose.OPEN: [
        ((0.16, 0.03), (0.19, -0.36), 6.0), ((0.26, 0.03), (0.29, -0.4), 6.0),
        ((0.38, 0.03), (0.41, -0.26), 6.0),
        ((0.5, 0.03), (0.47, -0.2), 6.0), ((0.62, 0.03), (0.59, -0.22), 6.0),
        ((0.74, 0.03), (0.71, -0.32), 6.0),
    ],
    Pose.CLOSED: [((0.3, 0.04), (0.36, -0.07), 6.0), ((0.74, 0.06), (0.66, 0.0), -6.0)],
    Pose.LEAKING: [((0.3, 0.04), (0.36, -0.07), 6.0)],
}  # fmt: skip
"""Folds of the valve's back half: from, to, and how far they bend."""

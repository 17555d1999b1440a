"""Knows how an arrow of blood is drawn."""

import numpy as np

from tools.diagrams.curves import Anchors, closed_path, plain
from tools.diagrams.markup import group, path
from tools.diagrams.palette import HALO, LEAK, LEAK_RIM
from tools.diagrams.ribbons import ribbon

HEAD_LENGTH = 3.1
HEAD_HALF = 1.75
NOTCH = 2.4
"""Measures of the head in shaft widths."""

RIM, LEAK_RIM_WIDTH = 3.2, 5.0
"""Width of the line round an arrow, half of it beyond the edge."""


def leak_arrow(way: Anchors, width: float) -> str:
    """The arrow of blood that goes the wrong way: it must be the first thing that one sees."""
    return arrow("leak-arrow", way, width, LEAK, LEAK_RIM, LEAK_RIM_WIDTH)


def arrow(name: str, way: Anchors, width: float, colour: str, halo: str = HALO, rim: float = RIM) -> str:
    """A shaft that swells from a thin tail to a barbed head; the halo keeps it readable on any ground."""
    points = np.array(plain(way), float)
    along = (points[-1] - points[-2]) / np.hypot(*(points[-1] - points[-2]))
    across, tip = np.array((-along[1], along[0])), points[-1]
    barb, notch = tip - along * width * HEAD_LENGTH, tip - along * width * NOTCH
    corners = [tip, barb + across * width * HEAD_HALF, notch, barb - across * width * HEAD_HALF]
    head = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "z"
    end = tip - along * width * (NOTCH - 0.2)
    line = [*plain(way)[:-1], (float(end[0]), float(end[1]))]
    shaft = closed_path(ribbon(line, [width * 0.5, width, width], 9, (0.9, 0)))
    edge = path(shaft + head, fill=halo, stroke=halo, stroke_width=rim, stroke_linejoin="round", opacity=0.9)
    return group([edge, path(shaft + head, fill=colour)], id=name)

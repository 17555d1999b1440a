"""Knows how what was drawn over the opened heart follows it when its valves and its apex move."""

from collections.abc import Sequence
from functools import cache

import numpy as np

from tools.diagrams.curves import Anchor, Points
from tools.diagrams.heart import anchors as opened
from tools.diagrams.outside.anchors import LANDMARKS, Line


def here(line: Sequence[Anchor]) -> Line:
    """Anchors as they lie on the heart of today, corner marks kept."""
    turn, shift = _movement()
    moved: Line = []
    for anchor in line:
        x, y = (turn @ np.array(anchor[:2], float) + shift).tolist()
        moved.append((x, y, anchor[2]) if len(anchor) > 2 else (x, y))
    return moved


def place(point: tuple[float, float]) -> tuple[float, float]:
    """One place on the heart of today."""
    first = here([point])[0]
    return first[0], first[1]


@cache
def _movement() -> tuple[Points, Points]:
    """The turn (with its growth) and the shift that carry the old landmarks nearest to the new ones."""
    old = np.array(LANDMARKS)
    new = np.array([*opened.TRICUSPID, *opened.PULMONARY, *opened.MITRAL, opened.LEFT_AXIS[1]])
    a, b = old - old.mean(axis=0), new - new.mean(axis=0)
    size = float((a * a).sum())
    along = float((a * b).sum()) / size
    across = float((a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]).sum()) / size
    turn = np.array(((along, -across), (across, along)))
    return turn, new.mean(axis=0) - turn @ old.mean(axis=0)

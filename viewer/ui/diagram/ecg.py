"""The ECG line: a curve through its points that never swings beyond them."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from viewer.library.beat import Height


def curve(points: Sequence[Height], area: QRectF) -> QPainterPath:
    """The line over the whole of `area`, level to both ends."""
    path = QPainterPath()
    if len(points) < 2:
        return path
    spots = [
        QPointF(area.left() + share * area.width(), level_of(points, height, area))
        for share, height in points
    ]
    slopes = _slopes([(spot.x(), spot.y()) for spot in spots])
    path.moveTo(area.left(), spots[0].y())
    path.lineTo(spots[0])
    for index, (before, after) in enumerate(pairwise(spots)):
        third = (after.x() - before.x()) / 3
        path.cubicTo(
            before + QPointF(third, third * slopes[index]),
            after - QPointF(third, third * slopes[index + 1]),
            after,
        )
    path.lineTo(area.right(), spots[-1].y())
    return path


def height_at(points: Sequence[Height], share: float) -> float:
    """How high the line is there, -1 to 1."""
    if not points:
        return 0.0
    if share <= points[0][0]:
        return points[0][1]
    slopes = _slopes(points)
    for index, ((x, low), (end, high)) in enumerate(pairwise(points)):
        if share <= end:
            width = end - x
            t = (share - x) / width
            rise = slopes[index] * width * t * (1 - t) ** 2 - slopes[index + 1] * width * t**2 * (1 - t)
            return low + (high - low) * t * t * (3 - 2 * t) + rise
    return points[-1][1]


def level_of(points: Sequence[Height], height: float, area: QRectF) -> float:
    """Where a height stands in `area`, which the line fills from its lowest point to its highest."""
    heights = [0.0, *(each for _, each in points)]
    low, high = min(heights), max(heights)
    return area.bottom() - (height - low) / (high - low or 1.0) * area.height()


def _slopes(points: Sequence[Height]) -> list[float]:
    """The slope in each point, after Fritsch and Carlson: flat at each peak, so that none is overshot."""
    steps = [(high - low) / (end - x) for (x, low), (end, high) in pairwise(points)]
    if not steps:
        return [0.0 for _ in points]
    inner = [
        0.0 if before * after <= 0 else 2 * before * after / (before + after)
        for before, after in pairwise(steps)
    ]
    return [steps[0], *inner, steps[-1]]

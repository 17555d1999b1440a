"""Dots: blood as it moves along its ways, instead of arrows."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import atan2, cos, hypot, sin

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from viewer.library.diagram import Flow
from viewer.render.theme import Theme
from viewer.ui.diagram.overlay import FLOW_TOKENS, way_of

_RADIUS = 9.0  # in units of a view 1000 wide, as all lengths here
_LEAK_FACTOR = 1.5
_SPACING, _LEAK_SPACING = 46.0, 50.0
_SPEED, _LEAK_SPEED = 150.0, 190.0  # a second
_HALO_SHARE = 0.36  # of the radius
_CORE_SHARE = 0.42  # the bright middle of a dot that is low in oxygen
_ENDS = 28.0  # so far from both ends of its way a dot grows and shrinks
_STEPS = 48


class Way(Struct, frozen=True):
    """One flow, measured: points at even distances along it, in units of the view, and how long it is."""

    side: str
    points: tuple[tuple[float, float], ...]
    length: float

    @classmethod
    def of(cls, flow: Flow) -> "Way":
        """The way that the flow's arrow takes too."""
        path = way_of([QPointF(x, y) for x, y in flow.points])
        length = path.length()
        shares = (path.percentAtLength(length * step / _STEPS) for step in range(_STEPS + 1))
        along = (path.pointAtPercent(share) for share in shares)
        return cls(flow.side, tuple((point.x(), point.y()) for point in along), length)

    def spot(self, distance: float) -> tuple[float, float, float]:
        """Place and direction (an angle) at a distance from its beginning."""
        at = min(_STEPS - 1e-6, max(0.0, distance / self.length * _STEPS))
        index = int(at)
        (x, y), (end_x, end_y) = self.points[index], self.points[index + 1]
        share = at - index
        return x + (end_x - x) * share, y + (end_y - y) * share, atan2(end_y - y, end_x - x)


class Dot(Struct, frozen=True):
    """One dot in units of the view: `size` is the share of its full size, `angle` where it is heading."""

    side: str
    x: float
    y: float
    angle: float
    size: float


def ways_of(flows: Iterable[Flow]) -> tuple[Way, ...]:
    """The ways of all flows that lead anywhere."""
    long = (flow for flow in flows if len(flow.points) > 1 and _length(flow) > 1)
    return tuple(Way.of(flow) for flow in long)


def dots_of(ways: Iterable[Way], seconds: float, across: float) -> Iterator[Dot]:
    """Where the dots are after so many seconds of full speed; `across` is the width of the view."""
    unit = across / 1000
    for way in ways:
        leak = way.side == "leak"
        spacing, speed = (_LEAK_SPACING, _LEAK_SPEED) if leak else (_SPACING, _SPEED)
        distance = (seconds * speed * unit) % (spacing * unit)
        ends = min(_ENDS * unit, way.length / 3)
        while distance < way.length:
            size = min(1.0, distance / ends, (way.length - distance) / ends)
            if size > 0:
                yield Dot(way.side, *way.spot(distance), size)
            distance += spacing * unit


def paint_dots(
    painter: QPainter, transform: QTransform, dots: Iterable[Dot], theme: Theme, unit: float
) -> None:
    """Dots with halos: full where rich in oxygen, bright in the middle where low, arrowheads for a leak."""
    for dot in dots:
        at = transform.map(QPointF(dot.x, dot.y))
        radius = _RADIUS * unit * (0.35 + 0.65 * dot.size) * (_LEAK_FACTOR if dot.side == "leak" else 1.0)
        painter.setBrush(QColor(theme[FLOW_TOKENS.get(dot.side, "ink")]))
        painter.setPen(QPen(QColor(theme["paper"]), max(1.5, radius * _HALO_SHARE)))
        if dot.side == "leak":
            painter.drawPolygon(_head(at, radius, dot.angle))
            continue
        painter.drawEllipse(at, radius, radius)
        if dot.side == "lung":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme["paper"]))
            painter.drawEllipse(at, radius * _CORE_SHARE, radius * _CORE_SHARE)


def area_of(ways: Iterable[Way], transform: QTransform, unit: float) -> QRectF:
    """What the dots may cover, in pixels."""
    points = [transform.map(QPointF(x, y)) for way in ways for x, y in way.points]
    room = _RADIUS * unit * _LEAK_FACTOR * 2 + 4
    return QPolygonF(points).boundingRect().adjusted(-room, -room, room, room)


def _head(at: QPointF, radius: float, angle: float) -> QPolygonF:
    """An arrowhead that points where the blood goes."""
    ahead = QPointF(cos(angle), sin(angle)) * radius
    across = QPointF(-ahead.y(), ahead.x())
    back = at - ahead * 0.9
    return QPolygonF([at + ahead * 1.2, back + across, back - across])


def _length(flow: Flow) -> float:
    return sum(hypot(x - end_x, y - end_y) for (x, y), (end_x, end_y) in pairwise(flow.points))

"""What is drawn over a picture in the theme's colours: the lit part, a ring, blood flow and lines."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from viewer.library.diagram import Flow, Outline
from viewer.render.theme import Theme
from viewer.ui.diagram.shapes import box_of

LINE_PX = 2.0
HALO_PX = 5.0
_PLAIN_LINES = ("edge",)  # their dots are dark: the line of a name that is not lit
_LIT_ALPHA = 70
_GHOST_ALPHA = 36
_RING_ROOM_PX = 12.0
_RING_LEAST_PX = 26.0
_FLOW_UNITS = 11.0  # width of an arrow in units of a view 1000 wide
_HALO_SHARE = 0.45  # of an arrow's width, at most, so that small arrows keep their color
_LEAK_FACTOR = 1.6
_HEAD_WIDTH, _HEAD_LENGTH = 2.9, 2.3  # of the arrow's width
_SHAFT_STEPS = 28
FLOW_TOKENS = {"lung": "vein", "body": "artery", "leak": "heart"}


def paint_lit(painter: QPainter, transform: QTransform, outline: Outline, theme: Theme, token: str) -> None:
    """A part filled lightly and outlined, with a halo that lifts it off whatever lies around it."""
    path = transform.map(outline_path(outline))
    fill = QColor(theme["ink" if theme.dark else "paper"])  # lighter than the picture in every theme
    fill.setAlpha(_LIT_ALPHA)
    painter.fillPath(path, fill)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(theme["paper"], 7.0))
    painter.drawPath(path)
    painter.setPen(_pen(theme[token], 3.0))
    painter.drawPath(path)


def paint_ghost(painter: QPainter, transform: QTransform, outlines: Iterable[Outline], theme: Theme) -> None:
    """The quiet shape of a picture that is not painted yet: all its parts as one."""
    path = QPainterPath()
    for outline in outlines:
        path.addPath(outline_path(outline))
    path.setFillRule(Qt.FillRule.WindingFill)
    ghost = QColor(theme["ink2"])
    ghost.setAlpha(_GHOST_ALPHA)
    painter.fillPath(transform.map(path), ghost)


def paint_ring(painter: QPainter, transform: QTransform, outline: Outline, theme: Theme, token: str) -> None:
    """The dashed ring around the part that the picture is about."""
    box = box_of(outline)
    area = transform.mapRect(QRectF(box.left, box.top, box.width, box.height))
    across = max(area.width() / 2 + _RING_ROOM_PX, _RING_LEAST_PX)
    along = max(area.height() / 2 + _RING_ROOM_PX, _RING_LEAST_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    halo = QColor(theme["paper"])
    halo.setAlpha(225)
    painter.setPen(QPen(halo, 7.0))
    painter.drawEllipse(area.center(), across, along)
    pen = _pen(theme[token], 3.5)
    pen.setDashPattern([3.2, 2.0])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawEllipse(area.center(), across, along)


def paint_flows(
    painter: QPainter, transform: QTransform, flows: Iterable[Flow], theme: Theme, unit: float
) -> None:
    """Arrows along the ways of the blood; `unit` is how many pixels one unit of the view takes.

    Low in oxygen blue, rich in oxygen red, the leak thicker; in contrast themes the blue ones are dashed,
    so that hue is not needed. A picture's own arrow tells how much blood flows; none is laid over it.
    """
    for flow in flows:
        if flow.drawn:
            continue
        width = unit * _FLOW_UNITS * (_LEAK_FACTOR if flow.side == "leak" else 1.0)
        points = [transform.map(QPointF(x, y)) for x, y in flow.points]
        dashed = theme.contrast and flow.side == "lung"
        _paint_arrow(painter, points, width, theme, FLOW_TOKENS.get(flow.side, "ink"), dashed)


def paint_line(painter: QPainter, line: QLineF, theme: Theme, token: str) -> None:
    """The line from a name to its part, with a halo."""
    painter.setPen(_pen(theme["paper"], HALO_PX + LINE_PX))
    painter.drawLine(line)
    painter.setPen(_pen(theme[token], LINE_PX))
    painter.drawLine(line)


def paint_dot(painter: QPainter, at: QPointF, radius: float, theme: Theme, token: str) -> None:
    """The dot at the end of a line, with a halo."""
    ink = "ink" if token in _PLAIN_LINES else token
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme["paper"]))
    painter.drawEllipse(at, radius + 2.5, radius + 2.5)
    painter.setBrush(QColor(theme[ink]))
    painter.drawEllipse(at, radius, radius)


def outline_path(outline: Outline) -> QPainterPath:
    """An outline as a path in units of the view; a ring within a ring is a hole."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in outline.rings:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    return path


def way_of(points: list[QPointF]) -> QPainterPath:
    """The smooth way along the points of a flow, two or more."""
    path = QPainterPath(points[0])
    for point, after in pairwise(points[1:]):
        path.quadTo(point, (point + after) / 2)
    path.lineTo(points[-1])
    return path


def _paint_arrow(
    painter: QPainter, points: list[QPointF], width: float, theme: Theme, token: str, dashed: bool
) -> None:
    if len(points) < 2:
        return
    shaft, head = _arrow(points, width)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    halo = min(4.0, width * _HALO_SHARE)
    painter.setPen(_pen(theme["paper"], width + halo))
    painter.drawPath(shaft)
    painter.setBrush(QColor(theme["paper"]))
    painter.setPen(_pen(theme["paper"], halo))
    painter.drawPolygon(head)
    pen = _pen(theme[token], width)
    if dashed:
        pen.setDashPattern([1.4, 1.1])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(shaft)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme[token]))
    painter.drawPolygon(head)


def _arrow(points: list[QPointF], width: float) -> tuple[QPainterPath, QPolygonF]:
    """Shaft and head; the shaft ends inside the head, so that its round end does not stand out."""
    path = way_of(points)
    end, length = points[-1], path.length()
    head_length = min(_HEAD_LENGTH * width, length / 2)
    base = path.pointAtPercent(path.percentAtLength(length - head_length))
    ahead = end - base
    size = max(1e-6, (ahead.x() ** 2 + ahead.y() ** 2) ** 0.5)
    across = QPointF(-ahead.y(), ahead.x()) * (_HEAD_WIDTH * width / 2 / size)
    shaft = QPainterPath(points[0])
    stop = path.percentAtLength(length - head_length * 0.8)
    for step in range(1, _SHAFT_STEPS + 1):
        shaft.lineTo(path.pointAtPercent(stop * step / _SHAFT_STEPS))
    return shaft, QPolygonF([end, base + across, base - across])


def _pen(color: str, width: float) -> QPen:
    return QPen(
        QColor(color), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )

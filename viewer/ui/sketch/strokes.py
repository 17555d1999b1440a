"""Strokes: how marks are painted over the stage."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTransform

from viewer.render.ink import ARROW, CIRCLE, HALO, LINE, NOTE, PEN, Mark, head_of
from viewer.render.theme import Theme

_THINNEST_PX = 2.5
_PAD_PX, _ALONG_PX, _RADIUS_PX = 10.0, 5.0, 8.0
_EDGE_PX = 6.0  # between a note and the edge, or what is taken


class Nib(Struct, frozen=True):
    """What marks are painted with: theme, the font of notes, from units of the view to pixels, and a unit.

    Notes stay within `room` and clear of what is `taken` of it, both in pixels.
    """

    theme: Theme
    font: QFont
    transform: QTransform
    unit: float
    room: QRectF
    taken: QRectF


def paint_marks(painter: QPainter, marks: Sequence[Mark], nib: Nib) -> None:
    """Lines with their rims below all cores, so that crossing lines stay one drawing; then the notes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = nib.transform.m11()
    path = nib.transform.map(_path(marks, nib.unit))
    thick = max(_THINNEST_PX, LINE * nib.unit * scale)
    for token, width in (("focus_gap", thick * HALO / LINE), ("focus", thick)):
        pen = QPen(QColor(nib.theme[token]), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
    for mark in marks:
        if mark.tool == NOTE:
            _paint_note(painter, mark, nib)


def _note_box(mark: Mark, nib: Nib) -> QRectF:
    """Where a note lies, in pixels: it begins at its place, or farther left where it would be cut off."""
    metrics = QFontMetricsF(nib.font)
    place = nib.transform.map(QPointF(*mark.points[0]))
    width = metrics.horizontalAdvance(mark.words) + 2 * _PAD_PX
    box = QRectF(place.x(), place.y(), width, metrics.height() + 2 * _ALONG_PX)
    if nib.room.contains(place):
        bottom = nib.room.bottom() - _EDGE_PX
        box.moveTop(min(box.top(), bottom - box.height()))
        right = nib.taken.left() if box.intersects(nib.taken) else nib.room.right()
        box.moveLeft(max(_EDGE_PX, min(box.left(), right - _EDGE_PX - width)))
    return box


def _path(marks: Sequence[Mark], unit: float) -> QPainterPath:
    path = QPainterPath()
    for mark in marks:
        points = [QPointF(*point) for point in mark.points]
        if mark.tool in (PEN, ARROW):
            path.moveTo(points[0])
            for point in points[1:]:
                path.lineTo(point)
        if mark.tool == ARROW and len(points) > 1:
            barb, tip, other = (QPointF(*each) for each in head_of(mark.points[0], mark.points[1], unit))
            path.moveTo(barb)
            path.lineTo(tip)
            path.lineTo(other)
        elif mark.tool == CIRCLE and len(points) > 1:
            path.addEllipse(QRectF(points[0], points[1]).normalized())
    return path


def _paint_note(painter: QPainter, mark: Mark, nib: Nib) -> None:
    box = _note_box(mark, nib)
    painter.setPen(QPen(QColor(nib.theme["focus"]), 2))
    painter.setBrush(QColor(nib.theme["paper"]))
    painter.drawRoundedRect(box, _RADIUS_PX, _RADIUS_PX)
    painter.setPen(QColor(nib.theme["ink"]))
    painter.setFont(nib.font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.words)

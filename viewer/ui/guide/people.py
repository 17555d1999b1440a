"""People: an array of person signs of whom some are marked, with the words that say the same."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.library.guide import People
from viewer.render.step_words import people_words
from viewer.ui.style.look import TEXT_PX, Look
from viewer.ui.style.paint import sheet
from viewer.ui.style.wrap import WrappedText

_IN_A_ROW = 10
_MARGIN_PX = 24
_WORDS_PX, _WORDS_LINE = 1.2 * TEXT_PX, 1.3
# In shares of a sign's cell: the head's radius and middle, the body's half width, top and bottom.
_HEAD, _HEAD_AT = 0.15, 0.22
_HALF, _NECK, _FOOT = 0.24, 0.42, 0.92
_PEN = 0.045
_WIDE = 0.86  # a cell's width in shares of its height


class PeopleArray(QWidget):
    """Ten people in a row. Who is marked is filled, who is not an outline: color is never the only sign."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._people = People(1, 0, "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.look_changed.connect(self.update)

    def show_people(self, people: People) -> None:
        """Show another array."""
        self._people = people
        self.setAccessibleName(people_words(people))
        self.update()

    @property
    def words(self) -> str:
        """What stands beneath the signs."""
        return people_words(self._people)

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(640, 640)

    def minimumSizeHint(self) -> QSize:
        """Enough to count rows."""
        return QSize(200, 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet, the signs, the words."""
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet(painter, QRectF(self.rect()), theme, look.edge_width)
        margin = min(_MARGIN_PX, self.height() // 12)
        text = self._text(self.width() - 2 * margin)
        field = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin - text.height - margin / 2)
        grid = self._grid(field)
        for number in range(self._people.of):
            self._paint_person(painter, self._cell(grid, number), number < self._people.marked)
        text.draw(painter, QPointF(margin, min(field.bottom(), grid.bottom()) + margin / 2), theme["ink"])
        painter.end()

    def _text(self, width: float) -> WrappedText:
        """The words in the middle; on a low stage they are no larger than the program's other words."""
        size = TEXT_PX if self.height() < 320 else _WORDS_PX
        font = self._look.font(600, size)
        return WrappedText(self.words, font, width, _WORDS_LINE, Qt.AlignmentFlag.AlignHCenter)

    def _grid(self, field: QRectF) -> QRectF:
        """Where the signs stand: as large as they may be, in the middle of the field."""
        rows, columns = ceil(self._people.of / _IN_A_ROW), min(_IN_A_ROW, self._people.of)
        high = max(4.0, min(field.height() / rows, field.width() / (columns * _WIDE)))
        grid = QRectF(0, 0, high * _WIDE * columns, high * rows)
        grid.moveCenter(field.center())
        return grid

    def _cell(self, grid: QRectF, number: int) -> QRectF:
        rows, columns = ceil(self._people.of / _IN_A_ROW), min(_IN_A_ROW, self._people.of)
        width, height = grid.width() / columns, grid.height() / rows
        row, column = divmod(number, _IN_A_ROW)
        return QRectF(grid.left() + column * width, grid.top() + row * height, width, height)

    def _paint_person(self, painter: QPainter, cell: QRectF, marked: bool) -> None:
        theme, high = self._look.theme, cell.height()
        pen = QPen(QColor(theme["primary" if marked else "edge"]), max(1.2, _PEN * high))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(QColor(theme["primary"]) if marked else Qt.BrushStyle.NoBrush)
        painter.drawPath(_person(cell.center().x(), cell.top(), high))


def _person(middle: float, top: float, high: float) -> QPainterPath:
    """A head over shoulders that round off into a body."""
    path = QPainterPath()
    path.addEllipse(QPointF(middle, top + _HEAD_AT * high), _HEAD * high, _HEAD * high)
    body = QRectF(middle - _HALF * high, top + _NECK * high, 2 * _HALF * high, (_FOOT - _NECK) * high)
    path.moveTo(body.bottomLeft())
    path.lineTo(body.left(), body.top() + _HALF * high)
    path.arcTo(QRectF(body.left(), body.top(), body.width(), body.width()), 180, -180)
    path.lineTo(body.bottomRight())
    path.closeSubpath()
    return path

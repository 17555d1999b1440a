"""Progress: a piece of bar for each step, those walked filled; a press on one goes there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import rounded_surface

_GAP_PX = 6
_THICK_PX, _THICKEST_PX = 6, 10


class Progress(QWidget):
    """It is no stop of the keyboard's, which has Home, End and the arrows.

    Signals:
        step_chosen(number: int): the piece of this step was pressed, counted from 1.
    """

    step_chosen = Signal(int)
    """The piece of a step was pressed: the step's number, counted from 1."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._number, self._count = 1, 1
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.look_changed.connect(self._on_look_changed)

    def show_step(self, number: int, count: int) -> None:
        """Show at which of how many steps the reader is."""
        self._number, self._count = number, count
        self.setAccessibleName(self.tr("Step {number} of {count}").format(number=number, count=count))
        self.update()

    def piece(self, number: int) -> QRectF:
        """Where the piece of a step can be pressed."""
        width = (self.width() + _GAP_PX) / self._count
        return QRectF((number - 1) * width, 0, width - _GAP_PX, self.height())

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as a target."""
        return QSize(400, self._look.px(TARGET_PX))

    def minimumSizeHint(self) -> QSize:
        """Enough to count the pieces."""
        return QSize(80, self._look.px(TARGET_PX))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Held here until it is released."""
        event.setAccepted(event.button() == Qt.MouseButton.LeftButton)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the step whose piece lies under the pointer."""
        found = self._number_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found:
            self.step_chosen.emit(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Walked pieces filled, the step of now thicker, those to come pale."""
        theme = self._look.theme
        painter = QPainter(self)
        for number in range(1, self._count + 1):
            thick = self._look.px(_THICKEST_PX if number == self._number else _THICK_PX)
            piece = self.piece(number)
            bar = QRectF(piece.left(), piece.center().y() - thick / 2, piece.width(), thick)
            walked = number <= self._number
            border = theme["edge"] if theme.contrast and not walked else ""
            fill = theme["primary"] if walked else "" if theme.contrast else theme["line"]
            rounded_surface(painter, bar, fill, border, 1.5, thick / 2)
        painter.end()

    def _number_at(self, at: QPointF) -> int:
        if not self.rect().contains(at.toPoint()):
            return 0
        return next(
            (each for each in range(1, self._count + 1) if self.piece(each).right() + _GAP_PX >= at.x()), 0
        )

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

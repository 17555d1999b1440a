"""PacketRow: one thing of the packet; press it to see its sections, drag it to another place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QSizePolicy

from viewer.ui.controls.painted import PaintedButton
from viewer.ui.handout.printable import Printable
from viewer.ui.naming import listed_icon
from viewer.ui.style.look import TARGET_PX, TEXT_PX, Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface
from viewer.ui.style.wrap import WrappedText, longest_word

_SIDE_PX, _ICON_PX, _GAP_PX, _BAR_PX, _BAR_SHORT_PX = 14, 20, 12, 4, 18
_BELOW_PX, _LINE = 14.5, 1.25
_BETWEEN_PX = 8  # above and below the words
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PacketRow(PaintedButton):
    """A row of icon, title and a smaller line. The one whose sections are shown is checked.

    Signals: those of QAbstractButton, and
        step_requested(by: int): Alt and an arrow: it is to go so many places on.
        removal_requested(): Delete was pressed.
        dragged(height: int): it is being dragged, and the pointer is so far below the top of its parent.
    """

    step_requested = Signal(int)
    """It is to go so many places on: -1 or 1."""
    removal_requested = Signal()
    """It is to be taken out. No arguments."""
    dragged = Signal(int)
    """It is being dragged: how far the pointer is below the top of its parent, in pixels."""

    def __init__(self, look: Look, what: Printable) -> None:
        super().__init__(look, what.title)
        self._what = what
        self._held_at = QPoint()
        self._dragging = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def title(self) -> str:
        """What it is called."""
        return self._what.title

    def set_place(self, place: int, count: int) -> None:
        """Say in which place of how many it is, counted from 1."""
        words = self.tr("{title}, {place} of {count}").format(title=self.title, place=place, count=count)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._what.below)

    def sizeHint(self) -> QSize:
        """The words on one line."""
        width = int(max(self._title(1e6).width, self._below(1e6).width)) + 2 + self._around()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        word = longest_word(self.title, self._look.font(600))
        return QSize(int(word) + 2 + self._around(), self._look.px(TARGET_PX) + 2 * RESERVE_PX)

    def hasHeightForWidth(self) -> bool:
        """Long titles wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        room = width - self._around()
        words = round(self._title(room).height + self._below_height(room)) + 2 * self._look.px(_BETWEEN_PX)
        return max(self._look.px(TARGET_PX), words) + 2 * RESERVE_PX

    def paint(self, painter: QPainter) -> None:
        """Ground and bar as the tree of topics has them, icon, words."""
        look, box = self._look, self.surface()
        soft = self.isChecked() or self.isDown()
        if soft or self.underMouse():
            rounded_surface(painter, box, look.theme["soft" if soft else "soft2"], radius=self.corner())
        solid = soft and look.theme.contrast
        if self.isChecked():
            high = box.height() - look.px(_BAR_SHORT_PX)
            bar = QRectF(box.left() + 5, box.center().y() - high / 2, _BAR_PX, high)
            token = "on_primary" if solid else "primary"
            rounded_surface(painter, bar, look.theme[token], radius=_BAR_PX / 2)
        self._paint_words(painter, box, "on_primary" if solid else "")

    def _paint_words(self, painter: QPainter, box: QRectF, ink: str) -> None:
        look, room = self._look, self.width() - self._around()
        title, below = self._title(room), self._below(room)
        left = box.left() + look.px(_SIDE_PX)
        top = box.center().y() - (title.height + self._below_height(room)) / 2
        first = top + title.height / max(1, title.lines) / 2
        icon = look.pixmap(
            listed_icon(self._what.address.kind), ink or "primary", _ICON_PX, self.devicePixelRatioF()
        )
        painter.drawPixmap(QPointF(round(left), round(first - look.px(_ICON_PX) / 2)), icon)
        at = QPointF(left + look.px(_ICON_PX + _GAP_PX), top)
        title.draw(painter, at, look.theme[ink or "ink"])
        if self._what.below:
            below.draw(painter, at + QPointF(0, title.height), look.theme[ink or "ink2"])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves it, Delete takes it out."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and Qt.Key(event.key()) in _STEPS:
            self._show_ring(True)
            self.step_requested.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_requested.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """It may be the beginning of a drag."""
        self._held_at, self._dragging = event.position().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it, once the pointer has gone far enough to be meant."""
        at = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            far = (at - self._held_at).manhattanLength() >= QApplication.startDragDistance()
            self._dragging = self._dragging or far
        if self._dragging:
            self.dragged.emit(self.mapToParent(at).y())
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a drag is no press."""
        if self._dragging:
            self._dragging = False
            self.setDown(False)
            return
        super().mouseReleaseEvent(event)

    def _title(self, width: float) -> WrappedText:
        return self._look.wrapped(self.title, self._font(), width, _LINE)

    def _below(self, width: float) -> WrappedText:
        return self._look.wrapped(self._what.below, self._look.font(400, _BELOW_PX), width, _LINE)

    def _below_height(self, width: float) -> float:
        return self._below(width).height if self._what.below else 0.0

    def _font(self) -> QFont:
        return self._look.font(600, TEXT_PX)

    def _around(self) -> int:
        return 2 * RESERVE_PX + self._look.px(2 * _SIDE_PX + _ICON_PX + _GAP_PX)

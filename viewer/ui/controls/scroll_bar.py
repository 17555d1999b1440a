"""The scroll bar: a thin rounded thumb on no ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from viewer.ui.style.paint import rounded_surface

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from viewer.ui.style.look import Look

_WIDTH_PX = 12
_INSET_PX = 2
_SHORTEST_PX = 44


class ScrollBar(QScrollBar):
    """A vertical bar; a press beside the thumb brings it there, as people expect of a thin bar."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look = look
        self._held = False
        self._grip = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.look_changed.connect(self._on_look_changed)

    def sizeHint(self) -> QSize:
        """Thin at every text size: a bar that grew would narrow the text, which would be laid out twice."""
        return QSize(_WIDTH_PX, super().sizeHint().height())

    def thumb(self) -> QRectF:
        """Where the thumb is; empty where there is nothing to scroll."""
        reach = self.maximum() - self.minimum()
        if reach <= 0:
            return QRectF()
        share = self.pageStep() / (reach + self.pageStep())
        height = max(min(_SHORTEST_PX, self.height()), self.height() * share)
        top = (self.height() - height) * (self.value() - self.minimum()) / reach
        return QRectF(0, top, self.width(), height).adjusted(_INSET_PX, _INSET_PX, -_INSET_PX, -_INSET_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The thumb, stronger under the pointer and while it is held."""
        thumb = self.thumb()
        if thumb.isEmpty():
            return
        painter = QPainter(self)
        ink = "primary" if self._held else "ink2" if self.underMouse() else "edge"
        rounded_surface(painter, thumb, self._look.theme[ink], radius=thumb.width() / 2)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the thumb, bringing it to the pointer first where it is not there."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._held = True
        thumb = self.thumb()
        inside = thumb.top() <= event.position().y() <= thumb.bottom()
        self._grip = event.position().y() - thumb.top() if inside else thumb.height() / 2
        self._bring(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._held:
            self._bring(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the thumb go."""
        self._held = False
        self.update()

    def _bring(self, y: float) -> None:
        room = self.height() - self.thumb().height() - 2 * _INSET_PX
        share = (y - self._grip - _INSET_PX) / room if room > 0 else 0.0
        self.setValue(self.minimum() + round(min(1.0, max(0.0, share)) * (self.maximum() - self.minimum())))
        self.update()

    def _on_look_changed(self) -> None:
        self.update()


def give_scroll_bar(area: QAbstractScrollArea, look: Look) -> None:
    """Let a scroll area scroll with our bar."""
    area.setVerticalScrollBar(ScrollBar(look))

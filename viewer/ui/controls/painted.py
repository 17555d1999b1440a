"""What every painted button has in common: its look, its accessible name, its keys and its focus ring."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, focus_ring

_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
# Focus that comes back with the window or after a menu: the ring is as it was.
_RETURNING_REASONS = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


def ring_after(reason: Qt.FocusReason, before: bool) -> bool:
    """Whether focus that arrived for this reason shows a ring: from the keyboard, yes."""
    return before if reason in _RETURNING_REASONS else reason in _KEYBOARD_REASONS


ROW_SIDE_PX = 8  # what a row that tints under the pointer keeps between its surface's edge and its content


class PaintedButton(QAbstractButton):
    """A button that paints itself from the look; Space and Enter press it.

    Its surface lies `RESERVE_PX` inside the widget on every side, so that the ring is never cut off; the
    whole widget answers to the mouse.

    Signals:
        ring_changed(shown: bool): the keyboard's focus ring appeared or went.
    """

    ring_changed = Signal(bool)
    """The keyboard's focus ring appeared or went: shown."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        if not name.strip():
            raise ValueError("a control needs an accessible name")
        self._look = look
        self._ring = False
        self._ring_wanted = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.look_changed.connect(self._on_look_changed)

    @property
    def ring_shown(self) -> bool:
        """Whether the focus ring is shown."""
        return self._ring

    def surface(self) -> QRectF:
        """Where the visible button lies within the widget."""
        return QRectF(self.rect()).adjusted(RESERVE_PX, RESERVE_PX, -RESERVE_PX, -RESERVE_PX)

    def corner(self) -> float:
        """The radius of the surface's corners."""
        return 10.0

    def paint(self, painter: QPainter) -> None:
        """Paint everything but the ring; each kind of button does this itself."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, then its ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter)
        if self._ring:
            self.paint_ring(painter)
        painter.end()

    def paint_ring(self, painter: QPainter) -> None:
        """Paint the focus ring around the surface; a part of a larger control leaves that to the whole."""
        focus_ring(painter, self.surface(), self._look.theme, self.corner())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if the keyboard brought the focus."""
        self._ring_wanted = ring_after(event.reason(), self._ring_wanted)
        self._show_ring(self._ring_wanted)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, and remember it for a focus that only visits elsewhere."""
        self._show_ring(False)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key shows the ring, for now the keyboard is in use; Enter presses like Space."""
        self._ring_wanted = True
        self._show_ring(self.hasFocus())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew when enabled or disabled."""
        self.update()
        super().changeEvent(event)

    def _show_ring(self, shown: bool) -> None:
        if shown != self._ring:
            self._ring = shown
            self.update()
            self.ring_changed.emit(shown)

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

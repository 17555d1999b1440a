"""The hand: tells a tap from a drag."""

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication


class Hand:
    """What the pressed button has done so far."""

    def __init__(self) -> None:
        self._held_at: QPointF | None = None
        self._dragging = False

    @property
    def holds(self) -> bool:
        """Whether the button is down."""
        return self._held_at is not None

    def press(self, at: QPointF) -> None:
        """The button goes down."""
        self._held_at, self._dragging = at, False

    def drag(self, at: QPointF) -> QPointF:
        """How far the hand has pulled since last asked; nothing while it may still be a tap."""
        pulled = at - self._held_at if self._held_at is not None else QPointF()
        if not self._dragging and pulled.manhattanLength() < QApplication.startDragDistance():
            return QPointF()
        self._held_at, self._dragging = at, True
        return pulled

    def release(self) -> bool:
        """The button goes up; true when that was a tap."""
        tapped = self.holds and not self._dragging
        self._held_at, self._dragging = None, False
        return tapped

"""The swipe: what a finger or a held mouse button does on a step: turn to another one, or scroll."""

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

_FAR_PX = 60.0  # a shorter pull to the side is a slip


class Swipe:
    """One pull from press to release. Once it is clear which way it goes, it stays that way."""

    def __init__(self) -> None:
        self._from: QPointF | None = None
        self._last = QPointF()
        self._upright: bool | None = None

    def press(self, at: QPointF) -> None:
        """The pull begins."""
        self._from, self._last, self._upright = at, at, None

    def move(self, at: QPointF) -> float:
        """By how many pixels an upright pull went on, down being positive; 0 for one to the side."""
        if self._from is None:
            return 0.0
        whole, pulled = at - self._from, at.y() - self._last.y()
        if self._upright is None and whole.manhattanLength() >= QApplication.startDragDistance():
            self._upright = abs(whole.y()) > abs(whole.x())
        self._last = at
        return pulled if self._upright else 0.0

    def release(self, at: QPointF) -> int:
        """How many steps the pull asks for: 1 to the left, which brings the next, −1 to the right, else 0."""
        start, self._from = self._from, None
        if start is None or self._upright is not False or abs(at.x() - start.x()) < _FAR_PX:
            return 0
        return 1 if at.x() < start.x() else -1

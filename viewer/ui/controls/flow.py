"""Flow: widgets side by side in as many lines as they need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Lays its widgets out as words are set, from the left and line by line; hidden ones take no room.

    The widgets keep room for their own rings, so they follow each other without a gap.
    """

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QWidget] = []
        self._kept: dict[int, list[QRect]] = {}  # by width, for layouts ask for it again and again
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def items(self) -> tuple[QWidget, ...]:
        """What it holds, in order."""
        return tuple(self._items)

    def fill(self, items: Sequence[QWidget]) -> None:
        """Hold these widgets in place of those before, which are taken away."""
        for old in self._items:
            old.hide()
            old.deleteLater()
        self._items = list(items)
        for item in items:
            item.setParent(self)
            item.show()
        self.settle()

    def settle(self) -> None:
        """Lay out anew: one of the widgets is larger, or hidden, or shown."""
        self._kept.clear()
        self.updateGeometry()
        self._arrange()

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        return QSize(sum(hint.width() for hint in hints), max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        """The widest one."""
        widest = max((item.minimumSizeHint().width() for item in self._shown()), default=0)
        return QSize(widest, 0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._arrange()

    def _shown(self) -> list[QWidget]:
        return [item for item in self._items if not item.isHidden()]

    def _arrange(self) -> None:
        for item, place in zip(self._shown(), self._places(self.width()), strict=True):
            item.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        if width not in self._kept:
            self._kept[width] = self._placed(width)
        return self._kept[width]

    def _placed(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        left = top = height = 0
        for item in self._shown():
            wide = min(item.sizeHint().width(), max(1, width))
            high = item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
            if left and left + wide > width:
                left, top, height = 0, top + height, 0
            places.append(QRect(left, top, wide, high))
            left, height = left + wide, max(height, high)
        return places

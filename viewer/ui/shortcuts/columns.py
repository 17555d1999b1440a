"""Columns: groups of shortcuts in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.shortcuts.key_row import KeyRow
from viewer.ui.shortcuts.shortcut import Shortcut, groups_of
from viewer.ui.style.look import Look

_COLUMN_PX = 360  # the narrowest that reads well
_GAP_PX = 48
_GROUP_GAP_PX = 24
_END_PX = 14  # kept free at the right, where the scroll bar follows
_MOST = 3
_HEADING = LabelStyle(px=18, weight=600, ink="title", serif=True, line_height=1.3)


class ShortcutGroup(QWidget):
    """A heading over its shortcuts."""

    def __init__(self, look: Look, title: str, shortcuts: Iterable[Shortcut], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(look, title, _HEADING))
        for shortcut in shortcuts:
            column.addWidget(KeyRow(look, shortcut))


class Columns(QWidget):
    """Lays groups out one after the other, each into the column that is shortest so far."""

    def __init__(self, look: Look, shortcuts: Iterable[Shortcut]) -> None:
        super().__init__()
        self._look = look
        self._groups = [
            ShortcutGroup(look, title, rows, self) for title, rows in groups_of(shortcuts).items()
        ]
        self.setBackgroundRole(QPalette.ColorRole.Base)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.look_changed.connect(self._on_look_changed)

    def column_count(self, width: int) -> int:
        """How many columns stand in a width."""
        least = self._look.px(_COLUMN_PX)
        gap = self._look.px(_GAP_PX)
        return max(1, min(_MOST, len(self._groups), (width + gap) // (least + gap)))

    def sizeHint(self) -> QSize:
        """All columns beside each other."""
        look = self._look
        width = _MOST * look.px(_COLUMN_PX) + (_MOST - 1) * look.px(_GAP_PX) + look.px(_END_PX)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One column with its widest row."""
        widest = max((group.minimumSizeHint().width() for group in self._groups), default=0)
        return QSize(widest, 0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the longer."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The longest column."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for group, place in zip(self._groups, self._places(self.width()), strict=True):
            group.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        width -= self._look.px(_END_PX)
        count = self.column_count(width)
        gap, below = self._look.px(_GAP_PX), self._look.px(_GROUP_GAP_PX)
        column = (width - gap * (count - 1)) // count
        ends = [0] * count
        places = []
        for group in self._groups:
            shortest = ends.index(min(ends))
            height = group.heightForWidth(column)
            places.append(QRect(shortest * (column + gap), ends[shortest], column, height))
            ends[shortest] += height + below
        return places

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self._arrange()

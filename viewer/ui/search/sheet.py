"""SearchSheet: the sheet on which results lie, in one column that scrolls, below what must stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.ui.controls.flick import hold_still, scroll_by_finger
from viewer.ui.controls.scroll_bar import give_scroll_bar
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, page_sheet

_SIDE_PX, _NARROW_SIDE_PX = 48, 16
_NARROW_PX = 700
_TOP_PX, _LOW_TOP_PX, _BOTTOM_PX = 24, 8, 40
_LOW_PX = 480
_WIDEST_PX = 1040
_GAP_PX = 14
_PINNED_SHARE = 0.45
"""Of the sheet's height: what must stay in sight may take that much, else it scrolls with the rest."""
_AROUND_PX = 24
_ROUNDS = 4


class SearchSheet(QWidget):
    """One widget, the `urgent` one, stays above the others while there is room for both.

    In a small window with large letters it is the first thing in the column instead, whole and at the top.
    """

    def __init__(self, look: Look, urgent: QWidget) -> None:
        super().__init__()
        self._look, self._urgent = look, urgent
        self._pinned = False
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        give_scroll_bar(self._scroll, look)
        # Always there, as a thumb without a ground: the words do not move when there is something to scroll.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setWidget(self._page)
        scroll_by_finger(self._scroll)
        for clear in (self._scroll, self._scroll.viewport(), self._page):
            clear.setAutoFillBackground(False)
        self._above = QVBoxLayout()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 6, 3, 0)
        rows.setSpacing(0)
        rows.addLayout(self._above)
        rows.addWidget(self._scroll, 1)
        self._below = QWidget()  # keeps the next widget away from it
        self._column.addWidget(urgent)
        self._column.addWidget(self._below)
        look.look_changed.connect(self.settle)

    @property
    def area(self) -> QScrollArea:
        """What scrolls."""
        return self._scroll

    @property
    def pinned(self) -> bool:
        """Whether what is urgent stays in sight when the rest is scrolled."""
        return self._pinned

    def add(self, widget: QWidget, gap: int = 0) -> None:
        """Put a widget below the others, so many pixels lower."""
        self._column.addSpacing(gap)
        self._column.addWidget(widget)

    def move_behind(self, widget: QWidget, other: QWidget) -> None:
        """Have a widget stand right behind another one."""
        if self._column.indexOf(widget) != self._column.indexOf(other) + 1:
            self._column.removeWidget(widget)
            self._column.insertWidget(self._column.indexOf(other) + 1, widget)

    def end(self) -> None:
        """Leave the room below free."""
        self._column.addStretch(1)

    def lay_out(self) -> None:
        """Lay out now: widgets tell each other of their heights by posted events, a few times over."""
        for _ in range(_ROUNDS):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def to_top(self) -> None:
        """Scroll to the top."""
        hold_still(self._scroll)
        self._scroll.verticalScrollBar().setValue(0)

    def bring(self, widget: QWidget, place: QRect) -> None:
        """Scroll so that a place in a widget is in sight, its upper edge first of all."""
        corner = widget.mapTo(self._page, place.topLeft())
        bar, high = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        top, bottom = corner.y() - _AROUND_PX, corner.y() + place.height() + _AROUND_PX
        if top < bar.value() or bottom - top > high:
            bar.setValue(top)
        elif bottom > bar.value() + high:
            bar.setValue(bottom - high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet."""
        painter = QPainter(self)
        page_sheet(painter, QRectF(self.rect()), self._look.theme)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.settle()

    def settle(self) -> None:
        """Give margins to the column, and what is urgent its place."""
        px, narrow = self._look.px, self.width() < self._look.px(_NARROW_PX)
        side = (_NARROW_SIDE_PX if narrow else _SIDE_PX) - RESERVE_PX
        top = px(_LOW_TOP_PX if self.height() < _LOW_PX else _TOP_PX)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        right = side - (bar if narrow else 0)
        right += max(0, self.width() - side - right - bar - px(_WIDEST_PX))
        needed = self._urgent.heightForWidth(max(1, self.width() - side - right - bar))
        shown = not self._urgent.isHidden()
        self._pin(shown and needed + top <= self.height() * _PINNED_SHARE)
        self._urgent.setVisible(shown)  # moving it has hidden it, until the layout comes to it
        self._below.setFixedHeight(px(_GAP_PX) if shown and not self._pinned else 0)
        self._above.setContentsMargins(side, top if self._pinned else 0, right + bar, 0)
        self._column.setContentsMargins(side, px(_GAP_PX) if self._pinned else top, right, px(_BOTTOM_PX))

    def _pin(self, pinned: bool) -> None:
        if pinned == self._pinned:
            return
        self._pinned = pinned
        if pinned:
            self._column.removeWidget(self._urgent)
            self._above.addWidget(self._urgent)
        else:
            self._above.removeWidget(self._urgent)
            self._column.insertWidget(0, self._urgent)

"""RowView: a tree of whole rows that are pressed by click, Enter or Space, with a ring for the keyboard."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView

from viewer.ui.contents.row_delegate import WIDTH_PX, RowDelegate
from viewer.ui.contents.row_model import Index
from viewer.ui.controls.flick import scroll_by_finger
from viewer.ui.controls.painted import ring_after
from viewer.ui.controls.scroll_bar import give_scroll_bar
from viewer.ui.style.look import Look

_ROWS_AROUND = 2  # so many rows stay in sight above and below what was brought there
_PRESS_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)


class RowView(QTreeView):
    """A tree view without branches, header or frame, whose delegate draws all of a row.

    Signals:
        row_pressed(index: QModelIndex): the reader clicked a row, or pressed Enter or Space on it.
    """

    row_pressed = Signal(QModelIndex)
    """The reader clicked a row, or pressed Enter or Space on it: its index."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._delegate = RowDelegate(look, self)
        self._ring_wanted = False
        self._doubled = False
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        give_scroll_bar(self, look)
        scroll_by_finger(self)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        # The selection shows what is open; stepping from row to row must not move it.
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_clicked)
        look.look_changed.connect(self._on_look_changed)

    def _on_selection_changed(self, selected: QItemSelection, before: QItemSelection) -> None:
        """Lay out anew only where a title takes more lines in bold, as what is selected is set."""
        if any(self._delegate.grows(index) for index in (*selected.indexes(), *before.indexes())):
            self.scheduleDelayedItemsLayout()

    @property
    def ring_shown(self) -> bool:
        """Whether the row that has the focus shows a ring."""
        return self._delegate.ring_shown and self.hasFocus()

    def show_ring(self, shown: bool) -> None:
        """Show or hide the ring of the row that has the focus."""
        self._ring_wanted = shown
        self._delegate.ring_shown = shown
        self.viewport().update()

    def measure_by(self, selection: QItemSelectionModel) -> None:
        """Measure rows by what is selected, too: bold words may need another line."""
        self._delegate.selection = selection
        selection.selectionChanged.connect(self._on_selection_changed)

    def scroll_to_context(self, index: QModelIndex) -> None:
        """Bring a row into sight with the row it belongs to, or with two rows around it where it is far.

        What the reader pressed in here does not move.
        """
        self.executeDelayedItemsLayout()
        view, here, bar = self.viewport().rect(), self.visualRect(index), self.verticalScrollBar()
        if self.hasFocus() and view.contains(here.adjusted(0, 0, 0, -1)):
            return
        margin = _ROWS_AROUND * self.sizeHintForIndex(index).height()
        top, bottom = here.top() - margin, here.bottom() + margin
        head = self.visualRect(index.parent())
        if index.parent().isValid() and bottom - head.top() <= view.height():
            top = min(top, head.top())
        if top < 0:
            bar.setValue(bar.value() + top)
        elif bottom > view.bottom():
            bar.setValue(bar.value() + bottom - view.bottom())

    def sizeHint(self) -> QSize:
        """As wide as the design's tree; any height will do."""
        return QSize(self._look.px(WIDTH_PX), self._look.px(WIDTH_PX))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Nothing: the delegate draws the chevron."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the titles anew."""
        self._delegate.set_width(self.width())
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press a row; Qt does arrows, Home, End and typed letters."""
        self.show_ring(True)
        if event.key() in _PRESS_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat() and self.currentIndex().isValid():
                self.row_pressed.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if the keyboard brought the focus."""
        self._ring_wanted = ring_after(event.reason(), self._ring_wanted)
        self.show_ring(self._ring_wanted)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hold a row down; the mouse needs no ring."""
        self._doubled = False
        self.show_ring(False)
        if event.button() == Qt.MouseButton.LeftButton:
            self._hold(self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the row go."""
        self._hold(QModelIndex())
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing new: who double clicks a topic means to open it once."""
        self._doubled = True

    def _hold(self, index: QModelIndex) -> None:
        self._delegate.held = QPersistentModelIndex(index)
        self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        if not self._doubled:
            self.row_pressed.emit(index)
        self._doubled = False

    def _on_look_changed(self) -> None:
        self._delegate.forget()
        self.updateGeometry()
        self.scheduleDelayedItemsLayout()

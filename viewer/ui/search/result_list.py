"""ResultList: the cards of a search, walked by arrow keys and pressed by click, tap, Enter or Space."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from viewer.ui.controls.painted import ring_after
from viewer.ui.search.result_delegate import ResultDelegate
from viewer.ui.search.result_model import ResultModel
from viewer.ui.search.thumbs import Thumbs
from viewer.ui.style.look import Look

_USUAL_PX = 560
_PRESS_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)
_SCROLL_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class ResultList(QListView):
    """As high as all of its rows: what it lies in scrolls, together with what stands above.

    The keyboard's focus truly moves into the list and from card to card. Left in the field, with a row merely
    painted as chosen, it would leave a screen reader silent, for Qt cannot tell that a field leads a list.
    Letters go back to the field, so that nothing is lost by it.

    Signals:
        row_pressed(row): a Found or More was clicked, or pressed by Enter or Space.
        row_reached(rect): the keyboard is on a card now; its place in the list.
        left_upwards(): the arrow up was pressed on the first card.
        letters_typed(text): letters were typed, which are meant for the field.
    """

    row_pressed = Signal(object)
    """A Found or More was pressed. Argument: the row."""
    row_reached = Signal(QRect)
    """The keyboard is on a card now. Argument: its place in the list."""
    left_upwards = Signal()
    """The arrow up was pressed on the first card. No arguments."""
    letters_typed = Signal(str)
    """Letters were typed, which are meant for the field. Argument: the letters."""

    def __init__(self, look: Look, thumbs: Thumbs) -> None:
        super().__init__()
        self._look = look
        self._model = ResultModel(self)
        self._delegate = ResultDelegate(look, thumbs, self._model, self)
        self._ring_wanted = False
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._model.modelReset.connect(self._settle)
        thumbs.changed.connect(self.viewport().update)
        look.look_changed.connect(self._on_look_changed)

    @property
    def rows(self) -> ResultModel:
        """What is listed."""
        return self._model

    @property
    def ring_shown(self) -> bool:
        """Whether the card that has the focus shows a ring."""
        return self._delegate.ring_shown and self.hasFocus()

    def focus_row(self, number: int) -> None:
        """Take the keyboard to a card, counted from 0; to the last one where there are fewer."""
        last = self._model.rowCount() - 1
        self.setCurrentIndex(self._model.index(max(0, min(number, last)), 0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(self._look.px(_USUAL_PX), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """As narrow as may be: words wrap."""
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All rows in a width."""
        self._delegate.set_width(width)
        rows = (self._model.index(number, 0) for number in range(self._model.rowCount()))
        return sum(self._delegate.height(row) for row in rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self._delegate.set_width(self.width())
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press a card; arrows, Home and End are Qt's; pages scroll; letters are typed."""
        self._show_ring(True)
        key, row = event.key(), self._model.row_at(self.currentIndex())
        typed = event.text()
        if key in _PRESS_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if row is not None and not event.isAutoRepeat():
                self.row_pressed.emit(row)
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif key in _SCROLL_KEYS or key == Qt.Key.Key_Escape:
            event.ignore()
        elif typed.isprintable() and typed and not event.modifiers() & _COMMANDS:
            self.letters_typed.emit(typed)
        else:
            super().keyPressEvent(event)

    def _on_current_changed(self, current: QModelIndex) -> None:
        """Bring the card into sight that the keyboard reached."""
        if current.isValid() and self.hasFocus():
            self.row_reached.emit(self.visualRect(current))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first card, with a ring if the keyboard brought the focus."""
        self._ring_wanted = ring_after(event.reason(), self._ring_wanted)
        self._show_ring(self._ring_wanted)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, 0))
        super().focusInEvent(event)
        if self._ring_wanted:
            self.row_reached.emit(self.visualRect(self.currentIndex()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hold a card down; the mouse needs no ring."""
        self._show_ring(False)
        if event.button() == Qt.MouseButton.LeftButton:
            self._hold(self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the card go."""
        self._hold(QModelIndex())
        super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What the list lies in scrolls."""
        event.ignore()

    def _hold(self, index: QModelIndex) -> None:
        self._delegate.held = QPersistentModelIndex(index)
        self.viewport().update()

    def _show_ring(self, shown: bool) -> None:
        self._ring_wanted = shown
        self._delegate.ring_shown = shown
        self.viewport().update()

    def _settle(self) -> None:
        """Lay the rows out anew, as high as they are in this width."""
        self._delegate.set_width(self.width())
        self.updateGeometry()
        self.scheduleDelayedItemsLayout()

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None:
            self.row_pressed.emit(row)

    def _on_look_changed(self) -> None:
        self._delegate.forget()
        self._settle()

"""AlphabetList: the names of all things, walked by arrows and letters, and opened by click, tap or key."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QElapsedTimer, QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QShowEvent

from viewer.library.address import Address
from viewer.ui.contents.alphabet import Alphabet
from viewer.ui.contents.alphabet_model import AlphabetModel
from viewer.ui.contents.row_model import RowRole
from viewer.ui.contents.row_view import RowView
from viewer.ui.controls.flick import hold_still
from viewer.ui.style.look import Look


class AlphabetList(RowView):
    """The selected row is what is open, under its own name or the one that was pressed.

    Signals:
        open_requested(address: Address): the reader chose a name.
        letter_changed(letter: str): another letter is at the top of the list; empty where there is none.
    """

    open_requested = Signal(object)
    """The reader chose a name: the Address that it leads to."""
    letter_changed = Signal(str)
    """Another letter is at the top of the list: which one."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._model = AlphabetModel(self)
        self._selected: Address | None = None
        self._places: list[int] = []
        self._letter = ""
        self._typed = ""
        self._since = QElapsedTimer()
        self._growth = QTimer(self, interval=0, singleShot=True)
        self._growth.timeout.connect(self._on_grown)
        self.setAccessibleName(self.tr("A–Z"))
        self.setModel(self._model)
        self.measure_by(self.selectionModel())
        self.row_pressed.connect(self._on_row_pressed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def letter(self) -> str:
        """The letter at the top of the list; empty where there is none."""
        return self._letter

    def set_alphabet(self, alphabet: Alphabet) -> None:
        """List the names of another library: from the same one on, or at first those around what is open."""
        before = self._model.entry_at(self.indexAt(QPoint(1, 1)))
        place = alphabet.near(before) if before is not None else 0
        self._model.set_alphabet(alphabet, place)
        self._find_selected()
        self._growth.start()
        if before is not None and alphabet.entries:
            self._go_to_place(place)
            self._select_rows()
        else:
            self._show_selected()
        self._tell_letter()

    def set_visited(self, visited: AbstractSet[Address]) -> None:
        """Mark these articles as read."""
        self._model.set_visited(visited)

    def select(self, address: Address | None) -> None:
        """Show which thing is open, and bring it into view. Emits nothing but a change of the letter."""
        whole = address if address is None or address.kind == "touch" else address.whole
        if whole != self._selected:
            self._selected = whole
            self._find_selected()
        marked = [self._model.place_at(index) for index in self.selectionModel().selectedIndexes()]
        if marked != [self._selected_place()]:
            self._show_selected()

    def go_to_letter(self, letter: str) -> None:
        """Bring the first name under a letter to the top; a letter that has none changes nothing."""
        found = self._model.alphabet.letter(letter) if self._model.alphabet is not None else None
        if found is not None:
            self._go_to_place(found.first)

    def _go_to_place(self, place: int) -> None:
        """Bring the name in a place to the top, where the keyboard goes on from."""
        hold_still(self)
        index = self._listed(place)
        while self._model.lacks and not self._fills_view(index):
            self._model.grow()
        self.setCurrentIndex(index)
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(index).top())
        self._tell_letter()

    def _fills_view(self, index: QModelIndex) -> bool:
        """Whether there are rows enough below one for it to stand at the top."""
        self.executeDelayedItemsLayout()
        last = self.visualRect(self._model.index(self._model.rowCount() - 1, 0))
        return last.bottom() - self.visualRect(index).top() >= self.viewport().height()

    def _listed(self, place: int) -> QModelIndex:
        """The row of an entry; where its part is not listed, that is turned to first."""
        index = self._model.row_of(place)
        if not index.isValid():
            self._model.turn_to(place)
            self._select_rows()
            index = self._model.row_of(place)
        self._growth.start()
        return index

    def keyboardSearch(self, search: str) -> None:
        """Go to the first name that begins with what is typed; letters in quick succession are one word."""
        pause = QGuiApplication.styleHints().keyboardInputInterval()
        if not self._since.isValid() or self._since.hasExpired(pause):
            self._typed = ""
        self._since.start()
        self._typed += search
        place = self._model.alphabet.found(self._typed) if self._model.alphabet is not None else None
        if place is not None:
            self._go_to_place(place)

    def event(self, event: QEvent) -> bool:
        """Keep typed letters from the window's own keys, of which H is one."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _types(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right lead to the letter before and after; the rest is as in every list of rows."""
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not by:
            super().keyPressEvent(event)
            return
        self.show_ring(True)
        here = self._model.letter_at(self.currentIndex())
        self.go_to_letter(self._model.letter_after(here, by))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at what is open, else at the first row; what was typed before is forgotten."""
        self._typed = ""
        if not self.currentIndex().isValid():
            rows = self.selectionModel().selectedIndexes()
            self.setCurrentIndex(rows[0] if rows else self._model.index(0, 0))
        super().focusInEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring what is open into view: before, the rows had no place yet."""
        super().showEvent(event)
        self._show_selected()

    def _on_row_pressed(self, index: QModelIndex) -> None:
        address = index.data(RowRole.ADDRESS)
        if isinstance(address, Address):
            self.open_requested.emit(address)
        elif (way := self._model.way_from(index)) is not None:
            self._go_to_place(way)

    def _show_selected(self) -> None:
        """Select what is open under the name that was pressed, else its own, and bring that into view."""
        place = self._selected_place() if self.isVisible() else None
        if place is None:
            self.selectionModel().clearSelection()
            return
        index = self._listed(place)
        self._select_rows()
        self.setCurrentIndex(index)
        self.scroll_to_context(index)
        self._tell_letter()

    def _select_rows(self) -> None:
        self.selectionModel().clearSelection()
        place = self._selected_place()
        index = self._model.row_of(place) if place is not None else QModelIndex()
        if index.isValid():
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    def _selected_place(self) -> int | None:
        here = self._model.place_at(self.currentIndex())
        return here if here in self._places else next(iter(self._places), None)

    def _find_selected(self) -> None:
        alphabet, whole = self._model.alphabet, self._selected
        self._places = alphabet.places_of(whole) if alphabet is not None and whole is not None else []

    def _on_grown(self) -> None:
        if self._model.lacks:
            self._model.grow()
            self._growth.start()

    def _on_scrolled(self, to: int) -> None:
        self._tell_letter()

    def _tell_letter(self) -> None:
        """Say which letter is at the top now."""
        letter = self._model.letter_at(self.indexAt(QPoint(1, 1)))
        if letter != self._letter:
            self._letter = letter
            self.letter_changed.emit(letter)


def _types(event: QKeyEvent) -> bool:
    """Whether a key types a letter or a digit."""
    return event.text().isalnum() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier

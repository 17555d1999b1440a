"""AlphabetPane: the A–Z: which letter is in sight, the block of all letters, and the list of names."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.library.address import Address
from viewer.library.library import Library
from viewer.ui.contents.alphabet_list import AlphabetList
from viewer.ui.contents.gathering import Gathering
from viewer.ui.contents.letters import Letters
from viewer.ui.contents.row_shape import LETTER_PX, PILL_INSET_PX
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_LETTER = LabelStyle(px=LETTER_PX, weight=600, ink="title", serif=True, line_height=1.3)
_LETTER_LEFT_PX = 14  # level with the names below
_SIDE_PX = 12
_STAYS = 3  # the letters stay beside the names where these have twice the room that those take


class AlphabetPane(QWidget):
    """The letters are there at once; the names are gathered in pieces when the pane is first shown.

    Choosing a letter folds the letters away where names have little room beside them; a button brings them
    back.

    Signals:
        open_requested(address: Address): the reader chose a name.
    """

    open_requested = Signal(object)
    """The reader chose a name: the Address that it leads to."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._library: Library | None = None
        self._gathering: Gathering | None = None
        self._before: QWidget | None = None
        self._piece = QTimer(self, interval=0)
        self._piece.timeout.connect(self._on_piece)
        self.list = AlphabetList(look)
        self.list.setMinimumHeight(1)  # the letters are never cut for it
        self.letters = Letters(look)
        self.fold = Button(look, self.tr("Letters"), kind=Kind.GHOST)
        self._letter = Label(look, "", _LETTER)
        self._lay_out()
        self.fold.clicked.connect(self._on_fold_clicked)
        self.letters.letter_chosen.connect(self._on_letter_chosen)
        self.list.letter_changed.connect(self._on_letter_changed)
        self.list.open_requested.connect(self.open_requested)
        look.look_changed.connect(self._set_margins)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(0)
        self._head.addWidget(self._letter, 1, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self.fold)
        self._block = QHBoxLayout()
        self._block.addWidget(self.letters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(self._block)
        column.addWidget(self.list, 1)
        self.fold.set_icon_right(True)
        self.show_letters(True)
        self._set_margins()

    def come_after(self, before: QWidget) -> None:
        """Have Tab come from `before` to the pane's parts in order: what is made late stands last else."""
        self._before = before
        for stop in (self.fold, *self.letters.buttons, self.list):
            QWidget.setTabOrder(before, stop)
            before = stop

    def set_library(self, library: Library) -> None:
        """Show what another library has: at once where the pane is seen, else when it is."""
        if library is not self._library:
            self._library = library
            self._gathering = Gathering(library)
            if self.isVisible():
                self._piece.start()

    @property
    def busy(self) -> bool:
        """Whether names are still to be gathered."""
        return self._gathering is not None

    def set_visited(self, visited: AbstractSet[Address]) -> None:
        """Mark these articles as read."""
        self.list.set_visited(visited)

    def select(self, address: Address | None) -> None:
        """Show which thing is open."""
        self.list.select(address)

    def show_letters(self, shown: bool) -> None:
        """Unfold the block of letters, or fold it away."""
        self.letters.setVisible(shown)
        self.fold.set_icon("chevron-up" if shown else "chevron-down")
        self.fold.set_words(
            self.tr("Letters"), self.tr("Fold the letters away") if shown else self.tr("All letters")
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to gather, or go on."""
        super().showEvent(event)
        if self._gathering is not None:
            self._on_piece()  # all of a small library is there before anything is painted
            self._piece.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let it rest: nobody waits for it."""
        super().hideEvent(event)
        self._piece.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape in the letters folds them away."""
        in_letters = any(button.hasFocus() for button in self.letters.buttons)
        if event.key() == Qt.Key.Key_Escape and in_letters:
            self.show_letters(False)
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _on_piece(self) -> None:
        gathering = self._gathering
        if gathering is None:
            self._piece.stop()
            return
        gathering.go_on()
        self.letters.set_letters(gathering.letters)
        if gathering.done is None:
            return
        self._gathering = None
        self._piece.stop()
        if self._before is not None:
            self.come_after(self._before)  # letters of other scripts may have come
        self.list.set_alphabet(gathering.done)

    def _on_letter_chosen(self, letter: str, by_key: bool) -> None:
        """Go to a letter; the keyboard goes on from there."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason if by_key else Qt.FocusReason.MouseFocusReason)
        layout = self.layout()
        if layout is not None and self.height() < _STAYS * self.letters.height():
            self.show_letters(False)
            layout.activate()  # now, so that the list has its height when it scrolls
        self.list.go_to_letter(letter)

    def _on_letter_changed(self, letter: str) -> None:
        self._letter.setText(letter)
        self.letters.set_current(letter)

    def _on_fold_clicked(self) -> None:
        self.show_letters(self.letters.isHidden())
        if not self.letters.isHidden() and self.fold.ring_shown:
            self.letters.take_focus()

    def _set_margins(self) -> None:
        look = self._look
        self._head.setContentsMargins(
            look.px(PILL_INSET_PX + _LETTER_LEFT_PX), 0, look.px(PILL_INSET_PX) - RESERVE_PX, 0
        )
        self._block.setContentsMargins(look.px(_SIDE_PX), 0, look.px(_SIDE_PX), look.px(4))

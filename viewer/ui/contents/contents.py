"""Contents: the column at the left of the window: by topics or from A to Z, as the reader likes it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from viewer.library.address import Address
from viewer.library.library import Library
from viewer.ui.contents.alphabet_pane import AlphabetPane
from viewer.ui.contents.row_shape import PILL_INSET_PX
from viewer.ui.contents.topic_tree import TopicTree
from viewer.ui.controls.segmented import Segmented
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_TOPICS, _LETTERS = "topics", "letters"


class Contents(QWidget):
    """A switch above the topic tree and the A–Z, which is made when it is first wanted.

    The keyboard's focus that is given to the column goes to the list that is shown.

    Signals:
        open_requested(address: Address): the reader chose a place.
        order_chosen(by_letter: bool): the reader chose the A–Z, or the topics.
    """

    open_requested = Signal(object)
    """The reader chose a place: its Address."""
    order_chosen = Signal(bool)
    """The reader chose the A–Z, or the topics."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.tree = TopicTree(look)
        self._alphabet: AlphabetPane | None = None
        self._library: Library | None = None
        self._visited: AbstractSet[Address] = frozenset()
        self._selected: Address | None = None
        self._closer: QWidget | None = None
        choices = ((_TOPICS, self.tr("Topics")), (_LETTERS, self.tr("A–Z")))
        self.switch = Segmented(look, self.tr("Contents"), choices)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tree)
        self._head = QHBoxLayout()
        self._head.setSpacing(0)
        self._head.addWidget(self.switch, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)
        self._set_margins()
        self.tree.open_requested.connect(self.open_requested)
        self.switch.choice_chosen.connect(self._on_choice)
        look.look_changed.connect(self._set_margins)

    @property
    def by_letter(self) -> bool:
        """Whether the A–Z is shown."""
        return self._stack.currentWidget() is not self.tree

    @property
    def alphabet(self) -> AlphabetPane | None:
        """The A–Z, once it was wanted."""
        return self._alphabet

    @property
    def first_stop(self) -> QWidget:
        """The list that is shown."""
        return self._alphabet.list if self._alphabet is not None and self.by_letter else self.tree

    def show_order(self, *, by_letter: bool) -> None:
        """Show the A–Z or the topics."""
        self.switch.choose(_LETTERS if by_letter else _TOPICS)
        self._stack.setCurrentWidget(self._wanted_alphabet() if by_letter else self.tree)
        self._select_in_list()

    def choose_order(self, *, by_letter: bool) -> None:
        """Show the A–Z or the topics, as the reader wants it from now on."""
        self.show_order(by_letter=by_letter)
        self.order_chosen.emit(by_letter)

    def set_library(self, listed: Library, whole: Library) -> None:
        """Show another library: `listed` by topics, with the reader's own among them, `whole` by letters."""
        self._library = whole
        self.tree.set_library(listed)
        if self._alphabet is not None:
            self._alphabet.set_library(whole)

    def set_visited(self, visited: AbstractSet[Address]) -> None:
        """Mark these articles as read."""
        self._visited = visited
        self.tree.set_visited(visited)
        if self._alphabet is not None:
            self._alphabet.set_visited(visited)

    def select(self, address: Address | None) -> None:
        """Show which place is open; the list that is not seen learns of it when it is. Emits nothing."""
        self._selected = address
        self._select_in_list()

    def _select_in_list(self) -> None:
        if self._alphabet is not None and self.by_letter:
            self._alphabet.select(self._selected)
        else:
            self.tree.select(self._selected)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the list. A focus proxy would take the switch out of Qt's Tab order."""
        self.first_stop.setFocus(event.reason())

    def lead_with(self, closer: QWidget | None) -> None:
        """Have a button beside the switch that closes the column; None for none."""
        if self._closer is not None:
            self._head.removeWidget(self._closer)
        if closer is not None:
            self._head.addWidget(closer)
        self._closer = closer

    def _wanted_alphabet(self) -> AlphabetPane:
        if self._alphabet is None:
            self._alphabet = AlphabetPane(self._look)
            self._alphabet.open_requested.connect(self.open_requested)
            self._stack.addWidget(self._alphabet)
            self._alphabet.come_after(self.tree)
            self._alphabet.set_visited(self._visited)
            if self._library is not None:
                self._alphabet.set_library(self._library)
        return self._alphabet

    def _on_choice(self, choice: str) -> None:
        self.choose_order(by_letter=choice == _LETTERS)

    def _set_margins(self) -> None:
        side = self._look.px(PILL_INSET_PX) - RESERVE_PX
        self._head.setContentsMargins(side, 0, side, 0)

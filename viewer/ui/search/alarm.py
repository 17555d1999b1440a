"""Alarm: tells of danger in what is typed, from the first letter on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.library.library import Library
from viewer.places import Places
from viewer.ui.search.searcher import Searcher
from viewer.ui.search.sources import danger_words

if TYPE_CHECKING:
    from viewer.search.danger import Danger, DangerWords

_ANY = "any words"
"""What is looked up once, so that stems and sounds are at hand when it matters."""


class Alarm(QObject):
    """Has its words made beside the window in good time; who asks before that waits a moment for them."""

    _made = Signal(int, object)
    """From the thread: the number of a library, and its DangerWords."""

    def __init__(self, places: Places, library: Library, searcher: Searcher, parent: QObject) -> None:
        """Know the dangers of a library; they are made on the thread of this searcher."""
        super().__init__(parent)
        self._places, self._library, self._searcher = places, library, searcher
        self._number = 0
        self._words: DangerWords | None = None
        self._made.connect(self._on_made)

    @property
    def ready(self) -> bool:
        """Whether the words are there."""
        return self._words is not None

    def use(self, library: Library) -> None:
        """Know the dangers of another library, or of the same as it was read anew."""
        self._number += 1
        self._library, self._words = library, None

    def prepare(self) -> None:
        """Have the words made, unless they are there."""
        if self._words is None:
            self._searcher.do(partial(self._make, self._number, self._library))

    def of(self, words: str) -> Danger | None:
        """The danger that these words speak of, or None."""
        if self._words is None:
            self._words = danger_words(self._places, self._library)
        return self._words.of(words)

    def _make(self, number: int, library: Library) -> None:
        made = danger_words(self._places, library)
        made.of(_ANY)
        self._made.emit(number, made)

    def _on_made(self, number: int, made: DangerWords) -> None:
        if number == self._number and self._words is None:
            self._words = made

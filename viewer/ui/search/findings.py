"""Findings: from what is typed to what was found: danger at once, results a moment after, misses at rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.search.danger import Danger
from viewer.search.hit import Results
from viewer.ui.search.kinds import EVERYTHING
from viewer.ui.search.searcher import Searcher, Wish

_PAUSE_MS = 150
"""After the last letter; long enough that a fast typist is not shown every half word."""
_REST_MS = 900
"""After the last results, before a screen reader is told how many there are."""
_MISS_MS = 2000
"""The words stood still for so long: they are what was meant."""
MOST = 200
"""Hits that are shown at most: so many are laid out in a tenth of a second, and nobody reads more."""
_AT_FIRST = 50


class Findings(QObject):
    """Holds the words of now with what was found for them, and the choices that go with them.

    Signals:
        danger_changed(): the words speak of another danger than before, or of none any more.
        begun(): the results of before are no longer those of the words, and new ones are searched for.
        changed(): there are other results, or the choices of what is shown of them are others.
        unready(): there is no index to search in yet.
        rested(): nobody has typed for a while since the results came.
        missed(words): words stood still for which there is nothing.
    """

    danger_changed = Signal()
    """The words speak of another danger than before, or of none. No arguments."""
    begun = Signal()
    """New results are searched for. No arguments."""
    changed = Signal()
    """There are other results. No arguments."""
    unready = Signal()
    """There is no index to search in yet. No arguments."""
    rested = Signal()
    """Nobody has typed for a while. No arguments."""
    missed = Signal(str)
    """Words stood still for which there is nothing. Argument: the words."""

    def __init__(
        self, searcher: Searcher, danger_of: Callable[[str], Danger | None], parent: QObject
    ) -> None:
        """Find with this searcher; `danger_of` tells at once what danger words speak of."""
        super().__init__(parent)
        self._searcher = searcher
        self.alarms = danger_of
        self.words = ""
        self.danger: Danger | None = None
        self.results: Results | None = None
        self.kind = EVERYTHING
        self.exact = self.all_shown = False
        self._missed = ""
        self._pause, self._rest, self._miss = (self._timer(ms) for ms in (_PAUSE_MS, _REST_MS, _MISS_MS))
        self._pause.timeout.connect(self.search_now)
        self._rest.timeout.connect(self.rested)
        self._miss.timeout.connect(self.note_miss)
        searcher.found.connect(self._on_found)
        searcher.unready.connect(self._on_unready)

    @property
    def pending(self) -> bool:
        """Whether what was found is not, or not yet, that of the words."""
        return bool(self.words.strip()) and (self.results is None or self.results.words != self.words)

    def take(self, words: str) -> None:
        """Take other words; of them only a danger is told at once."""
        if words == self.words:
            return
        self.words, self._missed = words, ""
        self.kind, self.exact, self.all_shown = EVERYTHING, False, False
        self._searcher.forget()
        self._rest.stop()
        self._miss.stop()
        self._look_for_danger()
        self._pause.start()

    def clear(self) -> None:
        """Have no words and wait for nothing."""
        self.words, self.results, self._missed = "", None, ""
        self.kind, self.exact, self.all_shown = EVERYTHING, False, False
        self.stop()
        self._look_for_danger()

    def search_now(self) -> None:
        """Search for the words without waiting."""
        self._pause.stop()
        if self.words.strip():
            self.begun.emit()
            limit = MOST if self.all_shown else _AT_FIRST
            self._searcher.search(Wish(self.words, self.exact, self.kind, limit))
        else:
            self._searcher.forget()
            self.results = None
            self.changed.emit()

    def choose_kind(self, kind: str) -> None:
        """Show only hits of a kind, or everything."""
        self.kind, self.all_shown = kind, False
        self.search_now()

    def choose_exact(self, exact: bool) -> None:
        """Search for just the words, or for similar ones too."""
        self.exact, self.kind, self.all_shown = exact, EVERYTHING, False
        self.search_now()

    def show_all(self) -> None:
        """Show all hits and not only the first."""
        self.all_shown = True
        self.search_now()

    def note_miss(self) -> None:
        """Tell of words for which there is nothing, once; danger has its answer, and is nobody's business."""
        self._miss.stop()
        nothing = self.results is not None and not self.pending and not self.results.hits
        plain = not self.exact and not self.kind and self.danger is None
        if nothing and plain and self.words.strip() != self._missed:
            self._missed = self.words.strip()
            self.missed.emit(self._missed)

    def stop(self) -> None:
        """Wait for nothing any more; the words and what was found for them stay."""
        self.note_miss()
        self._pause.stop()
        self._rest.stop()
        self._searcher.forget()

    def _look_for_danger(self) -> None:
        before, self.danger = self.danger, self.alarms(self.words)
        if self.danger != before:
            self.danger_changed.emit()

    def _on_found(self, wish: Wish, results: Results) -> None:
        if wish.words != self.words:
            return
        self.results = results
        if results.danger is not None and results.danger != self.danger:
            self.danger = results.danger
            self.danger_changed.emit()
        self.changed.emit()
        self._rest.start()
        if not results.hits:
            self._miss.start()

    def _on_unready(self, wish: Wish) -> None:
        if wish.words == self.words:
            self.results = None
            self.unready.emit()

    def _timer(self, ms: int) -> QTimer:
        return QTimer(self, interval=ms, singleShot=True)

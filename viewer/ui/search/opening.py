"""Opening: goes where a hit leads, and knows the way back from there to the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.library.address import Address
from viewer.search.hit import Hit
from viewer.ui.search.findings import Findings

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow


class Opening(QObject):
    """Opens places through the one door, marks words in articles, and remembers what was searched for."""

    def __init__(self, window: MainWindow, findings: Findings) -> None:
        super().__init__(findings)
        self._window, self._findings = window, findings
        self._came_to: Address | None = None
        self._moved = False
        self.row = 0
        """The card that was pressed last, counted from 0."""
        self.keeps_recent = True
        """Whether searches are remembered; where one reader follows another, they are not to be."""

    @property
    def recent(self) -> tuple[str, ...]:
        """What was searched for before, the latest first."""
        return self._window.reader.keeper.session.recent if self.keeps_recent else ()

    @property
    def came_from_results(self) -> bool:
        """Whether the page that is open was opened from the results."""
        history = self._window.reader.history
        here = history.current
        before = history.can_go_back or not self._moved
        return here is not None and here.address == self._came_to and before

    def leave_page(self) -> None:
        """Go to the page before that one, unless it is the same."""
        if self._moved:
            self._window.reader.go_back()

    def come_back(self) -> None:
        """The results are shown again: a page that was open all the time leads back to them no more."""
        if not self._moved:
            self._came_to = None

    def open_hit(self, hit: Hit, row: int = 0) -> None:
        """Go where a hit leads, that of a card; a word leads to the article that tells more of it."""
        results, library = self._findings.results, self._window.reader.library
        self._remember(self._findings.words)
        self.row = max(0, row)
        term = library.term_at(hit.address)
        if term is not None and term.article is None:
            self._window.show_reading()  # its meaning is shown over the article
            self._window.reader.open(term.address)
            return
        leads = term.article if term is not None and term.article is not None else hit.address
        self._go(leads, results.marked if results is not None else ())

    def open(self, address: Address) -> None:
        """Go to a place that no hit leads to."""
        self._go(address, ())

    def forget(self) -> None:
        """Remember no search of before."""
        keeper = self._window.reader.keeper
        keeper.keep_session(keeper.session.without_searches())

    def _go(self, address: Address, marked: tuple[str, ...]) -> None:
        """Open a place; in an article the words stay marked until Escape."""
        reader, window = self._window.reader, self._window
        before = reader.history.current
        reader.open(address)
        here = reader.history.current
        if window.searching.shown or here is None:
            return  # what was opened lies over the results, and closing it leads back to them
        self._moved = before is None or here.address != before.address
        self._came_to = here.address
        window.show_history()
        window.pane.hits.mark(marked, reader.library.language, address.spot)
        window.steps.to_article()

    def _remember(self, words: str) -> None:
        """Keep a search for the next time, but none in which somebody may have asked for help."""
        keeper = self._window.reader.keeper
        if self.keeps_recent and self._findings.danger is None:
            keeper.keep_session(keeper.session.searching(words))

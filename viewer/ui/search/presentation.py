"""Presentation: brings what was found to the search screen, in words where it takes some."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from viewer.search.hit import Hit, Results
from viewer.ui.reader import Reader
from viewer.ui.search.findings import MOST, Findings
from viewer.ui.search.kinds import EVERYTHING, kind_of
from viewer.ui.search.result_model import Found, More

if TYPE_CHECKING:
    from viewer.ui.search.pane import SearchPane

AT_FIRST = 8
"""So many cards are shown until the reader asks for all."""


class Presentation:
    """Knows which part of the screen shows what of the findings."""

    def __init__(self, pane: SearchPane, reader: Reader, findings: Findings) -> None:
        self._pane, self._reader, self._findings = pane, reader, findings
        self._words = ""

    def show_danger(self) -> None:
        """Show whom to call, or nothing."""
        danger, library = self._findings.danger, self._reader.library
        place = danger.article if danger is not None else None
        names = (library.title_of(place.whole), library.title_of(place)) if place is not None else ()
        title = ": ".join(name for name in dict.fromkeys(names) if name)
        self._pane.show_danger(danger, self._reader.fields, title)
        self._pane.sheet.lay_out()

    def show_start(self, recent: Sequence[str]) -> None:
        """Show what one may search for."""
        self._pane.show_start(self._reader.library, recent, self._findings.alarms)
        self._pane.sheet.lay_out()
        self._words = ""

    def show_results(self) -> None:
        """Show the hits that there is to be seen of now."""
        findings, results = self._findings, self._findings.results
        if results is None:
            return
        self._pane.show_counts({EVERYTHING: results.count, **results.counts}, findings.kind)
        if results.hits:
            total = results.counts.get(findings.kind, 0) if findings.kind else results.count
            hits = results.hits if findings.all_shown else results.hits[:AT_FIRST]
            left = total > len(hits) and not findings.all_shown
            more = More(min(total, MOST), total) if left else None
            self._pane.show_found(self._listed(hits, results), more, self._count_words(total))
        else:
            self._pane.show_nothing(findings.words, self._reader.library)
        self._show_meanings(results)
        self._pane.sheet.lay_out()
        if results.words != self._words:
            self._pane.sheet.to_top()
        self._words = results.words

    def _show_meanings(self, results: Results) -> None:
        bar = self._pane.meaning
        if results.exact:
            bar.show_exact(" ".join(results.words.split()))
        else:
            bar.show_meanings(results.meanings)

    def _listed(self, hits: Sequence[Hit], results: Results) -> list[Found]:
        said = {meaning.sentence for meaning in results.meanings}
        return [
            Found(
                hit=hit,
                path=self._path(hit),
                best=number == 0 and not self._findings.kind,
                reason="" if hit.reason in said else hit.reason,
            )
            for number, hit in enumerate(hits)
        ]

    def _path(self, hit: Hit) -> str:
        """Where a hit stands, without its own title, which the card has in large letters."""
        above = self._reader.library.path_to(hit.address)
        return "  ›  ".join(above[:-1] if above[-1:] == (hit.title,) else above)

    def _count_words(self, total: int) -> str:
        kind = self._findings.kind
        if kind:
            words = _tr("1 result in {kind}") if total == 1 else _tr("{count} results in {kind}")
        else:
            words = _tr("1 result") if total == 1 else _tr("{count} results")
        return words.format(count=total, kind=kind_of(kind).many)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Presentation", words)

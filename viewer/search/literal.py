"""Literal: of what was found by stems, what holds the reader's very words."""

from collections.abc import Iterator, Sequence

from viewer.search.calling import Calling
from viewer.search.query import Query
from viewer.search.ranking import Ranked
from viewer.search.stems import Stems
from viewer.search.stock import Stock

_MOST = 150
"""Passages that are read through for their very words."""


class Literal:
    """Holds things against the words as they were typed, but for capitals and accents."""

    def __init__(self, stock: Stock, stems: Stems) -> None:
        """Read the texts in stock."""
        self._stock = stock
        self._stems = stems

    def only(self, query: Query, ranked: Sequence[Ranked]) -> list[Ranked]:
        """The things that have all words in their title or in one passage; the others are left out."""
        words = {word.folded for word in query.words}
        found, left = [], _MOST
        for each in ranked:
            titled = words <= set(self._stems.words(self._stock.thing(each.thing).title))
            rows = sorted(each.passages, key=_best)[:left]
            left -= len(rows)
            each.passages = [(value, row) for value, row in rows if words <= set(self._written(row))]
            each.calling = Calling(recall=float(titled))
            each.answered = 1.0
            if titled or each.passages:
                found.append(each)
        return found

    def _written(self, row: int) -> Iterator[str]:
        stretch = self._stock.passage(row)
        if stretch is not None:
            yield from self._stems.words(f"{stretch.heading} {stretch.body}")


def _best(passage: tuple[float, int]) -> tuple[float, int]:
    return -passage[0], passage[1]

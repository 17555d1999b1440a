"""Alarm: what is found where words of danger are nearly all that was typed, which is little and fits."""

from collections.abc import Sequence

from msgspec.structs import replace

from viewer.library.address import Address
from viewer.search.danger import Met
from viewer.search.query import Query
from viewer.search.ranking import Ranked
from viewer.search.standing import ALL
from viewer.search.stock import Stock

_NEARLY_ALL = 0.6
"""Share of the words that speak of a danger from which on nothing else is asked."""
_ALONE = 0.5
"""The same for a danger beside which no results are to stand."""
_ALL = 0.8
"""The same for the article that tells what to do to be the first."""
_FIRST = 0.1
_HELPS = 1.5


class Alarm:
    """Judges hits while somebody may be in danger."""

    def __init__(self, met: Met | None, query: Query) -> None:
        """See how much of a query speaks of a danger."""
        places = met.places if met is not None else frozenset()
        told = {at for at, word in enumerate(query.words) if not word.stop}
        share = len(places) / (len(places | told) or 1)
        self._share = share
        self._article: Address | None = met.danger.article if met is not None else None
        self.rings = share >= _NEARLY_ALL
        """Whether only what has all the words, in one stretch or in a name, should be shown."""
        self.silences = met is not None and met.danger.alone and share >= _ALONE
        """Whether nothing at all should be shown."""

    def lift(self, ranked: Sequence[Ranked], stock: Stock) -> None:
        """Give the article that tells what to do some more, by the share of words that speak of danger."""
        helping = self._helping(stock)
        for each in ranked:
            if each.thing == helping:
                each.score += _HELPS * self._share

    def only(self, ranked: Sequence[Ranked], stock: Stock) -> list[Ranked]:
        """The things that have all the words, and the article that tells what to do."""
        found: list[Ranked] = []
        best = max((each.score for each in ranked), default=0.0)
        helping = self._helping(stock)
        for each in ranked:
            passages = [(value, row) for value, row in each.passages if value >= ALL]
            own = each.thing == helping
            if own or each.has_all:
                score = best + _FIRST if own and self._share >= _ALL else each.score
                view = self._section(each, stock) if own and not each.has_all else each.view
                found.append(replace(each, passages=passages, score=score, view=view))
        return found

    def _section(self, ranked: Ranked, stock: Stock) -> int | None:
        """The section that tells what to do, where no other has all the words."""
        spot = self._article is not None and self._article.spot
        return stock.placed(ranked.thing, self._article) if self._article is not None and spot else None

    def _helping(self, stock: Stock) -> int | None:
        """The number of the article that tells what to do."""
        return stock.number(self._article.whole) if self._article is not None else None

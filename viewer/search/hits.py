"""Hits: what was found becomes what is shown, with its snippet and the reason for it."""

from viewer.search import sentences
from viewer.search.hit import Hit, Meaning
from viewer.search.marking import Marker
from viewer.search.query import Query
from viewer.search.ranking import Found, Ranked
from viewer.search.snippets import snippet
from viewer.search.stems import Stems
from viewer.search.stock import Row, Stock
from viewer.search.writing import MISSPELLED, TITLE


class Hits:
    """Makes the hits of one search."""

    def __init__(self, stock: Stock, marker: Marker, query: Query, stems: Stems) -> None:
        """Take rows from stock and mark what the marker finds."""
        self._stock = stock
        self._marker = marker
        self._query = query
        self._stems = stems

    def of(self, found: Found) -> Hit | None:
        """The hit, or None where its passage is gone."""
        ranked = found.ranked
        thing = self._stock.thing(ranked.thing)
        stretch = (
            self._stock.passage(found.row) if found.row is not None else self._stock.opening(ranked.thing)
        )
        if stretch is None and found.row is not None:
            return None
        whole = stretch is None or found.row is None
        shown = snippet(stretch.body if stretch is not None else thing.plain, self._marker)
        return Hit(
            address=thing.address if stretch is None or whole else stretch.address,
            kind=thing.kind,
            title=thing.title,
            heading="" if stretch is None or whole else stretch.heading,
            snippet=shown.text,
            title_marks=tuple(self._marker.spans(thing.title)),
            marks=shown.marks,
            score=round(found.score, 4),
            reason=self._reason(ranked) if found.first else "",
            picture=thing.picture,
        )

    def naming(self, ranked: Ranked) -> Meaning | None:
        """That the words are another name of a thing, where they are."""
        name = ranked.name
        if name is None or not ranked.exact or name.role == TITLE:
            return None
        thing = self._stock.thing(ranked.thing)
        typed = " ".join(word.typed for word in self._query.told)
        if ranked.reading.lay or self._same(name.said, thing.title):
            return None
        if name.role == MISSPELLED:
            return sentences.near(typed, sentences.lowered(thing.title), "spelling")
        return sentences.name(typed, thing.title, thing.address, alike=self._alike(name.said, thing))

    def _reason(self, ranked: Ranked) -> str:
        named = self.naming(ranked)
        if named is not None:
            return named.sentence
        return ranked.reading.meanings[0].sentence if ranked.reading.meanings else ""

    def _alike(self, said: str, thing: Row) -> bool:
        """Whether a name means the very thing, and not something that is told of in it."""
        return thing.kind == "word" or set(self._stems.of(said)) <= set(
            self._stems.of(f"{thing.title} {thing.plain}")
        )

    def _same(self, said: str, title: str) -> bool:
        return self._stems.of(said) == self._stems.of(title)

"""Hits: what was found becomes what is shown, with its snippet and the reason for it."""

from collections.abc import Iterable, Iterator

from viewer.library.address import Address
from viewer.search import sentences
from viewer.search.choosing import Found
from viewer.search.hit import Hit, Meaning
from viewer.search.marking import Marker
from viewer.search.query import Query
from viewer.search.ranking import Ranked
from viewer.search.reading import Slot
from viewer.search.snippets import snippet
from viewer.search.spelling import Near
from viewer.search.stems import Stems
from viewer.search.stock import Row, Stock, Stretch
from viewer.search.tables import TITLE
from viewer.search.texts import Texts

_SAID = 0.95
"""Trust in a stem from which on it is what was said, or another spelling of it."""


class Hits:
    """Makes the hits of one search."""

    def __init__(self, stock: Stock, texts: Texts, marker: Marker, query: Query, stems: Stems) -> None:
        """Take rows from stock and mark what the marker finds."""
        self._stock = stock
        self._texts = texts
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
        name = self._called(ranked, thing) if whole else ""
        shown = snippet(stretch.body if stretch is not None else "", self._marker, name)
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
            picture=_picture(thing, None if whole else stretch),
        )

    def _called(self, ranked: Ranked, thing: Row) -> str:
        """The name that a thing was found by, where the title does not show it; empty if it does."""
        name = ranked.calling.name
        if name is None or name.role == TITLE or name.stems <= set(self._stems.of(thing.title)):
            return ""
        if self._marker.spans(thing.plain):
            return thing.plain
        return name.said if thing.kind == "word" and name.thing == ranked.thing else ""

    def meanings(self, ranked: Ranked) -> Iterator[Meaning]:
        """How the words were understood for a thing to be found by them."""
        if ranked.reading.meaning is not None:
            yield ranked.reading.meaning
        for slot in ranked.reading.slots:
            near = self._taken(slot, ranked) if slot.guesses else None
            if near is not None:
                yield sentences.near(slot.typed, near.word, near.how)
        named = self._naming(ranked)
        if named is not None:
            yield named

    def _taken(self, slot: Slot, ranked: Ranked) -> Near | None:
        """The guess by which a thing was found, best one in its name; None where it was found without."""
        outline = self._texts.outlines([ranked.thing])[ranked.thing]
        stems = {near.word: self._stems.stem(near.word) for near in slot.guesses}
        named = (near for near in slot.guesses if stems[near.word] in _stems_of(ranked))
        written = (near for near in slot.guesses if any(outline.places(stems[near.word])))
        return next(named, None) or next(written, None)

    def _naming(self, ranked: Ranked) -> Meaning | None:
        """That the words are another name of a thing, where they are and its title does not have them."""
        name = ranked.calling.name
        if name is None or not ranked.calling.exact or name.role == TITLE or name.thing != ranked.thing:
            return None
        thing = self._stock.thing(ranked.thing)
        if ranked.reading.meaning is not None or name.stems <= set(self._stems.of(thing.title)):
            return None
        said = self._query.spoken if name.stems <= _sure(ranked.reading.slots) else name.said
        return sentences.name(said, thing.title, thing.address, alike=self._alike(name.stems, thing))

    def _reason(self, ranked: Ranked) -> str:
        return next((meaning.sentence for meaning in self.meanings(ranked)), "")

    def _alike(self, stems: frozenset[str], thing: Row) -> bool:
        """Whether a name means the very thing, and not something that is told of in it."""
        own = self._stems.of(f"{thing.title} {thing.plain}")
        return thing.kind == "word" or (thing.kind != "guide" and stems <= set(own))


def _sure(slots: Iterable[Slot]) -> frozenset[str]:
    """The stems that were said, in any spelling, but not what a word may have been meant as or may become."""
    pairs = (pair for slot in slots for pair in zip(slot.stems, slot.trusts, strict=True))
    return frozenset(stem for stem, trust in pairs if trust >= _SAID)


def _picture(thing: Row, stretch: Stretch | None) -> Address | None:
    """What is shown beside a hit: of a view of a picture that very view."""
    viewed = stretch is not None and stretch.address.kind == "diagram" and stretch.address.view
    return stretch.address if stretch is not None and viewed else thing.picture


def _stems_of(ranked: Ranked) -> frozenset[str]:
    name = ranked.calling.name
    return name.stems if name is not None else frozenset()

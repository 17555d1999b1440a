"""Wanted: the kind of thing that a query asks for, as “picture of a stent” does, and what is left of it."""

from collections.abc import Iterable

from msgspec.structs import replace

from viewer.search.lexicon import Kind
from viewer.search.query import Query
from viewer.search.stems import Stems


class Wanted:
    """Finds words that ask for a kind of thing at the beginning or at the end of a query."""

    def __init__(self, kinds: Iterable[Kind], stems: Stems) -> None:
        """Know how kinds are asked for, longer phrases before those within them."""
        ways = ((tuple(stems.of(said)), each.kind) for each in kinds for said in each.said)
        self._ways = sorted(((way, kind) for way, kind in ways if way), key=_length, reverse=True)

    def of(self, query: Query) -> tuple[str, Query]:
        """The kind, or an empty text; and the query, in which the words that ask for it say no more."""
        stems = tuple(word.stem for word in query.words)
        for way, kind in self._ways:
            for start in range(len(stems) - len(way) + 1):
                end = start + len(way)
                if stems[start:end] == way and (rest := _without(query, start, end)) is not None:
                    return kind, rest
        return "", query


def _without(query: Query, start: int, end: int) -> Query | None:
    """The query with some words that say nothing; None where they stand amid others, or alone."""
    before, after = query.words[:start], query.words[end:]
    told = [any(not word.stop for word in words) for words in (before, after)]
    if all(told) or not any(told):
        return None
    asking = (replace(word, stop=True) for word in query.words[start:end])
    return replace(query, words=(*before, *asking, *after))


def _length(way: tuple[tuple[str, ...], str]) -> int:
    return len(way[0])

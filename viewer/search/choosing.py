"""Choosing: which hits stand for the things that were found, the whole of them or some of their passages."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from viewer.search.ranking import Ranked
from viewer.search.tables import ROOM

_LEAST = 0.5
"""Share of what was said, as compared with the thing that has most of it, that a thing needs to be shown."""
_GOOD = 0.75
_FAIR = 0.3
"""Share of the best score with which a thing is shown that has too few of the words, and below which one is
not that has them in several places."""
_WORTH = 0.6
"""Score from which on a passage is shown by itself."""
_WHOLLY = 0.9
"""Share of what was said that a thing's name has when all of it is the hit, and not its best passage."""
_GUESSED = 0.75
"""The same for a name that has no other words: it is meant, though one of them was misspelt."""
_OTHERS = 2
"""Further passages of one thing: the first screen should be of several things."""
_LESS = 0.6
"""What a further passage is worth of its thing's score."""


class Found(Struct, frozen=True):
    """A hit to be: a thing, one of its passages or (None) all of it, and whether it is the thing's first."""

    ranked: Ranked
    row: int | None
    score: float
    first: bool


def found_in(ranked: Sequence[Ranked]) -> list[Found]:
    """The hits of some things in order; what answers far less than the others is left out."""
    most = max((each.answered for each in ranked), default=0.0)
    best = max((each.score for each in ranked), default=0.0)
    kept = (each for each in ranked if _is_kept(each, most, best))
    found = (hit for each in kept for hit in _hits_of(each, several=each.score >= _GOOD * best))
    return sorted(found, key=_place)


def _is_kept(ranked: Ranked, most: float, best: float) -> bool:
    """Whether a thing is shown beside others that have most of the words or the best score."""
    if ranked.answered < _LEAST * most:
        return ranked.score >= _GOOD * best
    return ranked.score >= _FAIR * best or ranked.has_all


def _hits_of(ranked: Ranked, *, several: bool) -> Iterator[Found]:
    """The hit of a thing, and if there are to be `several` a few more of its passages."""
    rows = [row for value, row in sorted(ranked.passages, key=_best_first) if value >= _WORTH and row % ROOM]
    if ranked.view is not None:
        rows = [ranked.view, *(row for row in rows if row != ranked.view)]
    named = ranked.calling.recall >= (_GUESSED if ranked.calling.whole else _WHOLLY)
    whole = not rows or (named and ranked.view is None)
    yield Found(ranked, None if whole else rows[0], ranked.score, first=True)
    others = rows[:_OTHERS] if whole else rows[1 : _OTHERS + 1]
    for at, row in enumerate(others if several else (), 1):
        yield Found(ranked, row, ranked.score * _LESS - at, first=False)


def _place(found: Found) -> tuple[float, int, int]:
    return -round(found.score, 6), found.ranked.thing, found.row or 0


def _best_first(passage: tuple[float, int]) -> tuple[float, int]:
    return -passage[0], passage[1]

"""Choosing: which hits stand for the things that were found, the whole of them or some of their passages."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from viewer.search.ranking import Ranked
from viewer.search.tables import ROOM

_LEAST = 0.35
"""Share of what was said, as compared with the thing that has most of it, that a thing needs to be shown."""
_WORTH = 0.6
"""Score from which on a passage is shown by itself."""
_WHOLLY = 0.9
"""Share of what was said that a thing's name has when all of it is the hit, and not its best passage."""
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
    found = (hit for each in ranked if each.answered >= _LEAST * most for hit in _hits_of(each))
    return sorted(found, key=_place)


def _hits_of(ranked: Ranked) -> Iterator[Found]:
    """The hit of a thing, and a few more of its passages."""
    rows = [row for value, row in sorted(ranked.passages, key=_best_first) if value >= _WORTH and row % ROOM]
    whole = ranked.calling.recall >= _WHOLLY or not rows
    yield Found(ranked, None if whole else rows[0], ranked.score, first=True)
    for at, row in enumerate(rows[:_OTHERS] if whole else rows[1 : _OTHERS + 1], 1):
        yield Found(ranked, row, ranked.score * _LESS - at, first=False)


def _place(found: Found) -> tuple[float, int, int]:
    return -round(found.score, 6), found.ranked.thing, found.row or 0


def _best_first(passage: tuple[float, int]) -> tuple[float, int]:
    return -passage[0], passage[1]

"""Ranking: how well things and their passages answer a reading."""

from collections.abc import Sequence

from msgspec import Struct

from viewer.search.names import Name, Names
from viewer.search.reading import Reading, Slot
from viewer.search.tables import ROOM
from viewer.search.texts import Texts
from viewer.search.vocabulary import Vocabulary
from viewer.search.writing import MISSPELLED, NAME, PLAIN, TITLE

_ROLES = {TITLE: 1.0, PLAIN: 0.97, NAME: 0.97, MISSPELLED: 0.93}
_LIKELIEST = 60
"""Things of which the passages are looked at, in a library so large that not all can be."""
_SMALL = 400
"""Things that are all looked at."""
_LEAST = 0.3
"""Share of the best score that a thing needs to be shown."""
_WORTH = 0.5
"""Score from which on a passage is shown by itself."""
_NAMED = 0.75
"""How well a name has to answer for the whole thing to be the hit, and not its best passage."""
_OTHERS = 2
"""Further passages of one thing: the first screen should be of several things."""
_LESS = 0.6
"""What a further passage is worth of its thing's score."""


class Ranked(Struct):
    """A thing with its score for a reading, the name that answers best, and its passages with theirs."""

    thing: int
    score: float
    reading: Reading
    name: Name | None
    named: float
    exact: bool
    passages: list[tuple[float, int]]


class Ranking:
    """Scores things by what they are called before headings before text."""

    def __init__(self, names: Names, texts: Texts, vocabulary: Vocabulary, priors: dict[int, float]) -> None:
        """Rank what these find; `priors` is what each thing is worth by its kind alone."""
        self._names = names
        self._texts = texts
        self._vocabulary = vocabulary
        self._priors = priors

    def of(self, reading: Reading) -> list[Ranked]:
        """The things that answer a reading, in no order."""
        things: dict[int, Ranked] = {}
        for name in self._names.of(reading):
            value, exact = self._named(reading, name)
            best = things.get(name.thing)
            if best is None or (exact, value) > (best.exact, best.named):
                things[name.thing] = Ranked(name.thing, 0.0, reading, name, value, exact, [])
        if not any(slot.begun for slot in reading.slots):
            for thing in self._texts.likely(reading.slots):
                things.setdefault(thing, Ranked(thing, 0.0, reading, None, 0.0, False, []))
        likeliest = list(things.values())
        if len(likeliest) > _SMALL:
            likeliest = sorted(likeliest, key=_first)[:_LIKELIEST]
        self._read(reading, likeliest)
        return likeliest

    def _named(self, reading: Reading, name: Name) -> tuple[float, bool]:
        """How well a name answers, from 0 to 1, and whether it is just what was said."""
        stems = set(name.stems)
        asked = filled = 0.0
        taken: set[str] = set()
        for slot in reading.slots:
            trust = slot.trust_in(stems)
            asked += slot.rarity
            filled += slot.rarity * trust
            if trust:
                taken.update(stem for stem in slot.stems if stem in stems)
        whole = sum(map(self._vocabulary.rarity, stems))
        told = sum(self._vocabulary.rarity(stem) for stem in taken)
        recall, precision = filled / (asked or 1.0), told / (whole or 1.0)
        exact = " ".join(name.stems) == reading.sequence or (recall > 0.9 and precision > 0.999)
        return _ROLES[name.role] * recall * (0.35 + 0.65 * precision), exact

    def _read(self, reading: Reading, likeliest: list[Ranked]) -> None:
        """Score things by their passages, which are scored on the way."""
        numbers = [each.thing for each in likeliest]
        begun = any(slot.begun for slot in reading.slots)
        slots: Sequence[Slot] = () if begun else reading.slots
        heads = [self._texts.passages(slot, "heading", numbers) for slot in slots]
        bodies = [self._texts.passages(slot, "body", numbers) for slot in slots]
        total = reading.rarity
        for each in likeliest:
            passages: dict[int, float] = {}
            spread = covered = 0.0
            for slot, head, body in zip(slots, heads, bodies, strict=True):
                share = slot.rarity / total
                in_heads, in_bodies = head.get(each.thing, ()), body.get(each.thing, ())
                for row in in_heads:
                    passages[row] = passages.get(row, 0.0) + 0.8 * share
                for row in in_bodies:
                    passages[row] = passages.get(row, 0.0) + 0.6 * share
                many = len(in_heads) + len(in_bodies)
                spread += share * many / (many + 3.0)
                covered += share * bool(many)
            each.passages = [(value, row) for row, value in passages.items()]
            best = max(passages.values(), default=0.0)
            each.score = reading.trust * (
                4.0 * each.exact + 3.0 * each.named + 1.5 * best + 0.8 * covered + 0.8 * spread
            ) + self._priors.get(each.thing, 0.0)


def _first(ranked: Ranked) -> tuple[float, int]:
    return (-ranked.named - 4.0 * ranked.exact, ranked.thing)


class Found(Struct, frozen=True):
    """A hit to be: a thing, one of its passages or (None) all of it, and whether it is the thing's first."""

    ranked: Ranked
    row: int | None
    score: float
    first: bool


def found_in(ranked: Sequence[Ranked]) -> list[Found]:
    """The hits of some things in order; what answers far worse than the best is left out."""
    if not ranked:
        return []
    least = _LEAST * ranked[0].score
    found: list[Found] = []
    for each in ranked:
        if each.score >= least:
            found.extend(_hits_of(each))
    return sorted(found, key=_place)


def _hits_of(ranked: Ranked) -> list[Found]:
    """The hit of a thing, and a few more of its passages."""
    rows = [row for value, row in sorted(ranked.passages, key=_best_first) if value >= _WORTH and row % ROOM]
    whole = ranked.exact or ranked.named > _NAMED or not rows
    first = Found(ranked, None if whole else rows[0], ranked.score, first=True)
    others = rows[:_OTHERS] if whole else rows[1 : _OTHERS + 1]
    return [
        first,
        *(Found(ranked, row, ranked.score * _LESS - at, first=False) for at, row in enumerate(others, 1)),
    ]


def _place(found: Found) -> tuple[float, int, int]:
    return -round(found.score, 6), found.ranked.thing, found.row or 0


def _best_first(passage: tuple[float, int]) -> tuple[float, int]:
    return -passage[0], passage[1]

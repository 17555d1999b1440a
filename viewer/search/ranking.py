"""Ranking: how well things and their passages answer a reading."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from msgspec import Struct

from viewer.search.names import Name, Names
from viewer.search.outline import Outline
from viewer.search.reading import Reading, Slot
from viewer.search.stock import Stock
from viewer.search.tables import ROOM
from viewer.search.texts import Texts
from viewer.search.vocabulary import Vocabulary
from viewer.search.writing import MISSPELLED, NAME, PLAIN, TITLE

_ROLES = {TITLE: 1.0, PLAIN: 0.97, NAME: 0.97, MISSPELLED: 0.93}
_PRIORS = {"article": 0.5, "medicine": 0.5, "guide": 0.3, "word": 0.0, "picture": 0.0}
"""What a kind of thing is worth by itself: whoever asks wants to read, most of all."""
_LEAD = 0.93
"""What a name of a word is worth to the article that tells of the word."""
_LIKELIEST = 80
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


Filling: TypeAlias = dict[str, tuple[int, float]]


class Ranked(Struct):
    """A thing with its score for a reading, the name that answers best, and its passages with theirs.

    `exact` is how surely that name is just what was said, `named` how well it answers, each from 0 to 1.
    """

    thing: int
    reading: Reading
    name: Name | None = None
    named: float = 0.0
    exact: float = 0.0
    score: float = 0.0
    passages: list[tuple[float, int]] = []


class Ranking:
    """Scores things by what they are called before headings before text."""

    def __init__(self, names: Names, texts: Texts, vocabulary: Vocabulary, stock: Stock) -> None:
        """Rank what these find."""
        self._names = names
        self._texts = texts
        self._vocabulary = vocabulary
        self._stock = stock

    def of(self, reading: Reading) -> list[Ranked]:
        """The things that answer a reading, in no order."""
        things: dict[int, Ranked] = {}
        filling = _filling(reading)
        for name in self._names.of(reading):
            value, exact = self._named(reading, filling, name)
            self._credit(things, name.thing, reading, name, value, exact)
            lead = self._stock.leads.get(name.thing)
            if lead is not None:
                self._credit(things, lead, reading, name, _LEAD * value, _LEAD * exact)
        begun = any(slot.begun for slot in reading.slots)
        likely = self._texts.likely(reading.slots) if not begun else []
        for thing in likely:
            things.setdefault(thing, Ranked(thing, reading))
        likeliest = list(things.values())
        if len(likeliest) > _SMALL:
            order = {thing: place for place, thing in enumerate(likely)}
            likeliest = sorted(likeliest, key=_likelihood(order))[:_LIKELIEST]
        self._read(reading, () if begun else reading.slots, likeliest)
        return likeliest

    def _credit(
        self, things: dict[int, Ranked], thing: int, reading: Reading, name: Name, value: float, exact: float
    ) -> None:
        """Keep the name of a thing that answers best."""
        best = things.get(thing)
        if best is None or (exact, value) > (best.exact, best.named):
            things[thing] = Ranked(thing, reading, name, value, exact)

    def _named(
        self, reading: Reading, filling: dict[str, tuple[int, float]], name: Name
    ) -> tuple[float, float]:
        """How well a name answers, and whether it is just what was said."""
        filled: dict[int, float] = {}
        told = whole = 0.0
        for stem in set(name.stems):
            rarity = self._vocabulary.rarity(stem)
            whole += rarity
            if stem in filling:
                told += rarity
                slot, trust = filling[stem]
                filled[slot] = max(trust, filled.get(slot, 0.0))
        recall = sum(reading.slots[slot].rarity * trust for slot, trust in filled.items()) / reading.rarity
        precision = told / (whole or 1.0)
        exact = " ".join(name.stems) == reading.sequence or (recall > 0.9 and precision > 0.999)
        return _ROLES[name.role] * recall * (0.35 + 0.65 * precision), float(exact)

    def _read(self, reading: Reading, slots: Sequence[Slot], things: list[Ranked]) -> None:
        """Score things by their passages, which are scored on the way."""
        outlines = self._texts.outlines(each.thing for each in things)
        shares = [slot.rarity / reading.rarity for slot in slots]
        for each in things:
            passages: dict[int, float] = {}
            spread = covered = 0.0
            for slot, share in zip(slots, shares, strict=True):
                heads, bodies, trust = _places(slot, outlines[each.thing])
                _add(passages, heads, 0.8 * share * trust)
                _add(passages, bodies, 0.6 * share * trust)
                many = heads.bit_count() + bodies.bit_count()
                spread += share * many / (many + 3.0)
                covered += share * trust * bool(many)
            each.passages = [(value, each.thing * ROOM + row) for row, value in passages.items()]
            found = 1.5 * max(passages.values(), default=0.0) + 0.8 * covered + 0.8 * spread
            prior = _PRIORS.get(self._stock.kinds.get(each.thing, ""), 0.0)
            each.score = reading.trust * (4.0 * each.exact + 3.0 * each.named + found) + prior


def _filling(reading: Reading) -> Filling:
    """For each stem which slot it fills, and how well."""
    filling: Filling = {}
    for at, slot in enumerate(reading.slots):
        for stem, trust in zip(slot.stems, slot.trusts, strict=True):
            if stem not in filling or filling[stem][1] < trust:
                filling[stem] = (at, trust)
    return filling


def _places(slot: Slot, outline: Outline) -> tuple[int, int, float]:
    """In which headings and texts a slot is filled, as bits, and by how good a stem at best."""
    heads = bodies = 0
    best = 0.0
    for stem, trust in zip(slot.stems, slot.trusts, strict=True):
        in_heads, in_bodies = outline.places(stem)
        if in_heads or in_bodies:
            heads |= in_heads
            bodies |= in_bodies
            best = max(best, trust)
    return heads, bodies, best


def _add(passages: dict[int, float], places: int, value: float) -> None:
    """Add a value to the passages at these places."""
    while places:
        lowest = places & -places
        row = lowest.bit_length() - 1
        passages[row] = passages.get(row, 0.0) + value
        places ^= lowest


def _likelihood(order: dict[int, int]) -> Callable[[Ranked], tuple[float, int, int]]:
    """Orders things by their names, then as their texts were found."""

    def likelihood(ranked: Ranked) -> tuple[float, int, int]:
        return -ranked.named - 4.0 * ranked.exact, order.get(ranked.thing, len(order)), ranked.thing

    return likelihood


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

"""Standing: where the words of a reading stand in one thing, and what its passages are worth for that."""

from collections.abc import Sequence

from msgspec import Struct

from viewer.search.outline import Outline
from viewer.search.reading import Slot

_HEADING = 1.0
_BODY = 0.8
"""What a word is worth in a heading and in a text."""
ALL = 0.95 * _BODY
"""What a passage is worth at least that has all words, but for a little that a guess takes off."""
_OFTEN = 5.0
"""Passages with a word of which half of its worth comes; each further one adds less."""


class _Spot(Struct, frozen=True):
    """A word: in which headings and texts it stands, as bits, and its share in what was said."""

    heads: int
    bodies: int
    share: float


class Standing(Struct, frozen=True):
    """The words of a reading in one thing.

    `covered` is the share of what was said that stands there, `spread` the same weighed by how often.
    """

    spots: list[_Spot]
    covered: float
    spread: float

    @property
    def most(self) -> float:
        """No passage is worth more."""
        return (_HEADING + _BODY) * self.covered

    def passages(self) -> dict[int, float]:
        """What each passage is worth, by its number."""
        worth: dict[int, float] = {}
        for spot in self.spots:
            _add(worth, spot.heads, _HEADING * spot.share)
            _add(worth, spot.bodies, _BODY * spot.share)
        return worth


def standing(slots: Sequence[Slot], shares: Sequence[float], outline: Outline) -> Standing:
    """How the words of some slots stand in a thing; `shares` is how much of what was said each slot is."""
    spots: list[_Spot] = []
    covered = spread = 0.0
    for slot, share in zip(slots, shares, strict=True):
        spot = _spot(slot, share, outline)
        if spot is not None:
            spots.append(spot)
            many = spot.heads.bit_count() + spot.bodies.bit_count()
            covered += spot.share
            spread += share * many / (many + _OFTEN)
    return Standing(spots, covered, spread)


def _spot(slot: Slot, share: float, outline: Outline) -> _Spot | None:
    """Where a slot is filled by any of its stems, with the trust in the best; None where it is not."""
    heads = bodies = 0
    best = 0.0
    for stem, trust in zip(slot.stems, slot.trusts, strict=True):
        in_heads, in_bodies = outline.places(stem)
        if in_heads or in_bodies:
            heads |= in_heads
            bodies |= in_bodies
            best = max(best, trust)
    return _Spot(heads, bodies, share * best) if best else None


def _add(worth: dict[int, float], places: int, value: float) -> None:
    """Add a value to the passages at these places."""
    while places:
        lowest = places & -places
        row = lowest.bit_length() - 1
        worth[row] = worth.get(row, 0.0) + value
        places ^= lowest

"""Calling: how well the name of a thing answers a reading."""

from msgspec import Struct

from viewer.search.names import Name
from viewer.search.reading import Reading
from viewer.search.tables import NAME, PLAIN, TITLE
from viewer.search.vocabulary import Vocabulary

_ROLES = {TITLE: 1.0, PLAIN: 0.97, NAME: 0.97}
_WHOLE = 0.85
"""How much of a name's worth depends on having no other words."""
_RECALL = 0.7
"""Below 1: who tells a whole story says the name of an illness in it but once."""
_BEGINS = 0.2
_BEGUN = 0.6
"""What it is worth more to begin with what is being typed, and with a first letter or two of it."""
_MEANT = 0.6
"""Trust in each word from which on a name can be just what was meant."""


class Calling(Struct, frozen=True):
    """A name of a thing, and how well it answers, from 0 to about 1.

    `recall` is the share of what was said that it has, `exact` the same where it is just that, else 0, and
    `value` what it is worth in all; `whole` if it has no words but such as were said.
    """

    name: Name | None = None
    value: float = 0.0
    exact: float = 0.0
    recall: float = 0.0
    whole: bool = False

    def lent(self, share: float) -> "Calling":
        """The same for another thing, to which it is worth a share."""
        return Calling(self.name, share * self.value, share * self.exact, self.recall, self.whole)

    def is_better(self, other: "Calling") -> bool:
        """Whether this answers better than another."""
        return (self.exact, self.value) > (other.exact, other.value)


class Caller:
    """Holds names against one reading."""

    def __init__(self, reading: Reading, vocabulary: Vocabulary) -> None:
        """Know which stems fill which slots, and how well."""
        self._vocabulary = vocabulary
        self._reading = reading
        self._shares = [slot.rarity / reading.rarity for slot in reading.slots]
        self._filling: dict[str, tuple[int, float]] = {}
        for at, slot in enumerate(reading.slots):
            for stem, trust in zip(slot.stems, slot.trusts, strict=True):
                if stem not in self._filling or self._filling[stem][1] < trust:
                    self._filling[stem] = (at, trust)
        self._stems = frozenset(self._filling)
        self._begins = _BEGUN if any(slot.begun for slot in reading.slots) else _BEGINS

    def calling(self, name: Name, *, same: bool, begins: bool) -> Calling:
        """How well a name answers that is just the `same`, `begins` with what is being typed, or neither."""
        role = _ROLES.get(name.role, 0.0)
        if same:
            return Calling(name, role, role, 1.0, whole=True)
        filled: dict[int, float] = {}
        told = 0.0
        for stem in self._stems & name.stems:
            told += self._vocabulary.rarity(stem)
            slot, trust = self._filling[stem]
            filled[slot] = max(trust, filled.get(slot, 0.0))
        recall = sum([self._shares[slot] * trust for slot, trust in filled.items()])
        precision = told / name.rarity if name.rarity else 0.0
        whole = precision > 0.999
        meant = len(filled) == len(self._shares) and min(filled.values(), default=0.0) >= _MEANT
        exact = role * recall if whole and meant else 0.0
        begun = self._begins if begins and name.role == TITLE else 0.0
        value = role * recall**_RECALL * (1 - _WHOLE + _WHOLE * precision) + begun
        return Calling(name, value, exact, recall, whole)

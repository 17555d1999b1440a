"""Reading: one way to understand a query, as slots of which each can be filled by several stems."""

from msgspec import Struct

from viewer.search.hit import Meaning
from viewer.search.spelling import Near


class Slot(Struct, frozen=True):
    """A word that is looked for: the stems that may stand for it, the likeliest first, each with its trust.

    `typed` is the reader's word and `words` what was made of it, to be marked; `rarity` is how much it says.
    One that is `begun` is a first letter or two, for which names alone are looked through. `guesses` are what
    a word that the library does not have may have been meant to be.
    """

    typed: str
    stems: tuple[str, ...]
    trusts: tuple[float, ...]
    words: tuple[str, ...]
    rarity: float
    begun: bool = False
    guesses: tuple[Near, ...] = ()


class Reading(Struct, frozen=True):
    """Slots in the order of the words. `trust` is below 1 where other words were taken than the reader's.

    `tight` is all of it as one word; `starts` is what a name may begin with that is still being typed, or
    empty; `small` are stems of words that questions are made of and names may have.
    """

    slots: tuple[Slot, ...]
    trust: float
    tight: str = ""
    starts: str = ""
    small: frozenset[str] = frozenset()
    meaning: Meaning | None = None

    @property
    def sequence(self) -> str:
        """The likeliest stems in order, as names are kept."""
        return " ".join(slot.stems[0] for slot in self.slots)

    @property
    def rarity(self) -> float:
        """How much all words say together."""
        return sum(slot.rarity for slot in self.slots) or 1.0

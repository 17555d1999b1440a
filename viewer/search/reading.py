"""Reading: one way to understand a query, as slots of which each can be filled by several stems."""

from msgspec import Struct

from viewer.search.hit import Meaning


class Slot(Struct, frozen=True):
    """A word that is looked for: the stems that may stand for it, the likeliest first, each with its trust.

    `words` are the same unfolded to whole words, to be marked; `rarity` is how much the word says; one that
    is `begun` is a first letter or two, for which names alone are looked through.
    """

    stems: tuple[str, ...]
    trusts: tuple[float, ...]
    words: tuple[str, ...]
    rarity: float
    begun: bool = False


class Reading(Struct, frozen=True):
    """Slots in the order of the words. `trust` is below 1 where other words were taken than the reader's.

    `starts` is what a name may begin with that is still being typed, folded, or empty.
    """

    slots: tuple[Slot, ...]
    trust: float
    tight: str
    starts: str
    meanings: tuple[Meaning, ...] = ()
    lay: bool = False

    @property
    def sequence(self) -> str:
        """The likeliest stems in order, as names are kept."""
        return " ".join(slot.stems[0] for slot in self.slots)

    @property
    def rarity(self) -> float:
        """How much all words say together."""
        return sum(slot.rarity for slot in self.slots) or 1.0

"""Names: what things are called, asked of the index."""

import sqlite3
from collections.abc import Iterable

from msgspec import Struct, field

from viewer.search.reading import Reading, Slot
from viewer.search.tables import MISSPELLED, ROOM
from viewer.search.vocabulary import Vocabulary

_MOST = 100
"""Names that are looked at for one question; of more the first in the order of reading."""
_COMMON = 150
"""Names with a word from which on it is not looked for by itself where there are other words."""

_BY_STEMS = "SELECT id FROM search_name WHERE stems = ? LIMIT ?"
_BY_LETTERS = "SELECT id FROM search_name WHERE tight = ? LIMIT ?"
_BY_START = "SELECT id FROM search_name WHERE folded >= ? AND folded < ? ORDER BY folded LIMIT ?"
_BY_WORDS = "SELECT rowid FROM search_named WHERE search_named MATCH ? ORDER BY rowid LIMIT ?"
_ROWS = "SELECT id, role, said, stems FROM search_name WHERE id IN (SELECT value FROM json_each(?))"

_KEPT = 4_000
"""Names kept at hand: the next letter asks for most of them again."""


class Name(Struct, frozen=True):
    """A name with its number, and its stems; `rarity` is how much they say together."""

    number: int
    role: int
    said: str
    stems: frozenset[str]
    rarity: float

    @property
    def thing(self) -> int:
        """The number of the thing that is called so."""
        return self.number // ROOM


class Named(Struct):
    """The names that have to do with a reading.

    `same` are just what was said, letter by letter, `begun` begin with what is being typed, `others` have
    words of it.
    """

    same: set[int] = field(default_factory=set)
    begun: set[int] = field(default_factory=set)
    others: set[int] = field(default_factory=set)


class Names:
    """Finds names by their words."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
        """Ask this index."""
        self._db = connection
        self._vocabulary = vocabulary
        self._names: dict[int, Name] = {}

    def of(self, reading: Reading, *, some: bool) -> Named:
        """The numbers of all names that have to do with a reading; if `some` words are enough, of more."""
        named = Named(others=self._numbers(_BY_STEMS, reading.sequence))
        if reading.tight:
            named.same = self._numbers(_BY_LETTERS, reading.tight)
        if reading.starts:
            named.begun = self._numbers(_BY_START, reading.starts, reading.starts + "\U0010ffff")
        if len(reading.slots) > 1:
            named.others |= self._numbers(_BY_WORDS, expression(reading.slots))
        for slot in reading.slots if some or not named.others else ():
            if len(reading.slots) == 1 or sum(map(self._vocabulary.naming, slot.stems)) < _COMMON:
                named.others |= self._numbers(_BY_WORDS, expression((slot,)))
        return named

    def names(self, numbers: set[int]) -> list[Name]:
        """The names with these numbers, in the order of reading; those that are gone are left out."""
        if len(self._names) > _KEPT:
            self._names.clear()
        missing = [number for number in numbers if number not in self._names]
        for number, role, said, stems in self._db.execute(_ROWS, (str(missing),)) if missing else ():
            each = frozenset(stems.split(" "))
            rarity = sum(map(self._vocabulary.rarity, each))
            self._names[number] = Name(number, role, said, each, rarity)
        found = (self._names[number] for number in sorted(numbers) if number in self._names)
        return [name for name in found if name.role != MISSPELLED]  # these are read as the right words

    def _numbers(self, order: str, *values: str) -> set[int]:
        return {number for (number,) in self._db.execute(order, (*values, _MOST))}


def expression(slots: Iterable[Slot]) -> str:
    """What FTS5 is asked for so that every slot is filled; stems hold letters and digits alone."""
    return " AND ".join(f"({' OR '.join(map(_quoted, slot.stems))})" for slot in slots)


def _quoted(stem: str) -> str:
    return '"' + stem.replace('"', "") + '"'

"""Names: what things are called, asked of the index."""

import sqlite3
from collections.abc import Iterable, Sequence

from msgspec import Struct

from viewer.search.reading import Reading, Slot
from viewer.search.tables import ROOM
from viewer.search.vocabulary import Vocabulary

_MOST = 200
"""Names that are looked at for one question; of more the first in the order of reading."""
_COMMON = 500
"""Names with a word from which on it is not looked for by itself where there are other words."""

_BY_STEMS = "SELECT id, role, said, stems FROM search_name WHERE stems = ? LIMIT ?"
_BY_LETTERS = "SELECT id, role, said, stems FROM search_name WHERE tight = ? LIMIT ?"
_BY_START = (
    "SELECT id, role, said, stems FROM search_name WHERE folded >= ? AND folded < ? ORDER BY folded LIMIT ?"
)
_BY_WORDS = (
    "SELECT id, role, said, stems FROM search_name WHERE id IN"
    " (SELECT rowid FROM search_named WHERE search_named MATCH ? ORDER BY rowid LIMIT ?)"
)


class Name(Struct, frozen=True):
    """A name of the thing with this number, and its stems."""

    thing: int
    role: int
    said: str
    stems: tuple[str, ...]


class Names:
    """Finds names by their words."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
        """Ask this index."""
        self._db = connection
        self._vocabulary = vocabulary

    def of(self, reading: Reading) -> list[Name]:
        """All names that have to do with a reading: those that are it, begin with it, hold its words."""
        rows: dict[int, tuple[int, str, str]] = {}
        self._take(rows, _BY_STEMS, (reading.sequence, _MOST))
        if reading.tight:
            self._take(rows, _BY_LETTERS, (reading.tight, _MOST))
        if reading.starts:
            bounds = (reading.starts, reading.starts + "\U0010ffff", _MOST)
            self._take(rows, _BY_START, bounds)
        if len(reading.slots) > 1:
            self._holding(rows, reading.slots)
        for slot in reading.slots:
            if len(reading.slots) == 1 or sum(map(self._vocabulary.naming, slot.stems)) < _COMMON:
                self._holding(rows, (slot,))
        return [_name(number, *row) for number, row in rows.items()]

    def _holding(self, rows: dict[int, tuple[int, str, str]], slots: Sequence[Slot]) -> None:
        self._take(rows, _BY_WORDS, (expression(slots), _MOST))

    def _take(self, rows: dict[int, tuple[int, str, str]], order: str, values: tuple[str | int, ...]) -> None:
        for number, *row in self._db.execute(order, values):
            rows[number] = (row[0], row[1], row[2])


def expression(slots: Iterable[Slot]) -> str:
    """What FTS5 is asked for so that every slot is filled; stems hold letters and digits alone."""
    return " AND ".join(f"({' OR '.join(map(_quoted, slot.stems))})" for slot in slots)


def _quoted(stem: str) -> str:
    return '"' + stem.replace('"', "") + '"'


def _name(number: int, role: int, said: str, stems: str) -> Name:
    return Name(number // ROOM, role, said, tuple(stems.split(" ")))

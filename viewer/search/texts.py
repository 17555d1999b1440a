"""Texts: in which passages and things words stand, asked of the index."""

import sqlite3
from collections.abc import Iterable, Sequence

from viewer.search.names import expression
from viewer.search.reading import Slot
from viewer.search.tables import ROOM
from viewer.search.vocabulary import Vocabulary

_MANY = 6_000
"""Passages with a word from which on they are not all looked at, but only those of the likeliest things."""
_PASSAGES = "SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid LIMIT ?"
_THINGS = "SELECT rowid FROM search_whole WHERE search_whole MATCH ? ORDER BY rowid LIMIT ?"
_WITHIN = "SELECT rowid FROM search_text WHERE search_text MATCH ? AND rowid BETWEEN ? AND ?"

_FIRST = 300
"""Passages or things with all words, or with one, that are taken for likely in a large library."""


class Texts:
    """Finds passages. What is asked for is a list of numbers, never the texts themselves."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
        """Ask this index."""
        self._db = connection
        self._vocabulary = vocabulary

    def likely(self, slots: Sequence[Slot]) -> set[int]:
        """Numbers of things that have all words, or else of those that have the rarest."""
        things = {row // ROOM for row in self._rows(_PASSAGES, expression(slots), _FIRST)}
        if len(slots) > 1:
            things.update(self._rows(_THINGS, expression(slots), _FIRST))
            for slot in sorted(slots, key=self._frequency):
                if len(things) >= _FIRST:
                    break
                things.update(row // ROOM for row in self._rows(_PASSAGES, expression((slot,)), _FIRST))
        return things

    def passages(self, slot: Slot, column: str, things: Iterable[int]) -> dict[int, list[int]]:
        """The numbers of the passages in which a slot is filled in a column, by the numbers of their things.

        For a word that stands in very many, only those of `things` are told.
        """
        asked = expression((slot,), column)
        if self._frequency(slot) <= _MANY:
            rows = self._rows(_PASSAGES, asked, -1)
        else:
            rows = [row for thing in sorted(things) for row in self._within(asked, thing)]
        found: dict[int, list[int]] = {}
        for row in rows:
            found.setdefault(row // ROOM, []).append(row)
        return found

    def _frequency(self, slot: Slot) -> int:
        return sum(map(self._vocabulary.frequency, slot.stems))

    def _rows(self, order: str, asked: str, most: int) -> list[int]:
        return [row for (row,) in self._db.execute(order, (asked, most))]

    def _within(self, asked: str, thing: int) -> list[int]:
        room = (thing * ROOM, thing * ROOM + ROOM - 1)
        return [row for (row,) in self._db.execute(_WITHIN, (asked, *room))]

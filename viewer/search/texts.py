"""Texts: which things have words in their passages, and where, asked of the index."""

import sqlite3
from collections.abc import Iterable, Sequence

from viewer.search.names import expression
from viewer.search.outline import Outline
from viewer.search.reading import Slot
from viewer.search.tables import ROOM
from viewer.search.vocabulary import Vocabulary

_HEADINGS = 100
_PASSAGES = 200
_ENOUGH = 150
"""Things that are likely enough, so that those with fewer of the words need not be looked for."""
_OUTLINES = 400
"""Outlines kept at hand: the next letter asks for most of them again."""

_IN_PASSAGES = "SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid LIMIT ?"
_IN_THINGS = "SELECT rowid FROM search_whole WHERE search_whole MATCH ? ORDER BY rowid LIMIT ?"


class Texts:
    """Finds things by the words of their passages; it tells their numbers, never the texts themselves."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
        """Ask this index."""
        self._db = connection
        self._vocabulary = vocabulary
        self._outlines: dict[int, Outline] = {}

    def likely(self, slots: Sequence[Slot]) -> list[int]:
        """Numbers of things, the likeliest first: those with all words in a heading, in a passage, anywhere.

        Where these are few, those with the rarest words follow.
        """
        asked = expression(slots)
        things = dict.fromkeys(self._things(_IN_PASSAGES, f"{{heading}} : ({asked})", _HEADINGS, ROOM))
        things.update(dict.fromkeys(self._things(_IN_PASSAGES, asked, _PASSAGES, ROOM)))
        if len(slots) > 1:
            things.update(dict.fromkeys(self._things(_IN_THINGS, asked, _PASSAGES, 1)))
            for slot in sorted(slots, key=self._frequency):
                if len(things) >= _ENOUGH:
                    break
                things.update(dict.fromkeys(self._things(_IN_THINGS, expression((slot,)), _PASSAGES, 1)))
        return list(things)

    def outlines(self, things: Iterable[int]) -> dict[int, Outline]:
        """Where which words stand in these things."""
        wanted = list(things)
        if len(self._outlines) > _OUTLINES:
            self._outlines.clear()
        for thing in wanted:
            if thing not in self._outlines:
                row = self._db.execute("SELECT words FROM search_thing WHERE id = ?", (thing,)).fetchone()
                self._outlines[thing] = Outline(row[0] if row is not None else "")
        return self._outlines

    def _frequency(self, slot: Slot) -> int:
        return sum(map(self._vocabulary.frequency, slot.stems))

    def _things(self, order: str, asked: str, most: int, room: int) -> Iterable[int]:
        return (row // room for (row,) in self._db.execute(order, (asked, most)))

"""Texts: which things have words in their passages, and where, asked of the index."""

import sqlite3
from collections.abc import Iterable, Sequence

from viewer.search.names import expression
from viewer.search.outline import Outline
from viewer.search.reading import Slot
from viewer.search.tables import ROOM
from viewer.search.vocabulary import Vocabulary

_HEADINGS = 50
_HEADED = 3
"""Words up to which they may all stand in a heading."""
_PASSAGES = 100
_ENOUGH = 60
"""Things that are likely enough, so that those with fewer of the words need not be looked for."""
_OUTLINES = 400
"""Outlines kept at hand: the next letter asks for most of them again."""

_IN_PASSAGES = "SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid LIMIT ?"
_OUTLINES_OF = "SELECT id, words FROM search_outline WHERE id IN (SELECT value FROM json_each(?))"
_IN_THINGS = "SELECT rowid FROM search_whole WHERE search_whole MATCH ? ORDER BY rowid LIMIT ?"


class Texts:
    """Finds things by the words of their passages; it tells their numbers, never the texts themselves."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
        """Ask this index."""
        self._db = connection
        self._vocabulary = vocabulary
        self._outlines: dict[int, Outline] = {}

    def likely(self, slots: Sequence[Slot], *, some: bool) -> list[int]:
        """Numbers of things, the likeliest first: those with all words in a heading, in a passage, anywhere.

        Where there are none of these, or few and `some` words are enough, those with the rarest words follow.
        """
        asked = expression(slots)
        things: dict[int, None] = {}
        if len(slots) <= _HEADED:
            things.update(
                dict.fromkeys(self._things(_IN_PASSAGES, f"{{heading}} : ({asked})", _HEADINGS, ROOM))
            )
        things.update(dict.fromkeys(self._things(_IN_PASSAGES, asked, _PASSAGES, ROOM)))
        if len(slots) > 1:
            things.update(dict.fromkeys(self._things(_IN_THINGS, asked, _PASSAGES, 1)))
            for slot in sorted(slots, key=self._frequency):
                if len(things) >= (_ENOUGH if some else 1):
                    break
                things.update(dict.fromkeys(self._things(_IN_THINGS, expression((slot,)), _PASSAGES, 1)))
        return list(things)

    def outlines(self, things: Iterable[int]) -> dict[int, Outline]:
        """Where which words stand in these things."""
        wanted = list(things)
        if len(self._outlines) > _OUTLINES:
            self._outlines.clear()
        missing = [thing for thing in wanted if thing not in self._outlines]
        for thing, words in self._db.execute(_OUTLINES_OF, (str(missing),)) if missing else ():
            self._outlines[thing] = Outline(words)
        return {thing: self._outlines.get(thing, Outline("")) for thing in wanted}

    def _frequency(self, slot: Slot) -> int:
        return sum(map(self._vocabulary.frequency, slot.stems))

    def _things(self, order: str, asked: str, most: int, room: int) -> Iterable[int]:
        return (row // room for (row,) in self._db.execute(order, (asked, most)))

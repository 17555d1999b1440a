"""IndexWriter: puts things into the index and takes them out, and keeps count of their words."""

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from viewer.library.address import Address
from viewer.library.passage import Thing
from viewer.search.lexicon import Lexicon
from viewer.search.outline import Outlining
from viewer.search.sounds import sounds_of
from viewer.search.stems import Stems
from viewer.search.tables import (
    MISSPELLED,
    NAME,
    PLAIN,
    ROOM,
    TITLE,
    drop_tables,
    form_of,
    gather_more,
    make_tables,
    stamp_of,
)

_NAMES = 256
"""Names of one thing that are kept; a file may list any number."""

_IN = (
    "INSERT INTO search_text (rowid, heading, body) VALUES (?, ?, ?)",
    "INSERT INTO search_named (rowid, stems) VALUES (?, ?)",
    "INSERT INTO search_whole (rowid, stems) VALUES (?, ?)",
)
_OUT = (
    "INSERT INTO search_text (search_text, rowid, heading, body) VALUES ('delete', ?, ?, ?)",
    "INSERT INTO search_named (search_named, rowid, stems) VALUES ('delete', ?, ?)",
    "INSERT INTO search_whole (search_whole, rowid, stems) VALUES ('delete', ?, ?)",
)
"""A row is taken out of what is searched by a command of FTS5 that names what stood in it."""


class IndexWriter:
    """Writes an index within the caller's transaction: nothing here commits. Errors are sqlite3.Error."""

    def __init__(self, connection: sqlite3.Connection, language: str, lexicon: Lexicon) -> None:
        """Write into this file, making the tables; an index of another form is dropped, see `fresh`."""
        self._db = connection
        self._stems = Stems(language)
        self._stop = frozenset(word for each in lexicon.stop for word in self._stems.words(each))
        self._form = form_of(lexicon)
        self._passages: Counter[str] = Counter()
        self._names: Counter[str] = Counter()
        self._fresh = not stamp_of(connection, self._form)
        if self._fresh:
            drop_tables(connection)
        make_tables(connection)
        if self._fresh:
            gather_more(connection)

    @property
    def fresh(self) -> bool:
        """Whether the index was begun anew, so that every thing has to be put into it."""
        return self._fresh

    def replace(self, thing: Thing) -> None:
        """Put a thing in, in place of what was known of it. A new one comes after all others."""
        number = self._taken_out(thing.address)
        fields = (
            str(thing.address),
            thing.kind,
            thing.title,
            thing.plain,
            _text(thing.picture),
            _text(thing.leads),
        )
        cursor = self._db.execute("INSERT INTO search_thing VALUES (?, ?, ?, ?, ?, ?, ?)", (number, *fields))
        number = int(cursor.lastrowid or 0)
        names = list(dict.fromkeys(_names_of(thing)))[:_NAMES]
        passages = [
            (number * ROOM + at, str(each.address), each.heading, each.text)
            for at, each in enumerate(thing.passages[:ROOM])
        ]
        self._db.executemany("INSERT INTO search_passage VALUES (?, ?, ?, ?)", passages)
        rows = [(number * ROOM + at, role, said, *self._forms(said)) for at, (role, said) in enumerate(names)]
        self._db.executemany("INSERT INTO search_name VALUES (?, ?, ?, ?, ?, ?)", rows)
        self._index(number, passages, rows, gone=False)

    def remove(self, address: Address) -> None:
        """Take a thing out; nothing happens where it is not known."""
        self._taken_out(address)

    def finish(self) -> None:
        """Bring the list of words up to date; after this and a commit the index can be asked."""
        words = sorted({*self._passages, *self._names})
        counted = ((each, self._stems.stem(each), self._passages[each], self._names[each]) for each in words)
        self._db.executemany(
            "INSERT INTO search_word VALUES (?, ?, ?, ?) ON CONFLICT (word) DO UPDATE"
            " SET passages = passages + excluded.passages, names = names + excluded.names",
            counted,
        )
        self._db.executemany("INSERT OR IGNORE INTO search_sound VALUES (?, ?)", sorted(self._sounds(words)))
        lost = self._db.execute("SELECT word FROM search_word WHERE passages <= 0 AND names <= 0").fetchall()
        self._db.executemany("DELETE FROM search_word WHERE word = ?", lost)
        silent = self._sounds(word for (word,) in lost)
        self._db.executemany("DELETE FROM search_sound WHERE sound = ? AND word = ?", silent)
        (passages,) = self._db.execute("SELECT count(*) FROM search_passage").fetchone()
        state = (("form", self._form), ("stamp", os.urandom(8).hex()), ("passages", str(passages)))
        self._db.executemany("INSERT OR REPLACE INTO search_state VALUES (?, ?)", state)
        self._passages.clear()
        self._names.clear()

    def _sounds(self, words: Iterable[str]) -> Iterator[tuple[str, str]]:
        """How each of some words sounds, in all the ways it may."""
        return ((sound, word) for word in words for sound in sounds_of(word, self._stems))

    def _taken_out(self, address: Address) -> int | None:
        """The number of a thing that is no longer there; None for one that never was."""
        row = self._db.execute("SELECT id FROM search_thing WHERE address = ?", (str(address),)).fetchone()
        if row is None:
            return None
        number = int(row[0])
        room = (number * ROOM, number * ROOM + ROOM - 1)
        passages = self._db.execute("SELECT * FROM search_passage WHERE id BETWEEN ? AND ?", room).fetchall()
        names = self._db.execute("SELECT * FROM search_name WHERE id BETWEEN ? AND ?", room).fetchall()
        self._index(number, passages, names, gone=True)
        self._db.execute("DELETE FROM search_passage WHERE id BETWEEN ? AND ?", room)
        self._db.execute("DELETE FROM search_name WHERE id BETWEEN ? AND ?", room)
        self._db.execute("DELETE FROM search_outline WHERE id = ?", (number,))
        self._db.execute("DELETE FROM search_thing WHERE id = ?", (number,))
        return number

    def _index(
        self,
        number: int,
        passages: Sequence[tuple[int, str, str, str]],
        names: Sequence[tuple[int, int, str, str, str, str]],
        *,
        gone: bool,
    ) -> None:
        """Put the stems of a thing where they are searched, or take them out again, and count its words."""
        step = -1 if gone else 1
        outline = Outlining()
        texts = []
        for row, _, heading, body in passages:
            head, words = self._stems.vocabulary(heading), self._stems.vocabulary(body)
            _count(self._passages, head | words, step)
            heads, stems = set(self._stems.each(head)), set(self._stems.each(words))
            texts.append((row, " ".join(heads), " ".join(stems)))  # where in them is not kept
            outline.add(row % ROOM, heads, stems)
        for _, role, said, *_ in names:
            if role != MISSPELLED:
                called = self._stems.words(said)
                _count(self._names, called, step)
                if role in (TITLE, PLAIN):  # these are to be read, too
                    _count(self._passages, called, step)
                outline.add(0, self._stems.each(called), ())
        orders = _OUT if gone else _IN
        self._db.executemany(orders[0], texts)
        self._db.executemany(orders[1], ((row, stems) for row, _, _, _, stems, _ in names))
        self._db.execute(orders[2], (number, " ".join(outline.stems)))
        if not gone:
            self._db.execute("INSERT INTO search_outline VALUES (?, ?)", (number, outline.text()))

    def _forms(self, said: str) -> tuple[str, str, str]:
        """A name folded, as stems, and as one word; words of questions left out where there are others."""
        words = self._stems.words(said)
        told = [word for word in words if word not in self._stop] or words
        return " ".join(told), " ".join(self._stems.each(told)), self._stems.stem("".join(words))


def _count(counter: Counter[str], words: Iterable[str], step: int) -> None:
    """Count words, or take them off where `step` is below 0."""
    (counter.update if step > 0 else counter.subtract)(words)


def _names_of(thing: Thing) -> Iterator[tuple[int, str]]:
    """What the thing is called, the best name first."""
    yield TITLE, thing.title
    if thing.plain:
        yield PLAIN, thing.plain
    yield from ((NAME, each) for each in thing.names)
    yield from ((MISSPELLED, each) for each in thing.misspelled)


def _text(address: Address | None) -> str:
    return str(address) if address is not None else ""

"""Stockroom: writes the rows of a catalogue, so that all that hangs on a thing changes with it."""

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct, json

from viewer.library.address import Address
from viewer.library.names import beginning_of
from viewer.library.report import Problem
from viewer.library.squeezing import squeezed

_NOT_SEARCHED = "source"
"""The kind of things that no search finds."""


class Stockroom:
    """Rows are written here within a transaction of the caller's. Errors are sqlite3.Error."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Write through this connection."""
        self._connection = connection

    def put(
        self,
        kind: str,
        slug: str,
        thing: Struct,
        head: Struct | None = None,
        *,
        place: int = 0,
        file: str = "",
        mark: bytes = b"",
    ) -> None:
        """Keep a thing; one that is as it was stays as found as it was."""
        value = squeezed(json.encode(thing, enc_hook=str))
        asked = "SELECT id, value FROM things JOIN wholes USING (id) WHERE kind = ? AND slug = ?"
        known = self._connection.execute(asked, (kind, slug)).fetchone()
        told = json.encode(head) if head is not None else None
        if known is not None and known[1] == value:
            self._connection.execute(
                "UPDATE things SET place = ?, file = ?, mark = ?, head = ? WHERE id = ?",
                (place, file, mark, told, known[0]),
            )
            return
        if known is not None:
            self._connection.execute("DELETE FROM things WHERE id = ?", known[:1])
            self._connection.execute("DELETE FROM wholes WHERE id = ?", known[:1])
        row = (kind, slug, place, file, mark, told, kind == _NOT_SEARCHED)
        # Not OR REPLACE: while an index is written FTS5 would then put into the file what it has gathered.
        order = "INSERT INTO things (id, kind, slug, place, file, mark, head, found)"
        number = known[0] if known is not None else None
        cursor = self._connection.execute(f"{order} VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (number, *row))
        self._connection.execute("INSERT INTO wholes VALUES (?, ?)", (cursor.lastrowid, value))

    def drop(self, kind: str, slug: str) -> None:
        """Keep a thing no more."""
        asked = "SELECT id FROM things WHERE kind = ? AND slug = ?"
        for (number,) in self._connection.execute(asked, (kind, slug)).fetchall():
            self._connection.execute("DELETE FROM things WHERE id = ?", (number,))
            self._connection.execute("DELETE FROM wholes WHERE id = ?", (number,))
        if kind == "article":
            self.name(slug, 0, ())
            self.point(slug, ())
        if kind != _NOT_SEARCHED:
            self._connection.execute("INSERT OR IGNORE INTO gone VALUES (?)", (str(Address(kind, slug)),))

    def lose_all(self) -> None:
        """No search finds anything any more, until all is put into the index anew."""
        self._connection.execute("UPDATE things SET found = 0 WHERE kind <> ?", (_NOT_SEARCHED,))

    def drop_file(self, path: str) -> None:
        """Keep the article no more that came from a file."""
        asked = "SELECT slug FROM things WHERE file = ? AND kind = 'article'"
        for (slug,) in self._connection.execute(asked, (path,)).fetchall():
            self.drop("article", slug)

    def name(self, owner: str, rank: int, names: Iterable[str]) -> None:
        """These are the names of an owner, in place of those before."""
        self._connection.execute("DELETE FROM names WHERE owner = ?", (owner,))
        rows = ((beginning_of(name), rank, name, owner) for name in names)
        self._connection.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?)", rows)

    def point(self, slug: str, places: Iterable[str]) -> None:
        """An article points to these places, in place of those before."""
        self._connection.execute("DELETE FROM pointing WHERE slug = ?", (slug,))
        rows = ((place, slug) for place in places)
        self._connection.executemany("INSERT OR IGNORE INTO pointing VALUES (?, ?)", rows)

    def note(self, file: str, problems: Sequence[Problem]) -> None:
        """These are the problems of a file, in place of those before."""
        self._connection.execute("DELETE FROM problems WHERE file = ?", (file,))
        if problems:
            self._connection.execute("INSERT INTO problems VALUES (?, ?)", (file, json.encode(problems)))

    def spoilt(self) -> set[str]:
        """The names of the articles whose files have problems."""
        return {Path(row[0]).stem for row in self._connection.execute("SELECT file FROM problems")}

    def slugs(self, kind: str) -> set[str]:
        """The names of all things of a kind."""
        rows = self._connection.execute("SELECT slug FROM things WHERE kind = ?", (kind,))
        return {row[0] for row in rows}

    def say(self, name: str, value: object) -> None:
        """Keep something that there is one of."""
        self._connection.execute("INSERT OR REPLACE INTO said VALUES (?, ?)", (name, json.encode(value)))

    def said(self, name: str) -> bytes | None:
        """What is kept under a name."""
        row = self._connection.execute("SELECT value FROM said WHERE name = ?", (name,)).fetchone()
        return bytes(row[0]) if row is not None else None

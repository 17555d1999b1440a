"""Rows: the things of one kind in a catalogue, each made of its row when it is asked for."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import json

from viewer.library.marks import mark_of
from viewer.library.model import Article
from viewer.library.squeezing import let_out

T = TypeVar("T")

_RECENT = 64
"""Things kept at hand: a page asks for the same ones over and over."""

Rescue = Callable[[], Mapping[str, T]]
"""Gives the same things from the files, where a row cannot be read."""


class Rows(Mapping[str, T], Generic[T]):
    """Things by their name, as the catalogue had them when it was opened."""

    def __init__(self, connection: sqlite3.Connection, kind: str, form: type[T], rescue: Rescue[T]) -> None:
        """The rows of this kind; each holds a `form`."""
        self._connection, self._kind, self._form, self._rescue = connection, kind, form, rescue
        self._decoder: json.Decoder[T] | None = None
        self._recent: dict[str, T] = {}

    def __getitem__(self, slug: str) -> T:
        """The thing with this name. Raises KeyError."""
        found = self._recent.pop(slug, None)
        if found is None:
            found = self._read(slug)
        self._recent[slug] = found  # now the latest
        if len(self._recent) > _RECENT:
            del self._recent[next(iter(self._recent))]
        return found

    def __contains__(self, slug: object) -> bool:
        """Whether there is a thing with this name."""
        try:
            row = self._connection.execute(
                "SELECT 1 FROM things WHERE kind = ? AND slug = ?", (self._kind, slug)
            ).fetchone()
        except sqlite3.Error:
            return slug in self._rescue()
        return row is not None

    def __iter__(self) -> Iterator[str]:
        """The names, in the order in which the files gave them."""
        try:
            rows = self._connection.execute(
                "SELECT slug FROM things WHERE kind = ? ORDER BY place, file", (self._kind,)
            ).fetchall()
        except sqlite3.Error:
            return iter(self._rescue())
        return (str(row[0]) for row in rows)

    def __len__(self) -> int:
        """How many things there are."""
        try:
            row = self._connection.execute(
                "SELECT count(*) FROM things WHERE kind = ?", (self._kind,)
            ).fetchone()
        except sqlite3.Error:
            return len(self._rescue())
        return int(row[0])

    def _read(self, slug: str) -> T:
        try:
            row = self._connection.execute(
                "SELECT value, file, mark FROM things LEFT JOIN wholes USING (id)"
                " WHERE kind = ? AND slug = ?",
                (self._kind, slug),
            ).fetchone()
            if row is None:
                raise KeyError(slug)
            return self._made(row[0] or b"", row[1], row[2])
        except (sqlite3.Error, ValueError, RecursionError):  # the file is damaged, or was closed
            return self._rescue()[slug]

    def _made(self, value: bytes, file: str, mark: bytes) -> T:
        if self._decoder is None:
            self._decoder = json.Decoder(self._form, dec_hook=path_of)
        return self._decoder.decode(let_out(value))


class ArticleRows(Rows[Article]):
    """Articles, of which each may be held against its file first."""

    def __init__(self, connection: sqlite3.Connection, rescue: Rescue[Article], root: Path | None) -> None:
        """The articles; those below `root` are read from their files where these have changed."""
        super().__init__(connection, "article", Article, rescue)
        self._root = root

    def _made(self, value: bytes, file: str, mark: bytes) -> Article:
        if self._root is not None and json.encode(mark_of(file)) != mark:
            from viewer.library.loading import load_article  # late: most starts need none of it

            if (changed := load_article(Path(file), self._root).article) is not None:
                return changed
        return super()._made(value, file, mark)


def path_of(_: type, text: str) -> Path:
    """From its text: the one type in a library that JSON does not know."""
    return Path(text)

"""Catalogue: one SQLite file that keeps a library as it was read, and what was made of its texts."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from zlib import crc32

from viewer.library.squeezing import let_out, squeezed

_FORM = 22
"""Raised whenever the tables, or what reading and making come to, change: what is kept is then made anew."""

_TABLES = (
    # What there is one of, as JSON: the place, the marks, the frame and the terms' forms.
    "CREATE TABLE said (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID",
    # Articles, diagrams, guides, terms and sources; `found` says that the search index has it.
    """CREATE TABLE things (id INTEGER PRIMARY KEY, kind TEXT, slug TEXT, place INTEGER, file TEXT, mark BLOB,
    head BLOB, found INTEGER NOT NULL DEFAULT 0, UNIQUE (kind, slug))""",
    "CREATE INDEX of_file ON things (file)",
    "CREATE INDEX not_found ON things (found) WHERE NOT found",
    # Each thing as a whole, squeezed, apart from what lists need, so that a list reads little.
    "CREATE TABLE wholes (id INTEGER PRIMARY KEY, value BLOB NOT NULL)",
    "CREATE TABLE gone (address TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE pointing (place TEXT, slug TEXT, PRIMARY KEY (place, slug)) WITHOUT ROWID",
    "CREATE INDEX pointing_from ON pointing (slug)",
    """CREATE TABLE names (beginning TEXT, rank INTEGER, name TEXT, owner TEXT,
    PRIMARY KEY (beginning, rank, name, owner)) WITHOUT ROWID""",
    "CREATE INDEX names_of ON names (owner)",
    "CREATE TABLE problems (file TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID",
    # With rows of their own, for of a key with a long value only the beginning would stand in its page.
    "CREATE TABLE trees (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, value BLOB NOT NULL)",
)
_SPOILT = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_SCHEMA)
"""Codes of errors that another attempt would meet again."""
_WAIT = 1.0
"""Seconds to wait for another process that holds the file, once when it is opened."""


def catalogue_file(cache: Path, articles: Path, resources: Path, language: str) -> Path:
    """The file in the cache folder for a library in a language."""
    return cache / f"{language}-{crc32(place_of(articles, resources, language).encode()):08x}.sqlite"


def place_of(articles: Path, resources: Path, language: str) -> str:
    """Which library this is; two may share a file's name, and the file says whose it is."""
    place = f"{language}\n{articles}\n{resources}"
    return place.encode(errors="backslashreplace").decode()  # a folder's name may have bytes that are no text


class _OutdatedError(sqlite3.DatabaseError):
    """The file is a sound catalogue, as another version of the program made it."""


class Catalogue:
    """A file of its own for each library. Nothing in it is precious: whatever goes wrong, it starts empty.

    SQLite writes all or nothing, so a killed process leaves either the old or the new.
    """

    def __init__(self, path: Path | None, place: str | None = None) -> None:
        """Open the file at `path` for the library at `place`; without one, or on failure, stay in memory.

        Without a place a file that is there is used, whatever library it is of, and none is made.
        """
        self.path: Path | None = None
        """The file; None while all is kept in memory."""
        self._place = place
        self.begun_anew = False
        """Whether there was a file that could not be used, for it was damaged or something else."""
        self.connection = (
            self._opened(path, place) if path is not None else _prepared(":memory:", place or "")
        )

    def get(self, key: bytes) -> str | None:
        """The tree kept under this key, or None."""
        with suppress(sqlite3.Error, ValueError):
            return tree_in(self.connection, key)
        return None

    def put(self, key: bytes, value: str) -> None:
        """Keep a tree; while another process writes, on a full disk or a damaged file it is not kept."""
        with suppress(sqlite3.Error):
            order = "INSERT OR REPLACE INTO trees (key, value) VALUES (?, ?)"
            self.connection.execute(order, (key, squeezed(value.encode())))

    @contextmanager
    def writing(self, wait: float = 0.0) -> Iterator[sqlite3.Connection]:
        """All that is written inside is kept together or not at all. Raises sqlite3.Error.

        `wait` is how many seconds another process that writes is waited for.
        """
        self.connection.execute(f"PRAGMA busy_timeout = {round(wait * 1000)}")
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
            self.connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")
            raise
        finally:
            with suppress(sqlite3.Error):
                self.connection.execute("PRAGMA busy_timeout = 0")

    def begin_anew(self) -> None:
        """Put an empty file in place of one that turned out to be damaged."""
        self.connection.close()
        self.begun_anew = True
        path, self.path = self.path, None
        if path is not None:
            remove(path)
        self.connection = self._opened(path, self._place) if path is not None else _prepared(":memory:", "")

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def _opened(self, path: Path, place: str | None) -> sqlite3.Connection:
        for _ in range(2):
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                connection = _prepared(str(path), place)
            except (OSError, sqlite3.Error) as error:
                if place is None or not is_spoilt(error):
                    break  # no folder, no room, another process holds the file: it may be sound and stays
                self.begun_anew = not isinstance(error, _OutdatedError)  # of another version nobody need hear
                remove(path)
            else:
                self.path = path
                return connection
        return _prepared(":memory:", place or "")


def tree_in(connection: sqlite3.Connection, key: bytes) -> str | None:
    """The tree kept under a key, or None. Raises sqlite3.Error or ValueError where it is damaged."""
    row = connection.execute("SELECT value FROM trees WHERE key = ?", (key,)).fetchone()
    return let_out(row[0]).decode() if row is not None and isinstance(row[0], bytes) else None


def is_spoilt(error: BaseException) -> bool:
    """Whether an error tells that what stands in a file is of no use, not that it is out of reach now."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return not isinstance(error, OSError) and code & 0xFF in _SPOILT


def remove(path: Path) -> None:
    """Take a catalogue away with the files that SQLite lays beside it, as far as that can be done."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        with suppress(OSError):
            path.with_name(name).unlink()


def _prepared(file: str, place: str | None) -> sqlite3.Connection:
    """The file, open and with its tables. Raises DatabaseError where it is damaged or something else."""
    connection = sqlite3.connect(file, timeout=_WAIT, isolation_level=None)
    try:
        if connection.execute("PRAGMA user_version").fetchone() != (_FORM,):
            if place is None:
                raise sqlite3.DatabaseError("this is no catalogue")
            _furnish(connection, place)
        said = connection.execute("SELECT value FROM said WHERE name = 'place'").fetchone()
        if place is not None and said != (place,):
            raise sqlite3.DatabaseError("this is the catalogue of another library")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA busy_timeout = 0")
    except BaseException:
        connection.close()
        raise
    return connection


def _furnish(connection: sqlite3.Connection, place: str) -> None:
    """Make the tables in an empty file. Raises DatabaseError where it is not empty."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    if connection.execute("PRAGMA user_version").fetchone() != (_FORM,):  # else another process was faster
        known = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        if {"said", "things", "trees"} <= known:
            raise _OutdatedError("another version of the program made this file")
        if known:
            raise sqlite3.DatabaseError("there is something else in this file")
        for table in _TABLES:
            connection.execute(table)
        connection.execute("INSERT INTO said VALUES ('place', ?)", (place,))
        connection.execute(f"PRAGMA user_version = {_FORM}")
    connection.execute("COMMIT")

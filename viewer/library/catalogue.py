"""Catalogue: what was made of unchanged text, kept in one SQLite file to be used again."""

import sqlite3
from contextlib import suppress
from pathlib import Path

_FORM = "CREATE TABLE kept (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"
"""The one table; in a file of another form it is begun anew."""


class Catalogue:
    """Texts kept by key in the cache folder. Nothing in it is precious: whatever goes wrong, it starts empty.

    SQLite writes all or nothing, so a killed process leaves either the old or the new.
    """

    def __init__(self, path: Path | None) -> None:
        """Open the file at `path`, making it when needed; without one, or on failure, keep all in memory."""
        self._connection = _opened(path) if path is not None else _in_memory()

    def get(self, key: str) -> str | None:
        """The text kept under this key, or None."""
        with suppress(sqlite3.Error):
            row = self._connection.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
            return str(row[0]) if row else None
        return None

    def put(self, key: str, value: str) -> None:
        """Keep a text; on a full disk or a damaged file it is simply not kept."""
        with suppress(sqlite3.Error), self._connection:
            self._connection.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", (key, value))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _opened(path: Path) -> sqlite3.Connection:
    for _ in range(2):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _prepared(sqlite3.connect(path, timeout=1.0))
        except (OSError, sqlite3.OperationalError):
            break  # no folder, no room, or another process holds the file: it may be sound, so it stays
        except sqlite3.DatabaseError:
            with suppress(OSError):
                path.unlink()
    return _in_memory()


def _in_memory() -> sqlite3.Connection:
    return _prepared(sqlite3.connect(":memory:"))


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        form = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'kept'").fetchone()
        if form != (_FORM,):
            with connection:
                connection.execute("DROP TABLE IF EXISTS kept")
                connection.execute(_FORM)
        connection.execute("SELECT value FROM kept LIMIT 1")
    except sqlite3.Error:
        connection.close()
        raise
    return connection

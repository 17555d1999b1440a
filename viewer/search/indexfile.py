"""IndexFile: the file that holds an index, opened for reading when it is there."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class IndexFile:
    """Opens a file that may not be there yet, and opens it again when another has taken its place."""

    def __init__(self, connection_or_path: sqlite3.Connection | Path) -> None:
        """Read through this connection, which stays its owner's, or open this file."""
        given = connection_or_path
        self._path = given if isinstance(given, Path) else None
        self._connection = given if isinstance(given, sqlite3.Connection) else None
        self._which: tuple[int, int] | None = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection | None]:
        """The open file, or None; what another process writes meanwhile is not seen before the end of this.

        Raises OSError or sqlite3.Error if unreadable.
        """
        connection = self._opened()
        if connection is None or self._path is None:
            yield connection
            return
        connection.execute("BEGIN")
        try:
            yield connection
        finally:
            connection.execute("ROLLBACK")

    def _opened(self) -> sqlite3.Connection | None:
        if self._path is None:
            return self._connection
        try:
            found = self._path.stat()
        except FileNotFoundError:
            self.close()
            return None
        which = (found.st_dev, found.st_ino)
        if self._connection is None or which != self._which:
            self.close()
            self._connection = sqlite3.connect(
                f"{self._path.absolute().as_uri()}?mode=ro", uri=True, timeout=1.0, isolation_level=None
            )
            self._which = which
        return self._connection

    def close(self) -> None:
        """Let go of the file, if it was opened here."""
        if self._path is not None and self._connection is not None:
            self._connection.close()
            self._connection = None

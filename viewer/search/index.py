"""SearchIndex: asks the index what a reader means, and never fails."""

import sqlite3
from pathlib import Path

from msgspec.structs import replace

from viewer.search.danger import DangerWords, Met
from viewer.search.finding import Finding
from viewer.search.hit import Results
from viewer.search.indexfile import IndexFile
from viewer.search.lexicon import Lexicon
from viewer.search.query import clean
from viewer.search.tables import form_of, stamp_of

_DAMAGES = (sqlite3.Error, OSError, ValueError)
"""What a damaged file raises: SQLite itself, the file system, or a row that is none of ours."""


class SearchIndex:
    """One reader of an index. It is made and used in one thread; each search sees the newest index."""

    def __init__(self, connection_or_path: sqlite3.Connection | Path, lexicon: Lexicon) -> None:
        """Ask the index in this file, which need not be there yet, in the words of this lexicon."""
        self._file = IndexFile(connection_or_path)
        self._lexicon = lexicon
        self._dangers = DangerWords(lexicon.dangers, lexicon.language)
        self._form = form_of(lexicon)
        self._finding: Finding | None = None
        self._stamp = ""
        self._asked: sqlite3.Connection | None = None

    @property
    def ready(self) -> bool:
        """Whether there is an index to ask; without one a search finds dangers alone."""
        try:
            with self._file.reading() as connection:
                return self._current(connection) is not None
        except _DAMAGES:
            self.close()
            return False

    def search(self, words: str, *, exact: bool = False, kind: str = "", limit: int = 50) -> Results:
        """What is found for any text at all; `kind` limits the hits, `exact` takes just these words."""
        met = self._dangers.met(clean(words))
        danger = met.danger if met is not None else None
        for _ in range(2):  # a file that was replaced meanwhile is opened again, a damaged one is given up
            try:
                results = self._results(words, exact=exact, kind=kind, limit=max(0, limit), met=met)
                return replace(results, danger=danger)
            except _DAMAGES:
                self.close()
        return Results(words, danger=danger, exact=exact)

    def close(self) -> None:
        """Let go of the file; the next search opens it again."""
        self._finding, self._asked = None, None
        self._file.close()

    def _results(self, words: str, *, exact: bool, kind: str, limit: int, met: Met | None) -> Results:
        with self._file.reading() as connection:
            finding = self._current(connection)
            if finding is None:
                return Results(words, exact=exact)
            return finding.results(words, exact=exact, kind=kind, limit=limit, met=met)

    def _current(self, connection: sqlite3.Connection | None) -> Finding | None:
        """The index as it is now, or None where there is none. Raises sqlite3.Error for a damaged file."""
        if connection is None:
            return None
        stamp = stamp_of(connection, self._form)
        if not stamp:
            self._finding = None
        elif self._finding is None or stamp != self._stamp or connection is not self._asked:
            self._finding = Finding(connection, self._lexicon)
        self._stamp, self._asked = stamp, connection
        return self._finding

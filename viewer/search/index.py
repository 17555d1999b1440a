"""SearchIndex: asks the index what a reader means, and never fails."""

import sqlite3
from pathlib import Path

from msgspec.structs import replace

from viewer.search.danger import DangerWords
from viewer.search.finding import Finding
from viewer.search.hit import Results
from viewer.search.indexfile import IndexFile
from viewer.search.lexicon import Lexicon
from viewer.search.query import clean
from viewer.search.tables import form_of, has_form


class SearchIndex:
    """One reader of an index. It is made and used in one thread; each search sees the newest index."""

    def __init__(self, connection_or_path: sqlite3.Connection | Path, lexicon: Lexicon) -> None:
        """Ask the index in this file, which need not be there yet, in the words of this lexicon."""
        self._file = IndexFile(connection_or_path)
        self._lexicon = lexicon
        self._dangers = DangerWords(lexicon.dangers, lexicon.language)
        self._form = form_of(lexicon)
        self._finding: Finding | None = None
        self._seen: object = None

    @property
    def ready(self) -> bool:
        """Whether there is an index to ask; without one a search finds dangers alone."""
        try:
            return self._current() is not None
        except (sqlite3.Error, OSError, ValueError):
            self.close()
            return False

    def search(self, words: str, *, exact: bool = False, kind: str = "", limit: int = 50) -> Results:
        """What is found for any text at all; `kind` limits the hits, `exact` takes just these words."""
        danger = self._dangers.of(clean(words))
        results = Results(words, exact=exact)
        try:
            finding = self._current()
            if finding is not None:
                results = finding.results(words, exact=exact, kind=kind, limit=max(0, limit))
        except (sqlite3.Error, OSError, ValueError):  # a damaged file, or one that was taken away meanwhile
            self.close()
        return replace(results, danger=danger)

    def close(self) -> None:
        """Let go of the file; the next search opens it again."""
        self._finding, self._seen = None, None
        self._file.close()

    def _current(self) -> Finding | None:
        """The index as it is now, or None where there is none. Raises sqlite3.Error for a damaged file."""
        connection = self._file.connection()
        if connection is None:
            return None
        version = connection.execute("PRAGMA data_version").fetchone()[0]
        seen = (id(connection), version, connection.total_changes)
        if seen != self._seen:
            whole = has_form(connection, self._form)
            self._finding = Finding(connection, self._lexicon) if whole else None
            self._seen = seen
        return self._finding

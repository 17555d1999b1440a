"""LiveLibrary: while the reader runs, a file of the library that is changed is read anew and checked."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from viewer.library.marks import Marked, article_files, marks_of, topic_folders
from viewer.library.opening import FEW
from viewer.library.report import Problem
from viewer.ui.readying import Readying

_QUIET_MS = 300
"""An editor writes a file in several steps; so long nothing must have happened before it is read."""
_MOST_FILES = 2_000
"""Files that are watched one by one; each costs the system a little, and it allows some thousands."""
_TIME_LIMIT_MS = 20_000
"""How long reading and checking a whole library may take: ten times what the shipped one takes."""


class LiveLibrary(QObject):
    """Watches the files of one library. What changed is first read by a process of its own.

    Signals:
        proofed(list[str], list[Problem]): these files changed, and these are the problems of the whole
            library; it can be loaded now, and is ready in the catalogue.
        refused(list[str]): reading these files took too long or failed; the library is better left alone.
    """

    proofed = Signal(object, object)
    refused = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        command: Sequence[str] = (),
        time_limit_ms: int = _TIME_LIMIT_MS,
    ) -> None:
        """`command` starts another program in place of the one that reads and checks."""
        super().__init__(parent)
        self._proof = Readying(self, command)
        self._proof.finished.connect(self._on_finished)
        self._proof.failed.connect(self._on_failed)
        self._place: tuple[Path, Path, str] | None = None
        self._catalogue = Path()
        self._marks: Marked | None = None  # None where there are too many files to look at each
        self._changed: list[str] = []
        self._names: list[str] = []
        self._touched: set[str] = set()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_touched)
        self._watcher.directoryChanged.connect(self._on_touched)
        self._quiet = QTimer(self, interval=_QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._on_quiet)
        self._limit = QTimer(self, interval=time_limit_ms, singleShot=True)
        self._limit.timeout.connect(self._on_time_over)

    def watch(self, articles: Path, resources: Path, language: str, catalogue: Path) -> None:
        """Watch the files of this library from now on; of very many the first, and all folders.

        What is read is left in `catalogue`.
        """
        self.close()
        self._catalogue = catalogue
        self._place = (articles, resources, language)
        self._marks = self._marks_now()
        self._follow()

    def close(self) -> None:
        """Watch nothing any more."""
        self._quiet.stop()
        self._limit.stop()
        self._proof.close()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)

    def _marks_now(self) -> Marked | None:
        """What the files are like; None where there are too many to look at each of them."""
        if self._place is None:
            return None
        articles, resources, language = self._place
        self._names = [*article_files(articles, language).values()]
        if len(self._names) > FEW:
            return None
        return marks_of(articles, resources, language).files

    def _follow(self) -> None:
        """Watch what is there now: a file that an editor replaced is another file than the one before."""
        if self._place is None:
            return
        articles, resources, language = self._place
        files = [*self._marks][:_MOST_FILES] if self._marks is not None else self._names[:_MOST_FILES]
        own = articles / language
        folders = {str(articles), str(own), str(own / "guides"), str(articles / "diagrams")}
        folders |= {str(resources / "glossary"), str(resources / "guides"), *topic_folders(own)}
        folders |= {file.rpartition(os.sep)[0] for file in files}
        known = {*self._watcher.files(), *self._watcher.directories()}
        new = [path for path in (*files, *sorted(folders)) if path not in known and os.access(path, os.F_OK)]
        if new:
            self._watcher.addPaths(new)

    def _on_touched(self, path: str) -> None:
        self._touched.add(path)
        self._quiet.start()

    def _on_quiet(self) -> None:
        if self._place is None or self._proof.running:
            return  # what is at work asks again when it is done
        marks, before = self._marks_now(), self._marks
        self._changed = sorted(self._touched)
        if marks is not None and before is not None:
            self._changed = sorted(
                path for path in {**marks, **before} if marks.get(path) != before.get(path)
            )
        self._marks = marks
        self._touched.clear()
        self._follow()
        if self._changed:
            self._begin(*self._place)

    def _begin(self, articles: Path, resources: Path, language: str) -> None:
        self._limit.start()
        self._proof.start(articles, resources, language, self._catalogue, checking=True)

    def _on_finished(self, changed: list[str], problems: list[Problem]) -> None:
        self._limit.stop()
        known = changed if self._marks is None else self._changed
        if known:
            self.proofed.emit(known, problems)
        self._quiet.start()  # more may have changed meanwhile

    def _on_failed(self) -> None:
        self._limit.stop()
        self.refused.emit(self._changed)
        self._quiet.start()

    def _on_time_over(self) -> None:
        self._proof.close()
        self._on_failed()

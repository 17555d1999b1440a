"""LiveLibrary: while the reader runs, a file of the library that is changed is read anew and checked."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import DecodeError, json
from PySide6.QtCore import QFileSystemWatcher, QObject, QProcess, QTimer, Signal

from viewer.library.report import Problem
from viewer.library.snapshot import Mark, marks_of
from viewer.ui.child import make_child, module_command

_QUIET_MS = 300
"""An editor writes a file in several steps; so long nothing must have happened before it is read."""
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
        catalogue: Path,
        parent: QObject | None = None,
        command: Sequence[str] = (),
        time_limit_ms: int = _TIME_LIMIT_MS,
    ) -> None:
        """What is read is left in `catalogue`; `command` starts another program in place of the proof."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._command = tuple(command) or module_command("viewer.render.checks.proof")
        self._place: tuple[Path, Path, str] | None = None
        self._marks: tuple[Mark, ...] = ()
        self._changed: list[str] = []
        self._process: QProcess | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_touched)
        self._watcher.directoryChanged.connect(self._on_touched)
        self._quiet = QTimer(self, interval=_QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._on_quiet)
        self._limit = QTimer(self, interval=time_limit_ms, singleShot=True)
        self._limit.timeout.connect(self._on_time_over)

    def watch(self, articles: Path, resources: Path, language: str) -> None:
        """Watch the files of this library from now on."""
        self.close()
        self._place = (articles, resources, language)
        self._marks = marks_of(*self._place)
        self._follow()

    def close(self) -> None:
        """Watch nothing any more."""
        self._quiet.stop()
        self._end()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)

    def _follow(self) -> None:
        """Watch what is there now: a file that an editor replaced is another file than the one before."""
        if self._place is None:
            return
        articles, resources, language = self._place
        files = [mark[0] for mark in self._marks]
        folders = {str(articles), str(articles / language), str(articles / language / "guides")}
        folders.add(str(articles / "diagrams"))
        folders |= {str(resources / "glossary"), str(resources / "guides")}
        folders |= {str(Path(file).parent) for file in files}
        known = {*self._watcher.files(), *self._watcher.directories()}
        new = [path for path in (*files, *sorted(folders)) if path not in known and Path(path).exists()]
        if new:
            self._watcher.addPaths(new)

    def _on_touched(self, path: str) -> None:
        self._quiet.start()

    def _on_quiet(self) -> None:
        if self._place is None or self._process is not None:
            return  # what is at work asks again when it is done
        marks = marks_of(*self._place)
        self._changed = sorted({mark[0] for mark in set(marks) ^ set(self._marks)})
        self._marks = marks
        self._follow()
        if self._changed:
            self._begin(*self._place)

    def _begin(self, articles: Path, resources: Path, language: str) -> None:
        self._process = make_child(self)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_failed)
        words = [*self._command[1:], str(articles), str(resources), language, str(self._catalogue)]
        self._limit.start()
        self._process.start(self._command[0], words)

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        process = self._process
        answer = bytes(process.readAllStandardOutput().data()) if process is not None else b""
        self._end()
        try:
            problems = json.decode(answer, type=list[Problem])
        except DecodeError:
            self.refused.emit(self._changed)
        else:
            self.proofed.emit(self._changed, problems)
        self._quiet.start()  # more may have changed meanwhile

    def _on_failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end()
            self.refused.emit(self._changed)

    def _on_time_over(self) -> None:
        self._end()
        self.refused.emit(self._changed)
        self._quiet.start()

    def _end(self) -> None:
        self._limit.stop()
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)
        if process.state() is not QProcess.ProcessState.NotRunning:
            process.kill()
            process.waitForFinished(1000)
        process.deleteLater()

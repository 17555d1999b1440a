"""Readying: the program beside the window that brings the catalogue of a library up to date."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import DecodeError, Struct, json
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from viewer.library.report import Problem
from viewer.ui.child import make_child, module_command

_SILENCE_MS = 300_000
"""How long it may say nothing: thirty times as long as the longest part of its work takes."""


class _Line(Struct):
    """One line of what it says: how far it is, or at the end what came of it."""

    done: int = 0
    of: int = 0
    problems: list[Problem] | None = None
    changed: list[str] = []


class Readying(QObject):
    """Runs that program, once at a time.

    Signals:
        progressed(int, int): how many articles are done, and of how many.
        finished(list[str], list[Problem]): the catalogue is up to date; the files that had changed, and what
            is wrong with the library.
        failed(): it came to no end; the catalogue is as it was.
    """

    progressed = Signal(int, int)
    finished = Signal(object, object)
    failed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        command: Sequence[str] = (),
        silence_ms: int = _SILENCE_MS,
    ) -> None:
        """`command` starts another program in its place."""
        super().__init__(parent)
        self._silence = QTimer(self, interval=silence_ms, singleShot=True)
        self._silence.timeout.connect(self._on_silent)
        self._command = tuple(command) or module_command("viewer.search.refresh")
        self._process: QProcess | None = None
        self._last: _Line | None = None

    @property
    def running(self) -> bool:
        """Whether it is at work."""
        return self._process is not None

    def start(
        self, articles: Path, resources: Path, language: str, catalogue: Path, *, checking: bool = False
    ) -> None:
        """Begin with the files of a library as they are now; what is at work for another one is ended."""
        self.close()
        self._last = None
        self._process = make_child(self)
        self._process.readyReadStandardOutput.connect(self._on_said)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        words = [*self._command[1:], str(articles), str(resources), language, str(catalogue)]
        self._silence.start()
        self._process.start(self._command[0], [*words, "--check"] if checking else words)

    def close(self) -> None:
        """End it; nothing more is told."""
        self._silence.stop()
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)
        if process.state() is not QProcess.ProcessState.NotRunning:
            process.kill()
            process.waitForFinished(1000)
        process.deleteLater()

    def _on_silent(self) -> None:
        self.close()
        self.failed.emit()

    def _on_said(self) -> None:
        self._silence.start()
        while self._process is not None and self._process.canReadLine():
            self._take(bytes(self._process.readLine().data()))

    def _take(self, line: bytes) -> None:
        try:
            said = json.decode(line, type=_Line)
        except DecodeError:
            return
        if said.problems is not None:
            self._last = said
        else:
            self.progressed.emit(said.done, said.of)

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._on_said()
        last = self._last
        self.close()
        if last is not None and last.problems is not None:
            self.finished.emit(last.changed, last.problems)
        else:
            self.failed.emit()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.close()
            self.failed.emit()

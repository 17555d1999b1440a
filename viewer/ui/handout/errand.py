"""Errand: one order carried out by a clerk, and what it tells."""

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

from viewer.ui.child import make_child, module_command
from viewer.ui.handout.printers import Line, Order

_ANSWER_MS = 45_000
"""The first word comes within this; CUPS may take thirty seconds to accept pages."""
_FAREWELL_MS = 500

PATIENCE_MS = 3_000
"""How long an order that is just being carried out may take when the window closes."""


class Errand(QObject):
    """A clerk at work. It begins when it is made, and the clerk ends with it.

    Signals:
        told(line: Line): something there is to tell.
        ended(spoke: bool): the clerk is gone; whether it told anything before.
    """

    told = Signal(object)
    ended = Signal(bool)

    def __init__(
        self, parent: QObject, order: Order, pdf: bytes = b"", command: tuple[str, ...] = ()
    ) -> None:
        """`command` starts another program in place of the clerk."""
        super().__init__(parent)
        self._spoke = False
        self._clerk = make_child(self)
        self._clerk.readyReadStandardOutput.connect(self._on_read)
        self._clerk.finished.connect(self._on_finished)
        self._clerk.errorOccurred.connect(self._on_failed)
        self._limit = QTimer(self, interval=_ANSWER_MS, singleShot=True)
        self._limit.timeout.connect(self.close)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)
        program, *words = command or module_command("viewer.ui.handout.clerk")
        self._limit.start()
        self._clerk.start(program, words)
        self._clerk.write(msgspec.json.encode(replace(order, size=len(pdf))) + b"\n")
        self._clerk.write(pdf)  # and the pipe stays open as long as the window

    def close(self, patience_ms: int = 0) -> None:
        """End the clerk, which may take so long to carry out its order. What it handed over goes its way."""
        if self._clerk.state() is not QProcess.ProcessState.NotRunning:
            if patience_ms and not self._spoke:
                self._clerk.waitForReadyRead(patience_ms)
            self._clerk.terminate()  # so that it can end the program that it hands pages to
            if not self._clerk.waitForFinished(_FAREWELL_MS):
                self._clerk.kill()
                self._clerk.waitForFinished(_FAREWELL_MS)

    def _on_read(self) -> None:
        while self._clerk.canReadLine():
            try:
                line = msgspec.json.decode(bytes(self._clerk.readLine().data()), type=Line)
            except msgspec.DecodeError:
                self.close()
                return
            self._spoke = True
            self._limit.stop()
            self.told.emit(line)

    def _on_finished(self) -> None:
        self._on_read()
        self._end()

    def _on_failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end()

    def _end(self) -> None:
        self._limit.stop()
        self.ended.emit(self._spoke)

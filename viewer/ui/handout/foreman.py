"""Foreman: gives the press one order at a time, and ends it when it takes too long."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

from viewer.ui.child import make_child, module_command
from viewer.ui.handout.order import Answer, Order, answer_in, packed

_TIME_LIMIT_MS = 60_000
"""The longest article is set in a third of a second; a printer may take half a minute to answer."""


class Foreman(QObject):
    """Starts a press for each order, for it ends when it has answered.

    Signals:
        answered(Answer): what came of the order; always told, also when the press fell or was ended.
    """

    answered = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        command: Sequence[str] = (),
        time_limit_ms: int = _TIME_LIMIT_MS,
    ) -> None:
        """`command` starts another program in place of the press."""
        super().__init__(parent)
        self._command = tuple(command) or module_command("viewer.ui.handout.press")
        self._press: QProcess | None = None
        self._limit = QTimer(self, interval=time_limit_ms, singleShot=True)
        self._limit.timeout.connect(self._on_time_over)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def busy(self) -> bool:
        """Whether an order is being carried out."""
        return self._press is not None

    def give(self, order: Order) -> None:
        """Have an order carried out; there must be none at work."""
        self._press = make_child(self)
        self._press.finished.connect(self._on_finished)
        self._press.errorOccurred.connect(self._on_failed)
        self._limit.start()
        self._press.start(self._command[0], list(self._command[1:]))
        self._press.write(packed(order))
        self._press.closeWriteChannel()

    def close(self) -> None:
        """End the press, and forget its order."""
        self._limit.stop()
        press, self._press = self._press, None
        if press is None:
            return
        press.blockSignals(True)
        if press.state() is not QProcess.ProcessState.NotRunning:
            press.kill()
            press.waitForFinished(1000)
        press.deleteLater()

    def _on_finished(self) -> None:
        press = self._press
        line = bytes(press.readAllStandardOutput().data()) if press is not None else b""
        try:
            answer = answer_in(line)
        except ValueError:  # it fell before it could say anything
            answer = Answer(error=self.tr("The pages could not be prepared: the typesetter stopped."))
        self._tell(answer)

    def _on_failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._tell(
                Answer(error=self.tr("The pages could not be prepared: the typesetter did not start."))
            )

    def _on_time_over(self) -> None:
        self._tell(Answer(error=self.tr("The pages could not be prepared: it took too long.")))

    def _tell(self, answer: Answer) -> None:
        self.close()
        self.answered.emit(answer)

"""Pressroom: keeps the press running, hands it one order at a time, and ends it when it takes too long."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

from viewer.places import is_shipped
from viewer.ui.child import make_child, module_command
from viewer.ui.diagram.order import Order

_TIME_LIMIT_MS = 20_000
_IDLE_MS = 30_000
_QUEUE_LENGTH = 24
_TRIES = 2


def press_command() -> tuple[str, ...]:
    """How the press is started."""
    return module_command("viewer.ui.diagram.press")


class Pressroom(QObject):
    """A queue of orders, the newest first, and one press that is started when needed and ended when idle.

    Signals:
        printed(object order): the picture of this Order lies in its file.
        spoiled(object order, str sentence, bool too_large): there will be no picture of this Order; the
            sentence says why; where it is only too large, a smaller one may do.
    """

    printed = Signal(object)
    """The picture lies in its file. Argument: the Order."""
    spoiled = Signal(object, str, bool)
    """There will be no such picture. Arguments: the Order, why, and whether a smaller one may do."""

    def __init__(
        self,
        command: Sequence[str] = (),
        time_limit_ms: int = _TIME_LIMIT_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = tuple(command) or press_command()
        self._queue: list[Order] = []
        self._at_work: Order | None = None
        self._tries = 0
        self._press: QProcess | None = None
        self._limit = QTimer(self, interval=time_limit_ms, singleShot=True)
        self._limit.timeout.connect(self._on_time_over)
        self._idle = QTimer(self, interval=_IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self.close)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def process_id(self) -> int:
        """The press's process id, 0 while none is running."""
        return self._press.processId() if self._press is not None else 0

    @property
    def busy(self) -> bool:
        """Whether a picture is being painted or waited for."""
        return self._at_work is not None or bool(self._queue)

    def ask(self, order: Order) -> None:
        """Have a picture painted next; asking twice paints once. Very old wishes are dropped."""
        if order == self._at_work:
            return
        if order in self._queue:
            self._queue.remove(order)
        self._queue.append(order)
        del self._queue[:-_QUEUE_LENGTH]
        self._work()

    def close(self) -> None:
        """End the press and forget all orders."""
        self._queue.clear()
        self._idle.stop()
        self._end_press(at_once=self._done() is not None)

    def _work(self) -> None:
        if self._at_work is None and self._queue:
            self._tries = 0
            self._begin(self._queue.pop())

    def _begin(self, order: Order) -> None:
        self._idle.stop()
        self._at_work = order
        self._tries += 1
        self._limit.start()
        press = self._press or self._start_press()
        press.write(f"{order.to_line()}\n".encode())

    def _done(self) -> Order | None:
        """Lay down what was being worked on."""
        order, self._at_work = self._at_work, None
        self._limit.stop()
        return order

    def _start_press(self) -> QProcess:
        press = make_child(self)
        press.readyReadStandardOutput.connect(self._on_answered)
        press.finished.connect(self._on_press_ended)
        press.errorOccurred.connect(self._on_press_failed)
        press.start(self._command[0], list(self._command[1:]))
        self._press = press
        return press

    def _end_press(self, at_once: bool) -> None:
        press, self._press = self._press, None
        if press is None:
            return
        press.blockSignals(True)
        if at_once:
            press.kill()
        else:
            press.closeWriteChannel()
        if not press.waitForFinished(1000):
            press.kill()
            press.waitForFinished(1000)
        press.deleteLater()

    def _on_answered(self) -> None:
        while self._press is not None and self._press.canReadLine():
            line = bytes(self._press.readLine().data()).decode("utf-8", "replace")
            order = self._done()
            if order is None:
                continue
            sentence, too_large = _answer(line)
            if sentence:
                self.spoiled.emit(order, sentence, too_large)
            else:
                self.printed.emit(order)
        self._next()

    def _on_time_over(self) -> None:
        order = self._done()
        self._end_press(at_once=True)
        if order is not None:
            sentence = self.tr("The picture {name} takes too long to paint.").format(name=order.key.file.name)
            self.spoiled.emit(order, sentence, True)
        self._next()

    def _on_press_ended(self) -> None:
        """The press went away by itself: a crash, or somebody ended it. Try once more, then give up."""
        order = self._done()
        self._end_press(at_once=True)
        # A drawing that did not come with the program most likely ended it itself, and would again.
        if order is not None and self._tries < _TRIES and is_shipped(order.key.file):
            self._begin(order)
            return
        if order is not None:
            sentence = self.tr("The picture {name} could not be painted.").format(name=order.key.file.name)
            self.spoiled.emit(order, sentence, True)
        self._next()

    def _on_press_failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._tries = _TRIES
            self._on_press_ended()

    def _next(self) -> None:
        self._work()
        if self._at_work is None and self._press is not None:
            self._idle.start()


def _answer(line: str) -> tuple[str, bool]:
    """The error an answer tells, and whether a smaller picture may do; a line of nonsense is no good news."""
    try:
        answer = json.loads(line)
        return str(answer["error"]), bool(answer["too_large"])
    except (ValueError, KeyError, TypeError):
        return "The picture could not be painted.", False

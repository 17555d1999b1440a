"""Foreman: keeps the press running, gives it what is to be set, and ends it when it takes too long."""

from collections.abc import Sequence

from msgspec import Struct, json
from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

from viewer.paper.job import Job
from viewer.ui.child import make_child, module_command
from viewer.ui.handout.order import Answer, Grade, Order

_TIME_LIMIT_MS = 60_000
"""The longest article is set in a third of a second; a long packet that is to fit is set some dozen times."""

_MOST_LINE = 1024 * 1024
"""Bytes of the longest line that an answer may be; what is longer is none."""


_UNREAD = 0
"""The number of an answer to an order that could not be read."""


class Pages(Struct, frozen=True):
    """Set pages: the file, how many they are, and the ids of the sections that are kept of each article.

    `number` is the order's; `fits` says whether they are as few as was ordered. Where they are not `final`,
    others follow, perhaps fewer.
    """

    number: int
    pdf: bytes
    count: int
    sections: tuple[tuple[str, ...], ...]
    fits: bool
    final: bool = True


class Foreman(QObject):
    """Has jobs set by one press. Only what was ordered last is told of.

    What was typed for a person is handed over through a pipe, and is gone with the press when it is closed.

    Signals:
        pages_set(Pages): the pages of the last order.
        graded(int number, float grade): the reading grade of these pages.
        troubled(str): why there are no pages; a sentence.
    """

    pages_set = Signal(object)
    """The pages of the last order are there. Argument: Pages."""
    graded = Signal(int, float)
    """How hard the pages are to read. Arguments: the order's number, the grade."""
    troubled = Signal(str)
    """There will be no pages of the last order. Argument: why, in a sentence."""

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
        self._number = 0
        self._awaited = False
        self._answer: Answer | None = None  # one whose pages are still on their way
        self._come = bytearray()
        self._limit = QTimer(self, interval=time_limit_ms, singleShot=True)
        self._limit.timeout.connect(self._on_time_over)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def busy(self) -> bool:
        """Whether pages are awaited."""
        return self._awaited

    @property
    def process_id(self) -> int:
        """The press's process id, 0 while none is running."""
        return self._press.processId() if self._press is not None else 0

    def prepare(self) -> None:
        """Start the press, which will soon be needed."""
        if self._press is None:
            self._start()

    def set(self, job: Job, fit: int = 0) -> int:
        """Have a job set, on at most `fit` pages where that is not 0; gives the order's number.

        What was ordered before and is not there yet is not told of any more.
        """
        self._number += 1
        self._awaited = True
        press = self._press or self._start()
        self._limit.start()
        press.write(json.encode(Order(self._number, job, fit)) + b"\n")
        return self._number

    def close(self) -> None:
        """End the press and with it all that it was told, and forget the order."""
        self._awaited = False
        self._limit.stop()
        self._answer = None
        self._come.clear()
        press, self._press = self._press, None
        if press is None:
            return
        press.blockSignals(True)
        if press.state() is not QProcess.ProcessState.NotRunning:
            press.kill()
            press.waitForFinished(1000)
        press.deleteLater()

    def _start(self) -> QProcess:
        press = make_child(self)
        press.readyReadStandardOutput.connect(self._on_said)
        press.finished.connect(self._on_ended)
        press.errorOccurred.connect(self._on_failed)
        self._press = press
        press.start(self._command[0], list(self._command[1:]))
        return press

    def _on_said(self) -> None:
        if self._press is not None:
            self._come += self._press.readAllStandardOutput().data()
        while self._press is not None and self._took():
            pass

    def _took(self) -> bool:
        """Take one line, or the pages that one promised, of what has come; False where that is not whole."""
        if self._answer is not None:
            if len(self._come) < self._answer.size:
                return False
            answer, self._answer = self._answer, None
            pdf = bytes(self._come[: answer.size])
            del self._come[: answer.size]
            self._tell(answer, pdf)
            return True
        line, end, _ = self._come.partition(b"\n")
        if end:
            del self._come[: len(line) + 1]
            self._read(bytes(line))
        elif len(line) > _MOST_LINE:
            self._give_up(self.tr("The pages could not be prepared: the typesetter stopped."))
        return bool(end)

    def _read(self, line: bytes) -> None:
        try:
            said = json.decode(line, type=Answer | Grade)
        except ValueError:
            self._give_up(self.tr("The pages could not be prepared: the typesetter stopped."))
            return
        if isinstance(said, Answer):
            self._answer = said
        elif said.number == self._number:
            self.graded.emit(said.number, said.grade)

    def _tell(self, answer: Answer, pdf: bytes) -> None:
        if answer.number not in (self._number, _UNREAD):
            return
        self._awaited = False
        self._limit.stop()
        if answer.error:
            self.troubled.emit(answer.error)
        else:
            pages = Pages(answer.number, pdf, answer.pages, answer.sections, answer.fits, answer.final)
            self.pages_set.emit(pages)

    def _on_ended(self) -> None:
        self._give_up(self.tr("The pages could not be prepared: the typesetter stopped."))

    def _on_failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._give_up(self.tr("The pages could not be prepared: the typesetter did not start."))

    def _on_time_over(self) -> None:
        self._give_up(self.tr("The pages could not be prepared: it took too long."))

    def _give_up(self, sentence: str) -> None:
        """End the press; the next order starts another. What was awaited is told not to come."""
        awaited = self._awaited
        self.close()
        if awaited:
            self.troubled.emit(sentence)

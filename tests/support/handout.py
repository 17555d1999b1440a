"""Handouts for tests: the dialog and what is in it, and a press that answers at once with plain pages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.support.desk import Person, wait_until
from tests.support.printing import plain_pdf
from viewer.paper.job import ArticlePart, Job
from viewer.ui.controls.segmented import Segment
from viewer.ui.handout.chooser import Chooser
from viewer.ui.handout.dialog import HandoutDialog
from viewer.ui.handout.foreman import Foreman, Pages
from viewer.ui.handout.habits import FILE
from viewer.ui.handout.preview import Preview
from viewer.ui.handout.print_desk import PrintDesk
from viewer.ui.handout.print_job import PrintJob
from viewer.ui.handout.print_wish import PrintWish
from viewer.ui.handout.printers import Printer
from viewer.ui.handout.printing import Printing

TITLE = "Print a handout"
PAGES = 3


class QuickPress:
    """Stands in for the press, which is tested elsewhere: everything has three pages, or as few as must fit.

    `jobs` are all that it was given; `error` is what it answers instead of pages, `held` that it waits.
    """

    def __init__(self) -> None:
        self.jobs: list[Job] = []
        self.error = ""
        self.held = False
        self.fits = True
        self.running = False
        self._foreman: Foreman | None = None
        self._awaited: tuple[int, Job, int] | None = None

    @property
    def job(self) -> Job:
        """The last job."""
        return self.jobs[-1]

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections of the first article of the last job."""
        part = self.job.parts[0]
        assert isinstance(part, ArticlePart)
        return part.sections

    def prepare(self, foreman: Foreman) -> None:
        self.running = True

    def set(self, foreman: Foreman, job: Job, fit: int = 0) -> int:
        self.jobs.append(job)
        self._foreman, self._awaited = foreman, (len(self.jobs), job, fit)
        if not self.held:
            QTimer.singleShot(0, foreman, self.answer)
        return len(self.jobs)

    def close(self, foreman: Foreman) -> None:
        self.running, self._awaited = False, None

    def answer(self) -> None:
        """Answer what was asked last."""
        if self._awaited is None or self._foreman is None:
            return
        (number, job, fit), self._awaited = self._awaited, None
        if self.error:
            self._foreman.troubled.emit(self.error)
            return
        kept = tuple(part.sections for part in job.parts if isinstance(part, ArticlePart))
        count = PAGES
        if fit and self.fits:
            kept, count = tuple(sections[:2] for sections in kept), fit
        self._foreman.pages_set.emit(Pages(number, plain_pdf(count), count, kept, self.fits))
        self._foreman.graded.emit(number, 4.2)


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> QuickPress:
    """A press that answers at once."""
    made = QuickPress()

    def prepare(self: Foreman) -> None:
        made.prepare(self)

    def give(self: Foreman, job: Job, fit: int = 0) -> int:
        return made.set(self, job, fit)

    def close(self: Foreman) -> None:
        made.close(self)

    for name, function in (("prepare", prepare), ("set", give), ("close", close)):
        monkeypatch.setattr(Foreman, name, function)
    return made


class FrontDesk:
    """Stands in for printers, which are tested elsewhere: they are found at once and take everything."""

    def __init__(self) -> None:
        self.printers = [Printer("Front_desk", default=True)]
        self.pdf = b""
        self.title = ""
        self.wish: PrintWish | None = None

    def print(self, printing: Printing, pdf: bytes, title: str, wish: PrintWish) -> None:
        self.pdf, self.title, self.wish = pdf, title, wish
        printing.sent.emit("The pages are on their way.")


@pytest.fixture
def front_desk(monkeypatch: pytest.MonkeyPatch) -> FrontDesk:
    """A printer at the front desk."""
    made = FrontDesk()

    def look(self: Printing) -> None:
        self.printers = tuple(made.printers)
        monkeypatch.setattr(self, "_listed", True)
        self.printers_found.emit()

    def give(self: Printing, pdf: bytes, title: str, wish: PrintWish) -> None:
        made.print(self, pdf, title, wish)

    monkeypatch.setattr(Printing, "look", look)
    monkeypatch.setattr(Printing, "print", give)
    return made


class Nurse:
    """Sits before the dialog."""

    def __init__(self, person: Person) -> None:
        self.person = person

    @property
    def desk(self) -> PrintDesk:
        desk = self.person.window.handouts.desk
        assert desk is not None, "nobody printed"
        return desk

    @property
    def job(self) -> PrintJob:
        assert self.desk.job is not None, "the dialog is closed"
        return self.desk.job

    @property
    def sees_dialog(self) -> bool:
        desk = self.person.window.handouts.desk
        return desk is not None and desk.job is not None and desk.job.dialog.isVisible()

    @property
    def dialog(self) -> HandoutDialog:
        return self.job.dialog

    @property
    def preview(self) -> Preview:
        return self.dialog.preview

    @property
    def notice(self) -> str:
        """What the dialog says above its buttons."""
        return self.dialog.notice.sentence if self.dialog.notice.isVisible() else ""

    @property
    def line(self) -> str:
        """Where the pages go, in words."""
        return self.dialog.footer.line.sentence

    @property
    def print_words(self) -> str:
        return self.dialog.footer.print.words

    @property
    def ticked(self) -> list[str]:
        """The sections that are ticked."""
        return [row.words for row in self.dialog.choices.sections.rows if row.isChecked()]

    def begin(self) -> None:
        """Open the dialog with the key, and wait until the pages are seen and the printers known."""
        self.person.press("Ctrl+P")
        self.wait()

    def wait(self) -> None:
        """Wait until the pages are seen and the printers known."""
        wait_until(lambda: self.job.pages is not None and not self.preview.view.stale, 20_000)
        wait_until(lambda: self.desk.printing.listed, 20_000)

    def button(self, name: str) -> QAbstractButton:
        """The button of the dialog with this name."""
        return self.person.button(name, self.dialog)

    def choose(self, chooser: Chooser, slug: str) -> None:
        """Press one of a few choices."""
        self.click(next(each for each in chooser.findChildren(Segment) if each.slug == slug))

    def click(self, name: str | QWidget) -> None:
        """Press a button of the dialog."""
        widget = self.button(name) if isinstance(name, str) else name
        self.dialog.choices.ensureWidgetVisible(widget)
        self.person.click(widget)


@pytest.fixture
def nurse(person: Person, monkeypatch: pytest.MonkeyPatch) -> Iterator[Nurse]:
    """A nurse before a program in which nothing was printed yet."""
    monkeypatch.setattr(person.window.handouts, "_desk", None)
    yield Nurse(person)
    desk = person.window.handouts.desk
    if desk is not None:
        desk.close()
        desk.deleteLater()
    (person.window.places.settings / FILE).unlink(missing_ok=True)

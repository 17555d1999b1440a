"""A person presses Ctrl+P; the paper is read, with the print dialog and CUPS stood in for."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget

from tests.support.desk import VALVES, Person, wait_until
from tests.support.paper import sheets_of, squeezed
from tests.support.printing import Lp, lp
from viewer.reading.settings import Settings
from viewer.ui.article.hyphens import JOIN
from viewer.ui.handout.choosing import Choosing, choice_of, file_name
from viewer.ui.handout.foreman import Foreman
from viewer.ui.handout.order import ToFile, ToPrinter
from viewer.ui.handout.print_job import PrintJob, usual_paper

__all__ = ["lp"]

DESK = "Front desk"
NO_PRINTER = "No printer is set up on this computer."
PREPARING = "Preparing the pages…"
SAVE = "Save as PDF"


class Dialog:
    """Stands in for the system's print dialog: keeps what was asked, and answers when told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self._choosing: Choosing | None = None

    def ask(self, choosing: Choosing, title: str, paper: str) -> None:
        self.asked.append((title, paper))
        self._choosing = choosing

    def print(self, paper: str = "", **choice: object) -> None:
        assert self._choosing is not None, "no dialog is open"
        self._choosing.chosen.emit(ToPrinter(DESK, **choice), paper)  # type: ignore[arg-type]

    def cancel(self) -> None:
        assert self._choosing is not None, "no dialog is open"
        self._choosing.cancelled.emit()


@pytest.fixture
def dialog(monkeypatch: pytest.MonkeyPatch) -> Dialog:
    """A computer with a printer, whose dialog answers as the test says."""
    made = Dialog()
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: [DESK])

    def ask(self: Choosing, title: str, paper: str) -> None:
        made.ask(self, title, paper)

    monkeypatch.setattr(Choosing, "ask_printer", ask)
    return made


@pytest.fixture
def no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)


@pytest.fixture(autouse=True)
def nothing_at_work(person: Person) -> Iterator[None]:
    return_to(person)
    yield
    for job in person.window.findChildren(PrintJob):
        job.close()


def return_to(person: Person) -> None:
    """The window has the keys again, as after a dialog."""
    QApplication.processEvents()
    person.window.activateWindow()
    assert QTest.qWaitForWindowActive(person.window, 5000)


def job_of(person: Person) -> PrintJob:
    (job,) = person.window.findChildren(PrintJob)
    return job


def finish(person: Person) -> None:
    """Wait until the pages were delivered or were not."""
    wait_until(lambda: not job_of(person).foreman.busy, 20_000)
    return_to(person)


def save_as(person: Person, path: Path) -> None:
    """Press the button in the notice bar and choose a file."""
    person.click(person.button(SAVE))
    (dialog,) = person.window.findChildren(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.findChildren(QLineEdit, "fileNameEdit")[0].setText(str(path))
    dialog.accept()


# --- to the printer


def test_the_whole_article_goes_to_the_printer(person: Person, dialog: Dialog, lp: Lp) -> None:
    person.press("Ctrl+P")
    assert dialog.asked == [("Mitral valve regurgitation", usual_paper())]
    dialog.print()
    assert person.notice == PREPARING
    finish(person)

    sheets = sheets_of(lp.pdf)
    words = "".join(sheet.words for sheet in sheets)
    assert person.notice == f"{len(sheets)} pages were sent to {DESK}."
    for part in ("Understand", "Tests and treatment", "Living with it", "Sources"):
        assert squeezed(part) in words
    for line in person.words.replace(JOIN, "").splitlines()[8:12]:
        assert squeezed(line.rstrip("0123456789\u202f,")) in words
    assert lp.said[:4] == ["-d", DESK, "-n", "1"]
    assert lp.said[-3:] == ["-t", "Mitral valve regurgitation", "-"]


def test_copies_pages_sides_and_color_reach_the_printer(person: Person, dialog: Dialog, lp: Lp) -> None:
    person.press("Ctrl+P")
    dialog.print(
        "a4", copies=3, ranges=((2, 3), (5, 5)), sides="two-sided-long-edge", reversed=True, gray=True
    )
    finish(person)

    said = " ".join(lp.said)
    for words in ("-n 3", "-P 2-3,5-5", "media=A4", "sides=two-sided-long-edge", "collate=true"):
        assert words in said
    assert "outputorder=reverse -o print-color-mode=monochrome" in said
    assert round(sheets_of(lp.pdf)[0].height) == 842
    assert person.notice == f"3 copies of 3 pages were sent to {DESK}."


def test_one_page_is_spoken_of_as_one(person: Person, dialog: Dialog, lp: Lp) -> None:
    person.press("Ctrl+P")
    dialog.print(ranges=((1, 1),))
    finish(person)

    assert person.notice == f"One page was sent to {DESK}."


def test_a_page_that_is_not_there_is_not_printed(person: Person, dialog: Dialog, lp: Lp) -> None:
    person.press("Ctrl+P")
    dialog.print(ranges=((40, 50),))
    finish(person)

    assert person.notice.startswith("Nothing was printed: the article has ")
    assert lp.said == []


def test_the_article_that_is_read_is_the_one_printed(person: Person, dialog: Dialog, lp: Lp) -> None:
    person.open(VALVES)
    person.press("Ctrl+P")
    dialog.print()
    finish(person)

    assert "-t\nHeart valves" in "\n".join(lp.said)
    assert squeezed("Heart valves") in sheets_of(lp.pdf)[0].words


def test_the_clinics_words_stand_on_paper(person: Person, dialog: Dialog, lp: Lp) -> None:
    person.desk.keeper.settings = Settings(emergency_number="112", paper="us-letter")
    person.press("Ctrl+P")
    dialog.print()
    finish(person)

    sheets = sheets_of(lp.pdf)
    assert any("Call112nowif" in sheet.words for sheet in sheets)
    assert round(sheets[0].height) == 792


def test_the_window_never_waits(
    person: Person, dialog: Dialog, lp: Lp, monkeypatch: pytest.MonkeyPatch
) -> None:
    lp.does("sleep 0.3")
    person.press("Ctrl+P")
    dialog.print()
    assert job_of(person).foreman.busy
    person.press("Ctrl+P")
    assert person.notice == PREPARING
    assert len(dialog.asked) == 1
    person.press("H")
    finish(person)

    assert person.notice.endswith(f"pages were sent to {DESK}.")


# --- what may go wrong


def test_a_cancelled_dialog_changes_nothing(person: Person, dialog: Dialog, lp: Lp) -> None:
    person.press("Ctrl+P")
    dialog.cancel()
    person.press("Ctrl+P")

    assert len(dialog.asked) == 2
    assert person.notice == ""
    assert lp.said == []


def test_a_printer_that_refuses_is_quoted_and_saving_is_offered(
    person: Person, dialog: Dialog, lp: Lp, tmp_path: Path
) -> None:
    lp.does("echo 'lp: Error - The printer or class does not exist.' >&2; exit 1")
    person.press("Ctrl+P")
    dialog.print()
    finish(person)
    assert person.notice == f"{DESK} did not take the pages: The printer or class does not exist."

    save_as(person, tmp_path / "kept.pdf")
    finish(person)
    assert (tmp_path / "kept.pdf").read_bytes().startswith(b"%PDF")


def test_without_a_printer_the_article_can_be_saved(
    person: Person, no_printer: None, lp: Lp, tmp_path: Path
) -> None:
    person.press("Ctrl+P")
    assert person.notice == NO_PRINTER

    save_as(person, tmp_path / "article")
    finish(person)

    file = tmp_path / "article.pdf"
    assert person.notice == f"The article was saved as {file}."
    assert squeezed("Mitral valve regurgitation") in sheets_of(file.read_bytes())[0].words
    assert lp.said == []
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_a_name_that_is_not_given_saves_nothing(person: Person, no_printer: None) -> None:
    person.press("Ctrl+P")
    person.click(person.button(SAVE))
    (dialog,) = person.window.findChildren(QFileDialog)
    dialog.reject()
    QApplication.processEvents()

    assert not job_of(person).foreman.busy
    assert person.notice == NO_PRINTER


def test_a_folder_that_is_gone_is_one_sentence(person: Person, no_printer: None, tmp_path: Path) -> None:
    person.press("Ctrl+P")
    job_of(person).choosing.chosen.emit(ToFile(str(tmp_path / "gone" / "a.pdf")), "")
    finish(person)

    assert person.notice == "a.pdf could not be saved: No such file or directory."


def test_the_address_of_a_link_is_still_copied_after_a_print(person: Person, no_printer: None) -> None:
    person.press("Ctrl+P")
    person.window.screens.follow("https://example.org/doors")
    person.click(person.button("Copy the address"))

    assert person.notice == "The address is copied."
    assert QApplication.clipboard().text() == "https://example.org/doors"


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ((sys.executable, "-c", "import os; os.abort()"), "the typesetter stopped"),
        ((sys.executable, "-c", "print('nonsense')"), "the typesetter stopped"),
        ((sys.executable, "-c", "import time; time.sleep(60)"), "it took too long"),
        (("/no/such/program",), "the typesetter did not start"),
    ],
    ids=["falls", "talks nonsense", "hangs", "is not there"],
)
def test_whatever_the_press_does_a_sentence_is_said(
    person: Person, dialog: Dialog, command: tuple[str, ...], sentence: str
) -> None:
    job = PrintJob(person.window, person.window.places, Foreman(None, command, time_limit_ms=700))
    told: list[str] = []
    job.troubled.connect(told.append)
    view = person.window.pane.view
    assert view is not None
    job.begin(person.desk.reader.library, view.article, {}, "a4")
    dialog.print()
    wait_until(lambda: not job.foreman.busy)
    job.setParent(None)

    assert told == [f"The pages could not be prepared: {sentence}."]


def test_closing_the_window_ends_the_press(person: Person, dialog: Dialog, lp: Lp) -> None:
    lp.does("sleep 20")
    person.press("Ctrl+P")
    dialog.print()
    person.window.closed.emit()

    assert not job_of(person).foreman.busy


def test_a_picture_over_the_article_has_no_print(person: Person, dialog: Dialog) -> None:
    person.press("Ctrl+I", "Ctrl+P")

    assert person.sees_picture()
    assert dialog.asked == []


# --- the system's dialogs


@pytest.fixture
def choosing(person: Person, monkeypatch: pytest.MonkeyPatch) -> Iterator[Choosing]:
    made = Choosing(person.window)
    yield made
    made.close()
    made.deleteLater()


def _visible(dialog: QDialog, name: str) -> bool:
    return any(part.isVisibleTo(dialog) for part in dialog.findChildren(QWidget, name))


def test_the_print_dialog_offers_only_what_works(person: Person, choosing: Choosing) -> None:
    choosing.ask_printer("Heart valves", "a4")
    (dialog,) = person.window.findChildren(QPrintDialog)

    assert "Heart valves" in dialog.windowTitle()
    assert dialog.printer().pageLayout().pageSize().id() is QPageSize.PageSizeId.A4
    for option in (
        QPrintDialog.PrintDialogOption.PrintSelection,
        QPrintDialog.PrintDialogOption.PrintCurrentPage,
    ):
        assert not dialog.testOption(option)
    assert not any(_visible(dialog, name) for name in ("properties", "pageSetCombo", "printSelection"))


def test_print_to_file_is_a_file(person: Person, choosing: Choosing, tmp_path: Path) -> None:
    chosen: list[object] = []

    def note(delivery: object, paper: str) -> None:
        chosen.append(delivery)

    choosing.chosen.connect(note)
    choosing.ask_printer("Heart valves", "us-letter")
    (dialog,) = person.window.findChildren(QPrintDialog)
    dialog.printer().setOutputFileName(str(tmp_path / "a.pdf"))
    dialog.done(QDialog.DialogCode.Accepted)

    assert chosen == [ToFile(str(tmp_path / "a.pdf"))]
    assert not choosing.open


def test_a_closed_print_dialog_is_told(person: Person, choosing: Choosing) -> None:
    told: list[bool] = []
    choosing.cancelled.connect(lambda: told.append(True))
    choosing.ask_printer("Heart valves", "us-letter")
    choosing.close()

    assert told == [True]


def test_what_is_chosen_is_understood(person: Person) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    assert choice_of(printer) == ToPrinter(printer.printerName(), sides="one-sided")

    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("2-5, 7"))
    printer.setCopyCount(4)
    printer.setCollateCopies(False)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    found = choice_of(printer)
    assert isinstance(found, ToPrinter)
    assert found.ranges == ((2, 5), (7, 7))
    assert (found.copies, found.collated, found.reversed, found.gray) == (4, False, True, True)


def test_a_title_becomes_the_name_of_a_file() -> None:
    assert file_name("What is a/n “ECG”?: part 1") == "What is a n ECG part 1"
    assert file_name("../..") == "article"
    assert len(file_name("long " * 50)) <= 80


@pytest.mark.parametrize(
    ("system", "paper"),
    [
        (QLocale.MeasurementSystem.ImperialUSSystem, "us-letter"),
        (QLocale.MeasurementSystem.ImperialUKSystem, "a4"),
        (QLocale.MeasurementSystem.MetricSystem, "a4"),
    ],
)
def test_the_usual_paper_is_that_of_the_country(
    monkeypatch: pytest.MonkeyPatch, system: QLocale.MeasurementSystem, paper: str
) -> None:
    monkeypatch.setattr(QLocale, "measurementSystem", lambda _: system)

    assert usual_paper() == paper

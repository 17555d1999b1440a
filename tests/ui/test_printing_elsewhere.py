"""Pages become a file, or are painted where there is no CUPS; what is wished and what is remembered of it."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from tests.support.paper import ink_of
from tests.support.printing import plain_pdf
from viewer.ui.handout import painted_print
from viewer.ui.handout.clerk import answers
from viewer.ui.handout.painted_print import paint, print_painted, printers, set_up
from viewer.ui.handout.print_wish import Habit, PrintWish, habit_of
from viewer.ui.handout.printers import Listing, Order, Printer, Progress, Refused, possible, usual
from viewer.ui.handout.save_dialog import file_name
from viewer.ui.handout.saving import SavingError, save

TITLE = "Leaky door"
DESK = PrintWish("Front_desk")


@contextmanager
def full_disk() -> Iterator[None]:
    """No file can get larger than 1000 bytes, for no longer than what is done inside."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


# --- into a file


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"old")

    with pytest.raises(SavingError, match=r"^File too large$"), full_disk():
        save(b"x" * 5000, file)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_in_the_way_is_a_reason(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()

    with pytest.raises(SavingError, match="There is something of this name that is no file"):
        save(b"", tmp_path / "a.pdf")


def test_a_title_becomes_the_name_of_a_file() -> None:
    assert file_name("What is a/n “ECG”?: part 1") == "What is a n ECG part 1"
    assert file_name("../..") == "article"
    assert len(file_name("long " * 50)) <= 80


# --- painted, where there is no CUPS


@pytest.fixture
def no_cups(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: QApplication) -> None:
    """A computer whose PATH knows no `lp`."""
    monkeypatch.setenv("PATH", str(tmp_path))


def test_without_cups_the_pages_are_painted(no_cups: None) -> None:
    order = Order("print", TITLE, DESK)

    assert list(answers(order, plain_pdf(2))) == [Refused("unknown")]


def test_painted_pages_are_on_their_way(no_cups: None, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[tuple[str, tuple[int, ...]]] = []

    def take(pdf: bytes, title: str, wish: PrintWish, pages: tuple[int, ...]) -> None:
        given.append((title, pages))

    monkeypatch.setattr("viewer.ui.handout.painted_print.print_painted", take)
    order = Order("print", TITLE, PrintWish("Front_desk", ranges=((2, 3),)))

    assert list(answers(order, plain_pdf(2))) == [Progress("unfollowed", 1)]
    assert given == [(TITLE, (2,))]


def test_without_cups_qt_lists_the_printers(no_cups: None, monkeypatch: pytest.MonkeyPatch) -> None:
    class Info:
        """What Qt knows of a printer."""

        printerName = staticmethod(lambda: "HP")  # noqa: N815 - Qt's names
        description = staticmethod(lambda: "Front desk")
        isDefault = staticmethod(lambda: True)  # noqa: N815
        state = staticmethod(lambda: QPrinter.PrinterState.Error)
        supportedDuplexModes = staticmethod(  # noqa: N815
            lambda: [QPrinter.DuplexMode.DuplexNone, QPrinter.DuplexMode.DuplexLongSide]
        )
        supportedColorModes = staticmethod(lambda: [QPrinter.ColorMode.GrayScale])  # noqa: N815

    monkeypatch.setattr(QPrinterInfo, "availablePrinters", lambda: [Info])
    found = Printer(
        "HP", "Front desk", True, stopped=True, sides=("one-sided", "two-sided-long-edge"), color=False
    )

    assert printers() == (found,)
    assert list(answers(Order("list"), b"")) == [Listing((found,))]


def test_painted_pages_are_those_that_were_wanted(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(painted_print, "DOTS", 72)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "painted.pdf"))
    set_up(printer, TITLE, PrintWish("", 2, "two-sided-long-edge", gray=True))

    assert paint(plain_pdf(3), printer, (1, 3)) is None
    ink = ink_of((tmp_path / "painted.pdf").read_bytes())
    assert len(ink) == 2
    assert min(ink) > 0
    assert paint(b"no pdf", printer, (1,)) == Refused("other")


def test_a_printer_that_went_away_is_unknown(qapp: QApplication) -> None:
    assert print_painted(plain_pdf(1), TITLE, PrintWish("Gone"), (1,)) == Refused("unknown")


# --- wishes


def test_pages_are_counted_from_one() -> None:
    assert PrintWish("a").pages(3) == (1, 2, 3)
    assert PrintWish("a", ranges=((2, 2), (4, 9))).pages(5) == (2, 4, 5)
    assert PrintWish("a", ranges=((7, 9),)).pages(5) == ()


def test_copies_are_no_habit() -> None:
    wish = PrintWish("a", copies=9, sides="two-sided-long-edge", gray=True, paper="a4")

    assert habit_of(wish).wish("us-letter") == PrintWish("a", 1, "two-sided-long-edge", True, "us-letter")
    assert Habit().wish("a4") == PrintWish("", paper="a4")


def test_a_wish_becomes_one_that_can_be_fulfilled() -> None:
    plain, usual_one = Printer("Plain", sides=("one-sided",)), Printer("Usual", default=True)
    both = PrintWish("Gone", sides="two-sided-long-edge")

    assert usual((plain, usual_one)) is usual_one
    assert usual((plain,)) is plain
    assert possible(both, ()) == both
    assert possible(both, (plain, usual_one)) == PrintWish("Usual", sides="two-sided-long-edge")
    assert possible(PrintWish("Plain", sides="two-sided-long-edge"), (plain,)) == PrintWish("Plain")

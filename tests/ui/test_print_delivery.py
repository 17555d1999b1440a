"""Set pages arrive whole or not at all: in a file, at CUPS, or painted for another system's printer."""

import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from tests.support.paper import handout_of, ink_of, set_of, sheets_of, squeezed
from tests.support.printing import Lp, lp
from tests.support.tiny_library import TinyLibrary
from viewer.render.blocks import Paragraph, Text
from viewer.render.plates import figures_of, plates_of
from viewer.ui.handout import delivery
from viewer.ui.handout.delivery import DeliveryError, deliver, save
from viewer.ui.handout.order import Answer, Order, ToFile, ToPrinter, Work, packed
from viewer.ui.handout.painted_print import paint, print_painted, set_up
from viewer.ui.handout.press import carry_out

__all__ = ["lp"]

TITLE = "Leaky door"
PDF = b"%PDF-1.7 /Type/Pages/Count 3"


@contextmanager
def full_disk() -> Iterator[None]:
    """No file can get larger than 1000 bytes, for no longer than what is done inside."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def work_of(tiny: TinyLibrary) -> Work:
    library = tiny.loaded()
    article = library.articles["leaky-door"]
    return Work(article, tuple(library.sources.values()), {"emergency": "911"}, "Doors", (), "a4", "en", "")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"old")

    with pytest.raises(DeliveryError, match=r"^a\.pdf could not be saved: File too large\.$"), full_disk():
        save(b"x" * 5000, file)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_in_the_way_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()

    with pytest.raises(DeliveryError, match=r"a\.pdf could not be saved: Is a directory"):
        save(PDF, tmp_path / "a.pdf")


def test_a_silent_refusal_is_told(lp: Lp) -> None:
    lp.does("exit 3")

    with pytest.raises(DeliveryError, match=r"^Desk did not take the pages: it did not say why\.$"):
        deliver(PDF, 3, TITLE, "a4", ToPrinter("Desk"))


def test_a_printer_that_does_not_answer_is_given_up(lp: Lp, monkeypatch: pytest.MonkeyPatch) -> None:
    lp.does("exec sleep 20")
    monkeypatch.setattr(delivery, "_LP_SECONDS", 0.3)

    with pytest.raises(DeliveryError, match=r"Desk is not answering\. Check that it is on"):
        deliver(PDF, 3, TITLE, "a4", ToPrinter("Desk"))


def test_an_lp_that_cannot_be_run_is_a_sentence(lp: Lp) -> None:
    (lp.folder / "lp").write_text("#!/no/such/shell\n", encoding="utf-8")

    with pytest.raises(DeliveryError, match="could not be handed to Desk: No such file"):
        deliver(PDF, 3, TITLE, "a4", ToPrinter("Desk"))


def test_a_system_without_cups_has_its_pages_painted(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(DeliveryError, match="There is no printer Desk any more"):
        deliver(PDF, 3, TITLE, "a4", ToPrinter("Desk"))


def test_painted_pages_are_those_that_were_wanted(
    tiny: TinyLibrary, qapp: QApplication, tmp_path: Path
) -> None:
    library = tiny.loaded()
    whole = handout_of(library, library.articles["leaky-door"])
    lines = tuple(Paragraph((Text(f"Line {number} of some words."),)) for number in range(24))
    pdf = set_of(replace(whole, plates=(), sources=(), trees=(lines, ())))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "painted.pdf"))
    order = ToPrinter("", copies=2, sides="two-sided-long-edge", collated=False, gray=True)
    set_up(printer, TITLE, "us-letter", order)
    paint(pdf, printer, (2, 1))

    ink = ink_of((tmp_path / "painted.pdf").read_bytes())
    assert len(ink) == len(ink_of(pdf)) == 2
    assert 0 < 1.5 * ink[0] < ink[1]  # the second page, which is printed first, has few lines
    with pytest.raises(DeliveryError, match="did not take the pages"):
        paint(b"no pdf", printer, (1,))


def test_a_printer_that_went_away_is_a_sentence(qapp: QApplication) -> None:
    with pytest.raises(DeliveryError, match="There is no printer Desk any more"):
        print_painted(PDF, TITLE, "a4", ToPrinter("Desk"), (1,))


def test_the_press_sets_and_delivers(tiny: TinyLibrary, tmp_path: Path) -> None:
    order = Order(work_of(tiny), ToFile(str(tmp_path / "a.pdf")))

    answer = carry_out(packed(order))

    assert answer == Answer(pages=len(sheets_of((tmp_path / "a.pdf").read_bytes())))


def test_a_spoilt_picture_leaves_its_words(tiny: TinyLibrary, tmp_path: Path) -> None:
    library = tiny.loaded()
    for name in ("heart-shut.svg", "previews/heart-shut.webp"):
        (tiny.diagrams / name).write_text("<svg", encoding="utf-8")
    spoilt = replace(work_of(tiny), plates=plates_of(library, figures_of(library.articles["leaky-door"])))

    assert not carry_out(packed(Order(spoilt, ToFile(str(tmp_path / "a.pdf"))))).error
    words = "".join(sheet.words for sheet in sheets_of((tmp_path / "a.pdf").read_bytes()))
    assert squeezed("This picture is missing. It shows: A heart with one door.") in words


def test_the_press_answers_whatever_is_wrong(
    tiny: TinyLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = Order(work_of(tiny), ToFile(str(tmp_path / "gone" / "a.pdf")))

    assert carry_out(b"nonsense").error.startswith("The order could not be read")
    assert carry_out(packed(order)).error == "a.pdf could not be saved: No such file or directory."
    monkeypatch.setitem(sys.modules, "typst", None)
    assert carry_out(packed(order)).error.startswith("The typesetter is not installed.")


def test_pages_are_counted_from_one() -> None:
    assert ToPrinter("a").pages(3) == (1, 2, 3)
    assert ToPrinter("a", ranges=((2, 2), (4, 9))).pages(5) == (2, 4, 5)
    assert ToPrinter("a", ranges=((7, 9),)).pages(5) == ()

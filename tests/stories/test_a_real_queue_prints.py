"""Handouts go to a real CUPS queue; what comes out, and what the printer says, is read."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

from tests.support.cups import Queue, print_server, queue
from tests.support.desk import Person, wait_until
from tests.support.paper import job_of, set_of, sheets_of, squeezed
from tests.support.printing import Heard, plain_pdf, printing
from tests.support.tiny_library import TinyLibrary
from viewer.ui.handout.dialog import HandoutDialog
from viewer.ui.handout.print_wish import PrintWish
from viewer.ui.handout.printer_words import state_words
from viewer.ui.handout.printers import Printer
from viewer.ui.handout.printing import Printing

__all__ = ["print_server", "printing", "queue"]

TITLE = "Doors — Größe “L”"
FRONT = "Front desk printer"
LONG_MS = 20_000


@pytest.fixture
def heard(printing: Printing, queue: Queue) -> Heard:
    printing.printers = (Printer(queue.name, FRONT),)  # as they were when the window looked last
    return Heard(printing)


def looked(printing: Printing) -> Printer:
    """Look for printers; there is the one."""
    printing.look()
    wait_until(lambda: printing.listed and printing.printers != (), LONG_MS)
    (printer,) = printing.printers
    return printer


def printed(printing: Printing, heard: Heard, pdf: bytes, wish: PrintWish) -> None:
    """Print and wait until the printer is done."""
    printing.print(pdf, TITLE, wish)
    wait_until(lambda: any("printed on" in words for words in heard.of("progressed")), LONG_MS)


def told(heard: Heard, kind: str, words: str) -> None:
    wait_until(lambda: any(words in each for each in heard.of(kind)), LONG_MS)


def test_a_nurse_presses_two_keys_and_has_paper(queue: Queue, person: Person) -> None:
    person.press("Ctrl+P")
    (dialog,) = person.window.findChildren(HandoutDialog)
    footer = dialog.footer
    wait_until(lambda: FRONT in footer.line.sentence and footer.print.isEnabled(), LONG_MS)
    wait_until(lambda: "page" in footer.print.accessibleName(), LONG_MS)
    person.click(footer.print)
    wait_until(lambda: f"printed on {FRONT}" in person.notice, LONG_MS)

    (document,) = queue.documents
    sheets = sheets_of(document)
    assert person.notice == f"{len(sheets)} pages were printed on {FRONT}."
    assert squeezed("Mitral valve regurgitation") in sheets[0].words
    assert squeezed("Call 911 now if") in "".join(sheet.words for sheet in sheets)
    assert queue.words[0][2] == "Mitral valve regurgitation"


def test_the_printer_is_known_by_its_words_and_what_it_can(queue: Queue, printing: Printing) -> None:
    printer = looked(printing)

    assert (printer.name, printer.title, printer.default) == (queue.name, FRONT, True)
    assert printer.sides == ("one-sided", "two-sided-long-edge", "two-sided-short-edge")
    assert printer.color
    assert state_words(printer) == "ready"


def test_what_comes_out_is_what_was_seen(
    queue: Queue,
    printing: Printing,
    heard: Heard,
    tiny: TinyLibrary,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    pdf = set_of(job_of(tiny.loaded(), "leaky-door"))
    monkeypatch.setenv("TMPDIR", str(temporary))

    printed(printing, heard, pdf, PrintWish(queue.name))

    (document,) = queue.documents
    seen, paper = sheets_of(pdf), sheets_of(document)
    assert [sheet.words for sheet in paper] == [sheet.words for sheet in seen]
    assert queue.words[0][2] == TITLE
    count = len(seen)
    sent = (
        f"One page is on its way to {FRONT}." if count == 1 else f"{count} pages are on their way to {FRONT}."
    )
    assert heard.of("sent") == [sent]
    assert heard.of("troubled") == []
    assert printing.kept is None
    assert list(temporary.iterdir()) == []


def test_copies_sides_gray_paper_and_pages_arrive(queue: Queue, printing: Printing, heard: Heard) -> None:
    wish = PrintWish(
        queue.name, copies=2, sides="two-sided-short-edge", gray=True, paper="a4", ranges=((2, 3),)
    )
    printed(printing, heard, plain_pdf(4), wish)

    _, _, title, copies, options, *_ = queue.words[0]
    assert (title, copies) == (TITLE, "2")
    assert {"Duplex=DuplexTumble", "ColorModel=Gray", "PageSize=A4", "collate"} <= set(options.split())
    assert [sheet.words for sheet in sheets_of(queue.documents[0])] == ["Thisispage2.", "Thisispage3."]
    assert heard.of("sent") == [f"2 copies of 2 pages are on their way to {FRONT}."]


def test_paper_that_runs_out_is_said_and_the_rest_follows(
    queue: Queue, printing: Printing, heard: Heard
) -> None:
    queue.becomes(
        'echo "STATE: +media-empty-error" >&2; while [ ! -f "$folder/paper" ]; do sleep 0.05; done\n'
        'echo "STATE: -media-empty-error" >&2'
    )
    printing.print(plain_pdf(2), TITLE, PrintWish(queue.name))
    told(heard, "progressed", f"{FRONT} is out of paper. Add paper; it goes on by itself.")
    assert state_words(looked(printing)) == "out of paper"
    assert printing.kept is not None

    (queue.server.kept / "paper").touch()
    told(heard, "progressed", f"2 pages were printed on {FRONT}.")
    assert heard.of("troubled") == []
    assert len(queue.documents) == 1


def test_a_printer_that_tries_again_says_so(queue: Queue, printing: Printing, heard: Heard) -> None:
    queue.becomes("exit 1")
    printing.print(plain_pdf(1), TITLE, PrintWish(queue.name))

    told(heard, "progressed", f"{FRONT} has not printed the pages yet. It tries again by itself.")
    assert heard.of("troubled") == []


def test_a_printer_that_gives_up_leaves_the_pages_here(
    queue: Queue, printing: Printing, heard: Heard, tmp_path: Path
) -> None:
    queue.tell("lpadmin", "-p", queue.name, "-o", "printer-error-policy=abort-job")
    queue.becomes("exit 1")
    pdf = plain_pdf(2)
    printing.print(pdf, TITLE, PrintWish(queue.name))
    told(heard, "troubled", f"{FRONT} could not print the pages. Print them again, or save them as a PDF.")

    kept = printing.kept
    assert kept is not None
    printing.save(kept.pdf, tmp_path / "kept.pdf")
    told(heard, "saved", "kept.pdf")
    assert (tmp_path / "kept.pdf").read_bytes() == pdf


def test_a_paused_printer_says_why_and_keeps_the_pages(
    queue: Queue, printing: Printing, heard: Heard
) -> None:
    queue.tell("cupsdisable", "-r", "Out for repair", queue.name)
    assert state_words(looked(printing)) == "paused"
    printing.print(plain_pdf(1), TITLE, PrintWish(queue.name))
    told(heard, "troubled", f"{FRONT} is paused: “Out for repair”. The pages wait there.")

    queue.tell("cupsenable", queue.name)
    told(heard, "progressed", f"One page was printed on {FRONT}.")
    assert printing.kept is None


def test_a_printer_that_asks_for_a_password_is_not_waited_for(
    queue: Queue, printing: Printing, heard: Heard
) -> None:
    queue.becomes("exit 2")
    printing.print(plain_pdf(1), TITLE, PrintWish(queue.name))

    told(heard, "troubled", f"{FRONT} asks for a name and a password.")


def test_pages_are_taken_back(queue: Queue, printing: Printing, heard: Heard) -> None:
    queue.tell("cupsdisable", queue.name)
    printing.print(plain_pdf(1), TITLE, PrintWish(queue.name))
    told(heard, "troubled", f"{FRONT} is paused, so the pages wait there.")
    printing.cancel()

    told(heard, "progressed", f"Printing on {FRONT} was stopped.")
    assert queue.documents == []


def test_a_printer_that_takes_no_pages_says_so(queue: Queue, printing: Printing, heard: Heard) -> None:
    queue.tell("cupsreject", queue.name)
    assert state_words(looked(printing)) == "takes no pages"
    printing.print(plain_pdf(1), TITLE, PrintWish(queue.name))
    told(heard, "troubled", f"{FRONT} takes no pages at the moment.")
    printing.print(plain_pdf(1), TITLE, PrintWish("Gone"))
    told(heard, "troubled", "There is no printer Gone any more.")

    assert heard.of("sent") == []
    assert printing.kept is not None


def test_a_print_system_that_does_not_run_is_told_apart(
    queue: Queue, printing: Printing, heard: Heard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody"))
    printing.look()
    wait_until(lambda: printing.listed, LONG_MS)
    assert printing.printers == ()
    printing.print(plain_pdf(1), TITLE, PrintWish(queue.name))

    told(heard, "troubled", "Printing is switched off on this computer.")


def test_a_print_system_that_falls_while_it_prints_is_borne(
    queue: Queue, printing: Printing, heard: Heard
) -> None:
    queue.becomes("sleep 0.4")
    printing.print(plain_pdf(1), TITLE, PrintWish(queue.name))
    told(heard, "sent", "One page is on its way")
    queue.server.stop()
    try:
        wait_until(lambda: not printing.can_cancel, LONG_MS)
    finally:
        queue.server.run()

    assert heard.of("troubled") == []


def test_nothing_of_ours_is_left_running(queue: Queue, printing: Printing, heard: Heard) -> None:
    queue.becomes("sleep 0.6")
    printing.print(plain_pdf(1), TITLE, PrintWish(queue.name))
    told(heard, "sent", "One page is on its way")
    clerks = [clerk.processId() for clerk in printing.findChildren(QProcess)]
    printing.close()

    assert len(clerks) == 1

    for number in clerks:
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)
    wait_until(lambda: len(queue.documents) == 1, LONG_MS)

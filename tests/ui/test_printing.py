"""Pages go to a stand-in for CUPS, into a file, or are painted: whole, or a sentence says why not."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from tests.support.desk import wait_until
from tests.support.printing import Heard, Lp, lp, plain_pdf, printing
from viewer.ui.handout import cups
from viewer.ui.handout.print_wish import PrintWish
from viewer.ui.handout.printers import Refused
from viewer.ui.handout.printing import Printing

__all__ = ["lp", "printing"]

TITLE = "Leaky door"
DESK = PrintWish("Front_desk")
WAIT_MS = 20_000


@pytest.fixture
def heard(printing: Printing) -> Heard:
    return Heard(printing)


def done(printing: Printing) -> None:
    wait_until(lambda: not printing.findChildren(QProcess) and not printing.busy, WAIT_MS)


def kept_by(printing: Printing) -> bool:
    """Whether it keeps pages for another try."""
    return printing.kept is not None


# --- through CUPS


def test_the_pages_themselves_go_to_the_printer(printing: Printing, heard: Heard, lp: Lp) -> None:
    pdf = plain_pdf(3)
    wish = PrintWish("Front_desk", 2, "two-sided-long-edge", gray=True, paper="a4", ranges=((2, 3), (9, 9)))
    printing.print(pdf, TITLE, wish)
    assert printing.busy
    done(printing)

    assert lp.pdf == pdf
    said = " ".join(lp.said)
    assert said.startswith("-d Front_desk -n 2 -o media=A4 -o sides=two-sided-long-edge -o collate=true")
    assert "-o print-color-mode=monochrome -o page-ranges=2-3,9-9" in said
    assert lp.said[-3:] == ["-t", TITLE, "-"]
    assert heard.said == [("sent", "2 copies of 2 pages are on their way to Front desk.")]
    assert printing.kept is None  # the print system tells no more of it, so nothing is kept either


def test_printers_are_listed_without_waiting(printing: Printing, lp: Lp) -> None:
    lp.lists("Front_desk", "Room_4", default="Room_4")
    printing.look()
    printing.look()
    assert not printing.listed
    assert len(printing.findChildren(QProcess)) == 1
    wait_until(lambda: printing.listed, WAIT_MS)

    assert [(each.name, each.default) for each in printing.printers] == [
        ("Front_desk", False),
        ("Room_4", True),
    ]


@pytest.mark.parametrize(
    ("does", "awake", "refused"),
    [
        (
            "echo 'lp: Error - The printer or class does not exist.' >&2; exit 1",
            True,
            Refused("unknown", "The printer or class does not exist"),
        ),
        (
            "echo 'lp: Error - The printer or class does not exist.' >&2; exit 1",
            False,
            Refused("asleep", "The printer or class does not exist"),
        ),
        (
            "echo 'lp: Destination \"Front_desk\" is not accepting jobs.' >&2; exit 1",
            True,
            Refused("closed", 'Destination "Front_desk" is not accepting jobs'),
        ),
        (
            "echo 'lp: Unsupported document-format.' >&2; exit 1",
            True,
            Refused("other", "Unsupported document-format"),
        ),
        ("exit 3", True, Refused("other", "")),
    ],
    ids=["unknown", "asleep", "closed", "in other words", "without words"],
)
def test_why_pages_are_not_taken(does: str, awake: bool, refused: Refused, lp: Lp) -> None:
    lp.lists("Front_desk", awake=awake)
    lp.does(does)

    assert cups.hand_over(b"", TITLE, DESK) == refused


def test_a_printer_that_does_not_answer_is_given_up(lp: Lp, monkeypatch: pytest.MonkeyPatch) -> None:
    lp.does("exec sleep 20")
    monkeypatch.setattr(cups, "_LP_SECONDS", 0.2)

    assert cups.hand_over(b"", TITLE, DESK) == Refused("silent")


def test_an_lp_that_cannot_be_run_is_a_refusal(lp: Lp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(lp.folder))
    (lp.folder / "lp").write_text("#!/no/such/shell\n", encoding="utf-8")

    assert cups.hand_over(b"", TITLE, DESK) == Refused("other", "No such file or directory")


def test_pages_are_kept_until_they_are_saved(
    printing: Printing, heard: Heard, lp: Lp, tmp_path: Path, qapp: QApplication
) -> None:
    lp.does("echo 'lp: Unsupported document-format.' >&2; exit 1")
    pdf = plain_pdf(1)
    printing.print(pdf, "What is a/n “ECG”?", DESK)
    done(printing)
    words = "Front desk did not take the pages: Unsupported document-format. "
    assert heard.said == [("troubled", words + "Choose another printer, or save them as a PDF.")]

    window = QWidget()
    printing.save_kept(window)
    printing.save_kept(window)
    (dialog,) = window.findChildren(QFileDialog)
    field = dialog.findChildren(QLineEdit, "fileNameEdit")[0]
    assert field.text() == "What is a n ECG.pdf"
    field.setText(str(tmp_path / "kept"))
    dialog.accept()
    done(printing)
    assert heard.of("saved") == [f"The pages were saved as {tmp_path / 'kept.pdf'}."]
    assert (tmp_path / "kept.pdf").read_bytes() == pdf
    assert printing.kept is None
    window.deleteLater()


def test_a_file_that_is_not_chosen_saves_nothing(printing: Printing, heard: Heard, lp: Lp) -> None:
    window = QWidget()
    printing.save_kept(window)
    assert window.findChildren(QFileDialog) == []
    lp.does("exit 1")
    printing.print(plain_pdf(1), TITLE, DESK)
    done(printing)
    printing.save_kept(window)
    window.findChildren(QFileDialog)[0].reject()

    assert kept_by(printing)
    assert heard.of("saved") == []
    printing.save_kept(window)
    printing.close()
    assert not kept_by(printing)
    window.deleteLater()


def test_a_file_that_cannot_be_written_is_a_sentence(
    printing: Printing, heard: Heard, tmp_path: Path
) -> None:
    printing.save(plain_pdf(1), tmp_path / "gone" / "a.pdf")
    done(printing)

    words = "a.pdf could not be saved: No such file or directory. Choose another folder or name."
    assert heard.said == [("troubled", words)]


@pytest.mark.parametrize(
    "command",
    [(sys.executable, "-c", "import os; os.abort()"), ("echo", "nonsense"), ("/no/such/program",)],
    ids=["falls", "talks nonsense", "is not there"],
)
def test_whatever_the_clerk_does_a_sentence_is_said(
    command: tuple[str, ...], qapp: QApplication, tmp_path: Path
) -> None:
    printing = Printing(command=command)
    heard = Heard(printing)
    printing.look()
    printing.print(b"", TITLE, DESK)
    printing.save(b"", tmp_path / "a.pdf")
    wait_until(lambda: len(heard.said) == 2 and printing.listed, WAIT_MS)

    assert sorted(heard.of("troubled")) == [
        "The pages could not be handed to Front desk. Print them again, or save them as a PDF.",
        "a.pdf could not be saved. Save the pages again.",
    ]
    assert kept_by(printing)
    printing.close()
    printing.deleteLater()


def test_closing_ends_every_clerk(
    printing: Printing, heard: Heard, lp: Lp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.ui.handout.printing.PATIENCE_MS", 1)
    lp.does('echo $$ > "$0.running"; exec sleep 20')
    running = lp.folder / "lp.running"
    printing.print(plain_pdf(1), TITLE, DESK)
    wait_until(lambda: running.exists() and running.read_text() != "", WAIT_MS)
    printing.look()
    clerks = printing.findChildren(QProcess)
    printing.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int(running.read_text()), 0)

    assert all(clerk.state() is QProcess.ProcessState.NotRunning for clerk in clerks)
    assert heard.said == []
    assert not printing.busy

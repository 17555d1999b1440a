"""What a printer and a job say becomes sentences: what happened, then what to do."""

import re

import pytest

from viewer.ui.handout import printer_words
from viewer.ui.handout.printer_words import (
    is_trouble,
    on_their_way,
    printed,
    progress_words,
    refusal_words,
    state_words,
)
from viewer.ui.handout.printers import Printer, Progress, Refused, Stage

DESK = "Front desk printer"
UNWANTED = re.compile(r"error|invalid|failed|please|!|\{|oops", re.IGNORECASE)


def printer(*reasons: str, stopped: bool = False, accepting: bool = True, message: str = "") -> Printer:
    return Printer("Front_desk", DESK, False, stopped, accepting, reasons, message)


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("media-empty-error", f"{DESK} is out of paper. Add paper; it goes on by itself."),
        ("media-jam", f"Paper is stuck in {DESK}. Take it out; it goes on by itself."),
        ("cover-open-warning", f"{DESK} is open. Close its cover; it goes on by itself."),
        ("toner-empty-error", f"{DESK} is out of toner. Put in a new cartridge."),
        ("offline-report", f"{DESK} is not answering. Check that it is on and connected."),
        ("connecting-to-device", f"{DESK} is not answering yet. Check that it is on and connected."),
        ("shutdown", f"{DESK} is switched off. Switch it on."),
        ("toner-low-warning", f"{DESK} is printing…"),
        ("media-empty-report", f"{DESK} is printing…"),
        ("cups-insecure-filter-warning", f"{DESK} is printing…"),
    ],
)
def test_what_a_printer_needs_is_said(reason: str, words: str) -> None:
    progress = Progress("printing", 2, "Front_desk-1", printer(reason))

    assert progress_words(progress, DESK) == words
    assert not is_trouble(progress)


@pytest.mark.parametrize("reason", [*printer_words._NEEDS])  # noqa: SLF001 - every row of the table
def test_every_reason_has_a_sentence_for_people(reason: str) -> None:
    words = progress_words(Progress("waiting", 1, "", printer(f"{reason}-error")), DESK)

    assert DESK in words
    assert words[0].isupper()
    assert words.endswith(".")
    assert not UNWANTED.search(words)


@pytest.mark.parametrize(
    ("stage", "words", "trouble"),
    [
        ("accepted", "", False),
        ("waiting", "", False),
        ("printing", f"{DESK} is printing…", False),
        (
            "stopped",
            f"{DESK} is paused, so the pages wait there. Start it again, or save them as a PDF.",
            True,
        ),
        ("held", f"{DESK} holds the pages back. Release them there, or save them as a PDF.", True),
        ("aborted", f"{DESK} could not print the pages. Print them again, or save them as a PDF.", True),
        ("canceled", f"Printing on {DESK} was stopped.", False),
        ("unfollowed", "", False),
    ],
)
def test_where_a_job_is_in_words(stage: Stage, words: str, trouble: bool) -> None:
    progress = Progress(stage, 2, "Front_desk-1", printer())

    assert progress_words(progress, DESK) == words
    assert is_trouble(progress) is trouble


def test_a_queue_that_stands_still_is_trouble_with_its_reason() -> None:
    paused = Progress("waiting", 1, "", printer("paused", "media-empty", stopped=True, message="Paused"))
    repair = Progress("stopped", 1, "", printer(stopped=True, message="In repair." + "x" * 200))

    assert is_trouble(paused)
    assert progress_words(paused, DESK).startswith(f"{DESK} is paused, so the pages wait there.")
    assert progress_words(repair, DESK).startswith(f"{DESK} is paused: “In repair.xxx")
    assert len(progress_words(repair, DESK)) < 220


def test_a_second_try_is_told() -> None:
    again = Progress("held", 1, "", printer(), ("resources-are-not-ready",))

    assert progress_words(again, DESK).startswith(f"{DESK} has not printed the pages yet. It tries again")
    assert not is_trouble(again)


def test_a_password_is_asked_for() -> None:
    locked = Progress("held", 1, "", printer(), ("cups-held-for-authentication",))

    assert progress_words(locked, DESK).startswith(f"{DESK} asks for a name and a password.")


@pytest.mark.parametrize(
    ("each", "words"),
    [
        (printer(), "ready"),
        (printer("media-empty-error"), "out of paper"),
        (printer("toner-low-report", "toner-low-warning"), "ready, little toner left"),
        (printer("paused", stopped=True), "paused"),
        (printer("offline-report"), "not answering"),
        (printer(accepting=False), "takes no pages"),
        (printer("other-warning"), "ready"),
    ],
)
def test_how_a_printer_is_in_a_word_or_two(each: Printer, words: str) -> None:
    assert state_words(each) == words


@pytest.mark.parametrize("why", ["asleep", "unknown", "closed", "silent", "other"])
def test_every_refusal_says_what_to_do(why: str) -> None:
    words = refusal_words(Refused(why), DESK)  # type: ignore[arg-type]

    assert re.search(r"\. (Choose|Save|Check|Print)", words)
    assert not UNWANTED.search(words)


def test_numbers_are_spoken_of_as_people_do() -> None:
    assert on_their_way(1, 1, DESK) == f"One page is on its way to {DESK}."
    assert on_their_way(1, 3, DESK) == f"3 copies are on their way to {DESK}."
    assert on_their_way(2, 1, DESK) == f"2 pages are on their way to {DESK}."
    assert on_their_way(2, 3, DESK) == f"3 copies of 2 pages are on their way to {DESK}."
    assert printed(1, 1, DESK) == f"One page was printed on {DESK}."
    assert printed(2, 3, DESK) == f"6 pages were printed on {DESK}."


@pytest.mark.parametrize(
    ("name", "words", "title"),
    [
        ("Front_desk", "", "Front desk"),
        ("Front_desk", " ", "Front desk"),
        ("a", " Ward 4 ", "Ward 4"),
        ("_", "", "_"),
    ],
)
def test_a_printer_always_has_a_title(name: str, words: str, title: str) -> None:
    assert Printer(name, words).title == title

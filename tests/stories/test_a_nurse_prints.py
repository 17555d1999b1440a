"""A nurse with a patient waiting prints the right pages; the paper that comes out is read."""

from tests.support.desk import wait_until
from tests.support.handout import Nurse, nurse
from tests.support.paper import sheets_of, squeezed
from tests.support.printing import Lp, lp

__all__ = ["lp", "nurse"]

LONG_MS = 30_000


def words_of(pdf: bytes) -> str:
    """All words on the pages, without spaces."""
    return "".join(sheet.words for sheet in sheets_of(pdf))


def test_two_presses_bring_what_is_seen_to_the_printer(nurse: Nurse, lp: Lp) -> None:
    nurse.begin()
    wait_until(lambda: nurse.preview.grade != "", LONG_MS)  # which is told when the pages are settled
    seen = nurse.job.pages
    assert seen is not None
    assert nurse.print_words == f"Print {seen.count} pages"
    assert nurse.line.startswith("Front desk, ")
    nurse.person.press("Return")
    wait_until(lambda: not nurse.sees_dialog, LONG_MS)

    assert lp.pdf == seen.pdf
    assert len(sheets_of(lp.pdf)) == seen.count
    for part in ("Mitral valve regurgitation", "In short", "Call 911 now if", "Page 1 of"):
        assert squeezed(part) in squeezed(words_of(lp.pdf) + sheets_of(lp.pdf)[0].foot)
    assert nurse.person.notice == f"{seen.count} pages are on their way to Front desk."


def test_one_sheet_in_large_print_for_one_patient(nurse: Nurse, lp: Lp) -> None:
    """She chooses large print, types a name, and brings it all onto one sheet, printed on both sides."""
    nurse.begin()
    nurse.choose(nurse.dialog.choices.looks.text_size, "large")
    nurse.click("Patient’s name, note and more")
    person = nurse.dialog.choices.person
    assert person is not None
    person.patient.set_text("Ada Lovelace")
    nurse.wait()
    before = nurse.ticked
    assert squeezed("Ada Lovelace") in words_of(nurse.job.pages.pdf if nurse.job.pages is not None else b"")
    nurse.click("Change printer, paper and copies")
    nurse.choose(nurse.job.destination.panel.sides, "two-sided-long-edge")
    nurse.click("Done")
    nurse.click("Fit to one sheet")
    nurse.wait()
    assert nurse.notice.startswith("It fits on one sheet now. Left out: ")
    assert set(nurse.ticked) < set(before)
    assert nurse.print_words == "Print 2 pages"
    nurse.person.press("Ctrl+P")
    wait_until(lambda: not nurse.sees_dialog, LONG_MS)

    words = words_of(lp.pdf)
    assert "Call911nowif" in words
    assert squeezed("Ada Lovelace") in words
    assert "Ada" not in " ".join(lp.said)
    assert "sides=two-sided-long-edge" in lp.said

    # The next patient's handout knows nothing of the first.
    nurse.begin()
    assert nurse.job.draft.packet.personal.patient == ""
    assert squeezed("Ada Lovelace") not in words_of(
        nurse.job.pages.pdf if nurse.job.pages is not None else b""
    )

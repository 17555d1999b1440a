"""A nurse chooses, sees the pages and prints them, before a press and a printer that are stood in for."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from tests.support.desk import VALVES, wait_until
from tests.support.handout import TITLE, FrontDesk, Nurse, QuickPress, front_desk, nurse, press
from tests.support.printing import plain_pdf
from viewer.library.address import article
from viewer.paper.job import ArticlePart, GuidePart, PicturePart
from viewer.reading.clinic import Clinic
from viewer.reading.statefile import StateFileError
from viewer.ui.controls.segmented import Segment
from viewer.ui.handout import habits
from viewer.ui.handout.card_room import card_room
from viewer.ui.handout.habits import load_habits
from viewer.ui.handout.print_desk import usual_paper
from viewer.ui.handout.print_wish import PrintWish
from viewer.ui.handout.printing import Pages, Printing

__all__ = ["front_desk", "nurse", "press"]

pytestmark = pytest.mark.usefixtures("front_desk")

WHAT = "What is it?"
FULL_HD = (1920, 1080)


def choose_file(nurse: Nurse, path: Path) -> None:
    """Choose a file in the system's dialog, which must be open."""
    (dialog,) = nurse.person.window.findChildren(QFileDialog)
    dialog.findChildren(QLineEdit, "fileNameEdit")[0].setText(str(path))
    dialog.accept()
    QApplication.processEvents()
    nurse.person.window.activateWindow()
    assert QTest.qWaitForWindowActive(nurse.person.window, 5000)


# --- four clicks to paper


def test_the_key_twice_is_all_it_takes(nurse: Nurse, press: QuickPress, front_desk: FrontDesk) -> None:
    nurse.person.press("Ctrl+P", "Ctrl+P")
    wait_until(lambda: not nurse.sees_dialog)

    assert front_desk.title == "Mitral valve regurgitation"
    assert front_desk.wish == PrintWish("Front_desk", paper=usual_paper())
    assert nurse.person.notice == "The pages are on their way."
    assert not press.running


def test_enter_prints_what_is_seen(nurse: Nurse, press: QuickPress, front_desk: FrontDesk) -> None:
    before = nurse.person.focus
    nurse.begin()
    assert nurse.dialog.accessibleName() == TITLE
    assert nurse.person.focus is nurse.dialog.footer.print
    assert nurse.print_words == "Print 3 pages"
    seen = nurse.job.pages
    nurse.person.press("Return")

    assert not nurse.sees_dialog
    assert seen is not None
    assert front_desk.pdf == seen.pdf == plain_pdf(3)
    assert nurse.person.focus is before


def test_who_prints_too_soon_waits_for_the_pages(
    nurse: Nurse, press: QuickPress, front_desk: FrontDesk
) -> None:
    press.held = True
    nurse.person.press("Ctrl+P", "Return")
    assert nurse.notice == "The pages are printed as soon as they are ready."
    assert nurse.print_words == "Print"
    press.answer()

    assert not nurse.sees_dialog
    assert front_desk.pdf == plain_pdf(3)


def test_a_change_after_that_is_not_printed_unseen(
    nurse: Nurse, press: QuickPress, front_desk: FrontDesk
) -> None:
    press.held = True
    nurse.person.press("Ctrl+P", "Return")
    press.held = False
    nurse.choose(nurse.dialog.choices.looks.text_size, "large")
    nurse.wait()

    assert nurse.sees_dialog
    assert front_desk.pdf == b""


# --- choosing


def test_sections_are_ticked_and_the_pages_follow(nurse: Nurse, press: QuickPress) -> None:
    nurse.begin()
    assert "In short" in nurse.ticked
    usual = press.sections
    nurse.click(WHAT)
    assert nurse.preview.view.stale
    nurse.wait()

    assert WHAT not in nurse.ticked
    assert set(usual) - set(press.sections) == {"what-is-it"}
    emergency = nurse.button("Emergency signs")
    nurse.click(emergency)

    assert emergency.isChecked()
    assert emergency.accessibleDescription() == "always included"
    assert len(press.jobs) == 2


def test_a_long_article_shows_the_usual_sections_first(nurse: Nurse, press: QuickPress) -> None:
    nurse.begin()
    rows = nurse.dialog.choices.sections.rows
    before = sum(row.isVisible() for row in rows)
    nurse.click(f"Show all {len(rows)} sections")

    assert before < len(rows) == sum(row.isVisible() for row in rows)
    assert not any(row.isChecked() for row in rows[:3]) or len(nurse.ticked) == before


def test_how_it_looks_reaches_the_press(nurse: Nurse, press: QuickPress) -> None:
    nurse.begin()
    looks = nurse.dialog.choices.looks
    looks.text_size.findChildren(Segment)[0].setFocus()
    nurse.person.press("Right")
    nurse.wait()
    assert press.job.choice.size == "large"
    nurse.choose(looks.text_size, "extra-large")
    nurse.choose(looks.pictures, "photocopy")
    nurse.click(looks.header)
    nurse.click("Space for questions")
    nurse.wait()

    choice = press.job.choice
    assert (choice.size, choice.pictures) == ("extra-large", "photocopy")
    assert not choice.header
    assert not choice.questions


def test_what_was_chosen_is_so_the_next_time(nurse: Nurse, press: QuickPress) -> None:
    nurse.begin()
    nurse.choose(nurse.dialog.choices.looks.text_size, "large")
    nurse.click(WHAT)
    nurse.wait()
    nurse.person.press("Escape")
    nurse.begin()

    assert press.job.choice.size == "large"
    assert WHAT not in nurse.ticked
    kept = load_habits(nurse.person.window.places.settings)
    assert kept.size == "large"


def test_the_clinics_words_and_paper_go_with_it(
    nurse: Nurse, press: QuickPress, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic = Clinic(emergency_number="112", paper="us-letter")
    monkeypatch.setattr(nurse.person.desk.keeper, "_clinic", clinic)
    nurse.begin()

    assert press.job.clinic.emergency_number == "112"
    assert press.job.choice.paper == "us-letter"
    assert ", Letter, " in nurse.line


def test_the_clinics_usual_set_says_how_it_looks(
    nurse: Nurse, press: QuickPress, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = nurse.person.desk.keeper
    table = {"name": "Large print", "items": ["article:heart-valves"], "size": "large"}
    monkeypatch.setattr(keeper, "clinic_file", replace(keeper.clinic_file, sets=(table,)))
    monkeypatch.setattr(keeper, "_clinic", Clinic(default_set="Large print"))
    nurse.begin()
    assert press.job.choice.size == "large"
    assert len(press.job.parts) == 1
    sets = nurse.dialog.choices.sets
    assert sets is not None
    nurse.click(sets.chips[0])
    nurse.wait()

    part = press.job.parts[0]
    assert isinstance(part, ArticlePart)
    assert part.article.slug == "heart-valves"


def test_habits_that_cannot_be_kept_are_told(
    nurse: Nurse, press: QuickPress, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, table: object) -> None:
        raise StateFileError(f"{path.name} could not be saved: the disk is full.")

    monkeypatch.setattr(habits, "write_table", refuse)
    nurse.begin()
    nurse.choose(nurse.dialog.choices.looks.text_size, "large")
    nurse.person.press("Escape")

    assert nurse.person.notice == "printing.toml could not be saved: the disk is full."


def test_dialogs_leave_nothing_behind(nurse: Nurse, press: QuickPress) -> None:
    counts = []
    for _ in range(3):
        nurse.begin()
        nurse.click("Patient’s name, note and more")
        nurse.person.press("Escape")
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counts.append(len(nurse.person.window.findChildren(QObject)))

    assert counts[1] == counts[2]


# --- what is printed


def test_the_article_that_is_read_is_the_one(nurse: Nurse, press: QuickPress) -> None:
    nurse.person.open(VALVES)
    nurse.person.click(nurse.person.button("Print this article"))
    nurse.wait()

    assert not nurse.dialog.footer.print.ring_shown
    part = press.job.parts[0]
    assert isinstance(part, ArticlePart)
    assert part.article.slug == "heart-valves"


def test_a_picture_is_printed_from_the_viewer(nurse: Nurse, press: QuickPress) -> None:
    nurse.person.press("Ctrl+I")
    assert nurse.person.sees_picture()
    nurse.begin()
    (part,) = press.job.parts
    assert isinstance(part, PicturePart)
    assert not nurse.dialog.choices.sections.isVisible()
    assert not nurse.preview.fit.isVisible(), "nothing of a picture can be left out"
    nurse.person.press("Escape")
    assert nurse.person.sees_picture()

    nurse.person.click(nurse.person.button("Print this picture"))
    assert nurse.sees_dialog


def test_a_guide_is_printed_from_its_steps(nurse: Nurse, press: QuickPress) -> None:
    guides = nurse.person.desk.reader.library.guides
    nurse.person.open(next(iter(guides.values())).at(2))
    nurse.person.click(nurse.person.button("Print this guide"))
    nurse.wait()
    (part,) = press.job.parts
    assert isinstance(part, GuidePart)
    nurse.choose(nurse.dialog.choices.looks.steps, "6")
    nurse.wait()

    assert press.job.choice.steps == 6


def test_a_picture_to_touch_and_results_have_no_print(nurse: Nurse, press: QuickPress) -> None:
    nurse.person.press("Ctrl+H", "Ctrl+P")
    assert not nurse.sees_dialog
    nurse.person.press("Escape", "Ctrl+K", "Ctrl+P")

    assert not nurse.sees_dialog


def test_several_topics_make_one_handout(nurse: Nurse, press: QuickPress, front_desk: FrontDesk) -> None:
    nurse.begin()
    nurse.job.draft.add(article("heart-valves"))
    nurse.wait()
    assert len(press.job.parts) == 2
    assert nurse.dialog.choices.packet.y() < nurse.dialog.choices.sections.y()
    assert not nurse.preview.fit.isVisible(), "each topic begins on a sheet of its own"
    nurse.person.press("Ctrl+P")

    assert front_desk.title == "Mitral valve regurgitation and 1 more"


def test_an_empty_packet_says_what_to_do(nurse: Nurse, press: QuickPress) -> None:
    nurse.begin()
    nurse.job.draft.remove(0)
    QApplication.processEvents()

    message = nurse.preview.message
    assert message is not None
    assert message.accessibleName() == "Nothing to print yet"
    assert message.accessibleDescription() == "Add a topic to see its pages here."
    assert not nurse.dialog.footer.print.isEnabled()
    assert nurse.person.focus.isVisible()


# --- one sheet


def test_it_is_brought_onto_one_sheet_and_back(nurse: Nurse, press: QuickPress) -> None:
    nurse.begin()
    usual = nurse.ticked
    nurse.click("Fit to one sheet")
    nurse.wait()
    gone = [title for title in usual if title not in nurse.ticked]
    assert nurse.notice == f"It fits on one sheet now. Left out: {', '.join(gone)}."
    assert nurse.print_words == "Print 1 page"
    assert not nurse.preview.fit.isVisible()
    orders = len(press.jobs)
    nurse.click("Put all back")
    nurse.wait()

    assert nurse.ticked == usual
    assert len(press.jobs) == orders + 1


def test_what_cannot_fit_is_said(nurse: Nurse, press: QuickPress) -> None:
    press.fits = False
    nurse.begin()
    nurse.click("Fit to one sheet")
    nurse.wait()

    assert nurse.notice.startswith("It does not fit on one sheet, even with the fewest sections. It has 3")


# --- printer and file


def test_what_is_changed_is_said_and_printed(nurse: Nurse, press: QuickPress, front_desk: FrontDesk) -> None:
    nurse.begin()
    nurse.click("Change printer, paper and copies")
    panel = nurse.job.destination.panel
    nurse.click("One copy more")
    nurse.choose(panel.sides, "two-sided-long-edge")
    nurse.choose(panel.paper, "a4")
    nurse.wait()
    assert nurse.line.startswith("Front desk, A4, 2 copies, both sides")
    assert press.job.choice.paper == "a4"
    assert nurse.print_words == "Print 3 pages, 2 copies"
    nurse.click("Done")
    assert nurse.dialog.choices.isVisible()
    nurse.person.press("Ctrl+P")

    assert front_desk.wish == PrintWish("Front_desk", 2, "two-sided-long-edge", paper="a4")


def test_without_a_printer_saving_is_the_thing_to_do(
    nurse: Nurse, press: QuickPress, front_desk: FrontDesk, tmp_path: Path
) -> None:
    front_desk.printers.clear()
    nurse.begin()
    assert nurse.line == "No printer is set up on this computer. You can save the pages as a PDF."
    assert nurse.person.focus is nurse.dialog.footer.save
    assert not nurse.dialog.footer.print.isVisible()
    nurse.person.press("Ctrl+S")
    (dialog,) = nurse.person.window.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("Mitral valve regurgitation.pdf")
    choose_file(nurse, tmp_path / "mitral.pdf")
    wait_until(lambda: nurse.notice != "", 20_000)

    assert nurse.notice == f"The pages were saved as {tmp_path / 'mitral.pdf'}."
    assert (tmp_path / "mitral.pdf").read_bytes() == plain_pdf(3)


def test_a_printer_that_refuses_keeps_the_pages(
    nurse: Nurse, press: QuickPress, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(self: Printing, pdf: bytes, title: str, wish: PrintWish) -> None:
        self.kept = Pages(pdf, title)

    monkeypatch.setattr(Printing, "print", refuse)
    nurse.begin()
    nurse.click(nurse.dialog.footer.print)
    nurse.click(nurse.dialog.footer.print)
    assert nurse.notice == "Handing the pages to the printer…"
    nurse.desk.printing.troubled.emit("There is no printer Front desk any more.")
    assert nurse.notice == "There is no printer Front desk any more."
    assert nurse.print_words == "Print 3 pages"
    nurse.person.click(nurse.person.button("Save as PDF", nurse.dialog.notice))
    choose_file(nurse, tmp_path / "kept.pdf")
    wait_until((tmp_path / "kept.pdf").exists, 20_000)

    assert (tmp_path / "kept.pdf").read_bytes() == plain_pdf(3)


def test_pages_that_do_not_come_are_told_after_the_dialog(
    nurse: Nurse, press: QuickPress, tmp_path: Path
) -> None:
    nurse.begin()
    nurse.person.press("Escape")
    nurse.desk.printing.troubled.emit("Front desk is out of paper.")
    assert nurse.person.notice == "Front desk is out of paper."
    nurse.desk.printing.progressed.emit("Front desk is printing…")

    assert nurse.person.notice == "Front desk is printing…"


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


# --- trouble and the end


def test_why_there_are_no_pages_is_said_with_a_way_on(nurse: Nurse, press: QuickPress) -> None:
    press.error = "The pages could not be prepared: it took too long."
    nurse.person.press("Ctrl+P")
    wait_until(lambda: nurse.preview.message is not None)
    message = nurse.preview.message
    assert message is not None
    assert message.accessibleDescription() == press.error
    assert nurse.person.focus is nurse.button("Try again")
    press.error = ""
    nurse.person.press("Return")
    nurse.wait()

    assert nurse.preview.message is None
    assert nurse.person.focus is nurse.dialog.footer.print


def test_a_thing_the_library_lacks_is_one_sentence(nurse: Nurse, press: QuickPress) -> None:
    nurse.begin()
    nurse.job.draft.add(article("no-such-thing"))
    QApplication.processEvents()

    message = nurse.preview.message
    assert message is not None
    assert message.accessibleDescription().startswith("There is no article “no-such-thing”")


def test_closing_forgets_what_was_typed_and_seen(nurse: Nurse, press: QuickPress) -> None:
    nurse.begin()
    job, dialog = nurse.job, nurse.dialog
    nurse.click(dialog.choices.more)
    person = dialog.choices.person
    assert person is not None
    person.patient.set_text("Ada")
    nurse.wait()
    assert press.job.personal.patient == "Ada"
    nurse.click(nurse.button("Close without printing"))

    assert not nurse.sees_dialog
    assert job.draft.packet.personal.patient == ""
    assert person.patient.text == ""
    assert dialog.preview.pages.count == 0
    assert dialog.preview.view.image.isNull()
    assert job.pages is None
    assert not press.running
    nurse.begin()
    assert press.job.personal.patient == ""


def test_closing_the_window_ends_all(nurse: Nurse, press: QuickPress) -> None:
    nurse.begin()
    nurse.person.window.closed.emit()

    assert not nurse.sees_dialog
    assert not press.running


def test_a_click_beside_controls_closes_nothing_and_leaves_the_keys_here(
    nurse: Nurse, press: QuickPress
) -> None:
    nurse.begin()
    nurse.person.click(nurse.dialog, nurse.dialog.rect().topLeft())
    assert nurse.sees_dialog
    title = nurse.dialog.title
    QTest.mouseClick(title, Qt.MouseButton.LeftButton, pos=QPoint(title.width() // 2, 4))
    nurse.person.press("PgDown")
    assert nurse.preview.page == 2
    nurse.person.press("Escape")

    assert not nurse.sees_dialog


def test_the_card_grows_with_the_window(nurse: Nurse) -> None:
    look = nurse.person.window.look
    usual, full, tall = (card_room(look, QSize(*size)).size for size in ((1366, 768), FULL_HD, (1080, 1920)))

    assert (usual.width(), usual.height()) == (1200, 720)
    assert full.height() > 900
    assert tall.height() > tall.width()
    assert card_room(look, QSize(3840, 2160)).size.width() > 1200


def test_keys_of_the_window_rest_but_those_for_its_look(nurse: Nurse, press: QuickPress) -> None:
    nurse.begin()
    page, percent = nurse.person.page, nurse.person.desk.reader.text_size.percent
    nurse.person.press("H", "Ctrl+D", "Ctrl+PgDown", "F9")
    assert nurse.person.page == page
    assert not nurse.person.desk.reader.bookmarked
    nurse.person.press("Ctrl++")

    assert nurse.person.desk.reader.text_size.percent > percent
    assert nurse.sees_dialog


@pytest.mark.parametrize("key", ["Ctrl+P", "Ctrl+Return"])
def test_the_keys_print_from_a_field_too_but_enter_does_not(
    nurse: Nurse, press: QuickPress, front_desk: FrontDesk, key: str
) -> None:
    nurse.begin()
    nurse.click("Patient’s name, note and more")
    person = nurse.dialog.choices.person
    assert person is not None
    person.patient.setFocus()
    nurse.person.press("Return")
    assert not front_desk.pdf
    person.date.setFocus()
    nurse.person.press("Tab")
    assert person.today.hasFocus(), "the field comes before the button beside it"
    person.note.setFocus()
    nurse.person.press(key)

    assert not nurse.sees_dialog
    assert front_desk.pdf == plain_pdf(3)


def test_escape_closes_what_lies_nearest(nurse: Nurse, press: QuickPress) -> None:
    nurse.begin()
    nurse.click("Change printer, paper and copies")
    nurse.person.press("Escape")
    assert nurse.sees_dialog
    assert nurse.dialog.choices.isVisible()
    nurse.person.press("Escape")

    assert not nurse.sees_dialog

"""The preview: pages turn, are read larger, fade while others are awaited, and are gone when it is closed."""

from functools import partial

import pytest
from PySide6 import QtPdf
from PySide6.QtCore import QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QImage
from PySide6.QtPdf import QPdfPageRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import wait_until
from tests.support.handout import Nurse, QuickPress, front_desk, nurse, press
from tests.support.printing import plain_pdf
from viewer.ui.handout.page_words import PageWords
from viewer.ui.handout.preview_pages import PreviewPages

__all__ = ["front_desk", "nurse", "press"]

pytestmark = pytest.mark.usefixtures("front_desk")

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(nurse: Nurse, press: QuickPress) -> Nurse:
    """A nurse who sees three pages."""
    nurse.begin()
    return nurse


@pytest.fixture
def reads_aloud(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen reader listens."""
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))


@pytest.mark.usefixtures("reads_aloud")
def test_it_says_where_one_is_and_how_hard_it_reads(opened: Nurse) -> None:
    preview = opened.preview

    assert preview.place == "Page 1 of 3"
    assert preview.grade == "Reading grade 4"
    assert preview.view.accessibleName() == "Page 1 of 3"
    wait_until(lambda: preview.view.accessibleDescription().strip() == "This is page 1.")
    opened.person.press("PgDown")
    wait_until(lambda: preview.view.accessibleDescription().strip() == "This is page 2.")
    preview.forget()
    assert not preview.view.accessibleDescription()


def test_pages_turn_by_keys_buttons_and_wheel(opened: Nurse) -> None:
    preview, person = opened.preview, opened.person
    assert not preview.before.isEnabled()
    person.press("PgDown")
    opened.click("Next page")
    assert preview.place == "Page 3 of 3"
    assert not preview.next.isEnabled()
    person.press("PgDown")
    assert preview.page == 3
    person.press("PgUp")
    person.turn_wheel(preview.view.viewport(), 1)
    assert preview.page == 1
    preview.view.setFocus()
    person.press("Right")
    assert preview.page == 2
    words = preview.view.findChild(PageWords)
    assert words is not None
    assert not any(timer.isActive() for timer in words.findChildren(QTimer)), "nobody hears them"
    person.press("Left")
    assert preview.page == 1
    preview.next.setFocus()
    person.press("Return", "Return")

    assert preview.page == 3
    assert person.focus is preview.view, "the button rests at the last page"


def test_a_page_is_read_larger_and_moved(opened: Nurse) -> None:
    view, person = opened.preview.view, opened.person
    whole = view.dots.width()
    opened.click("Larger, to read it")
    person.turn_wheel(view.viewport(), 1, CTRL)
    assert view.zoom == 2.0
    wait_until(lambda: view.image.width() == 2 * whole)
    middle = view.verticalScrollBar().value()
    assert 0 < middle < view.verticalScrollBar().maximum()
    view.setFocus()
    person.press("Down")
    assert view.verticalScrollBar().value() > middle
    person.turn_wheel(view.viewport(), -1)
    assert opened.preview.page == 1
    before = view.verticalScrollBar().value()
    QTest.mousePress(view.viewport(), LEFT, pos=QPoint(200, 200))
    QTest.mouseMove(view.viewport(), QPoint(180, 150))
    QTest.mouseRelease(view.viewport(), LEFT, pos=QPoint(180, 150))
    assert view.verticalScrollBar().value() == before + 50
    person.press("-", "+", "0")

    assert view.zoom == 1.0
    assert view.verticalScrollBar().maximum() == 0


def test_the_old_page_fades_until_the_new_one_is_there(opened: Nurse, press: QuickPress) -> None:
    view = opened.preview.view
    middle = view.viewport().rect().center() + QPoint(0, 40)

    def paper() -> QColor:
        return opened.person.look(view.viewport()).pixelColor(middle)

    white = QColor(255, 255, 255)
    wait_until(lambda: paper() == white)
    press.held = True
    opened.click("Space for questions")
    wait_until(lambda: paper() != white)
    assert opened.preview.grade == ""
    press.answer()
    wait_until(lambda: not view.stale)

    assert paper() == white


def test_the_page_that_is_read_stays_and_who_waits_long_is_told(opened: Nurse, press: QuickPress) -> None:
    opened.person.press("PgDown")
    opened.click("Space for questions")
    opened.wait()
    assert opened.preview.place == "Page 2 of 3"
    press.held = True
    opened.click("Space for questions")
    faded = opened.person.look(opened.preview.view)
    opened.preview.show_slow()

    assert opened.person.look(opened.preview.view) != faded
    assert opened.preview.view.accessibleName() == "Preparing the pages…"


def test_how_many_pages_there_are_is_announced(
    nurse: Nurse, press: QuickPress, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def note(event: QAccessibleEvent) -> None:
        said.append(getattr(event, "message", str)())

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    nurse.begin()

    assert "The handout has 3 pages." in said


class SlowRenderer(QObject):
    """Draws when it is told to."""

    RenderMode = QPdfPageRenderer.RenderMode
    pageRendered = Signal(int, QSize, QImage, object, int)  # noqa: N815 - Qt's name

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.number = 1

    def setRenderMode(self, mode: object) -> None:  # noqa: N802 - Qt's name
        """Does nothing beside the window."""

    def setDocument(self, document: object) -> None:  # noqa: N802 - Qt's name
        """Reads no document."""

    def requestPage(self, page: int, size: QSize) -> int:  # noqa: N802 - Qt's name
        return self.number

    def draw(self, image: QImage) -> None:
        self.pageRendered.emit(0, image.size(), image, None, self.number)


def test_a_late_picture_of_pages_before_is_not_shown(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QtPdf, "QPdfPageRenderer", SlowRenderer)
    pages, size = PreviewPages(), QSize(60, 80)
    drawn: list[QImage] = []
    pages.page_drawn.connect(partial(_keep, drawn))
    old, new = (QImage(size, QImage.Format.Format_RGB32) for _ in range(2))
    for _ in range(2):
        pages.load(plain_pdf(1))
        pages.wish(1, size)
    before, now = pages.findChildren(SlowRenderer)
    before.draw(old)
    assert not drawn
    now.draw(new)

    assert [each.cacheKey() for each in drawn] == [new.cacheKey()]
    pages.forget()


def _keep(drawn: list[QImage], page: int, image: QImage) -> None:
    drawn.append(image)


# --- in any window


@pytest.mark.parametrize(
    ("size", "theme"),
    [
        ((1366, 768), "dark"),
        ((800, 480), "light"),
        ((1080, 1920), "contrast-dark"),
        ((480, 360), "contrast-light"),
    ],
)
def test_everything_finds_room(nurse: Nurse, press: QuickPress, size: tuple[int, int], theme: str) -> None:
    nurse.person.desk.themes.choose(theme)
    nurse.begin()
    for percent in (100, 200, 300):
        nurse.person.desk.reader.set_text_size(percent)
        nurse.person.resize(*size)
        for _ in range(2):
            check_room(nurse)
            if nurse.dialog.narrow:
                nurse.dialog.footer.preview.click()
                QApplication.processEvents()


def check_room(nurse: Nurse) -> None:
    """Every button is whole, large enough and within the card; nothing is wider than its column."""
    dialog = nurse.dialog
    card = dialog.panel()
    assert dialog.rect().contains(card)
    column, inside = dialog.choices, dialog.choices.sections.parentWidget()
    assert inside is not None
    assert inside.width() <= column.viewport().width() or not column.isVisible()
    for button in (*dialog.footer.findChildren(QWidget), *dialog.preview.findChildren(QWidget)):
        if button.isVisible() and button.focusPolicy() & Qt.FocusPolicy.TabFocus:
            place = button.rect().translated(button.mapTo(dialog, QPoint()))
            assert card.contains(place), button.accessibleName()
            assert button.width() >= min(44, button.sizeHint().width())
            assert button.height() >= 44
    assert dialog.footer.print.width() >= dialog.footer.print.sizeHint().width()


def test_in_a_tiny_window_a_sentence_scrolls_and_there_is_a_way_back(nurse: Nurse, press: QuickPress) -> None:
    nurse.person.desk.reader.set_text_size(300)
    nurse.person.resize(480, 360)
    nurse.begin()
    nurse.click("Change printer, paper and copies")
    nurse.click("Back to the choices")
    nurse.click(nurse.dialog.footer.preview)
    nurse.dialog.say("Front desk is not answering. Check that it is on, then print again.", "Save as PDF")
    QApplication.processEvents()
    notice = nurse.dialog.notice

    assert notice.isVisible()
    assert notice.height() >= notice.heightForWidth(notice.width())


def test_tab_goes_round_by_sides(opened: Nurse) -> None:
    dialog, person = opened.dialog, opened.person
    sides: list[QWidget] = []
    seen: set[QWidget] = set()
    while person.focus not in seen:
        seen.add(person.focus)
        side = next(
            (
                each
                for each in (dialog.left, dialog.preview, dialog.footer)
                if each.isAncestorOf(person.focus)
            ),
            dialog,
        )
        if not sides or sides[-1] is not side:
            sides.append(side)
        person.press("Tab")
        if dialog.choices.isAncestorOf(person.focus):
            box = dialog.choices.viewport().rect()
            assert box.intersects(
                person.focus.rect().translated(person.focus.mapTo(dialog.choices.viewport(), QPoint()))
            )

    assert sides == [dialog.footer, dialog, dialog.left, dialog.preview, dialog.footer]

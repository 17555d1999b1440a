"""Staff draw on a picture for one person: it stays in place, can be taken back, printed, and is forgotten."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.desk import MITRAL, VALVES, Person
from tests.support.handout import FrontDesk, Nurse, QuickPress, front_desk, nurse, press
from viewer.library.address import diagram
from viewer.paper.job import PicturePart
from viewer.render.ink import MOST_LETTERS, MOST_MARKS, NOTE, PEN, Mark
from viewer.ui.sketch.drawing import Drawing
from viewer.ui.sketch.sheet import Sheet

__all__ = ["front_desk", "nurse", "press"]

HEART = diagram("heart-inside", "leaking")


LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def drawing(person: Person) -> Iterator[Drawing]:
    """The viewer at a picture, with the tools out."""
    person.open(MITRAL)
    person.open(HEART)
    found = person.window.screens.drawing
    assert found is not None
    person.click(found.button)
    person.click(person.button("Pen", found.tools))
    yield found
    found.stop()
    found.book.forget()


def drag(sheet: Sheet, *places: tuple[int, int]) -> None:
    """Draw from place to place, counted from the middle of the sheet."""
    spots = [sheet.rect().center() + QPoint(*place) for place in places]
    QTest.mousePress(sheet, LEFT, NONE, spots[0])
    for spot in spots[1:]:
        QTest.mouseMove(sheet, spot)
    QTest.mouseRelease(sheet, LEFT, NONE, spots[-1])
    QApplication.processEvents()


def seen(drawing: Drawing) -> QImage:
    stage = drawing.sheet.parentWidget()
    assert stage is not None
    return stage.grab().toImage()


def tool(person: Person, drawing: Drawing, name: str) -> None:
    person.click(person.button(name, drawing.tools))


def test_pen_arrow_and_circle_leave_what_was_drawn(person: Person, drawing: Drawing) -> None:
    before = seen(drawing)
    drag(drawing.sheet, (-60, -40), (-20, -60), (30, -30), (60, 20))
    after = [seen(drawing)]
    for name in ("Arrow", "Circle"):
        tool(person, drawing, name)
        drag(drawing.sheet, (-80, 30), (-10, 60), (40, 90))
        after.append(seen(drawing))
    assert before != after[0] != after[1] != after[2]
    pen, arrow, circle = drawing.book.marks(HEART)
    assert [pen.tool, arrow.tool, circle.tool] == ["pen", "arrow", "circle"]
    assert [len(mark.points) for mark in (pen, arrow, circle)] == [4, 2, 2]


def test_a_note_is_typed_where_it_will_stand(person: Person, drawing: Drawing) -> None:
    tool(person, drawing, "Note")
    drag(drawing.sheet, (10, 10))
    assert drawing.note.hasFocus()
    QTest.keyClicks(drawing.note, "Your leak is here")
    QTest.keyClick(drawing.note, Qt.Key.Key_Return)
    (note,) = drawing.book.marks(HEART)
    assert note.words == "Your leak is here"
    place = drawing.sheet.place_of(note.points[0])
    assert (place - QPointF(drawing.sheet.rect().center() + QPoint(10, 10))).manhattanLength() < 1.5


def test_escape_drops_a_note_and_stays_in_the_picture(person: Person, drawing: Drawing) -> None:
    tool(person, drawing, "Note")
    drag(drawing.sheet, (10, 10))
    QTest.keyClicks(drawing.note, "No")
    QTest.keyClick(drawing.note, Qt.Key.Key_Escape)
    assert drawing.book.marks(HEART) == ()
    assert person.picture.isVisible()


def test_a_note_is_one_short_line(person: Person, drawing: Drawing) -> None:
    tool(person, drawing, "Note")
    drag(drawing.sheet, (10, 10))
    QTest.keyClicks(drawing.note, "a" * (MOST_LETTERS + 20))
    drag(drawing.sheet, (-90, 90))
    QTest.keyClick(drawing.note, Qt.Key.Key_Escape)
    assert [len(mark.words) for mark in drawing.book.marks(HEART)] == [MOST_LETTERS]


def test_undo_takes_back_the_last_mark_and_a_clear(person: Person, drawing: Drawing) -> None:
    drag(drawing.sheet, (-60, -40), (60, 20))
    drag(drawing.sheet, (-60, 40), (60, 60))
    both = drawing.book.marks(HEART)
    person.click(drawing.tools.button("clear"))
    assert drawing.book.marks(HEART) == ()
    person.press("Ctrl+Z")
    assert drawing.book.marks(HEART) == both
    person.click(drawing.tools.button("undo"))
    assert drawing.book.marks(HEART) == both[:1]
    person.click(drawing.tools.button("undo"))
    assert not drawing.tools.button("undo").isEnabled()
    assert not drawing.tools.button("print").isEnabled()


def test_marks_stay_on_the_part_they_were_drawn_on(person: Person, drawing: Drawing) -> None:
    drag(drawing.sheet, (-60, -40), (60, 20))
    (mark,) = drawing.book.marks(HEART)
    before = drawing.sheet.place_of(mark.points[0])
    part = person.picture.stage.lens.spot_at(before.toTuple())
    person.turn_wheel(person.picture.stage, 3)
    person.resize(1500, 900)
    after = drawing.sheet.place_of(mark.points[0])
    assert after != before
    assert person.picture.stage.lens.spot_at(after.toTuple()) == pytest.approx(part, abs=0.6)


def test_a_slip_of_the_finger_draws_nothing(drawing: Drawing) -> None:
    drag(drawing.sheet, (5, 5), (6, 5))
    assert drawing.book.marks(HEART) == ()


def test_without_a_tool_the_picture_is_pointed_at_as_ever(person: Person, drawing: Drawing) -> None:
    drag(drawing.sheet, (-60, -40), (60, 20))
    person.click(drawing.tools.button("done"))
    assert not drawing.tools.isVisible()
    assert drawing.sheet.isVisible(), "what was drawn is still to be seen"
    assert drawing.sheet.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_each_view_has_its_own_marks_and_two_at_once_have_none(person: Person, drawing: Drawing) -> None:
    drag(drawing.sheet, (-60, -40), (60, 20))
    person.open(diagram("heart-inside", "healthy"))
    assert drawing.sheet.marks == ()
    person.open(diagram("heart-inside", "side-by-side"))
    assert not drawing.button.isVisible()
    assert not drawing.tools.isVisible()
    person.open(HEART)
    assert len(drawing.sheet.marks) == 1


def test_nothing_of_it_is_left_for_the_next_reader(person: Person, drawing: Drawing) -> None:
    drag(drawing.sheet, (-60, -40), (60, 20))
    person.press("Escape")
    person.open(HEART)
    assert len(drawing.sheet.marks) == 1, "back from the text, the drawing is still there"
    person.open(VALVES)
    person.open(HEART)
    assert drawing.book.pages == {}
    assert not drawing.sheet.marks


def test_a_full_picture_says_so(person: Person, drawing: Drawing) -> None:
    for _ in range(MOST_MARKS):
        drawing.book.add(HEART, Mark(PEN, ((0, 0), (50, 50))))
    drag(drawing.sheet, (-60, -40), (60, 20))
    assert person.notice == "This picture is full of marks. Clear some to draw more."


def test_what_was_drawn_is_on_the_handout(
    nurse: Nurse, drawing: Drawing, press: QuickPress, front_desk: FrontDesk
) -> None:
    drag(drawing.sheet, (-60, -40), (60, 20))
    drawing.book.add(HEART, Mark(NOTE, ((480.0, 500.0),), "Ask me about this door"))
    nurse.person.click(drawing.tools.button("print"))
    nurse.wait()
    (part,) = press.job.parts
    assert isinstance(part, PicturePart)
    assert part.plate.notes == ("Ask me about this door",)
    nurse.person.press("Escape")

    drawing.book.forget()
    nurse.begin()
    (part,) = press.job.parts
    assert isinstance(part, PicturePart)
    assert part.plate.notes == ()


class Bar(NamedTuple):
    """The bar above a picture: whether the button that brings the tools is hidden, and where the rest is."""

    hidden: bool
    places: tuple[QRect, ...]


def bars(person: Person, slug: str) -> tuple[Bar, Bar]:
    """The bar over a state of a picture, and over its comparison."""
    seen = []
    for view in ("leaking" if slug == "mitral-valve" else "narrowed", "side-by-side"):
        person.open(diagram(slug, view))
        drawing = person.window.screens.drawing
        assert drawing is not None
        bar = person.picture.bar
        widgets = (bar, bar.back_button, bar.title, bar.views)
        seen.append(Bar(drawing.button.isHidden(), tuple(each.geometry() for each in widgets)))
    return seen[0], seen[1]


@pytest.mark.parametrize("slug", ["artery-plaque", "mitral-valve"], ids=["two rows", "one row"])
def test_the_bar_stays_as_it_is_where_one_cannot_draw(person: Person, slug: str) -> None:
    """What is about to be pressed does not slip away from under the finger."""
    person.resize(1366, 768)
    state, comparison = bars(person, slug)
    assert comparison.hidden
    assert not state.hidden
    assert state.places == comparison.places


def frame_of_note(person: Person, drawing: Drawing, place: QPoint) -> int:
    """How many pixels are seen of the frame of a note that is written at this place of the sheet."""
    tool(person, drawing, "Note")
    person.click(drawing.sheet, place)
    person.type("Ask about this side")
    person.press("Enter")
    after = seen(drawing)
    person.click(drawing.tools.button("clear"))
    before = seen(drawing)
    focus = person.color("focus")
    spots = [(x, y) for y in range(after.height()) for x in range(after.width())]
    changed = [spot for spot in spots if after.pixel(*spot) != before.pixel(*spot)]
    return sum(after.pixelColor(*spot) == focus for spot in changed)


def test_a_note_at_the_edge_is_seen_whole(person: Person, drawing: Drawing) -> None:
    person.resize(1366, 768)
    sheet = drawing.sheet
    middle = frame_of_note(person, drawing, sheet.rect().center())
    for place in (QPoint(sheet.width() - 30, 40), sheet.rect().bottomRight() - QPoint(90, 4)):
        assert frame_of_note(person, drawing, place) > 0.8 * middle

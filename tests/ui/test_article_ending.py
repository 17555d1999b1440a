"""The ending offers the ways on below the text, and what it offered before is gone for good."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.desk import MITRAL, Person, Windows
from viewer.library.address import article
from viewer.ui.article.ending import Ending
from viewer.ui.controls.segmented import Segmented


def ending(person: Person) -> Ending:
    return person.text.viewport().findChildren(Ending)[0]


def test_what_was_offered_before_never_becomes_a_window(person: Person, qapp: QApplication) -> None:
    windows = Windows(qapp)
    person.open(article("mitral-valve-regurgitation", 2))
    person.open(article("mitral-valve-regurgitation", 3))
    person.press("Ctrl++", "Ctrl++")
    person.resize(900, 700)
    assert windows.stop() == []


def test_the_pages_are_offered_with_the_open_one_chosen(person: Person) -> None:
    pages = ending(person).findChildren(Segmented)[0]
    assert pages.chosen == "1"
    person.click(person.button("3  Living with it", pages))
    assert person.page == article("mitral-valve-regurgitation", 3)
    assert person.scroll == 0


@pytest.mark.parametrize(
    ("page", "ways"),
    [
        (1, ["Part 2: Tests and treatment", "Next: Mitral valve prolapse"]),
        (2, ["Part 3: Living with it", "Next: Mitral valve prolapse"]),
        (3, ["Next: Mitral valve prolapse"]),
    ],
)
def test_the_next_part_comes_first_then_the_next_article(person: Person, page: int, ways: list[str]) -> None:
    person.open(article("mitral-valve-regurgitation", page))
    assert person.buttons(ending(person))[3:] == ways  # after one button for each page


def test_the_last_article_leads_back_to_the_first(person: Person) -> None:
    last = person.desk.reader.library.order[-1]
    person.open(article(last.slug, len(last.pages)))
    first = person.desk.reader.library.order[0]
    person.click(person.button(f"From the start: {first.title}", ending(person)))
    assert person.page == article(first.slug, 1)


def test_it_stands_below_the_last_line_and_leaves_room_for_it(person: Person) -> None:
    person.scroll_to(person.text.verticalScrollBar().maximum())
    below = ending(person)
    last = person.text.document().lastBlock()
    bottom = person.text.document().documentLayout().blockBoundingRect(last).bottom() - person.scroll
    assert bottom + 20 <= below.y() <= bottom + 60
    assert below.geometry().bottom() < person.text.viewport().height()
    assert below.width() == round(person.text.column.width)


def test_the_wheel_over_it_scrolls_the_text(person: Person) -> None:
    bar = person.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    person.turn_wheel(ending(person), 2)
    assert person.scroll < bar.maximum()


def test_related_places_are_at_the_end_only_where_the_rail_has_no_room(person: Person) -> None:
    library = person.desk.reader.library
    related = [library.title_of(address) for address in library.related(library.articles[MITRAL.slug])]
    assert not set(related) & set(person.buttons(ending(person)))
    person.resize(800, 600)
    assert not person.window.rail.isVisible()
    assert set(related) <= set(person.buttons(ending(person)))
    person.click(person.button(related[0], ending(person)))
    assert person.page.slug == "mitral-valve-prolapse"
    person.resize(1366, 768)
    person.open(MITRAL)
    assert not set(related) & set(person.buttons(ending(person)))


def test_what_the_keyboard_reaches_below_the_text_is_brought_into_sight(person: Person) -> None:
    person.scroll_to(0)
    person.window.rail.focus_first()
    person.press("Shift+Tab")
    assert ending(person).isAncestorOf(person.focus)
    view = person.text.viewport()
    for _ in range(3):
        assert ending(person).isAncestorOf(person.focus)
        assert view.rect().contains(QRect(person.focus.mapTo(view, QPoint()), person.focus.size()))
        person.press("Shift+Tab")
    assert person.text.hasFocus()


def test_tab_leaves_the_ending_though_links_are_in_sight_above_it(person: Person) -> None:
    person.open(article("mitral-valve-regurgitation", 3))
    assert any(link.target.startswith("http") for link in person.text.links[-3:])
    person.button("Next: Mitral valve prolapse", ending(person)).setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Tab")
    assert person.window.rail.isAncestorOf(person.focus)


def test_what_the_mouse_presses_below_the_text_does_not_move(person: Person) -> None:
    way = ending(person)
    person.scroll_to(person.scroll + way.y() - person.text.viewport().height() + 90)
    scroll = person.scroll
    button = person.button("2  Tests and treatment", way)
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert person.scroll == scroll
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert person.page.page == 2

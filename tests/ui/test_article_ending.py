"""The ending offers the ways on below the text, and what it offered before is gone for good."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.desk import MITRAL, Person, Windows
from viewer.library.address import article
from viewer.ui.article.ending import Ending
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import Label
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.controls.painted import ROW_SIDE_PX
from viewer.ui.controls.segmented import Segment, Segmented
from viewer.ui.naming import listed_title
from viewer.ui.rail.content import MOST_RELATED
from viewer.ui.style.paint import RESERVE_PX


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
    offered = person.buttons(ending(person))[3:]  # after one button for each page
    assert offered[: len(ways)] == ways


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


def seen(person: Person, widget: QWidget, rect: QRectF) -> QRectF:
    """A part of a widget, in the view's own pixels."""
    return rect.translated(QPointF(widget.mapTo(person.text.viewport(), QPoint())))


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_its_visible_edges_are_those_of_the_column(person: Person, percent: int) -> None:
    person.desk.reader.set_text_size(percent)
    person.resize(800, 600)
    person.open(MITRAL)
    person.scroll_to(person.text.verticalScrollBar().maximum())
    below, left, width = ending(person), person.text.column.left, person.text.column.width
    rows = [each for each in below.findChildren(LinkRow) if each.isVisible()]
    buttons = [each for each in below.findChildren(Button) if each.isVisible()]
    (label,) = (each for each in below.findChildren(Label) if each.isVisible())
    assert len(rows) > 1
    assert len(buttons) > 1
    assert [seen(person, each, each.surface()).left() for each in buttons] == [left] * len(buttons)
    inside = person.desk.look.px(ROW_SIDE_PX)
    assert [seen(person, each, each.surface()).left() + inside for each in rows] == [left] * len(rows)
    assert seen(person, label, QRectF(label.rect())).left() == left
    (pages,) = below.findChildren(Segmented)
    box = seen(person, pages, QRectF(pages.rect())).adjusted(RESERVE_PX, 0, -RESERVE_PX, 0)
    assert box.left() == left
    assert box.right() <= left + width
    gap = label.mapTo(below, QPoint()).y() - buttons[-1].mapTo(below, QPoint(0, buttons[-1].height())).y()
    assert gap + RESERVE_PX == pytest.approx(1.8 * person.desk.look.typography.u, abs=2)


def parts(person: Person) -> list[Segment]:
    (pages,) = ending(person).findChildren(Segmented)
    return [each for each in pages.findChildren(Segment) if each.isVisible()]


@pytest.mark.parametrize(("percent", "width", "side_by_side"), [(100, 1366, False), (200, 1366, True)])
def test_parts_are_offered_by_name_below_each_other_where_they_do_not_fit_side_by_side(
    person: Person, percent: int, width: int, side_by_side: bool
) -> None:
    person.desk.reader.set_text_size(percent)
    person.resize(width, 768)
    person.open(MITRAL)
    found = parts(person)
    assert [each.accessibleName() for each in found] == [
        "1  Understand",
        "2  Tests and treatment",
        "3  Living with it",
    ]
    tops = [each.mapTo(person.window, QPoint()).y() for each in found]
    assert (len(set(tops)) == 1) is side_by_side
    if not side_by_side:
        assert tops == sorted(tops)
        assert min(each.height() for each in found) >= 44
        wide = round(person.text.column.width)
        assert all(wide - 10 <= each.width() <= wide for each in found)


@pytest.mark.parametrize("keys", [False, True])
def test_opening_a_part_leaves_the_focus_with_the_text_and_without_a_ring(person: Person, keys: bool) -> None:
    person.scroll_to(person.text.verticalScrollBar().maximum())
    part = next(each for each in parts(person) if each.slug == "2")
    part.setFocus(Qt.FocusReason.TabFocusReason if keys else Qt.FocusReason.MouseFocusReason)
    if keys:
        person.press("Return")
    else:
        person.click(part)
    assert person.page.page == 2
    assert person.text.hasFocus()
    assert person.text.focused_link is None
    person.press("Space")
    assert person.scroll > 0
    assert person.window.toolbar.search.text == ""


def test_growing_text_keeps_the_focus_on_a_button_below_it_and_the_button_in_sight(person: Person) -> None:
    person.scroll_to(person.text.verticalScrollBar().maximum())
    way_on = person.button("Next: Mitral valve prolapse", ending(person))
    way_on.setFocus(Qt.FocusReason.TabFocusReason)
    view = person.text.viewport()
    for keys in ["Ctrl++"] * 6 + ["Ctrl+-"] * 3:
        person.press(keys)
        assert way_on.hasFocus()
        assert view.rect().contains(QRect(way_on.mapTo(view, QPoint()), way_on.size()))
    person.press("Shift+Tab")
    assert person.focus is person.button("Part 2: Tests and treatment", ending(person))


def test_growing_text_leaves_a_reader_in_peace_who_scrolled_away_from_that_button(person: Person) -> None:
    person.scroll_to(person.text.verticalScrollBar().maximum())
    person.button("Next: Mitral valve prolapse", ending(person)).setFocus(Qt.FocusReason.TabFocusReason)
    person.scroll_to(0)
    person.press("Ctrl++")
    assert person.scroll == 0


@pytest.mark.parametrize("width", [1366, 800])
def test_at_another_size_it_is_as_high_as_one_that_is_made_for_that_size(person: Person, width: int) -> None:
    person.resize(width, 768)
    library, below = person.desk.reader.library, ending(person)
    found = library.articles["mitral-valve-regurgitation"]
    for percent in (300, 150, 90, 200, 100):
        person.desk.reader.set_text_size(percent)
        made = Ending(person.desk.look, person.text)
        made.show_for(library, found, found.pages[0])
        made.show_related(library, library.related(found) if below.findChildren(LinkRow) else ())
        assert below.height() == made.set_width(round(person.text.column.width))
        made.setParent(None)
        made.deleteLater()


def test_all_related_places_are_at_the_end_where_the_rail_shows_only_some(person: Person) -> None:
    library = person.desk.reader.library
    found = max(library.order, key=lambda each: len(library.related(each)))
    related = [library.title_of(address) for address in library.related(found)]
    assert len(related) > MOST_RELATED
    person.open(article(found.slug))
    assert person.window.rail.isVisible()
    assert [link.title for link in person.window.rail.content.related] == related[:MOST_RELATED]
    listed = {listed_title(each.kind, library.title_of(each)) for each in library.related(found)}
    assert listed <= set(person.buttons(ending(person)))


def test_the_wheel_over_it_scrolls_the_text(person: Person) -> None:
    bar = person.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    person.turn_wheel(ending(person), 2)
    assert person.scroll < bar.maximum()


def test_related_places_are_at_the_end_only_where_the_rail_has_no_room(person: Person) -> None:
    library = person.desk.reader.library
    found = next(each for each in library.order if 0 < len(library.related(each)) <= MOST_RELATED)
    related = library.related(found)
    titles = [library.title_of(address) for address in related]
    person.open(article(found.slug))
    assert not set(titles) & set(person.buttons(ending(person)))
    person.resize(800, 600)
    assert not person.window.rail.isVisible()
    assert set(titles) <= set(person.buttons(ending(person)))
    person.click(person.button(titles[0], ending(person)))
    assert person.page.slug == related[0].slug
    person.resize(1366, 768)
    person.open(article(found.slug))
    assert not set(titles) & set(person.buttons(ending(person)))


def test_what_the_keyboard_reaches_below_the_text_is_brought_into_sight(person: Person) -> None:
    person.scroll_to(0)
    person.window.rail.focus_first()
    person.press("Shift+Tab")
    assert ending(person).isAncestorOf(person.focus)
    view = person.text.viewport()
    for _ in person.buttons(ending(person))[2:]:  # of the pages one is a stop
        assert ending(person).isAncestorOf(person.focus)
        assert view.rect().contains(QRect(person.focus.mapTo(view, QPoint()), person.focus.size()))
        person.press("Shift+Tab")
    assert person.text.hasFocus()


def test_tab_leaves_the_ending_though_links_are_in_sight_above_it(person: Person) -> None:
    person.open(article("mitral-valve-regurgitation", 3))
    assert any(link.target.startswith("http") for link in person.text.links[-3:])
    last = person.buttons(ending(person))[-1]
    person.button(last, ending(person)).setFocus(Qt.FocusReason.TabFocusReason)
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

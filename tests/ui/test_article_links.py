"""Links are walked with Tab in order, ringed for the keyboard alone, tinted under the pointer, and opened."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QTextCursor

from tests.support.desk import MITRAL, VALVES, Person
from viewer.library.address import Address, article, diagram
from viewer.ui.article.links import TextLink, line_rects


def walk(person: Person, steps: int, key: str = "Tab") -> list[str]:
    """Press Tab so often; the words of the links that had the focus."""
    seen = []
    for _ in range(steps):
        person.press(key)
        seen.append(person.words_of(person.text.focused_link))
    return seen


def in_order(person: Person) -> list[str]:
    return [person.words_of(link) for link in person.text.links if not link.mark]


def rects_in_window(person: Person, link: TextLink) -> list[QRectF]:
    """Where a link is seen, line by line, in the picture of the text."""
    found = line_rects(person.text.document(), link.start, link.end)
    return [rect.translated(0, -person.scroll) for rect in found]


def count(image: QImage, rect: QRectF, color: QColor) -> int:
    """How many pixels around a rectangle have exactly this color."""
    area = rect.adjusted(-8, -8, 8, 8).toAlignedRect().intersected(image.rect())
    return sum(
        image.pixelColor(x, y) == color
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


def test_tab_walks_the_links_in_the_order_of_the_text_and_then_leaves_it(person: Person) -> None:
    person.text.setFocus()
    links = in_order(person)
    assert len(links) > 10
    assert walk(person, len(links)) == links
    assert person.focus is person.text
    person.press("Tab")
    assert person.text.focused_link is None
    assert not person.text.hasFocus()


def test_tab_begins_at_the_first_link_in_sight(person: Person) -> None:
    person.text.setFocus()
    person.scroll_to(1500)
    person.press("Tab")
    link = person.text.focused_link
    assert link is not None
    assert rects_in_window(person, link)[0].top() >= -1
    links = [each for each in person.text.links if not each.mark]
    before = links[links.index(link) - 1]
    assert rects_in_window(person, before)[0].top() < 0


def test_shift_tab_walks_back_and_then_leaves(person: Person) -> None:
    person.text.setFocus()
    links = in_order(person)
    walk(person, 3)
    assert walk(person, 2, "Shift+Tab") == [links[1], links[0]]
    person.press("Shift+Tab")
    assert person.text.focused_link is None
    assert not person.text.hasFocus()


def test_tab_arrives_at_the_first_link_in_sight_and_shift_tab_at_the_last(person: Person) -> None:
    person.scroll_to(1500)
    person.window.tree.setFocus()
    person.press("Tab")
    first = person.text.focused_link
    assert first is not None
    assert rects_in_window(person, first)[0].top() >= 0
    person.window.tree.setFocus()
    person.text.setFocus(Qt.FocusReason.BacktabFocusReason)
    last = person.text.focused_link
    assert last is not None
    assert last.start > first.start
    assert 0 <= rects_in_window(person, last)[0].top() < person.text.viewport().height()


def test_the_focused_link_is_brought_into_sight(person: Person) -> None:
    person.text.setFocus()
    for _ in in_order(person):
        person.press("Tab")
        link = person.text.focused_link
        assert link is not None
        first = rects_in_window(person, link)[0]
        assert 0 <= first.top() < person.text.viewport().height()


def test_tab_passes_over_source_numbers(person: Person) -> None:
    person.text.setFocus()
    assert any(link.mark for link in person.text.links)
    for _ in in_order(person):
        person.press("Tab")
        assert person.text.focused_link is not None
        assert not person.text.focused_link.mark


@pytest.mark.parametrize("theme", ["light", "dark", "contrast-dark", "contrast-light"])
def test_the_keyboard_paints_a_ring_around_the_link(person: Person, theme: str) -> None:
    person.desk.themes.choose(theme)
    person.text.setFocus()
    person.press("Tab")
    link = person.text.focused_link
    assert link is not None
    rect = rects_in_window(person, link)[0]
    assert count(person.look_at_text(), rect, person.color("focus")) > 100
    person.press("Tab")
    assert count(person.look_at_text(), rect, person.color("focus")) < 30


def test_a_mouse_paints_no_ring(person: Person) -> None:
    person.text.setFocus()
    person.press("Tab")
    link = person.text.focused_link
    assert link is not None
    rect = rects_in_window(person, link)[0]
    person.click(person.text.viewport(), QPoint(5, 5))
    assert person.text.focused_link is None
    assert count(person.look_at_text(), rect, person.color("focus")) == 0


def test_a_link_over_two_lines_has_a_ring_on_each(person: Person) -> None:
    for width in range(1366, 900, -7):
        person.resize(width, 768)
        wrapped = [link for link in person.text.links if len(rects_in_window(person, link)) == 2]
        if wrapped:
            break
    link = wrapped[0]
    person.text.setFocus()
    person.text.show_stretch(link.start, link.end)
    while person.text.focused_link != link:
        person.press("Tab")
    image = person.look_at_text()
    for rect in rects_in_window(person, link):
        edge = rect.adjusted(-1, 0, 1, 0)
        assert count(image, QRectF(edge.left(), edge.top(), 12, edge.height()), person.color("focus")) > 15
        assert (
            count(image, QRectF(edge.right() - 12, edge.top(), 12, edge.height()), person.color("focus")) > 15
        )


def test_the_ring_goes_when_the_focus_moves_on(person: Person) -> None:
    person.text.setFocus()
    person.press("Tab", "Ctrl+K")
    assert person.text.focused_link is None


@pytest.mark.parametrize("key", ["Return", "Enter"])
def test_enter_opens_the_focused_link(person: Person, key: str) -> None:
    person.text.setFocus()
    while person.words_of(person.text.focused_link) != "one-way doors for blood":
        person.press("Tab")
    person.press(key)
    assert person.page == article("heart-valves", 1)
    top = person.text.outline.top_of("what-do-heart-valves-do")
    assert top is not None
    assert 0 <= top - person.scroll <= 2 * person.desk.look.typography.u


def test_enter_without_a_focused_link_opens_nothing(person: Person) -> None:
    person.text.setFocus()
    person.press("Return")
    assert person.page == MITRAL


def test_a_click_opens_a_link(person: Person) -> None:
    link = person.link("one-way doors for blood")
    person.text.show_stretch(link.start, link.end)
    person.click(person.text.viewport(), person.place_of(link))
    assert person.page == VALVES


def test_a_click_on_a_part_opens_its_picture_at_that_part(person: Person) -> None:
    link = person.link("left atrium")
    person.text.show_stretch(link.start, link.end)
    person.click(person.text.viewport(), person.place_of(link))
    assert person.picture is not None
    assert person.picture.lit == "left-atrium"


def test_a_click_on_a_figure_opens_the_picture(person: Person) -> None:
    figure = next(link for link in person.text.links if person.words_of(link) == "\ufffc")
    person.text.show_stretch(figure.start, figure.end)
    person.click(person.text.viewport(), person.place_of(figure))
    assert person.sees_picture()


def test_the_pointer_tints_the_link_it_is_on(person: Person) -> None:
    link = person.link("one-way doors for blood")
    person.text.show_stretch(link.start, link.end)
    rect = rects_in_window(person, link)[0]
    assert count(person.look_at_text(), rect, person.color("soft2")) == 0
    person.point_at(person.text.viewport(), person.place_of(link))
    assert count(person.look_at_text(), rect, person.color("soft2")) > 200
    person.point_at(person.text.viewport(), QPoint(3, 3))
    assert count(person.look_at_text(), rect, person.color("soft2")) == 0


def test_every_link_leads_somewhere(person: Person) -> None:
    library = person.desk.reader.library
    for each in library.order:
        for page in each.pages:
            person.open(article(each.slug, page.number))
            targets = {link.target for link in person.text.links if not link.target.startswith("http")}
            assert targets
            for target in targets:
                assert library.missing(Address.parse(target)) is None, target


def test_a_link_to_the_open_page_scrolls_there(person: Person) -> None:
    person.open(article(MITRAL.slug, heading="when-to-get-help"))
    assert person.page == MITRAL
    assert person.scroll > 1000
    assert person.text.section == "when-to-get-help"


def test_a_picture_named_by_its_address_opens_over_the_same_page(person: Person) -> None:
    person.scroll_to(900)
    person.open(diagram("heart-inside", "leaking"))
    assert person.sees_picture()
    person.press("Escape")
    assert not person.sees_picture()
    assert (person.page, person.scroll) == (MITRAL, 900)


@pytest.mark.parametrize(
    "address", [article(MITRAL.slug, 1), article(MITRAL.slug, 2), article(VALVES.slug, 1)]
)
def test_a_link_is_found_where_its_words_are_painted_in_lists_and_boxes_too(
    person: Person, address: Address
) -> None:
    person.open(address)
    checked = 0
    for link in person.text.links:
        cursor = QTextCursor(person.text.document())
        cursor.setPosition(link.start)
        painted = person.text.cursorRect(cursor)
        found = line_rects(person.text.document(), link.start, link.end)[0]
        if person.text.document().characterAt(link.start) != "\ufffc":
            assert abs(found.left() - painted.left()) <= 3, person.words_of(link)
            checked += 1
    assert checked > 5

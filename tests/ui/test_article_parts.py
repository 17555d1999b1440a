"""A part that a text names lights in the pictures in sight, and the viewer tells where texts speak of it."""

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage

from tests.support.desk import MITRAL, Person, wait_until
from viewer.library.address import article, diagram
from viewer.ui.article.links import TextLink, line_rects
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.diagram.part_card import PartCard

HEART = "heart-inside"
CAUSES = "what-causes-it"


def figure(person: Person, number: int = 0) -> TextLink:
    """The figure of this number on the page."""
    return [link for link in person.text.links if person.words_of(link) == "\ufffc"][number]


def show_both(person: Person, link: TextLink, pictured: TextLink) -> None:
    """Scroll so that a word and the picture below it are in sight, in a window that is high enough."""
    person.resize(1366, 1500)
    person.text.show_stretch(link.start, pictured.end)
    person.place_of(link)


def color_count(image: QImage, color: QColor) -> int:
    return sum(
        image.pixelColor(x, y) == color for x in range(image.width()) for y in range(0, image.height(), 3)
    )


def tinted(person: Person, link: TextLink) -> bool:
    """Whether the ground below a word is tinted."""
    rect = line_rects(person.text.document(), link.start, link.end)[0].translated(0, -person.scroll)
    image, area = person.look_at_text(), QRectF(rect).toAlignedRect()
    return color_count(image.copy(area), person.color("soft2")) > 50


def lit_pixels(person: Person) -> int:
    return color_count(person.look_at_text(), person.color("primary"))


def click(person: Person, link: TextLink) -> None:
    person.click(person.text.viewport(), person.place_of(link))


def focus_on(person: Person, link: TextLink) -> None:
    person.text.setFocus()
    for _ in person.text.links:
        if person.text.focused_link == link:
            return
        person.press("Tab")
    assert person.text.focused_link == link


@pytest.fixture
def reading(person: Person) -> Person:
    """A person who sees the words for the left atrium and the two hearts below them."""
    show_both(person, person.link("left atrium"), figure(person))
    return person


def test_the_program_links_what_the_writer_has_not(person: Person) -> None:
    assert "[small muscles]" not in person.desk.reader.library.articles[MITRAL.slug].pages[0].markdown
    assert person.link("small muscles").target == "diagram:leak-causes/flap-or-heart#papillary-muscles"


def test_links_of_the_program_and_of_the_writer_look_and_light_alike(reading: Person) -> None:
    theirs, ours = reading.link("left atrium"), reading.link("small muscles")
    formats = []
    for link in (theirs, ours):
        block = reading.text.document().findBlock(link.start)
        formats.append(
            next(
                each.format.foreground().color().name()
                for each in block.textFormats()
                if each.start <= link.start - block.position() < each.start + each.length
            )
        )
    assert formats[0] == formats[1] == reading.color("ink").name()
    before = lit_pixels(reading)
    for link in (theirs, ours):
        reading.point_at(reading.text.viewport(), reading.place_of(link))
        assert lit_pixels(reading) > before + 100
        reading.point_at(reading.text.viewport(), QPoint(2, 2))
        assert lit_pixels(reading) == before


def test_every_figure_in_sight_lights_the_part(person: Person) -> None:
    person.resize(1366, 2400)
    person.scroll_to(0)
    first, second = figure(person), figure(person, 1)
    tops = [line_rects(person.text.document(), each.start, each.end)[0] for each in (first, second)]
    before = person.look_at_text()
    person.point_at(person.text.viewport(), person.place_of(person.link("left ventricle")))
    after = person.look_at_text()
    for rect in tops:
        area = rect.translated(0, -person.scroll).toAlignedRect().intersected(before.rect())
        assert area.height() > 100
        assert before.copy(area) != after.copy(area)


@pytest.mark.parametrize("way", ["tap", "key"])
def test_a_press_keeps_the_part_lit_until_escape(reading: Person, way: str) -> None:
    link = reading.link("left atrium")
    if way == "key":
        focus_on(reading, link)
        reading.press("Return")
    else:
        click(reading, link)
    assert not reading.sees_picture()
    reading.point_at(reading.text.viewport(), QPoint(2, 2))
    reading.text.clearFocus()
    wait_until(reading.window.pane.terms.card.isHidden)  # the focus may have come by a term
    lit = lit_pixels(reading)
    assert tinted(reading, link)
    reading.press("Escape")
    assert lit_pixels(reading) < lit - 100
    assert not tinted(reading, link)


def test_another_part_that_is_pressed_takes_its_place(reading: Person) -> None:
    first, second = reading.link("left atrium"), reading.link("left ventricle")
    click(reading, first)
    click(reading, second)
    reading.point_at(reading.text.viewport(), QPoint(2, 2))
    assert not reading.sees_picture()
    assert (tinted(reading, first), tinted(reading, second)) == (False, True)


def test_a_second_press_opens_the_viewer_at_the_part(reading: Person) -> None:
    link = reading.link("left atrium")
    click(reading, link)
    click(reading, link)
    assert reading.picture.lit == "left-atrium"


def test_a_press_on_a_part_out_of_sight_opens_the_viewer(person: Person) -> None:
    link = person.link("left atrium")
    person.resize(1366, 480)
    person.text.show_stretch(link.start, link.end)
    click(person, link)
    assert person.picture.lit == "left-atrium"


def test_the_viewer_opened_from_the_figure_lights_what_is_lit_in_it(reading: Person) -> None:
    click(reading, reading.link("left atrium"))
    caption = reading.link("See this picture larger")
    reading.text.show_stretch(caption.start, caption.end)
    click(reading, caption)
    assert reading.picture.bar.views.chosen == "side-by-side"
    assert reading.picture.lit == "left-atrium"


def test_another_page_begins_with_nothing_lit(reading: Person) -> None:
    click(reading, reading.link("left atrium"))
    reading.open(article(MITRAL.slug, 2))
    reading.open(MITRAL)
    show_both(reading, reading.link("left atrium"), figure(reading))
    assert not tinted(reading, reading.link("left atrium"))


def test_what_is_lit_stays_so_in_a_larger_text(reading: Person) -> None:
    click(reading, reading.link("left atrium"))
    reading.desk.reader.set_text_size(110)
    link = reading.link("left atrium")
    reading.text.show_stretch(link.start, link.end)
    reading.point_at(reading.text.viewport(), QPoint(2, 2))
    assert tinted(reading, link)


def show_in_picture(person: Person, link: TextLink) -> None:
    """Open a word's card by keyboard, and from there the picture."""
    focus_on(person, link)
    person.press("Return")
    assert person.focus is person.button("Show it in the picture", person.window.pane.terms.card)
    person.press("Space")
    assert not person.window.pane.terms.card.isVisible()


def test_the_card_of_a_term_shows_it_in_the_picture(person: Person) -> None:
    show_in_picture(person, person.link("mitral valve"))
    assert person.picture.lit == "mitral-valve"


def test_the_card_of_a_term_lights_it_where_the_picture_is_in_sight(person: Person) -> None:
    person.resize(1366, 1900)
    before = lit_pixels(person)
    link = person.link("mitral valve")
    assert link.term
    show_in_picture(person, link)
    assert not person.sees_picture()
    assert person.text.focused_link == link
    assert lit_pixels(person) > before + 20


def test_the_card_of_a_term_that_no_picture_shows_offers_none(person: Person) -> None:
    person.open(article(MITRAL.slug, 2))
    focus_on(person, next(link for link in person.text.links if link.term))
    assert "Show it in the picture" not in person.buttons(person.window.pane.terms.card)


def rows(person: Person) -> list[str]:
    card = person.picture.side.findChildren(PartCard)[0]
    return [row.accessibleName() for row in card.findChildren(LinkRow) if row.isVisible()]


def test_the_viewer_lists_every_place_of_the_article_in_order(person: Person) -> None:
    person.open(diagram(HEART, "leaking", "chordae"))
    assert [row for row in rows(person) if row.startswith("Part ")] == [
        "Part 1: What is it?",
        "Part 1: What causes it?",
        "Part 2: How is it treated?",
        "Part 2: What could happen without treatment?",
    ]


def test_a_place_in_the_list_leads_to_the_words_and_marks_them(person: Person) -> None:
    person.open(diagram(HEART, "leaking", "chordae"))
    person.click(person.button("Part 2: What could happen without treatment?"))
    assert not person.sees_picture()
    assert person.page == article(MITRAL.slug, 2)
    (mark,) = person.text.extraSelections()
    assert mark.cursor.selectedText() == "cord"
    top = person.text.outline.top_of("what-could-happen-without-treatment")
    assert top is not None
    spot = line_rects(person.text.document(), mark.cursor.selectionStart(), mark.cursor.selectionEnd())[0]
    assert spot.top() > top
    assert 0 <= spot.top() - person.scroll < person.text.viewport().height()
    assert person.text.hasFocus()


def test_the_mark_goes_with_the_page(person: Person) -> None:
    person.open(diagram(HEART, "leaking", "chordae"))
    person.click(person.button("Part 2: What could happen without treatment?"))
    assert person.text.extraSelections()
    person.open(MITRAL)
    assert not person.text.extraSelections()


def test_another_article_that_speaks_of_a_part_is_one_press_away(person: Person) -> None:
    person.open(diagram(HEART, "leaking", "aorta"))
    assert not any(row.startswith("Part ") for row in rows(person))
    person.click(person.button("Heart valves: four one-way doors"))
    assert person.page.slug == "heart-valves"
    (mark,) = person.text.extraSelections()
    assert mark.cursor.selectedText().lower() == "aorta"

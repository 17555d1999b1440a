"""A part named in the text lights up in its picture, and a part of a picture leads back to the text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.support.desk import MITRAL, Person, Windows
from viewer.library.address import Address, article, diagram
from viewer.render.concordance import Concordance
from viewer.ui.article.links import line_rects
from viewer.ui.controls.label import Label
from viewer.ui.controls.link_row import LinkRow
from viewer.ui.controls.thumb import Thumb
from viewer.ui.diagram.part_card import PartCard
from viewer.ui.diagram.pill import Pill
from viewer.ui.rail.content import MOST_RELATED

HEART = "heart-inside"


def show_with_figure(person: Person, words: str) -> None:
    """A tall window, scrolled so that a part's name and the figure after it are both in sight."""
    person.resize(1366, 1400)
    link = person.link(words)
    top = line_rects(person.text.document(), link.start, link.end)[0].top()
    person.scroll_to(round(top) - 60)
    figure = next(link for link in person.text.links if person.words_of(link) == "\ufffc")
    place = line_rects(person.text.document(), figure.start, figure.end)[0].translated(0, -person.scroll)
    assert person.text.viewport().rect().contains(place.center().toPoint()), "the figure is out of sight"


def seen_figure(person: Person) -> QImage:
    figure = next(link for link in person.text.links if person.words_of(link) == "\ufffc")
    place = line_rects(person.text.document(), figure.start, figure.end)[0].translated(0, -person.scroll)
    return person.look_at_text().copy(place.toRect())


def different(one: QImage, other: QImage) -> int:
    """How many of the pixels on every third line and column differ."""
    assert one.size() == other.size()
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for x in range(0, one.width(), 3)
        for y in range(0, one.height(), 3)
    )


@pytest.mark.parametrize("words", ["left atrium", "left ventricle"])
def test_pointing_at_a_parts_name_lights_it_in_the_figure_and_leaving_unlights_it(
    person: Person, words: str
) -> None:
    show_with_figure(person, words)
    dark = seen_figure(person)
    person.point_at(person.text.viewport(), person.place_of(person.link(words)))
    assert different(seen_figure(person), dark) > 100
    person.point_at(person.text.viewport(), QPoint(3, 3))
    assert different(seen_figure(person), dark) == 0


def test_reaching_a_parts_name_by_keyboard_lights_it_too(person: Person) -> None:
    show_with_figure(person, "left atrium")
    dark = seen_figure(person)
    person.text.setFocus()
    while person.words_of(person.text.focused_link) != "left atrium":
        person.press("Tab")
    assert different(seen_figure(person), dark) > 100
    person.press("F6")
    assert different(seen_figure(person), dark) == 0


def test_different_parts_light_different_places(person: Person) -> None:
    show_with_figure(person, "left atrium")
    seen = []
    for words in ("left atrium", "left ventricle"):
        person.point_at(person.text.viewport(), person.place_of(person.link(words)))
        seen.append(seen_figure(person))
    assert different(*seen) > 100


def test_a_link_to_an_article_lights_nothing(person: Person) -> None:
    show_with_figure(person, "left atrium")
    dark = seen_figure(person)
    person.point_at(person.text.viewport(), person.place_of(person.link("one-way doors for blood")))
    assert different(seen_figure(person), dark) == 0


def test_a_link_reached_by_keyboard_keeps_ring_and_light_when_the_text_grows(person: Person) -> None:
    show_with_figure(person, "left atrium")
    person.text.setFocus()
    while person.words_of(person.text.focused_link) != "left atrium":
        person.press("Tab")
    person.press("Ctrl++", "Ctrl+T", "Ctrl+T", "Ctrl+T", "Ctrl+T")
    assert person.words_of(person.text.focused_link) == "left atrium"
    lit = seen_figure(person)
    person.press("F6")
    assert different(seen_figure(person), lit) > 100


def open_part(person: Person, words: str = "left atrium") -> None:
    link = person.link(words)
    person.text.show_stretch(link.start, link.end)
    person.click(person.text.viewport(), person.place_of(link))


def test_the_viewer_opens_at_the_part_with_its_names_and_sentence(person: Person) -> None:
    open_part(person)
    part = person.desk.reader.library.diagrams[HEART].part("left-atrium")
    assert part is not None
    assert person.picture.lit == "left-atrium"
    card = person.picture.side.findChildren(PartCard)[0]
    said = [label.text() for label in card.findChildren(Label) if label.isVisible()]
    assert said[0].lower() == part.name.lower()
    assert said[1] == f"{part.medical} ({part.sound})"
    assert said[2] == part.meaning


def test_a_part_in_the_picture_leads_to_where_the_text_tells_of_it(person: Person) -> None:
    open_part(person)
    person.scroll_to(0)
    card = person.picture.side.findChildren(PartCard)[0]
    person.click(person.button("Part 1: What is it?", card))
    assert not person.sees_picture()
    assert person.page == MITRAL
    top = person.text.outline.top_of("what-is-it")
    assert top is not None
    assert abs(top - person.scroll - person.text.heading_room) <= 1
    assert person.text.hasFocus()


def test_every_part_that_a_text_names_leads_back_to_that_text(person: Person) -> None:
    library = person.desk.reader.library
    named = [
        (link.address, article(each.slug, heading=link.section or page.id))
        for each in library.order
        for page in each.pages
        for link in page.links
        if link.address.kind == "diagram" and link.address.spot
    ]
    assert len(named) > 5
    for picture, section in named:
        part = library.diagrams[picture.slug].part(picture.spot)
        assert part is not None
        texts = Concordance(library, library.articles[section.slug])
        assert section in [each.address for each in texts.here(part)]


def names(person: Person) -> dict[str, Pill]:
    return {pill.slug: pill for pill in person.picture.stage.findChildren(Pill) if pill.isVisible()}


def test_pointing_at_and_tapping_a_name_lights_its_part(person: Person) -> None:
    person.open(diagram(HEART, "healthy"))
    pills = names(person)
    assert len(pills) >= 8
    person.point_at(pills["left-ventricle"])
    assert person.picture.lit == "left-ventricle"
    person.point_at(pills["aorta"])
    assert person.picture.lit == "aorta"
    person.point_at(person.picture, QPoint(2, 2))
    assert person.picture.lit == ""
    person.click(pills["aorta"])
    person.point_at(person.picture, QPoint(2, 2))
    assert person.picture.lit == "aorta"


def test_tab_comes_from_the_way_back_to_the_views_and_then_to_the_cards(person: Person) -> None:
    person.open(diagram("heart-inside", "side-by-side"))
    person.picture.bar.back_button.setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    for _ in range(2):
        person.press("Tab")
        walked.append(person.focus.parentWidget())
    assert walked == [person.picture.bar.views, person.picture.side.compare.ways]


def test_tab_walks_the_names_in_the_order_of_the_tour(person: Person) -> None:
    person.open(diagram(HEART, "healthy"))
    there = person.picture.stage.scenes[0].outlines
    parts = person.desk.reader.library.diagrams[HEART].parts
    tour = [part.slug for part in parts if part.label and part.slug in there]
    lit: list[str] = []
    for _ in range(60):
        person.press("Tab")
        if isinstance(person.focus, Pill):
            lit.append(person.picture.lit)
        elif lit:
            break
    assert lit == tour


@pytest.mark.parametrize("way", ["Escape", "button", "mouse"])
def test_closing_returns_to_the_same_line_and_the_same_link(person: Person, way: str) -> None:
    person.text.setFocus()
    while person.words_of(person.text.focused_link) != "left ventricle":
        person.press("Tab")
    scroll = person.scroll
    person.press("Return")
    assert person.picture.lit == "left-ventricle"
    if way == "button":
        person.click(person.picture.bar.back_button)
    elif way == "mouse":
        person.press_mouse(person.picture.stage, Qt.MouseButton.BackButton)
    else:
        person.press("Escape")
    assert not person.sees_picture()
    assert (person.page, person.scroll) == (MITRAL, scroll)
    assert person.text.hasFocus()
    assert person.words_of(person.text.focused_link) == "left ventricle"


def test_closing_returns_to_a_button_below_the_text_at_another_size_too(person: Person) -> None:
    person.scroll_to(person.text.verticalScrollBar().maximum())
    way_on = person.button("Part 2: Tests and treatment")
    way_on.setFocus()
    person.press("Ctrl+I", "Escape")
    assert way_on.hasFocus()
    person.press("Ctrl+I", "Ctrl+T", "Ctrl++", "Escape")
    assert not person.sees_picture()
    assert way_on.hasFocus()


def test_closing_bears_that_what_had_the_focus_below_the_text_is_gone(person: Person) -> None:
    library = person.desk.reader.library
    few = next(each for each in library.order if 0 < len(library.related(each)) <= MOST_RELATED)
    person.resize(800, 600)
    person.open(article(few.slug))
    person.scroll_to(person.text.verticalScrollBar().maximum())
    related = next(row for row in person.text.findChildren(LinkRow) if row.isVisible())
    related.setFocus()
    person.open(diagram(HEART, "leaking"))
    assert person.sees_picture()
    person.resize(1366, 768)
    assert person.window.rail.isVisibleTo(person.window.pane)
    person.press("Escape")
    assert person.text.hasFocus()


def test_closing_after_a_click_returns_without_a_ring(person: Person) -> None:
    open_part(person)
    person.press("Escape")
    assert person.text.hasFocus()
    assert person.text.focused_link is None


def test_the_views_can_be_changed_and_the_lit_part_stays(person: Person) -> None:
    person.open(Address.parse(f"diagram:{HEART}/healthy#left-atrium"))
    views = person.picture.bar.views
    assert views.chosen == "healthy"
    person.click(person.button("Leaking", views))
    assert views.chosen == "leaking"
    assert person.picture.lit == "left-atrium"
    person.click(person.button("Side by side", views))
    assert views.chosen == "side-by-side"


def test_a_figures_caption_link_opens_the_same_view(person: Person) -> None:
    person.text.setFocus()
    while person.words_of(person.text.focused_link) != "See this picture larger":
        person.press("Tab")
    person.press("Return")
    assert person.picture.bar.views.chosen == "side-by-side"


def test_the_rail_opens_pictures(person: Person) -> None:
    person.click(next(each for each in person.window.rail.findChildren(Thumb) if each.isVisible()))
    assert person.sees_picture()
    person.press("Escape")
    assert person.page == MITRAL


def test_the_rail_follows_the_scroll_and_leads_to_sections(person: Person) -> None:
    person.click(person.button("What causes it?", person.window.rail))
    assert person.text.section == "what-causes-it"
    assert here(person) == ["What causes it?"]
    assert person.text.hasFocus()
    person.text.go_to_heading("when-to-get-help")
    assert here(person) == ["When to get help"]


def here(person: Person) -> list[str]:
    """The rows of the rail that say that the reader is there."""
    rows = person.window.rail.stops
    return [row.accessibleName() for row in rows if row.accessibleDescription() == "You are here"]


def test_opening_pictures_sheets_and_drawers_makes_no_window(person: Person, qapp: QApplication) -> None:
    windows = Windows(qapp)
    steps: list[Callable[[], None]] = [
        lambda: person.open(diagram(HEART, "side-by-side")),
        lambda: person.open(diagram("mitral-valve", "leaking", "broken-cord")),
        lambda: person.press("Escape", "F1", "Escape", "Ctrl+F", "Escape"),
        lambda: person.resize(800, 480),
        lambda: person.press("F9", "Escape", "Ctrl++", "Ctrl+T"),
        lambda: person.resize(1366, 768),
    ]
    for step in steps:
        step()
    assert windows.stop() == []
    assert QApplication.activeWindow() is person.window

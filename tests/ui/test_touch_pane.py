"""One touches the part of the heart that the question is about, and reads about it: no word need be typed."""

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.support.desk import MITRAL, Person
from viewer.library.address import Address, touch
from viewer.ui.controls.label import Label
from viewer.ui.diagram.pill import Pill
from viewer.ui.style.look import TARGET_PX
from viewer.ui.touch.pane import TouchPane
from viewer.ui.touch.way_button import WayButton

HEART = "heart-inside"


def pane(person: Person) -> TouchPane:
    """The picture to touch, which must be what is seen."""
    found = person.window.screens.touch_pane
    assert found is not None
    assert found.isVisible()
    return found


def sees_it(person: Person) -> bool:
    found = person.window.screens.touch_pane
    return found is not None and found.isVisible()


def names(person: Person) -> dict[str, Pill]:
    return {pill.slug: pill for pill in pane(person).stage.names if pill.isVisible()}


def said(person: Person) -> list[str]:
    return [label.text() for label in pane(person).card.findChildren(Label) if label.isVisible()]


def ways(person: Person) -> list[str]:
    return [way.accessibleName() for way in pane(person).card.ways]


def place_of(person: Person, part: str) -> QPoint:
    """Where a part is seen in the picture."""
    stage = pane(person).stage
    at = stage.lens.frame.to_stage(stage.lens.camera, stage.scenes[0].outlines[part].anchor)
    return QPoint(round(at[0]), round(at[1]))


@pytest.fixture
def touching(person: Person) -> Person:
    """A person before the inside of the heart, the pointer beside it."""
    person.open(touch("inside"))
    person.point_at(pane(person).card, QPoint(5, 5))
    return person


def test_a_row_above_the_topics_opens_it(person: Person) -> None:
    tree = person.window.tree
    first = tree.model().index(0, 0)
    assert first.data() == "Touch the heart"
    tree.scrollToTop()
    person.click(tree.viewport(), tree.visualRect(first).center())
    assert "Where is your question?" in said(person)


def test_the_row_is_pressed_by_key_too_and_folds_nothing(person: Person) -> None:
    tree = person.window.tree
    tree.setFocus()
    person.press("Home", "Return")
    assert sees_it(person)
    assert not tree.model().hasChildren(tree.model().index(0, 0))


def test_it_begins_with_the_outside_and_the_inside_is_one_press_away(person: Person) -> None:
    person.press("Ctrl+H")
    assert pane(person).bar.views.chosen == "outside"
    assert {"coronary-arteries", "aorta"} <= set(names(person))
    assert "mitral-valve" not in names(person)
    person.click(person.button("Inside", pane(person).bar.views))
    assert "mitral-valve" in names(person)


def test_every_part_that_leads_somewhere_has_its_everyday_name_and_no_other_part(touching: Person) -> None:
    library = touching.desk.reader.library
    parts = {part.slug: part for part in library.diagrams[HEART].parts}
    shown = names(touching)
    assert set(shown) == {slug for slug in library.touched if slug in parts}
    for slug, pill in shown.items():
        assert pill.words.lower() == parts[slug].name.lower()
        assert pill.height() >= TARGET_PX
    assert set(touching.window.screens.touch_pane.stage.scenes[0].outlines) == set(shown)  # type: ignore[union-attr]


def test_a_touch_shows_the_name_a_sentence_and_what_to_read(touching: Person) -> None:
    part = touching.desk.reader.library.diagrams[HEART].part("mitral-valve")
    assert part is not None
    touching.click(pane(touching).stage, place_of(touching, "mitral-valve"))
    assert pane(touching).chosen == "mitral-valve"
    assert said(touching)[0].lower() == part.name
    assert part.meaning in said(touching)
    assert ways(touching) == ["Mitral valve regurgitation", "Mitral valve prolapse", "Mitral stenosis"]


def test_a_button_opens_the_article_and_the_keyboard_is_in_its_text(touching: Person) -> None:
    touching.click(names(touching)["mitral-valve"])
    touching.click(touching.button("Mitral valve prolapse", pane(touching).card))
    assert not sees_it(touching)
    assert touching.page.slug == "mitral-valve-prolapse"
    assert touching.text.hasFocus()


def test_pointing_speaks_of_a_part_until_one_is_touched(touching: Person) -> None:
    shown = names(touching)
    touching.point_at(shown["aorta"])
    assert said(touching)[0] == "Main artery of the body"
    touching.point_at(pane(touching).card, QPoint(5, 5))
    assert said(touching)[0] == "Main artery of the body"
    touching.click(shown["left-atrium"])
    touching.point_at(shown["aorta"])
    assert said(touching)[0] == "Upper left chamber"
    assert shown["aorta"].lit
    touching.point_at(pane(touching).card, QPoint(5, 5))
    assert shown["left-atrium"].lit


def test_a_touch_beside_the_heart_changes_nothing(touching: Person) -> None:
    touching.click(names(touching)["aorta"])
    touching.click(pane(touching).stage, QPoint(30, pane(touching).stage.height() - 30))
    assert pane(touching).chosen == "aorta"


def test_tab_walks_the_parts_in_the_order_of_the_tour_and_enter_goes_on(touching: Person) -> None:
    tour = [part.slug for part in pane(touching).stage.scenes[0].diagram.parts]
    walked: list[str] = []
    for _ in range(60):
        touching.press("Tab")
        if isinstance(touching.focus, Pill):
            walked.append(pane(touching).chosen)
        elif walked:
            break
    assert walked == tour
    back = touching.focus
    for _ in range(60):
        if isinstance(touching.focus, Pill) and touching.focus.slug == "mitral-valve":
            break
        touching.press("Shift+Tab")
    assert touching.focus is not back
    assert pane(touching).chosen == "mitral-valve"
    touching.press("Space")
    assert isinstance(touching.focus, WayButton)
    touching.press("Space")
    assert touching.page == MITRAL


def test_a_part_with_one_article_is_opened_at_once_by_key(touching: Person) -> None:
    for _ in range(60):
        if isinstance(touching.focus, Pill) and touching.focus.slug == "septum":
            break
        touching.press("Tab")
    assert len(ways(touching)) == 1
    touching.press("Space")
    assert touching.page.slug == "congenital-heart-defects"


@pytest.mark.parametrize("way", ["Escape", "button", "mouse"])
def test_closing_leads_back_to_the_same_line(person: Person, way: str) -> None:
    person.scroll_to(700)
    person.press("Ctrl+H")
    if way == "button":
        person.click(pane(person).bar.back_button)
    elif way == "mouse":
        person.press_mouse(pane(person).stage, Qt.MouseButton.BackButton)
    else:
        person.press("Escape")
    assert not sees_it(person)
    assert (person.page, person.scroll) == (MITRAL, 700)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast-dark", "contrast-light"])
@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((1080, 1920), 300), ((480, 360), 200)])
def test_the_card_and_its_buttons_are_whole_in_every_size_and_theme(
    touching: Person, theme: str, size: tuple[int, int], percent: int
) -> None:
    touching.desk.themes.choose(theme)
    touching.desk.reader.set_text_size(percent)
    touching.resize(*size)
    touching.open(touch("inside").at("heart-muscle"))  # in the smallest window its place may be covered
    card = pane(touching).card
    assert len(card.ways) == 4
    touching.look()
    for way in card.ways:
        card.ensureWidgetVisible(way)
        touching.look()
        left = way.mapTo(card, QPoint()).x()
        assert left >= 0
        assert left + way.width() <= card.width()
        assert way.height() >= TARGET_PX
        assert way.minimumSizeHint().width() <= way.width()
        assert way.heightForWidth(way.width()) <= way.height()


def test_the_address_of_a_side_that_is_not_there_is_refused_in_words(person: Person) -> None:
    person.open(Address.parse("touch:heart/insid"))
    assert not sees_it(person)
    assert person.notice.startswith("There is no such picture to touch")
    assert "touch:heart/inside" in person.notice


def test_the_next_person_finds_nothing_touched(touching: Person) -> None:
    touching.click(names(touching)["aorta"])
    touching.press("Escape", "Ctrl+H")
    assert pane(touching).chosen == ""
    assert said(touching)[0] == "Where is your question?"


def test_an_address_may_name_the_part(person: Person) -> None:
    person.open(touch("inside").at("aorta"))
    assert said(person)[0] == "Main artery of the body"

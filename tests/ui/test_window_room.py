"""When room is short the rail gives way, then the topics; never the text."""

import pytest

from tests.support.desk import Person
from viewer.reading.textsize import LADDER
from viewer.ui.article.ending import Ending


def shown(person: Person) -> tuple[bool, bool]:
    """Whether the topics and the rail are seen beside the text."""
    window = person.window
    return window.tree.isVisible() and not window.narrow, window.rail.isVisible()


# At 1366 pixels: three zones to 130 %, topics and article to 175 %, the article alone from 200 % on.
AT_1366 = {
    size: (True, True) if size <= 130 else (True, False) if size <= 175 else (False, False) for size in LADDER
}


@pytest.mark.parametrize(("size", "zones"), AT_1366.items())
def test_what_gives_way_on_a_laptop(person: Person, size: int, zones: tuple[bool, bool]) -> None:
    person.desk.reader.set_text_size(size)
    person.look()
    assert shown(person) == zones


@pytest.mark.parametrize(
    ("width", "height", "size", "zones"),
    [
        (800, 480, 100, (False, False)),
        (960, 600, 100, (True, False)),
        (800, 480, 200, (False, False)),
        (1080, 1920, 100, (True, False)),
        (1080, 1920, 200, (False, False)),
        (1920, 1080, 200, (True, True)),
        (3840, 2160, 300, (True, True)),
        (480, 360, 90, (False, False)),
    ],
)
def test_what_gives_way_in_other_windows(
    person: Person, width: int, height: int, size: int, zones: tuple[bool, bool]
) -> None:
    person.resize(width, height)
    person.desk.reader.set_text_size(size)
    person.look()
    assert shown(person) == zones


@pytest.mark.parametrize("width", [480, 800, 1024, 1366, 3840])
@pytest.mark.parametrize("size", [90, 130, 300])
def test_the_text_gets_all_it_asks_for_before_anything_else_is_shown(
    person: Person, width: int, size: int
) -> None:
    person.resize(width, 768)
    person.desk.reader.set_text_size(size)
    person.look()
    asked = round(person.desk.look.typography.column)
    given = person.text.column.width
    assert given <= asked
    if any(shown(person)):
        assert given == asked
    else:
        assert given >= min(asked, person.text.viewport().width() - 56)


def test_the_rail_and_the_text_never_touch(person: Person) -> None:
    for width in range(900, 1900, 97):
        person.resize(width, 600)
        if person.window.rail.isVisible():
            edge = person.text.column.left + person.text.column.width
            assert person.window.rail.x() >= person.text.x() + edge + 20


def test_without_room_the_topics_come_in_a_drawer_behind_a_button(person: Person) -> None:
    assert not person.window.toolbar.topics.isVisible()
    person.resize(800, 480)
    assert not person.window.drawer.isVisible()
    person.click(person.window.toolbar.topics)
    assert person.window.drawer.isVisible()
    assert person.window.tree.isVisible()
    assert person.window.tree.hasFocus()
    person.press("Escape")
    assert not person.window.drawer.isVisible()
    assert person.window.toolbar.topics.hasFocus()


def test_choosing_in_the_drawer_opens_the_article_and_closes_it(person: Person) -> None:
    person.resize(800, 480)
    person.press("F9")
    person.press("Down", "Return")
    assert person.page.slug == "mitral-valve-prolapse"
    assert not person.window.drawer.isVisible()
    assert person.focus is person.text


def test_f9_hides_and_shows_the_topics_and_the_text_moves_over(person: Person) -> None:
    left = person.text.mapTo(person.window, person.text.rect().topLeft()).x()
    person.press("F9")
    assert shown(person) == (False, True)
    assert person.text.mapTo(person.window, person.text.rect().topLeft()).x() < left - 200
    assert person.window.toolbar.topics.isVisible()
    person.press("F9")
    assert shown(person) == (True, True)
    assert person.text.mapTo(person.window, person.text.rect().topLeft()).x() == left


def test_hidden_topics_stay_hidden_in_a_wide_window_again(person: Person) -> None:
    person.press("F9")
    person.resize(800, 600)
    person.resize(1366, 768)
    assert shown(person) == (False, True)


def test_the_topics_come_back_beside_the_text_when_the_window_grows(person: Person) -> None:
    person.resize(800, 480)
    person.press("F9")
    assert person.window.drawer.isVisible()
    person.resize(1366, 768)
    assert not person.window.drawer.isVisible()
    assert shown(person) == (True, True)
    assert person.window.tree.height() > 500


def test_what_the_rail_said_is_at_the_end_of_the_text_without_it(person: Person) -> None:
    person.press(*["Ctrl++"] * 4)
    assert not person.window.rail.isVisible()
    ending = person.text.viewport().findChildren(Ending)[0]
    assert "Heart valves: four one-way doors" in person.buttons(ending)


@pytest.mark.parametrize("size", [100, 200, 300])
@pytest.mark.parametrize(("width", "height"), [(480, 360), (800, 480), (1366, 768), (1080, 1920)])
def test_nothing_in_the_toolbar_is_cut_or_covered(person: Person, width: int, height: int, size: int) -> None:
    person.resize(width, height)
    person.desk.reader.set_text_size(size)
    person.look()
    bar = person.window.toolbar
    buttons = (bar.brand, bar.topics, bar.back, bar.forward, bar.sizes, bar.bookmark, bar.theme, bar.help)
    shown = [each for each in buttons if each.isVisible()]
    assert bar.sizes in shown
    assert bar.search.width() >= (200 if width >= 800 else 110)
    if width >= 800:
        assert {bar.back, bar.theme} <= set(shown)
    for each in (*shown, bar.search):
        assert bar.rect().contains(each.geometry()), f"{each.accessibleName()} reaches out of the bar"
    for each in shown:
        assert each.width() >= each.minimumSizeHint().width(), f"{each.accessibleName()} is cut"
    places = [each.geometry() for each in (*shown, bar.search)]
    assert not any(one.intersects(other) for at, one in enumerate(places) for other in places[at + 1 :])

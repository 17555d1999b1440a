"""A person who sees little reads in contrast colors at twice the size, with no mouse."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest

from tests.support.desk import MITRAL, Person, Start, leave
from viewer.library.address import article
from viewer.ui.controls.segmented import Segment
from viewer.ui.diagram.pill import Pill


@pytest.fixture(autouse=True)
def no_mouse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail whoever takes the mouse."""

    def refuse(*_: object) -> None:
        raise AssertionError("there is no mouse in this story")

    for name in ("mouseClick", "mouseMove", "mousePress"):
        monkeypatch.setattr(QTest, name, refuse)


def test_a_person_with_poor_sight_reads_by_keyboard(begin: Start) -> None:
    person = begin()

    makes_everything_larger_and_stronger(person)
    skips_to_the_article(person)
    finds_the_danger_signs(person)
    looks_at_the_picture_name_by_name(person)
    finds_another_topic_in_the_drawer(person)
    looks_up_the_keys(person)

    leave(person)
    person = begin()
    finds_the_same_letters_and_colors(person)


def makes_everything_larger_and_stronger(person: Person) -> None:
    person.press("Ctrl+T", "Ctrl+T")
    assert person.desk.look.theme.name == "contrast-dark"
    while person.desk.look.typography.percent < 200:
        person.press("Ctrl++")
    assert not person.window.rail.isVisible()
    assert person.text.column.width >= 1000
    assert person.look_at_text().pixelColor(5, 300) == person.color("paper")
    assert person.color("paper").name() == "#000000"


def skips_to_the_article(person: Person) -> None:
    person.press("Tab")
    assert person.window.skip.hasFocus()
    person.press("Return")
    assert person.text.hasFocus()


def finds_the_danger_signs(person: Person) -> None:
    person.press("Ctrl+F")
    person.type("pink foam")
    assert person.window.pane.find_bar.isVisible()
    hit = person.text.extraSelections()[0]
    assert person.text.viewport().rect().contains(person.text.cursorRect(hit.cursor).center())
    person.press("Escape", "Escape")
    assert person.text.hasFocus()
    assert person.text.section == "when-to-get-help"


def looks_at_the_picture_name_by_name(person: Person) -> None:
    scroll = person.scroll
    person.press("Ctrl+I")
    views = person.picture.bar.views
    assert views.chosen == "side-by-side"
    while not isinstance(person.focus, Segment):
        person.press("Tab")
    seen = [views.chosen]
    while seen[-1] != "leaking":
        person.press("Left")
        assert views.chosen not in seen
        seen.append(views.chosen)
    heard: list[str] = []
    for _ in range(40):
        person.press("Tab")
        if isinstance(person.focus, Pill):
            heard.append(person.focus.accessibleName())
            assert person.focus.ring_shown
            assert in_sight(person)
    assert len(set(heard)) >= 8
    person.press("Escape")
    assert (person.page, person.scroll) == (MITRAL, scroll)


def in_sight(person: Person) -> bool:
    place = QRect(person.focus.mapTo(person.window, QPoint()), person.focus.size())
    return person.window.rect().contains(place)


def finds_another_topic_in_the_drawer(person: Person) -> None:
    person.press("F9")
    assert person.window.drawer.isVisible()
    assert person.window.tree.hasFocus()
    assert person.window.tree.ring_shown
    person.press("Down", "Return")
    assert not person.window.drawer.isVisible()
    assert person.page == article("mitral-valve-prolapse", 1)
    assert person.text.hasFocus()
    person.press("Alt+Left")
    assert person.page == MITRAL


def looks_up_the_keys(person: Person) -> None:
    person.press("F1")
    assert person.sees_keys()
    person.press("Down", "PgDown", "Escape")
    assert not person.sees_keys()
    assert person.text.hasFocus()


def finds_the_same_letters_and_colors(person: Person) -> None:
    assert person.desk.look.theme.name == "contrast-dark"
    assert person.desk.look.typography.percent == 200
    assert person.page == MITRAL
    assert person.text.section == "when-to-get-help"

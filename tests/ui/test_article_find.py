"""Find in this page: how many, forth and back with wrapping, all marked, and away again with Escape."""

import pytest
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLineEdit

from tests.support.desk import MITRAL, Person, wait_until
from viewer.library.address import article
from viewer.ui.article import find_bar as find_bar_module
from viewer.ui.controls.label import Label


def said(person: Person) -> str:
    """What the bar says beside its field."""
    labels = person.window.pane.find_bar.findChildren(Label)
    return " ".join(label.text() for label in labels if label.isVisible())


def find(person: Person, words: str) -> None:
    person.press("Ctrl+F")
    person.type(words)


def marked(person: Person) -> list[str]:
    return [each.cursor.selectedText().lower() for each in person.text.extraSelections()]


def current(person: Person) -> int:
    """The number of the match that stands out, counted from 1."""
    grounds = [each.format.background().color() for each in person.text.extraSelections()]
    return grounds.index(person.color("primary")) + 1


def test_the_bar_is_hidden_until_asked_for(person: Person) -> None:
    assert not person.window.pane.find_bar.isVisible()
    person.press("Ctrl+F")
    assert person.window.pane.find_bar.isVisible()
    assert isinstance(person.focus, QLineEdit)


def test_it_counts_and_marks_every_match_whatever_its_case(person: Person) -> None:
    find(person, "the valve")
    expected = person.words.lower().count("the valve")
    assert expected > 1
    assert marked(person) == ["the valve"] * expected
    assert said(person) == f"1 of {expected}"
    grounds = {each.format.background().color().name() for each in person.text.extraSelections()}
    assert grounds == {person.color("primary").name(), person.color("mark").name()}


def test_next_and_previous_go_round(person: Person) -> None:
    find(person, "valve")
    total = len(marked(person))
    person.press("F3")
    assert (said(person), current(person)) == (f"2 of {total}", 2)
    person.press("Shift+F3", "Shift+F3")
    assert (said(person), current(person)) == (f"{total} of {total}", total)
    person.press("F3")
    assert (said(person), current(person)) == (f"1 of {total}", 1)
    person.press("Return")
    assert current(person) == 2


def test_its_buttons_do_the_same(person: Person) -> None:
    find(person, "valve")
    bar = person.window.pane.find_bar
    person.click(person.button("Next match", bar))
    assert current(person) == 2
    person.click(person.button("Previous match", bar))
    assert current(person) == 1
    person.click(person.button("Close find", bar))
    assert not bar.isVisible()


def test_the_match_is_brought_into_sight(person: Person) -> None:
    find(person, "pink foam")
    match = person.text.extraSelections()[0]
    rect = person.text.cursorRect(match.cursor)
    assert person.text.viewport().rect().contains(rect.center())
    assert person.scroll > 500


def test_it_says_when_nothing_is_found(person: Person) -> None:
    find(person, "aardvark")
    assert said(person) == "Not on this page"
    assert marked(person) == []
    person.press("F3")
    assert said(person) == "Not on this page"


def test_escape_closes_it_takes_the_marks_away_and_returns_to_the_text(person: Person) -> None:
    find(person, "valve")
    scroll = person.scroll
    person.press("Escape")
    assert not person.window.pane.find_bar.isVisible()
    assert marked(person) == []
    assert person.text.hasFocus()
    assert person.scroll == scroll


def test_it_follows_to_another_page(person: Person) -> None:
    find(person, "echo")
    before = len(marked(person))
    person.open(article(MITRAL.slug, 2))
    assert len(marked(person)) == person.words.lower().count("echo") != before


def test_the_marks_follow_the_theme_and_the_size(person: Person) -> None:
    find(person, "valve")
    total = len(marked(person))
    person.press("Ctrl+T")
    assert len(marked(person)) == total
    assert person.text.extraSelections()[0].format.background().color() == person.color("primary")
    person.press("Ctrl++")
    assert marked(person) == ["valve"] * total


def test_changing_theme_or_size_keeps_the_match_one_is_at(person: Person) -> None:
    find(person, "valve")
    person.press("F3", "F3")
    place = person.text.place()
    person.press("Ctrl+T", "Ctrl++")
    assert current(person) == 3
    assert person.text.place() == place


def test_typing_more_narrows(person: Person) -> None:
    find(person, "val")
    many = len(marked(person))
    person.type("ves")
    assert 0 < len(marked(person)) < many


def test_opened_again_it_offers_the_words_of_before(person: Person) -> None:
    find(person, "valve")
    person.click(person.button("Close find", person.window.pane.find_bar))
    person.press("Ctrl+F")
    assert len(marked(person)) > 1
    person.type("cough")
    assert set(marked(person)) == {"cough"}


def test_a_screen_reader_is_told_how_many_there_are_and_which_one_this_is(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    class Listener:
        """Stands for QAccessible."""

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
            heard.append(event.message())

    monkeypatch.setattr(find_bar_module, "QAccessible", Listener)
    find(person, "valve")
    total = len(marked(person))
    assert heard == []  # not while somebody types
    wait_until(lambda: bool(heard))
    person.press("F3", "Shift+F3")
    assert heard == [f"1 of {total}", f"2 of {total}", f"1 of {total}"]

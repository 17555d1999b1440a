"""Words stay marked in an article that was found by them, beside the marks of others, until Escape."""

import pytest

from tests.support.desk import MITRAL, VALVES, Person, person, shared_person
from viewer.library.address import article
from viewer.ui.article.hyphens import plain_hyphens

__all__ = ["person", "shared_person"]

HELP = article(MITRAL.slug, heading="when-to-get-help")


@pytest.fixture(autouse=True)
def no_marks(person: Person) -> None:
    person.window.pane.hits.dismiss()


def marked(person: Person) -> list[str]:
    found = [each.cursor.selectedText().lower() for each in person.text.extraSelections()]
    return [plain_hyphens(words) for words in found]


def mark(person: Person, *words: str, heading: str = "") -> None:
    person.window.pane.hits.mark(words, "en", heading)


def test_all_forms_of_the_words_are_marked_as_the_find_bar_marks(person: Person) -> None:
    mark(person, "leaky", "valve")
    assert {"valve", "valves"} <= set(marked(person))
    assert any(word.startswith("leak") for word in marked(person))
    grounds = {each.format.background().color().name() for each in person.text.extraSelections()}
    assert grounds == {person.color("mark").name()}


def test_marks_stand_on_the_words_though_hyphens_before_them_are_joined(person: Person) -> None:
    person.open(MITRAL)
    mark(person, "murmur", "valve", "check-ups")
    for word in marked(person):
        assert word.strip() == word
        assert word[:4] in ("murm", "valv", "chec", "ups", "up")


def test_escape_takes_them_away_before_the_notice(person: Person) -> None:
    person.window.screens.say("A sentence.")
    mark(person, "valve")
    person.text.setFocus()
    person.press("Escape")
    assert marked(person) == []
    assert person.notice == "A sentence."
    person.press("Escape")
    assert person.notice == ""


def test_they_follow_the_size_the_theme_and_the_pages_of_the_article(person: Person) -> None:
    mark(person, "valve")
    count = len(marked(person))
    person.press("Ctrl++", "Ctrl+T")
    assert len(marked(person)) == count
    assert person.text.extraSelections()[0].format.background().color() == person.color("mark")
    person.press("Ctrl+PgDown")
    assert marked(person)
    assert set(marked(person)) <= {"valve", "valves"}


def test_another_article_has_none(person: Person) -> None:
    mark(person, "valve")
    person.open(VALVES)
    assert marked(person) == []
    person.open(MITRAL)
    assert marked(person) == []


def test_finding_in_the_page_comes_before_them_and_they_come_back(person: Person) -> None:
    mark(person, "valve")
    marks = marked(person)
    person.press("Ctrl+F")
    person.type("cough")
    assert set(marked(person)) == {"cough"}
    person.press("Escape")
    assert marked(person) == marks


def test_the_first_mark_below_the_heading_is_in_sight_and_so_is_the_heading(person: Person) -> None:
    person.resize(800, 480)
    person.open(HELP)
    mark(person, "pink", "foam", heading="when-to-get-help")
    view = person.text.viewport().rect()
    top = person.text.outline.top_of("when-to-get-help")
    assert top is not None
    assert top >= person.scroll
    assert top < person.scroll + view.height()


def test_a_heading_that_the_page_lacks_changes_nothing(person: Person) -> None:
    person.scroll_to(300)
    mark(person, "valve", heading="no-such-heading")
    assert person.scroll == 300
    assert marked(person)

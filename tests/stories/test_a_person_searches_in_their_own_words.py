"""A person types what they would say, finds the page, is told why, and comes back to where they were."""

from PySide6.QtCore import QPoint

from tests.support.desk import VALVES, Person, Start, leave, wait_until
from viewer.library.address import article, diagram
from viewer.ui.search.pane import SearchPane


def test_a_person_searches_in_their_own_words(begin: Start) -> None:
    person = begin(VALVES)
    reads_on(person)

    opens_the_search_and_finds_a_leaky_valve(person)
    reads_the_article_with_the_words_marked(person)
    comes_back_to_the_results_and_to_the_first_page(person)
    misspells_a_word(person)
    asks_a_whole_question_from_a_picture(person)
    speaks_of_danger(person)
    finds_nothing_and_touches_the_heart(person)

    leave(person)
    person = begin()
    finds_the_words_of_yesterday(person)


def pane(person: Person) -> SearchPane:
    shown = person.window.searching.pane
    assert shown is not None
    assert shown.isVisible()
    return shown


def found(person: Person) -> bool:
    return not person.window.searching.findings.pending


def search(person: Person, words: str) -> None:
    person.press("Ctrl+K")
    person.type(words)
    wait_until(lambda: found(person), 60_000)  # the first search waits until the library is findable
    person.look()


def titles(person: Person) -> list[str]:
    rows = pane(person).results.rows
    return [str(rows.index(number, 0).data()) for number in range(rows.rowCount())]


def reads_on(person: Person) -> None:
    person.scroll_to(400)
    person.text.setFocus()


def opens_the_search_and_finds_a_leaky_valve(person: Person) -> None:
    search(person, "leaky valve")
    assert titles(person)[0] == "Mitral valve regurgitation"
    assert "leaky valve" in pane(person).meaning.words
    assert pane(person).count_words.endswith("results")
    assert not pane(person).danger.isVisible()


def reads_the_article_with_the_words_marked(person: Person) -> None:
    person.press("Down", "Return")
    assert person.page.whole == article("mitral-valve-regurgitation")
    assert person.text.extraSelections()
    assert person.text.hasFocus()
    person.press("Escape")
    assert not person.text.extraSelections()


def comes_back_to_the_results_and_to_the_first_page(person: Person) -> None:
    person.press("Alt+Left")
    assert titles(person)[0] == "Mitral valve regurgitation"
    person.press("Escape")
    assert (person.page, person.scroll) == (VALVES, 400)


def misspells_a_word(person: Person) -> None:
    search(person, "hart flutter")
    assert "hart" in pane(person).meaning.words
    assert any(
        "Palpitations" in title or "Atrial" in title or "AFib" in title for title in titles(person)[:3]
    )
    assert person.window.toolbar.search.text == "hart flutter"
    person.press("Escape")


def asks_a_whole_question_from_a_picture(person: Person) -> None:
    person.open(diagram("heart-inside", "leaking"))
    search(person, "can i drink on warfarin")
    assert titles(person)[0] == "Blood thinners"
    person.press("Escape")
    assert person.sees_picture()
    person.press("Escape")
    assert person.page == VALVES


def speaks_of_danger(person: Person) -> None:
    search(person, "chest pian")
    box = pane(person).danger
    assert box.isVisible()
    assert "911" in box.words
    assert box.mapTo(pane(person), QPoint()).y() < pane(person).results.mapTo(pane(person), QPoint()).y()
    person.press("Escape")


def finds_nothing_and_touches_the_heart(person: Person) -> None:
    search(person, "zyxwvu")
    assert pane(person).nothing.headline == "Nothing found for “zyxwvu”"
    person.click(pane(person).nothing.topics.chips[0])
    touched = person.window.screens.touch_pane
    assert touched is not None
    assert touched.isVisible()
    person.press("Escape", "Escape")
    assert person.page == VALVES


def finds_the_words_of_yesterday(person: Person) -> None:
    person.press("Ctrl+K")
    assert pane(person).start.chips[0].words == "leaky valve"

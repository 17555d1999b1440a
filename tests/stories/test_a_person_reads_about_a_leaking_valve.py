"""A person has been told that their mitral valve leaks, and reads about it from end to end."""

from tests.support.desk import MITRAL, VALVES, Person, Start, leave, wait_until
from viewer.library.address import article
from viewer.ui.article.links import line_rects

TREATMENT = article("mitral-valve-regurgitation", 2)


def test_a_person_reads_about_a_leaking_valve(begin: Start) -> None:
    person = begin(VALVES)

    finds_the_article_by_typing_everyday_words(person)
    reads_the_first_page(person)
    line = sees_the_picture_and_lights_a_part(person)
    comes_back_to_the_same_line(person, line)
    goes_on_to_the_second_page(person)
    wants_larger_letters(person)

    place = closes_the_program_in_the_middle(person)
    person = begin()
    finds_everything_as_it_was_left(person, place)


def finds_the_article_by_typing_everyday_words(person: Person) -> None:
    person.press("Ctrl+K")
    person.type("leaky valve")
    person.press("Return")
    wait_until(lambda: person.page == MITRAL, 60_000)  # once the library is findable
    assert person.title == "Mitral valve regurgitation – Heartleaf"
    assert person.page == MITRAL


def reads_the_first_page(person: Person) -> None:
    assert person.text.hasFocus()
    assert "Also called a leaky mitral valve." in person.words
    assert "Call 911 now if" in person.words
    assert person.scroll == 0
    person.press("Space")
    assert person.scroll > 0
    person.press("H")
    assert person.text.section != "what-is-it"
    person.press("Home")


def sees_the_picture_and_lights_a_part(person: Person) -> int:
    while person.words_of(person.text.focused_link) != "left atrium":
        person.press("Tab")
    line = person.scroll
    person.press("Return")
    assert person.picture.lit == "left-atrium"
    while person.picture.lit != "left-ventricle":
        person.press("Tab")
    assert person.picture.bar.views.chosen == "healthy"
    return line


def comes_back_to_the_same_line(person: Person, line: int) -> None:
    person.press("Escape")
    assert not person.sees_picture()
    assert person.page == MITRAL
    assert person.scroll == line
    link = person.text.focused_link
    assert person.words_of(link) == "left atrium"


def goes_on_to_the_second_page(person: Person) -> None:
    person.press("End")
    while person.focus is not person.button("Part 2: Tests and treatment"):
        person.press("Tab")
    person.press("Return")
    assert person.page == TREATMENT
    assert person.scroll == 0
    assert "How is it treated?" in person.words
    assert "Part 2 of 3" in person.words


def wants_larger_letters(person: Person) -> None:
    person.open(article("mitral-valve-regurgitation", heading="how-is-it-treated"))
    words = person.first_words
    person.press("Ctrl++", "Ctrl++", "Ctrl++")
    assert person.desk.look.typography.percent == 150
    assert person.first_words == words
    assert heading_is_in_sight(person, "how-is-it-treated")


def heading_is_in_sight(person: Person, heading: str) -> bool:
    top = person.text.outline.top_of(heading)
    return top is not None and 0 <= top - person.scroll < person.text.viewport().height()


def closes_the_program_in_the_middle(person: Person) -> tuple[str, float]:
    person.resize(780, 640)  # no larger than the screen there is, which would make it smaller
    person.press("Down", "Down")
    words = person.first_words
    top = line_top(person, words)
    person.press("Ctrl+Q")
    assert not person.window.isVisible()
    leave(person)
    return words, top


def line_top(person: Person, words: str) -> float:
    """How far above the window's top edge a paragraph begins."""
    start = person.words.index(words)
    return line_rects(person.text.document(), start, start + 1)[0].top() - person.scroll


def finds_everything_as_it_was_left(person: Person, place: tuple[str, float]) -> None:
    words, top = place
    assert person.page == TREATMENT
    assert person.desk.look.typography.percent == 150
    assert person.first_words == words
    assert abs(line_top(person, words) - top) <= 2
    visited = person.desk.keeper.session.visited
    assert {MITRAL.whole, VALVES.whole} <= set(visited)
    assert person.notice == ""

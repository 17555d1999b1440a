"""At the start the contents stand as they were left, and Tab leads through them to the text."""

from tests.support.desk import LAPTOP, Person, Start, leave, wait_until
from viewer.ui.contents.topic_tree import TopicTree


def stops(person: Person) -> list[str]:
    """Where Tab leads from the beginning of the window to its text."""
    names = []
    for _ in range(40):
        person.press("Tab")
        if person.focus is person.text:
            break
        names.append(person.focus.accessibleName())
    return names


def test_tab_leads_from_the_toolbar_through_the_switch_and_the_topics_to_the_text(begin: Start) -> None:
    person = begin()
    person.window.setFocus()
    names = stops(person)
    assert names[:2] == ["Skip to the article", "Heartleaf, first page"]
    assert names[-3:] == ["Print this article", "Topics", "Topics"]
    person.press("Shift+Tab")
    assert isinstance(person.focus, TopicTree)


def test_the_a_to_z_is_shown_again_at_the_next_start(begin: Start) -> None:
    person = begin()
    person.click(person.button("A–Z", person.window.contents.switch))
    leave(person)
    person = begin()
    person.resize(*LAPTOP)
    shown = person.window.contents.alphabet
    assert shown is not None
    assert shown.isVisible()
    wait_until(lambda: shown.list.letter == "M")
    person.window.setFocus()
    assert stops(person)[-5:] == ["Print this article", "A–Z", "Fold the letters away", "M, shown now", "A–Z"]

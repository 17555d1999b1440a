"""A person who cannot spell what they were told touches the heart, reads, and finds the way between both."""

from tests.support.desk import Person, Start
from viewer.library.address import article
from viewer.ui.diagram.part_card import PartCard
from viewer.ui.touch.pane import TouchPane


def test_a_person_who_cannot_spell_touches_the_heart(begin: Start) -> None:
    person = begin(article("heart-valves", 1))
    person.resize(1080, 1320)

    touches_the_door_that_leaks(person)
    reads_what_it_leads_to(person)
    touches_a_word_and_sees_it_light(person)
    touches_it_again_to_see_it_larger(person)
    goes_from_the_picture_to_where_the_text_speaks_of_it(person)


def touched(person: Person) -> TouchPane:
    pane = person.window.screens.touch_pane
    assert pane is not None
    assert pane.isVisible()
    return pane


def touches_the_door_that_leaks(person: Person) -> None:
    person.press("Ctrl+H")
    person.click(person.button("Inside", touched(person).bar))
    stage = touched(person).stage
    person.click(next(name for name in stage.names if name.slug == "mitral-valve"))
    assert touched(person).chosen == "mitral-valve"


def reads_what_it_leads_to(person: Person) -> None:
    person.click(touched(person).card.ways[0])
    assert person.page == article("mitral-valve-regurgitation", 1)


def touches_a_word_and_sees_it_light(person: Person) -> None:
    word = person.link("small muscles")
    figure = next(link for link in person.text.links if person.words_of(link) == "\ufffc")
    person.text.show_stretch(word.start, figure.end)
    before = person.look_at_text()
    person.click(person.text.viewport(), person.place_of(word))
    assert not person.sees_picture()
    assert person.look_at_text() != before


def touches_it_again_to_see_it_larger(person: Person) -> None:
    person.click(person.text.viewport(), person.place_of(person.link("small muscles")))
    assert person.picture.lit == "papillary-muscles"


def goes_from_the_picture_to_where_the_text_speaks_of_it(person: Person) -> None:
    card = person.picture.side.findChildren(PartCard)[0]
    person.click(person.button("What is it?", card))
    assert not person.sees_picture()
    (mark,) = person.text.extraSelections()
    assert mark.cursor.selectedText() == "small muscles"

"""A person finds a guide below its topic, walks through it, reads on, and comes back."""

from PySide6.QtCore import Qt

from tests.support.desk import MITRAL, Person, Start
from viewer.library.address import Address, article
from viewer.ui.contents.row_model import RowRole

LEAK = Address("guide", "leaking-mitral-valve")


def row_of(person: Person, address: Address) -> str:
    """What the tree's row of a place says; it must be shown."""
    tree = person.window.tree
    model = tree.model()
    for topic in range(model.rowCount()):
        above = model.index(topic, 0)
        for number in range(model.rowCount(above)):
            index = model.index(number, 0, above)
            if index.data(RowRole.ADDRESS) == address:
                tree.setCurrentIndex(index)
                return str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    raise AssertionError(f"the tree does not list {address}")


def test_from_the_contents_to_a_repair(begin: Start) -> None:
    person = begin(MITRAL)
    # Below the articles of the topic that they read the contents show a guide.
    assert row_of(person, LEAK) == "Step by step: A leaking mitral valve, level 2, 11 of 11"
    person.window.tree.setFocus()
    person.press("Return")
    pane = person.window.walks.pane
    assert pane is not None
    assert pane.isVisible()
    assert pane.bar.step.text() == "Step 1 of 10"

    # They walk on with the big button, then with the arrow keys, to the step that worries them.
    for _ in range(3):
        person.click(pane.foot.next)
    assert pane.body.people.words == "2 out of 100 people have a leaking mitral valve"
    person.press("Right", "Right", "Right", "Right")
    assert pane.accessibleName().endswith("Step 8 of 10: Know when to call for help")

    # They read the whole list of danger signs in the article, and come back to where they were.
    person.click(person.button("Read more: When to get help", pane))
    assert person.page.whole == article("mitral-valve-regurgitation")
    assert person.text.section == "when-to-get-help"
    person.press("Alt+Left")
    assert pane.isVisible()
    assert pane.number == 8

    # They go to the end and finish, and are in the article they came from.
    person.press("End")
    person.click(pane.foot.next)
    assert not pane.isVisible()
    assert person.page.whole == article("mitral-valve-regurgitation")

    # Beside the article the guide is offered, too.
    person.click(person.button("Step by step: A leaking mitral valve", person.window.rail))
    assert pane.isVisible()
    assert pane.number == 1


def test_a_start_opens_the_step_that_was_asked_for(begin: Start) -> None:
    person = begin(LEAK.at("3"))
    pane = person.window.walks.pane
    assert pane is not None
    assert pane.number == 3
    person.press("Escape")
    assert not pane.isVisible()
    assert person.page.whole == article("mitral-valve-regurgitation")

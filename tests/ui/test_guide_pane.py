"""A guide is walked by buttons, keys, swipes and the bar above, and read at every size."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.support.desk import LEFT, PLAIN, Person
from viewer.library.address import Address, article
from viewer.ui.guide.pane import GuidePane
from viewer.ui.guide.step_box import StepBox

LEAK = Address("guide", "leaking-mitral-valve")
COUNT = 10


def opened(person: Person, number: int = 1) -> GuidePane:
    person.open(LEAK.at(str(number)))
    pane = person.window.walks.pane
    assert pane is not None
    assert pane.isVisible()
    return pane


def words_of(pane: GuidePane) -> str:
    return " ".join(label.text() for label in pane.body.card.findChildren(QLabel) if label.isVisible())


def box_of(pane: GuidePane) -> StepBox:
    """The box of the step that is shown."""
    (box,) = [box for box in pane.body.card.findChildren(StepBox) if box.isVisible()]
    return box


def drag(pane: GuidePane, over: QWidget, by: QPoint) -> None:
    """Pull with the left button held, over a widget."""
    window = pane.window().windowHandle()
    start = over.mapTo(pane.window(), over.rect().center())
    QTest.mousePress(window, LEFT, PLAIN, start)
    for share in (0.25, 0.5, 0.75, 1.0):
        QTest.mouseMove(window, start + (QPointF(by) * share).toPoint())
    QTest.mouseRelease(window, LEFT, PLAIN, start + by)
    QApplication.processEvents()


def test_a_step_shows_its_place_picture_and_words(person: Person) -> None:
    pane = opened(person, 3)
    assert pane.bar.title.text() == "A leaking mitral valve"
    assert pane.bar.step.text() == "Step 3 of 10"
    assert pane.body.stage.isVisible()
    assert pane.body.stage.lit == "mitral-valve"
    assert pane.body.stage.name == "Mitral valve: leaking"
    assert "some blood slips back up with each beat." in words_of(pane)
    assert "Notice Follow the red arrow" in words_of(pane)


def test_a_listener_hears_where_they_are_and_what_the_picture_shows(person: Person) -> None:
    pane = opened(person, 3)
    heard = QAccessible.queryAccessibleInterface(pane)
    assert heard.text(QAccessible.Text.Name) == (
        "A leaking mitral valve. Step 3 of 10: A leak lets blood slip back"
    )
    assert "Follow the red arrow" in heard.text(QAccessible.Text.Description)
    assert pane.body.stage.accessibleName().startswith("Picture: A heart cut open from the front.")
    pane.go_to(4)
    assert pane.body.people.accessibleName() == "2 out of 100 people have a leaking mitral valve"


@pytest.mark.parametrize(
    ("keys", "at", "then"),
    [
        (("Right",), 3, 4),
        (("PgDown",), 3, 4),
        (("Space",), 3, 4),
        (("Left",), 3, 2),
        (("PgUp",), 3, 2),
        (("Home",), 3, 1),
        (("End",), 3, COUNT),
        (("Left", "Left"), 1, 1),
        (("Right", "Right"), COUNT, COUNT),  # a key held down must not close the guide
        (("Right", "Left", "Down", "Up"), 3, 3),
    ],
)
def test_keys_walk(person: Person, keys: tuple[str, ...], at: int, then: int) -> None:
    pane = opened(person, at)
    person.press(*keys)
    assert pane.isVisible()
    assert pane.number == then


@pytest.mark.parametrize("name", ["back", "next"])
def test_arrows_walk_while_a_button_has_the_focus(person: Person, name: str) -> None:
    pane = opened(person, 3)
    getattr(pane.foot, name).setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Right", "Right", "Left")
    assert pane.number == 4
    assert getattr(pane.foot, name).hasFocus()


def test_buttons_walk_and_the_last_one_says_finish(person: Person) -> None:
    pane = opened(person, COUNT - 1)
    person.click(pane.foot.next)
    assert (pane.number, pane.foot.next.words) == (COUNT, "Finish")
    person.click(pane.foot.back)
    assert (pane.number, pane.foot.next.words) == (COUNT - 1, "Next")
    person.click(pane.foot.next)
    person.click(pane.foot.next)
    assert not pane.isVisible()


def test_on_the_first_step_there_is_no_way_back_and_the_focus_stays_in_the_guide(person: Person) -> None:
    pane = opened(person, 2)
    pane.foot.back.setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Space")
    assert pane.number == 1
    assert not pane.foot.back.isEnabled()
    assert person.focus is pane
    person.press("Space")
    assert pane.number == 2


@pytest.mark.parametrize(("by", "then"), [(-200, 4), (200, 2), (-30, 3), (0, 3)])
def test_a_swipe_over_the_picture_turns(person: Person, by: int, then: int) -> None:
    pane = opened(person, 3)
    drag(pane, pane.body.stage, QPoint(by, 8))
    assert pane.number == then


def test_an_upright_pull_scrolls_the_words_and_turns_nothing(person: Person) -> None:
    person.desk.reader.set_text_size(300)
    pane = opened(person, 3)
    QApplication.processEvents()
    drag(pane, pane.body.area, QPoint(60, -150))
    assert pane.number == 3
    assert pane.body.area.verticalScrollBar().value() > 100


def test_a_press_on_the_bar_goes_to_that_step(person: Person) -> None:
    pane = opened(person, 1)
    at = pane.bar.progress.piece(7).center().toPoint()
    QTest.mouseClick(pane.bar.progress, LEFT, PLAIN, at)
    assert pane.number == 7
    assert pane.bar.progress.height() >= 44


def test_an_emergency_step_is_the_box_with_the_number_to_call(person: Person) -> None:
    pane = opened(person, 8)
    box = box_of(pane)
    assert box.tone == "urgent"
    assert box.accessibleName() == "Call 911"
    assert "Do not drive yourself." in box.accessibleDescription()
    assert not pane.body.picture.isVisible()


def test_the_last_step_leads_on_and_back_to_the_start(person: Person) -> None:
    pane = opened(person, COUNT)
    assert "Mitral valve prolapse" in person.buttons(pane)
    person.click(person.button("Show the sources", pane))
    assert "National" in words_of(pane) or "NIH" in words_of(pane)
    pane.body.area.verticalScrollBar().setValue(10_000)
    person.click(person.button("Start again", pane))
    assert pane.number == 1
    assert "Start again" not in person.buttons(pane)


def test_tab_goes_from_the_words_to_the_ways_on_to_the_way_out(person: Person) -> None:
    pane = opened(person, 3)
    names = []
    for _ in range(4 if pane.voice is None else 5):
        person.press("Tab")
        names.append(person.focus.accessibleName())
    ways_on = ["Read more: What causes it?", "Back one step", "Next step"]
    hear = ["Hear this step"] if pane.voice is not None else []  # where this machine has a voice
    assert names == [*ways_on, *hear, "Back to article"]


def test_escape_leads_back_to_the_same_place_in_the_text(person: Person) -> None:
    person.text.setFocus()
    person.scroll_to(700)
    before = person.first_words
    pane = opened(person, 3)
    person.press("Escape")
    assert not pane.isVisible()
    assert person.first_words == before
    assert person.focus is person.text


def test_the_tree_shows_which_guide_is_open(person: Person) -> None:
    opened(person, 3)
    tree = person.window.tree
    assert [index.data() for index in tree.selectionModel().selectedIndexes()] == [
        "Step by step: A leaking mitral valve"
    ]
    person.press("Escape")
    assert [index.data() for index in tree.selectionModel().selectedIndexes()] == [
        "Mitral valve regurgitation"
    ]


def test_back_comes_to_the_step_from_which_one_read_on(person: Person) -> None:
    pane = opened(person, 3)
    person.click(person.button("Read more: What causes it?", pane))
    assert not pane.isVisible()
    assert person.text.section == "what-causes-it"
    person.press("Alt+Left")
    assert pane.isVisible()
    assert pane.number == 3
    person.press("Right", "Escape")
    assert person.page == article("mitral-valve-regurgitation", 1)
    assert not pane.isVisible()
    person.press("Alt+Right")
    assert pane.isVisible()


def test_reading_on_twice_keeps_one_step_for_the_way_back(person: Person) -> None:
    pane = opened(person, 5)
    person.click(person.button("Read more: Heart murmurs", pane))
    person.press("Alt+Left", "Right")
    person.click(person.button("Read more: Echocardiogram", pane))
    person.press("Alt+Left")
    assert pane.number == 6
    person.press("Alt+Left")
    assert not pane.isVisible()
    assert person.page == article("mitral-valve-regurgitation", 1)


@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920), (800, 480), (480, 800)])
def test_all_words_can_be_reached_and_the_buttons_are_in_sight(
    person: Person, size: tuple[int, int], percent: int
) -> None:
    person.resize(*size)
    person.desk.reader.set_text_size(percent)
    pane = opened(person, COUNT)
    QApplication.processEvents()
    for button in (pane.bar.back, pane.foot.back, pane.foot.next):
        assert pane.rect().contains(button.mapTo(pane, button.rect().topLeft()))
        assert pane.rect().contains(button.mapTo(pane, button.rect().bottomRight()))
    view, bar = pane.body.area.viewport(), pane.body.area.verticalScrollBar()
    assert pane.body.card.width() <= view.width()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    labels = [label for label in pane.body.card.findChildren(QLabel) if label.isVisible()]
    last = max(label.mapTo(view, label.rect().bottomLeft()).y() for label in labels)
    assert last <= view.height()
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width())
        assert label.mapTo(view, label.rect().bottomRight()).x() <= view.width()


def test_words_are_never_smaller_than_an_article_at_that_size(person: Person) -> None:
    for percent in (100, 200, 300):
        person.desk.reader.set_text_size(percent)
        pane = opened(person, 3)
        box = box_of(pane)
        line = box.findChildren(QLabel)[-1]
        assert line.heightForWidth(10_000) >= 20 * percent / 100  # its one line is higher than a letter


def test_a_picture_stands_beside_the_words_or_above_them(person: Person) -> None:
    pane = opened(person, 3)
    stage, card = pane.body.stage, pane.body.card
    assert stage.mapTo(pane, QPoint()).x() + stage.width() <= card.mapTo(pane, QPoint()).x()
    person.resize(1080, 1920)
    QApplication.processEvents()
    assert stage.mapTo(pane, QPoint()).y() + stage.height() <= card.mapTo(pane, QPoint()).y()
    person.resize(1366, 768)
    QApplication.processEvents()
    assert stage.mapTo(pane, QPoint()).x() + stage.width() <= card.mapTo(pane, QPoint()).x()


def test_keys_of_the_article_rest_while_a_guide_lies_over_it(person: Person) -> None:
    pane = opened(person, 3)
    assert not person.window.commands["bookmark"].isEnabled()
    assert person.window.commands["print"].isEnabled()
    person.press("Ctrl+=")
    assert person.desk.reader.text_size.percent == 115
    assert pane.number == 3


def test_there_is_no_step_of_that_number(person: Person) -> None:
    person.open(LEAK.at("99"))
    assert person.notice == "“A leaking mitral valve” has no step “99”; its last is 10."


def test_a_finger_turns_the_steps(person: Person) -> None:
    pane = opened(person, 3)
    screen = QTest.createTouchDevice()
    window, stage = person.window, pane.body.stage
    start = stage.mapTo(window, stage.rect().center())
    finger = QTest.touchEvent(window, screen)
    finger.press(0, start, window).commit()
    for by in (-60, -120, -180):
        finger.move(0, start + QPoint(by, 5), window).commit()
    finger.release(0, start + QPoint(-180, 5), window).commit()
    QApplication.processEvents()
    assert pane.number == 4

"""A reader finds things by letter: switches to the A–Z, jumps to a letter, and opens what stands there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScroller

from tests.support.desk import LAPTOP, Person, wait_until
from tests.support.finger import Finger, finger
from tests.support.shelf import made_up_library
from viewer.library.address import Address, article
from viewer.ui.contents import alphabet_model
from viewer.ui.contents.alphabet_list import AlphabetList
from viewer.ui.contents.alphabet_pane import AlphabetPane
from viewer.ui.contents.letters import LetterButton

__all__ = ["finger"]

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
HOSTILE = "<b>Zap</b>\n{title} %s \u202e\u0007" + "x" * 300
ARABIC = "ارتجاع الصمام"
LONG = "Transcatheter edge-to-edge repair of the mitral valve: what to expect before, during and after it"


@pytest.fixture
def reader(person: Person, qapp: QApplication) -> Iterator[Person]:
    """A person before the topics, who takes all the time in the world between two letters."""
    pause = qapp.keyboardInputInterval()
    qapp.setKeyboardInputInterval(60_000)
    contents = person.window.contents
    contents.show_order(by_letter=False)
    if contents.alphabet is not None:
        contents.alphabet.show_letters(True)
    yield person
    contents.show_order(by_letter=False)
    qapp.setKeyboardInputInterval(pause)


def switch(reader: Person, to: str = "A–Z") -> None:
    reader.click(reader.button(to, reader.window.contents.switch))


def pane(reader: Person) -> AlphabetPane:
    found = reader.window.contents.alphabet
    assert found is not None
    wait_until(lambda: not found.busy)
    return found


def az(reader: Person) -> AlphabetList:
    return pane(reader).list


def letter(reader: Person, name: str) -> LetterButton:
    if pane(reader).letters.isHidden():
        reader.click(pane(reader).fold)
    return next(each for each in pane(reader).letters.buttons if each.letter == name)


def rows(reader: Person) -> list[QModelIndex]:
    model = az(reader).model()
    return [model.index(row, 0) for row in range(model.rowCount())]


def listed(reader: Person) -> list[str]:
    return [str(each.data()) for each in rows(reader)]


def row(reader: Person, title: str) -> QModelIndex:
    return next(each for each in rows(reader) if each.data() == title)


def press(reader: Person, title: str) -> None:
    here = row(reader, title)
    az(reader).scrollTo(here)
    reader.click(az(reader).viewport(), az(reader).visualRect(here).center())


def top(reader: Person) -> str:
    return str(az(reader).indexAt(QPoint(1, 1)).data())


def current(reader: Person) -> str:
    return str(az(reader).currentIndex().data())


def selected(reader: Person) -> list[str]:
    return [str(each.data()) for each in az(reader).selectionModel().selectedIndexes()]


def show(reader: Person, *titles: str, **topics: list[str]) -> None:
    """Have another library, which is put back before the next test."""
    reader.desk.reader.replace_library(made_up_library({"Topic": titles, **topics}))
    QApplication.processEvents()


# The switch


def test_the_switch_shows_the_a_to_z_and_the_topics_again(reader: Person) -> None:
    assert reader.window.tree.isVisible()
    switch(reader)
    assert az(reader).isVisible()
    assert not reader.window.tree.isVisible()
    switch(reader, "Topics")
    assert reader.window.tree.isVisible()


def test_the_switch_is_reached_and_turned_by_keyboard(reader: Person) -> None:
    reader.window.toolbar.print.setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("Tab")
    assert reader.focus.accessibleName() == "Topics"
    reader.press("Right")
    assert reader.focus.accessibleName() == "A–Z"
    assert az(reader).isVisible()
    names = []
    for _ in range(3):
        reader.press("Tab")
        names.append(reader.focus.accessibleName())
    assert names == ["Fold the letters away", "M, shown now", "A–Z"]
    assert az(reader).hasFocus()
    reader.press("Tab")
    assert reader.text.hasFocus()


def test_a_screen_reader_meets_a_named_group_of_two_choices(reader: Person) -> None:
    group = QAccessible.queryAccessibleInterface(reader.window.contents.switch)
    choices = [group.child(number) for number in range(group.childCount())]
    assert group.text(QAccessible.Text.Name) == "Contents"
    assert [(each.text(QAccessible.Text.Name), each.state().checked) for each in choices] == [
        ("Topics", True),
        ("A–Z", False),
    ]


def test_the_order_is_remembered(reader: Person) -> None:
    switch(reader)
    assert reader.desk.keeper.session.by_letter
    switch(reader, "Topics")
    assert not reader.desk.keeper.session.by_letter


def test_a_key_leads_to_the_a_to_z_from_anywhere(reader: Person) -> None:
    reader.press("F9", "Ctrl+G")
    assert az(reader).isVisible()
    assert az(reader).hasFocus()
    assert reader.desk.keeper.session.by_letter
    reader.resize(800, 480)
    reader.press("Ctrl+G")
    assert reader.window.drawer.isVisible()
    assert az(reader).hasFocus()
    assert az(reader).ring_shown


@pytest.mark.parametrize("over", ["Ctrl+K", "Ctrl+I"])
def test_a_key_leads_to_the_a_to_z_from_what_lies_over_the_article(reader: Person, over: str) -> None:
    reader.press(over)
    reader.press("Ctrl+G")
    assert az(reader).hasFocus()
    assert reader.text.isVisible()


def test_f6_comes_to_the_list_that_is_shown(reader: Person) -> None:
    switch(reader)
    reader.text.setFocus()
    reader.press("F6", "F6")
    assert reader.focus is az(reader)


# Letters


def test_letters_lead_to_their_names_and_those_without_cannot_be_pressed(reader: Person) -> None:
    switch(reader)
    assert [each.letter for each in pane(reader).letters.buttons if not each.isEnabled()] == ["J", "X", "Z"]
    reader.click(letter(reader, "S"))
    assert top(reader)[0].lower() == "s"
    assert az(reader).letter == "S"
    assert reader.focus is az(reader)
    assert not az(reader).ring_shown


def test_every_letter_is_large_enough_to_touch_at_every_size(reader: Person) -> None:
    switch(reader)
    for size, keys in ((LAPTOP, 0), ((800, 480), 8)):
        reader.resize(*size)
        reader.press(*["Ctrl++"] * keys)
        for each in pane(reader).letters.buttons:
            assert min(each.width(), each.height()) >= 44


def test_letters_fold_away_where_they_leave_the_names_little_room(reader: Person) -> None:
    switch(reader)
    reader.click(letter(reader, "H"))
    assert not pane(reader).letters.isVisible()
    reader.click(pane(reader).fold)
    assert pane(reader).letters.isVisible()
    reader.resize(1080, 1920)
    reader.click(letter(reader, "C"))
    assert pane(reader).letters.isVisible()


def test_letters_are_walked_by_arrows_and_chosen_by_return(reader: Person) -> None:
    switch(reader)
    reader.click(letter(reader, "H"))
    pane(reader).fold.setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("Return")
    assert reader.focus.accessibleName() == "H, shown now"
    reader.press("Right", "Right")  # over J, which has no names
    assert reader.focus.accessibleName() == "K"
    reader.press("Up")
    reader.press("Return")
    assert az(reader).letter == "E"
    assert reader.focus is az(reader)
    assert az(reader).ring_shown


def test_escape_folds_the_letters_away(reader: Person) -> None:
    switch(reader)
    letter(reader, "M").setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("Escape")
    assert not pane(reader).letters.isVisible()
    assert reader.focus is az(reader)


@pytest.mark.parametrize("typed", ["h", "s", "nar", "afib"])
def test_typed_letters_lead_to_a_name(reader: Person, typed: str) -> None:
    switch(reader)
    scroll = reader.scroll
    az(reader).setFocus(Qt.FocusReason.TabFocusReason)
    reader.type(typed)
    assert current(reader).lower().startswith(typed)
    assert top(reader) == current(reader)
    assert reader.scroll == scroll  # H is no key of the window here


def test_left_and_right_lead_from_letter_to_letter(reader: Person) -> None:
    switch(reader)
    az(reader).setFocus(Qt.FocusReason.TabFocusReason)
    reader.type("k")
    reader.press("Left")
    assert az(reader).letter == "I"
    reader.press("Right", "Right")
    assert az(reader).letter == "L"


def test_scrolling_tells_the_letter_and_headings_stand_between(reader: Person) -> None:
    switch(reader)
    seen: list[str] = []
    az(reader).letter_changed.connect(seen.append)
    bar = az(reader).verticalScrollBar()
    for value in range(0, bar.maximum(), 200):
        bar.setValue(value)
    assert seen[:3] == ["#", "A", "B"]
    headings = [str(each.data()) for each in rows(reader) if not each.flags() & Qt.ItemFlag.ItemIsEnabled]
    assert headings[:3] == ["A", "B", "C"]


def test_the_keyboard_passes_over_headings(reader: Person) -> None:
    switch(reader)
    az(reader).setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("Home", "Down", "Down")
    assert current(reader)[0].casefold() == "a"
    assert az(reader).currentIndex().flags() & Qt.ItemFlag.ItemIsEnabled


def test_a_finger_scrolls_the_names_and_opens_none(reader: Person, finger: Finger) -> None:
    switch(reader)
    page, names = reader.page, az(reader).viewport()
    finger.swipe(names, names.rect().center(), -100)
    wait_until(lambda: az(reader).verticalScrollBar().value() > 50)
    assert reader.page == page
    az(reader).go_to_letter("A")
    wait_until(lambda: QScroller.scroller(names).state() == QScroller.State.Inactive)
    assert az(reader).letter == "A"


def test_a_tap_opens_a_name(reader: Person, finger: Finger) -> None:
    switch(reader)
    index = row(reader, "Mitral valve prolapse")
    az(reader).scrollTo(index)
    finger.tap(az(reader).viewport(), az(reader).visualRect(index).center())
    assert reader.page.slug == "mitral-valve-prolapse"


# Opening


def test_a_name_opens_its_article_and_the_focus_goes_into_the_text(reader: Person) -> None:
    switch(reader)
    press(reader, "Mitral valve prolapse")
    assert reader.page.slug == "mitral-valve-prolapse"
    assert reader.focus is reader.text
    assert selected(reader) == ["Mitral valve prolapse"]


def test_another_name_leads_to_its_article_and_stays_marked(reader: Person) -> None:
    switch(reader)
    reader.open(article("salt"))
    assert [each[:4] for each in selected(reader)] == ["Salt"]
    leaky = row(reader, "leaky valve")
    assert leaky.data(SPOKEN).startswith("leaky valve, see Mitral valve regurgitation, ")
    press(reader, "leaky valve")
    assert reader.page.slug == "mitral-valve-regurgitation"
    assert selected(reader) == ["leaky valve"]
    press(reader, "MR")  # which is open already
    assert selected(reader) == ["MR"]


def test_return_opens_the_name_that_was_typed(reader: Person) -> None:
    switch(reader)
    az(reader).setFocus(Qt.FocusReason.TabFocusReason)
    reader.type("afib")
    reader.press("Return")
    assert reader.page.slug == "atrial-fibrillation"


def test_pictures_guides_and_the_picture_to_touch_open(reader: Person) -> None:
    switch(reader)
    press(reader, "A floppy mitral valve")
    assert reader.sees_picture()
    reader.press("Escape")
    press(reader, "Salt: where it hides")
    assert reader.window.walks.shown
    reader.press("Escape")
    press(reader, "Outside")
    touch = reader.window.screens.touch_pane
    assert touch is not None
    assert touch.isVisible()
    reader.press("Escape")


def test_a_word_shows_its_meaning_and_escape_leads_back_to_the_list(reader: Person) -> None:
    switch(reader)
    az(reader).setFocus(Qt.FocusReason.TabFocusReason)
    reader.type("ablation")
    spoken = az(reader).currentIndex().data(SPOKEN)
    assert spoken.startswith("ablation, word: tiny scars that stop a bad heart signal, ")
    reader.press("Return")
    card = reader.window.pane.terms.card
    assert card.isVisible()
    assert card.accessibleName().startswith("ablation: ")
    assert reader.window.pane.rect().contains(card.geometry())
    assert reader.page.slug == "mitral-valve-regurgitation"
    reader.press("Escape")
    assert not card.isVisible()
    assert reader.focus is az(reader)


def test_a_word_that_was_clicked_shows_its_meaning_without_taking_the_focus(reader: Person) -> None:
    switch(reader)
    press(reader, "Marfan syndrome")
    card = reader.window.pane.terms.card
    assert card.isVisible()
    assert reader.focus is az(reader)
    reader.press("Escape")
    assert not card.isVisible()


def test_what_was_read_has_a_tick(reader: Person) -> None:
    switch(reader)
    reader.open(article("mitral-valve-prolapse"))
    reader.open(article("salt"))
    assert row(reader, "Mitral valve prolapse").data(SPOKEN).endswith(" under M, read")


# The library


def test_what_is_open_is_in_sight_when_the_a_to_z_is_shown(reader: Person) -> None:
    reader.open(article("stroke"))
    switch(reader)
    assert az(reader).letter == "S"
    place = az(reader).visualRect(az(reader).selectionModel().selectedIndexes()[0])
    assert az(reader).viewport().rect().contains(place.adjusted(0, 0, 0, -1))
    reader.open(article("angina"))
    assert selected(reader)[0].startswith("Angina")
    assert az(reader).letter == "A"


def test_another_library_is_listed_from_the_same_name_on(reader: Person) -> None:
    switch(reader)
    reader.click(letter(reader, "S"))
    show(reader, *[f"{name} {number}" for name in ("Apple", "Salt", "Tea") for number in range(30)])
    assert [each.letter for each in pane(reader).letters.buttons if each.isEnabled()] == ["A", "S", "T"]
    assert top(reader) == "Salt 0"
    assert az(reader).letter == "S"
    wait_until(lambda: len(rows(reader)) == 92)
    press(reader, "Tea 7")
    assert reader.page.slug == "tea-7"


def test_a_library_that_comes_while_topics_are_shown_is_listed_later(reader: Person) -> None:
    switch(reader)
    switch(reader, "Topics")
    show(reader, "Salt")
    switch(reader)
    assert listed(reader) == ["Salt"]


def test_an_empty_library_says_so(reader: Person) -> None:
    switch(reader)
    reader.desk.reader.replace_library(made_up_library({}))
    found = reader.window.contents.alphabet
    assert found is not None
    wait_until(lambda: found.list.model().index(0, 0).data() == "There is nothing here yet.")
    assert not any(each.isEnabled() for each in found.letters.buttons)
    found.list.setFocus(Qt.FocusReason.TabFocusReason)
    reader.press("Return", "Right", "End")
    reader.type("a")
    assert found.list.letter == ""


def test_hostile_and_long_titles_are_whole_and_open(reader: Person) -> None:
    switch(reader)
    show(reader, HOSTILE, LONG, ARABIC, "Short")
    wait_until(lambda: len(rows(reader)) >= 4)
    heights = {str(each.data()): az(reader).visualRect(each).height() for each in rows(reader)}
    assert heights["Short"] == 40
    assert heights[LONG] > 80
    assert heights[ARABIC] == 40
    hostile = next(title for title in heights if "Zap" in title)
    assert hostile.startswith("<b>Zap</b> {title} %s")
    assert heights[hostile] > 80
    press(reader, hostile)
    assert reader.page.slug.startswith("b-zap-b")


# Room


def test_in_a_narrow_window_the_a_to_z_is_in_the_drawer(reader: Person) -> None:
    switch(reader)
    reader.resize(800, 480)
    reader.press("F9")
    assert reader.window.drawer.isVisible()
    assert reader.focus is az(reader)
    assert reader.button("Close the topics").isVisible()
    reader.click(letter(reader, "P"))
    assert az(reader).letter == "P"
    press(reader, row(reader, "pacemaker").data())
    assert not reader.window.drawer.isVisible()
    assert reader.window.pane.terms.card.isVisible()


def test_the_switch_works_in_the_drawer_and_stays_for_the_wide_window(reader: Person) -> None:
    reader.resize(800, 480)
    reader.press("F9")
    assert reader.focus is reader.window.tree
    switch(reader)
    reader.press("Escape")
    assert not reader.window.drawer.isVisible()
    reader.resize(*LAPTOP)
    assert az(reader).isVisible()
    assert "Close the topics" not in reader.buttons()


@pytest.mark.parametrize("size", [(480, 360), (800, 480), (1366, 768), (1080, 1920)])
@pytest.mark.parametrize("steps", [0, 3, 8])
def test_no_letter_is_cut_off_at_any_size(reader: Person, size: tuple[int, int], steps: int) -> None:
    switch(reader)
    reader.resize(*size)
    reader.press(*["Ctrl++"] * steps)
    if reader.window.narrow:
        reader.press("F9")
    letter(reader, "M")
    seen = pane(reader).letters
    QApplication.processEvents()
    assert seen.height() >= max(each.geometry().bottom() + 1 for each in seen.buttons)
    assert seen.mapTo(pane(reader), QPoint(0, seen.height())).y() <= pane(reader).height()


# Very many names


def test_of_very_many_names_one_letter_is_listed_with_ways_to_those_beside(
    reader: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alphabet_model, "MOST_AT_ONCE", 100)
    switch(reader)
    show(reader, *[f"{name} {number}" for name in ("Apple", "Salt", "Tea") for number in range(200)])
    reader.click(letter(reader, "A"))
    titles = listed(reader)
    assert (titles[0], titles[-1], len(titles)) == ("Apple 0", "On to S", 201)
    press(reader, "On to S")
    assert top(reader) == "Salt 0"
    assert az(reader).letter == "S"
    titles = listed(reader)
    assert (titles[0], titles[-1], len(titles)) == ("Back to A", "On to T", 202)
    reader.press("Right")
    assert listed(reader)[-1] == "Tea 99"
    reader.open(article("salt-150"))
    assert selected(reader) == ["Salt 150"]
    assert az(reader).letter == "S"
    az(reader).setFocus(Qt.FocusReason.TabFocusReason)
    reader.type("tea")
    assert top(reader) == "Tea 0"
    press(reader, "Back to S")
    assert "Salt 99" in listed(reader)
    assert current(reader) == "Salt 99"


def test_a_letter_of_very_many_names_is_listed_in_parts(
    reader: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alphabet_model, "MOST_AT_ONCE", 100)
    monkeypatch.setattr(alphabet_model, "MOST_IN_PART", 50)
    switch(reader)
    show(reader, *[f"Salt {number:03}" for number in range(160)])
    reader.click(letter(reader, "S"))  # where one was in the list before may lie in another part
    seen = []
    for _ in range(4):
        titles = listed(reader)
        seen += [title for title in titles if title.startswith("Salt")]
        assert len(titles) <= 52
        if titles[-1].startswith("On to"):
            press(reader, titles[-1])
    assert seen == [f"Salt {number:03}" for number in range(160)]
    assert listed(reader)[0] == "Back to Salt 119"
    reader.press("Home", "Return")
    assert listed(reader)[-1] == "On to Salt 120"
    assert current(reader) == "Salt 119"


def test_a_library_of_thousands_lets_the_letters_be_seen_at_once(reader: Person) -> None:
    topics = {f"Topic {n}": [f"{chr(97 + m % 20)}x {n} {m}" for m in range(100)] for n in range(60)}
    switch(reader)
    reader.desk.reader.replace_library(made_up_library(topics))
    found = reader.window.contents.alphabet
    assert found is not None
    assert len(found.letters.buttons) >= 27
    reader.click(letter(reader, "A"))
    assert len(rows(reader)) == 301
    assert str(found.list.model().index(0, 0).data()) == "ax 0 0"
    assert found.list.model().index(0, 0).data(SPOKEN) == "ax 0 0, 1 of 300 under A"


def test_an_address_that_is_not_listed_marks_nothing(reader: Person) -> None:
    switch(reader)
    az(reader).select(Address("term", "unheard-of"))
    assert selected(reader) == []
    az(reader).select(None)
    assert selected(reader) == []

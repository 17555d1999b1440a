"""The checkbox and the text field: pressed, locked, named, large enough, dressed in every theme."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from viewer.places import find_places
from viewer.render.theme import THEME_NAMES, Theme, load_theme
from viewer.ui.controls.check_box import CheckBox
from viewer.ui.controls.text_field import TextField
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look

RESOURCES = find_places().resources
LEFT = Qt.MouseButton.LeftButton
Show = Callable[..., QWidget]


def theme(name: str) -> Theme:
    return load_theme(RESOURCES / "themes" / f"{name}.toml")


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(theme("light"), load_fonts(), Icons(RESOURCES / "icons"))


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show widgets below a field from which Tab comes."""
    windows = []  # Qt deletes what nobody holds

    def show(*widgets: QWidget) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        column = QVBoxLayout(window)
        first = QLineEdit()
        for widget in (first, *widgets):
            column.addWidget(widget)
        window.show()
        window.activateWindow()
        first.setFocus()
        qtbot.waitUntil(first.hasFocus)
        return window

    return show


def colors(image: QImage, part: QRect) -> set[str]:
    inside = part.intersected(image.rect())
    return {
        image.pixelColor(x, y).name()
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    }


def box_of(check: CheckBox) -> QRect:
    return check.surface().toRect()


def test_the_whole_row_is_pressed_by_mouse_and_by_keys(look: Look, show: Show, qtbot: QtBot) -> None:
    check = CheckBox(look, "What causes it?", "with picture")
    show(check)
    with qtbot.waitSignal(check.toggled) as told:
        QTest.mouseClick(check, LEFT, pos=QPoint(check.width() - 3, check.height() // 2))
    assert told.args == [True]
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        before = check.isChecked()
        QTest.keyClick(check, key)
        assert check.isChecked() is not before
    assert check.height() >= 40


def test_a_locked_one_stays_says_why_and_can_be_reached(look: Look, show: Show, qtbot: QtBot) -> None:
    check = CheckBox(look, "Emergency signs")
    window = show(check)
    check.lock(True, "always included")
    with qtbot.assertNotEmitted(check.clicked), qtbot.assertNotEmitted(check.toggled):
        QTest.mouseClick(check, LEFT)
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            QTest.keyClick(check, key)
    assert check.isChecked()
    assert (check.locked, check.hint, check.accessibleDescription()) == (True, *["always included"] * 2)
    window.findChildren(QLineEdit)[0].setFocus()
    QTest.keyClick(window.findChildren(QLineEdit)[0], Qt.Key.Key_Tab)
    assert check.hasFocus()
    assert check.ring_shown
    check.unlock()
    QTest.keyClick(check, Qt.Key.Key_Space)
    assert not check.isChecked()
    assert check.hint == ""


def test_assistive_technology_meets_a_checkbox(look: Look, qtbot: QtBot) -> None:
    check = CheckBox(look, "In short", on=True)
    qtbot.addWidget(check)
    node = QAccessible.queryAccessibleInterface(check)
    assert node.role() is QAccessible.Role.CheckBox
    assert node.text(QAccessible.Text.Name) == "In short"
    assert node.state().checked
    check.lock(True, "always included")
    node.actionInterface().doAction("Toggle")
    assert check.isChecked()


@pytest.mark.parametrize("name", THEME_NAMES)
def test_it_wears_the_theme(look: Look, qtbot: QtBot, name: str) -> None:
    look.set_theme(theme(name))
    on, off, locked = (CheckBox(look, "In short", on=state) for state in (True, False, True))
    locked.lock(True, "always included")
    gone = CheckBox(look, "In short", on=True)
    gone.setEnabled(False)
    seen = []
    for check in (on, off, locked, gone):
        qtbot.addWidget(check)
        check.resize(300, 40)
        seen.append(colors(check.grab().toImage(), box_of(check)))
    tokens = look.theme
    assert {tokens["primary"], tokens["on_primary"]} <= seen[0]
    assert {tokens["edge"], tokens["paper"]} <= seen[1]
    assert (tokens["paper"] if tokens.contrast else tokens["line"]) in seen[2]
    assert tokens["ink2"] in seen[2]
    assert tokens["disabled"] in seen[3]


def test_under_the_pointer_and_held_it_answers(look: Look, show: Show) -> None:
    check = CheckBox(look, "In short", on=True)
    show(check)
    QTest.mousePress(check, LEFT)
    assert look.theme["primary_press"] in colors(check.grab().toImage(), box_of(check))
    QTest.mouseRelease(check, LEFT)
    assert not check.isChecked()


def test_words_and_hint_wrap_and_nothing_is_cut(look: Look, qtbot: QtBot) -> None:
    check = CheckBox(look, "What can I do at home each day?", "checklist")
    qtbot.addWidget(check)
    wide, narrow = check.sizeHint().width(), check.minimumSizeHint().width()
    one_line = check.heightForWidth(wide)
    assert one_line == 40
    assert check.heightForWidth(wide - 40) > one_line, "the hint stands below"
    assert check.heightForWidth(narrow) > check.heightForWidth(wide - 40)
    assert check.words == "What can I do at home each day?"
    look.set_text_percent(200)
    assert check.heightForWidth(check.sizeHint().width()) >= 40 * look.scale - 1
    check.set_hint("")
    assert check.sizeHint().width() < wide * look.scale


def test_a_text_field_tells_what_is_typed(look: Look, show: Show, qtbot: QtBot) -> None:
    field = TextField(look, "Name of the set", "Such as “New heart failure”", most=5)
    window = show(field)
    edit = field.findChildren(QLineEdit)[0]
    QTest.keyClick(window.findChildren(QLineEdit)[0], Qt.Key.Key_Tab)
    assert edit.hasFocus()
    assert field.ring_shown
    with qtbot.waitSignal(field.text_changed) as told:
        QTest.keyClicks(edit, "h")
    assert told.args == ["h"]
    QTest.keyClicks(edit, "eartleaf")
    with qtbot.waitSignal(field.accepted) as accepted:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert accepted.args == [field.text] == ["heart"]
    field.select_all()
    QTest.keyClicks(edit, "x")
    assert field.text == "x"
    assert edit.accessibleName() == "Name of the set"


@pytest.mark.parametrize("name", THEME_NAMES)
def test_a_text_field_wears_the_theme(look: Look, show: Show, name: str) -> None:
    look.set_theme(theme(name))
    field = TextField(look, "Clinician")
    window = show(field)
    edit = field.findChildren(QLineEdit)[0]
    whole = field.rect()
    assert {look.theme["edge"], look.theme["paper"]} <= colors(field.grab().toImage(), whole)
    QTest.mouseClick(edit, LEFT)
    seen = colors(field.grab().toImage(), whole)
    assert look.theme["primary"] in seen
    assert not field.ring_shown, "the ring is for the keyboard"
    window.findChildren(QLineEdit)[0].setFocus()
    QTest.keyClick(window.findChildren(QLineEdit)[0], Qt.Key.Key_Tab)
    assert look.theme["focus"] in colors(field.grab().toImage(), whole)
    field.setEnabled(False)
    assert look.theme["disabled"] in colors(field.grab().toImage(), whole)
    look.set_text_percent(200)
    assert field.sizeHint().height() > 44 * 1.3
    assert field.minimumSizeHint().width() < field.sizeHint().width()


def test_a_field_without_a_name_is_not_made(look: Look) -> None:
    with pytest.raises(ValueError, match="accessible name"):
        TextField(look, " ")

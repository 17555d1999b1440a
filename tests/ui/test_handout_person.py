"""The words for one person: typed, counted, taken from the clipboard but never given to it, and wiped."""

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QGuiApplication,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from viewer.library.address import article
from viewer.paper.packet import Item, Packet
from viewer.paper.personal import MOST_NAME, MOST_NOTE, Personal
from viewer.places import find_places
from viewer.render.theme import load_theme
from viewer.ui.handout.draft import Draft
from viewer.ui.handout.person_pane import PersonPane
from viewer.ui.handout.private_fields import PrivateLine
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look

RESOURCES = find_places().resources
NAME = "Quillfeather Ambrose"
SECRET_HINTS = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


class Desk:
    """A pane for a person, in a window, and what the draft hears."""

    def __init__(self, qtbot: QtBot) -> None:
        self.look = Look(
            load_theme(RESOURCES / "themes" / "light.toml"), load_fonts(), Icons(RESOURCES / "icons")
        )
        self.draft = Draft(Packet((Item(article("leaky-door")),), date(2026, 11, 27)))
        self.pane = PersonPane(self.look, self.draft)
        qtbot.addWidget(self.pane)
        self.pane.resize(400, 600)
        self.pane.show()
        self.pane.activateWindow()
        qtbot.waitUntil(self.pane.isActiveWindow)

    @property
    def personal(self) -> Personal:
        return self.draft.packet.personal

    @property
    def lines(self) -> list[PrivateLine]:
        return self.pane.findChildren(PrivateLine)

    @property
    def editors(self) -> list[QWidget]:
        return [*self.lines, self.pane.note.editor]


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    """A pane, and a clipboard that begins and ends empty."""
    QGuiApplication.clipboard().clear()
    yield Desk(qtbot)
    QGuiApplication.clipboard().clear()


def test_what_is_typed_is_in_the_draft_with_each_letter(desk: Desk, qtbot: QtBot) -> None:
    patient, clinician, day = desk.lines
    with qtbot.waitSignal(desk.draft.packet_changed):
        QTest.keyClicks(patient, "Q")
    assert desk.personal == Personal(patient="Q")
    QTest.keyClicks(clinician, " Dr. Hale ")
    QTest.keyClicks(day, "Friday")
    QTest.keyClicks(desk.pane.note.editor, "Rest.")
    assert desk.personal == Personal("Q", "Dr. Hale", "Friday", "Rest.")
    QTest.keyClicks(patient, "x" * MOST_NAME)
    assert len(desk.personal.patient) == MOST_NAME


def test_today_is_the_day_on_the_paper_in_words(desk: Desk) -> None:
    QTest.mouseClick(desk.pane.today, Qt.MouseButton.LeftButton)
    month = QLocale().monthName(11)
    assert desk.personal.date == f"{month} 27, 2026"


def test_lines_to_write_on_can_be_left_away(desk: Desk) -> None:
    assert desk.pane.blanks.isChecked()
    QTest.mouseClick(desk.pane.blanks, Qt.MouseButton.LeftButton)
    assert not desk.draft.packet.choice.blanks
    desk.draft.choose(replace(desk.draft.packet.choice, blanks=True))
    assert desk.pane.blanks.isChecked()


def test_the_letters_that_are_left_are_counted_and_no_more_is_taken(desk: Desk) -> None:
    note = desk.pane.note
    assert note.count == f"{MOST_NOTE} letters left"
    note.editor.setPlainText("x" * (MOST_NOTE - 1))
    assert note.count == "1 letter left"
    QTest.keyClicks(note.editor, "yz")
    assert (note.count, len(note.text)) == ("No letters left", MOST_NOTE)
    note.editor.setPlainText("a" * 900)
    assert note.text == "a" * MOST_NOTE
    node = QAccessible.queryAccessibleInterface(note.editor)
    assert node.text(QAccessible.Text.Name) == "Your note to the patient"
    assert node.text(QAccessible.Text.Description) == "No letters left"


def test_a_long_paste_loses_its_own_end(desk: Desk) -> None:
    editor = desk.pane.note.editor
    editor.setPlainText("first last")
    cursor = editor.textCursor()
    cursor.setPosition(len("first "))
    editor.setTextCursor(cursor)
    QGuiApplication.clipboard().setText("p" * MOST_NOTE)
    editor.paste()
    assert desk.pane.note.text == "first " + "p" * (MOST_NOTE - len("first last")) + "last"


def test_tab_leaves_the_note(desk: Desk) -> None:
    editor = desk.pane.note.editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert not editor.hasFocus()
    assert desk.pane.note.text == ""


def test_the_fields_take_from_the_clipboard_and_give_nothing_to_it(desk: Desk) -> None:
    clipboard = QGuiApplication.clipboard()
    for editor in desk.editors:
        clipboard.setText(NAME)
        editor.setFocus()
        QTest.keySequence(editor, QKeySequence(QKeySequence.StandardKey.Paste))
        clipboard.setText("other")
        for key in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut):
            QTest.keySequence(editor, QKeySequence(QKeySequence.StandardKey.SelectAll))
            QTest.keySequence(editor, QKeySequence(key))
        assert clipboard.text() == "other"
    assert desk.personal == Personal(NAME, NAME, NAME, NAME)
    desk.pane.note.editor.copy()
    assert NAME not in clipboard.text()


def test_their_menus_offer_no_copying(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[list[str]] = []

    def note_offers(menu: QMenu, at: QPoint) -> None:
        opened.append([action.objectName() for action in menu.actions()])
        menu.close()

    monkeypatch.setattr(QMenu, "popup", note_offers)
    for pressed in (*desk.lines, desk.pane.note.editor.viewport()):
        spot = pressed.rect().center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, pressed.mapToGlobal(spot))
        QApplication.sendEvent(pressed, asked)
    assert len(opened) == len(desk.editors)
    for offered in opened:
        assert "edit-paste" in offered
        assert not {"edit-copy", "edit-cut"} & set(offered)


def test_nothing_can_be_dragged_in_or_out_and_no_keyboard_learns(desk: Desk) -> None:
    for editor in desk.editors:
        assert not editor.acceptDrops()
        hints = editor.inputMethodHints()
        assert hints & SECRET_HINTS == SECRET_HINTS
    assert not any(line.dragEnabled() or line.completer() for line in desk.lines)
    editor = desk.pane.note.editor
    assert not editor.viewport().acceptDrops()
    editor.setPlainText(NAME)
    editor.selectAll()
    QTest.mousePress(editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert not editor.textCursor().hasSelection(), "what is pressed is selected anew, not dragged"
    QTest.mouseRelease(editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))


def test_wiped_is_wiped(desk: Desk, qtbot: QtBot) -> None:
    for editor in desk.editors:
        QTest.keyClicks(editor, NAME)
    with qtbot.assertNotEmitted(desk.draft.packet_changed):  # or the pages would be set anew, half wiped
        desk.pane.wipe()
    assert desk.personal == Personal()
    for editor in desk.editors:
        QTest.keySequence(editor, QKeySequence(QKeySequence.StandardKey.Undo))
    assert [line.text() for line in desk.lines] == ["", "", ""]
    assert not any(line.isUndoAvailable() or line.isRedoAvailable() for line in desk.lines)
    assert desk.pane.note.text == ""
    assert not desk.pane.note.editor.document().isUndoAvailable()
    assert NAME not in repr(desk.draft.packet)


def test_it_grows_with_the_text_size(desk: Desk, qtbot: QtBot) -> None:
    before = desk.pane.sizeHint().height()
    desk.look.set_text_percent(200)
    qtbot.waitUntil(lambda: desk.pane.sizeHint().height() > before * 1.2)

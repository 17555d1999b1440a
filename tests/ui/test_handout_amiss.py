"""The dialog where something is amiss: a key that is held, words that come late, a printer of before."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.handout import FrontDesk, Nurse, QuickPress, front_desk, nurse, press
from viewer.library.address import article
from viewer.paper.choice import Choice
from viewer.paper.packet import Item
from viewer.paper.personal import Personal
from viewer.paper.sets import HandoutSet
from viewer.ui.controls.button import Button
from viewer.ui.handout.printing import Pages
from viewer.ui.handout.private_fields import PrivateLine, PrivateNote
from viewer.ui.handout.set_keeper import SetKeeper

__all__ = ["front_desk", "nurse", "press"]

pytestmark = pytest.mark.usefixtures("front_desk")


@pytest.mark.parametrize("key", [Qt.Key.Key_P, Qt.Key.Key_Return, Qt.Key.Key_S])
def test_a_key_that_is_held_prints_and_saves_nothing(
    nurse: Nurse, press: QuickPress, front_desk: FrontDesk, key: Qt.Key
) -> None:
    nurse.begin()
    held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.ControlModifier, "", True)
    QApplication.sendEvent(nurse.dialog, held)

    assert nurse.sees_dialog
    assert front_desk.pdf == b""
    assert nurse.desk.printing.kept is None


def test_words_that_come_after_the_dialog_was_closed_are_not_set(nurse: Nurse, press: QuickPress) -> None:
    nurse.begin()
    job, count = nurse.job, len(press.jobs)
    nurse.click(nurse.button("Close without printing"))
    job.draft.tell(Personal("Ada"))
    QApplication.processEvents()

    assert len(press.jobs) == count
    assert not press.running


def test_pages_of_an_earlier_handout_are_not_offered_in_place_of_these(
    nurse: Nurse, press: QuickPress
) -> None:
    nurse.begin()
    nurse.desk.printing.kept = Pages(b"%PDF of somebody else", "Salt")
    nurse.desk.printing.troubled.emit("Front desk is out of paper.")

    assert nurse.notice == "Front desk is out of paper."
    buttons = nurse.dialog.notice.findChildren(Button)
    assert "Save as PDF" not in [button.words for button in buttons if button.isVisible()]


def test_a_press_that_falls_too_late_is_not_told_of(nurse: Nurse, press: QuickPress) -> None:
    nurse.begin()
    press.held = True
    nurse.job.draft.choose(Choice(size="large"))
    QApplication.processEvents()
    nurse.job.draft.remove(0)
    QApplication.processEvents()
    press.error = "The pages could not be prepared: the typesetter stopped."
    press.answer()

    assert nurse.preview.message is not None
    assert nurse.preview.message.accessibleName() == "Nothing to print yet"


def test_a_sheet_to_write_on_needs_no_topic(nurse: Nurse, press: QuickPress, front_desk: FrontDesk) -> None:
    nurse.begin()
    nurse.job.draft.choose(Choice(extras=("visit", "key-points")))
    nurse.job.draft.remove(0)
    nurse.wait()
    assert press.job.parts == ()
    nurse.person.press("Ctrl+P")

    assert front_desk.title == "My visit"


def test_two_windows_lose_no_set_to_each_other(tmp_path: Path) -> None:
    first, second, third = (
        HandoutSet(name, (Item(article("salt")),)) for name in ("First", "Second", "Third")
    )
    one, other = (SetKeeper(tmp_path, (), Choice()) for _ in range(2))
    one.keep((first, second))
    other.keep((third,))
    assert SetKeeper(tmp_path, (), Choice()).own == other.own == (third, first, second)

    one.keep((first,))  # knows of a second one, which is deleted, and of no third one
    assert SetKeeper(tmp_path, (), Choice()).own == one.own == (first, third)


class Selections:
    """A clipboard as X11 has it, with a second one to which Qt puts whatever is selected."""

    def __init__(self) -> None:
        self.cleared = 0

    def supportsSelection(self) -> bool:  # noqa: N802  as Qt names it
        return True

    def ownsSelection(self) -> bool:  # noqa: N802  as Qt names it
        return True

    def clear(self, mode: QClipboard.Mode) -> None:
        self.cleared += mode is QClipboard.Mode.Selection


@pytest.mark.parametrize("key", ["Ctrl+K", "Ctrl+U", "Ctrl+Insert", "Shift+Del", "Ctrl+C", "Ctrl+X"])
def test_no_key_copies_what_is_told_of_a_person(qapp: QApplication, key: str) -> None:
    clipboard = qapp.clipboard()
    clipboard.setText("before")
    for editor in (PrivateLine(), PrivateNote(99)):
        QTest.keyClicks(editor, "Ada Lee")
        QTest.keySequence(editor, QKeySequence("Home"))
        QTest.keySequence(editor, QKeySequence(key))
        editor.selectAll()
        QTest.keySequence(editor, QKeySequence(key))
        editor.deleteLater()

    assert clipboard.text() == "before"


def test_what_is_selected_by_keys_is_given_to_nobody(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    selections, line = Selections(), PrivateLine()
    QTest.keyClicks(line, "Ada Lee")
    monkeypatch.setattr(QGuiApplication, "clipboard", staticmethod(lambda: selections))
    for number, key in enumerate(("Shift+Home", "Ctrl+A"), 1):
        QTest.keySequence(line, QKeySequence(key))
        assert selections.cleared >= number
    line.deleteLater()

"""A nurse puts a packet together for somebody who goes home, keeps it as a set, and has it again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.support.desk import MITRAL, wait_until
from tests.support.handout import Nurse, nurse
from tests.support.paper import sheets_of
from tests.support.printing import Lp, lp
from viewer.library.address import Address, article
from viewer.paper.personal import Personal
from viewer.ui.handout.set_bar import SetBar

__all__ = ["lp", "nurse"]

REGURGITATION = MITRAL.whole
GUIDE = Address("guide", "leaking-mitral-valve")


def order_of(nurse: Nurse) -> list[Address]:
    return [item.address for item in nurse.job.draft.packet.items]


def sets_of(nurse: Nurse) -> SetBar:
    sets = nurse.dialog.choices.sets
    assert sets is not None, "there are no sets, and nobody asked for more choices"
    return sets


def write(field: QWidget, words: str) -> QLineEdit:
    edit = field.findChildren(QLineEdit)[0]
    edit.setFocus()
    QTest.keyClicks(edit, words)
    return edit


def add(nurse: Nurse, words: str) -> None:
    """Add the first topic that is found for these words."""
    packet = nurse.dialog.choices.packet
    nurse.click(packet.more)
    assert packet.picker is not None
    QTest.keyClick(write(packet.picker.field, words), Qt.Key.Key_Return)


def write_for_person(nurse: Nurse, name: str, note: str) -> None:
    """Type a name and a note."""
    nurse.click(nurse.dialog.choices.more)
    pane = nurse.dialog.choices.person
    assert pane is not None
    write(pane.patient, name)
    pane.note.editor.setFocus()
    QTest.keyClicks(pane.note.editor, note)


def begins(nurse: Nurse, title: str) -> bool:
    """Whether the page that is seen is the first about this."""
    preview = nurse.preview
    return f"{title} Also called" in " ".join(preview.pages.words_of(preview.page).split())


def printed(nurse: Nurse, lp: Lp) -> str:
    """Print what is seen; the words that came to the printer."""
    nurse.wait()
    nurse.person.press("Ctrl+P")
    wait_until(lambda: nurse.desk.job is None and bool(lp.pdf))
    return "\n".join(line.words for sheet in sheets_of(lp.pdf) for line in sheet.lines)


def test_a_packet_for_one_person_and_a_set_for_the_next(nurse: Nurse, lp: Lp) -> None:
    nurse.person.press("Ctrl+P")
    packet = nurse.dialog.choices.packet

    # To the article they add the guide, by its everyday name, and put it first with the keyboard.
    add(nurse, "a leaking mitral")
    row = packet.rows[1]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order_of(nurse) == [GUIDE, REGURGITATION]

    # A third topic was too much; they take it out again. Escape closes the list of topics alone.
    add(nurse, "floppy")
    assert order_of(nurse)[2] == article("mitral-valve-prolapse")
    wait_until(lambda: nurse.preview.grade != "", 20_000)  # which is told when the pages are settled
    assert begins(nurse, "Mitral valve prolapse")
    nurse.click(packet.rows[1])  # whose sections are chosen is whose page is seen
    wait_until(lambda: begins(nurse, "Mitral valve regurgitation"))
    nurse.click(packet.rows[2])
    nurse.click(packet.out)
    assert order_of(nurse) == [GUIDE, REGURGITATION]
    nurse.click(packet.more)
    nurse.person.press("Escape")
    assert not packet.more.isChecked()
    assert nurse.sees_dialog

    # The person's name goes on the paper, with a note of the nurse's own.
    write_for_person(nurse, "Marisol Quint", "See you on Monday.")

    # They will want this again, so they keep it as a set. Escape leaves the name without closing all.
    sets = sets_of(nurse)
    nurse.click(sets.save)
    nurse.person.press("Escape")
    assert nurse.sees_dialog
    nurse.click(sets.save)
    QTest.keyClick(write(sets.namer.field, "Leaky valve, going home"), Qt.Key.Key_Return)
    words = printed(nurse, lp)
    assert "Marisol Quint" in words
    assert "See you on Monday." in words
    assert words.index("A leaking mitral valve") < words.index("Also called a leaky mitral valve")

    # The next patient gets the same from another article: one press has it, without any name.
    nurse.person.open(article("heart-valves"))
    nurse.person.press("Ctrl+P")
    (chip,) = sets_of(nurse).chips
    assert chip.words == "Leaky valve, going home"
    nurse.click(chip)
    assert order_of(nurse) == [GUIDE, REGURGITATION]
    assert nurse.job.draft.packet.personal == Personal()
    nurse.person.press("Escape")
    assert not nurse.sees_dialog

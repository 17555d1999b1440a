"""Saved sets: chosen with a press, saved, renamed, replaced, deleted and brought back; the clinic’s stay."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from viewer.library.address import Address, article
from viewer.paper.choice import Choice
from viewer.paper.packet import Item, Packet
from viewer.paper.personal import Personal
from viewer.paper.sets import NAME, HandoutSet, load_sets
from viewer.places import find_places
from viewer.render.theme import load_theme
from viewer.ui.controls.label import Label
from viewer.ui.handout.draft import Draft
from viewer.ui.handout.set_bar import SetBar
from viewer.ui.handout.set_keeper import SetKeeper
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look

RESOURCES = find_places().resources
LEFT = Qt.MouseButton.LeftButton
VALVE, SALT = article("valve"), article("salt")
CLINIC = {"name": "Clinic start", "items": ["article:valve", "article:salt"], "size": "large"}
OWN = '[[set]]\nname = "New valve"\nitems = ["article:valve"]\n'


class Desk:
    """A bar of sets in a window, with the folder that keeps them."""

    def __init__(self, qtbot: QtBot, folder: Path, *addresses: Address) -> None:
        self.folder = folder
        theme = load_theme(RESOURCES / "themes" / "light.toml")
        self.look = Look(theme, load_fonts(), Icons(RESOURCES / "icons"))
        items = tuple(Item(address) for address in addresses)
        self.draft = Draft(Packet(items, date(2026, 11, 27)))
        self.bar = SetBar(self.look, self.draft, SetKeeper(folder, (CLINIC,), Choice()))
        qtbot.addWidget(self.bar)
        self.bar.resize(400, 400)
        self.bar.show()
        self.bar.activateWindow()
        qtbot.waitUntil(self.bar.isActiveWindow)

    @property
    def names(self) -> list[str]:
        return [chip.words for chip in self.bar.chips]

    @property
    def chosen(self) -> list[str]:
        return [chip.words for chip in self.bar.chips if chip.isChecked()]

    @property
    def kept(self) -> list[HandoutSet]:
        """What another start would find."""
        found, notices = load_sets(self.folder / NAME)
        assert not notices
        return list(found)

    def press(self, name: str) -> None:
        chip = next(chip for chip in self.bar.chips if chip.words == name)
        QTest.mouseClick(chip, LEFT)

    def name_it(self, name: str) -> QLineEdit:
        edit = self.bar.namer.field.findChildren(QLineEdit)[0]
        edit.selectAll()
        QTest.keyClicks(edit, name)
        return edit


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    folder = tmp_path / "settings"
    folder.mkdir()
    (folder / NAME).write_text(OWN, encoding="utf-8")
    return Desk(qtbot, folder, SALT)


def test_a_press_has_topics_and_options_and_keeps_the_words_for_the_person(desk: Desk) -> None:
    assert desk.names == ["Clinic start", "New valve"]
    desk.draft.tell(Personal(patient="Quillfeather"))
    desk.press("Clinic start")
    packet = desk.draft.packet
    assert [item.address for item in packet.items] == [VALVE, SALT]
    assert packet.choice.size == "large"
    assert packet.personal.patient == "Quillfeather"
    assert desk.chosen == ["Clinic start"]


def test_the_set_that_the_packet_is_shows_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(OWN, encoding="utf-8")
    assert Desk(qtbot, tmp_path, VALVE).chosen == ["New valve"]


def test_the_clinics_sets_cannot_be_changed_and_say_so(desk: Desk) -> None:
    desk.press("Clinic start")
    said = [label.text() for label in desk.bar.findChildren(Label) if label.isVisible()]
    assert "This set is your clinic’s. It cannot be changed here." in said
    assert not any(each.isVisible() for each in (desk.bar.rename, desk.bar.delete, desk.bar.change))
    desk.press("New valve")
    assert desk.bar.rename.isVisible()
    assert desk.bar.delete.isVisible()


def test_a_packet_is_saved_as_a_set(desk: Desk) -> None:
    desk.draft.add(VALVE)
    QTest.mouseClick(desk.bar.save, LEFT)
    assert "patients" in desk.bar.namer.hint
    edit = desk.name_it("  Salt   and valve ")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert desk.names == ["Clinic start", "New valve", "Salt and valve"]
    assert desk.chosen == ["Salt and valve"]
    assert desk.kept[-1] == HandoutSet("Salt and valve", (Item(SALT), Item(VALVE)))
    assert desk.bar.save.hasFocus()
    assert not desk.bar.namer.isVisible()


def test_names_of_patients_are_in_no_file(desk: Desk) -> None:
    desk.draft.tell(Personal("Quillfeather", "Hale", "Friday", "Call Quillfeather"))
    QTest.mouseClick(desk.bar.save, LEFT)
    QTest.keyClick(desk.name_it("Mine"), Qt.Key.Key_Return)
    assert "Quillfeather" not in (desk.folder / NAME).read_text(encoding="utf-8")


def test_a_name_that_is_taken_replaces_only_knowingly(desk: Desk) -> None:
    QTest.mouseClick(desk.bar.save, LEFT)
    namer = desk.bar.namer
    desk.name_it("new VALVE")
    assert namer.save.words == "Replace set"
    desk.name_it("clinic start")
    assert not namer.save.isEnabled()
    assert namer.hint == "There is a set with this name. Choose another name."
    QTest.keyClick(desk.name_it(" "), Qt.Key.Key_Return)
    assert len(desk.kept) == 1, "a set has a name"
    desk.name_it("new valve")
    QTest.mouseClick(namer.save, LEFT)
    assert [each.items for each in desk.kept] == [(Item(SALT),)]


def test_escape_drops_the_name(desk: Desk) -> None:
    QTest.mouseClick(desk.bar.save, LEFT)
    QTest.keyClick(desk.name_it("Other"), Qt.Key.Key_Escape)
    assert desk.bar.isVisible()
    assert not desk.bar.namer.isVisible()
    assert len(desk.kept) == 1


def test_a_set_is_renamed_in_its_place(desk: Desk) -> None:
    desk.press("New valve")
    QTest.mouseClick(desk.bar.rename, LEFT)
    assert desk.bar.namer.field.text == "New valve"
    desk.name_it("Clinic start")
    assert not desk.bar.namer.save.isEnabled()
    QTest.keyClick(desk.name_it("new valve "), Qt.Key.Key_Return)
    assert [each.name for each in desk.kept] == ["new valve"]
    assert desk.chosen == ["new valve"]
    assert desk.bar.rename.hasFocus()


def test_changes_are_saved_when_wanted(desk: Desk) -> None:
    desk.press("New valve")
    assert not desk.bar.change.isVisible()
    desk.draft.add(SALT)
    assert desk.chosen == ["New valve"]
    QTest.mouseClick(desk.bar.change, LEFT)
    assert desk.kept[0].items == (Item(VALVE), Item(SALT))
    assert not desk.bar.change.isVisible()


def test_what_is_deleted_can_come_back(desk: Desk) -> None:
    desk.press("New valve")
    QTest.mouseClick(desk.bar.delete, LEFT)
    assert desk.names == ["Clinic start"]
    assert desk.kept == []
    assert desk.bar.notice.sentence == "Deleted: New valve."
    assert desk.bar.save.hasFocus()
    desk.bar.notice.action_requested.emit()
    assert desk.names == ["Clinic start", "New valve"]
    assert [each.name for each in desk.kept] == ["New valve"]
    assert not desk.bar.notice.isVisible()


def test_a_packet_that_gave_way_to_a_set_can_come_back(desk: Desk) -> None:
    desk.draft.choose_sections(0, ("what-helps",))
    desk.press("New valve")
    assert desk.bar.notice.isVisible()
    desk.bar.notice.action_requested.emit()
    assert desk.draft.packet.items == (Item(SALT, ("what-helps",)),)
    assert desk.chosen == []
    desk.press("New valve")
    desk.press("Clinic start")
    assert not desk.bar.notice.isVisible(), "a set that is saved is not lost"


def test_where_nothing_can_be_saved_one_sentence_says_so_and_nothing_is_lost(desk: Desk) -> None:
    before = (desk.folder / NAME).read_bytes()
    aside = desk.folder.rename(desk.folder.with_name("aside"))
    desk.folder.touch()  # a file where the folder should be
    QTest.mouseClick(desk.bar.save, LEFT)
    QTest.keyClick(desk.name_it("Mine"), Qt.Key.Key_Return)
    assert desk.bar.notice.isVisible()
    assert "could not be saved" in desk.bar.notice.sentence
    assert desk.names == ["Clinic start", "New valve"]
    assert desk.bar.namer.field.text == "Mine", "the name is there for another try"
    assert (aside / NAME).read_bytes() == before
    desk.folder.unlink()
    QTest.mouseClick(desk.bar.namer.save, LEFT)
    assert desk.names == ["Clinic start", "New valve", "Mine"]


def test_a_damaged_file_is_told_of_and_kept(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("[[set]\n", encoding="utf-8")
    desk = Desk(qtbot, tmp_path, SALT)
    assert desk.names == ["Clinic start"]
    assert desk.bar.notice.isVisible()
    assert [each.read_text(encoding="utf-8") for each in tmp_path.glob("*broken*")] == ["[[set]\n"]


def test_the_bar_grows_with_the_text_size(desk: Desk, qtbot: QtBot) -> None:
    before = desk.bar.chips[0].height()
    desk.look.set_text_percent(200)
    qtbot.waitUntil(lambda: desk.bar.chips[0].height() > before * 1.2)

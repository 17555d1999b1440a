"""The settings: what is changed there holds at once, is saved, and can be taken back."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from tests.support.clinic import LOGO, png, write
from tests.support.desk import Person, wait_until
from viewer.library.address import article
from viewer.reading.clinic import CLINIC, Clinic, Phone
from viewer.reading.clinicfile import load_clinic
from viewer.reading.settings import SETTINGS, Settings, load_settings
from viewer.ui.controls.painted import PaintedButton
from viewer.ui.keeper import Keeper
from viewer.ui.settings.dialog import SettingsDialog
from viewer.ui.settings.logo_row import LogoRow
from viewer.ui.settings.phone_rows import PhoneRows
from viewer.ui.settings.rows import ChoiceRow, SetRow, SizeRow, SwitchRow
from viewer.ui.settings.text_row import TextRow

MITRAL = article("mitral-valve-regurgitation", 1)
DESK = Phone("Front desk", "555-0143", "8 to 5")
NURSE = Phone("Nurse line", "555-0142")


@pytest.fixture
def dialog(person: Person) -> Iterator[SettingsDialog]:
    """The settings, opened by their key at the clinic's page."""
    dialog = opened(person)
    person.click(person.button("Clinic", dialog))
    yield dialog
    dialog.reject()
    keeper_of(person).keep_clinic(Clinic())
    keeper_of(person).keep_settings(Settings())
    person.desk.look.set_motion(True)


def opened(person: Person) -> SettingsDialog:
    person.press("Ctrl+,")
    (dialog,) = person.window.findChildren(SettingsDialog)
    assert dialog.isVisible()
    return dialog


def keeper_of(person: Person) -> Keeper:
    return person.desk.keeper


def text_row(dialog: SettingsDialog, *path: str) -> TextRow:
    row = dialog.pages["clinic"].rows[path]
    assert isinstance(row, TextRow)
    return row


def write_into(row: TextRow, words: str) -> None:
    """Put words into a field as a person types them."""
    row.edit.setFocus()
    row.edit.selectAll()
    row.edit.del_()
    row.edit.textEdited.emit(row.edit.text())
    if words:
        row.edit.insert(words)
        row.edit.textEdited.emit(words)
    QApplication.processEvents()


def phone_rows(dialog: SettingsDialog) -> PhoneRows:
    row = dialog.pages["clinic"].rows["phones",]
    assert isinstance(row, PhoneRows)
    return row


def test_every_setting_has_a_row_with_its_sentence(dialog: SettingsDialog) -> None:
    for page, settings in (("reading", SETTINGS), ("clinic", CLINIC)):
        for setting in settings:
            parts = setting.parts if setting.form is not None and not setting.many else (setting,)
            for part in parts:
                path = (part.attribute,) if part is setting else (setting.attribute, part.attribute)
                assert dialog.pages[page].rows[path].sentence.text() == part.sentence


def test_a_name_holds_while_it_is_typed_and_is_saved(person: Person, dialog: SettingsDialog) -> None:
    write_into(text_row(dialog, "name"), "Example Heart Clinic")
    assert keeper_of(person).clinic.name == "Example Heart Clinic"
    assert "Example Heart Clinic" in dialog.letterhead.words
    keeper_of(person).save()
    assert load_clinic(person.window.places).clinic.name == "Example Heart Clinic"


def test_the_page_behind_says_the_new_number(person: Person, dialog: SettingsDialog) -> None:
    assert "Call 911 now if" in person.words
    write_into(text_row(dialog, "emergency_number"), "112")
    wait_until(lambda: "Call 112 now if" in person.words)
    assert "911" not in person.words
    assert dialog.isVisible()
    assert "Call 112 now" in dialog.letterhead.words


def test_an_empty_emergency_number_is_never_used(person: Person, dialog: SettingsDialog) -> None:
    row = text_row(dialog, "emergency_number")
    write_into(row, "")
    assert row.warning
    assert row.warning == "This cannot be empty. “911” stays in use until you type another one."
    assert keeper_of(person).clinic.emergency_number == "911"
    text_row(dialog, "name").edit.setFocus()
    assert row.field.text == "911"
    assert row.warning
    write_into(row, "112")
    assert not row.warning
    assert keeper_of(person).clinic.emergency_number == "112"


def test_a_number_to_call_has_digits(person: Person, dialog: SettingsDialog) -> None:
    row = text_row(dialog, "emergency_number")
    write_into(row, "help")
    assert "has digits" in row.warning
    assert keeper_of(person).clinic.emergency_number == "911"


def test_a_space_behind_a_word_is_left_to_who_types(person: Person, dialog: SettingsDialog) -> None:
    row = text_row(dialog, "name")
    write_into(row, "Example ")
    assert row.field.text == "Example "
    assert keeper_of(person).clinic.name == "Example"


def test_changes_are_taken_back_one_by_one(person: Person, dialog: SettingsDialog) -> None:
    assert not dialog.undo.isEnabled()
    write_into(text_row(dialog, "name"), "Example")
    write_into(text_row(dialog, "name"), "Example Heart Clinic")
    write_into(text_row(dialog, "address"), "120 River Road")
    person.click(dialog.undo)
    assert keeper_of(person).clinic == Clinic(name="Example Heart Clinic")
    person.click(dialog.undo)
    assert keeper_of(person).clinic == Clinic()
    assert text_row(dialog, "name").field.text == ""
    assert not dialog.undo.isEnabled()


def test_a_page_goes_back_to_how_all_begin_and_that_can_be_taken_back(
    person: Person, dialog: SettingsDialog
) -> None:
    write_into(text_row(dialog, "name"), "Example Heart Clinic")
    person.click(dialog.reset)
    assert keeper_of(person).clinic == Clinic()
    person.click(dialog.undo)
    assert keeper_of(person).clinic.name == "Example Heart Clinic"


def test_opened_anew_there_is_nothing_to_take_back(person: Person, dialog: SettingsDialog) -> None:
    write_into(text_row(dialog, "name"), "Example Heart Clinic")
    person.press("Esc")
    assert not dialog.isVisible()
    opened(person)
    assert not dialog.undo.isEnabled()
    assert text_row(dialog, "name").field.text == "Example Heart Clinic"


# --- choices


def choose(person: Person, row: QWidget, words: str) -> None:
    person.click(person.button(words, row))


def test_units_paper_and_sets_are_chosen(person: Person, dialog: SettingsDialog) -> None:
    rows = dialog.pages["clinic"].rows
    sets = rows["default_set",]
    assert isinstance(sets, SetRow)
    dialog.show_sets(("New valve leak",))
    dialog.show_values()
    for path, words in (
        (("units", "weight"), "kg"),
        (("units", "temperature"), "°C"),
        (("paper",), "A4"),
        (("default_set",), "New valve leak"),
    ):
        dialog.pages["clinic"].ensureWidgetVisible(rows[path])
        choose(person, rows[path], words)
    clinic = keeper_of(person).clinic
    assert (clinic.units.weight, clinic.units.temperature) == ("kg", "C")
    assert (clinic.paper, clinic.default_set) == ("a4", "New valve leak")
    dialog.show_sets(())
    dialog.show_values()
    assert sets.choices.chosen == "New valve leak"


def moves(person: Person) -> bool:
    return person.desk.look.motion


def test_the_sets_that_there_are_can_be_begun_with(person: Person, dialog: SettingsDialog) -> None:
    dialog.reject()
    file = write(
        person.window.places.settings / "sets.toml",
        '[[set]]\nname = "Leak"\nitems = ["article:heart-valves"]\n',
    )
    opened(person)
    row = dialog.pages["clinic"].rows["default_set",]
    dialog.pages["clinic"].ensureWidgetVisible(row)
    choose(person, row, "Leak")
    assert keeper_of(person).clinic.default_set == "Leak"
    file.unlink()


def test_how_one_reads_is_changed_there_too(person: Person, dialog: SettingsDialog) -> None:
    person.click(person.button("Reading", dialog))
    rows = dialog.pages["reading"].rows
    size, links = rows["text_size",], rows["open_external_links",]
    assert isinstance(size, SizeRow)
    assert isinstance(links, SwitchRow)
    choose(person, rows["theme",], "Dark")
    assert person.desk.look.theme.name == "dark"
    choose(person, rows["reduced_motion",], "On")
    assert not moves(person)
    person.click(person.button("Larger text", size))
    assert person.desk.look.typography.percent == 115
    dialog.pages["reading"].ensureWidgetVisible(links)
    person.click(links.switch)
    keeper_of(person).save()
    saved, _ = load_settings(person.window.places.settings / "settings.toml")
    assert (saved.theme, saved.reduced_motion, saved.text_size, saved.open_external_links) == (
        "dark",
        "on",
        115,
        True,
    )
    person.click(dialog.undo)
    person.click(dialog.undo)
    assert person.desk.look.typography.percent == 100
    person.click(dialog.reset)
    assert moves(person)
    assert keeper_of(person).settings == Settings()


def test_what_is_changed_elsewhere_is_seen(person: Person, dialog: SettingsDialog) -> None:
    person.click(person.button("Reading", dialog))
    person.desk.reader.choose_theme("contrast-dark")
    row = dialog.pages["reading"].rows["theme",]
    assert isinstance(row, ChoiceRow)
    assert row.choices.chosen == "contrast-dark"
    keeper_of(person).keep_clinic(Clinic(name="Elsewhere"))
    assert text_row(dialog, "name").field.text == "Elsewhere"


# --- phone lines


def add_line(person: Person, dialog: SettingsDialog, phone: Phone) -> None:
    row = phone_rows(dialog)
    dialog.pages["clinic"].ensureWidgetVisible(row.add)
    person.click(row.add)
    line = row.lines[-1]
    assert person.focus is line.edits["label"]
    for words in (phone.label, phone.number, phone.hours):
        QTest.keyClicks(person.focus, words)
        person.press("Tab")


def test_lines_are_added_moved_and_removed(person: Person, dialog: SettingsDialog) -> None:
    add_line(person, dialog, DESK)
    add_line(person, dialog, NURSE)
    assert keeper_of(person).clinic.phones == (DESK, NURSE)
    assert "Front desk 555-0143, 8 to 5" in dialog.letterhead.words
    rows = phone_rows(dialog)
    first, second = rows.lines
    assert not first.up.isEnabled()
    assert not second.down.isEnabled()
    second.up.click()
    assert keeper_of(person).clinic.phones == (NURSE, DESK)
    second.down.click()
    assert keeper_of(person).clinic.phones == (DESK, NURSE)
    first.remove.click()
    assert keeper_of(person).clinic.phones == (NURSE,)
    person.click(dialog.undo)
    assert keeper_of(person).clinic.phones == (DESK, NURSE)
    assert [line.phone for line in rows.lines] == [DESK, NURSE]
    person.click(dialog.undo)
    assert keeper_of(person).clinic.phones == (NURSE, DESK)


def test_a_line_without_a_number_is_not_one_yet(person: Person, dialog: SettingsDialog) -> None:
    rows = phone_rows(dialog)
    rows.add.click()
    (line,) = rows.lines
    line.edits["label"].insert("Nurse line")
    line.edits["label"].textEdited.emit("Nurse line")
    assert keeper_of(person).clinic.phones == ()
    assert line.edits["label"].text() == "Nurse line"
    line.edits["number"].insert("555-0142")
    line.edits["number"].textEdited.emit("555-0142")
    assert keeper_of(person).clinic.phones == (NURSE,)
    for _ in range(7):
        rows.add.click()
    assert len(rows.lines) == 6
    assert not rows.add.isEnabled()


# --- logo


def logo_row(dialog: SettingsDialog) -> LogoRow:
    row = dialog.pages["clinic"].rows["logo",]
    assert isinstance(row, LogoRow)
    return row


def green_in(picture: QImage) -> bool:
    spots = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
    return any(spot.name() == "#0b5a49" for spot in spots)


@pytest.mark.parametrize("content", [LOGO, png()], ids=["svg", "png"])
def test_a_logo_is_chosen_seen_and_removed(
    person: Person, dialog: SettingsDialog, tmp_path: Path, content: bytes
) -> None:
    row = logo_row(dialog)
    assert not row.remove.isEnabled()
    chosen = write(tmp_path / "picture", content)
    dialog.take_logo(str(chosen))
    chosen.unlink()
    kept = keeper_of(person).clinic.logo_file
    assert kept is not None
    assert kept.parent == person.window.places.settings
    assert kept.read_bytes() == content
    assert green_in(person.look(row.box))
    assert not row.warning
    dialog.pages["clinic"].ensureWidgetVisible(row.remove)
    person.click(row.remove)
    assert keeper_of(person).clinic.logo == ""
    assert not green_in(person.look(row.box))


def test_the_systems_dialog_is_asked_for_the_picture(
    person: Person, dialog: SettingsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = write(tmp_path / "logo.svg", LOGO)

    def choose_at_once(self: QFileDialog) -> None:
        self.fileSelected.emit(str(chosen))
        self.deleteLater()

    monkeypatch.setattr(QFileDialog, "open", choose_at_once)
    logo_row(dialog).another.click()
    kept = keeper_of(person).clinic.logo_file
    assert kept is not None
    assert kept.read_bytes() == LOGO


def test_a_picture_that_cannot_be_a_logo_is_told_and_the_one_before_stays(
    person: Person, dialog: SettingsDialog, tmp_path: Path
) -> None:
    dialog.take_logo(str(write(tmp_path / "logo.svg", LOGO)))
    before = keeper_of(person).clinic.logo
    dialog.take_logo(str(write(tmp_path / "photo.jpg", b"\xff\xd8\xff\xe0")))
    assert logo_row(dialog).warning == (
        "The picture photo.jpg is not shown, because it is neither SVG nor PNG. "
        "Save it again as SVG or PNG, and choose it anew in the settings."
    )
    assert keeper_of(person).clinic.logo == before


def test_a_logo_that_is_gone_is_told_and_the_name_stands_alone(
    person: Person, dialog: SettingsDialog
) -> None:
    keeper_of(person).keep_clinic(Clinic(name="Example Heart Clinic", logo="/nowhere/logo.svg"))
    assert "there is no such file" in logo_row(dialog).warning
    assert "Example Heart Clinic" in dialog.letterhead.words


# --- what cannot be changed or saved


def full(number: int) -> NoReturn:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_what_cannot_be_saved_is_told_in_the_card(
    person: Person, dialog: SettingsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_into(text_row(dialog, "name"), "Example Heart Clinic")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        keeper_of(person).save()
        assert dialog.trouble.isVisible()
        assert dialog.trouble.sentence.endswith("could not be saved: No space left on device.")
        dialog.take_logo(str(write(tmp_path / "logo.svg", LOGO)))
        assert "could not be saved" in logo_row(dialog).warning
    keeper_of(person).save()
    assert load_clinic(person.window.places).clinic.name == "Example Heart Clinic"
    assert not dialog.trouble.isVisible()


def test_a_locked_clinic_is_seen_with_the_reason_and_stays(person: Person, dialog: SettingsDialog) -> None:
    keeper = keeper_of(person)
    before = keeper.clinic_file
    keeper.clinic_file = replace(before, locked="Your administrator keeps this.")
    dialog.show_values()
    page = dialog.pages["clinic"]
    assert page.lock_notice.isVisible()
    assert page.lock_notice.sentence == "Your administrator keeps this."
    assert text_row(dialog, "name").edit.isReadOnly()
    assert not phone_rows(dialog).add.isEnabled()
    assert not logo_row(dialog).another.isEnabled()
    assert not dialog.reset.isEnabled()
    person.click(person.button("Reading", dialog))
    assert dialog.reset.isEnabled()
    assert not dialog.pages["reading"].lock_notice.isVisible()
    keeper.clinic_file = before
    dialog.show_values()
    assert not text_row(dialog, "name").edit.isReadOnly()


# --- keyboard, room, colors


def test_it_opens_by_the_button_too_and_gives_the_focus_back(person: Person) -> None:
    button = person.window.toolbar.settings
    person.click(button)
    (dialog,) = person.window.findChildren(SettingsDialog)
    assert dialog.isAncestorOf(person.focus)
    assert not any(each.ring_shown for each in dialog.findChildren(PaintedButton))
    person.click(dialog.close_button)
    assert not dialog.isVisible()
    assert not dialog.isAncestorOf(person.focus)


def test_tab_goes_round_within_and_brings_each_stop_into_sight(
    person: Person, dialog: SettingsDialog
) -> None:
    dialog.first_stop().setFocus()
    seen = []
    for _ in range(60):
        person.press("Tab")
        stop = person.focus
        assert dialog.isAncestorOf(stop)
        place = stop.mapTo(dialog, stop.rect().center())
        assert dialog.panel().contains(place), stop.accessibleName()
        if stop is dialog.first_stop():
            break
        seen.append(stop.accessibleName())
    assert stop is dialog.first_stop()
    assert {"Name", "Emergency number", "Add a phone line", "Choose a logo", "Close the settings"} <= {*seen}
    assert all(seen)


SIZES = (
    (1366, 768, 100),
    (800, 480, 100),
    (800, 480, 300),
    (480, 360, 100),
    (480, 360, 300),
    (1920, 1080, 200),
)


def test_everything_finds_room(person: Person, dialog: SettingsDialog) -> None:
    for width, height, percent in SIZES:
        person.resize(width, height)
        person.desk.reader.set_text_size(percent)
        QApplication.processEvents()
        assert dialog.rect().contains(dialog.panel())
        for name in dialog.pages:
            dialog.choose_page(name)
            QApplication.processEvents()
            rows_find_room(dialog, name, (width, height, percent))
        for button in (dialog.close_button, dialog.undo, dialog.reset):
            corner = button.mapTo(dialog, QPoint(button.width(), button.height()))
            assert dialog.panel().contains(corner - QPoint(1, 1)), button.accessibleName()


def rows_find_room(dialog: SettingsDialog, name: str, size: tuple[int, int, int]) -> None:
    page = dialog.pages[name]
    for path, row in page.rows.items():
        right = row.mapTo(page.inner, QPoint(row.width(), 0)).x()
        assert right <= page.viewport().width(), (path, size)
        assert row.width() >= row.minimumSizeHint().width(), (path, size)


def test_paper_stays_white_and_the_card_follows_the_theme(person: Person, dialog: SettingsDialog) -> None:
    for theme in ("light", "dark", "contrast-dark", "contrast-light"):
        person.desk.themes.choose(theme)
        paper = person.look(dialog.letterhead)
        assert paper.pixelColor(paper.width() // 2, paper.height() - 4).name() == "#ffffff"
        card, top = person.look(), dialog.panel().top() + 6
        assert card.pixelColor(dialog.panel().center().x(), top) == person.color("paper")

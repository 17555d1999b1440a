"""An administrator sets up a clinic in the settings, then hands its file to every user of the computer."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.support.clinic import LOGO, write
from tests.support.desk import Person, Start, leave, wait_until
from viewer.library.address import Address, article
from viewer.reading.clinic import Clinic, Phone
from viewer.reading.clinicfile import load_clinic
from viewer.ui.settings.dialog import SettingsDialog

T = TypeVar("T", bound=QWidget)
MITRAL = article("mitral-valve-regurgitation", 1)


def test_an_administrator_sets_up_a_clinic(begin: Start, tmp_path: Path) -> None:
    person = begin(MITRAL)
    reads_the_number_that_all_begin_with(person)
    fills_in_what_the_clinic_is_like(person, tmp_path)
    finds_it_in_texts_and_guides(person)
    leave(person)

    hands_the_file_to_every_user(tmp_path)
    person = begin(MITRAL)
    sees_it_locked_with_the_reason(person, tmp_path)
    changes_the_file_by_hand_while_somebody_reads(person, tmp_path)
    makes_a_mistake_and_is_told(person, tmp_path)


def reads_the_number_that_all_begin_with(person: Person) -> None:
    assert "Call 911 now if" in person.words


def fills_in_what_the_clinic_is_like(person: Person, folder: Path) -> None:
    dialog = opens_the_clinic(person)
    types_into(person, dialog, "Name", "Example Heart Clinic")
    types_into(person, dialog, "Nurse line", "the nurse line, 555-0142")
    types_into(person, dialog, "Emergency number", "112")
    person.click(into_sight(dialog, person.button("Add a phone line", dialog)))
    types_into(person, dialog, "Phone number", "555-0142")
    dialog.take_logo(str(write(folder / "downloads" / "logo.svg", LOGO)))
    assert "Call 112 now" in dialog.letterhead.words
    person.press("Esc")
    assert not dialog.isVisible()
    person.desk.keeper.save()
    clinic = load_clinic(person.window.places).clinic
    assert (clinic.name, clinic.emergency_number) == ("Example Heart Clinic", "112")
    assert clinic.phones == (Phone("", "555-0142"),)
    assert clinic.logo_file is not None
    assert clinic.logo_file.read_bytes() == LOGO


def finds_it_in_texts_and_guides(person: Person) -> None:
    wait_until(lambda: "Call 112 now if" in person.words)
    assert "911" not in person.words
    assert person.page == MITRAL
    person.open(Address("article", "heart-attack"))
    assert "911" not in person.words


def hands_the_file_to_every_user(folder: Path) -> None:
    own = folder / "settings"
    write(folder / "shared" / "clinic.toml", (own / "clinic.toml").read_bytes()).chmod(0o644)
    (logo,) = own.glob("logo-*.svg")
    write(folder / "shared" / logo.name, logo.read_bytes())
    write(own / "clinic.toml", 'name = "Somebody’s own"')


def sees_it_locked_with_the_reason(person: Person, folder: Path) -> None:
    dialog = opens_the_clinic(person)
    page = dialog.pages["clinic"]
    file = folder / "shared" / "clinic.toml"
    assert page.lock_notice.sentence == (
        f"Your administrator keeps this in {file}. Ask them if something is to change."
    )
    field = named(dialog, "Name")
    assert field.text() == "Example Heart Clinic"
    assert field.isReadOnly()
    assert not person.button("Add a phone line", dialog).isEnabled()
    assert not dialog.reset.isEnabled()
    person.press("Esc")


def changes_the_file_by_hand_while_somebody_reads(person: Person, folder: Path) -> None:
    person.open(MITRAL)
    assert "Call 112 now if" in person.words
    write(folder / "shared" / "clinic.toml", 'name = "Example Heart Clinic"\nemergency_number = "999"\n')
    wait_until(lambda: "Call 999 now if" in person.words, 20_000)
    assert person.desk.reader.clinic == Clinic(name="Example Heart Clinic", emergency_number="999")


def makes_a_mistake_and_is_told(person: Person, folder: Path) -> None:
    file = write(folder / "shared" / "clinic.toml", 'emergency_nubmer = "112"\n')
    wait_until(lambda: "emergency_nubmer" in person.notice, 20_000)
    assert person.notice == (
        f"{file}: there is no setting “emergency_nubmer”; it is kept and does nothing. "
        "Perhaps emergency_number was meant."
    )
    assert person.desk.reader.clinic.emergency_number == "911"


# --- hands


def opens_the_clinic(person: Person) -> SettingsDialog:
    person.press("Ctrl+,")
    (dialog,) = person.window.findChildren(SettingsDialog)
    person.click(person.button("Clinic", dialog))
    return dialog


def named(dialog: SettingsDialog, name: str) -> QLineEdit:
    return next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == name)


def into_sight(dialog: SettingsDialog, widget: T) -> T:
    dialog.pages["clinic"].ensureWidgetVisible(widget)
    QApplication.processEvents()
    return widget


def types_into(person: Person, dialog: SettingsDialog, name: str, words: str) -> None:
    field = into_sight(dialog, named(dialog, name))
    person.click(field)
    field.selectAll()
    field.del_()
    for letter in words:
        field.insert(letter)
        field.textEdited.emit(field.text())

"""The keeper saves a moment after a change and at the end, and says once when it cannot."""

import errno
import os
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.support.clinic import clinic_places, write
from viewer.library.address import article
from viewer.places import Places
from viewer.reading.clinic import Clinic, Phone
from viewer.reading.clinicfile import load_clinic
from viewer.reading.history import Place
from viewer.reading.session import load_session
from viewer.reading.settings import Settings, load_settings
from viewer.ui.keeper import Keeper


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return clinic_places(tmp_path)


@pytest.fixture
def folder(places: Places) -> Path:
    return places.settings


@pytest.fixture
def blocked(folder: Path) -> Path:
    """A settings folder that cannot be made: a file stands in its place."""
    folder.write_text("in the way", encoding="utf-8")
    return folder


def test_a_first_start_has_the_usual_settings_and_nothing_to_say(
    places: Places, folder: Path, qtbot: QtBot
) -> None:
    keeper = Keeper(places)
    assert keeper.settings == Settings()
    assert keeper.notices == ()
    assert not folder.exists()


def test_changes_are_saved_a_moment_later_together(places: Places, folder: Path, qtbot: QtBot) -> None:
    keeper = Keeper(places)
    keeper.keep_settings(replace(keeper.settings, text_size=130))
    keeper.keep_settings(replace(keeper.settings, text_size=150))
    keeper.keep_session(keeper.session.reading(article("heart-valves", 1), Place(3000, 0.5)))
    assert not folder.exists()
    qtbot.waitUntil((folder / "session.toml").is_file, timeout=3000)
    assert load_settings(folder / "settings.toml")[0].text_size == 150
    assert load_session(folder / "session.toml")[0].last_article == article("heart-valves", 1)


def test_saving_at_the_end_does_not_wait(places: Places, folder: Path, qtbot: QtBot) -> None:
    keeper = Keeper(places)
    keeper.keep_settings(replace(keeper.settings, theme="dark"))
    keeper.save()
    assert load_settings(folder / "settings.toml")[0].theme == "dark"


def test_what_has_not_changed_is_not_written(places: Places, folder: Path, qtbot: QtBot) -> None:
    keeper = Keeper(places)
    keeper.keep_settings(replace(keeper.settings, theme="dark"))
    keeper.save()
    assert not (folder / "session.toml").exists()
    (folder / "settings.toml").unlink()
    keeper.save()
    assert not (folder / "settings.toml").exists()


def waits_to_save(keeper: Keeper) -> bool:
    return any(timer.isActive() for timer in keeper.findChildren(QTimer))


def test_what_is_handed_in_unchanged_is_not_saved_again(places: Places, qtbot: QtBot) -> None:
    keeper = Keeper(places)
    keeper.keep_settings(keeper.settings)
    keeper.keep_session(keeper.session)
    assert not waits_to_save(keeper)
    keeper.keep_clinic(replace(keeper.clinic, name="Riverside"))
    keeper.keep_settings(keeper.settings)
    assert waits_to_save(keeper)


def test_its_own_writing_is_no_news(places: Places, qtbot: QtBot) -> None:
    keeper = Keeper(places)
    keeper.keep_clinic(replace(keeper.clinic, name="Riverside ", phones=(Phone("Nurse ", "555-0142"),)))
    keeper.save()
    told: list[bool] = []
    keeper.clinic_changed.connect(partial(told.append, True))
    keeper.keep_clinic(replace(keeper.clinic, name="Riverside H"))

    assert keeper.read_clinic() == ()
    assert keeper.clinic.name == "Riverside H", "what is typed meanwhile stays"
    assert told == [True]


def test_a_folder_that_cannot_be_written_is_told_once(places: Places, blocked: Path, qtbot: QtBot) -> None:
    keeper = Keeper(places)
    told: list[str] = []
    keeper.saving_failed.connect(told.append)
    for size in (115, 130, 150):
        keeper.keep_settings(replace(keeper.settings, text_size=size))
        keeper.save()
    assert len(told) == 1
    assert "could not be saved" in told[0]
    assert keeper.settings.text_size == 150


def test_when_it_works_again_everything_is_saved(places: Places, blocked: Path, qtbot: QtBot) -> None:
    keeper = Keeper(places)
    told: list[str] = []
    keeper.saving_failed.connect(told.append)
    keeper.keep_settings(replace(keeper.settings, text_size=200))
    keeper.save()
    blocked.unlink()
    keeper.save()
    assert load_settings(blocked / "settings.toml")[0].text_size == 200
    blocked.joinpath("settings.toml").unlink()
    blocked.rmdir()
    blocked.write_text("in the way again", encoding="utf-8")
    keeper.keep_settings(replace(keeper.settings, text_size=90))
    keeper.save()
    assert len(told) == 2


def test_a_broken_file_is_kept_aside_and_told(places: Places, folder: Path, qtbot: QtBot) -> None:
    folder.mkdir()
    (folder / "settings.toml").write_text("text_size = = 3", encoding="utf-8")
    keeper = Keeper(places)
    assert keeper.settings == Settings()
    assert len(keeper.notices) == 1
    assert (folder / "settings.broken-1.toml").read_text(encoding="utf-8") == "text_size = = 3"


# --- the clinic


def test_a_changed_clinic_holds_at_once_and_is_saved(places: Places, folder: Path, qtbot: QtBot) -> None:
    keeper = Keeper(places)
    with qtbot.waitSignal(keeper.clinic_changed):
        keeper.keep_clinic(Clinic(emergency_number="112"))
    assert keeper.clinic.emergency_number == "112"
    keeper.save()
    assert load_clinic(places).clinic == Clinic(emergency_number="112")
    with qtbot.assertNotEmitted(keeper.clinic_changed):
        keeper.keep_clinic(Clinic(emergency_number="112"))


def test_a_locked_clinic_stays_as_it_is(places: Places, qtbot: QtBot) -> None:
    file = write(places.shared[0] / "clinic.toml", 'name = "Example Heart Clinic"')
    keeper = Keeper(places)
    keeper.keep_clinic(Clinic(name="Another"))
    keeper.save()
    assert keeper.clinic.name == "Example Heart Clinic"
    assert file.read_text() == 'name = "Example Heart Clinic"'


def test_what_earlier_versions_kept_moves_to_a_file_of_its_own(places: Places, qtbot: QtBot) -> None:
    old = write(places.settings / "settings.toml", 'theme = "dark"\nclinic = "Lindenhof"\nvoice = "slow"\n')
    keeper = Keeper(places)
    assert keeper.notices == ("There is no setting “voice”; it is kept and does nothing.",)
    assert keeper.clinic.name == "Lindenhof"
    keeper.save()
    assert load_clinic(places).clinic.name == "Lindenhof"
    assert not load_clinic(places).taken_over
    settings, _ = load_settings(old)
    assert (settings.theme, settings.unknown) == ("dark", {"voice": "slow"})


def test_what_earlier_versions_kept_stays_until_it_is_saved_elsewhere(places: Places, qtbot: QtBot) -> None:
    old = write(places.settings / "settings.toml", 'clinic = "Lindenhof"\n')
    keeper = Keeper(places)
    with pytest.MonkeyPatch.context() as full:
        full.setattr(os, "fsync", no_room)
        keeper.save()
    assert old.read_text() == 'clinic = "Lindenhof"\n'
    keeper.save()
    assert load_clinic(places).clinic.name == "Lindenhof"
    assert "clinic" not in load_settings(old)[0].unknown


def test_a_clinic_that_cannot_be_written_keeps_nothing_else_from_it(
    places: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    given = write(tmp_path / "ward" / "clinic.toml", 'name = "The ward"')
    keeper = Keeper(places, given)
    given.unlink()
    given.parent.rmdir()
    write(given.parent, "in the way")
    keeper.keep_clinic(Clinic(name="Another"))
    keeper.keep_settings(replace(keeper.settings, text_size=200))
    with qtbot.waitSignal(keeper.saving_failed):
        keeper.save()
    assert load_settings(places.settings / "settings.toml")[0].text_size == 200
    given.parent.unlink()
    with qtbot.waitSignal(keeper.saved_again):
        keeper.save()
    assert load_clinic(places, given).clinic.name == "Another"


def test_another_programs_edit_of_the_clinic_is_taken(places: Places, qtbot: QtBot) -> None:
    file = write(places.settings / "clinic.toml", 'name = "Example Heart Clinic"')
    keeper = Keeper(places)
    assert keeper.read_clinic() == ()
    write(file, 'name = "Another"\npaper = "legal"')
    with qtbot.waitSignal(keeper.clinic_changed):
        (told,) = keeper.read_clinic()
    assert "“legal”" in told
    assert keeper.clinic.name == "Another"
    assert keeper.read_clinic() == ()


def test_an_edit_that_cannot_be_read_is_told_and_left_to_whoever_makes_it(
    places: Places, qtbot: QtBot
) -> None:
    file = write(places.settings / "clinic.toml", 'name = "Example Heart Clinic"')
    keeper = Keeper(places)
    write(file, "name = ")
    (told,) = keeper.read_clinic()
    assert "could not be read" in told
    keeper.keep_clinic(Clinic(name="Another"))
    keeper.save()
    assert keeper.clinic.name == "Example Heart Clinic"
    assert file.read_text() == "name = "
    write(file, 'name = "Mended"')
    keeper.read_clinic()
    assert (keeper.clinic.name, keeper.clinic_file.locked) == ("Mended", "")


def test_a_file_that_is_locked_meanwhile_is_told_of(places: Places, qtbot: QtBot) -> None:
    file = write(places.settings / "clinic.toml", 'name = "Example Heart Clinic"')
    keeper = Keeper(places)
    file.chmod(0o444)
    with qtbot.waitSignal(keeper.clinic_changed):
        keeper.read_clinic()
    assert keeper.clinic_file.locked


def no_room(number: int) -> NoReturn:
    raise OSError(errno.ENOSPC, "No space left on device")

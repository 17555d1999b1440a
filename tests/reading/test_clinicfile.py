"""Which file rules, who may change it, and that nothing that stands in it is ever lost."""

import os
import stat
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.support.clinic import LOGO, clinic_places, write
from viewer.places import Places
from viewer.reading.clinic import Clinic, Phone
from viewer.reading.clinicfile import NAME, keep_logo, load_clinic, save_clinic
from viewer.reading.settings import SettingsError, load_settings, without_moved


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return clinic_places(tmp_path)


@pytest.fixture
def own(places: Places) -> Path:
    return places.settings / NAME


@pytest.fixture
def shared(places: Places) -> Path:
    return places.shared[0] / NAME


def test_the_administrators_file_rules_over_the_users_own(places: Places, own: Path, shared: Path) -> None:
    write(own, 'name = "Mine"')
    assert load_clinic(places).clinic.name == "Mine"
    write(shared, 'name = "Everybody’s"')
    found = load_clinic(places)
    assert (found.clinic.name, found.path) == ("Everybody’s", shared)
    assert found.locked == f"Your administrator keeps this in {shared}. Ask them if something is to change."


def test_a_file_that_is_given_rules_over_both(
    places: Places, own: Path, shared: Path, tmp_path: Path
) -> None:
    write(own, 'name = "Mine"')
    write(shared, 'name = "Everybody’s"')
    given = write(tmp_path / "ward.toml", 'name = "The ward"')
    found = load_clinic(places, given)
    assert (found.clinic.name, found.path, found.locked) == ("The ward", given, "")


def test_a_given_file_that_is_not_there_is_told(places: Places, tmp_path: Path) -> None:
    found = load_clinic(places, tmp_path / "gone.toml")
    assert found.clinic == Clinic()
    assert found.notices == (f"There is no file {tmp_path / 'gone.toml'}; the clinic is as it first was.",)
    assert found.locked == ""


def test_a_file_that_nobody_may_write_is_locked(places: Places, own: Path) -> None:
    write(own, 'name = "Mine"').chmod(0o444)
    found = load_clinic(places)
    assert found.clinic.name == "Mine"
    assert found.locked == f"{own} may be read but not changed. Ask whoever looks after this computer."


def test_a_folder_that_cannot_be_written_locks_the_file(
    places: Places, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(own, 'name = "Mine"')
    allowed = os.access

    def read_only(path: Path, mode: int) -> bool:
        return not (path == own.parent and mode == os.W_OK) and allowed(path, mode)

    monkeypatch.setattr(os, "access", read_only)
    found = load_clinic(places)
    assert found.locked == f"Nothing can be saved in {own.parent}. Ask whoever looks after this computer."


def test_a_broken_file_of_the_users_own_is_set_aside(places: Places, own: Path) -> None:
    write(own, "name = Mine")
    found = load_clinic(places)
    assert found.clinic == Clinic()
    assert "kept as clinic.broken-1.toml" in found.notices[0]
    assert (own.parent / "clinic.broken-1.toml").read_text() == "name = Mine"
    assert load_clinic(places).notices == ()


def test_a_broken_file_of_the_administrator_stays_and_is_told(places: Places, shared: Path) -> None:
    write(shared, "name = Everybody")
    found = load_clinic(places)
    assert found.clinic == Clinic()
    assert found.notices[0].startswith(f"{shared} could not be read (")
    assert found.locked
    assert [each.name for each in shared.parent.iterdir()] == [NAME]


def test_a_broken_file_that_is_given_is_locked_until_it_is_mended(places: Places, tmp_path: Path) -> None:
    given = write(tmp_path / "ward.toml", "name = ")
    assert load_clinic(places, given).locked.startswith(f"{given} cannot be read as it is now. Mend it")
    write(given, 'name = "The ward"')
    assert load_clinic(places, given).locked == ""


def test_what_is_saved_is_loaded(places: Places, own: Path) -> None:
    clinic = Clinic(name="Example “Heart” Clinic", phones=(Phone("Nurse line", "555-0142"),), paper="a4")
    file = save_clinic(load_clinic(places), clinic)
    assert file.clinic == clinic
    again = load_clinic(places)
    assert (again.clinic, again.notices, again.table) == (clinic, (), file.table)


def test_saving_keeps_what_the_program_does_not_know(places: Places, own: Path) -> None:
    write(
        own,
        'future = "soon"\n[units]\nlength = "cm"\n'
        '[[phone]]\nlabel = "Nurse line"\nnumber = "555-0142"\nfax = "555-0144"\n'
        '[[phone]]\nlabel = "Desk"\n[[set]]\nname = "New valve leak"\n',
    )
    file = load_clinic(places)
    save_clinic(file, replace(file.clinic, name="Example Heart Clinic"))
    again = load_clinic(places)
    assert again.clinic.name == "Example Heart Clinic"
    assert again.table["future"] == "soon"
    assert again.table["units"]["length"] == "cm"
    assert again.table["phone"][0]["fax"] == "555-0144"
    assert again.table["phone"][1] == {"label": "Desk"}
    assert again.sets == ({"name": "New valve leak"},)


def test_saving_over_tables_of_another_kind_writes_the_right_ones(places: Places, own: Path) -> None:
    write(own, 'units = "metric"\nphone = "555-0142"\n')
    file = load_clinic(places)
    save_clinic(file, file.clinic)
    assert load_clinic(places).notices == ()


def test_a_logo_is_looked_for_beside_the_file_and_written_as_it_was(places: Places, own: Path) -> None:
    write(own, 'logo = "pictures/logo.svg"')
    file = load_clinic(places)
    assert file.clinic.logo_file == own.parent / "pictures" / "logo.svg"
    save_clinic(file, replace(file.clinic, name="Example Heart Clinic"))
    assert 'logo = "pictures/logo.svg"' in own.read_text()
    save_clinic(file, replace(file.clinic, logo="/elsewhere/logo.svg"))
    assert 'logo = "/elsewhere/logo.svg"' in own.read_text()


def test_a_chosen_logo_is_kept_beside_the_file_by_what_it_holds(places: Places, own: Path) -> None:
    file = load_clinic(places)
    path = keep_logo(file, LOGO, "svg")
    assert path.parent == own.parent
    assert path.read_bytes() == LOGO
    assert keep_logo(file, LOGO, "svg") == path
    assert keep_logo(file, LOGO + b" ", "svg") != path


def test_where_nothing_can_be_written_both_are_one_clear_sentence(places: Places) -> None:
    write(places.settings, "a file where the folder should be")
    file = load_clinic(places)
    with pytest.raises(SettingsError, match=r"clinic\.toml could not be saved: .+\.$"):
        save_clinic(file, Clinic(name="Example Heart Clinic"))
    with pytest.raises(SettingsError, match=r"logo-.+\.svg could not be saved: .+\.$"):
        keep_logo(file, LOGO, "svg")


def test_a_file_that_others_read_stays_theirs_to_read(places: Places, tmp_path: Path) -> None:
    given = write(tmp_path / "ward.toml", 'name = "The ward"')
    given.chmod(0o664)
    before = os.umask(0o022)
    try:
        save_clinic(load_clinic(places, given), Clinic(name="Another"))
    finally:
        os.umask(before)
    assert stat.S_IMODE(given.stat().st_mode) & 0o044 == 0o044


# --- what an earlier version kept among the settings

OLD = (
    'theme = "dark"\nemergency_number = "112"\nnurse_line = "the ward"\nclinic = "Lindenhof"\npaper = "a4"\n'
)


def test_what_earlier_versions_kept_is_taken_over_without_a_word(places: Places, own: Path) -> None:
    write(places.settings / "settings.toml", OLD)
    settings, notices = load_settings(places.settings / "settings.toml")
    assert notices == ()
    file = load_clinic(places)
    assert file.taken_over
    assert file.notices == ()
    assert file.clinic == Clinic(name="Lindenhof", emergency_number="112", nurse_line="the ward", paper="a4")
    assert not save_clinic(file, file.clinic).taken_over
    assert load_clinic(places).clinic == file.clinic
    assert without_moved(settings).unknown == {}


def test_a_file_of_its_own_rules_over_what_earlier_versions_kept(places: Places, own: Path) -> None:
    write(places.settings / "settings.toml", OLD)
    write(own, 'name = "Example Heart Clinic"')
    found = load_clinic(places)
    assert (found.clinic, found.taken_over) == (Clinic(name="Example Heart Clinic"), False)


def test_where_an_administrator_rules_nothing_is_taken_over(places: Places, shared: Path) -> None:
    write(places.settings / "settings.toml", OLD)
    write(shared, 'emergency_number = "999"')
    found = load_clinic(places)
    assert (found.clinic, found.taken_over) == (Clinic(emergency_number="999"), False)
    assert load_settings(places.settings / "settings.toml")[0].unknown["clinic"] == "Lindenhof"


def test_settings_that_cannot_be_read_are_left_to_those_who_tell_of_it(places: Places) -> None:
    broken = write(places.settings / "settings.toml", "clinic = ")
    assert load_clinic(places).clinic == Clinic()
    assert broken.exists()

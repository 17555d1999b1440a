"""One file says what a clinic is like; what is wrong in it is told, and the rest of it works."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.clinic import clinic_places, write
from viewer.places import Places
from viewer.reading.clinic import CLINIC, Clinic, Phone, Units
from viewer.reading.clinicfile import NAME, load_clinic
from viewer.reading.setting import Setting

WHOLE = """
name = "Example Heart Clinic"
address = "120 River Road, Suite 4"
logo = "logo.svg"
emergency_number = "112"
nurse_line = "the nurse line, 555-0142"
crisis_line = "555-0199"
paper = "a4"
default_set = "New valve leak"

[units]
weight = "kg"
temperature = "C"
blood = "mmol/L"

[[phone]]
label = "Nurse line"
number = "555-0142"
hours = "weekdays 8 to 5"

[[phone]]
label = "Appointments"
number = "555-0143"

[[set]]
name = "New valve leak"
topics = ["mitral-valve-regurgitation"]
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return clinic_places(tmp_path)


@pytest.fixture
def file(places: Places) -> Path:
    return places.settings / NAME


def all_settings(settings: tuple[Setting, ...] = CLINIC) -> list[Setting]:
    return [each for setting in settings for each in (setting, *all_settings(setting.parts))]


def test_every_setting_is_named_and_explained_in_one_sentence() -> None:
    for setting in all_settings():
        assert setting.label[0].isupper(), setting.name
        assert setting.sentence.endswith("."), setting.name
        assert setting.sentence[0].isupper(), setting.name
        assert len(setting.words) in (0, len(setting.choices)), setting.name


def test_every_default_is_a_value_its_setting_can_have() -> None:
    for setting in CLINIC:
        if setting.form is None:
            assert setting.accept(setting.default) == (setting.default, ()), setting.name


def test_without_a_file_there_is_a_clinic_without_a_name(places: Places, file: Path) -> None:
    found = load_clinic(places)
    assert (found.clinic, found.path, found.locked, found.notices) == (Clinic(), file, "", ())
    assert not places.settings.exists()


def test_everything_that_is_written_is_taken(places: Places, file: Path) -> None:
    write(file, WHOLE)
    found = load_clinic(places)
    assert found.notices == ()
    assert found.clinic == Clinic(
        name="Example Heart Clinic",
        address="120 River Road, Suite 4",
        phones=(Phone("Nurse line", "555-0142", "weekdays 8 to 5"), Phone("Appointments", "555-0143")),
        logo=str(file.parent / "logo.svg"),
        emergency_number="112",
        nurse_line="the nurse line, 555-0142",
        crisis_line="555-0199",
        units=Units("kg", "C", "mmol/L"),
        paper="a4",
        default_set="New valve leak",
    )
    assert found.sets == ({"name": "New valve leak", "topics": ["mitral-valve-regurgitation"]},)


def test_texts_name_the_clinic_or_else_its_line(places: Places) -> None:
    assert Clinic().fields["clinic"] == "your clinic"
    assert Clinic(name="Example Heart Clinic", emergency_number="112").fields == {
        "emergency": "112",
        "nurse_line": "your clinic",
        "crisis_line": "",
        "clinic": "Example Heart Clinic",
    }
    assert Clinic().logo_file is None
    assert Clinic(logo="/somewhere/logo.svg").logo_file == Path("/somewhere/logo.svg")


@pytest.mark.parametrize(
    ("line", "attribute", "value", "notice"),
    [
        ('emergency_number = ""', "emergency_number", "911", "it cannot be empty; “911” is used"),
        ('emergency_number = "help"', "emergency_number", "911", "there is no digit in it to call"),
        ("emergency_number = 112", "emergency_number", "112", "it must be a text in quotes; “112” is used"),
        ("emergency_number = [1]", "emergency_number", "911", "it must be a text in quotes"),
        ('nurse_line = "  "', "nurse_line", "your clinic", "it cannot be empty; “your clinic” is used"),
        ('name = "two\\nlines"', "name", "two lines", "one line of at most 80 characters"),
        (f'name = "{"x" * 500}"', "name", "x" * 80, "one line of at most 80 characters"),
        ('paper = "legal"', "paper", "system", "must be one of system, us-letter, a4; “system” is used"),
        ('units = "metric"', "units", Units(), "the setting units must be a table, [units]"),
        ('[units]\nweight = "st"', "units", Units(), "the setting weight of units cannot be “st”"),
        ('phone = "555-0142"', "phones", (), "the setting phone must be a list of tables, [[phone]]"),
        ("phone = [7]", "phones", (), "phone 1 has no number; it is left out"),
        ('[[phone]]\nlabel = "Desk"', "phones", (), "phone 1 has no number; it is left out"),
        (
            '[[phone]]\nnumber = "555-0142"\nhours = 8',
            "phones",
            (Phone("", "555-0142", "8"),),
            "the setting hours of phone 1 cannot be “8”",
        ),
        ("set = 3", "name", "", "the setting set must be a list of tables, [[set]]"),
    ],
)
def test_what_cannot_be_is_told_with_the_file_and_what_is_used(
    places: Places, file: Path, line: str, attribute: str, value: object, notice: str
) -> None:
    write(file, f'crisis_line = "555-0199"\n{line}\n')
    found = load_clinic(places)
    assert getattr(found.clinic, attribute) == value
    assert found.clinic.crisis_line == "555-0199"
    assert len(found.notices) == 1
    assert found.notices[0].startswith(f"{file}: ")
    assert notice in found.notices[0]


def test_there_are_as_many_phone_lines_as_find_room_on_paper(places: Places, file: Path) -> None:
    write(file, "".join(f'[[phone]]\nlabel = "Line"\nnumber = "555-010{n}"\n' for n in range(8)))
    found = load_clinic(places)
    assert [phone.number for phone in found.clinic.phones] == [f"555-010{n}" for n in range(6)]
    assert found.notices == (f"{file}: there may be 6 tables [[phone]]; the others are not used.",)


def test_an_unknown_key_is_told_with_what_was_perhaps_meant(places: Places, file: Path) -> None:
    write(file, 'adress = "120 River Road"\n[[phone]]\nnumber = "555-0142"\nhuors = "8 to 5"\n')
    kept = "it is kept and does nothing."
    assert load_clinic(places).notices == (
        f"{file}: there is no setting “huors” of phone 1; {kept} Perhaps hours was meant.",
        f"{file}: there is no setting “adress”; {kept} Perhaps address was meant.",
    )


@given(content=st.binary(max_size=300))
def test_no_bytes_keep_the_program_from_starting(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    places = clinic_places(tmp_path_factory.mktemp("clinic"))
    write(places.settings / NAME, content)
    assert load_clinic(places).clinic.emergency_number


PLAIN = st.one_of(st.booleans(), st.integers(), st.floats(), st.text(max_size=100))
ANYTHING = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.data())
def test_whatever_a_setting_is_given_it_takes_a_value_it_can_have(data: st.DataObject) -> None:
    setting = data.draw(st.sampled_from(CLINIC))
    given_value: Any = data.draw(ANYTHING)
    nearest, notices = setting.accept(given_value)
    assert all(notice.endswith(".") for notice in notices)
    Clinic(**{setting.attribute: nearest})
    if setting.form is None:
        assert setting.accept(nearest) == (nearest, ())

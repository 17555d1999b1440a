from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from viewer.reading.settings import SETTINGS, Settings, SettingsError, load_settings, save_settings

FIXED = {
    "text_size",
    "theme",
    "open_external_links",
    "count_misses",
    "reduced_motion",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_every_setting_is_explained_in_one_sentence() -> None:
    assert {setting.name for setting in SETTINGS} == FIXED
    for setting in SETTINGS:
        assert setting.sentence.endswith("."), setting.name
        assert setting.sentence[0].isupper(), setting.name


def test_every_default_is_a_value_its_setting_can_have() -> None:
    for setting in SETTINGS:
        assert setting.accept(setting.default) == (setting.default, ()), setting.name
        assert getattr(Settings(), setting.name) == setting.default


def test_without_a_file_there_are_the_defaults_and_no_notice(file: Path) -> None:
    assert load_settings(file) == (Settings(), ())


def test_what_is_saved_is_loaded(file: Path) -> None:
    settings = Settings(
        text_size=150,
        theme="contrast-dark",
        open_external_links=True,
        reduced_motion="on",
    )
    save_settings(file, settings)

    assert load_settings(file) == (settings, ())


@pytest.mark.parametrize(
    ("line", "name", "value", "notice"),
    [
        ("text_size = 999", "text_size", 300, "from 90 to 300; “300” is used"),
        ("text_size = -1", "text_size", 90, "“90” is used"),
        ("text_size = true", "text_size", 100, "a whole number; “100” is used"),
        ("text_size = 150.0", "text_size", 100, "a whole number"),
        ('theme = "drak"', "theme", "system", "one of system, light, dark, contrast-dark, contrast-light"),
        ("theme = 3", "theme", "system", "a text in quotes"),
        ("open_external_links = 1", "open_external_links", False, "true or false; “false” is used"),
        ("theme = [1, 2]", "theme", "system", "a text in quotes"),
    ],
)
def test_a_value_that_cannot_be_is_replaced_and_reported(
    file: Path, line: str, name: str, value: object, notice: str
) -> None:
    file.write_text(line + "\n", encoding="utf-8")

    settings, notices = load_settings(file)

    for setting in SETTINGS:
        assert getattr(settings, setting.name) == (value if setting.name == name else setting.default)
    assert len(notices) == 1
    assert f"The setting {name} cannot be" in notices[0]
    assert notice in notices[0]


def test_an_unknown_setting_is_reported_with_what_was_perhaps_meant_and_kept(file: Path) -> None:
    file.write_text('text_sise = 150\ntheme = "dark"\n[future]\nvoice = "slow"\n', encoding="utf-8")

    settings, notices = load_settings(file)
    save_settings(file, replace(settings, theme="light"))

    assert notices == (
        "There is no setting “text_sise”; it is kept and does nothing. Perhaps text_size was meant.",
        "There is no setting “future”; it is kept and does nothing.",
    )
    reloaded, _ = load_settings(file)
    assert reloaded.theme == "light"
    assert reloaded.unknown == {"text_sise": 150, "future": {"voice": "slow"}}


def test_a_broken_file_is_kept_and_the_defaults_are_used(file: Path) -> None:
    file.write_bytes(b"theme = dark")

    settings, notices = load_settings(file)

    assert settings == Settings()
    assert "kept as settings.broken-1.toml" in notices[0]
    assert load_settings(file) == (Settings(), ())


def test_a_folder_that_cannot_be_written_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file where the folder should be", encoding="utf-8")

    with pytest.raises(SettingsError, match=r"settings\.toml could not be saved: .+\.$"):
        save_settings(tmp_path / "settings" / "settings.toml", Settings())


@given(content=st.binary(max_size=300))
def test_no_bytes_keep_the_program_from_starting(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.mktemp("state") / "settings.toml"
    file.write_bytes(content)

    settings, _ = load_settings(file)

    for setting in SETTINGS:
        value = getattr(settings, setting.name)
        assert setting.accept(value) == (value, ())


TOML_VALUES = st.one_of(
    st.booleans(), st.integers(), st.floats(), st.text(max_size=100), st.lists(st.integers())
)


@given(values=st.dictionaries(st.sampled_from(sorted(FIXED)), TOML_VALUES))
def test_whatever_a_setting_is_given_it_takes_a_value_it_can_have(values: dict[str, object]) -> None:
    for setting in SETTINGS:
        if setting.name in values:
            asked = values[setting.name]
            nearest, notices = setting.accept(asked)
            assert setting.accept(nearest) == (nearest, ())
            assert bool(notices) == ((type(nearest), nearest) != (type(asked), asked))

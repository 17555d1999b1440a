"""The keeper saves a moment after a change and at the end, and says once when it cannot."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from viewer.library.address import article
from viewer.reading.history import Place
from viewer.reading.session import load_session
from viewer.reading.settings import Settings, load_settings
from viewer.ui.keeper import Keeper


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "settings"


@pytest.fixture
def blocked(folder: Path) -> Path:
    """A settings folder that cannot be made: a file stands in its place."""
    folder.write_text("in the way", encoding="utf-8")
    return folder


def test_a_first_start_has_the_usual_settings_and_nothing_to_say(folder: Path, qtbot: QtBot) -> None:
    keeper = Keeper(folder)
    assert keeper.settings == Settings()
    assert keeper.notices == ()
    assert not folder.exists()


def test_changes_are_saved_a_moment_later_together(folder: Path, qtbot: QtBot) -> None:
    keeper = Keeper(folder)
    keeper.keep_settings(replace(keeper.settings, text_size=130))
    keeper.keep_settings(replace(keeper.settings, text_size=150))
    keeper.keep_session(keeper.session.reading(article("heart-valves", 1), Place(3000, 0.5)))
    assert not folder.exists()
    qtbot.waitUntil((folder / "session.toml").is_file, timeout=3000)
    assert load_settings(folder / "settings.toml")[0].text_size == 150
    assert load_session(folder / "session.toml")[0].last_article == article("heart-valves", 1)


def test_saving_at_the_end_does_not_wait(folder: Path, qtbot: QtBot) -> None:
    keeper = Keeper(folder)
    keeper.keep_settings(replace(keeper.settings, theme="dark"))
    keeper.save()
    assert load_settings(folder / "settings.toml")[0].theme == "dark"


def test_what_has_not_changed_is_not_written(folder: Path, qtbot: QtBot) -> None:
    keeper = Keeper(folder)
    keeper.keep_settings(replace(keeper.settings, theme="dark"))
    keeper.save()
    assert not (folder / "session.toml").exists()
    (folder / "settings.toml").unlink()
    keeper.save()
    assert not (folder / "settings.toml").exists()


def test_a_folder_that_cannot_be_written_is_told_once(blocked: Path, qtbot: QtBot) -> None:
    keeper = Keeper(blocked)
    told: list[str] = []
    keeper.saving_failed.connect(told.append)
    for size in (115, 130, 150):
        keeper.keep_settings(replace(keeper.settings, text_size=size))
        keeper.save()
    assert len(told) == 1
    assert "could not be saved" in told[0]
    assert keeper.settings.text_size == 150


def test_when_it_works_again_everything_is_saved(blocked: Path, qtbot: QtBot) -> None:
    keeper = Keeper(blocked)
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


def test_a_broken_file_is_kept_aside_and_told(folder: Path, qtbot: QtBot) -> None:
    folder.mkdir()
    (folder / "settings.toml").write_text("text_size = = 3", encoding="utf-8")
    keeper = Keeper(folder)
    assert keeper.settings == Settings()
    assert len(keeper.notices) == 1
    assert (folder / "settings.broken-1.toml").read_text(encoding="utf-8") == "text_size = = 3"

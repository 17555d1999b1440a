"""The folders that are read stand with the program, those that are written with the user."""

import os
import pwd
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

import pytest

from viewer import places
from viewer.places import find_places, is_shipped, tones_file

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


def test_in_the_source_tree_the_shipped_things_lie_beside_the_package() -> None:
    found = find_places()
    assert (found.articles, found.resources) == (ROOT / "articles", ROOT / "resources")
    assert (found.articles / "en" / "library.toml").is_file()
    assert (found.resources / "diagrams").is_dir()


def test_in_a_wheel_the_shipped_things_lie_inside_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "shipped").mkdir()
    monkeypatch.setattr(places, "_PACKAGE", tmp_path)
    found = find_places()
    assert (found.articles, found.resources) == (
        tmp_path / "shipped" / "articles",
        tmp_path / "shipped" / "resources",
    )


def test_another_library_brings_its_articles_and_keeps_the_pictures(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    found = find_places(Path("mine"))
    assert found.articles == tmp_path / "mine"
    assert found.resources == ROOT / "resources"


def test_what_comes_with_the_program_is_known_by_where_it_truly_lies(tmp_path: Path) -> None:
    drawing = ROOT / "resources" / "diagrams" / "mitral-valve-open.svg"
    assert is_shipped(drawing)
    assert tones_file().is_file()
    assert is_shipped(tones_file())
    assert not is_shipped(ROOT / "resources" / ".." / "articles" / "sources.toml")
    (tmp_path / "copy.svg").write_bytes(drawing.read_bytes())
    (tmp_path / "link.svg").symlink_to(drawing)
    assert not is_shipped(tmp_path / "copy.svg")
    assert is_shipped(tmp_path / "link.svg")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    assert not is_shipped(tmp_path / "circle")


def test_a_library_that_is_a_circle_of_links_is_no_error_yet(tmp_path: Path) -> None:
    (tmp_path / "mine").symlink_to(tmp_path / "mine")
    assert find_places(tmp_path / "mine").articles == tmp_path / "mine"


@pytest.mark.usefixtures("linux")
def test_the_users_folders_are_where_xdg_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    found = find_places()
    assert (found.settings, found.cache) == (
        tmp_path / "config" / "heartleaf",
        tmp_path / "cache" / "heartleaf",
    )


@pytest.mark.usefixtures("linux")
@pytest.mark.parametrize("value", [None, "", "relative/folder", "."])
def test_without_a_word_of_xdg_they_are_the_usual_ones(
    monkeypatch: pytest.MonkeyPatch, home: Path, value: str | None
) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name)
        if value is not None:
            monkeypatch.setenv(name, value)
    found = find_places()
    assert (found.settings, found.cache) == (home / ".config" / "heartleaf", home / ".cache" / "heartleaf")


@pytest.mark.parametrize(
    ("platform", "settings", "cache"),
    [
        ("darwin", "Library/Application Support", "Library/Caches"),
        ("win32", "AppData", "AppData"),
    ],
)
def test_each_system_has_its_habit(
    monkeypatch: pytest.MonkeyPatch, home: Path, platform: str, settings: str, cache: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("APPDATA", "LOCALAPPDATA"):
        monkeypatch.delenv(name)
    found = find_places()
    assert (found.settings, found.cache) == (home / settings / "heartleaf", home / cache / "heartleaf")


def test_windows_names_its_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("APPDATA", str(tmp_path / "roaming"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    found = find_places()
    assert (found.settings.parent, found.cache.parent) == (tmp_path / "roaming", tmp_path / "local")


@pytest.mark.usefixtures("linux")
@pytest.mark.parametrize(
    ("value", "shared"),
    [
        (None, ("/etc/xdg",)),
        ("", ("/etc/xdg",)),
        ("/first:relative:/second", ("/first", "/second")),
    ],
)
def test_an_administrator_keeps_things_where_xdg_says(
    monkeypatch: pytest.MonkeyPatch, value: str | None, shared: tuple[str, ...]
) -> None:
    monkeypatch.delenv("XDG_CONFIG_DIRS")
    if value is not None:
        monkeypatch.setenv("XDG_CONFIG_DIRS", value)
    assert find_places().shared == tuple(Path(each) / "heartleaf" for each in shared)


def test_an_administrator_of_another_system_has_its_habit(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PROGRAMDATA", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "win32")
    assert find_places().shared == (tmp_path / "heartleaf",)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert find_places().shared == (Path("/Library/Application Support/heartleaf"),)


@pytest.mark.usefixtures("linux")
def test_a_user_without_a_home_has_folders_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(number: int) -> NoReturn:
        raise KeyError(number)

    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name)
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    assert find_places().settings == Path(tempfile.gettempdir()) / ".config" / "heartleaf"


def test_looking_makes_no_folder(home: Path) -> None:
    before = sorted(os.walk(home))
    find_places()
    assert sorted(os.walk(home)) == before

"""The commands that open a window say in one sentence why they cannot, or hand over what was asked for."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.support.running import run
from viewer.cli import main
from viewer.library.address import Address
from viewer.places import Places


@pytest.mark.parametrize("command", [[], ["read"], ["selftest"]])
def test_without_a_display_one_sentence_says_so(command: list[str]) -> None:
    done = run(*command)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("There is no display to open a window on. ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": ":987"},
        {"DISPLAY": ":987", "QT_QPA_PLATFORM": "xcb"},
        {"WAYLAND_DISPLAY": "wayland-987"},
        {"DISPLAY": "localhost:987.0"},
    ],
    ids=["x", "x by choice", "wayland", "forwarded"],
)
def test_a_display_that_does_not_answer_is_told(environment: dict[str, str]) -> None:
    done = run("read", **environment)
    assert (done.returncode, done.stdout) == (1, "")
    assert "does not answer. There is no display" in done.stderr
    assert done.stderr.count("\n") == 1


def test_missing_system_libraries_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "viewer.ui.application", None)
    assert main(["read"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("The window system’s libraries are not all here: ")
    assert said.endswith("Run “make run”, which installs or names them.\n")


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What the window was asked to show, by a window that only notes it."""
    asked: list[tuple[object, ...]] = []

    def read(places: Places, *arguments: object) -> int:
        asked.append(("read", places.articles.name, *arguments))
        return 0

    def run_selftest(places: Places, *arguments: object) -> int:
        asked.append(("selftest", places.articles.name, *arguments))
        return 1

    window = ModuleType("viewer.ui.application")
    vars(window).update(read=read, run_selftest=run_selftest)
    monkeypatch.setitem(sys.modules, "viewer.ui.application", window)
    return asked


HERE = Address("article", "heart-valves", "", "why")


@pytest.mark.parametrize(
    ("arguments", "code", "asked"),
    [
        ([], 0, ("read", "articles", "en", None, None, None, None)),
        (["read"], 0, ("read", "articles", "en", None, None, None, None)),
        (["--article", "heart-valves#why", "read"], 0, ("read", "articles", "en", HERE, None, None, None)),
        (["--article", "article:heart-valves#why"], 0, ("read", "articles", "en", HERE, None, None, None)),
        (["--lang", "fr", "--theme", "dark"], 0, ("read", "articles", "fr", None, "dark", None, None)),
        (["--text-size", "150%"], 0, ("read", "articles", "en", None, None, 150, None)),
        (
            ["--clinic", "ward.toml"],
            0,
            ("read", "articles", "en", None, None, None, Path("ward.toml")),
        ),
        (["selftest"], 1, ("selftest", "articles", None)),
        (["selftest", "--pictures", "shots"], 1, ("selftest", "articles", Path("shots"))),
    ],
)
def test_the_window_is_told_what_was_asked_for(
    shown: list[tuple[object, ...]], arguments: list[str], code: int, asked: tuple[object, ...]
) -> None:
    assert main(arguments) == code
    assert shown == [asked]

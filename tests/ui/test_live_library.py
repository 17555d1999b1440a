"""A library whose reading hangs, fails or cannot begin is left as it was, and that is told."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.tiny_library import BODY, TinyLibrary
from viewer.library.report import Problem
from viewer.search.refresh import refresh
from viewer.ui import live_library
from viewer.ui.live_library import LiveLibrary

HANGS = (sys.executable, "-c", "import time; time.sleep(60)")
FAILS = (sys.executable, "-c", "raise SystemExit(3)")
TALKS = (sys.executable, "-c", "print('nonsense')")
NOBODY = ("no-such-program-at-all",)


@pytest.mark.parametrize("command", [HANGS, FAILS, TALKS, NOBODY], ids=["hangs", "fails", "talks", "nobody"])
def test_what_cannot_be_read_in_good_time_is_refused_with_its_name(
    qtbot: QtBot, tiny: TinyLibrary, tmp_path: Path, command: tuple[str, ...]
) -> None:
    live = LiveLibrary(None, command, time_limit_ms=500)
    live.watch(tiny.articles, tiny.resources, "en", tmp_path / "catalogue.sqlite")
    with qtbot.waitSignal(live.refused, timeout=20_000) as refused:
        tiny.write(BODY.replace("Rest helps.", "Sleep helps."))
    assert refused.args == [[str(tiny.leaky)]]
    live.close()


def test_a_change_that_comes_while_another_is_read_is_read_as_well(
    qtbot: QtBot, tiny: TinyLibrary, tmp_path: Path
) -> None:
    live = LiveLibrary()
    live.watch(tiny.articles, tiny.resources, "en", tmp_path / "catalogue.sqlite")
    seen: list[str] = []

    def on_proofed(changed: list[str], problems: list[Problem]) -> None:
        seen.extend(changed)
        if len(seen) == 1:
            tiny.glossary.write_text("broken", encoding="utf-8")

    live.proofed.connect(on_proofed)
    tiny.write(BODY.replace("Rest helps.", "Sleep helps."))
    qtbot.waitUntil(lambda: len(seen) == 2, timeout=20_000)
    assert seen == [str(tiny.leaky), str(tiny.glossary)]
    live.close()


def test_a_library_that_is_let_go_is_watched_no_more(qtbot: QtBot, tiny: TinyLibrary, tmp_path: Path) -> None:
    live = LiveLibrary(None, FAILS)
    live.watch(tiny.articles, tiny.resources, "en", tmp_path / "catalogue.sqlite")
    live.close()
    with qtbot.assertNotEmitted(live.refused, wait=1000):
        tiny.write(BODY.replace("Rest helps.", "Sleep helps."))


def test_a_touch_that_changes_nothing_starts_nothing(qtbot: QtBot, tiny: TinyLibrary, tmp_path: Path) -> None:
    live = LiveLibrary(None, FAILS)
    live.watch(tiny.articles, tiny.resources, "en", tmp_path / "catalogue.sqlite")
    with qtbot.assertNotEmitted(live.refused, wait=1000):
        (tiny.articles / "en" / "doors" / "notes.txt").write_text("Not an article.", encoding="utf-8")
    live.close()


def test_of_a_large_library_what_changed_is_told_by_who_reads_it(
    qtbot: QtBot, tiny: TinyLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_library, "FEW", 1)
    refresh(tiny.articles, tiny.resources, "en", tmp_path / "catalogue.sqlite", tell=unheard)
    live = LiveLibrary()
    live.watch(tiny.articles, tiny.resources, "en", tmp_path / "catalogue.sqlite")
    with qtbot.waitSignal(live.proofed, timeout=20_000) as proofed:
        tiny.write(BODY.replace("(article:heart-doors)", "(article:heart-dors)"))
    changed, problems = proofed.args
    assert changed == [str(tiny.leaky)]
    assert [problem.code for problem in problems] == ["dead-link"]
    live.close()


def test_a_large_library_that_cannot_be_read_is_refused_with_what_was_touched(
    qtbot: QtBot, tiny: TinyLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_library, "FEW", 1)
    live = LiveLibrary(None, FAILS)
    live.watch(tiny.articles, tiny.resources, "en", tmp_path / "catalogue.sqlite")
    with qtbot.waitSignal(live.refused, timeout=20_000) as refused:
        tiny.write(BODY.replace("Rest helps.", "Sleep helps."))
    assert str(tiny.leaky) in refused.args[0]
    live.close()


def unheard(done: int, of: int) -> None:
    """Nobody asks how far it is."""

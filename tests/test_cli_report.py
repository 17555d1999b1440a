"""`check --report` writes one table of all articles, and says in one sentence why it could not."""

import json
from pathlib import Path

import pytest

from tests.support.running import run
from tests.support.tiny_library import BODY, TinyLibrary
from viewer.cli import main


@pytest.fixture
def alone(tiny: TinyLibrary) -> TinyLibrary:
    """The tiny articles without a picture and a glossary, since those of the program stand in their place."""
    body = BODY.replace("[left door](diagram:heart#left-door)", "left door")
    tiny.write("\n".join(line for line in body.split("\n") if not line.startswith("![")))
    return tiny


def reported(tiny: TinyLibrary, path: Path, *arguments: str) -> int:
    """The exit code of a check of the tiny articles with a report, made in this process."""
    return main(["--library", str(tiny.articles), "check", "--report", str(path), *arguments])


def test_the_report_of_the_shipped_library_names_every_article(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "report.html"
    code = main(["check", "--report", str(path)])
    out = capsys.readouterr().out
    text = path.read_text(encoding="utf-8")
    count = out.splitlines()[-1].split()[0]
    assert code == (0 if out.endswith(": no problems\n") else 1)
    assert f"{count} articles in the language “en”" in text
    assert text.count("CDC Clear Communication Index: ") == int(count) + 1
    assert "Mitral valve regurgitation" in text
    assert "machine-checkable items are met" in text


def test_the_problems_are_printed_as_without_a_report(
    alone: TinyLibrary, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (alone.articles / "sources.toml").unlink()
    assert main(["--library", str(alone.articles), "check"]) == 1
    without = capsys.readouterr()
    assert reported(alone, tmp_path / "r.md") == 1
    assert capsys.readouterr() == without
    assert (tmp_path / "r.md").exists()


def test_a_report_and_json_go_together(
    alone: TinyLibrary, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = reported(alone, tmp_path / "r.html", "--json")
    told = json.loads(capsys.readouterr().out)
    assert code == (1 if told["problems"] else 0)
    assert "2 articles in the language" in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["report", "report.pdf", "report.html.txt", ".html", ""])
def test_another_ending_is_wrong_usage(capsys: pytest.CaptureFixture[str], name: str) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["check", "--report", name])
    assert caught.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[-1].endswith(f"“{name}” is no name for a report; end it in .html or .md")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("none/r.html", "No such file or directory"),
        ("taken.md", "Is a directory"),
        ("file/r.md", "Not a directory"),
    ],
)
def test_a_report_that_cannot_be_written_is_told_in_one_sentence(
    alone: TinyLibrary, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, why: str
) -> None:
    (tmp_path / "taken.md").mkdir()
    (tmp_path / "file").write_text("")
    assert reported(alone, tmp_path / name) == 1
    assert capsys.readouterr().err == f"The report {tmp_path / name} could not be written: {why}.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "taken.md", "tiny"]


def test_a_broken_library_has_a_report_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "library").mkdir()
    assert main(["--library", str(tmp_path / "library"), "check", "--report", str(tmp_path / "r.md")]) == 1
    assert "There are no articles." in (tmp_path / "r.md").read_text(encoding="utf-8")


def test_help_names_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--help"])
    assert "--report FILE" in capsys.readouterr().out


def test_a_report_needs_no_qt(alone: TinyLibrary, tmp_path: Path) -> None:
    done = run(
        *("--library", str(alone.articles), "check", "--report", str(tmp_path / "r.html")),
        PYTHONPROFILEIMPORTTIME="1",
    )
    assert "viewer.render.appraisal" in done.stderr
    assert "PySide6" not in done.stderr
    assert (tmp_path / "r.html").exists()

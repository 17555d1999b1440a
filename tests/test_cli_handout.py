"""`handout` makes without a window what the print dialog makes, and says in a sentence what it cannot."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec import json

from tests.support.architecture import ROOT
from tests.support.paper import job_of, sheets_of
from tests.support.running import run
from tests.support.tiny_library import TinyLibrary
from viewer.cli import main
from viewer.commands import batch
from viewer.commands.batch import Done, Task
from viewer.commands.making import compositor_of, written
from viewer.commands.packets import paper_of
from viewer.commands.personal_words import PersonalError, personal_of
from viewer.options import Options
from viewer.paper.typeset import TypesetError
from viewer.places import find_places
from viewer.reading.clinic import Clinic

Captured = pytest.CaptureFixture[str]

CLINIC = """\
name = "Harbor Heart Clinic"
emergency_number = "112"
paper = "a4"

[[set]]
name = "Doors"
items = ["article:heart-doors"]
size = "large"
"""
PERSONAL = """\
patient = "Ann Lee"
date = 2026-11-27
note = "Rest on Sundays."
"""


def handed(tiny: TinyLibrary, *arguments: str) -> int:
    """The exit code of a handout of the tiny articles, made in this process."""
    return main(["--library", str(tiny.articles), "handout", "--printed", "2026-11-27", *arguments])


def refused(capsys: Captured, *arguments: str) -> str:
    """What is said of arguments that are wrong usage."""
    with pytest.raises(SystemExit) as caught:
        main(["handout", *arguments])
    assert caught.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    return said.err


def words_of(file: Path) -> str:
    """All words of a PDF, without spaces."""
    return "".join(sheet.words for sheet in sheets_of(file.read_bytes()))


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """Where the handout goes, alone in a folder."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder / "made.pdf"


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """A clinic's file."""
    file = tmp_path / "own-clinic.toml"
    file.write_text(CLINIC, encoding="utf-8")
    return file


def test_an_article_becomes_a_file_and_its_name_is_enough(
    tiny: TinyLibrary, pdf: Path, capsys: Captured
) -> None:
    assert handed(tiny, "leaky-door", "-o", str(pdf)) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "")
    assert "Leakydoor" in words_of(pdf)
    assert "Theleftdoor" in words_of(pdf)
    assert [file.name for file in pdf.parent.iterdir()] == ["made.pdf"]

    first = pdf.read_bytes()
    assert handed(tiny, "article:leaky-door", "-o", str(pdf)) == 0
    assert pdf.read_bytes() == first


def test_the_day_printed_is_an_argument(tiny: TinyLibrary, pdf: Path) -> None:
    assert handed(tiny, "leaky-door", "-o", str(pdf)) == 0
    first = pdf.read_bytes()
    assert handed(tiny, "leaky-door", "-o", str(pdf), "--printed", "2026-11-28") == 0

    assert pdf.read_bytes() != first


def test_several_addresses_are_one_packet_in_order(tiny: TinyLibrary, pdf: Path) -> None:
    assert handed(tiny, "heart-doors", "diagram:heart-inside", "leaky-door", "-o", str(pdf)) == 0
    sheets = sheets_of(pdf.read_bytes())

    assert len(sheets) >= 3
    assert "Leakydoor" not in sheets[0].words
    assert "Leakydoor" in "".join(sheet.words for sheet in sheets[2:])


def test_sections_look_and_sheets_are_chosen(tiny: TinyLibrary, pdf: Path) -> None:
    assert handed(tiny, "leaky-door", "-o", str(pdf), "--sections", "what-helps", "--pictures", "none") == 0
    assert "Resthelps" in words_of(pdf)
    assert "Theleftdoor" not in words_of(pdf)

    look = ("--size", "extra-large", "--paper", "a4", "--add", "visit,weight-diary")
    bare = ("--no-header", "--no-lines", "--sections", "all")
    assert handed(tiny, "leaky-door", "-o", str(pdf), *look, *bare) == 0
    sheets = sheets_of(pdf.read_bytes())
    assert round(sheets[0].height) == 842
    assert max(line.size for line in sheets[0].lines) > 30
    assert "Theleftdoor" in words_of(pdf)
    assert "weight" in words_of(pdf).lower()


def test_pages_that_must_be_few_are_or_it_is_said(tiny: TinyLibrary, pdf: Path, capsys: Captured) -> None:
    assert handed(tiny, "leaky-door", "-o", str(pdf), "--sections", "all", "--fit", "1") == 0
    assert len(sheets_of(pdf.read_bytes())) == 1
    assert handed(tiny, "leaky-door", "heart-doors", "-o", str(pdf), "--fit", "1") == 1

    assert capsys.readouterr().err == "Even the least takes 2 pages, and not 1.\n"
    assert len(sheets_of(pdf.read_bytes())) == 2


def test_the_clinic_its_words_its_paper_and_its_sets(
    tiny: TinyLibrary, pdf: Path, clinic: Path, capsys: Captured
) -> None:
    assert handed(tiny, "--set", "doors", "leaky-door", "-o", str(pdf), "--clinic", str(clinic)) == 0
    sheets = sheets_of(pdf.read_bytes())

    assert round(sheets[0].height) == 842
    assert "HarborHeartClinic" in sheets[0].words
    assert "112" in words_of(pdf)
    assert "Leakydoor" in words_of(pdf)
    assert 16.0 in {line.size for line in sheets[0].lines}
    assert capsys.readouterr().err == ""


def test_what_a_set_names_that_is_gone_is_said(
    tiny: TinyLibrary, pdf: Path, clinic: Path, capsys: Captured
) -> None:
    clinic.write_text(CLINIC.replace('"article:heart-doors"', '"article:heart-dors", "article:leaky-door"'))
    assert handed(tiny, "--set", "Doors", "-o", str(pdf), "--clinic", str(clinic)) == 0

    assert "There is no article “heart-dors” in this library" in capsys.readouterr().err
    assert "Leakydoor" in words_of(pdf)


def test_words_for_a_person_come_from_the_line_a_file_or_the_input(
    tiny: TinyLibrary, pdf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = tmp_path / "typed.toml"
    typed.write_text(PERSONAL)
    assert handed(tiny, "leaky-door", "-o", str(pdf), "--personal", str(typed), "--clinician", "Dr. Roe") == 0
    for words in ("AnnLee", "2026-11-27", "RestonSundays.", "Dr.Roe"):
        assert words in words_of(pdf)
    assert b"Ann Lee" not in pdf.read_bytes()
    assert pdf.stat().st_mode & 0o077 == 0

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PERSONAL.encode())))
    assert handed(tiny, "leaky-door", "-o", str(pdf), "--personal", "-", "--patient", "Ben Ray") == 0
    assert "BenRay" in words_of(pdf)
    assert "AnnLee" not in words_of(pdf)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ('patiemt = "Ann Lee"', "tells “patiemt”, which nothing asks for. Did you mean patient?"),
        ('x = "Ann Lee"', "tells “x”, which nothing asks for. It can tell patient, clinician, date, note."),
        ("patient = 5", "must give patient as a text in quotes."),
        ('patient = "Ann Lee', "is no TOML that tells words for a person."),
        ("#" * 70_000, "is no TOML that tells words for a person."),
        (f'patient = "{"Ann " * 30}"', "The patient is too long: 80 letters fit, and it has 120."),
        (None, "could not be read: No such file or directory."),
    ],
)
def test_words_for_a_person_that_cannot_be_used_are_not_repeated(
    tmp_path: Path, told: str | None, sentence: str
) -> None:
    typed = tmp_path / "typed.toml"
    if told is not None:
        typed.write_text(told)
    with pytest.raises(PersonalError) as caught:
        personal_of(Options(personal=str(typed)))

    assert sentence in str(caught.value)
    assert "Ann" not in str(caught.value)


def test_without_words_for_a_person_that_were_asked_for_nothing_is_made(
    tiny: TinyLibrary, pdf: Path, capsys: Captured
) -> None:
    assert handed(tiny, "leaky-door", "-o", str(pdf), "--personal", "/no/such.toml") == 2

    assert capsys.readouterr().err == "/no/such.toml could not be read: No such file or directory.\n"
    assert not pdf.exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["leeky-door"],
            "There is no article “leeky-door” in this library. Did you mean article:leaky-door?",
        ),
        (["guide:x"], "There is no guide “x” in this library."),
        (["leaky-door", "--sections", "what-help"], "“Leaky door” has no section “what-help”. Did you mean "),
        (["leaky-door", "heart-doors", "--sections", "what-helps"], "“Heart doors” has no section “what-he"),
        (["leaky-door", "--sections", "what-helps,zzz"], "“Leaky door” has no section “zzz”. It has "),
        (["--set", "Morning"], "There is no set “Morning”. There are no sets yet."),
        (["leaky-door", "--clinic", "/no/such.toml"], "There is no file /no/such.toml."),
        (["leeky-door", "--list-sections"], "There is no article “leeky-door” in this library."),
        (
            ["diagram:heart-inside", "--list-sections"],
            "There are no sections to choose at diagram:heart-inside.",
        ),
    ],
)
def test_what_is_not_there_is_one_sentence_with_what_was_meant(
    tiny: TinyLibrary, pdf: Path, capsys: Captured, arguments: list[str], sentence: str
) -> None:
    assert handed(tiny, *arguments, "-o", str(pdf)) == 2
    said = capsys.readouterr()
    assert said.err.startswith(sentence)
    assert said.err.count("\n") == 1
    assert not pdf.exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "print what? Give an address such as heart-failure, or --set NAME, or --all"),
        (["salt"], "-o FILE says where the pages go; “-o -” writes them to the output"),
        (["--list-sections"], "whose sections? Give the address of an article"),
        (["--all"], "-d FOLDER says where the files go"),
        (["--all", "-d", "x", "salt"], "--all makes a file for each article and for no one person"),
        (["--all", "-d", "x", "--patient", "A"], "--all makes a file for each article and for no one person"),
        (["salt", "-d", "x"], "-d FOLDER stands with --all; -o FILE says where one handout goes"),
        (["salt", "-o", "-", "--add", "cake"], "“cake” is no sheet; there are visit, weight-diary"),
        (["salt", "-o", "-", "--printed", "soon"], "“soon” is no day; give one such as 2026-11-27"),
        (["salt", "-o", "-", "--fit", "0"], "“0” is no number of pages; give one from 1 to 99"),
        (["--all", "-d", "x", "--jobs", "two"], "“two” is no number of processes; give one from 1 to 64"),
    ],
)
def test_wrong_usage_is_told(capsys: Captured, arguments: list[str], sentence: str) -> None:
    assert sentence in refused(capsys, *arguments)


def test_sections_are_listed(tiny: TinyLibrary, capsys: Captured) -> None:
    assert handed(tiny, "leaky-door", "--list-sections") == 0
    lines = capsys.readouterr().out.splitlines()

    assert lines[0] == "Leaky door (article:leaky-door)"
    assert lines[-1] == "Those marked * are printed where --sections says nothing."
    assert any(line.startswith("  * what-is-it ") and "(with picture)" in line for line in lines)


def test_where_a_file_cannot_be_written_the_old_one_stays(
    tiny: TinyLibrary, tmp_path: Path, capsys: Captured
) -> None:
    assert handed(tiny, "leaky-door", "-o", str(tmp_path / "gone" / "a.pdf")) == 1
    said = capsys.readouterr().err
    assert said.endswith(f"a.pdf could not be saved: there is no folder {tmp_path / 'gone'}.\n")

    for place in (str(tmp_path), "/dev/full"):
        assert written(b"", Path(place), private=False) == f"{place} is no file. Give the name of one."


def test_a_full_disk_is_one_sentence(
    tiny: TinyLibrary, pdf: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf.write_bytes(b"old")

    def fill(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fill)
    assert handed(tiny, "leaky-door", "-o", str(pdf)) == 1

    assert capsys.readouterr().err == f"{pdf} could not be saved: No space left on device.\n"
    assert pdf.read_bytes() == b"old"
    assert [file.name for file in pdf.parent.iterdir()] == ["made.pdf"]


def test_a_typesetter_that_stops_is_one_sentence(
    tiny: TinyLibrary, pdf: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.paper.typeset._FORM", "gone.typ")
    assert handed(tiny, "leaky-door", "-o", str(pdf)) == 1

    assert capsys.readouterr().err.startswith("The form of the pages, gone.typ, is missing.")


def test_without_a_display_the_pages_go_to_the_output(tiny: TinyLibrary) -> None:
    command = [sys.executable, "main.py", "--library", str(tiny.articles), "handout", "leaky-door", "-o", "-"]
    hidden = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    ended = subprocess.run(command, cwd=ROOT, env=hidden, capture_output=True, check=True)

    assert "Leakydoor" in sheets_of(ended.stdout)[0].words
    assert ended.stderr == b""


def test_all_articles_become_files(tiny: TinyLibrary, tmp_path: Path, capsys: Captured) -> None:
    folder = tmp_path / "new" / "all"
    assert handed(tiny, "--all", "-d", str(folder), "--jobs", "2", "--pictures", "none") == 0
    said = capsys.readouterr()

    assert said.err == "Making 2 handouts …\n"
    assert said.out == f"2 of 2 handouts lie in {folder}.\n"
    assert sorted(file.name for file in folder.iterdir()) == ["heart-doors.pdf", "leaky-door.pdf"]
    assert "Leakydoor" in words_of(folder / "leaky-door.pdf")
    alone = tmp_path / "alone.pdf"
    assert handed(tiny, "leaky-door", "-o", str(alone), "--pictures", "none") == 0
    assert alone.read_bytes() == (folder / "leaky-door.pdf").read_bytes()


def test_what_cannot_be_made_of_all_is_told_by_name(
    tiny: TinyLibrary, tmp_path: Path, capsys: Captured
) -> None:
    folder = tmp_path / "all"
    (folder / "leaky-door.pdf").mkdir(parents=True)
    assert handed(tiny, "--all", "-d", str(folder), "--jobs", "1", "--pictures", "none") == 1
    said = capsys.readouterr()
    assert f"leaky-door: {folder / 'leaky-door.pdf'} is no file. Give the name of one.\n" in said.err
    assert said.out == f"1 of 2 handouts lie in {folder}.\n"

    taken = tmp_path / "file"
    taken.touch()
    assert handed(tiny, "--all", "-d", str(taken)) == 1
    assert capsys.readouterr().err == f"The folder {taken} could not be made: File exists.\n"


def test_a_batch_sets_task_after_task_and_tells_of_each(
    tiny: TinyLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = job_of(tiny.loaded(), "leaky-door", pictures="none")
    tasks = [Task(str(tmp_path / "a.pdf"), job), Task(str(tmp_path / "gone" / "a.pdf"), job, fit=1)]
    told = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(b"".join(json.encode(task) + b"\n" for task in tasks)))
    )
    monkeypatch.setattr(sys, "stdout", told)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    assert batch.main() == 0

    first, second = (json.decode(line, type=Done) for line in told.buffer.getvalue().splitlines())
    assert first == Done(pages=len(sheets_of((tmp_path / "a.pdf").read_bytes())))
    assert "there is no folder" in second.error


@pytest.mark.parametrize(
    ("raised", "sentence"),
    [
        (TypesetError("The pages could not be set: a fault."), "The pages could not be set: a fault."),
        (MemoryError(), "There is not enough memory to set the pages."),
    ],
)
def test_what_a_batch_cannot_set_is_one_sentence(
    tiny: TinyLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raised: Exception, sentence: str
) -> None:
    def fall(*_: object) -> None:
        raise raised

    monkeypatch.setattr("viewer.commands.batch.set_alone", fall)
    task = Task(str(tmp_path / "a.pdf"), job_of(tiny.loaded(), "leaky-door", pictures="none"))

    assert batch.done(task, compositor_of(tmp_path / "none.sqlite")) == Done(error=sentence)


def test_a_person_who_watches_sees_how_far_it_is(
    tiny: TinyLibrary, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "viewer.commands.handout_all._all_done",
        lambda *_: iter([("a", Done(1)), ("b", Done(2, "Even the least takes 2 pages."))]),
    )
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert handed(tiny, "--all", "-d", str(tmp_path), "--fit", "1") == 1

    said = capsys.readouterr()
    assert said.err == "\r1 of 2 handouts\r2 of 2 handouts\nb: Even the least takes 2 pages.\n"
    assert said.out == f"2 of 2 handouts lie in {tmp_path}.\n"


def test_a_process_that_falls_is_told_and_another_goes_on(
    tiny: TinyLibrary, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "false")
    assert handed(tiny, "--all", "-d", str(tmp_path), "--jobs", "1") == 1
    said = capsys.readouterr()

    assert "leaky-door: The typesetter stopped.\n" in said.err
    assert said.out == f"0 of 2 handouts lie in {tmp_path}.\n"


@pytest.mark.parametrize(
    ("paper", "environment", "expected"),
    [
        ("a4", {"LANG": "en_US.UTF-8"}, "a4"),
        ("system", {"LANG": "en_US.UTF-8"}, "us-letter"),
        ("system", {"LANG": "de_DE.UTF-8"}, "a4"),
        ("system", {"LANG": "de_DE.UTF-8", "LC_PAPER": "es_MX"}, "us-letter"),
        ("system", {"LC_ALL": "en_GB", "LC_PAPER": "en_US"}, "a4"),
        ("system", {"LANG": "C.UTF-8"}, "us-letter"),
        ("system", {}, "us-letter"),
    ],
)
def test_the_paper_is_the_clinics_or_that_of_the_country(
    paper: str, environment: dict[str, str], expected: str
) -> None:
    assert paper_of(Clinic(paper=paper), environment) == expected


def test_help_says_that_command_lines_are_seen() -> None:
    said = run("handout", "--help")

    assert said.returncode == 0
    assert "others may see what stands on a command line" in " ".join(said.stdout.split())


def test_the_settings_of_others_are_not_touched(tiny: TinyLibrary, pdf: Path) -> None:
    settings = find_places().settings
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "clinic.toml").write_text("not [toml")
    assert handed(tiny, "leaky-door", "-o", str(pdf), "--patient", "Ann Lee") == 0

    assert [file.name for file in settings.iterdir()] == ["clinic.toml"]

"""`handout` where something is amiss with input, output or folder: a sentence, never a traceback."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.tiny_library import TinyLibrary
from viewer.cli import main

Captured = pytest.CaptureFixture[str]

FULL = Path("/dev/full")
"""A device that takes nothing, as a full disk does."""


def handed(tiny: TinyLibrary, *arguments: str) -> int:
    """The exit code of a handout of the tiny articles, made in this process."""
    return main(["--library", str(tiny.articles), "handout", "--printed", "2026-11-27", *arguments])


class Narrow(io.RawIOBase):
    """An output without a buffer, that takes a part of what it is given each time."""

    def __init__(self) -> None:
        self.taken = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        assert isinstance(data, memoryview)
        self.taken += data[:1000]
        return min(1000, len(data))


def test_a_name_that_no_file_can_have_is_told(tiny: TinyLibrary, tmp_path: Path, capsys: Captured) -> None:
    assert handed(tiny, "leaky-door", "-o", str(tmp_path / ("a" * 300))) == 1

    assert "could not be saved: File name too long." in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="a folder one is in cannot be taken away")
@pytest.mark.parametrize("arguments", [("leaky-door", "-o", "a.pdf"), ("--all", "-d", "out")])
def test_a_folder_that_went_away_is_told(
    tiny: TinyLibrary,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Captured,
    arguments: tuple[str, ...],
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert handed(tiny, *arguments) == 1
    assert capsys.readouterr().err.endswith(": No such file or directory.\n")


def test_key_points_alone_are_those_of_no_text(tiny: TinyLibrary, tmp_path: Path, capsys: Captured) -> None:
    assert handed(tiny, "--add", "key-points", "-o", str(tmp_path / "a.pdf")) == 2

    assert capsys.readouterr().err == "Key points are those of a text. Choose an article or a guide.\n"
    assert handed(tiny, "--add", "visit,key-points", "-o", str(tmp_path / "a.pdf")) == 0


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is full")
@pytest.mark.parametrize("arguments", [("leaky-door", "-o", "-"), ("--list-sections", "leaky-door")])
def test_an_output_that_is_full_is_told(
    tiny: TinyLibrary, monkeypatch: pytest.MonkeyPatch, capsys: Captured, arguments: tuple[str, ...]
) -> None:
    with FULL.open("w", encoding="utf-8") as output:
        monkeypatch.setattr(sys, "stdout", output)
        assert handed(tiny, *arguments) == 1

    assert capsys.readouterr().err == "The output could not be written: No space left on device.\n"


def test_a_fault_that_is_not_of_the_output_is_not_hidden(
    tiny: TinyLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise OSError(5, "a fault")

    monkeypatch.setattr("viewer.commands.handout.handout", fail)
    with pytest.raises(OSError, match="a fault"):
        handed(tiny, "leaky-door", "-o", "-")


def test_all_of_the_pages_reach_an_output_without_a_buffer(
    tiny: TinyLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, narrow = tmp_path / "a.pdf", Narrow()
    assert handed(tiny, "leaky-door", "-o", str(file)) == 0
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(narrow, write_through=True))  # type: ignore[type-var]
    assert handed(tiny, "leaky-door", "-o", "-") == 0

    assert bytes(narrow.taken) == file.read_bytes()


def test_streams_that_were_closed_stop_nothing(
    tiny: TinyLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    file = tmp_path / "a.pdf"
    monkeypatch.setattr(sys, "stdout", None)
    assert handed(tiny, "leaky-door", "-o", str(file)) == 0
    assert file.is_file()
    assert sys.stdout.name == os.devnull
    sys.stdout.close()
    monkeypatch.undo()

    monkeypatch.setattr(sys, "stdin", None)
    assert handed(tiny, "leaky-door", "-o", str(file), "--personal", "-") == 2
    assert capsys.readouterr().err.startswith("The input is no TOML")


@pytest.mark.skipif(sys.platform == "win32", reason="groups of processes are those of POSIX")
def test_ctrl_c_reaches_who_gives_the_tasks_and_not_who_sets(
    tiny: TinyLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    groups: list[int] = []

    class Watched(subprocess.Popen[bytes]):
        def __init__(self, command: list[str], **options: Any) -> None:  # noqa: ANN401  as Popen has them
            super().__init__(command, **options)
            groups.append(os.getpgid(self.pid))

    monkeypatch.setattr(subprocess, "Popen", Watched)
    assert handed(tiny, "--all", "-d", str(tmp_path), "--jobs", "1") == 0

    assert len(groups) == 1
    assert groups != [os.getpgid(0)]


def test_articles_that_cannot_be_read_are_told_of(
    tiny: TinyLibrary, tmp_path: Path, capsys: Captured
) -> None:
    tiny.leaky.write_text("no front matter")
    assert handed(tiny, "--all", "-d", str(tmp_path), "--jobs", "1") == 1
    said = capsys.readouterr()
    assert "en/doors/leaky-door.md:1: error: the file must begin with a line “+++”" in said.err
    assert said.out == f"1 of 1 handouts lie in {tmp_path}.\n"

    assert handed(tiny, "leaky-door", "-o", str(tmp_path / "a.pdf")) == 2
    sentence, reason = capsys.readouterr().err.splitlines()
    assert sentence.startswith("There is no article “leaky-door” in this library.")
    assert "the file must begin with a line “+++”" in reason

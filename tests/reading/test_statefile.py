import errno
import os
import stat
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import NoReturn

import pytest

from viewer.reading.statefile import MAX_BYTES, StateFileError, read_table, write_table


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "deeper" / "state.toml"
    table = {
        "text": "“quotes” and\n“lines”",
        "number": -3,
        "share": 0.25,
        "flag": True,
        "list": ["a"],
        "sub": {"a b": [1]},
    }
    write_table(file, table)

    assert read_table(file) == (table, ())


def test_no_file_is_an_empty_table_without_a_word(tmp_path: Path) -> None:
    assert read_table(tmp_path / "state.toml") == ({}, ())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"this is = = not toml", "line 1"),
        (b"text = \xff\xfe", "not written in UTF-8"),
        (b"\x00" * 100, "line 1"),
        (b"a = " + b"[" * 100_000, "nested too deeply"),
        (b"#" * (MAX_BYTES + 1), "larger than"),
        (b"a = " + b"9" * 10_000, "could not be read"),
    ],
    ids=["no TOML", "no UTF-8", "zeros", "nested", "huge", "long number"],
)
def test_a_file_that_cannot_be_read_is_kept_beside_and_reported(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    file = tmp_path / "state.toml"
    file.write_bytes(content)

    table, notices = read_table(file)

    assert table == {}
    assert len(notices) == 1
    assert reason in notices[0]
    assert "state.broken-1.toml" in notices[0]
    assert not file.exists()
    assert (tmp_path / "state.broken-1.toml").read_bytes() == content


def test_a_second_broken_file_does_not_replace_the_first(tmp_path: Path) -> None:
    file = tmp_path / "state.toml"
    for content in (b"first =", b"second ="):
        file.write_bytes(content)
        read_table(file)

    assert (tmp_path / "state.broken-1.toml").read_bytes() == b"first ="
    assert (tmp_path / "state.broken-2.toml").read_bytes() == b"second ="


def test_a_folder_in_the_place_of_the_file_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "state.toml"
    file.mkdir()

    table, notices = read_table(file)

    assert table == {}
    assert "not a file" in notices[0]
    write_table(file, {"a": 1})
    assert read_table(file) == ({"a": 1}, ())


@pytest.mark.timeout(20)
def test_a_pipe_in_the_place_of_the_file_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "state.toml")

    table, notices = read_table(tmp_path / "state.toml")

    assert table == {}
    assert "not a file" in notices[0]


def test_a_broken_file_that_cannot_be_moved_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "state.toml"
    file.write_bytes(b"broken =")
    monkeypatch.setattr(os, "replace", _fails_with(errno.EROFS))

    table, notices = read_table(file)

    assert table == {}
    assert "nor set aside (Read-only file system)" in notices[0]
    assert file.read_bytes() == b"broken ="


def test_only_its_owner_can_read_the_file(tmp_path: Path) -> None:
    file = tmp_path / "state.toml"
    write_table(file, {"a": 1})

    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_linked_file_stays_linked(tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "state.toml"
    write_table(real, {"a": 1})
    link = tmp_path / "state.toml"
    link.symlink_to(real)

    write_table(link, {"a": 2})

    assert link.is_symlink()
    assert read_table(real) == ({"a": 2}, ())


@pytest.mark.parametrize("function", ["replace", "fsync"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    file = tmp_path / "state.toml"
    write_table(file, {"a": "old"})
    monkeypatch.setattr(os, function, _fails_with(errno.ENOSPC))

    with pytest.raises(StateFileError, match=r"state\.toml could not be saved: No space left on device\."):
        write_table(file, {"a": "new"})

    assert read_table(file) == ({"a": "old"}, ())
    assert [path.name for path in tmp_path.iterdir()] == ["state.toml"]


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file where the folder should be")

    with pytest.raises(StateFileError, match="could not be saved"):
        write_table(tmp_path / "settings" / "state.toml", {"a": 1})


@pytest.mark.parametrize("value", [object(), "half a letter: \ud800"], ids=["no value", "no text"])
def test_a_value_that_toml_cannot_hold_is_reported_and_the_old_file_stays(
    tmp_path: Path, value: object
) -> None:
    file = tmp_path / "state.toml"
    write_table(file, {"a": "old"})

    with pytest.raises(StateFileError, match="could not be saved"):
        write_table(file, {"a": value})

    assert read_table(file) == ({"a": "old"}, ())


@pytest.mark.parametrize("function", ["fsync", "replace"])
def test_killed_while_writing_leaves_the_old_file_whole(tmp_path: Path, function: str) -> None:
    file = tmp_path / "state.toml"
    write_table(file, {"a": "old"})
    program = textwrap.dedent(f"""
        import os, pathlib, signal
        from viewer.reading.statefile import write_table
        os.{function} = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
        write_table(pathlib.Path({str(file)!r}), {{"a": "new" * 100_000}})
    """)

    killed = subprocess.run([sys.executable, "-c", program], check=False, timeout=60)

    assert killed.returncode < 0
    assert read_table(file) == ({"a": "old"}, ())


def _fails_with(code: int) -> object:
    def fail(*_: object) -> NoReturn:
        raise OSError(code, os.strerror(code))

    return fail

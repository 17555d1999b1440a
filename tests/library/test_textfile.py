"""A file of a library is read within limits, and never from outside its folder."""

import os
from pathlib import Path

import pytest

from viewer.library.report import Problem, Report
from viewer.library.textfile import MAX_BYTES, is_inside, read_table, read_text


def read(path: Path, root: Path) -> tuple[str | None, list[Problem]]:
    report = Report()
    return read_text(path, root, "a.md", report), list(report)


def only(path: Path, root: Path) -> Problem:
    text, problems = read(path, root)
    assert text is None
    (problem,) = problems
    assert problem.file == "a.md"
    return problem


@pytest.mark.parametrize(
    "content",
    [b"one\ntwo", b"one\r\ntwo", b"one\rtwo", b"\xef\xbb\xbfone\ntwo"],
    ids=["unix", "windows", "old-mac", "byte-order-mark"],
)
def test_a_text_reads_the_same_from_every_editor(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.md").write_bytes(content)
    assert read(tmp_path / "a.md", tmp_path) == ("one\ntwo", [])


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    problem = only(tmp_path / "a.md", tmp_path)
    assert (problem.code, problem.message) == (
        "unreadable",
        "the file cannot be read: No such file or directory",
    )


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("one\ntwo\ncafé".encode("latin-1"))
    problem = only(tmp_path / "a.md", tmp_path)
    assert (problem.code, problem.line, problem.hint) == ("not-utf-8", 3, "save the file as UTF-8")


def test_a_file_is_read_up_to_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"a" * MAX_BYTES)
    assert read(tmp_path / "a.md", tmp_path)[1] == []
    (tmp_path / "a.md").write_bytes(b"a" * (MAX_BYTES + 1))
    assert only(tmp_path / "a.md", tmp_path).code == "too-large"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    assert only(tmp_path / "a.md", tmp_path).code == "unreadable"


@pytest.mark.timeout(10)
def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    assert only(tmp_path / "a.md", tmp_path).code == "unreadable"


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    library = tmp_path / "library"
    library.mkdir()
    (library / "a.md").symlink_to(tmp_path / "secret")
    assert only(library / "a.md", library).code == "outside"


def test_a_folder_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "a.md").write_text("secret")
    library = tmp_path / "library"
    library.mkdir()
    (library / "topic").symlink_to(tmp_path / "private")
    assert only(library / "topic" / "a.md", library).code == "outside"


@pytest.mark.timeout(10)
def test_a_device_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("/dev/zero")
    assert only(tmp_path / "a.md", tmp_path).code == "outside"


def test_links_in_a_circle_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "b.md")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    assert not is_inside(tmp_path / "a.md", tmp_path)
    assert only(tmp_path / "a.md", tmp_path).code == "outside"


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("b")
    (tmp_path / "a.md").symlink_to(tmp_path / "b.md")
    assert read(tmp_path / "a.md", tmp_path) == ("b", [])


def test_a_library_may_itself_be_reached_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.md").write_text("a")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert read(tmp_path / "link" / "a.md", tmp_path / "link") == ("a", [])


def test_a_table_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("a = 1")
    assert read_table(tmp_path / "a.toml", tmp_path, "a.toml", Report()) == {"a": 1}


def test_a_broken_table_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("a = 1\n\nb\n")
    report = Report()
    assert read_table(tmp_path / "a.toml", tmp_path, "a.toml", report) is None
    assert [(problem.code, problem.line) for problem in report] == [("bad-toml", 3)]

"""A report tells what is wrong, where, and what was probably meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.report import MAX_LENGTH, Problem, Report, Severity, probably


def test_a_problem_is_told_in_one_line() -> None:
    problem = Problem("en/a.md", 7, "dead-link", "there is no b", "did you mean c?")
    assert str(problem) == "en/a.md:7: error: there is no b (did you mean c?) [dead-link]"


def test_a_problem_of_a_whole_file_names_no_line() -> None:
    assert str(Problem("a.toml", 0, "x", "wrong", severity=Severity.WARNING)) == "a.toml: warning: wrong [x]"


def test_problems_come_in_the_order_of_file_and_line() -> None:
    report = Report()
    report.add("b", 1, "x", "one")
    report.extend([Problem("a", 9, "x", "two")])
    report.add("a", 2, "x", "three")
    assert [(problem.file, problem.line) for problem in report] == [("a", 2), ("a", 9), ("b", 1)]
    assert len(report) == 3


def test_warnings_are_no_errors() -> None:
    report = Report()
    report.add("a", 1, "x", "one", severity=Severity.WARNING)
    report.add("a", 2, "y", "two")
    assert [problem.code for problem in report.errors] == ["y"]


@given(st.text(), st.text(), st.text())
def test_every_problem_can_be_printed_on_one_line(file: str, message: str, hint: str) -> None:
    report = Report()
    report.add(file, 1, "x", message, hint)
    assert all(str(problem).isprintable() for problem in report)


def test_a_message_is_no_longer_than_one_can_read() -> None:
    report = Report()
    report.add("a", 1, "x", "m" * MAX_LENGTH)
    report.add("a", 2, "x", "m" * 100_000)
    assert [problem.message for problem in report] == ["m" * MAX_LENGTH, "m" * MAX_LENGTH + "…"]


@pytest.mark.parametrize(
    ("word", "lead", "hint"),
    [
        ("mitral-vavle", "", "did you mean mitral-valve?"),
        ("mitral-vavle", "article:", "did you mean article:mitral-valve?"),
        ("salt", "", ""),
    ],
)
def test_a_near_word_was_probably_meant(word: str, lead: str, hint: str) -> None:
    assert probably(word, ["aortic-valve", "mitral-valve"], lead) == hint

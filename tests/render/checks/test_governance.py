"""An article says who stands behind it and since when, and is looked at again in time."""

from datetime import date

import pytest

from tests.support.tiny_library import ARTICLE, BODY, TinyLibrary, Value
from viewer.library.report import Problem, Severity

WRITTEN = date(2026, 1, 15)
DUE = date(2027, 1, 15)
SIGNED: dict[str, Value | None] = {"status": "reviewed", "reviewed_by": "The Oak Clinic"}


def told_on(tiny: TinyLibrary, today: date, **front: Value | None) -> list[Problem]:
    """What is told of the article on some day; the other article of the library has dates of its own."""
    tiny.write(BODY, **{"written_on": WRITTEN, "review_due": DUE, **front})
    return [problem for problem in tiny.problems(today) if problem.file == ARTICLE]


@pytest.mark.parametrize(
    ("front", "code", "message"),
    [
        ({"status": "reviewed"}, "unsigned", "“reviewed” needs reviewed_by and reviewed_on"),
        (SIGNED, "unsigned", "“reviewed” needs reviewed_by and reviewed_on"),
        (
            {"status": "reviewed", "reviewed_on": WRITTEN},
            "unsigned",
            "“reviewed” needs reviewed_by and reviewed_on",
        ),
        (
            {"review_due": None},
            "no-review-date",
            "“review_due” must say when the text is to be looked at again",
        ),
        ({"written_on": None}, "no-writing-date", "“written_on” must say when the text was written"),
        (
            {"written_on": None, "reviewed_on": WRITTEN},
            "no-writing-date",
            "“written_on” must say when the text was written",
        ),
    ],
)
def test_each_fault_of_the_signature_is_told(
    tiny: TinyLibrary, front: dict[str, Value | None], code: str, message: str
) -> None:
    tiny.write(BODY, **front)
    problem = tiny.found(code)
    assert (problem.file, problem.line, problem.severity) == (ARTICLE, 1, Severity.ERROR)
    assert (problem.message, problem.hint) == (message, "")


@pytest.mark.parametrize(
    "front",
    [
        {},
        {"reviewed_on": WRITTEN},
        {**SIGNED, "reviewed_on": WRITTEN},
        {**SIGNED, "reviewed_on": WRITTEN, "written_on": None},
    ],
    ids=["draft", "draft once reviewed", "signed", "signed without a writing date"],
)
def test_a_signature_that_is_whole_is_no_problem(tiny: TinyLibrary, front: dict[str, Value | None]) -> None:
    assert told_on(tiny, WRITTEN, **front) == []


REVIEW_HINT = "review it, then set its dates"


@pytest.mark.parametrize("today", [WRITTEN, date(2026, 12, 31), date(2027, 1, 14)])
def test_a_text_younger_than_a_year_is_no_problem(tiny: TinyLibrary, today: date) -> None:
    assert told_on(tiny, today) == []


@pytest.mark.parametrize(
    ("today", "months"), [(date(2027, 1, 15), 12), (date(2027, 2, 14), 12), (date(2028, 1, 14), 23)]
)
def test_a_text_of_a_year_is_a_warning(tiny: TinyLibrary, today: date, months: int) -> None:
    (problem,) = told_on(tiny, today, review_due=date(2030, 1, 1))
    assert (problem.code, problem.line, problem.severity) == ("review-due", 1, Severity.WARNING)
    assert problem.message == f"the text is due to be looked at again; it last was {months} months ago"
    assert problem.hint == REVIEW_HINT


@pytest.mark.parametrize(("today", "months"), [(date(2028, 1, 15), 24), (date(2036, 1, 15), 120)])
def test_a_text_of_two_years_is_an_error(tiny: TinyLibrary, today: date, months: int) -> None:
    (problem,) = told_on(tiny, today)
    assert (problem.code, problem.line, problem.severity) == ("too-old", 1, Severity.ERROR)
    assert problem.message == f"the text was last looked at {months} months ago"
    assert problem.hint == REVIEW_HINT


def test_a_text_may_be_due_sooner_than_in_a_year(tiny: TinyLibrary) -> None:
    due = date(2026, 4, 15)
    assert told_on(tiny, due, review_due=due) == []
    (problem,) = told_on(tiny, date(2026, 4, 16), review_due=due)
    assert (problem.code, problem.severity) == ("review-due", Severity.WARNING)
    assert problem.message == "the text is due to be looked at again; it last was 3 months ago"


def test_a_day_to_come_is_told(tiny: TinyLibrary) -> None:
    (problem,) = told_on(tiny, date(2026, 1, 14))
    assert (problem.code, problem.line, problem.severity) == ("date-to-come", 1, Severity.ERROR)
    assert problem.message == "the text was last looked at on 2026-01-15, which is to come"


def test_months_are_whole_in_leap_years_too(tiny: TinyLibrary) -> None:
    leap, later = date(2024, 2, 29), date(2030, 1, 1)
    assert told_on(tiny, date(2025, 2, 28), written_on=leap, review_due=later) == []
    assert [each.code for each in told_on(tiny, date(2025, 3, 1), written_on=leap, review_due=later)] == [
        "review-due"
    ]


def test_a_signature_makes_an_old_text_new(tiny: TinyLibrary) -> None:
    lately = date(2027, 12, 1)
    signed = {**SIGNED, "reviewed_on": lately, "review_due": date(2028, 12, 1)}
    assert told_on(tiny, date(2028, 1, 15), **signed) == []


def test_a_day_of_review_without_a_signature_does_not(tiny: TinyLibrary) -> None:
    (problem,) = told_on(tiny, date(2028, 1, 15), reviewed_on=date(2027, 12, 1))
    assert problem.code == "too-old"


def test_without_a_day_the_library_is_held_against_today(tiny: TinyLibrary) -> None:
    tiny.write(BODY, written_on=date(2001, 1, 1))
    assert tiny.found("too-old").severity is Severity.ERROR

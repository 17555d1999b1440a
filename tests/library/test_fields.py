"""A reading gives a value of the right type, and notes what is missing or of the wrong one."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.address import Address, is_slug
from viewer.library.fields import Fields
from viewer.library.report import Report

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)

Reading = Callable[[Fields], object]


def text(fields: Fields) -> object:
    return fields.text("key")


def optional(fields: Fields) -> object:
    return fields.text("key", "usual")


def slug(fields: Fields) -> object:
    return fields.slug("key")


def texts(fields: Fields) -> object:
    return fields.texts("key")


def flag(fields: Fields) -> object:
    return fields.flag("key", True)


def number(fields: Fields) -> object:
    return fields.number("key", 7)


def day(fields: Fields) -> object:
    return fields.day("key")


def choice(fields: Fields) -> object:
    return fields.choice("key", ("red", "blue"))


def address(fields: Fields) -> object:
    return fields.address("key")


def addresses(fields: Fields) -> object:
    return fields.addresses("key")


def read(reading: Reading, table: dict[str, Any]) -> tuple[object, list[str]]:
    report = Report()
    value = reading(Fields(table, "f.toml", report, line=4))
    assert all((problem.file, problem.line) == ("f.toml", 4) for problem in report)
    return value, [problem.code for problem in report]


@pytest.mark.parametrize(
    ("reading", "written", "value", "codes"),
    [
        (text, " a ", "a", []),
        (text, "", "", ["missing-field"]),
        (text, "  ", "", ["missing-field"]),
        (text, 3, "", ["wrong-type"]),
        (optional, "", "", []),
        (optional, [], "usual", ["wrong-type"]),
        (slug, "left-door", "left-door", []),
        (slug, "Left door", "left-door", ["bad-name"]),
        (slug, "../x", "x", ["bad-name"]),
        (texts, ["a", "b"], ("a", "b"), []),
        (texts, "a", (), ["wrong-type"]),
        (texts, ["a", 1], (), ["wrong-type"]),
        (flag, False, False, []),
        (flag, 0, True, ["wrong-type"]),
        (number, 3, 3, []),
        (number, True, 7, ["wrong-type"]),
        (number, 3.0, 7, ["wrong-type"]),
        (day, date(2027, 1, 2), date(2027, 1, 2), []),
        (day, "2027-01-02", None, ["wrong-type"]),
        (day, datetime(2027, 1, 2), None, ["wrong-type"]),  # noqa: DTZ001  TOML's local date and time
        (choice, "blue", "blue", []),
        (choice, "green", "red", ["wrong-choice"]),
        (choice, ["blue"], "red", ["wrong-choice"]),
        (address, "article:a", Address("article", "a"), []),
        (address, "", None, []),
        (address, "/etc/passwd", None, ["bad-address"]),
        (addresses, ["article:a", "nowhere"], (Address("article", "a"),), ["bad-address"]),
    ],
)
def test_a_value_is_read_or_noted(reading: Reading, written: object, value: object, codes: list[str]) -> None:
    assert read(reading, {"key": written}) == (value, codes)


@pytest.mark.parametrize(
    ("reading", "value", "codes"),
    [
        (text, "", ["missing-field"]),
        (optional, "usual", []),
        (slug, "section", ["missing-field"]),
        (texts, (), []),
        (flag, True, []),
        (number, 7, []),
        (day, None, []),
        (choice, "red", []),
        (address, None, []),
        (addresses, (), []),
    ],
)
def test_a_missing_value_is_the_usual_one(reading: Reading, value: object, codes: list[str]) -> None:
    assert read(reading, {}) == (value, codes)


def test_of_some_choices_the_wrong_one_is_noted_and_the_others_stay() -> None:
    report = Report()
    told = Fields({"key": ["blue", "rde", "blue", "x"]}, "f", report).choices("key", ("red", "blue"))

    assert told == ("blue",)
    assert [(problem.code, problem.hint) for problem in report] == [
        ("wrong-choice", "did you mean red?"),
        ("wrong-choice", "it must be one of red, blue"),
    ]


def test_a_wrong_choice_names_the_right_ones() -> None:
    report = Report()
    Fields({"key": "green"}, "f", report).choice("key", ("red", "blue"))
    assert [problem.hint for problem in report] == ["it must be one of red, blue"]


def test_tables_are_read_one_by_one() -> None:
    report = Report()
    tables = Fields({"part": [{"a": "1"}, {"a": "2"}]}, "f", report).tables("part")
    assert [table.text("a") for table in tables] == ["1", "2"]
    assert Fields({"part": {"a": "1"}}, "f", report).tables("part") == ()
    assert [problem.code for problem in report] == ["wrong-type"]


@given(ANYTHING)
def test_whatever_stands_there_every_reading_gives_its_type(value: object) -> None:
    fields = Fields({"key": value}, "f", Report())
    assert isinstance(fields.text("key"), str)
    assert is_slug(fields.slug("key"))
    assert all(isinstance(item, str) for item in fields.texts("key"))
    assert isinstance(fields.flag("key", False), bool)
    assert type(fields.number("key", 0)) is int
    assert fields.day("key") is None or type(fields.day("key")) is date
    assert fields.choice("key", ("red", "blue")) in ("red", "blue")
    assert isinstance(fields.address("key"), Address | None)
    assert all(isinstance(item, Address) for item in fields.addresses("key"))
    assert all(isinstance(item, Fields) for item in fields.tables("key"))

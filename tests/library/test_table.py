"""A TOML text becomes a table, or an error with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.table import MAX_DOTS, TableError, parse_table


def test_a_sound_text_is_a_table() -> None:
    assert parse_table("a = 1\n[b]\nc = 'd'") == {"a": 1, "b": {"c": "d"}}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a = 1\nb 2\n", 2, "Expected '='"),
        ("a = 1\na = 2", 2, "Cannot overwrite"),
        ('a = 1\nb = "open\nc = 3', 2, "Illegal character"),
        ("a = 1\nb = [1,\n\n", 2, "Invalid value"),
        ("a = 2026-02-30", 1, "Invalid date"),
        ("\na = " + "9" * 5_000, 1, "limit"),
        ("a = " + "[" * 100_000, 1, "too deep"),
        ("b = 1\na" + ".a" * 50_000 + " = 1", 2, "dots"),
        ("\n[" + ".".join("a" * 50_000) + "]", 2, "dots"),
    ],
)
@pytest.mark.timeout(10)
def test_any_other_text_is_an_error_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(TableError, match=words) as caught:
        parse_table(text)
    assert caught.value.line == line
    assert "at line" not in str(caught.value)


def test_a_line_may_have_as_many_dots_as_a_long_paragraph() -> None:
    assert parse_table("a = '" + "A dot. " * MAX_DOTS + "'")


@given(st.text())
def test_no_text_raises_anything_else(text: str) -> None:
    try:
        line = 1 if isinstance(parse_table(text), dict) else 0
    except TableError as error:
        line = error.line
    assert 1 <= line <= text.count("\n") + 1

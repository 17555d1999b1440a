"""An article keeps within limits, and whatever does is parsed in little time."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.library.limits import (
    MAX_BRACKETS,
    MAX_COLUMNS,
    MAX_LINES,
    MAX_MARKS,
    MAX_PARAGRAPH,
    paragraphs,
    too_much,
)
from viewer.library.line import Line
from viewer.library.report import Report
from viewer.library.source import pages_of
from viewer.library.textfile import MAX_BYTES
from viewer.render.markup import Markup

TRAPS = {
    "brackets": "[",
    "padded brackets": "[aaaaaaaaaaaaaaaaaaaa",
    "images": "![",
    "half links": "[a](",
    "half titles": '[a](b "',
    "source marks": "[@",
    "stars": "*",
    "words and stars": "a*",
    "three stars": "***a ",
    "stars and lows": "*_a ",
    "lows": "__a ",
    "backslashes": "\\",
    "ticks": "`",
    "tags": "<a",
    "comments": "<!--",
    "quotes": ">",
    "braces": "{a",
    "spaces": " ",
    "tabs": "\t",
    "items": "- ",
    "item lines": "- a\n",
    "number lines": "1. a\n",
    "item stairs": "    - a\n",
    "hashes": "#",
    "headings": "## a\n",
    "closed headings": "a\n###### b #\n",
    "breaks": "a  \n",
    "columns": "|",
    "boxes": "::: ask\na\n:::\n",
    "citations": "[@A] ",
    "links": "[a](article:a) ",
    "words": "a ",
    "one word": "a",
    "lines": "\n",
}


def lines(text: str) -> tuple[Line, ...]:
    return tuple(Line(number, line) for number, line in enumerate(text.split("\n"), 1))


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a\n" * MAX_LINES, MAX_LINES + 1, "lines"),
        ("a\n\n" + "a" * MAX_PARAGRAPH, 3, "characters"),
        ("a\n\n" + "[" * (MAX_BRACKETS + 1), 3, "brackets"),
        ("a\n\n" + "(a\n" * (MAX_BRACKETS + 1), 3, "brackets"),
        ("*" * (MAX_MARKS + 1), 1, "signs"),
        ("_a\\" * MAX_MARKS, 1, "signs"),
        ("a\n" + "|" * (MAX_COLUMNS + 1), 2, "signs"),
        ("a\n\n- - - - a", 3, "inside each other"),
        ("1. - 1. - a", 1, "inside each other"),
    ],
)
def test_a_passed_limit_is_named_with_its_line(text: str, line: int, words: str) -> None:
    found = too_much(lines(text))
    assert found is not None
    assert found[0] == line
    assert words in found[1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n".join(["a"] + [""] * (MAX_LINES - 1)),
        "a" * (MAX_PARAGRAPH - 1),
        "\n\n".join(["[" * MAX_BRACKETS, "*" * MAX_MARKS] * 50),
        "|" * MAX_COLUMNS,
        "- - - a",
        "- a\n- b\n- c\n- d\n- e\n- f\n- g",
    ],
)
def test_what_is_within_the_limits_is_kept(text: str) -> None:
    assert too_much(lines(text)) is None


def test_paragraphs_are_parted_by_empty_lines() -> None:
    found = [[line.text for line in paragraph] for paragraph in paragraphs(lines("\na\nb\n \n\nc"))]
    assert found == [["a", "b"], ["c"]]


@pytest.mark.timeout(10)
@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS.keys())
def test_no_trap_holds_the_loader(trap: str) -> None:
    text = "# A\n" + trap * (MAX_BYTES // len(trap))
    report = Report()
    if not pages_of(lines(text), "a.md", report):
        assert [problem.code for problem in report] == ["too-complex"]


@pytest.mark.timeout(10)
@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS.keys())
def test_a_trap_that_fills_the_limits_does_not_hold_the_parser(trap: str) -> None:
    paragraph = fullest(trap)
    count = min(MAX_LINES // (paragraph.count("\n") + 2), MAX_BYTES // (len(paragraph) + 2)) - 1
    pages = pages_of(lines("# A\n\n" + "\n\n".join([paragraph] * count)), "a.md", Report())
    assert len(pages) == 1
    Markup().tree(pages[0].markdown)


def fullest(trap: str) -> str:
    """The longest paragraph of a trap that is within the limits."""
    low, high = 1, MAX_PARAGRAPH
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if too_much(lines(trap * middle)) is None else (low, middle - 1)
    return trap * low


@given(st.text(string.printable + "[]()*_`#|:-{}@!<>\\"))
@example("*a " * 20 + "a* " * 20)
@example("- - - # a")
def test_what_is_within_the_limits_is_parsed(text: str) -> None:
    body = lines("# A\n" + text)
    for page in pages_of(body, "a.md", Report()):
        assert isinstance(Markup().tree(page.markdown), tuple)

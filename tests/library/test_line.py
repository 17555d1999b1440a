"""A line knows what it is: a heading, the edge of a box, an item of a list."""

import pytest

from viewer.library.line import Line, words_of


@pytest.mark.parametrize(
    ("text", "level", "words"),
    [
        ("# One", 1, "One"),
        ("### Three ###", 3, "Three"),
        ("#Without space", 1, "Without space"),
        ("## **Bold** and [a link](article:a) [@A-1]", 2, "Bold and a link"),
        ("##", 2, ""),
        ("####### seven", 6, "# seven"),
        (" # indented", 0, "# indented"),
        ("no # heading", 0, "no # heading"),
        ("", 0, ""),
    ],
)
def test_a_heading_has_a_level_and_words(text: str, level: int, words: str) -> None:
    line = Line(1, text)
    assert (line.level, line.heading) == (level, words)


@pytest.mark.parametrize(
    ("text", "box"),
    [
        ("::: ask", "ask"),
        (":::ask", "ask"),
        ("  ::: ask  ", "ask"),
        (":::", ""),
        ("::: two words", "two words"),
        (":::: ask", ": ask"),
        (":: ask", None),
        ("a ::: ask", None),
    ],
)
def test_a_box_begins_and_ends_on_a_line_of_its_own(text: str, box: str | None) -> None:
    assert Line(1, text).box == box


@pytest.mark.parametrize(
    ("text", "indent"),
    [
        ("- a", 0),
        ("* a", 0),
        ("+ a", 0),
        ("12. a", 0),
        ("  - a", 2),
        ("\t- a", 4),
        ("-a", None),
        ("1) a", None),
        ("**a**", None),
        ("a - b", None),
        ("", None),
    ],
)
def test_an_item_has_an_indent(text: str, indent: int | None) -> None:
    assert Line(1, text).item == indent


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("See [a door](article:doors#x), *now*. [@A-1] [@B]", "See a door, now."),
        ('![What is seen.](diagram:heart "What is said.")', "What is said."),
        ("![What is seen.](diagram:heart)", ""),
        ("[@not a mark]", "[@not a mark]"),
        (r"2 \* 3", "2  3"),
    ],
)
def test_a_reader_sees_words_without_marks(text: str, words: str) -> None:
    assert words_of(text) == words

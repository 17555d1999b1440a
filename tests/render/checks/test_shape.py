"""Headings stand in order over something, and boxes, lists and tables can be taken in at a glance."""

import pytest

from tests.support.tiny_library import ARTICLE, BODY, TinyLibrary, line_of, spoilt
from viewer.render.checks.shape import MAX_LIST, MAX_STRETCH_WORDS

LAST = "Yes, you can."
ROW = "|a|b|c|"


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "hint", "at"),
    [
        (
            "# Live with it\n",
            "# Live with it\n\n### Work\n\nWork is fine.\n",
            "heading-order",
            "the small heading “Work” stands in no section",
            "begin a section with “##” before it",
            "### Work",
        ),
        (
            "# Live with it\n",
            "# Live with it\n\nWork and rest help.\n\n### Work\n\nWork is fine.\n",
            "heading-order",
            "the small heading “Work” stands in no section",
            "begin a section with “##” before it",
            "### Work",
        ),
        (LAST, "### Now\n\nYes.\n\n## Then", "empty-section", "there is nothing under “Then”", "", "## Then"),
        (
            LAST,
            "## Then\n\nYes.",
            "empty-section",
            "there is nothing under “Can I work?”",
            "",
            "## Can I work?",
        ),
        (LAST, "### Now\n\n### Then\n\nYes.", "empty-section", "there is nothing under “Now”", "", "### Now"),
        (
            "# Live with it\n",
            "## *Then*\n\n# Live with it\n",
            "empty-section",
            "there is nothing under “Then”",
            "",
            "## *Then*",
        ),
    ],
)
def test_each_fault_of_a_heading_is_told_with_its_line(
    tiny: TinyLibrary, old: str, new: str, code: str, message: str, hint: str, at: str
) -> None:
    body = spoilt(BODY, (old, new))
    tiny.write(body)
    problem = tiny.found(code)
    assert (problem.file, problem.line) == (ARTICLE, line_of(at, body))
    assert (problem.message, problem.hint) == (message, hint)


def test_a_heading_is_found_where_it_stands_and_not_where_its_words_are_said(tiny: TinyLibrary) -> None:
    body = spoilt(BODY, (LAST, "We will Rest.\n\n## Rest"))
    tiny.write(body)
    assert tiny.found("empty-section").line == line_of("## Rest", body)


def test_a_page_with_nothing_on_it_is_told(tiny: TinyLibrary) -> None:
    body = spoilt(BODY, ("# Live with it", "# Before\n\n# Live with it"))
    tiny.write(body)
    problem = tiny.found("empty-section")
    assert (problem.line, problem.message) == (
        line_of("# Before", body) + 1,
        "there is nothing under “Before”",
    )


@pytest.mark.parametrize(
    "words",
    [
        "### Now\n\nYes.\n\n### Then\n\nNo.",
        "Yes.\n\n### Now\n\n- You can.\n\n## Then\n\n### At home\n\nRest.",
        "### Now\n\n|Day|What|\n|-|-|\n|One|Rest.|",
        '![A heart.](diagram:heart/shut "Shut.")',
        "::: ask\n- May I?\n:::",
    ],
    ids=["smaller", "smaller first", "table", "picture", "box"],
)
def test_headings_in_order_over_something_are_no_problem(tiny: TinyLibrary, words: str) -> None:
    tiny.write(spoilt(BODY, (LAST, words)))
    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "hint", "at"),
    [
        (
            "## What helps?\n",
            "## What helps?\n\n::: in-short\nA word.\n:::\n",
            "double-box",
            "“Understand” has more than one box “in-short”",
            "",
            "# Understand",
        ),
        (
            "## What helps?\n",
            "## What helps?\n\n::: emergency\n- You fall\n:::\n",
            "double-box",
            "“Understand” has more than one box “emergency”",
            "",
            "# Understand",
        ),
        (
            LAST,
            f"{LAST}\n\n::: emergency\n- You faint\n:::",
            "emergency-last",
            "the emergency box ends “Live with it”",
            "put it where it is needed, before other text",
            "# Live with it",
        ),
    ],
)
def test_each_fault_of_a_box_is_told_on_its_page(
    tiny: TinyLibrary, old: str, new: str, code: str, message: str, hint: str, at: str
) -> None:
    body = spoilt(BODY, (old, new))
    tiny.write(body)
    problem = tiny.found(code)
    assert (problem.file, problem.line) == (ARTICLE, line_of(at, body) + 1)
    assert (problem.message, problem.hint) == (message, hint)


@pytest.mark.parametrize(
    "more",
    [
        "::: emergency\n- You faint\n:::\n\nThat is all.",
        "::: ask\n- May I?\n:::\n\n::: urgent\n- You fall\n:::",
        "::: in-short\n- Rest.\n:::",
    ],
    ids=["emergency not last", "of two kinds", "on another page"],
)
def test_boxes_in_their_places_are_no_problem(tiny: TinyLibrary, more: str) -> None:
    tiny.write(f"{BODY}\n{more}")
    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("Rest helps.", "Rest helps.\n\n- **Many** *things*\n" + "- More\n" * MAX_LIST, "- **Many**"),
        ("Rest helps.", "Rest helps.\n\n1. First\n" + "1. Next\n" * MAX_LIST, "1. First"),
        ("- A door leaks.", "- A door leaks.\n" + "- More.\n" * (MAX_LIST - 1), "- A door leaks."),
    ],
    ids=["bullets", "numbers", "in a box"],
)
def test_a_list_that_is_too_long_is_told_with_its_line(
    tiny: TinyLibrary, old: str, new: str, at: str
) -> None:
    body = spoilt(BODY, (old, new))
    tiny.write(body)
    problem = tiny.found("long-list")
    assert (problem.file, problem.line, problem.message) == (
        ARTICLE,
        line_of(at, body),
        "a list has 8 items, over 7",
    )


def test_a_list_of_seven_is_no_problem(tiny: TinyLibrary) -> None:
    tiny.write(f"{BODY}\n" + "- One\n" * MAX_LIST)
    assert tiny.problems() == []


@pytest.mark.parametrize(
    ("table", "code", "message", "at"),
    [
        (
            "|**One**|Two|Three|Four|\n|-|-|-|-|\n|a|b|c|d|",
            "wide-table",
            "a table has 4 columns, over 3",
            "|**One**|",
        ),
        ("||Two|Three|\n|-|-|-|\n|a|b|c|", "no-header", "a column of a table has no heading", "||Two|"),
        ("|One|Two| |\n|-|-|-|\n|a|b|c|", "no-header", "a column of a table has no heading", "|One|"),
        ("||||\n|-|-|-|\n|abc|b|c|", "no-header", "a column of a table has no heading", "|abc|"),
        ("|One|Two|\n|-|-|", "empty-table", "a table has no rows", "|One|"),
        ("|One|Two|\n|-|-|\n| | |", "empty-table", "a table has no rows", "|One|"),
    ],
    ids=["wide", "no first heading", "no last heading", "no heading", "no rows", "empty row"],
)
def test_each_fault_of_a_table_is_told_with_its_line(
    tiny: TinyLibrary, table: str, code: str, message: str, at: str
) -> None:
    body = spoilt(BODY, (LAST, table))
    tiny.write(body)
    problem = tiny.found(code)
    assert (problem.file, problem.line, problem.message) == (ARTICLE, line_of(at, body), message)


@pytest.mark.parametrize("table", ["|One|Two|Three|\n|-|-|-|\n|a|b|c|", "|One|Two|\n|-|-|\n|a||"])
def test_a_narrow_table_with_headings_and_rows_is_no_problem(tiny: TinyLibrary, table: str) -> None:
    tiny.write(spoilt(BODY, (LAST, table)))
    assert tiny.problems() == []


FULL = "Go on and walk. " * (MAX_STRETCH_WORDS // 4)
"""As many words, nearly, as may stand without a heading."""


@pytest.mark.parametrize(
    ("words", "title", "at"),
    [
        (f"{FULL}Go on now.", "Can I work?", "## Can I work?"),
        (f"{FULL}\n\n- Go on now.", "Can I work?", "## Can I work?"),
        (f"Yes.\n\n### *At home*\n\n{FULL}Go on now.", "At home", "### *At home*"),
    ],
    ids=["paragraph", "with a list", "small heading"],
)
def test_a_stretch_without_a_heading_that_is_too_long_is_told(
    tiny: TinyLibrary, words: str, title: str, at: str
) -> None:
    body = spoilt(BODY, (LAST, words))
    tiny.write(body)
    problem = tiny.found("long-section")
    assert (problem.file, problem.line) == (ARTICLE, line_of(at, body))
    assert problem.message == f"151 words stand under “{title}” without a heading, over {MAX_STRETCH_WORDS}"
    assert problem.hint == "begin a smaller heading with “###”"


@pytest.mark.parametrize(
    "words",
    [
        f"{FULL}Go on.",
        f"{FULL}\n\n### Then\n\n{FULL}",
        f"{FULL}\n\n::: good-to-know\n{FULL}\n:::",
        f"{FULL}\n\n|Now|Then|\n|-|-|\n|Go on.|Go on and walk.|",
    ],
    ids=["just within", "with a small heading", "with a box", "with a table"],
)
def test_a_stretch_just_within_its_length_is_no_problem(tiny: TinyLibrary, words: str) -> None:
    tiny.write(spoilt(BODY, (LAST, words)))
    assert tiny.problems() == []


def test_a_long_beginning_of_a_page_is_told_under_its_title(tiny: TinyLibrary) -> None:
    body = spoilt(BODY, ("# Live with it\n", f"# Live with it\n\n{FULL}Go on now.\n"))
    tiny.write(body)
    problem = tiny.found("long-section")
    assert problem.message.startswith("151 words stand under “Live with it”")
    assert problem.line == line_of("# Live with it", body) + 1

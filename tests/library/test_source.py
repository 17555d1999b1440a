"""An article's file comes apart into front matter, pages, sections, figures and links; faults are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.model import Page
from viewer.library.report import Problem, Report
from viewer.library.source import pages_of, take_apart

ARTICLE = """\
+++
title = "A"
+++
# One

Before. [a](article:b)

## What is *it*?

Text with [two](diagram:heart#left-door) and [three](article:c/2) and [out](https://example.org).

![It beats.](diagram:heart/shut "The heart.")

### Deeper

[four](term:x)

# Two

## Why?

[five](article:b#why)
"""


def pages(text: str) -> tuple[tuple[Page, ...], list[Problem]]:
    report = Report()
    source = take_apart(text, "en/t/a.md", report)
    assert source is not None
    return pages_of(source.body, "en/t/a.md", report), list(report)


def problems(body: str) -> list[tuple[int, str]]:
    """The problems of a body whose first line is the third of its file."""
    return [(problem.line, problem.code) for problem in pages(f"+++\n+++\n{body}")[1]]


def test_pages_and_sections_are_told_apart() -> None:
    found, wrong = pages(ARTICLE)
    assert wrong == []
    assert [(page.number, page.id, page.title) for page in found] == [(1, "one", "One"), (2, "two", "Two")]
    assert [(part.id, part.title, part.line) for part in found[0].sections] == [
        ("what-is-it", "What is it?", 8)
    ]
    assert [part.id for part in found[1].sections] == ["why"]


def test_links_know_their_section_and_line() -> None:
    first, second = pages(ARTICLE)[0]
    assert [(str(link.address), link.text, link.section, link.line) for link in first.links] == [
        ("article:b", "a", "", 6),
        ("diagram:heart#left-door", "two", "what-is-it", 10),
        ("article:c/2", "three", "what-is-it", 10),
        ("term:x", "four", "what-is-it", 16),
    ]
    assert [(str(link.address), link.section) for link in second.links] == [("article:b#why", "why")]


def test_figures_know_their_words_and_line() -> None:
    (figure,) = pages(ARTICLE)[0][0].figures
    assert (str(figure.address), figure.alt, figure.caption, figure.line) == (
        "diagram:heart/shut",
        "It beats.",
        "The heart.",
        12,
    )


def test_a_page_keeps_its_text_and_where_it_begins() -> None:
    page = pages(ARTICLE)[0][1]
    assert page.first_line == 19
    assert ARTICLE.split("\n")[page.first_line - 1 :] == page.markdown.split("\n")


def test_words_are_those_a_reader_sees() -> None:
    body = '# A\n**Two words**, [and three](article:b).[@A-1]\n\n![Not these](diagram:b "But these two")'
    assert pages(f"+++\n+++\n{body}")[0][0].words == 7


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (180, 1), (300, 2), (900, 5)])
def test_reading_time_follows_the_words(words: int, minutes: int) -> None:
    assert pages("+++\n+++\n# A\n" + "word\n\n" * words)[0][0].minutes == minutes


@pytest.mark.parametrize("ending", ["\n", "\u2028", "\x0b", "\x0c", "\x85"])
def test_only_a_line_feed_ends_a_line(ending: str) -> None:
    assert pages(f"+++\ntitle = 'a'\n+++\n# A\none{ending}two")[0][0].first_line == 5
    assert (
        pages(f"+++\n+++\n# A\none{'' if ending == chr(10) else ending}two\n## B")[0][0].sections[0].line == 5
    )


@pytest.mark.parametrize(
    ("text", "line", "code", "words"),
    [
        ("", 1, "no-front-matter", "must begin with a line “+++”"),
        ("# A", 1, "no-front-matter", "must begin with a line “+++”"),
        ("+++\ntitle = 'a'\n# A", 1, "no-front-matter", "not closed"),
        ("+++\na = 1\nb\n+++\n# A", 3, "bad-front-matter", "Expected '='"),
        ("+++\na = 1\na = 2\n+++\n# A", 3, "bad-front-matter", "Cannot overwrite"),
        ("+++\na = [\n+++\n# A", 2, "bad-front-matter", "Invalid value"),
        ("+++\na = " + "[" * 9_999 + "\n+++\n# A", 2, "bad-front-matter", "too deep"),
        ("+++\na = " + "9" * 9_999 + "\n+++\n# A", 2, "bad-front-matter", "limit"),
    ],
)
def test_front_matter_of_no_use_is_told_with_its_line(text: str, line: int, code: str, words: str) -> None:
    report = Report()
    assert take_apart(text, "a.md", report) is None
    (problem,) = report
    assert (problem.file, problem.line, problem.code) == ("a.md", line, code)
    assert words in problem.message


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("", [(1, "no-pages")]),
        ("## Only a section", [(1, "no-pages")]),
        ("early\n\nearly\n# A", [(3, "text-before-page")]),
        ("# A\n## Why?\n# B\n## Why?", [(6, "double-heading")]),
        ("# A\n## A", [(4, "double-heading")]),
        ("# A\n### Why?\n## why", [(5, "double-heading")]),
        ("# A\n## Sources", [(4, "sources-heading")]),
        ("# A\n##\n", [(4, "empty-heading")]),
        ("# A\n## [b](article:b)", [(4, "heading-not-plain")]),
        ("# A\n## Call {clinic}", [(4, "heading-not-plain")]),
        ("# A\n## Why\\", [(4, "heading-not-plain")]),
        ("# A\n## So. [@A-1]", [(4, "heading-not-plain")]),
        ("# A\n::: ask\na\n", [(4, "open-box")]),
        ("# A\n::: ask\na\n# B\nb\n:::", [(4, "open-box"), (8, "stray-box-end")]),
        ("# A\n::: ask\n::: urgent\n:::", [(4, "open-box"), (5, "box-in-box")]),
        ("# A\n::: asks\na\n:::", [(4, "unknown-box")]),
        ("# A\n::: two words\na\n:::", [(4, "unknown-box")]),
        ("# A\n  ::: asks\na\n:::", [(4, "unknown-box")]),
        ("# A\n:::", [(4, "stray-box-end")]),
        ("# A\n[a](b)", [(4, "bad-address")]),
        ("# A\n![a](b)", [(4, "bad-address")]),
        ("# A\n[a](article:b", [(4, "bad-link")]),
        ("# A\n[a](article:b 'c')", [(4, "bad-link")]),
        ("# A\n[a\nb](article:b)", [(5, "bad-link")]),
        ("# A\n[a [b] c](article:b)", [(4, "bad-link")]),
        ("# A\n[![a](diagram:b)](article:b)", [(4, "bad-link")]),
        ("# A\n[a]()", [(4, "bad-link")]),
        ("# A\na. [@A 1]", [(4, "bad-source-mark")]),
        ("# A\na. [@", [(4, "bad-source-mark")]),
        ("# A\na <b>c</b>", [(4, "html")]),
        ("# A\n<!-- note -->", [(4, "html")]),
        ("# A\n<https://example.org>", [(4, "html")]),
        ("# A\nText:\n- a\n- b", [(5, "list-in-text")]),
        ("# A\n- a\n    - b", [(5, "nested-list")]),
        ("# A\n- a\n  1. b", [(5, "nested-list")]),
        ("# A\n\na|b\n-|-\nc|d|e\nf", [(7, "ragged-table"), (8, "ragged-table")]),
        ("# A\n## B\n| a | b |\n|---|---|\n| c |", [(7, "ragged-table")]),
        ("# A\n\n" + "[" * 9_999, [(5, "too-complex")]),
    ],
)
def test_each_fault_of_form_is_told_with_its_line(body: str, found: list[tuple[int, str]]) -> None:
    assert problems(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "\n\n# A\n",
        "# A\n::: ask\n- a\n:::\n\n::: urgent\nb\n:::\n# B\n::: ask\n- a\n:::",
        "# A\n## B\n- a\n- b\n## C\n1. a\n2. b\n   and more of b\n3. c",
        "# A\n - a\n - b",
        "# A\n|a|b|\n|:-|-:|\n|c||\n| d | e |",
        "# A\na \\| b\n\n2 < 3, a<5 and x <- y. [brackets] (and others)",
        '# A\n![a](diagram:b)\n\n![a](diagram:b   "c")\n\n[a](https://example.org/b)',
        "# A\none. [@A-1][@B]",
    ],
)
def test_a_plain_article_has_no_fault(body: str) -> None:
    assert problems(body) == []


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ("# A\n::: emergencey\na\n:::", "did you mean emergency?"),
        ("# A\n::: box\na\n:::", "boxes are in-short, emergency, urgent, ask, good-to-know"),
        ("# A\n::: ask", "add a line “:::” after it"),
        ("early\n# A", "begin with “# Title”"),
        ("", "begin its text with a heading “# Title”"),
        ("# A\nText\n- a", "leave the line before it empty"),
    ],
)
def test_what_was_probably_meant_is_told(body: str, hint: str) -> None:
    (problem,) = pages(f"+++\n+++\n{body}")[1]
    assert problem.hint == hint


def test_the_first_of_two_headings_is_named() -> None:
    (problem,) = pages("+++\n+++\n# A\n## Why?\n\n## Why?")[1]
    assert problem.message == "two headings read the same; the first is in line 4"


@pytest.mark.parametrize(
    "target",
    [
        *(
            "/etc/passwd",
            "../secret.md",
            "../../etc/passwd",
            "file:///etc/passwd",
            "file:a",
            "heart.svg",
            "#x",
        ),
        *("HTTP://example.org", "javascript:alert", "data:image/png;base64,AA", "C:\\secret", "//host/share"),
        *("article:../../etc", "diagram:../heart", "diagram:/etc/passwd", "%2e%2e/a", "mailto:a@b.c"),
    ],
)
@pytest.mark.parametrize("mark", ["", "!"])
def test_nothing_outside_the_library_is_a_target(target: str, mark: str) -> None:
    found, wrong = pages(f"+++\n+++\n# A\n{mark}[a]({target})")
    assert (found[0].links, found[0].figures) == ((), ())
    assert [(problem.line, problem.code) for problem in wrong] == [(4, "bad-address")]


@pytest.mark.parametrize("target", ["http://example.org/a.png", "https://example.org/a.svg"])
def test_a_picture_never_comes_from_the_web(target: str) -> None:
    found, wrong = pages(f"+++\n+++\n# A\n![a]({target})")
    assert found[0].figures == ()
    assert [problem.code for problem in wrong] == ["bad-address"]


@given(st.text())
def test_no_text_raises(text: str) -> None:
    report = Report()
    source = take_apart(text, "a.md", report)
    assert (source is None) == (len(report) == 1)


PIECES = st.sampled_from(
    [
        *("# A", "## B", "## C *d*", "###", "#", "::: ask", ":::", "::: x", "- a", "    - b", "1. c", ""),
        *(
            "[a](article:b)",
            "![a](diagram:b)",
            "[",
            "](",
            "a|b",
            "-|-",
            "{clinic}",
            "[@A]",
            "<b>",
            "*a",
            "\\",
        ),
    ]
)


@given(st.lists(PIECES | st.text(), max_size=20).map("\n".join))
def test_no_markdown_raises_and_lines_are_those_of_the_file(body: str) -> None:
    text = f"+++\n+++\n{body}"
    found, wrong = pages(text)
    count = text.count("\n") + 1
    assert all(1 <= problem.line <= count for problem in wrong)
    for page in found:
        places = [each.line for group in (page.sections, page.links, page.figures) for each in group]
        assert all(page.first_line <= line <= count for line in places)

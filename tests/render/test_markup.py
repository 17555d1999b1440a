"""Markdown becomes blocks; what has no place in an article is complained of, and its words stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.address import Address, article, slugify
from viewer.library.line import Line
from viewer.library.model import Figure
from viewer.library.report import Report
from viewer.library.source import pages_of
from viewer.render.blocks import (
    Block,
    Box,
    Cite,
    External,
    Field,
    Heading,
    Items,
    Link,
    Paragraph,
    Run,
    Table,
    Text,
    Tree,
    plain,
    runs_of,
)
from viewer.render.markup import Markup


@pytest.fixture(scope="module")
def markup() -> Markup:
    return Markup()


def complaints(markup: Markup, text: str) -> list[str]:
    told: list[str] = []

    def complain(message: str, near: str) -> None:
        assert near.strip() in text
        told.append(message)

    markup.tree(text, complain)
    return told


def words(tree: Tree) -> str:
    return "\n".join(plain(runs) for block in tree for runs in runs_of(block))


def paragraph(*runs: Run) -> tuple[Block, ...]:
    return (Paragraph(runs),)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("Words.", paragraph(Text("Words."))),
        ("On two\nlines.", paragraph(Text("On two lines."))),
        ("a  \nb", paragraph(Text("a b"))),
        ("a     b", paragraph(Text("a b"))),
        ("5\u00a0mg", paragraph(Text("5\u00a0mg"))),
        ("one\n\ntwo", (*paragraph(Text("one")), *paragraph(Text("two")))),
        ("**b** *i* ***x***", paragraph(
            Text("b", strong=True), Text(" "), Text("i", emphasis=True), Text(" "), Text("x", True, True)
        )),
        ("__b__ _i_ snake_case_word", paragraph(
            Text("b", strong=True), Text(" "), Text("i", emphasis=True), Text(" snake_case_word")
        )),
        ("**a *b* c**", paragraph(
            Text("a ", strong=True), Text("b", True, True), Text(" c", strong=True)
        )),
        ("[a](article:b#c)", paragraph(Link("a", Address("article", "b", "", "c")))),
        ("[**a** b](term:c)", paragraph(Link("a b", Address("term", "c")))),
        ("[a](https://example.org/b)", paragraph(External("a", "https://example.org/b"))),
        ("Call {emergency}!", paragraph(Text("Call "), Field("emergency"), Text("!"))),
        ("**{nurse_line}** {clinic}", paragraph(
            Field("nurse_line", strong=True), Text(" "), Field("clinic")
        )),
        ("[call {emergency}](article:b)", paragraph(Link("call emergency", Address("article", "b")))),
        ("True. [@A-1][@B]", paragraph(Text("True."), Cite("A-1"), Cite("B"))),
        ("True. [@A-1] More.", paragraph(Text("True."), Cite("A-1"), Text(" More."))),
        ("## Why *not*?", (Heading(2, "why-not", (Text("Why "), Text("not", emphasis=True), Text("?"))),)),
        ("### Three ###", (Heading(3, "three", (Text("Three"),)),)),
        ("a\n## B\nc", (*paragraph(Text("a")), Heading(2, "b", (Text("B"),)), *paragraph(Text("c")))),
        ("- a\n- *b*", (Items(False, ((Text("a"),), (Text("b", emphasis=True),))),)),
        ("1. a\n2. b\n   c", (Items(True, ((Text("a"),), (Text("b c"),))),)),
        ("- a\n\n- b", (Items(False, ((Text("a"),), (Text("b"),))),)),
        ("|a|b|\n|-|-|\n|c|**d**|", (Table(
            ((Text("a"),), (Text("b"),)), (((Text("c"),), (Text("d", strong=True),)),)
        ),)),
        ("a|b\n-|-\nc", (Table(((Text("a"),), (Text("b"),)), (((Text("c"),), ()),)),)),
        ('![What.](diagram:heart/open#x "Said.")', (
            Figure(Address("diagram", "heart", "open", "x"), "What.", "Said.", 0),
        )),
        ("::: ask\nA\n\n- b\n:::\nc", (
            Box("ask", (Paragraph((Text("A"),)), Items(False, ((Text("b"),),)))), *paragraph(Text("c"))
        )),
        ("::: ask\na\n:::\n::: urgent\nb\n:::", (
            Box("ask", (Paragraph((Text("a"),)),)), Box("urgent", (Paragraph((Text("b"),)),))
        )),
        (r"\*a\* \[b\] \\", paragraph(Text("*a* [b] \\"))),
        ("", ()),
        ("\n \n", ()),
    ],
)  # fmt: skip
def test_each_kind_of_block_and_run_is_understood(markup: Markup, text: str, tree: Tree) -> None:
    assert markup.tree(text) == tree
    assert complaints(markup, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> and <script>alert(1)</script>",
        "<!-- a comment -->",
        "<div>\n\na block\n\n</div>",
        '<img src="file:///etc/passwd">',
        "<https://example.org> <a@example.org>",
        "&amp; &copy; &#65; 1 < 2 & 3",
        "a [b][c] d",
        "[c]: https://example.org",
        "a[^1]",
        "[^1]: a note",
        "`code`",
        "> a quote",
        "---",
        "***",
        "1) a",
        "{ emergency } {Emergency} {}",
        "[@not one] [@",
        "[ ] a task",
        "Apple\n: a fruit",
    ],
)
def test_what_articles_do_not_use_stays_as_words(markup: Markup, text: str) -> None:
    assert words(markup.tree(text)).replace("\n", " ") == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "complaint", "kept"),
    [
        ("#### Four", "headings go down to level 3 (###)", "Four"),
        ("###### Six", "headings go down to level 3 (###)", "Six"),
        ("{emergencey} a", "there is no field “{emergencey}”", "{emergencey} a"),
        ("- - a", "a list may not stand inside a list", "a"),
        ("- # a", "“h1” has no place in a sentence", "a"),
        ("a ![b](diagram:c)", "a picture must stand alone in its paragraph", "a b"),
        ("- ![b](diagram:c)", "a picture must stand alone in its paragraph", "b"),
        ("![b](article:c)", "a picture must be a diagram", "b"),
        ("![b](file:///etc/passwd)", "a picture must be a diagram", "b"),
        ("![b](https://example.org/b.png)", "a picture must be a diagram", "b"),
        ("::: ask\n## a\n:::", "a box “ask” may hold paragraphs and lists only", "a"),
        ("::: ask\na|b\n-|-\nc|d\n:::", "a box “ask” may hold paragraphs and lists only", "a\nb\nc\nd"),
        ("::: ask\na\n\n![b](diagram:c)\n:::", "a box “ask” may hold paragraphs and lists only", "a"),
        ("::: ask\n:::", "a box “ask” is empty", ""),
        ("::: ask\n\n:::", "a box “ask” is empty", ""),
    ],
)
def test_what_has_no_place_is_complained_of_once_and_its_words_stay(
    markup: Markup, text: str, complaint: str, kept: str
) -> None:
    (told,) = complaints(markup, text)
    assert told.startswith(complaint)
    assert words(markup.tree(text)) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("::: ask\na\n\n![b](diagram:c)\n\n## d", "a\nd"),
        ("::: asks\na\n:::\nb", "::: asks a\nb"),
        ("::: ask\na\n::: urgent\nb\n:::", "a\nb"),
        (":::\na", "a"),
    ],
)
def test_a_box_that_is_none_loses_no_words(markup: Markup, text: str, kept: str) -> None:
    assert words(markup.tree(text)) == kept


def test_a_box_that_is_never_closed_keeps_its_pictures(markup: Markup) -> None:
    kinds = [type(block) for block in markup.tree("::: ask\na\n\n![b](diagram:c)\n\n## d")]
    assert kinds == [Paragraph, Figure, Heading]


def test_a_heading_without_words_is_none(markup: Markup) -> None:
    assert markup.tree("##\n\na") == (Paragraph((Text("a"),)),)


def test_a_list_of_paragraphs_keeps_its_words_apart(markup: Markup) -> None:
    (items,) = markup.tree("- a\n- - b\n- c")
    assert isinstance(items, Items)
    assert [plain(item) for item in items.items] == ["a", "b", "c"]


@pytest.mark.parametrize(
    "target",
    [
        *(
            "file:///etc/passwd",
            "/etc/passwd",
            "../a",
            "javascript:alert",
            "ftp://example.org",
            "a.md",
            "#b",
            "",
        ),
        *("HTTPS://example.org", "data:text/html,a", "//example.org", "article:../b", "mailto:a@example.org"),
    ],
)
def test_a_link_leads_nowhere_but_into_the_library_or_the_web(markup: Markup, target: str) -> None:
    assert markup.tree(f"[a]({target})") == paragraph(Text("a"))


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "text",
    [
        "*a " * 20_000 + "a* " * 20_000,
        "- " * 2_000 + "a",
        "1. " * 2_000 + "a",
        "**a *b " * 500 + "* c **" * 500,
    ],
    ids=["emphasis", "lists", "numbers", "both"],
)
def test_what_stands_too_deep_stays_as_plain_words(markup: Markup, text: str) -> None:
    assert all(len(complaint) < 100 for complaint in complaints(markup, text))
    assert "a" in words(markup.tree(text))


def test_recursion_is_complained_of_and_the_next_page_is_read(markup: Markup) -> None:
    assert complaints(markup, "- " * 5_000 + "a") == [
        "lists or emphasis stand too deep inside each other; shown as plain words"
    ]
    assert markup.tree("a") == paragraph(Text("a"))


def test_one_page_leaves_nothing_to_the_next(markup: Markup) -> None:
    text = "[a]: https://example.org\n\n[a] **b** {clinic}"
    assert markup.tree(text) == Markup().tree(text) == markup.tree(text)


@given(st.text())
def test_no_text_raises_and_runs_are_trimmed(text: str) -> None:
    for block in Markup().tree(text):
        for runs in runs_of(block):
            texts = [run.text for run in runs if isinstance(run, Text)]
            assert all(texts)
            assert not plain(runs).startswith(" ")


HEADINGS = st.text("abAB1 *_#.?’'-é\\", min_size=1, max_size=20).map(lambda words: f"## {words}")


@given(st.lists(HEADINGS | st.sampled_from(["text", "", "- a", "::: ask", ":::"]), max_size=8))
def test_headings_have_the_ids_that_addresses_know(body: list[str]) -> None:
    report = Report()
    lines = tuple(Line(number, text) for number, text in enumerate(["# A", *body], 1))
    (page,) = pages_of(lines, "a.md", report) or (None,)
    markdown = page.markdown if page else ""
    headings = [
        (block.id, slugify(plain(block.runs)))
        for block in Markup().tree(markdown)
        if isinstance(block, Heading)
    ]
    if page is not None and not complaints(Markup(), markdown) and not list(report):
        assert headings == [(section.id, section.id) for section in page.sections]


def test_a_link_in_bold_or_italics_stays_so() -> None:
    page = article("heart-valves")
    tree = Markup().tree("**[Valves](article:heart-valves):** *[valves](article:heart-valves)*")
    assert tree == (
        Paragraph(
            (
                Link("Valves", page, strong=True),
                Text(":", strong=True),
                Text(" "),
                Link("valves", page, emphasis=True),
            )
        ),
    )

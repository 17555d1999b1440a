"""The first use of each term on a page leads to its meaning, and no word of the page changes."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from viewer.library.address import Address
from viewer.library.line import BOX_KINDS
from viewer.library.model import Figure
from viewer.library.register import forms_of
from viewer.library.term import Term
from viewer.render.blocks import (
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
from viewer.render.glossing import Glosser
from viewer.render.markup import Markup


def term(slug: str, name: str, *written: str, also: tuple[str, ...] = ()) -> Term:
    return Term(slug, name, "", "", "", written, also, (), None, "", 1)


TERMS = {
    each.slug: each
    for each in (
        term("atrium", "atrium", "atria"),
        term("valve", "valve", also=("door",)),
        term("mitral-valve", "mitral valve"),
        term("afib", "atrial fibrillation", "AFib", "AF"),
        term("stenosis", "aortic stenosis", "AS"),
    )
}
FORMS = tuple(forms_of(each) for each in TERMS.values())


def glossed(markdown: str) -> Tree:
    return Glosser(FORMS).glossed(Markup().tree(markdown))


def runs(tree: Tree) -> Iterator[Run]:
    return (run for block in tree for inner in runs_of(block) for run in inner)


def links(markdown: str) -> list[tuple[str, str]]:
    """The words that lead to terms on a page, and the slugs of these."""
    return [
        (run.text, run.address.slug)
        for run in runs(glossed(markdown))
        if isinstance(run, Link) and run.address.kind == "term"
    ]


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("The atrium is small.", [("atrium", "atrium")]),
        ("Both atria are small.", [("atria", "atrium")]),
        ("All valves work.", [("valves", "valve")]),
        ("Valves work.", [("Valves", "valve")]),
        ("- An atrium\n- A valve", [("atrium", "atrium"), ("valve", "valve")]),
        ("1. An atrium", [("atrium", "atrium")]),
        ("The mitral valve and a valve.", [("mitral valve", "mitral-valve"), ("valve", "valve")]),
        ("You have AS.", [("AS", "stenosis")]),
        ("Rest as long as you like.", []),
        ("As you like.", []),
        ("You have AFib.", [("AFib", "afib")]),
        ("The bivalve door.", []),
        ("", []),
    ],
)
def test_a_term_is_linked_as_it_stands_in_the_text(markdown: str, found: list[tuple[str, str]]) -> None:
    assert links(markdown) == found


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("A valve. A valve.", ["valve"]),
        ("A valve.\n\nValves.\n\n- Valve", ["valve"]),
        ("- Valves\n- A valve", ["Valves"]),
        ("Atrial fibrillation, or AFib. AFib is common.", ["Atrial fibrillation"]),
        ("AFib is atrial fibrillation.", ["AFib"]),
        ("::: in-short\n- A valve.\n:::\n\nA valve.", ["valve"]),
    ],
)
def test_only_the_first_use_on_a_page_is_linked(markdown: str, found: list[str]) -> None:
    assert [words for words, _ in links(markdown)] == found


def test_each_page_begins_anew() -> None:
    glosser, tree = Glosser(FORMS), Markup().tree("A valve.")
    assert glosser.glossed(tree) == glosser.glossed(tree) != tree


@pytest.mark.parametrize(
    "markdown",
    [
        "## A valve",
        "## First\n\n### A valve",
        "|A valve|An atrium|\n|-|-|\n|valve|AFib|",
        '![A valve.](diagram:heart "The valve.")',
        "[A valve](article:heart-valves)",
        "[A **valve**](article:heart-valves)",
        "[A valve](https://example.org/valve)",
        "Ask [@AFib]",
        "The aorta (say VALVE).",
        "The aorta (say ay-OR-tuh AF).",
        "::: emergency\n- Your valve fails\n- You have AFib\n\nThe atrium.\n:::",
    ],
    ids=[
        "heading",
        "small heading",
        "table",
        "picture",
        "link",
        "bold link",
        "web",
        "source",
        "sound",
        "long sound",
        "emergency",
    ],
)
def test_no_term_is_linked_where_it_must_not_be(markdown: str) -> None:
    assert glossed(markdown) == Markup().tree(markdown)


@pytest.mark.parametrize("kind", [kind for kind in BOX_KINDS if kind != "emergency"])
def test_terms_are_linked_in_other_boxes(kind: str) -> None:
    assert links(f"::: {kind}\n- A valve\n\nThe atrium.\n:::") == [("valve", "valve"), ("atrium", "atrium")]


@pytest.mark.parametrize(
    "before",
    [
        "## A valve",
        "::: emergency\n- The valve fails\n:::",
        "[A valve](article:heart-valves)",
        "|valve|\n|-|\n|a|",
    ],
    ids=["heading", "emergency box", "link", "table"],
)
def test_a_use_that_is_not_linked_does_not_count_as_the_first(before: str) -> None:
    assert links(f"{before}\n\nA valve.") == [("valve", "valve")]


def test_a_term_that_the_writer_linked_to_its_own_article_is_left_alone_on_that_page() -> None:
    told = {"valve": replace(TERMS["valve"], article=Address("article", "heart-valves", "", "what"))}
    glosser = Glosser(map(forms_of, {**TERMS, **told}.values()))
    tree = Markup().tree("A valve. See [the valve](article:heart-valves) and [an atrium](article:atria).")
    assert [run for run in runs(glosser.glossed(tree)) if isinstance(run, Link)] == [
        run for run in runs(tree) if isinstance(run, Link)
    ]


def test_a_term_in_bold_stays_bold() -> None:
    assert list(runs(glossed("**A valve:** open")))[1] == Link("valve", Address("term", "valve"), True)


def test_the_sound_of_a_term_is_no_use_of_it() -> None:
    assert links("The atrium (say AF) with AF (the fast beat).") == [("atrium", "atrium"), ("AF", "afib")]


def test_words_around_a_term_keep_their_place_and_their_look() -> None:
    assert glossed("See **the valve here**, *AFib* and {clinic}. [@A-1] Go.") == (
        Paragraph(
            (
                Text("See "),
                Text("the ", strong=True),
                Link("valve", Address("term", "valve"), strong=True),
                Text(" here", strong=True),
                Text(", "),
                Link("AFib", Address("term", "afib"), emphasis=True),
                Text(" and "),
                Field("clinic"),
                Text("."),
                Cite("A-1"),
                Text(" Go."),
            )
        ),
    )


def test_what_people_say_for_a_term_is_not_linked() -> None:
    assert links("A door opens.") == []


def test_without_terms_nothing_changes() -> None:
    tree = Markup().tree("A valve.\n\n- AFib")
    assert Glosser(()).glossed(tree) == tree


def test_of_two_terms_with_one_name_the_first_is_meant() -> None:
    terms = {each.slug: each for each in (term("first", "valve"), term("second", "valve"))}
    (paragraph,) = Glosser(map(forms_of, terms.values())).glossed((Paragraph((Text("A valve."),)),))
    assert isinstance(paragraph, Paragraph)
    assert Link("valve", Address("term", "first")) in paragraph.runs


WORDS = st.lists(
    st.sampled_from(
        ["valve", "Valves", "mitral", "atria", "AS", "as", "AFib", " ", "-", ". ", "\n", "ß", ")"]
    )
).map("".join)
RUNS = st.lists(
    st.builds(Text, WORDS | st.text(), st.booleans(), st.booleans())
    | st.builds(Link, WORDS, st.just(Address("article", "valve")))
    | st.builds(External, WORDS, st.just("https://example.org"))
    | st.builds(Field, st.sampled_from(["clinic", "valve"]), st.booleans())
    | st.builds(Cite, WORDS),
    max_size=4,
).map(tuple)
ROWS = st.lists(RUNS, max_size=3).map(tuple)
PROSE = st.builds(Paragraph, RUNS) | st.builds(Items, st.booleans(), ROWS)
TREES = st.lists(
    PROSE
    | st.builds(Heading, st.sampled_from([2, 3]), st.just("a"), RUNS)
    | st.builds(Box, st.sampled_from(BOX_KINDS), st.lists(PROSE, max_size=2).map(tuple))
    | st.builds(Table, ROWS, st.lists(ROWS, max_size=2).map(tuple))
    | st.builds(Figure, st.just(Address("diagram", "valve")), WORDS, WORDS, st.just(1)),
    max_size=5,
).map(tuple)
NAMES = st.lists(st.sampled_from(["valve", "mitral valve", "atrium", "AS", "AFib"]) | st.text(), max_size=5)


def shown(tree: Tree) -> list[tuple[object, ...]]:
    """All that a reader sees of a tree: kinds of blocks, and each sign with its look."""
    return [
        (
            type(block),
            getattr(block, "kind", getattr(block, "ordered", None)),
            [_signs(inner) for inner in runs_of(block)],
            block if isinstance(block, Figure) else None,
        )
        for block in tree
    ]


def _signs(inner: tuple[Run, ...]) -> list[tuple[str, bool, bool]]:
    return [
        (sign, getattr(run, "strong", False), getattr(run, "emphasis", False))
        for run in inner
        for sign in plain((run,)) or (run.source if isinstance(run, Cite) else "")
    ]


@given(TREES, NAMES)
def test_glossing_changes_no_word_and_links_each_term_once(tree: Tree, names: list[str]) -> None:
    terms = {str(number): term(str(number), name) for number, name in enumerate(names)}
    after = Glosser(map(forms_of, terms.values())).glossed(tree)
    assert shown(after) == shown(tree)
    slugs = [run.address.slug for run in runs(after) if isinstance(run, Link) and run.address.kind == "term"]
    assert len(slugs) == len(set(slugs))
    assert Glosser(()).glossed(after) == after


@given(TREES)
def test_other_links_stay_as_they_are(tree: Tree) -> None:
    others = [run for run in runs(tree) if not isinstance(run, Text)]
    after = Glosser(FORMS).glossed(tree)
    kept = [
        run
        for run in runs(after)
        if not isinstance(run, Text) and not (isinstance(run, Link) and run.address.kind == "term")
    ]
    assert kept == others

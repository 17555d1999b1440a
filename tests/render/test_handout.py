"""An article becomes source in which every word of it is a literal, and every kind of block has its place."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.support.paper import FIELDS, handout_of
from tests.support.tiny_library import TinyLibrary
from viewer.library.address import article, diagram
from viewer.library.model import Figure, Review
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
    Runs,
    Table,
    Text,
)
from viewer.render.handout import Handout, source_of
from viewer.render.plates import Plate, View, figures_of, plates_of
from viewer.render.standing import DRAFT_LINE, LEARNING_LINE, draft_line, review_line
from viewer.render.typst_words import Setter, quoted

LITERAL = re.compile(r'"(?:[^"\\]|\\["\\])*"')
HOSTILE = (
    '#import "@preview/x:0.1.0": * $x$ \\ @ref <label> /* // `raw` *b* _i_ = H - l + e ~ '
    '#read("/etc/passwd") "); pagebreak()'
)
SIGNED = Review("reviewed", "Dr. A. Bell", date(2026, 10, 5), date(2027, 10, 5))


@pytest.fixture
def handout(tiny: TinyLibrary) -> Handout:
    library = tiny.loaded()
    return handout_of(library, library.articles["leaky-door"])


def with_blocks(handout: Handout, *blocks: Block) -> str:
    """The lines of source that some blocks of the first page become."""
    before, after = (
        source_of(replace(handout, trees=(found, *handout.trees[1:]))).split("\n") for found in ((), blocks)
    )
    return "\n".join(line for line in after if line not in before)


def words(text: str) -> Runs:
    return (Text(text),)


@given(st.text())
def test_whatever_is_quoted_stays_one_literal(text: str) -> None:
    assert LITERAL.fullmatch(quoted(text))
    assert "\n" not in quoted(text)
    quoted(text).encode()  # halves of pairs cannot be written


@given(st.text())
def test_no_word_of_an_article_is_an_order(text: str) -> None:
    setter = Setter({"clinic": text}, len)
    runs: Runs = (
        *(Text(text), Text(text, strong=True), Text(text, emphasis=True)),
        *(Link(text, article("a")), External(text, text), Field("clinic"), Cite("A-1")),
    )

    left = LITERAL.sub("", setter.runs(runs))

    assert set(re.findall(r"[a-z]+", left)) <= {"strong", "emph", "super", "box"}
    assert set(left) <= set("{}();+ strongemphsuperbox")


def test_orders_in_an_article_are_words(handout: Handout) -> None:
    page = handout.article.pages[0]
    hostile = replace(
        handout,
        article=replace(
            handout.article,
            title=HOSTILE,
            plain=HOSTILE,
            summary=HOSTILE,
            pages=(replace(page, title=HOSTILE), page),
        ),
        trees=((Paragraph(words(HOSTILE)), Figure(diagram("x"), HOSTILE, HOSTILE, 0)), ()),
        topic=HOSTILE,
        fields=dict.fromkeys(FIELDS, HOSTILE),
        sources=tuple(replace(source, title=HOSTILE, address=HOSTILE) for source in handout.sources),
        language='en"#panic()',
    )

    left = LITERAL.sub("", source_of(hostile))

    assert "import" in left  # ours
    assert left.count("import") == 1
    assert not re.search(r"preview|read|pagebreak|\$|@|\\", left)


def test_each_kind_of_block_has_a_call_of_its_own(handout: Handout) -> None:
    for block, call in (
        (Heading(2, "a", words("Why?")), 'question(3, { "Why?" })'),
        (Heading(3, "a", words("How?")), 'subheading(3, { "How?" })'),
        (Paragraph(words("So.")), 'say({ "So." })'),
        (Items(ordered=False, items=(words("a"), words("b"))), 'bullets({ "a" }, { "b" })'),
        (Items(ordered=True, items=(words("a"),)), 'numbers({ "a" })'),
        (
            Box("emergency", (Items(ordered=False, items=(words("a"),)),)),
            'call("emergency", "Emergency", 3, { "Call "; "911"; " now if" }, 1.0, { bullets({ "a" }) })',
        ),
        (
            Box("good-to-know", (Paragraph(words("a")),)),
            'call("good-to-know", "", 3, { "Good to know" }, 0.6,',
        ),
        (
            Table((words("A"), words("B")), ((words("a"), words("b")),)),
            'grid-of((3.00, 3.00,), true, ({ "A" }',
        ),
    ):
        assert call in with_blocks(handout, block)


def test_a_paragraph_stays_with_the_list_it_leads_to(handout: Handout) -> None:
    made = with_blocks(handout, Paragraph(words("Some are:")), Items(ordered=False, items=(words("a"),)))

    assert 'say({ "Some are:" }, leads: true)' in made


def test_no_level_of_headings_is_skipped(handout: Handout) -> None:
    box = Box("ask", (Paragraph(words("a")),))
    made = with_blocks(
        handout,
        *(Heading(3, "a", words("Deep")), box, Heading(2, "b", words("Question")), box),
        *(Heading(3, "c", words("Deeper")), box, Heading(2, "d", words("Next"))),
    )

    levels = re.findall(r'(?:question|subheading|call)\((?:"[^"]*", "[^"]*", )?(\d)', made)
    assert "".join(levels) == "3434453"


def test_an_article_of_one_page_has_no_parts(handout: Handout) -> None:
    alone = replace(
        handout, article=replace(handout.article, pages=handout.article.pages[:1]), trees=handout.trees[:1]
    )

    assert "part(2" in source_of(handout)
    assert "part(" not in source_of(alone)
    assert "question(2, " in source_of(alone)


def test_links_and_fields_are_words_and_sources_are_numbers() -> None:
    setter = Setter({"clinic": "Lindenhof"}, {"A-1": 1, "B-2": 2, "no": 0}.__getitem__)

    assert (
        setter.runs((Link("doors", article("doors")), External("here", "https://x"))) == '{ "doors"; "here" }'
    )
    assert (
        setter.runs((Field("clinic", strong=True), Field("ward_line")))
        == '{ strong("Lindenhof"); "ward line" }'
    )
    assert (
        setter.runs((Text("So."), Cite("A-1"), Cite("B-2"), Text(" Go.")))
        == '{ "So."; super("1,2"); " Go." }'
    )
    assert setter.runs((Text("So."), Cite("no"))) == '{ "So." }'
    assert setter.runs(()) == '{ "" }'


def test_marks_of_sources_in_a_row_rise_as_on_screen() -> None:
    setter = Setter({}, {"A-1": 2, "B-2": 10, "C-3": 1}.__getitem__)
    assert setter.runs((Cite("B-2"), Cite("A-1"), Cite("C-3"))) == '{ super("1,2,10") }'


def test_a_word_too_long_for_a_line_may_break_and_gains_no_letter() -> None:
    long = "https://example.org/" + "x" * 50
    made = Setter({}, len).runs(words(f"See {long} now"))

    pieces = re.findall(r'"([^"]*)"', made)
    assert "".join(pieces) == f"See {long} now"
    assert made.count(" + box() + ") == len(pieces) - 1 > 2
    assert max(len(piece) for piece in pieces) <= 40
    assert "box" not in Setter({}, len).runs(words("electroencephalographically ordinary"))
    assert "box" in Setter({}, len).narrower(4).runs(words("electroencephalographically"))


def test_a_table_of_many_columns_is_a_list_of_its_rows(handout: Handout) -> None:
    heads, row = tuple(words(f"H{n}") for n in range(7)), tuple(words(f"c{n}") for n in range(7))
    made = with_blocks(handout, Table(heads, (row,)))

    assert "grid-of" not in made
    assert 'say({ strong("c0") }, leads: true)' in made
    assert '{ strong("H1: "); "c1" }' in made
    assert 'strong("H0")' in with_blocks(handout, Table(heads, ()))
    assert with_blocks(handout, Table(heads[:1], ())) == 'say({ strong("H0") }, leads: true)'


def test_a_row_is_made_as_long_as_the_header(handout: Handout) -> None:
    made = with_blocks(handout, Table((words("A"), words("B")), ((words("a"),), tuple(map(words, "xyz")))))

    assert '({ "a" }, { "" },), ({ "x" }, { "y" },)' in made


def test_a_picture_that_is_not_there_leaves_its_words(handout: Handout) -> None:
    figure = Figure(diagram("heart", "gone"), "A heart with one door.", "The door.", 0)

    assert 'missing("This picture is missing. It shows:", { "A heart with one door." })' in with_blocks(
        handout, figure
    )


def test_a_comparison_shows_each_state_by_name(tiny: TinyLibrary, handout: Handout) -> None:
    library = tiny.loaded()
    figure = Figure(diagram("heart", "both"), "Two hearts.", "Shut and open.", 0)
    page = replace(handout.article.pages[0], figures=(figure,))
    plates = plates_of(library, figures_of(replace(handout.article, pages=(page,))))
    shown = with_blocks(replace(handout, plates=plates), figure)

    assert [view.name for view in plates[0].views] == ["Shut", "Open"]
    assert '(file: "/picture-1.svg", name: { "Shut" }), (file: "/picture-2.svg", name: { "Open" })' in shown


def test_a_source_keeps_the_number_it_has_on_screen(handout: Handout) -> None:
    second = replace(handout.sources[0], id="B-2", title="What are doors?")
    both = replace(handout.article, sources=("gone", "A-1", "B-2"))
    made = source_of(replace(handout, article=both, sources=(*handout.sources, second)))

    assert 'enum.item(2, { "The Heart House, 2024. On doors. example.org/doors" })' in made
    assert 'enum.item(3, { "The Heart House, 2024. What are doors? ' in made


def test_a_sheet_says_who_stands_behind_it(handout: Handout) -> None:
    signed = replace(handout, article=replace(handout.article, review=SIGNED))

    assert handout.foot == f"{DRAFT_LINE} {LEARNING_LINE}"
    assert handout.standing[0] == DRAFT_LINE
    assert signed.foot == (
        f"Checked on October 5, 2026, by Dr. A. Bell. To be looked at again by October 2027. {LEARNING_LINE}"
    )
    assert draft_line(SIGNED) == ""
    assert review_line(Review("draft", "", None, None, date(2026, 11, 1))) == "Written in November 2026."
    assert review_line(Review("draft", "", None, None)) == ""


def test_the_day_of_a_handout_is_that_of_its_text(handout: Handout) -> None:
    undated = replace(handout, article=replace(handout.article, review=Review("draft", "", None, None)))

    assert replace(handout, article=replace(handout.article, review=SIGNED)).written == date(2026, 10, 5)
    assert undated.written == date(2000, 1, 1)
    assert replace(undated, article=replace(undated.article, title=" ")).title == "leaky-door"


def test_every_picture_is_handed_over_once(handout: Handout) -> None:
    twice = (Plate("a", (View("/p/x.png"), View("/p/y.png"))), Plate("b", (View("/p/x.png"),)))

    files = replace(handout, plates=twice).files
    assert {name: view.file for name, view in files.items()} == {
        "picture-1.png": "/p/x.png",
        "picture-2.png": "/p/y.png",
    }

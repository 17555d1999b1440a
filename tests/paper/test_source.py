"""A job becomes source in which every word is a literal, and all that was chosen has its place."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.support.paper import job_of
from tests.support.tiny_library import BODY, TinyLibrary, spoilt
from viewer.library.address import article, diagram
from viewer.library.catalogue import Catalogue
from viewer.library.model import Figure, Review
from viewer.paper.choice import SIZES
from viewer.paper.job import ArticlePart, Job, PicturePart
from viewer.paper.personal import Personal
from viewer.paper.plates import Plate, View
from viewer.paper.source import source_of
from viewer.paper.typst_words import Setter, quoted
from viewer.paper.writing_blocks import WritingBlocks
from viewer.paper.writing_frame import foot_of, packet_title
from viewer.reading.clinic import Clinic, Phone
from viewer.render.blocks import (
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
from viewer.render.standing import DRAFT_LINE, LEARNING_LINE
from viewer.render.trees import Trees

LITERAL = re.compile(r'"(?:[^"\\]|\\["\\])*"')
HOSTILE = (
    '#import "@preview/x:0.1.0": * $x$ \\ @ref <label> /* // `raw` *b* _i_ = H - l + e ~ '
    '#read("/etc/passwd") "); pagebreak()'
)
QUESTIONS = "\n## Questions to ask\n\nBring these.\n\n::: ask\n- Will it heal?\n:::\n"
CHECK = "\n## Check yourself\n\n### What leaks?\n\n- The door.\n"


def text_of(job: Job, tight: int = 0) -> str:
    return source_of(job, Trees(Catalogue(None)), tight).text


def part_of(job: Job) -> ArticlePart:
    (part,) = job.parts
    assert isinstance(part, ArticlePart)
    return part


def words(text: str) -> Runs:
    return (Text(text),)


def items(*texts: str, ordered: bool = False) -> Items:
    return Items(ordered, tuple(words(text) for text in texts))


@pytest.fixture
def blocks() -> WritingBlocks:
    plates = (
        Plate("diagram:heart/both", (View("/p/x.svg", "Shut"), View("/p/y.svg", "Open")), ("Here",)),
        Plate("diagram:heart/none", ()),
    )
    names = {"/p/x.svg": "picture-1.svg", "/p/y.svg": "picture-2.svg"}
    return WritingBlocks(Setter({"emergency": "112"}, len), plates, lambda view: names[view.file])


@given(st.text())
def test_whatever_is_quoted_stays_one_literal(text: str) -> None:
    assert LITERAL.fullmatch(quoted(text))
    assert "\n" not in quoted(text)
    quoted(text).encode()  # halves of pairs cannot be written


def test_what_says_nothing_is_not_quoted() -> None:
    assert quoted("\ufeffa\x00b\ud800c\n d") == '"abc d"'


@given(st.text())
def test_no_word_of_a_text_is_an_order(text: str) -> None:
    setter = Setter({"clinic": text}, len)
    runs: Runs = (
        *(Text(text), Text(text, strong=True), Text(text, emphasis=True)),
        *(Link(text, article("a")), External(text, text), Field("clinic"), Cite("A-1")),
    )

    left = LITERAL.sub("", setter.runs(runs))

    assert set(re.findall(r"[a-z]+", left)) <= {"strong", "emph", "super", "box"}
    assert set(left) <= set("{}();+ strongemphsuperbox")


def test_orders_in_what_is_written_anywhere_are_words(tiny: TinyLibrary) -> None:
    tiny.write(spoilt(BODY, ("does not shut", HOSTILE.replace("[", "")), ("You faint", HOSTILE)))
    job = job_of(
        tiny.load()[0],
        "leaky-door",
        personal=Personal(*(HOSTILE,) * 4),
        clinic=Clinic(HOSTILE, HOSTILE, (Phone(HOSTILE, HOSTILE, HOSTILE),), nurse_line=HOSTILE),
    )
    part = part_of(job)
    hostile = replace(part.article, title=HOSTILE, plain=HOSTILE, summary=HOSTILE)
    sources = tuple(replace(source, title=HOSTILE, organisation=HOSTILE) for source in part.sources)
    job = replace(job, parts=(replace(part, article=hostile, sources=sources),), language='en"#panic()')

    left = LITERAL.sub("", text_of(job))

    assert not re.search(r"import|preview|read\(|pagebreak|panic|\$|@|#|\\", left)
    assert left.count("\n") == text_of(job).count("\n")


def test_each_line_is_one_expression_and_nothing_of_the_person_stands_in_the_first(tiny: TinyLibrary) -> None:
    job = job_of(tiny.loaded(), "leaky-door", personal=Personal("Ada Lovelace", "Dr. Bell", "May 1", "Rest."))
    first, *others = text_of(job).split("\n")

    assert first.startswith('packet.with(title: "Leaky door", language: "en", printed: datetime(')
    assert all(re.match(r"[a-z-]+\(", line) and line.endswith(")") for line in others)
    assert "Ada" not in first
    assert sum("Ada Lovelace" in line for line in others) == 1
    assert 'note(2, "A note from your care team", { "Rest." })' in others


def test_a_packet_is_called_by_what_is_in_it(tiny: TinyLibrary) -> None:
    library = tiny.loaded()

    assert packet_title(job_of(library, "leaky-door")) == "Leaky door"
    assert packet_title(job_of(library, "leaky-door", "heart-doors")) == "Handout: Leaky door, Heart doors"
    assert packet_title(job_of(library, extras=("visit", "key-points"))) == "My visit"
    job = job_of(library, "leaky-door")
    untitled = replace(part_of(job), article=replace(part_of(job).article, title=" "))
    assert packet_title(replace(job, parts=(untitled,))) == "leaky-door"


def test_every_part_begins_a_sheet_and_the_note_stands_on_the_first(tiny: TinyLibrary) -> None:
    job = job_of(tiny.loaded(), "leaky-door", "heart-doors", personal=Personal(note="Rest."))
    lines = text_of(job).split("\n")

    begins = [line for line in lines if line.startswith("part(")]
    assert [LITERAL.findall(line)[0] for line in begins] == ['"Leaky door"', '"Heart doors"']
    assert sum(line.startswith("note(") for line in lines) == 1
    assert sum("letterhead(" in line for line in lines) == 2
    sheet = text_of(job_of(tiny.loaded(), extras=("visit",), personal=Personal(note="Rest."))).split("\n")
    assert sheet.index('note(2, "A note from your care team", { "Rest." })') == 4  # below head and title


def test_a_foot_says_who_stands_behind_it_and_of_what_it_is_a_print(tiny: TinyLibrary) -> None:
    job = job_of(tiny.loaded(), "leaky-door")
    part = part_of(job)

    assert foot_of(part, job.printed)[:2] == (LEARNING_LINE, DRAFT_LINE)
    assert re.fullmatch(r"Heartleaf [\d.]+\S*, text [0-9a-f]{8}\.", foot_of(part, job.printed)[-2])
    assert foot_of(part, job.printed)[-1] == "Printed November 27, 2026."
    signed = replace(
        part, article=replace(part.article, review=Review("reviewed", "Dr. A", job.printed, None))
    )
    assert "Checked on November 27, 2026, by Dr. A." in foot_of(signed, job.printed)
    picture = PicturePart("Heart", "It beats.", "A heart.", 9, 9, Plate("", ()))
    assert DRAFT_LINE in foot_of(picture, job.printed)
    assert DRAFT_LINE not in foot_of(replace(picture, draft=False), job.printed)


def test_a_clinic_without_a_head_leaves_lines_to_write_on(tiny: TinyLibrary) -> None:
    library = tiny.loaded()
    blank = (
        'letterhead(none, none, (), (("Prepared for", none, ), ("Clinician", none, ), ("Date", none, ), ))'
    )

    assert blank in text_of(job_of(library, "leaky-door"))
    assert blank in text_of(job_of(library, "leaky-door", clinic=Clinic("Lindenhof"), header=False))
    assert "letterhead" not in text_of(job_of(library, "leaky-door", blanks=False))
    named = text_of(job_of(library, "leaky-door", blanks=False, clinic=Clinic("Lindenhof", "Hill 1")))
    assert 'letterhead(none, { "Lindenhof" }, ({ "Hill 1" }, ), ())' in named
    phones = (Phone("Nurse", "555", "9 to 5"), Phone("", "556"))
    assert '"Nurse 555, 9 to 5 · 556"' in text_of(job_of(library, "leaky-door", clinic=Clinic(phones=phones)))


def test_a_logo_is_handed_over_unless_it_may_not_be_painted(tiny: TinyLibrary, tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', encoding="utf-8")
    job = job_of(tiny.loaded(), "leaky-door", clinic=Clinic("Lindenhof", logo=str(logo)))
    source = source_of(job, Trees(Catalogue(None)))

    assert source.files["logo.svg"] == logo.read_bytes()
    assert 'letterhead(files.at("logo.svg"), ' in source.text
    assert "logo.svg" not in text_of(replace(job, choice=replace(job.choice, header=False)))
    logo.write_text("no picture", encoding="utf-8")
    assert "logo.svg" not in source_of(job, Trees(Catalogue(None))).files


def test_the_form_is_told_of_size_and_paper(tiny: TinyLibrary) -> None:
    job = job_of(tiny.loaded(), "leaky-door", size="large", paper="a4", pictures="photocopy")

    assert source_of(job, Trees(Catalogue(None)), 2).inputs == {
        "size": "large",
        "paper": "a4",
        "copier": "yes",
        "tight": "2",
    }


def test_at_the_standard_size_signs_of_an_emergency_stand_beside_the_first_section(tiny: TinyLibrary) -> None:
    tiny.write(f"{BODY}\n## When to get help\n\nKnow these.\n\n::: emergency\n- It hurts\n:::\n")
    library = tiny.load()[0]
    lines = text_of(job_of(library, "leaky-door")).split("\n")
    opening = next(line for line in lines if line.startswith("opening("))

    assert opening.index("picture(") < opening.index('"When to get help"') < opening.index('"It hurts"')
    assert "You faint" in next(line for line in lines if '"What is it?"' in line)
    alone = text_of(job_of(library, "leaky-door", sections=("can-i-work",))).split("\n")
    opening = next(line for line in alone if line.startswith("opening("))
    assert opening.startswith('opening((), ({ question(2, { "When to get help" }); call("emergency", ')
    assert '"You faint"' in opening
    assert '"It hurts"' in opening


def test_the_first_box_of_an_emergency_stands_there_where_no_section_is_about_it(tiny: TinyLibrary) -> None:
    lines = text_of(job_of(tiny.loaded(), "leaky-door")).split("\n")

    assert "You faint" in next(line for line in lines if line.startswith("opening("))
    assert sum(line.count("You faint") for line in lines) == 1


@pytest.mark.parametrize(
    "sections", [("when-to-get-help",), ("what-is-it", "when-to-get-help", "can-i-work"), ("can-i-work",)]
)
def test_in_large_print_they_follow_the_first_section(tiny: TinyLibrary, sections: tuple[str, ...]) -> None:
    tiny.write(f"{BODY}\n## When to get help\n\nKnow these.\n\n::: emergency\n- It hurts\n:::\n")
    text = text_of(job_of(tiny.load()[0], "leaky-door", sections=sections, size="large"))

    assert "section(" not in text
    assert text.count('"It hurts"') == text.count('"You faint"') == 1
    if "can-i-work" in sections:
        assert text.index('"It hurts"') < text.index("Can I work?")


@pytest.mark.parametrize("size", ["standard", "large"])
def test_signs_of_sections_that_were_not_chosen_stand_with_those_of_one_that_was(
    tiny: TinyLibrary, size: str
) -> None:
    hurts = "Words enough that this is not about help. " * 5
    tiny.write(f"{BODY}\n{hurts}\n\n::: emergency\n- It hurts\n:::\n")
    text = text_of(job_of(tiny.load()[0], "leaky-door", sections=("what-is-it",), size=size))

    assert "When to get help" not in text
    assert 0 < text.index('"It hurts"') - text.index('"You faint"') < 100


def test_questions_have_lines_to_write_on(tiny: TinyLibrary) -> None:
    assert 'questions(2, { "Questions I want to ask" }, [], 3)' in text_of(
        job_of(tiny.loaded(), "leaky-door")
    )
    tiny.write(BODY + QUESTIONS)
    library = tiny.load()[0]
    asked = (
        'questions(2, { "Questions to ask" }, { say({ "Bring these." }); { ticks({ "Will it heal?" }) } }, '
    )
    assert f"{asked}2)" in text_of(job_of(library, "leaky-door"))
    assert f"{asked}0)" in text_of(job_of(library, "leaky-door", questions=False))


def test_the_ends_are_what_was_chosen(tiny: TinyLibrary) -> None:
    tiny.write(BODY.replace("does not shut", "(the mitral valve) does not shut") + CHECK)
    library = tiny.load()[0]
    text = text_of(job_of(library, "leaky-door", teach_back=True, extras=("key-points",)))

    assert 'words-to-know(2, { "Words to know" }, (("leak", "", "a drip", ' in text
    assert (
        '("mitral valve", "MY-trul valv", "the left door", "The door on the left side of the heart.", )'
        in text
    )
    assert 'sources(2, { "Sources" }, ({ "The Heart House, 2024. On doors." }, ))' in text
    assert 'teach-back(2, { "For the care team" }' in text.split("\n")[-1]
    assert '(({ "What leaks?" }, ({ "The door." }, ), ), ))' in text.split("\n")[-1]
    assert "key-points(" in text.split("\n")[-2]
    bare = text_of(job_of(library, "leaky-door", words=False, sources=False, questions=False))
    assert not re.search(r"words-to-know|sources\(|teach-back|questions\(|super\(", bare)


def test_an_article_without_a_box_in_short_says_its_summary(tiny: TinyLibrary) -> None:
    library = tiny.loaded()

    title = 'masthead({ "Leaky door" }, { "Also called a door that drips'
    assert f'{title}" }})' in text_of(job_of(library, "leaky-door"))
    alone = job_of(library, "leaky-door", sections=("can-i-work",))
    assert f'{title}. Some blood goes back." }})' in text_of(alone)
    unnamed = replace(part_of(alone), article=replace(part_of(alone).article, plain="", summary=""))
    assert 'masthead({ "Leaky door" }, none)' in text_of(replace(alone, parts=(unnamed,)))


def test_words_above_the_first_heading_are_a_section_without_one(tiny: TinyLibrary) -> None:
    tiny.write(BODY.replace("## Can I work?", "Live well.\n\n## Can I work?"))
    lines = text_of(job_of(tiny.load()[0], "leaky-door")).split("\n")

    assert 'section(({ say({ "Live well." }) }, ), ())' in lines


def test_what_was_drawn_on_follows_the_text(tiny: TinyLibrary) -> None:
    job = job_of(tiny.loaded(), "leaky-door")
    drawn = replace(part_of(job), added=(Figure(diagram("heart", "open"), "A heart.", "Open.", 0),))
    lines = text_of(replace(job, parts=(drawn,))).split("\n")

    (drawn_line,) = (line for line in lines if "Pictures drawn for you" in line)
    assert drawn_line.startswith('section(({ question(2, { "Pictures drawn for you" }); missing(')
    assert "A heart." in drawn_line


def test_each_kind_of_block_has_a_call_of_its_own(blocks: WritingBlocks) -> None:
    for block, call in (
        (Heading(3, "a", words("How?")), 'subheading(3, { "How?" })'),
        (Paragraph(words("So.")), 'say({ "So." })'),
        (items("a", "b"), 'bullets({ "a" }, { "b" })'),
        (items("a", ordered=True), 'numbers({ "a" })'),
        (items("a" * 601), f"bullets({blocks.words('a' * 601)}, whole: false)"),
        (
            Box("emergency", (items("a"), Paragraph(words("b")))),
            'call("emergency", 3, { "Call "; "112"; " now if" }, true, { points({ "a" }); say({ "b" }) })',
        ),
        (Box("emergency", (items("a" * 701),)), ", 1.0, { points("),
        (Box("urgent", ()), 'call("urgent", 3, { "Call "; "nurse line"; " today if" }, true, { [] })'),
        (Box("ask", (items("a", ordered=True),)), "true, { numbers("),
        (
            Table((words("A"), words("B")), ((words("a"), words("b")),)),
            "grid-of((3.60, 3.60, ), true, true, ",
        ),
    ):
        assert call in blocks.block(block)


def test_blocks_that_belong_together_are_one_group(blocks: WritingBlocks) -> None:
    tree = (Paragraph(words("Some:")), items("a"), Heading(3, "b", words("B")), Paragraph(words("b")))

    assert blocks.groups(tree, "question()") == [
        '{ question(); say({ "Some:" }, leads: true); bullets({ "a" }) }',
        '{ subheading(3, { "B" }); say({ "b" }) }',
    ]
    assert blocks.groups((), "question()") == ["{ question() }"]
    assert blocks.groups((items("a"),), ticked=True) == ['{ ticks({ "a" }) }']
    assert blocks.groups(tree[-1:], band=True) == ['{ say({ "b" }, within: band) }']


def test_a_picture_has_its_states_by_name_and_the_words_written_on_it(blocks: WritingBlocks) -> None:
    both = Figure(diagram("heart", "both"), "Two hearts.", "", 0)

    assert blocks.figure(both) == (
        'picture("Two hearts. Written on it by hand: Here", none, '
        '((file: files.at("picture-1.svg"), name: { "Shut" }), '
        '(file: files.at("picture-2.svg"), name: { "Open" }), ), '
        '({ "Here" }, ))'
    )
    for gone in ("none", "other"):
        missing = blocks.figure(Figure(diagram("heart", gone), "", "One door.", 0))
        assert missing == 'missing("This picture is missing. It shows:", { "One door." })'


def test_a_table_too_wide_for_its_place_is_a_list_of_its_rows(blocks: WritingBlocks) -> None:
    heads, row = tuple(words(f"H{n}") for n in range(6)), tuple(words(f"c{n}") for n in range(6))
    made = blocks.block(Table(heads, (row,)))

    assert made.startswith('say(strong({ "c0" }), leads: true); bullets({ strong("H1: "); "c1" }, ')
    assert blocks.block(Table(heads[:1], ())) == 'say(strong({ "H0" }), leads: true)'
    large = WritingBlocks(Setter({}, len), (), str, "extra-large")
    assert "grid-of" in blocks.block(Table(heads[:3], (row[:3],)))
    assert "grid-of" not in large.block(Table(heads[:3], (row[:3],)))


def test_a_row_is_made_as_long_as_the_header(blocks: WritingBlocks) -> None:
    made = blocks.block(Table((words("A"), words("B")), ((words("a"),), tuple(map(words, "xyz")))))

    assert '({ "a" }, { "" }, ), ({ "x" }, { "y" }, )' in made


@pytest.mark.parametrize(
    ("words", "starts"), [("a", "section(({ question("), ("x" * 20, "section((), (), band: ({ question(")]
)
def test_a_table_whose_words_are_too_long_for_a_column_takes_the_whole_width(
    tiny: TinyLibrary, words: str, starts: str
) -> None:
    tiny.write(BODY.replace("Yes, you can.", f"| {words} | {words} |\n|---|---|\n| 1 | 2 |\n"))

    lines = text_of(job_of(tiny.load()[0], "leaky-door")).split("\n")

    assert next(line for line in lines if "Can I work" in line).startswith(starts)


def test_links_and_fields_are_words_and_sources_are_numbers() -> None:
    setter = Setter({"clinic": "Lindenhof"}, {"A-1": 1, "B-2": 2, "no": 0}.__getitem__)

    assert (
        setter.runs((Link("doors", article("doors")), External("here", "https://x"))) == '{ "doors"; "here" }'
    )
    assert (
        setter.runs((Field("clinic", strong=True), Field("ward_line")))
        == '{ strong("Lindenhof"); "ward line" }'
    )
    cited = (Text("So."), Cite("A-1"), Cite("B-2"), Text(" Go."))
    assert setter.runs(cited) == '{ "So."; super("1,2"); " Go." }'
    assert setter.runs((Text("So."), Cite("no"))) == '{ "So." }'
    assert setter.runs(()) == '{ "" }'


def test_marks_of_sources_in_a_row_rise() -> None:
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


@pytest.mark.parametrize("size", SIZES)
def test_below_a_smaller_heading_nothing_is_ticked(tiny: TinyLibrary, size: str) -> None:
    text = "- Walk.\n- Rest.\n\n### Who helps?\n\n- A nurse\n- A doctor\n- Others\n- You\n"
    tiny.write(f"# One\n\n## Start today\n\n{text}", kind="living", related=[])

    made = text_of(job_of(tiny.load()[0], "leaky-door", size=size))

    assert re.search(r'ticks\({ "Walk." }', made)
    assert re.search(r'bullets\((?:{ subheading\(.*}, \()?{ "A nurse" }', made)


@pytest.mark.parametrize(
    ("size", "note", "after"), [("standard", 160, False), ("standard", 161, True), ("extra-large", 9, True)]
)
def test_a_note_leaves_room_to_write_on_a_sheet_for_that(
    tiny: TinyLibrary, size: str, note: int, after: bool
) -> None:
    job = job_of(tiny.loaded(), extras=("visit",), size=size, personal=Personal(note="n" * note))

    lines = [line.partition("(")[0] for line in text_of(job).split("\n")]

    assert (lines.index("note") > lines.index("visit")) is after

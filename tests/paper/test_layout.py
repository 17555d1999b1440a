"""The paper is read: where words stand, what is whole, how large it is, and what a machine reads."""

import io
from functools import cache

import pikepdf
import pytest

from tests.support.paper import (
    FEET,
    PRINTED,
    Line,
    Sheet,
    colors_of,
    job_of,
    set_of,
    sheets_of,
    squeezed,
    typefaces_of,
)
from tests.support.shipped import the_library
from tests.support.tiny_library import TinyLibrary
from tools.handouts.checking import findings_in
from tools.handouts.tagged import out_of_order, streams_of_wrong_length
from viewer.library.catalogue import Catalogue
from viewer.library.model import Figure
from viewer.paper.choice import SIZES
from viewer.paper.job import ArticlePart, Job
from viewer.paper.personal import MOST_NAME, MOST_NOTE, Personal
from viewer.paper.selecting import Selected, select
from viewer.paper.source import source_of
from viewer.reading.clinic import Clinic, Phone
from viewer.render.blocks import Box, plain, runs_of
from viewer.render.standing import DRAFT_LINE, LEARNING_LINE
from viewer.render.trees import Trees

FLAGSHIP = "mitral-valve-regurgitation"
DESIGNED = (
    *("in-short", "what-is-it", "what-are-the-symptoms", "when-to-get-help"),
    *("looking-after-yourself", "questions-to-ask"),
)
SAMPLE = (FLAGSHIP, "stroke", "salt")
CLINIC = Clinic("Riverside Heart Clinic", "120 River Road", (Phone("Nurse line", "555-0142", "weekdays"),))
PERSON = Personal("Ada Lovelace", "Dr. Bell", "", "Bring the list of your pills.")
PAPERS = {"us-letter": (612, 792), "a4": (595, 842)}
SET = (("standard", "us-letter"), ("large", "us-letter"), ("extra-large", "a4"))
MARGIN = 61.2
LONG = "x" * 400


@cache
def job(
    slug: str = FLAGSHIP, size: str = "standard", paper: str = "us-letter", pictures: str = "color"
) -> Job:
    return job_of(the_library(), slug, size=size, paper=paper, pictures=pictures, clinic=CLINIC)


@cache
def pdf_of(
    slug: str = FLAGSHIP, size: str = "standard", paper: str = "us-letter", pictures: str = "color"
) -> bytes:
    return set_of(job(slug, size, paper, pictures))


def sheets(slug: str = FLAGSHIP, size: str = "standard", paper: str = "us-letter") -> list[Sheet]:
    return sheets_of(pdf_of(slug, size, paper), FEET[size])


def selected(one: Job) -> Selected:
    (part,) = one.parts
    assert isinstance(part, ArticlePart)
    return select(part, Trees(Catalogue(None)), one)


def boxes(one: Job, kind: str) -> list[list[str]]:
    """What each box of a kind says, by paragraphs and items without spaces."""
    chosen = selected(one)
    blocks = [block for section in chosen.sections for block in section.blocks]
    found = [*chosen.emergency, *(block for block in blocks if isinstance(block, Box))]
    return [
        [squeezed(plain(runs, one.clinic.fields)) for runs in runs_of(box)]
        for box in found
        if box.kind == kind
    ]


def written(tiny: TinyLibrary, body: str, **choice: object) -> list[Sheet]:
    """The sheets of the tiny library's article with another text, for a clinic without a head."""
    tiny.write(f"# Understand\n\n{body}", related=[])
    one = job_of(tiny.load()[0], "leaky-door", blanks=False, **choice)  # type: ignore[arg-type]
    return sheets_of(set_of(one), FEET[one.choice.size])


def all_words(some: list[Sheet]) -> str:
    return "".join(sheet.words for sheet in some)


def is_heading(line: Line) -> bool:
    return "Serif" in line.face or ("Bold" in line.face and "Semibold" not in line.face and line.size > 13)


def test_the_first_handout_is_as_it_was_designed() -> None:
    one = job_of(the_library(), FLAGSHIP, sections=DESIGNED, clinic=CLINIC)
    first, second = sheets_of(set_of(one))
    parts = {squeezed(line.words): line for line in first.lines if is_heading(line)}

    assert list(parts)[:4] == ["RiversideHeartClinic", "Mitralvalveregurgitation", "Inshort", "Whatisit?"]
    assert parts["Whatisit?"].left < 70
    assert parts["Call911nowif"].left > 300
    assert parts["Mitralvalveregurgitation"].size == 27.0
    assert squeezed("Prepared for Clinician Date") in first.words
    assert "Healthy" in first.words
    for said in ("Looking after yourself", "Call your clinic today if", "Questions to ask", "Words to know"):
        assert squeezed(said) in second.words
    assert max(line.foot for line in second.lines) > 600, "a full page"


@pytest.mark.parametrize(("size", "paper"), SET)
def test_every_sheet_has_its_size_its_typefaces_and_its_foot(size: str, paper: str) -> None:
    found = sheets(FLAGSHIP, size, paper)
    lines = [line for sheet in found for line in sheet.lines]
    faces, smallest = typefaces_of(pdf_of(FLAGSHIP, size, paper))

    for number, sheet in enumerate(found, 1):
        assert (round(sheet.width), round(sheet.height)) == PAPERS[paper]
        foot = squeezed(sheet.foot)
        for said in (
            *("Mitral valve regurgitation", f"Page {number} of {len(found)}", LEARNING_LINE, DRAFT_LINE),
            *("Written in November 2026.", "Heartleaf", ", text ", "Printed November 27, 2026."),
        ):
            assert squeezed(said) in foot
    assert smallest >= (8.7 if size == "standard" else 11.9)
    assert sum(line.size == SIZES[size] for line in lines) > len(lines) / 2
    assert faces == {"SourceSansPro", "SourceSerifPro"}
    assert all(line.left > MARGIN - 3 and line.right < sheet.width - MARGIN + 8 for line in lines)


def test_lines_are_as_long_as_they_are_read_best() -> None:
    sets = [(FLAGSHIP, *each) for each in SET] + [(slug, *SET[0]) for slug in SAMPLE]
    for slug, size, paper in sets:
        lines = [line for sheet in sheets(slug, size, paper) for line in sheet.lines]
        assert max(len(line.words.strip()) for line in lines if line.size == SIZES[size]) <= 75
    column = [line for sheet in sheets() for line in sheet.lines if line.left < 62 and line.size == 12.7]
    assert 42 <= sorted(len(line.words) for line in column)[-len(column) // 3] <= 60


@pytest.mark.parametrize(("size", "paper"), SET[1:])
def test_large_print_has_one_column(size: str, paper: str) -> None:
    lines = [line for sheet in sheets(FLAGSHIP, size, paper) for line in sheet.lines]

    assert all(line.left < 125 for line in lines if line.size == SIZES[size])
    assert max(line.right for line in lines) > 480


@pytest.mark.parametrize("slug", SAMPLE)
def test_boxes_of_emergencies_are_whole_and_begin_on_the_first_sheet(slug: str) -> None:
    found = sheets(slug)
    emergencies = boxes(job(slug), "emergency")

    assert emergencies
    for said in (*emergencies, *boxes(job(slug), "urgent")):
        assert sum(all(words in sheet.words for words in said) for sheet in found) == 1
    assert "Call911nowif" in found[0].words


@pytest.mark.parametrize("slug", SAMPLE)
def test_no_heading_is_left_alone_at_the_foot_of_a_column(slug: str) -> None:
    for sheet in sheets(slug):
        for column in (
            [line for line in sheet.lines if line.left < 300],
            [line for line in sheet.lines if line.left > 310],
        ):
            assert not column or not is_heading(max(column, key=lambda line: line.foot))


@pytest.mark.parametrize("before", [3, 11, 19, 27])
def test_wherever_it_would_fall_a_box_is_never_parted(tiny: TinyLibrary, before: int) -> None:
    lines = "\n\n".join(f"Line {number} of the text." for number in range(before))
    signs = "\n".join(f"- Sign number {number} of them all" for number in range(12))
    body = f"## What is it?\n\n{lines}\n\n### Help\n\n::: emergency\n{signs}\n\nGo now.\n:::\n\nAfter."

    found = written(tiny, body, size="large")

    said = [squeezed(f"Sign number {number} of them all") for number in range(12)]
    assert sum(all(words in sheet.words for words in (*said, "Gonow.")) for sheet in found) == 1
    assert not any(is_heading(max(sheet.lines, key=lambda line: line.foot)) for sheet in found)
    assert found[-1].words.rfind("After.") > found[-1].words.rfind("Sign")


@pytest.mark.parametrize("size", SIZES)
def test_an_emergency_is_on_paper_though_nothing_else_is(tiny: TinyLibrary, size: str) -> None:
    bare = {"size": size, "questions": False, "words": False, "sources": False}
    (sheet,) = written(tiny, "## Help\n\n::: emergency\n- You faint\n:::\n", sections=(), **bare)

    assert "WhentogethelpCall911nowif" in sheet.words
    assert sheet.words.endswith(squeezed("For other questions, call your clinic."))
    assert "Youfaint" in sheet.words


def test_a_box_higher_than_a_page_keeps_all_its_words(tiny: TinyLibrary) -> None:
    signs = "\n".join(f"- Sign number {number}" for number in range(90))
    words = all_words(written(tiny, f"## Help\n\n::: emergency\n{signs}\n:::\n"))

    assert all(squeezed(f"Sign number {number}") in words for number in range(90))


@pytest.mark.parametrize(
    "choice",
    [
        {"clinic": CLINIC, "personal": PERSON, "teach_back": True, "pictures": "photocopy"},
        {"size": "extra-large", "paper": "a4", "blanks": False},
    ],
    ids=["standard", "large"],
)
def test_two_checkers_find_nothing(choice: dict[str, object]) -> None:
    assert findings_in(set_of(job_of(the_library(), "salt", **choice))) == []  # type: ignore[arg-type]


@pytest.mark.parametrize("slug", SAMPLE)
def test_a_machine_reads_the_pages_in_the_order_in_which_they_are_painted(slug: str) -> None:
    assert out_of_order(pdf_of(slug)) == []
    assert streams_of_wrong_length(pdf_of(slug)) == 0


def test_a_machine_finds_headings_lists_tables_and_the_words_of_pictures() -> None:
    one = job_of(
        the_library(), "salt", sections=("how-much", "simple-steps", "when-to-get-help"), clinic=CLINIC
    )
    with pikepdf.open(io.BytesIO(set_of(one))) as pdf:
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        kinds, alts = _structure(pdf.Root.StructTreeRoot)
    levels = [int(kind[1]) for kind in kinds if kind[0] == "H" and kind[1:].isdigit()]
    figures = [
        block.alt
        for section in selected(one).sections
        for block in section.blocks
        if isinstance(block, Figure)
    ]

    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))
    assert {"P", "L", "LI", "Table", "THead", "TH", "TD", "Figure"} <= set(kinds)
    assert sorted(alts) == sorted(figures)


def test_pictures_are_lines_and_surfaces_or_not_there_at_all() -> None:
    for pictures in ("color", "photocopy"):
        with pikepdf.open(io.BytesIO(pdf_of(pictures=pictures))) as pdf:
            kinds = {str(each.get("/Subtype")) for each in pdf.objects if isinstance(each, pikepdf.Stream)}
            assert "/Image" not in kinds
            assert "Figure" in _structure(pdf.Root.StructTreeRoot)[0]
    with pikepdf.open(io.BytesIO(pdf_of(pictures="none"))) as pdf:
        assert "Figure" not in _structure(pdf.Root.StructTreeRoot)[0]
    assert len(pdf_of()) < 500_000
    bare, usual = (all_words(sheets_of(pdf_of(pictures=pictures))) for pictures in ("none", "color"))
    assert "Healthy" not in bare
    assert all(words in bare for box in boxes(job(), "urgent") for words in box)
    assert len(usual) - len(bare) < 150


def test_on_paper_for_a_copier_nothing_is_colored() -> None:
    assert colors_of(pdf_of(pictures="photocopy")) < 8
    assert colors_of(pdf_of()) > 100


def test_who_it_is_for_stands_on_the_paper_and_nowhere_else() -> None:
    pdf = set_of(job_of(the_library(), "salt", personal=PERSON, clinic=CLINIC))
    (first, *_) = sheets_of(pdf)

    for said in (PERSON.patient, PERSON.clinician, PERSON.note, "A note from your care team"):
        assert squeezed(said) in first.words
    with pikepdf.open(io.BytesIO(pdf)) as document:
        told = "".join(map(str, document.docinfo.values())) if document.trailer.get("/Info") else ""
        with document.open_metadata() as metadata:
            told += "".join(f"{key}{value}" for key, value in metadata.items())
            assert metadata["dc:title"] == "Salt"
    assert "Lovelace" not in told
    assert PRINTED.isoformat() in told


def test_a_packet_numbers_its_pages_through_and_each_text_begins_one() -> None:
    found = sheets_of(
        set_of(job_of(the_library(), "habits", "salt", words=False, sources=False, clinic=CLINIC))
    )
    tops = [index for index, sheet in enumerate(found) if "RiversideHeartClinic" in sheet.words]

    assert len(tops) == 2
    assert "Salt" in found[tops[1]].foot
    assert "Salt" not in found[tops[1] - 1].foot
    for number, sheet in enumerate(found, 1):
        assert f"Page {number} of {len(found)}" in sheet.foot


def test_guides_and_pictures_have_head_note_and_foot_too() -> None:
    addresses = "guide:afib", "diagram:heart-inside/leaking"
    one = job_of(the_library(), *addresses, personal=PERSON, clinic=CLINIC, extras=("key-points",))
    source = source_of(one, Trees(Catalogue(None)))
    lines = source.text.split("\n")
    begins = [index for index, line in enumerate(lines) if line.startswith("part(")]

    assert len(begins) == 2
    assert DRAFT_LINE in lines[begins[0]]
    assert lines[begins[0] + 1].startswith("letterhead(")
    assert lines[begins[1] + 1].startswith("mute(letterhead("), "a machine tells it once"
    assert lines[begins[0] + 3].startswith("note("), "below the title"
    assert sum(line.startswith("note(") for line in lines) == 1
    assert lines[begins[1] - 1].startswith("key-points(")
    assert {f'files.at("{name}")' in source.text for name in source.files} == {True}


def test_only_words_that_stand_there_are_explained_and_the_stub_for_the_clinician_is_last() -> None:
    one = job_of(the_library(), "salt", teach_back=True, clinic=CLINIC)
    words = all_words(sheets_of(set_of(one)))
    _, known = words.split("Wordstoknow")

    assert all(squeezed(term.name) in known for term in selected(one).words)
    assert "warfarin" not in known
    stub = known.split("Forthecareteam")[1]
    assert all(squeezed(plain(question.words)) in stub for question in selected(one).teach_back)
    assert stub.count("☐") == sum(len(question.points) for question in selected(one).teach_back)


def test_things_to_do_have_boxes_to_tick() -> None:
    words = all_words(sheets())

    assert squeezed("☐ Do not smoke. Ask for help to quit.") in words
    assert squeezed("☐ When is my next echo?") in words


def test_long_words_and_wide_tables_lose_nothing_and_stay_on_the_paper(tiny: TinyLibrary) -> None:
    heads, cells = (" | ".join(f"{kind}{n}" for n in range(6)) for kind in ("H", "cell"))
    table = f"| {heads} |\n|{'---|' * 6}\n| {cells} |\n"
    narrow = f"| A | B |\n|---|---|\n| {LONG} | b |\n"
    body = f"## {LONG}\n\n{LONG}\n\n::: emergency\n- {LONG}\n:::\n\n{table}\n\n## More\n\n{narrow}"
    name = Personal("N" * MOST_NAME, "山田 Ünal", "", "A note. " * (MOST_NOTE // 8))
    for size in ("standard", "extra-large"):
        found = written(tiny, body, personal=name, size=size, clinic=CLINIC)
        words = all_words(found)

        assert words.count(LONG) >= 4
        assert "H5:cell5" in words
        assert "N" * MOST_NAME in words
        assert words.count("Anote.") == MOST_NOTE // 8
        assert all(line.right < sheet.width - MARGIN + 12 for sheet in found for line in sheet.lines)


def test_an_article_with_nothing_in_it_is_a_sheet(tiny: TinyLibrary) -> None:
    (sheet,) = written(tiny, "## Empty\n", questions=False, words=False, sources=False)

    assert "Leakydoor" in sheet.words


def test_spaces_are_taken_in_where_that_saves_a_sheet_that_would_be_almost_empty() -> None:
    for slug in SAMPLE:
        assert max(line.foot for line in sheets(slug)[-1].lines) > 160


def test_the_same_job_gives_the_same_bytes() -> None:
    assert set_of(job("salt")) == set_of(job("salt"))


def _structure(root: pikepdf.Object) -> tuple[list[str], list[str]]:
    """The kinds of all elements in reading order, and the words of the pictures."""
    kinds, alts, waiting = list[str](), list[str](), [root]
    while waiting:
        element = waiting.pop()
        if isinstance(element, pikepdf.Array):
            waiting += reversed(list(element))
        elif isinstance(element, pikepdf.Dictionary):
            if "/S" in element:
                kinds.append(str(element.S)[1:])
                if kinds[-1] == "Figure":
                    alts.append(str(element.Alt))
            if "/K" in element:
                waiting.append(element.K)
    return kinds, alts

"""What comes out of the typesetter is read again: every word and box, and what a machine reads."""

import io
import sys
from datetime import date
from functools import cache
from pathlib import Path

import outloud
import page as pdf_checker
import pikepdf
import pytest
from msgspec.structs import replace

from tests.support.paper import Sheet, handout_of, said_by, set_of, sheets_of, squeezed
from tests.support.tagged import out_of_order, streams_of_wrong_length
from viewer.library.address import diagram
from viewer.library.loading import load
from viewer.library.model import Figure
from viewer.places import find_places
from viewer.render.blocks import Block, Box, Heading, Items, Paragraph, Table, Text
from viewer.render.handout import Handout
from viewer.render.references import reference, shown_address
from viewer.render.standing import DRAFT_LINE, LEARNING_LINE
from viewer.render.typeset import TypesetError, pages_of, typeset

LIBRARY = load(find_places().articles, find_places().resources)[0]
FLAGSHIP = "mitral-valve-regurgitation"
DAY = date(2026, 11, 23)
READ_EXACTLY = ("PDFA2A-STREAM-LENGTH-001", "ORD-001")
"""Rules that the checkers guess at: one takes the last byte of a stream for the end of a line, the other
counts what stands in pictures. What they ask for is read exactly, of every article."""

LONG = "x" * 400
HOSTILE = (
    '#import "a.typ"',
    "$x^2$",
    "\\",
    "@ref",
    '"quoted"',
    "*b* _i_ `c` <l> // /* */",
    "= H",
    "a\u0000b",
    LONG,
)


@cache
def handout(slug: str, paper: str = "us-letter") -> Handout:
    return handout_of(LIBRARY, LIBRARY.articles[slug], paper=paper)


@cache
def pdf_of(slug: str, paper: str = "us-letter") -> bytes:
    return set_of(handout(slug, paper))


def with_blocks(*blocks: Block, slug: str = FLAGSHIP) -> Handout:
    """An article of one page with these blocks alone."""
    whole = handout(slug)
    return replace(
        whole, article=replace(whole.article, pages=whole.article.pages[:1]), trees=(blocks,), sources=()
    )


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def items(*texts: str) -> Items:
    return Items(ordered=False, items=tuple((Text(text),) for text in texts))


def boxes_of(one: Handout, kind: str) -> list[str]:
    """All that each box of a kind says, without spaces."""
    return [
        squeezed("".join(said_by(block, one)))
        for tree in one.trees
        for block in tree
        if isinstance(block, Box) and block.kind == kind
    ]


def without_bullets(words: str) -> str:
    return words.replace("•", "").replace("☐", "")


def is_heading(sheet: Sheet) -> bool:
    """Whether the last line of a sheet is a heading or the title of a box."""
    last = max(sheet.lines, key=lambda line: line.foot)
    return "Serif" in last.face or ("Bold" in last.face and last.size > 13)


@pytest.mark.parametrize("slug", list(LIBRARY.articles))
def test_every_article_comes_out_whole(slug: str) -> None:
    one, sheets = handout(slug), sheets_of(pdf_of(slug))
    words = without_bullets("".join(sheet.words for sheet in sheets))

    for tree in one.trees:
        for block in tree:
            for said in said_by(block, one):
                assert squeezed(said) in words, said
    for page in one.article.pages[1:]:
        assert squeezed(page.title) in words
    for source in one.sources:
        assert squeezed(f"{reference(source)} {shown_address(source.address)}") in words
    for box in boxes_of(one, "emergency"):
        assert any(box in without_bullets(sheet.words) for sheet in sheets), "an emergency box is parted"
    assert not [number for number, sheet in enumerate(sheets, 1) if is_heading(sheet)], (
        "a heading is left alone"
    )
    assert all(line.right < sheet.width - 40 for sheet in sheets for line in sheet.lines)


@pytest.mark.parametrize("paper", ["us-letter", "a4"])
def test_a_sheet_has_its_paper_and_its_foot(paper: str) -> None:
    pdf = pdf_of(FLAGSHIP, paper)
    sheets = sheets_of(pdf)

    assert (round(sheets[0].width), round(sheets[0].height)) == {"us-letter": (612, 792), "a4": (595, 842)}[
        paper
    ]
    assert pages_of(pdf) == len(sheets) > 5
    for number, sheet in enumerate(sheets, 1):
        assert "Mitral valve regurgitation" in sheet.foot
        assert f"Page {number} of {len(sheets)}" in sheet.foot
        assert DRAFT_LINE in sheet.foot
        assert LEARNING_LINE in sheet.foot


def test_the_first_sheet_says_what_it_is_and_who_stands_behind_it() -> None:
    words = sheets_of(pdf_of(FLAGSHIP))[0].words

    for said in (
        "Valve problems",
        "Mitral valve regurgitation",
        "Also called a leaky mitral valve.",
        DRAFT_LINE,
    ):
        assert squeezed(said) in words
    assert squeezed("Part 1 of 3 Understand") in words


def test_the_text_is_set_in_our_typefaces_and_measure() -> None:
    lines = [line for sheet in sheets_of(pdf_of(FLAGSHIP)) for line in sheet.lines]
    body = [line for line in lines if line.size == 12.7 and "Regular" in line.face]

    assert {line.face.rpartition("-")[0].rpartition("+")[2] for line in lines} == {
        "SourceSansPro",
        "SourceSerifPro",
    }
    assert len(body) > 100
    assert max(len(line.words) for line in body) <= 76
    assert 55 <= sorted(len(line.words) for line in body)[-len(body) // 4] <= 70


def test_a_machine_can_read_it() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(FLAGSHIP))) as pdf:
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        kinds, alts = _structure(pdf.Root.StructTreeRoot)
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "Mitral valve regurgitation"
            assert metadata["pdfuaid:part"] == "1"
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
    figures = [block for tree in handout(FLAGSHIP).trees for block in tree if isinstance(block, Figure)]
    assert alts == [figure.alt for figure in figures]
    assert kinds.count("H1") == 1
    assert kinds.count("H2") == 4  # three parts and the sources
    assert {"P", "L", "LI", "Table", "THead", "TH", "TD", "Figure", "H3", "H4"} <= set(kinds)


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


@pytest.mark.parametrize("slug", [FLAGSHIP, "ecg", "diabetes"])
def test_two_checkers_find_nothing(slug: str, tmp_path: Path) -> None:
    pdf = pdf_of(slug)
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf)

    for profile in ("ua1", "2a"):
        report = pdf_checker.validate_pdf_bytes(pdf, profile=profile)
        failures = [(failure.rule_id, failure.message) for failure in report.failures]
        assert [failure for failure in failures if failure[0] not in READ_EXACTLY] == []
    result = outloud.check(str(file))
    assert result.error is None
    findings = [(finding.rule, finding.message) for finding in result.findings]
    assert [finding for finding in findings if finding[0] not in READ_EXACTLY] == []


@pytest.mark.parametrize("slug", list(LIBRARY.articles))
def test_a_machine_reads_the_pages_in_the_order_in_which_they_are_painted(slug: str) -> None:
    assert out_of_order(pdf_of(slug)) == []
    assert streams_of_wrong_length(pdf_of(slug)) == 0


def test_the_same_article_gives_the_same_bytes() -> None:
    assert set_of(handout("diabetes")) == pdf_of("diabetes")


@pytest.mark.parametrize("before", range(0, 36, 5))
def test_an_emergency_box_is_never_parted(before: int) -> None:
    """Wherever on a page it would fall."""
    box = Box(
        "emergency", (items(*(f"Sign number {number} of them all" for number in range(12))), paragraph("Go."))
    )
    lines = [paragraph(f"Line {number}.") for number in range(before)]
    one = with_blocks(*lines, Heading(2, "help", (Text("When to get help"),)), box, paragraph("After."))

    sheets = sheets_of(set_of(one))

    (said,) = boxes_of(one, "emergency")
    assert sum(said in without_bullets(sheet.words) for sheet in sheets) == 1
    assert not any(is_heading(sheet) for sheet in sheets)


@pytest.mark.parametrize("kind", ["emergency", "urgent"])
def test_a_box_higher_than_a_page_keeps_all_its_words(kind: str) -> None:
    one = with_blocks(Box(kind, (items(*(f"Sign number {number}" for number in range(90))),)))
    sheets = sheets_of(set_of(one))

    assert len(sheets) > 2
    assert boxes_of(one, kind)[0] in without_bullets("".join(sheet.words for sheet in sheets))


def test_hostile_words_are_printed_as_they_are() -> None:
    table = Table(((Text("A"),), (Text(HOSTILE[0]),)), (((Text(LONG),), (Text("$"),)),))
    one = with_blocks(*map(paragraph, HOSTILE), items(*HOSTILE), Box("ask", (items(*HOSTILE),)), table)
    one = replace(one, article=replace(one.article, title="".join(HOSTILE), summary=" ".join(HOSTILE)))
    sheets = sheets_of(set_of(one))
    words = without_bullets("".join(sheet.words for sheet in sheets))

    for hostile in HOSTILE:
        assert words.count(squeezed(hostile.replace("\u0000", ""))) >= 4, hostile
    assert all(line.right < sheet.width - 20 for sheet in sheets for line in sheet.lines)


def test_tables_too_wide_for_paper_and_cells_too_high_lose_nothing() -> None:
    heads, cells = (tuple((Text(f"{kind}{n}"),) for n in range(30)) for kind in ("H", "cell"))
    long = " ".join(["many words"] * 900)
    high = Table(((Text("A"),), (Text("B"),)), (((Text("a"),), (Text(f"{long} end"),)),))
    one = with_blocks(Table(heads, (cells,)), high, paragraph("After."))
    words = "".join(sheet.words for sheet in sheets_of(set_of(one)))

    assert "H29:cell29" in words
    assert words.count("many") == words.count("words") == 900
    assert "endAfter." in words


def test_an_article_with_nothing_in_it_is_a_sheet() -> None:
    bare = replace(with_blocks(), topic="")
    empty = replace(bare, article=replace(bare.article, title="", plain="", summary=""))

    assert len(sheets_of(set_of(empty))) == 1
    assert (
        len(sheets_of(set_of(with_blocks(Heading(3, "a", (Text("a"),)), Box("ask", ()), Items(True, ((),))))))
        == 1
    )


def test_a_picture_that_is_missing_leaves_its_words() -> None:
    one = with_blocks(Figure(diagram("gone"), "A heart with a hole.", "A hole.", 0))

    assert (
        squeezed("This picture is missing. It shows: A heart with a hole.") in sheets_of(set_of(one))[0].words
    )


def test_letters_that_our_typefaces_lack_do_not_stop_the_print() -> None:
    one = with_blocks(paragraph("心 \ue000 \U0001f600 and all the rest is there."))

    assert "andalltherestisthere." in sheets_of(set_of(one))[0].words


@pytest.mark.parametrize(
    "source",
    [
        '#read("/etc/passwd")',
        '#read("../../../../etc/passwd")',
        '#image("/../secret.png")',
        '#import "/other.typ": *',
        '#panic("stop")',
        "#let",
    ],
)
def test_a_source_reads_nothing_but_its_files_and_a_fault_is_one_sentence(
    source: str, tmp_path: Path
) -> None:
    with pytest.raises(TypesetError, match=r"^The pages could not be set: .+\.$"):
        typeset(source, {}, DAY)


def test_a_file_must_be_there_and_have_a_plain_name(tmp_path: Path) -> None:
    with pytest.raises(TypesetError, match=r"gone\.png could not be read: No such file"):
        typeset("", {"a.png": tmp_path / "gone.png"}, DAY)
    with pytest.raises(TypesetError, match="is no name for a file"):
        typeset("", {"../a.png": tmp_path / "a.png"}, DAY)


def test_a_picture_that_is_no_picture_is_a_fault_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"no picture")

    with pytest.raises(TypesetError, match="The pages could not be set"):
        typeset('#image("/a.png", alt: "a")', {"a.png": tmp_path / "a.png"}, DAY)


def test_without_a_typesetter_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    with pytest.raises(TypesetError, match="The typesetter is not installed"):
        typeset("", {}, DAY)


def test_what_is_no_pdf_has_no_pages() -> None:
    assert pages_of(b"%PDF-1.7 and no more") == 0

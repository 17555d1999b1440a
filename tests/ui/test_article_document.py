"""Every block of every shipped page stands in the document, in order, as what it is."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtGui import (
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFragment,
    QTextList,
    QTextListFormat,
    QTextTable,
)

from tests.support.desk import MITRAL, Person, blocks_of
from tests.support.shipped import the_library
from viewer.library.address import Address, article
from viewer.library.catalogue import Catalogue
from viewer.library.model import Figure, Review
from viewer.reading.clinic import Clinic
from viewer.render.blocks import BOX_TITLES, Block, Box, Heading, Items, Paragraph, Runs, Table, plain
from viewer.render.references import shown_address
from viewer.render.standing import DRAFT_LINE
from viewer.render.trees import Trees
from viewer.ui.article.hyphens import plain_hyphens
from viewer.ui.article.marks import FIGURE_OBJECT, box_of

LIBRARY = the_library()
PAGES = [article(each.slug, page.number) for each in LIBRARY.order for page in each.pages]
FIELDS = {"emergency": "911", "nurse_line": "your clinic", "clinic": "your clinic"}
RAISED = QTextCharFormat.VerticalAlignment.AlignSuperScript
LARGER = "See this picture larger"

Row = tuple[str, str]


def drawn(block: Block, there: list[Row] | None = None) -> Iterator[Row]:
    """A block of the tree as rows: what each is, and its words; a table as cells or cards, as it is there."""
    match block:
        case Heading(level=level, runs=runs):
            yield f"heading {level}", said(runs)
        case Paragraph(runs=runs):
            yield "paragraph", said(runs)
        case Items(ordered=ordered, items=items):
            yield from (("number" if ordered else "bullet", said(runs)) for runs in items)
        case Box(kind=kind, blocks=blocks):
            yield "box heading 3", said(BOX_TITLES[kind])
            yield from ((f"box {what}", words) for inner in blocks for what, words in drawn(inner))
        case Figure(alt=alt, caption=caption):
            yield "figure", alt
            yield "paragraph", f"{caption} {LARGER}".strip()
        case Table(header=header, rows=rows) if ("cell", said(rows[0][0])) not in (there or ()):
            for name, *cells in rows:
                yield "paragraph", said(name)
                named = zip(header[1:], cells, strict=True)
                yield from (("paragraph", f"{said(head)}: {said(cell)}") for head, cell in named)
        case Table(header=header, rows=rows):
            yield from (("cell", said(runs)) for row in (header, *rows) for runs in row)


def said(runs: Runs) -> str:
    return plain(runs, FIELDS).strip()


def seen(block: QTextBlock) -> Row:
    """A block of the document as a row, told by what Qt itself knows of it; source numbers left out."""
    fragments = fragments_of(block)
    if fragments and fragments[0].charFormat().objectType() == FIGURE_OBJECT:
        return "figure", fragments[0].charFormat().toolTip()
    words = plain_hyphens(
        "".join(each.text() for each in fragments if each.charFormat().verticalAlignment() is not RAISED)
    ).strip()
    listed = list_of(block)
    if QTextCursor(block).currentTable() is not None:
        what = "cell"
    elif block.blockFormat().headingLevel():
        what = f"heading {block.blockFormat().headingLevel()}"
    elif listed is not None:
        ordered = listed.format().style() is QTextListFormat.Style.ListDecimal
        what = "number" if ordered else "bullet"
    else:
        what = "paragraph"
    return (f"box {what}" if box_of(block) else what), words


def list_of(block: QTextBlock) -> QTextList | None:
    """The list that a block is an item of; Qt's stubs say that there always is one."""
    return block.textList()


def fragments_of(block: QTextBlock) -> list[QTextFragment]:
    fragments = []
    step = block.begin()
    while not step.atEnd():
        fragments.append(step.fragment())
        step += 1
    return fragments


def rows_of(person: Person) -> list[Row]:
    return [row for row in (seen(block) for block in blocks_of(person.text)) if row[1]]


@pytest.mark.parametrize("address", PAGES, ids=str)
def test_every_block_of_a_page_is_there_in_order(person: Person, address: Address) -> None:
    page = LIBRARY.page_at(address)
    assert page is not None
    person.open(address)
    tree = Trees(Catalogue(None)).tree(page)
    rows = rows_of(person)
    expected = [row for block in tree for row in drawn(block, rows)]
    assert len(expected) > 10
    first = rows.index(expected[0])
    assert rows[first : first + len(expected)] == expected
    rest = rows[first + len(expected) :]
    last = page is LIBRARY.articles[address.slug].pages[-1]
    assert rest[:1] == [("heading 2", "Sources")] * last


def test_the_head_says_topic_title_everyday_name_time_and_state(person: Person) -> None:
    found = LIBRARY.articles[MITRAL.slug]
    minutes = found.pages[0].minutes
    assert rows_of(person)[:5] == [
        ("paragraph", "Valve problems"),
        ("heading 1", "Mitral valve regurgitation"),
        ("paragraph", f"Also called a leaky mitral valve. {found.summary}"),
        ("paragraph", f"{minutes}-minute read   ·   Part 1 of 3"),
        ("paragraph", DRAFT_LINE),
    ]


def test_a_later_page_is_headed_by_its_own_title(person: Person) -> None:
    person.open(article(MITRAL.slug, 2))
    rows = rows_of(person)
    assert rows[0] == ("paragraph", "Valve problems  ›  Mitral valve regurgitation")
    assert rows[1] == ("heading 1", "Tests and treatment")
    assert "Also called" not in person.words


@pytest.mark.parametrize("address", PAGES, ids=str)
def test_every_page_of_an_unsigned_article_says_that_it_is_a_draft(person: Person, address: Address) -> None:
    person.open(address)
    assert ("paragraph", DRAFT_LINE) in rows_of(person)


def test_a_table_has_a_header_row_of_its_own_ground(person: Person) -> None:
    address = next(address for address in PAGES if "|---" in text_of(address))
    person.open(address)
    frames = person.text.document().rootFrame().childFrames()
    table = next(frame for frame in frames if isinstance(frame, QTextTable))
    assert table.format().headerRowCount() == 1
    assert table.cellAt(0, 0).format().background().color() == person.color("panel")
    assert table.cellAt(1, 0).format().background().color() != person.color("panel")


def text_of(address: Address) -> str:
    page = LIBRARY.page_at(address)
    return page.markdown if page is not None else ""


def test_an_article_that_a_clinic_signed_says_who_and_when_and_is_no_draft(person: Person) -> None:
    found = LIBRARY.articles[MITRAL.slug]
    signed = replace(found, review=Review("reviewed", "Riverside Heart Clinic", date(2026, 10, 5), None))
    shown = replace(LIBRARY, articles={**LIBRARY.articles, MITRAL.slug: signed})
    person.desk.reader.replace_library(shown)
    for page in (1, 2, 3):
        person.open(article(MITRAL.slug, page))
        assert "Checked October 2026 by Riverside Heart Clinic" in person.words
        assert ("Checked on October 5, 2026, by Riverside Heart Clinic." in person.words) is (page == 3)
        assert DRAFT_LINE not in person.words


def test_a_draft_says_at_its_end_when_it_was_written_and_when_it_is_due(person: Person) -> None:
    person.open(article(MITRAL.slug, 3))
    assert "Written in November 2026. To be looked at again by November 2027." in person.words
    person.open(article(MITRAL.slug, 2))
    assert "looked at again" not in person.words


@pytest.mark.parametrize(("percent", "cards"), [(130, False), (150, True), (300, True)])
def test_from_150_percent_on_the_rows_of_a_table_are_cards(person: Person, percent: int, cards: bool) -> None:
    address = next(address for address in PAGES if "|---" in text_of(address))
    page = LIBRARY.page_at(address)
    assert page is not None
    table = next(block for block in Trees(Catalogue(None)).tree(page) if isinstance(block, Table))
    person.desk.reader.set_text_size(percent)
    person.open(address)
    rows = rows_of(person)
    assert any(what == "cell" for what, _ in rows) is not cards
    told = ("paragraph", f"{said(table.header[1])}: {said(table.rows[0][1])}")
    assert (told in rows) is cards
    everything = " ".join(words for _, words in rows)
    assert all(said(cell) in everything for row in table.rows for cell in row)


def test_links_carry_the_addresses_of_the_article(person: Person) -> None:
    page = LIBRARY.articles[MITRAL.slug].pages[0]
    targets = [link.target for link in person.text.links if not link.mark]
    for link in page.links:
        assert str(link.address) in targets
    assert [str(figure.address) for figure in page.figures] == [
        link.target for link in person.text.links if person.words_of(link) == "\ufffc"
    ]


def test_fields_are_filled_from_the_clinic(person: Person) -> None:
    assert "Call 911 now if" in person.words
    person.desk.keeper.keep_clinic(Clinic(emergency_number="112", nurse_line="the heart nurse"))
    person.open(article(MITRAL.slug, 3))
    told = person.words
    person.open(MITRAL)
    assert "Call 112 now if" in person.words
    assert "911" not in person.words
    assert "{" not in person.words + told


def test_sources_are_numbered_in_the_articles_order_on_its_last_page(person: Person) -> None:
    found = LIBRARY.articles[MITRAL.slug]
    person.open(article(MITRAL.slug, 3))
    rows = rows_of(person)
    *listed, last = rows[rows.index(("heading 2", "Sources")) + 1 :]
    assert last[1].startswith("Written in ")
    assert [what for what, _ in listed] == ["number"] * len(found.sources)
    for (_, words), name in zip(listed, found.sources, strict=True):
        source = LIBRARY.sources[name]
        assert words.startswith(f"{source.organisation}, {source.year}. {source.title}")
        assert words.endswith(shown_address(source.address))


def test_a_source_mark_is_a_small_number_that_leads_to_the_list(person: Person) -> None:
    found = LIBRARY.articles[MITRAL.slug]
    first = re.search(r"\[@([A-Z0-9-]+)\]", found.pages[0].markdown)
    assert first is not None
    mark = next(link for link in person.text.links if link.mark)
    assert person.words_of(mark).strip() == str(found.sources.index(first[1]) + 1)
    person.text.go_to_heading("what-is-it")
    person.click(person.text.viewport(), person.place_of(mark))
    assert person.page == article(found.slug, 3)
    top = person.text.outline.top_of("sources")
    assert top is not None
    assert person.scroll <= top < person.scroll + person.text.viewport().height()


def test_two_source_numbers_in_a_row_are_parted_by_a_comma(person: Person) -> None:
    found = LIBRARY.articles[MITRAL.slug]
    pair = re.search(r"\[@([A-Z0-9-]+)\] ?\[@([A-Z0-9-]+)\]", found.pages[0].markdown)
    assert pair is not None
    numbers = sorted(found.sources.index(name) + 1 for name in pair.groups())
    assert re.search(rf"\u202f{numbers[0]},\s?{numbers[1]}\b", person.words)


def test_each_heading_can_be_gone_to(person: Person) -> None:
    for section in LIBRARY.articles[MITRAL.slug].pages[0].sections:
        person.open(article(MITRAL.slug, heading=section.id))
        assert person.title.startswith("Mitral valve regurgitation")
        assert person.text.outline.top_of(section.id) is not None

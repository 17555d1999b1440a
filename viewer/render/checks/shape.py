"""Shape: headings in order, boxes, lists and tables of a size that can be taken in at a glance."""

from collections.abc import Iterator

from viewer.library.line import BOX_KINDS
from viewer.render.blocks import Box, Items, Table, Tree, plain
from viewer.render.checks.subject import Stretch, Subject, inner_blocks, prose_of
from viewer.render.readability import words_of

MAX_LIST = 7
"""Items of a list: more are hard to keep in mind."""
MAX_COLUMNS = 3
"""Columns of a table that can be read in large type and on a phone-sized sheet."""
MAX_STRETCH_WORDS = 150
"""Words of prose that may stand without a heading. A box has a title of its own, and is not counted."""


def check_headings(subject: Subject) -> None:
    """A smaller heading stands in a section, and under each heading there is something."""
    level = 1
    for stretch, after in _with_next(subject.stretches):
        if stretch.level == 1:
            level = 1
        elif stretch.level > level + 1:
            message = f"the small heading “{stretch.title}” stands in no section"
            hint = "begin a section with “##” before it"
            subject.blame_heading(stretch, "heading-order", message, hint)
        else:
            level = stretch.level
        if not stretch.blocks and (after is None or after.level <= stretch.level):
            subject.blame_heading(stretch, "empty-section", f"there is nothing under “{stretch.title}”")


def check_boxes(subject: Subject) -> None:
    """At most one box of a kind on a page, and an emergency box is not the last thing on it."""
    for page, tree in subject.pages:
        kinds = subject.boxes(page)
        for kind in BOX_KINDS:
            if kinds.count(kind) > 1:
                subject.blame_page(page, "double-box", f"“{page.title}” has more than one box “{kind}”")
        if tree and isinstance(tree[-1], Box) and tree[-1].kind == "emergency":
            message = f"the emergency box ends “{page.title}”"
            subject.blame_page(
                page, "emergency-last", message, "put it where it is needed, before other text"
            )


def check_lists(subject: Subject) -> None:
    """No list is longer than can be kept in mind."""
    for page, tree in subject.pages:
        for block in inner_blocks(tree):
            if isinstance(block, Items) and len(block.items) > MAX_LIST:
                message = f"a list has {len(block.items)} items, over {MAX_LIST}"
                subject.blame_words(page, plain(block.items[0])[:20], "long-list", message)


def check_tables(subject: Subject) -> None:
    """A table has few columns, each with a heading, and rows."""
    for page, tree in subject.pages:
        for block in tree:
            if isinstance(block, Table):
                for code, message in _faults_of(block):
                    subject.blame_words(page, _first_words(block), code, message)


def check_sections(subject: Subject) -> None:
    """No stretch of prose is long without a heading in it."""
    for stretch in subject.stretches:
        words = sum(len(words_of(plain(runs))) for runs in prose_of(_outside_boxes(stretch.blocks)))
        if words > MAX_STRETCH_WORDS:
            title = f"“{stretch.title}”"
            message = f"{words} words stand under {title} without a heading, over {MAX_STRETCH_WORDS}"
            subject.blame_heading(stretch, "long-section", message, "begin a smaller heading with “###”")


def _faults_of(table: Table) -> Iterator[tuple[str, str]]:
    if len(table.header) > MAX_COLUMNS:
        yield "wide-table", f"a table has {len(table.header)} columns, over {MAX_COLUMNS}"
    if any(not plain(cell).strip() for cell in table.header):
        yield "no-header", "a column of a table has no heading"
    if not any(plain(cell) for row in table.rows for cell in row):
        yield "empty-table", "a table has no rows"


def _first_words(table: Table) -> str:
    """The words of the first cell that has any; a line drawn between columns where there is none."""
    return next(
        (words for cells in (table.header, *table.rows) for cell in cells if (words := plain(cell))), "|"
    )


def _with_next(stretches: tuple[Stretch, ...]) -> Iterator[tuple[Stretch, Stretch | None]]:
    return zip(stretches, (*stretches[1:], None), strict=True)


def _outside_boxes(blocks: Tree) -> Tree:
    return tuple(block for block in blocks if not isinstance(block, Box))


def box_of(blocks: Tree, kind: str) -> Box | None:
    """The first box of a kind among some blocks, or None."""
    return next((block for block in blocks if isinstance(block, Box) and block.kind == kind), None)

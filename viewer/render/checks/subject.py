"""Subject: one article under the editor's eye, taken apart once for all rules."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from viewer.library.library import Library
from viewer.library.line import Line, words_of
from viewer.library.model import Article, Page
from viewer.library.report import Report, Severity
from viewer.render.blocks import Block, Box, Heading, Items, Paragraph, Runs, Table, Tree, plain, runs_of
from viewer.render.phrases import Phrases
from viewer.render.readability import Readability, combined, measure, sentences_of

_SHOWN = 60
"""Characters of a sentence that a message shows."""


class Sentence(Struct, frozen=True):
    """A sentence of the prose, and the page it stands on."""

    text: str
    page: Page

    @property
    def shown(self) -> str:
        """Its beginning, in quotes."""
        return f"“{self.text}”" if len(self.text) <= _SHOWN else f"“{self.text[:_SHOWN]}…”"


class Stretch(Struct, frozen=True):
    """A heading, or the beginning of a page, with the blocks up to the next heading of any level."""

    page: Page
    heading: Heading | None
    blocks: Tree

    @property
    def title(self) -> str:
        """The words of the heading; the page's where it has none."""
        return plain(self.heading.runs) if self.heading is not None else self.page.title

    @property
    def level(self) -> int:
        """The level of the heading; 1 at the beginning of a page."""
        return self.heading.level if self.heading is not None else 1


class Subject:
    """An article with its block trees and the report that its problems go into."""

    def __init__(
        self, library: Library, article: Article, trees: dict[int, Tree], names: Phrases, report: Report
    ) -> None:
        """`trees` by page number; `names` are those that the library teaches."""
        self.library, self.article, self.trees, self.names = library, article, trees, names
        self._report = report

    @property
    def pages(self) -> tuple[tuple[Page, Tree], ...]:
        """The pages with their trees."""
        return tuple((page, self.trees[page.number]) for page in self.article.pages)

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The article from heading to heading."""
        return tuple(stretch for page, tree in self.pages for stretch in _stretches(page, tree))

    @cached_property
    def sections(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences of the prose, a section (a heading of level 2) at a time."""
        found: list[list[Sentence]] = []
        for stretch in self.stretches:
            if stretch.level < 3:
                found.append([])
            found[-1].extend(_sentences(stretch))
        return tuple(tuple(section) for section in found if section)

    @cached_property
    def readability(self) -> Readability:
        """How hard the article is to read, measured a section at a time."""
        return combined([measure([each.text for each in section], self.names) for section in self.sections])

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Every sentence of the prose: paragraphs, lists and boxes, without headings, tables and captions."""
        return (sentence for section in self.sections for sentence in section)

    def words(self, page: Page) -> str:
        """Everything that stands on a page, in words, a line a paragraph."""
        return "\n".join(self.lines(page))

    def lines(self, page: Page) -> Iterator[str]:
        """What stands on a page: a line for each paragraph, item or row, each cell behind its heading."""
        for block in self.trees[page.number]:
            if isinstance(block, Table):
                yield from (_row(block, row) for row in block.rows)
            else:
                yield from (plain(runs) for runs in runs_of(block))

    def boxes(self, page: Page) -> list[str]:
        """The kinds of the boxes on a page, in order."""
        return [block.kind for block in self.trees[page.number] if isinstance(block, Box)]

    def stretch(self, title: str) -> Stretch | None:
        """The part under the heading that reads so, or None."""
        return next((each for each in self.stretches if each.heading and each.title == title), None)

    def blame(self, code: str, message: str, hint: str = "", severity: Severity = Severity.ERROR) -> None:
        """Note what is wrong with the article as a whole."""
        self._report.add(self.article.file, 1, code, message, hint, severity)

    def blame_page(self, page: Page, code: str, message: str, hint: str = "") -> None:
        """Note what is wrong with a page."""
        self._report.add(self.article.file, page.first_line, code, message, hint)

    def blame_heading(self, stretch: Stretch, code: str, message: str, hint: str = "") -> None:
        """Note what is wrong with a heading, or with what stands under it."""
        page = stretch.page
        lines = (Line(number, text) for number, text in enumerate(page.markdown.split("\n"), page.first_line))
        same = (line.number for line in lines if line.level and line.heading == stretch.title)
        self.blame_line(next(same, page.first_line), code, message, hint)

    def blame_words(
        self,
        page: Page,
        words: str,
        code: str,
        message: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note what is wrong where some words stand on a page."""
        self._report.add(self.article.file, line_of([page], words), code, message, hint, severity)

    def blame_line(self, line: int, code: str, message: str, hint: str = "") -> None:
        """Note what is wrong with a line."""
        self._report.add(self.article.file, line, code, message, hint)


def inner_blocks(tree: Tree) -> Iterator[Block]:
    """The blocks of a tree, and after each box those in it."""
    for block in tree:
        yield block
        if isinstance(block, Box):
            yield from block.blocks


def prose_of(blocks: Tree) -> Iterator[Runs]:
    """The runs of what counts as prose: each paragraph and each item of a list, in boxes too."""
    for block in blocks:
        if isinstance(block, Paragraph | Items | Box):
            yield from runs_of(block)


def line_of(pages: Sequence[Page], words: str) -> int:
    """The line of the file on which some words first stand, as written or as read; else where they would."""
    for page in pages:
        for number, text in enumerate(page.markdown.split("\n"), page.first_line):
            if words in text or words in words_of(text):
                return number
    return next((page.first_line for page in pages), 1)


def _row(table: Table, row: tuple[Runs, ...]) -> str:
    pairs = zip(table.header, row, strict=False)  # a broken table may have more cells than headings
    return " · ".join(f"{plain(header)}: {plain(cell)}" for header, cell in pairs)


def _stretches(page: Page, tree: Tree) -> Iterator[Stretch]:
    heading: Heading | None = None
    blocks: list[Block] = []
    for block in tree:
        if isinstance(block, Heading):
            yield Stretch(page, heading, tuple(blocks))
            heading, blocks = block, []
        else:
            blocks.append(block)
    yield Stretch(page, heading, tuple(blocks))


def _sentences(stretch: Stretch) -> Iterator[Sentence]:
    for runs in prose_of(stretch.blocks):
        for text in sentences_of(plain(runs)):
            yield Sentence(text, stretch.page)

"""Handout: an article as it goes to paper, and the typesetting source it becomes."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from pathlib import PurePath

from msgspec import Struct

from viewer.library.model import Article, Figure, Source
from viewer.render.blocks import (
    BOX_TITLES,
    Block,
    Box,
    Heading,
    Items,
    Paragraph,
    Runs,
    Table,
    Text,
    Tree,
    plain,
)
from viewer.render.plates import Plate, View
from viewer.render.references import reference, shown_address
from viewer.render.standing import LEARNING_LINE, draft_line, review_line
from viewer.render.typst_words import Setter, quoted

FORM = "sheet.typ"
"""The file that says how paper looks; it is handed to the typesetter beside the source."""

PAPERS = ("us-letter", "a4")

_MAX_COLUMNS = 5
"""A table with more columns is set as a list of its rows: its cells would be narrower than their words."""

_KIND_WORDS = {"emergency": "Emergency", "urgent": "Urgent"}
"""Stands beside a box whose title alone does not say of what kind it is."""

_WHOLE = {"emergency": 1.0}
_USUALLY_WHOLE = 0.6
"""A box up to this share of a page stays on one page; an emergency box does, whatever its height."""

_DRAWN = "Pictures drawn for you"
_MISSING = "This picture is missing. It shows:"
_WRITTEN = "Written on it by hand:"
_UNDATED = date(2000, 1, 1)


class Handout(Struct, frozen=True):
    """Everything that one printed article says.

    `trees` are the block trees of all its pages, without terms linked; `sources` those that the library has;
    `fields` the values of the clinic's fields; `paper` is one of PAPERS; `added` are figures after the text.
    """

    article: Article
    trees: tuple[Tree, ...]
    sources: tuple[Source, ...]
    fields: dict[str, str]
    topic: str = ""
    plates: tuple[Plate, ...] = ()
    paper: str = "us-letter"
    language: str = "en"
    added: tuple[Figure, ...] = ()

    @property
    def title(self) -> str:
        """The article's title, which the document bears too."""
        return self.article.title.strip() or self.article.slug

    @property
    def written(self) -> date:
        """The day that the document bears: when the text was last held against what is known."""
        return self.article.review.last or _UNDATED

    @property
    def standing(self) -> tuple[str, ...]:
        """Who stands behind the text, in sentences."""
        review = self.article.review
        return tuple(line for line in (draft_line(review), review_line(review), LEARNING_LINE) if line)

    @property
    def foot(self) -> str:
        """What stands at the foot of every sheet besides title and page: sheets get parted."""
        review = self.article.review
        return f"{draft_line(review) or review_line(review)} {LEARNING_LINE}".strip()

    @property
    def files(self) -> dict[str, View]:
        """Each picture by the name that the source knows its file by."""
        views = {view.file: view for plate in self.plates for view in plate.views}
        return {
            f"picture-{number}{PurePath(file).suffix}": view
            for number, (file, view) in enumerate(views.items(), 1)
        }

    def number_of(self, source: str) -> int:
        """The number of a source in the article's list, 0 where it is not in it."""
        return self.article.sources.index(source) + 1 if source in self.article.sources else 0


def source_of(handout: Handout) -> str:
    """The whole handout as Typst source. All words of the article stand in it as string literals."""
    written = handout.written
    named = (
        f"title: {quoted(handout.title)}",
        f"standing: {quoted(handout.foot)}",
        f"language: {quoted(handout.language)}",
        f"paper: {quoted(handout.paper)}",
        f"written: datetime(year: {written.year}, month: {written.month}, day: {written.day})",
    )
    form = (f'#import "/{FORM}": *', f"#show: {_call('sheet.with', *named)}")
    return "\n".join((*form, "#{", *_Sheets(handout).lines(), "}"))


class _Sheets:
    """Walks the trees of one handout and gives a line of source for each block."""

    def __init__(self, handout: Handout) -> None:
        self._handout = handout
        self._setter = Setter(handout.fields, handout.number_of)
        self._names = {view.file: name for name, view in handout.files.items()}
        self._plates = {plate.address: plate for plate in handout.plates}
        self._first = 2 if len(handout.trees) == 1 else 3  # the level of a question
        self._level = 1  # of the last heading, so that none is skipped

    def lines(self) -> Iterator[str]:
        handout, article = self._handout, self._handout.article
        yield _call(
            "masthead", quoted(handout.topic), self._words(handout.title), self._lede(), self._standing()
        )
        several = len(handout.trees) > 1
        for page, tree in zip(article.pages, handout.trees, strict=True):
            if several:
                label = f"Part {page.number} of {len(article.pages)}"
                yield _call("part", self._heading(2), quoted(label), self._words(page.title))
            for block, following in zip_longest(tree, tree[1:]):
                yield self._block(block, leads=isinstance(following, Items | Box | Table))
        if handout.added:
            yield _call("question", self._heading(2), self._words(_DRAWN))
            yield from (self._figure(figure) for figure in handout.added)
        if handout.sources:
            items = ", ".join(self._source(source) for source in handout.sources)
            yield _call("sources", self._heading(2), quoted("Sources"), f"({items},)")

    def _lede(self) -> str:
        article = self._handout.article
        also = f"Also called {article.plain}. " if article.plain else ""
        return self._words(also + article.summary)

    def _standing(self) -> str:
        return f"({', '.join(self._words(words) for words in self._handout.standing)},)"

    def _heading(self, level: int) -> str:
        """A level for a heading: the one wanted, unless that would skip one."""
        self._level = min(level, self._level + 1)
        return str(self._level)

    def _words(self, text: str) -> str:
        return self._setter.runs((Text(text),))

    def _block(self, block: Block, leads: bool) -> str:
        match block:
            case Heading(level=level, runs=runs):
                kind = "question" if level == 2 else "subheading"
                return _call(kind, self._heading(self._first + level - 2), self._setter.runs(runs))
            case Paragraph() | Items():
                return self._prose(block, leads)
            case Box():
                return self._box(block)
            case Figure():
                return self._figure(block)
        return self._table(block)

    def _prose(self, block: Paragraph | Items, leads: bool = False) -> str:
        if isinstance(block, Paragraph):
            return _call("say", self._setter.runs(block.runs), *(("leads: true",) if leads else ()))
        kind = "numbers" if block.ordered else "bullets"
        return _call(kind, *(self._setter.runs(runs) for runs in block.items))

    def _box(self, box: Box) -> str:
        before = self._level
        level = self._heading(before + 1)
        self._level = before  # what follows the box does not belong to it
        body = "; ".join(
            self._prose(inner, isinstance(following, Items))
            for inner, following in zip_longest(box.blocks, box.blocks[1:])
        )
        return _call(
            "call",
            quoted(box.kind),
            quoted(_KIND_WORDS.get(box.kind, "")),
            level,
            self._setter.runs(BOX_TITLES[box.kind]),
            str(_WHOLE.get(box.kind, _USUALLY_WHOLE)),
            f"{{ {body} }}",
        )

    def _figure(self, figure: Figure) -> str:
        plate = self._plates.get(str(figure.address))
        alt = figure.alt.strip() or figure.caption.strip() or self._handout.title
        if plate is None or not plate.views:
            return _call("missing", quoted(_MISSING), self._words(alt))
        if plate.notes:
            alt = f"{alt} {_WRITTEN} {' '.join(plate.notes)}"
        views = ", ".join(
            f"(file: {quoted('/' + self._names[view.file])}, name: {self._words(view.name)})"
            for view in plate.views
        )
        notes = "".join(f"{self._words(note)}, " for note in plate.notes)
        return _call("picture", quoted(alt), self._words(figure.caption), f"({views},)", f"({notes})")

    def _table(self, table: Table) -> str:
        columns = len(table.header)
        rows = [row[:columns] for row in table.rows]
        if columns > _MAX_COLUMNS or not rows:
            return "\n".join(self._cards(table))
        setter = self._setter.narrower(columns)
        heads = ", ".join(setter.runs(cell) for cell in table.header)
        cells = [
            f"({', '.join(setter.runs(cell) for cell in (*row, *((),) * (columns - len(row))))},)"
            for row in rows
        ]
        longest = max((len(plain(cell)) for row in rows for cell in row), default=0)
        return _call(
            "grid-of",
            f"({', '.join(_shares(table.header, rows))},)",
            "true" if longest < 400 else "false",
            f"({heads},)",
            f"({', '.join(cells)},)",
        )

    def _cards(self, table: Table) -> Iterator[str]:
        """Each row as a list: its first cell, then each further cell led by its column's name."""
        for row in table.rows or (table.header,):
            yield _call(
                "say",
                self._setter.runs((Text(plain(row[0], self._handout.fields), strong=True),)),
                "leads: true",
            )
            items = [
                self._setter.runs((Text(f"{plain(head)}: ", strong=True), *cell))
                for head, cell in zip(table.header[1:], row[1:], strict=False)
            ]
            if items:
                yield _call("bullets", *items)

    def _source(self, source: Source) -> str:
        words = self._words(f"{reference(source)} {shown_address(source.address)}")
        return f"enum.item({self._handout.number_of(source.id)}, {words})"


def _call(name: str, *arguments: str) -> str:
    return f"{name}({', '.join(arguments)})"


def _shares(header: Sequence[Runs], rows: Sequence[Sequence[Runs]]) -> Iterator[str]:
    """How much of a table's width each column gets: the more it says the wider, within bounds."""
    for column, head in enumerate(header):
        said = [len(plain(row[column])) for row in rows if column < len(row)]
        usual = max(len(plain(head)), sum(said) / max(1, len(said)))
        yield f"{min(max(usual, 9.0), 60.0) ** 0.5:.2f}"

"""WritingBlocks: the blocks of a text as calls of the form, each an expression on one line."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from viewer.library.model import Figure
from viewer.paper.plates import Plate, View
from viewer.paper.typst_words import Setter, called, joined, listed, quoted
from viewer.render.blocks import (
    BOX_TITLES,
    Block,
    Box,
    Field,
    Heading,
    Items,
    Paragraph,
    Runs,
    Table,
    Text,
    Tree,
    plain,
    runs_of,
)

_MAX_COLUMNS = 5
"""A table with more columns is set as a list of its rows: its cells would be narrower than their words."""

TWO_COLUMNS = "standard"
"""The size of text at which there are two columns."""

_FEW_COLUMNS = {"standard": _MAX_COLUMNS, "large": 3, "extra-large": 2}
"""The most columns of a table at each size of text."""

_SURELY_WHOLE = 700
"""Letters of a box that is surely lower than a page at any size of text; a longer one is measured."""

_NARROWEST = 34
"""Letters of the longest words of a table beside each other, in the narrowest column of sheet."""

_WHOLE = {"emergency": "1.0"}
_USUALLY_WHOLE = "0.6"
"""A long box up to this share of a page is never parted; an emergency box is if it is higher than one."""

_LONG_LIST = 600
_LONG_TABLE = 1200
_LONG_CELL = 400
"""Letters of a list, a table or a cell that may be parted by the end of a page."""

_LONGEST_WORD, _ROOM = 14, 2
"""Letters of a word that no column is made wider for, and what the space between two columns takes."""

_LEAST_FALLING = 4
"""Items of a list that may be parted: two stay together at each end."""

_LINE = 30
"""Letters of the shortest line: an item of a list takes at least one."""

_TITLES: dict[str, Runs] = {**BOX_TITLES, "urgent": (Text("Call "), Field("nurse_line"), Text(" today if"))}
"""On paper a clinic's nurse line is named, which the sheet may be far from."""

_MISSING = "This picture is missing. It shows:"
_WRITTEN = "Written on it by hand:"

_BAND = ("within: band",)
"""Keeps lines short where there is the whole width."""

_SMALLER = 3
"""The level of a smaller heading, and of the title of a box: both stand below a question, which is 2."""


class WritingBlocks:
    """Writes the blocks of one article.

    `plates` are its pictures, and `name_of` gives the name that the source knows a picture's file by.
    """

    def __init__(
        self,
        setter: Setter,
        plates: Sequence[Plate],
        name_of: Callable[[View], str],
        size: str = "standard",
    ) -> None:
        """Know the words' setter, the pictures, and at what size of text they stand."""
        self._setter = setter
        self._plates = {plate.address: plate for plate in plates}
        self._name_of = name_of
        self._columns = _FEW_COLUMNS[size]
        self._two_columns = size == TWO_COLUMNS

    def words(self, text: str) -> str:
        """A text as an expression."""
        return self._setter.runs((Text(text),))

    def runs(self, runs: Runs) -> str:
        """Runs as an expression."""
        return self._setter.runs(runs)

    def groups(
        self, tree: Tree, heading: str = "", ticked: bool = False, band: bool = False, falls: bool = False
    ) -> list[str]:
        """Blocks that follow each other below a heading, in groups that stay together.

        Lists that are `ticked` are things to do, down to the first smaller heading. In a `band`, which has
        the whole width, lines of text stay as short as they are read best. A list that `falls` may be parted
        where a column ends.
        """
        made, group, begun = list[str](), [heading] if heading else [], False
        for block, following in zip_longest(tree, tree[1:]):
            ticked = ticked and not isinstance(block, Heading)
            begun = begun or (falls and isinstance(block, Heading))
            leads = isinstance(following, Items | Box | Table)
            if falls and isinstance(block, Items) and len(block.items) >= _LEAST_FALLING:
                whole = self._falling(block, ticked, joined(*group))
            else:
                group.append(self.block(block, leads, ticked, band))
                whole = joined(*group)
                if isinstance(block, Heading) or (leads and isinstance(block, Paragraph)):
                    continue
            made.append(called("begun", whole) if begun else whole)
            group, begun = [], False
        return [*made, *(joined(each) for each in group)]

    def block(self, block: Block, leads: bool = False, ticked: bool = False, band: bool = False) -> str:
        """One block; one that `leads` to the next stays with it."""
        match block:
            case Heading(runs=runs):
                return called("subheading", str(_SMALLER), self.runs(runs))
            case Paragraph():
                return self._paragraph(block, leads, band)
            case Items():
                return self._items(block, "ticks" if ticked and not block.ordered else "", band)
            case Box():
                return self.box(block)
            case Figure():
                return self.figure(block)
        return self._table(block, band)

    def box(self, box: Box, level: int = _SMALLER) -> str:
        """A box with its title, which is a heading of some level."""
        return called(
            "call",
            quoted(box.kind),
            str(level),
            self.runs(_TITLES[box.kind]),
            "true" if _letters(*runs_of(box)) < _SURELY_WHOLE else _WHOLE.get(box.kind, _USUALLY_WHOLE),
            self.body(box),
        )

    def body(self, box: Box) -> str:
        """What stands in a box under its title."""
        kind = "ticks" if box.kind == "ask" else "points"
        inner = (
            self._items(block, "" if block.ordered else kind)
            if isinstance(block, Items)
            else self._paragraph(block, isinstance(following, Items))
            for block, following in zip_longest(box.blocks, box.blocks[1:])
        )
        return joined(*inner)

    def figure(self, figure: Figure) -> str:
        """A picture with its caption, or the words of one that is missing."""
        plate = self._plates.get(str(figure.address))
        alt = figure.alt.strip() or figure.caption.strip() or "A picture"
        if plate is None or not plate.views:
            return called("missing", quoted(_MISSING), self.words(alt))
        if plate.notes:
            alt = f"{alt} {_WRITTEN} {' '.join(plate.notes)}"
        caption = self.words(figure.caption) if figure.caption.strip() else "none"
        views = listed(
            f"(file: files.at({quoted(self._name_of(view))}), name: {self.words(view.name)})"
            for view in plate.views
        )
        return called("picture", quoted(alt), caption, views, listed(map(self.words, plate.notes)))

    def _paragraph(self, block: Paragraph, leads: bool, band: bool = False) -> str:
        more = (*(("leads: true",) if leads else ()), *(_BAND if band else ()))
        return called("say", self.runs(block.runs), *more)

    def _items(self, block: Items, kind: str, band: bool = False) -> str:
        name = kind or ("numbers" if block.ordered else "bullets")
        more = () if kind or _letters(*block.items) < _LONG_LIST else ("whole: false",)
        within = _BAND if band and not kind else ()
        return called(name, *(self.runs(runs) for runs in block.items), *more, *within)

    def _falling(self, block: Items, ticked: bool, lead: str) -> str:
        kind = "numbers" if block.ordered else "ticks" if ticked else "bullets"
        return called(f"falling-{kind}", lead, listed(map(self.runs, block.items)))

    def _table(self, table: Table, band: bool) -> str:
        columns = len(table.header)
        rows = [row[:columns] for row in table.rows]
        if columns > self._columns or not rows:
            return "; ".join(self._cards(table, band))
        whole = self._two_columns and is_narrow(table)  # in whatever column its words stay whole
        setter = self._setter if whole else self._setter.narrower(columns)
        cells = [listed(setter.runs(cell) for cell in (*row, *((),) * (columns - len(row)))) for row in rows]
        longest = max((len(plain(cell)) for row in rows for cell in row), default=0)
        return called(
            "grid-of",
            listed(_shares(table.header, rows)),
            "true" if _letters(*(cell for row in rows for cell in row)) < _LONG_TABLE else "false",
            "true" if longest < _LONG_CELL else "false",
            listed(setter.runs(cell) for cell in table.header),
            listed(cells),
        )

    def _cards(self, table: Table, band: bool) -> Iterator[str]:
        """Each row as a list: its first cell, then each further cell led by its column's name."""
        for row in table.rows or (table.header,):
            yield called("say", f"strong({self.runs(row[0])})", "leads: true")
            items = [
                self.runs((Text(f"{plain(head)}: ", strong=True), *cell))
                for head, cell in zip(table.header[1:], row[1:], strict=False)
            ]
            if items:
                yield called("bullets", *items, *(_BAND if band else ()))


def _letters(*runs: Runs) -> int:
    """About how many letters something has, a line that is not full counted as one."""
    return sum(max(_LINE, len(plain(each))) for each in runs)


def is_narrow(table: Table) -> bool:
    """Whether a table can stand in a column where there are two: so its words stay whole."""
    return sum(_longest(column) + _ROOM for column in _columns(table.header, table.rows)) <= _NARROWEST


def _shares(header: Sequence[Runs], rows: Sequence[Sequence[Runs]]) -> Iterator[str]:
    """How much of a table's width each column gets: room for its longest word, and more the more it says."""
    for column in _columns(header, rows):
        head, *said = map(len, column)
        usual = max(head, sum(said) / max(1, len(said)))
        yield f"{min(_longest(column), _LONGEST_WORD) + _ROOM + 0.6 * min(usual, 60.0) ** 0.5:.2f}"


def _columns(header: Sequence[Runs], rows: Sequence[Sequence[Runs]]) -> Iterator[list[str]]:
    """The words of each column of a table, its head first."""
    for number, head in enumerate(header):
        yield [plain(head), *(plain(row[number]) for row in rows if number < len(row))]


def _longest(column: Sequence[str]) -> int:
    return max((len(word) for cell in column for word in cell.split()), default=0)

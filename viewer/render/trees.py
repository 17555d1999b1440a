"""Trees: the block tree of a page, from the catalogue when its text has not changed."""

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from viewer.library.address import Address
from viewer.library.catalogue import Catalogue
from viewer.library.model import Figure, Page
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
    Run,
    Runs,
    Table,
    Text,
    Tree,
)

if TYPE_CHECKING:
    from viewer.render.markup import Markup

_FORM = "2"
"""Raised whenever blocks or markup change their meaning, so that old trees are not taken for new."""

_RECENT = 32
"""Trees kept at hand: going back to a page should not unpack it again."""


class Trees:
    """Gives the block tree of a page; markdown is imported only when a page has changed."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Trees kept in `catalogue`."""
        self._catalogue = catalogue
        self._markup: Markup | None = None
        self._recent: dict[str, Tree] = {}

    def tree(self, page: Page) -> Tree:
        """The block tree of a page."""
        tree = self._recent.pop(page.markdown, None) or self._found_or_made(page)
        self._recent[page.markdown] = tree  # now the latest
        if len(self._recent) > _RECENT:
            del self._recent[next(iter(self._recent))]
        return tree

    def _found_or_made(self, page: Page) -> Tree:
        key = _FORM + page.markdown  # the text itself: no two texts share a tree, and hashing costs an import
        kept = self._catalogue.get(key)
        if kept is not None:
            with suppress(ValueError, RecursionError):  # a damaged entry is made again
                return unpacked(kept)
        if self._markup is None:
            from viewer.render.markup import Markup

            self._markup = Markup()
        tree = self._markup.tree(page.markdown)
        self._catalogue.put(key, packed(tree))
        return tree


def packed(tree: Tree) -> str:
    """A tree as compact JSON: each block and run a list that begins with one letter."""
    return json.dumps([_pack(block) for block in tree], ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> Tree:
    """The tree that was packed. Raises ValueError or RecursionError for any other text."""
    match json.loads(text):
        case list(items):
            return tuple(_unpack(item) for item in items)
        case other:
            raise ValueError(f"a tree is a list, not {type(other).__name__}")


def _pack(block: Block) -> list[Any]:
    match block:
        case Heading(level, name, runs):
            return ["h", level, name, _pack_runs(runs)]
        case Paragraph(runs):
            return ["p", _pack_runs(runs)]
        case Items(ordered, items):
            return ["l", ordered, [_pack_runs(runs) for runs in items]]
        case Box(kind, blocks):
            return ["b", kind, [_pack(inner) for inner in blocks]]
        case Table(header, rows):
            return [
                "t",
                [_pack_runs(cell) for cell in header],
                [[_pack_runs(cell) for cell in row] for row in rows],
            ]
    return ["f", str(block.address), block.alt, block.caption, block.line]


def _unpack(item: object) -> Block:
    match item:
        case ["h", 2 | 3 as level, str(name), list(runs)]:
            return Heading(level, name, _unpack_runs(runs))
        case ["p", list(runs)]:
            return Paragraph(_unpack_runs(runs))
        case ["l", bool(ordered), list(items)]:
            return Items(ordered, tuple(_unpack_runs(runs) for runs in items))
        case ["b", str(kind), list(blocks)]:
            return Box(kind, tuple(_unpack_inner(inner) for inner in blocks))
        case ["t", list(header), list(rows)]:
            return Table(_unpack_row(header), tuple(_unpack_row(row) for row in rows))
        case ["f", str(address), str(alt), str(caption), int(line)]:
            return Figure(Address.parse(address), alt, caption, line)
    raise ValueError(f"this is no block: {str(item)[:80]}")


def _unpack_inner(item: object) -> Paragraph | Items:
    block = _unpack(item)
    if isinstance(block, Paragraph | Items):
        return block
    raise ValueError(f"no box holds a {type(block).__name__}")


def _unpack_row(cells: object) -> tuple[Runs, ...]:
    if isinstance(cells, list):
        return tuple(_unpack_runs(cell) for cell in cells)
    raise ValueError("a row is a list of cells")


def _pack_runs(runs: Runs) -> list[Any]:
    return [_pack_run(run) for run in runs]


def _pack_run(run: Run) -> str | list[Any]:
    match run:
        case Text(text, False, False):
            return text
        case Text(text, strong, emphasis):
            return ["t", text, strong, emphasis]
        case Link(text, address):
            return ["a", text, str(address)]
        case External(text, url):
            return ["x", text, url]
        case Field(name, strong):
            return ["f", name, strong]
    return ["c", run.source]


def _unpack_runs(items: object) -> Runs:
    if isinstance(items, list):
        return tuple(_unpack_run(item) for item in items)
    raise ValueError("runs are a list")


def _unpack_run(item: object) -> Run:
    match item:
        case str(text):
            return Text(text)
        case ["t", str(text), bool(strong), bool(emphasis)]:
            return Text(text, strong, emphasis)
        case ["a", str(text), str(address)]:
            return Link(text, Address.parse(address))
        case ["x", str(text), str(url)]:
            return External(text, url)
        case ["f", str(name), bool(strong)]:
            return Field(name, strong)
        case ["c", str(source)]:
            return Cite(source)
    raise ValueError(f"this is no run: {str(item)[:80]}")

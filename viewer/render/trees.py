"""Trees: the block tree of a page, from the catalogue when its text has not changed."""

import hashlib
import json
from contextlib import suppress
from typing import Any

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
from viewer.render.markup import Markup

_FORM = "1"
"""Raised whenever blocks or markup change their meaning, so that old trees are not taken for new."""


class Trees:
    """Gives the block tree of a page; markdown is imported only when a page has changed."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Trees kept in `catalogue`."""
        self._catalogue = catalogue
        self._markup: Markup | None = None

    def tree(self, page: Page) -> Tree:
        """The block tree of a page."""
        key = _FORM + hashlib.sha256(page.markdown.encode()).hexdigest()
        kept = self._catalogue.get(key)
        if kept is not None:
            with suppress(ValueError, TypeError):  # a damaged entry is made again
                return unpacked(kept)
        if self._markup is None:
            self._markup = Markup()
        tree = self._markup.tree(page.markdown)
        self._catalogue.put(key, packed(tree))
        return tree


def packed(tree: Tree) -> str:
    """A tree as compact JSON: each block and run a list that begins with one letter."""
    return json.dumps([_pack(block) for block in tree], ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> Tree:
    """The tree that was packed."""
    return tuple(_unpack(item) for item in json.loads(text))


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
        case Figure(address, alt, caption, line):
            return ["f", str(address), alt, caption, line]


def _unpack(item: list[Any]) -> Any:  # noqa: ANN401  a block of some kind, of a box only the inner kinds
    match item:
        case ["h", level, name, runs]:
            return Heading(level, name, _unpack_runs(runs))
        case ["p", runs]:
            return Paragraph(_unpack_runs(runs))
        case ["l", ordered, items]:
            return Items(ordered, tuple(_unpack_runs(runs) for runs in items))
        case ["b", kind, blocks]:
            return Box(kind, tuple(_unpack(inner) for inner in blocks))
        case ["t", header, rows]:
            cells = tuple(tuple(_unpack_runs(cell) for cell in row) for row in rows)
            return Table(tuple(_unpack_runs(cell) for cell in header), cells)
        case ["f", address, alt, caption, line]:
            return Figure(Address.parse(address), alt, caption, line)
    raise ValueError(f"no block begins with {item[:1]}")


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
        case Cite(source):
            return ["c", source]


def _unpack_runs(items: list[Any]) -> Runs:
    return tuple(_unpack_run(item) for item in items)


def _unpack_run(item: str | list[Any]) -> Run:
    match item:
        case str(text):
            return Text(text)
        case ["t", text, strong, emphasis]:
            return Text(text, strong, emphasis)
        case ["a", text, address]:
            return Link(text, Address.parse(address))
        case ["x", text, url]:
            return External(text, url)
        case ["f", name, strong]:
            return Field(name, strong)
        case ["c", source]:
            return Cite(source)
    raise ValueError(f"no run begins with {item[:1]}")

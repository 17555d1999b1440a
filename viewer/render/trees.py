"""Trees: the block tree of a page, from the catalogue when its text has not changed."""

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol
from zlib import adler32, crc32

from msgspec import json

from viewer.library.model import Page
from viewer.render.blocks import Tree

if TYPE_CHECKING:
    from viewer.render.markup import Markup

_FORM = 6
"""Raised whenever blocks or markup change their meaning, so that old trees are not taken for new."""

_RECENT = 32
"""Trees kept at hand: going back to a page should not unpack it again."""


class Keeping(Protocol):
    """What keeps trees, as a catalogue does."""

    def get(self, key: bytes) -> str | None:
        """The tree kept under this key, or None."""

    def put(self, key: bytes, value: str) -> None:
        """Keep a tree, where that can be done."""


class Trees:
    """Gives the block tree of a page; markdown is imported only when a page has changed."""

    def __init__(self, catalogue: Keeping) -> None:
        """Trees kept in `catalogue`."""
        self._catalogue = catalogue
        self._markup: Markup | None = None
        self._recent: dict[str, Tree] = {}

    def turn_to(self, catalogue: Keeping) -> None:
        """Keep trees in another catalogue from now on."""
        self._catalogue = catalogue

    def tree(self, page: Page) -> Tree:
        """The block tree of a page."""
        tree = self._recent.pop(page.markdown, None) or self._found_or_made(page)
        self._recent[page.markdown] = tree  # now the latest
        if len(self._recent) > _RECENT:
            del self._recent[next(iter(self._recent))]
        return tree

    def _found_or_made(self, page: Page) -> Tree:
        key = key_of(page.markdown)
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


def key_of(markdown: str) -> bytes:
    """What a page's tree is kept under: two checksums of its text, and its length.

    A start has no time to import better ones; together they tell any two versions of a page apart.
    """
    text = markdown.encode(errors="surrogatepass")
    return b"%d %x %x %x" % (_FORM, len(text), crc32(text), adler32(text))


def packed(tree: Tree) -> str:
    """A tree as compact JSON: each block and run a list that begins with its letter."""
    return json.encode(tree).decode()


def unpacked(text: str) -> Tree:
    """The tree that was packed. Raises ValueError or RecursionError for any other text."""
    return json.decode(text, type=Tree)

"""Trees: the block tree of a page, from the catalogue when its text has not changed."""

from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import json

from viewer.library.catalogue import Catalogue
from viewer.library.model import Page
from viewer.render.blocks import Tree

if TYPE_CHECKING:
    from viewer.render.markup import Markup

_FORM = "5"
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
    """A tree as compact JSON: each block and run a list that begins with its letter."""
    return json.encode(tree).decode()


def unpacked(text: str) -> Tree:
    """The tree that was packed. Raises ValueError or RecursionError for any other text."""
    return json.decode(text, type=Tree)

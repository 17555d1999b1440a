"""Glossing: the first use of each term on a page becomes a link to its meaning."""

from collections.abc import Iterable, Iterator

from viewer.library.address import Address
from viewer.library.head import TermForms
from viewer.render.blocks import Link, Tree
from viewer.render.phrases import Phrases
from viewer.render.weaving import Choose, Recent, Weaver, links_of


class Glosser:
    """Marks terms in block trees. Making one takes about a millisecond for a hundred terms."""

    def __init__(self, terms: Iterable[TermForms]) -> None:
        """Know these terms; of two with a form the first is meant."""
        self._terms = {term.slug: term for term in terms}
        self._recent = Recent()
        self._slugs = {form: term.slug for term in reversed(self._terms.values()) for form in term.forms}
        self._phrases = Phrases(self._slugs)
        self._weaver = Weaver(self._phrases)

    def glossed(self, tree: Tree) -> Tree:
        """The tree with each term linked where it first stands in a paragraph or list.

        A term that the writer has linked to an article of its own is left alone on that page.
        """
        return self._recent.woven(tree, self._made)

    def _made(self, tree: Tree) -> Tree:
        seen = {slug for link in links_of(tree) for slug in self._told_by(link)}
        return tuple(self._weaver.woven(tree, self._first_of_each(seen)))

    def _first_of_each(self, seen: set[str]) -> Choose:
        def choose(phrase: str) -> Address | None:
            slug = self._slugs[phrase]
            if slug in seen:
                return None
            seen.add(slug)
            return Address("term", slug)

        return choose

    def _told_by(self, link: Link) -> Iterator[str]:
        """The terms in the words of a link that leads to where they are told."""
        for found in self._phrases.find(link.text):
            term = self._terms[self._slugs[found.phrase]]
            if term.article is not None and term.article.slug == link.address.slug:
                yield term.slug

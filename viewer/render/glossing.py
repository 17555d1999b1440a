"""Glossing: the first use of each term on a page becomes a link to its meaning."""

from collections.abc import Iterator, Mapping

from viewer.library.address import Address
from viewer.library.term import SOUND, Term
from viewer.render.blocks import Block, Box, Items, Paragraph, Run, Runs, Text, Tree, runs_of
from viewer.render.blocks import Link as LinkRun
from viewer.render.phrases import Phrases

_UNTOUCHED = ("emergency",)
"""Boxes whose words stay as they are: nothing may hold up a reader who has to call for help."""

_RECENT = 32
"""Pages kept at hand, as many as there are trees: going back to a page should not search it again."""


class Glosser:
    """Marks terms in block trees. Making one takes about a millisecond for a hundred terms."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        """Know these terms, by slug."""
        self._terms = terms
        self._recent: dict[int, tuple[Tree, Tree]] = {}
        self._slugs = {form: term.slug for term in reversed(list(terms.values())) for form in term.forms}
        self._phrases = Phrases(self._slugs)

    def glossed(self, tree: Tree) -> Tree:
        """The tree with each term linked where it first stands in a paragraph or list.

        A term that the writer has linked to an article of its own is left alone on that page.
        """
        kept = self._recent.pop(id(tree), None)
        made = kept if kept is not None and kept[0] is tree else (tree, self._made(tree))
        self._recent[id(tree)] = made  # now the latest
        if len(self._recent) > _RECENT:
            del self._recent[next(iter(self._recent))]
        return made[1]

    def _made(self, tree: Tree) -> Tree:
        seen = {slug for link in _links(tree) for slug in self._told_by(link)}
        return tuple(self._block(block, seen) for block in tree)

    def _told_by(self, link: LinkRun) -> Iterator[str]:
        """The terms in the words of a link that leads to where they are told."""
        for found in self._phrases.find(link.text):
            term = self._terms[self._slugs[found.phrase]]
            if term.article is not None and term.article.slug == link.address.slug:
                yield term.slug

    def _block(self, block: Block, seen: set[str]) -> Block:
        match block:
            case Paragraph() | Items():
                return self._prose(block, seen)
            case Box(kind=kind, blocks=blocks) if kind not in _UNTOUCHED:
                return Box(kind, tuple(self._prose(inner, seen) for inner in blocks))
        return block

    def _prose(self, block: Paragraph | Items, seen: set[str]) -> Paragraph | Items:
        if isinstance(block, Paragraph):
            return Paragraph(self._runs(block.runs, seen))
        return Items(block.ordered, tuple(self._runs(runs, seen) for runs in block.items))

    def _runs(self, runs: Runs, seen: set[str]) -> Runs:
        return tuple(part for run in runs for part in self._parts(run, seen))

    def _parts(self, run: Run, seen: set[str]) -> Iterator[Run]:
        if not isinstance(run, Text):
            yield run
            return
        at = 0
        sounds = [match.span() for match in SOUND.finditer(run.text)]
        for found in self._phrases.find(run.text):
            slug = self._slugs[found.phrase]
            if slug in seen or any(start <= found.start < end for start, end in sounds):
                continue
            seen.add(slug)
            if found.start > at:
                yield Text(run.text[at : found.start], run.strong, run.emphasis)
            words = run.text[found.start : found.end]
            yield LinkRun(words, Address("term", slug), run.strong, run.emphasis)
            at = found.end
        if at < len(run.text):
            yield Text(run.text[at:], run.strong, run.emphasis)


def _links(tree: Tree) -> Iterator[LinkRun]:
    """The links that the writer set."""
    for block in tree:
        for runs in runs_of(block):
            yield from (run for run in runs if isinstance(run, LinkRun))

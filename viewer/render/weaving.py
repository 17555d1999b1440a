"""Weaving: names in the running text of a page become links, and nothing else of it changes."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeAlias

from viewer.library.address import Address
from viewer.library.term import SOUND
from viewer.render.blocks import Block, Box, Items, Link, Paragraph, Run, Runs, Text, Tree, runs_of
from viewer.render.phrases import Phrases

Choose: TypeAlias = Callable[[str], Address | None]
"""Asked for each name in the order of the text: where its words are to lead, or None to leave them alone."""

BOXES = ("in-short", "urgent", "ask", "good-to-know")
"""Boxes that may have links woven in: nothing may hold up a reader who has to call for help."""

_RECENT = 32
"""Pages kept at hand, as many as there are trees: going back to a page should not search it again."""


class Weaver:
    """Links names in paragraphs, lists and boxes; headings, tables, figures and links stay as they are."""

    def __init__(self, phrases: Phrases, boxes: tuple[str, ...] = BOXES) -> None:
        """Find these names; of boxes only in those of the kinds in `boxes`."""
        self._phrases = phrases
        self._boxes = boxes

    def woven(self, blocks: Iterable[Block], choose: Choose) -> Iterator[Block]:
        """The blocks with the names linked that `choose` gives an address for."""
        for block in blocks:
            match block:
                case Paragraph() | Items():
                    yield self._prose(block, choose)
                case Box(kind=kind, blocks=inside) if kind in self._boxes:
                    yield Box(kind, tuple(self._prose(inner, choose) for inner in inside))
                case _:
                    yield block

    def _prose(self, block: Paragraph | Items, choose: Choose) -> Paragraph | Items:
        if isinstance(block, Paragraph):
            return Paragraph(self._runs(block.runs, choose))
        return Items(block.ordered, tuple(self._runs(runs, choose) for runs in block.items))

    def _runs(self, runs: Runs, choose: Choose) -> Runs:
        return tuple(part for run in runs for part in self._parts(run, choose))

    def _parts(self, run: Run, choose: Choose) -> Iterator[Run]:
        if not isinstance(run, Text):
            yield run
            return
        at = 0
        sounds = [match.span() for match in SOUND.finditer(run.text)]
        for found in self._phrases.find(run.text):
            if any(start <= found.start < end for start, end in sounds):
                continue
            address = choose(found.phrase)
            if address is None:
                continue
            if found.start > at:
                yield Text(run.text[at : found.start], run.strong, run.emphasis)
            yield Link(run.text[found.start : found.end], address, run.strong, run.emphasis)
            at = found.end
        if at < len(run.text):
            yield Text(run.text[at:], run.strong, run.emphasis)


class Recent:
    """The pages that were woven last, by the very tree they were made of."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, Hashable], tuple[Tree, Tree]] = {}

    def woven(self, tree: Tree, make: Callable[[Tree], Tree], place: Hashable = "") -> Tree:
        """What was made of this tree for this place, or what `make` makes of it now."""
        key = id(tree), place
        kept = self._made.pop(key, None)
        made = kept if kept is not None and kept[0] is tree else (tree, make(tree))
        self._made[key] = made  # now the latest
        if len(self._made) > _RECENT:
            del self._made[next(iter(self._made))]
        return made[1]


def links_of(blocks: Iterable[Block]) -> Iterator[Link]:
    """The links in some blocks."""
    for block in blocks:
        for runs in runs_of(block):
            yield from (run for run in runs if isinstance(run, Link))

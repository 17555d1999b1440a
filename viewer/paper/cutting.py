"""Cutting: the block trees of an article, cut where its sections begin."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from viewer.library.model import Article
from viewer.paper.sections import IN_SHORT, Stretch, stretches_of
from viewer.render.blocks import Block, Box, Heading, Tree
from viewer.render.trees import Trees


class Cut(Struct, frozen=True):
    """One section of an article with all that stands under its heading.

    `id` is what it is chosen by and `name` the id of its heading; both are empty for words above the first
    heading of a page that cannot be chosen. `heading` is None above the first one. `in_short` is the box that
    stands at the beginning of the first page, and is not among the blocks.
    """

    id: str
    name: str
    page: int
    heading: Heading | None
    blocks: Tree
    in_short: Box | None = None


def cuts_of(article: Article, trees: Trees) -> tuple[Cut, ...]:
    """The sections of an article in reading order; every block of it stands in one of them.

    A heading that the parser finds and the library does not, in a text that is far from sound, begins none.
    """
    parts = tuple(stretches_of(article))
    return tuple(
        cut
        for page in article.pages
        for cut in _cuts(page.number, trees.tree(page), [part for part in parts if part.page == page.number])
    )


def _cuts(page: int, tree: Tree, parts: Sequence[Stretch]) -> Iterator[Cut]:
    opening = next((part for part in parts if part.opens), None)
    waiting = [part for part in parts if not part.opens]
    heading: Heading | None = None
    part, blocks = opening, list[Block]()
    for block in tree:
        at = _place(block, waiting)
        if at is None or not isinstance(block, Heading):
            blocks.append(block)
            continue
        yield _cut(page, part, heading, blocks)
        part, heading, blocks = waiting[at], block, []
        del waiting[: at + 1]
    yield _cut(page, part, heading, blocks)


def _place(block: Block, waiting: Sequence[Stretch]) -> int | None:
    """Which of the sections that are still to come a block begins."""
    if not isinstance(block, Heading) or block.level != 2:
        return None
    return next((at for at, part in enumerate(waiting) if part.heading == block.id), None)


def _cut(page: int, part: Stretch | None, heading: Heading | None, blocks: Sequence[Block]) -> Cut:
    box = None
    if page == 1 and heading is None:
        box = next((each for each in blocks if isinstance(each, Box) and each.kind == IN_SHORT), None)
    return Cut(
        id=part.id if part is not None else "",
        name=part.heading if part is not None else "",
        page=page,
        heading=heading,
        blocks=tuple(block for block in blocks if block is not box),
        in_short=box,
    )

"""Emergencies: the emergency boxes that stand on paper though their sections were not chosen."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from viewer.render.blocks import Block, Box, Items, Paragraph, Runs, plain, runs_of

KIND = "emergency"
"""The kind of a box that says when to call for help at once."""


def boxes_in(blocks: Iterable[Block]) -> Iterator[Box]:
    """The emergency boxes among some blocks."""
    return (block for block in blocks if isinstance(block, Box) and block.kind == KIND)


def left_over(boxes: Iterable[Box], printed: Iterable[Box]) -> tuple[Box, ...]:
    """What boxes say that stand on paper though nobody chose their sections.

    Those that are a list of signs, perhaps with sentences after it, become one: a reader looks for signs in
    one place. No sign stands there twice, nor one that stands in a `printed` box. Any other box stays as it
    is, since its words may hold only together.
    """
    said = {plain(runs) for box in printed for runs in runs_of(box)}
    signs: dict[str, Runs] = {}
    sentences: dict[str, Runs] = {}
    others: dict[Box, None] = {}
    for box in boxes:
        new_signs, new_sentences = _new(box, said)
        if new_signs and _is_list(box):
            signs.update(new_signs)
            sentences.update(new_sentences)
        elif new_signs or new_sentences:
            others[box] = None
    joined = (Box(KIND, (Items(False, tuple(signs.values())), *map(_paragraph, sentences.values()))),)
    return (*(joined if signs else ()), *others)


def _new(box: Box, said: AbstractSet[str]) -> tuple[dict[str, Runs], dict[str, Runs]]:
    """The signs and the sentences of a box that are not said yet, by their words."""
    signs, sentences = dict[str, Runs](), dict[str, Runs]()
    for block in box.blocks:
        new = {plain(runs): runs for runs in runs_of(block) if plain(runs) not in said}
        (signs if isinstance(block, Items) else sentences).update(new)
    return signs, sentences


def _is_list(box: Box) -> bool:
    """Whether a box is one list of signs, in no order, with nothing before it."""
    first, *rest = box.blocks
    return (
        isinstance(first, Items) and not first.ordered and all(isinstance(block, Paragraph) for block in rest)
    )


def _paragraph(runs: Runs) -> Paragraph:
    return Paragraph(runs)

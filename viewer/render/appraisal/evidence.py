"""Evidence: what the block trees of one article show, read once for all instruments."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from viewer.library.model import Figure
from viewer.library.report import Problem
from viewer.render.appraisal.numbers import bases_of, names_a_chance, sums_of
from viewer.render.appraisal.orders import is_indirect, is_order
from viewer.render.appraisal.terms import Use, first_uses
from viewer.render.blocks import Box, Field, Items, Link, Table, Text, Tree, plain, runs_of
from viewer.render.checks.shape import box_of
from viewer.render.checks.subject import Stretch, Subject, inner_blocks, prose_of
from viewer.render.checks.voice import is_passive
from viewer.render.phrases import Phrases
from viewer.render.readability import sentences_of

CALLS = ("emergency", "urgent", "ask")
"""The boxes whose titles tell the reader to call or to ask."""
TO_DO = ("Start today", "Call us if", "Call if")
"""Sections that tell the reader what to do, in templates that have them."""


class Evidence:
    """An article under appraisal, with the problems that `check` has found in it."""

    def __init__(self, subject: Subject, problems: Sequence[Problem], medical: Phrases) -> None:
        """`problems` may be of other articles too; `medical` are the words that readers may not know."""
        self.subject, self.article = subject, subject.article
        self._problems, self._medical = problems, medical

    def problems_of(self, *codes: str) -> tuple[str, ...]:
        """What `check` says of this article under these codes."""
        return tuple(
            each.message for each in self._problems if each.file == self.article.file and each.code in codes
        )

    @cached_property
    def summary(self) -> Box | None:
        """The box “In short” of the first page."""
        return box_of(self.subject.trees[1], "in-short")

    @property
    def summary_leads(self) -> bool:
        """Whether that box is the first thing on the first page."""
        return self.summary is not None and self.subject.trees[1][0] is self.summary

    @property
    def points(self) -> tuple[str, ...]:
        """The points of that box."""
        blocks = self.summary.blocks if self.summary is not None else ()
        return tuple(plain(runs) for runs in prose_of(blocks))

    @cached_property
    def headings(self) -> tuple[Stretch, ...]:
        """The sections of level 2, each with the blocks up to its first smaller heading."""
        return tuple(each for each in self.subject.stretches if each.level == 2)

    @cached_property
    def boxes(self) -> tuple[Box, ...]:
        """Every box."""
        return tuple(block for _, tree in self.subject.pages for block in tree if isinstance(block, Box))

    @property
    def calls(self) -> tuple[Box, ...]:
        """The boxes that tell the reader to call or to ask."""
        return tuple(box for box in self.boxes if box.kind in CALLS)

    @property
    def tasks(self) -> tuple[Stretch, ...]:
        """The sections that tell the reader what to do, such as “Start today”."""
        return tuple(each for each in self.subject.stretches if each.title in TO_DO and each.blocks)

    @cached_property
    def orders(self) -> tuple[str, ...]:
        """The sentences that tell the reader to do something."""
        return tuple(each.text for each in self.subject.sentences if is_order(each.text))

    @property
    def indirect_orders(self) -> tuple[str, ...]:
        """The sentences that tell what others should do, and not the reader."""
        return tuple(each.text for each in self.subject.sentences if is_indirect(each.text))

    @property
    def passive_messages(self) -> tuple[str, ...]:
        """The passive sentences of the summary, of orders in boxes with calls, and of sections with tasks.

        The signs that a box lists, and the questions that a reader may ask, are no calls themselves.
        """
        tasks = _sentences_in(tuple(block for stretch in self.tasks for block in stretch.blocks))
        calls = (each for each in _sentences_in(self.calls) if is_order(each))
        summary = (each for point in self.points for each in sentences_of(point))
        return tuple(each for each in (*summary, *calls, *tasks) if is_passive(each))

    @property
    def passive_share(self) -> float:
        """The share of sentences that are passive, from 0 to 1."""
        sentences = [each.text for each in self.subject.sentences]
        return sum(map(is_passive, sentences)) / len(sentences) if sentences else 0.0

    @property
    def strong_share(self) -> float:
        """The share of the letters that are bold, from 0 to 1."""
        runs = [
            run for _, tree in self.subject.pages for block in tree for each in runs_of(block) for run in each
        ]
        strong = sum(
            len(plain((run,))) for run in runs if isinstance(run, Text | Link | Field) and run.strong
        )
        return strong / max(1, sum(len(plain((run,))) for run in runs))

    @cached_property
    def lists(self) -> tuple[Items, ...]:
        """Every list, in boxes too."""
        trees = (block for _, tree in self.subject.pages for block in inner_blocks(tree))
        return tuple(block for block in trees if isinstance(block, Items))

    @property
    def steps(self) -> tuple[Items, ...]:
        """The lists whose items, or half of them and at least two, tell the reader to do something."""
        return tuple(each for each in self.lists if _has_steps(each))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Every table."""
        return tuple(block for _, tree in self.subject.pages for block in tree if isinstance(block, Table))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every picture."""
        return tuple(figure for page in self.article.pages for figure in page.figures)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """What a reader reads, a line for each paragraph, heading, item and row."""
        return tuple(line for page in self.article.pages for line in self.subject.lines(page))

    @property
    def has_numbers(self) -> bool:
        """Whether digits stand anywhere in the text."""
        return any(sign.isdigit() for line in self.lines for sign in line)

    @property
    def has_chances(self) -> bool:
        """Whether the text gives a chance in numbers."""
        return any(map(names_a_chance, self.lines))

    @property
    def bases(self) -> tuple[str, ...]:
        """What the chances are out of."""
        return bases_of(self.lines)

    @cached_property
    def sums(self) -> tuple[str, ...]:
        """The words that ask the reader to calculate."""
        return sums_of(self.lines)

    @cached_property
    def first_uses(self) -> tuple[Use, ...]:
        """The first uses of medical words."""
        return first_uses(self.subject, self._medical)


def _has_steps(items: Items) -> bool:
    orders = sum(is_order(plain(runs)) for runs in items.items)
    return items.ordered or orders >= max(2, len(items.items) / 2)


def _sentences_in(blocks: Tree) -> Iterator[str]:
    return (sentence for runs in prose_of(blocks) for sentence in sentences_of(plain(runs)))

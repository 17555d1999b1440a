"""WritingArticle: an article of a job as lines of typesetting source, from its title to its sources."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from viewer.library.model import Figure
from viewer.library.term import Term
from viewer.paper.choice import KEY_POINTS
from viewer.paper.forms.key_sheet import key_point_lines
from viewer.paper.forms.writing import Namer
from viewer.paper.job import ArticlePart, Job
from viewer.paper.selecting import CHECKLIST, WITH_QUESTIONS, Chosen, Question, Selected, select
from viewer.paper.typst_words import Setter, called, joined, listed, quoted
from viewer.paper.writing_blocks import TWO_COLUMNS, WritingBlocks, is_narrow
from viewer.paper.writing_frame import note_lines
from viewer.render.blocks import Block, Box, Field, Heading, Paragraph, Table, Text, Tree, plain, runs_of
from viewer.render.references import reference
from viewer.render.trees import Trees

_TOP = 2
"""The level of headings below the title."""

_FEW = 150
"""Letters of a sentence or two."""

_CALLS = ("emergency", "urgent")
_LINES = {True: 2, False: 3}
"""How many lines there are for one's own questions, below printed ones and alone."""

_HELP = "When to get help"
_OWN_QUESTIONS = "Questions I want to ask"
_DRAWN = "Pictures drawn for you"
_WORDS = "Words to know"
_SOURCES = "Sources"
_OTHERWISE = (Text("For other questions, call "), Field("nurse_line"), Text("."))
_TEACH_BACK = "For the care team"
_ASK = "Ask for an answer in the patient’s own words. Tick what was said, and explain again what was not."


def article_lines(part: ArticlePart, job: Job, trees: Trees, name_of: Namer) -> Iterator[str]:
    """An article's lines, without the clinic's head and the foot."""
    selected = select(part, trees, job)
    writer = _WritingArticle(part, job, selected, name_of)
    yield from writer.opening()
    yield from writer.text()
    yield from writer.ends()
    if KEY_POINTS in job.choice.extras:
        yield from key_point_lines(part, tuple(trees.tree(page) for page in part.article.pages), job)
    yield from writer.teach_back()


class _WritingArticle:
    """Writes what was selected of one article."""

    def __init__(self, part: ArticlePart, job: Job, selected: Selected, name_of: Namer) -> None:
        setter = Setter(job.clinic.fields, selected.number_of)
        self._part, self._job, self._selected = part, job, selected
        self._blocks = WritingBlocks(setter, part.plates, name_of, job.choice.size)
        self._two_columns = job.choice.size == TWO_COLUMNS

    def opening(self) -> Iterator[str]:
        """Title, what people call it, and the staff's own words."""
        article, words = self._part.article, self._blocks.words
        also = f"Also called {article.plain}" if article.plain.strip() else ""
        if self._selected.in_short is None and article.summary:
            also = f"{also}. {article.summary}".removeprefix(". ")
        title = article.title.strip() or article.slug
        yield called("masthead", words(title), words(also) if also else "none")
        yield from note_lines(self._job, self._part)

    def text(self) -> Iterator[str]:
        """All sections, laid out for the size of text."""
        calling, others = self._parted()
        yield from self._columns(calling, others) if self._two_columns else self._stack(calling, others)

    def ends(self) -> Iterator[str]:
        """What follows the text: drawn pictures, questions, words to know and sources, or else one line.

        A sheet never ends with an emergency box: who is not in danger is told whom to ask.
        """
        ends = list(self._ends())
        yield from ends or [self._laid(called("say", self._blocks.runs(_OTHERWISE)))]

    def _ends(self) -> Iterator[str]:
        words, selected = self._blocks.words, self._selected
        if self._part.added:
            heading = called("question", str(_TOP), words(_DRAWN))
            yield self._laid(*self._blocks.groups(self._part.added, heading))
        yield from map(self._laid, self._questions())
        if selected.words:
            entries = listed(map(self._word, selected.words))
            yield self._laid(called("words-to-know", str(_TOP), words(_WORDS), entries))
        if selected.sources:
            items = listed(words(reference(source)) for source in selected.sources)
            yield self._laid(called("sources", str(_TOP), words(_SOURCES), items))

    def teach_back(self) -> Iterator[str]:
        """The stub by which a clinician hears what was understood."""
        if self._selected.teach_back:
            words, entries = self._blocks.words, map(self._asked, self._selected.teach_back)
            yield called("teach-back", str(_TOP), words(_TEACH_BACK), words(_ASK), listed(entries))

    def _parted(self) -> tuple[list[Chosen], list[Chosen]]:
        """The sections that say when to call for help, and the others but the questions to ask.

        The emergency boxes of sections that were not chosen stand in the first that says so.
        """
        sections = [each for each in self._selected.sections if each.form != WITH_QUESTIONS]
        calling = [each for each in sections if _is_call(each)]
        others = [each for each in sections if each not in calling]
        homes = [*calling, *(each for each in others if any(map(_is_emergency, each.blocks)))]
        more = self._selected.emergency
        if more and not homes:
            heading = Heading(_TOP, "", (Text(_HELP),))
            return [Chosen("", 1, more, heading)], others
        for some in (calling, others) if more else ():
            for at, each in enumerate(some):
                if each is homes[0]:
                    some[at] = replace(each, blocks=_with_more(each.blocks, more))
        return calling, others

    def _columns(self, calling: Sequence[Chosen], others: Sequence[Chosen]) -> Iterator[str]:
        """Sections as pieces; at the right of the first ones stand a picture, and when to get help."""
        pictured = next((_figures(each.blocks) for each in others[:2] if _figures(each.blocks)), ())
        hoisted: tuple[Block, ...] = pictured[:1]
        helping = list(self._help(calling))
        if not helping:
            found = (tuple(filter(_is_emergency, each.blocks)) for each in others)
            boxes = next(filter(None, found), ())
            helping += map(self._blocks.block, boxes)
            hoisted = (*hoisted, *boxes)
        beside = others or self._selected.in_short is not None
        yield called(
            "opening",
            listed(map(self._blocks.figure, pictured[:1])),
            listed(helping if beside else ()),
        )
        if not beside:
            yield self._laid(*helping)
        if self._selected.in_short is not None:
            yield called("section", listed((self._in_short(),)), "()")
        for each in others:
            yield self._piece(each, hoisted)

    def _stack(self, calling: Sequence[Chosen], others: Sequence[Chosen]) -> Iterator[str]:
        """Sections below each other; when to get help follows the first one."""
        if self._selected.in_short is not None:
            yield self._in_short()
        helping = list(self._help(calling))
        early = 1 if len(others) > 1 else 0
        for at, each in enumerate(others):
            if at == early:
                yield from helping
            yield from self._blocks.groups(each.blocks, self._heading(each), each.form == CHECKLIST)
        if not others:
            yield from helping

    def _help(self, calling: Sequence[Chosen]) -> Iterator[str]:
        """When to get help, in groups that stay together."""
        for each in calling:
            yield from self._blocks.groups(each.blocks, self._heading(each))

    def _piece(self, section: Chosen, hoisted: Sequence[Block]) -> str:
        """A section for two columns: its text and what stands beside it, or all of it over the whole width.

        `hoisted` are blocks that stand at the right of the first sections already.
        """
        ticked, heading = section.form == CHECKLIST, self._heading(section)
        blocks = tuple(block for block in section.blocks if block not in hoisted)
        if any(isinstance(block, Table) and not is_narrow(block) for block in blocks):
            band = listed(self._blocks.groups(blocks, heading, ticked, band=True))
            return called("section", "()", "()", f"band: {band}")
        aside = tuple(
            block for block in blocks if isinstance(block, Figure | Box) and not _is_emergency(block)
        )
        text = tuple(block for block in blocks if block not in aside)
        groups = self._blocks.groups(text, heading, ticked, falls=True)
        return called("section", listed(groups), listed(map(self._blocks.block, aside)))

    def _heading(self, section: Chosen) -> str:
        if section.heading is None:
            return ""
        return called("question", str(_TOP), self._blocks.runs(section.heading.runs))

    def _in_short(self) -> str:
        box = self._selected.in_short
        return self._blocks.box(box, _TOP) if box is not None else "[]"

    def _questions(self) -> Iterator[str]:
        """The questions to ask in one box with lines to write one's own on."""
        asked = [each for each in self._selected.sections if each.form == WITH_QUESTIONS]
        room = self._selected.questions
        for each in asked:
            title = (
                self._blocks.runs(each.heading.runs) if each.heading else self._blocks.words(_OWN_QUESTIONS)
            )
            bodies = (
                self._blocks.body(block) if isinstance(block, Box) else self._blocks.block(block)
                for block in each.blocks
            )
            yield called(
                "questions", str(_TOP), title, f"{{ {'; '.join(bodies)} }}", str(_LINES[True] if room else 0)
            )
        if room and not asked:
            title = self._blocks.words(_OWN_QUESTIONS)
            yield called("questions", str(_TOP), title, "[]", str(_LINES[False]))

    def _laid(self, *parts: str) -> str:
        """Parts that follow the text: where there are two columns they are laid out with it."""
        return called("section", listed(parts), "()") if self._two_columns else joined(*parts)

    def _word(self, term: Term) -> str:
        return listed(map(quoted, (term.name, term.sound, term.plain, term.meaning)))

    def _asked(self, question: Question) -> str:
        return listed((self._blocks.runs(question.words), listed(map(self._blocks.runs, question.points))))


def _is_call(section: Chosen) -> bool:
    """Whether a section is about when to call for help: its boxes say that, and there is little else."""
    boxes = [block for block in section.blocks if isinstance(block, Box) and block.kind in _CALLS]
    others = [block for block in section.blocks if isinstance(block, Paragraph)]
    if not boxes or len(boxes) + len(others) < len(section.blocks):
        return False
    return _letters(others) <= max(_FEW, _letters(boxes))


def _with_more(blocks: Tree, boxes: Sequence[Box]) -> Tree:
    """Blocks with more emergency boxes, right after the first there is: signs are looked for in one place."""
    at = next((at for at, block in enumerate(blocks, 1) if _is_emergency(block)), 0)
    return (*blocks[:at], *boxes, *blocks[at:])


def _is_emergency(block: Block) -> bool:
    return isinstance(block, Box) and block.kind == "emergency"


def _letters(blocks: Iterable[Block]) -> int:
    return sum(len(plain(runs)) for block in blocks for runs in runs_of(block))


def _figures(blocks: Tree) -> tuple[Figure, ...]:
    return tuple(block for block in blocks if isinstance(block, Figure))

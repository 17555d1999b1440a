"""Selecting: what of an article stands on paper: the chosen sections, and what always goes with them."""

from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from viewer.library.model import Article, Figure, Source
from viewer.library.term import Term
from viewer.paper.cutting import Cut, cuts_of
from viewer.paper.emergencies import boxes_in, left_over
from viewer.paper.job import ArticlePart, Job
from viewer.paper.order import order_of
from viewer.paper.sections import IN_SHORT, QUESTIONS, TEACH_BACK
from viewer.paper.words_to_know import WordsToKnow
from viewer.render.blocks import Block, Box, Cite, Heading, Items, Runs, Tree, plain, runs_of
from viewer.render.trees import Trees

TEXT, CHECKLIST, WITH_QUESTIONS = "text", "checklist", "questions"


class Chosen(Struct, frozen=True):
    """A chosen section, in its place. `page` is its page's number.

    `page_title` is the title of the page where the section is the first chosen one of a page, and the article
    has several pages; else it is empty. `heading` is None for words that stand above the first heading of a
    page. `blocks` are all that stands under the heading, smaller headings, boxes and figures included;
    figures only where pictures are wanted. `form` is CHECKLIST where lists above its first smaller heading
    are things to do, to be ticked, and WITH_QUESTIONS where it holds the questions to ask, to which room for
    one's own belongs.
    """

    id: str
    page: int
    blocks: Tree
    heading: Heading | None = None
    page_title: str = ""
    form: str = TEXT


class Question(Struct, frozen=True):
    """A question by which a clinician hears what was understood, and the points that a good answer has."""

    words: Runs
    points: tuple[Runs, ...]


class Selected(Struct, frozen=True):
    """What of an article stands on paper; title, names and review are the article's own.

    `emergency` are the emergency boxes of sections that were not chosen, which stand on paper all the same
    (`paper/emergencies.py` says how they are joined). `teach_back` is empty unless it is wanted, and is never
    among the sections. `words` are the terms that these very texts use, from A to Z. `sources` are those that
    they cite, in the order in which they first do: the first has the number 1; of an article that cites none
    in its text they are all that it lists. `questions` says whether there is to be room to write questions
    down; it belongs to the section with the form WITH_QUESTIONS, where one is chosen.
    """

    in_short: Box | None
    emergency: tuple[Box, ...]
    sections: tuple[Chosen, ...]
    teach_back: tuple[Question, ...] = ()
    words: tuple[Term, ...] = ()
    sources: tuple[Source, ...] = ()
    questions: bool = True

    def number_of(self, source: str) -> int:
        """The number of a source on this sheet, 0 where it is not listed."""
        return next((number for number, each in enumerate(self.sources, 1) if each.id == source), 0)

    def blocks(self) -> Iterator[Block]:
        """All that is set of the article's text, in reading order."""
        yield from (self.in_short,) if self.in_short is not None else ()
        for section in self.sections:
            yield from (section.heading,) if section.heading is not None else ()
            yield from section.blocks
        yield from self.emergency

    def runs(self) -> Iterator[Runs]:
        """The same a paragraph, item and cell at a time, with the stub for teach-back."""
        for block in self.blocks():
            yield from runs_of(block)
        for question in self.teach_back:
            yield from (question.words, *question.points)


def select(part: ArticlePart, trees: Trees, job: Job) -> Selected:
    """What of an article of a job stands on paper."""
    cuts, wanted = cuts_of(part.article, trees), set(part.sections)
    chosen = [cut for cut in cuts if cut.id in wanted and cut.name != TEACH_BACK]
    ids = {cut.id for cut in chosen}
    others = (block for cut in cuts if cut.id not in ids for block in cut.blocks)
    printed = boxes_in(block for cut in chosen for block in cut.blocks)
    stubs = (cut for cut in cuts if cut.name == TEACH_BACK and job.choice.teach_back)
    found = Selected(
        in_short=next((cut.in_short for cut in cuts if cut.in_short and IN_SHORT in wanted), None),
        emergency=left_over(boxes_in(others), printed),
        sections=tuple(_sections(part.article, chosen, pictures=job.choice.pictures != "none")),
        teach_back=tuple(chain.from_iterable(map(_questions, stubs))),
        questions=job.choice.questions,
    )
    return replace(
        found,
        words=_words(found, part.article, job) if job.choice.words else (),
        sources=_sources(found, part, cuts) if job.choice.sources else (),
    )


def _sections(article: Article, cuts: Iterable[Cut], pictures: bool) -> Iterator[Chosen]:
    """The chosen sections that say anything."""
    checklists = order_of(article.kind).checklists
    page = 0 if len(article.pages) > 1 else 1  # the last one whose title was given
    for cut in cuts:
        blocks = tuple(block for block in cut.blocks if pictures or not isinstance(block, Figure))
        if not blocks:
            continue
        yield Chosen(
            id=cut.id,
            page=cut.page,
            blocks=blocks,
            heading=cut.heading,
            page_title=article.page(cut.page).title if cut.page != page else "",
            form=CHECKLIST if cut.name in checklists else WITH_QUESTIONS if cut.name == QUESTIONS else TEXT,
        )
        page = cut.page


def _questions(cut: Cut) -> Iterator[Question]:
    """The questions of a section, each with the lists below it; without headings each point is one."""
    heads = [at for at, block in enumerate(cut.blocks) if isinstance(block, Heading)]
    if not heads:
        yield from (Question(runs, ()) for runs in _points(cut.blocks))
    for start, end in zip(heads, (*heads[1:], len(cut.blocks)), strict=False):
        (words,) = runs_of(cut.blocks[start])
        yield Question(words, tuple(_points(cut.blocks[start + 1 : end])))


def _points(blocks: Iterable[Block]) -> Iterator[Runs]:
    return (runs for block in blocks if isinstance(block, Items) for runs in block.items)


def _words(found: Selected, article: Article, job: Job) -> tuple[Term, ...]:
    captions = (block.caption for block in found.blocks() if isinstance(block, Figure))
    texts = chain((plain(runs) for runs in found.runs()), captions)
    return WordsToKnow(job.terms).used(texts, told=(article.title, article.plain))


def _sources(found: Selected, part: ArticlePart, cuts: Iterable[Cut]) -> tuple[Source, ...]:
    known = {source.id: source for source in part.sources}
    cited = dict.fromkeys(_cited(found.runs()))
    if not cited and not any(_cited(runs for cut in cuts for block in cut.blocks for runs in runs_of(block))):
        return part.sources
    return tuple(known[name] for name in cited if name in known)


def _cited(texts: Iterable[Runs]) -> Iterator[str]:
    return (run.source for runs in texts for run in runs if isinstance(run, Cite))

"""Grading: how hard exactly that is to read which stands on the sheets of a job."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from viewer.library.guide import Guide
from viewer.paper.job import ArticlePart, GuidePart, Job, Part
from viewer.paper.selecting import Selected, select
from viewer.render.blocks import Block, Box, Items, Paragraph, plain, runs_of
from viewer.render.phrases import Phrases
from viewer.render.readability import combined, measure, sentences_of
from viewer.render.step_words import filled
from viewer.render.trees import Trees

Fields = Mapping[str, str]


def grade_of(job: Job, trees: Trees) -> float:
    """The United States school grade of a job's prose by Flesch-Kincaid; 0 where there is none.

    Each name that it teaches is counted as one short word. Paragraphs, lists and boxes are prose, as are the
    meanings of words to know, the steps of guides and the note; headings, tables and captions are not. The
    first call takes a fifth of a second for its dictionaries.
    """
    names = Phrases(job.names)
    fields = job.clinic.fields
    texts = [text for part in job.parts for text in _texts(part, trees, job, fields)]
    texts.append(sentences_of(job.personal.note))
    return max(0.0, combined([measure(text, names) for text in texts]).grade_without_names)


def _texts(part: Part, trees: Trees, job: Job, fields: Fields) -> Iterator[Sequence[str]]:
    """The sentences of a part, a section at a time."""
    match part:
        case ArticlePart():
            yield from _sections(select(part, trees, job), dict(fields))
        case GuidePart():
            yield from _steps(part.guide, fields)
        case _:
            meanings = (named.meaning for named in part.named)
            yield [each for text in (part.sentence, *meanings) for each in sentences_of(text)]


def _sections(found: Selected, fields: dict[str, str]) -> Iterator[Sequence[str]]:
    yield _sentences((found.in_short,) if found.in_short is not None else (), fields)
    for section in found.sections:
        yield _sentences(section.blocks, fields)
    yield _sentences(found.emergency, fields)
    points = (point for question in found.teach_back for point in question.points)
    yield [each for point in points for each in sentences_of(plain(point, fields))]
    yield [each for term in found.words for each in sentences_of(term.meaning)]


def _sentences(blocks: Iterable[Block], fields: dict[str, str]) -> list[str]:
    prose = (block for block in blocks if isinstance(block, Paragraph | Items | Box))
    return [each for block in prose for runs in runs_of(block) for each in sentences_of(plain(runs, fields))]


def _steps(guide: Guide, fields: Fields) -> Iterator[Sequence[str]]:
    for step in guide.steps:
        yield [each for text in (step.sentence, step.do) for each in sentences_of(filled(text, fields))]

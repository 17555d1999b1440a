"""Source: the typesetting source that a job becomes, and the files that it names."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath

from msgspec import Struct

from viewer.paper.choice import KEY_POINTS
from viewer.paper.forms.extras import extra_lines, extra_title
from viewer.paper.forms.guide_sheet import guide_lines
from viewer.paper.forms.key_sheet import key_point_lines
from viewer.paper.forms.picture_sheet import picture_lines
from viewer.paper.job import ArticlePart, GuidePart, Job, Part, PicturePart
from viewer.paper.plates import Plate, View
from viewer.paper.typst_words import called, quoted
from viewer.paper.writing_article import article_lines
from viewer.paper.writing_frame import extra_line, head_line, logo_file, note_lines, packet_title, part_line
from viewer.render.trees import Trees

MOST_TIGHT = 2
"""In how many steps the spaces between blocks can be taken in, to save a sheet."""

_SHORT_NOTE = 160
"""Letters of a note that leaves room for the rest of a sheet to write on."""


class Source(Struct, frozen=True):
    """What a typesetter is given.

    The first line of `text` is the function that lays out all others, each one expression; `files` are by the
    names that it knows them by; `inputs` are what the form is told of size and paper.
    """

    text: str
    files: dict[str, View | bytes]
    inputs: dict[str, str]


def source_of(job: Job, trees: Trees, tight: int = 0) -> Source:
    """The whole job as Typst source, in which all words stand as string literals.

    `tight` is how much the spaces between blocks are taken in, from 0 to MOST_TIGHT; letters keep their size.
    """
    names, logo = _names(job), logo_file(job)
    lines = (_packet(job), *_lines(job, trees, names, next(iter(logo), "")))
    files: dict[str, View | bytes] = {name: view for view, name in names.items()}
    return Source("\n".join(lines), {**files, **logo}, _inputs(job, tight))


def _packet(job: Job) -> str:
    day = job.printed
    return called(
        "packet.with",
        f"title: {quoted(packet_title(job))}",
        f"language: {quoted(job.language)}",
        f"printed: datetime(year: {day.year}, month: {day.month}, day: {day.day})",
    )


def _inputs(job: Job, tight: int) -> dict[str, str]:
    return {
        "size": job.choice.size,
        "paper": job.choice.paper,
        "copier": "yes" if job.choice.pictures == "photocopy" else "no",
        "tight": str(tight),
    }


def _lines(job: Job, trees: Trees, names: Mapping[View, str], logo: str) -> Iterator[str]:
    head = tuple(filter(None, (head_line(job, logo),)))
    again = tuple(called("mute", line) for line in head)  # a machine tells it once
    for number, part in enumerate(job.parts):
        yield part_line(part, job)
        yield from again if number else head
        yield from _part_lines(part, job, trees, names)
    for number, extra in enumerate(extra for extra in job.choice.extras if extra != KEY_POINTS):
        first = not job.parts and not number
        yield extra_line(extra_title(extra), job)
        yield from head if first else again
        yield from _with_note(extra_lines(extra, job), job) if first else extra_lines(extra, job)


def _part_lines(part: Part, job: Job, trees: Trees, names: Mapping[View, str]) -> Iterator[str]:
    match part:
        case ArticlePart():
            yield from article_lines(part, job, trees, names.__getitem__)
        case GuidePart():
            yield from _noted(guide_lines(part, job, names.__getitem__), note_lines(job, part))
            if KEY_POINTS in job.choice.extras:
                yield from key_point_lines(part, (), job)
        case PicturePart():
            yield from _noted(picture_lines(part, job, names.__getitem__), note_lines(job, part))


def _with_note(lines: Iterator[str], job: Job) -> Iterator[str]:
    """A sheet to write on with the staff's note: a long one follows, for a hand needs the room above it."""
    if job.choice.size != "extra-large" and len(job.personal.note) <= _SHORT_NOTE:
        yield from _noted(lines, note_lines(job))
    else:
        yield from lines
        yield from note_lines(job)


def _noted(lines: Iterator[str], note: Iterator[str]) -> Iterator[str]:
    """Put a note below the title, which is the first line: no heading may come before that."""
    yield next(lines)
    yield from note
    yield from lines


def _names(job: Job) -> dict[View, str]:
    """The name of each picture's file, by what is shown of it."""
    views = dict.fromkeys(view for part in job.parts for plate in _plates(part) for view in plate.views)
    return {view: f"picture-{number}{PurePath(view.file).suffix}" for number, view in enumerate(views, 1)}


def _plates(part: Part) -> tuple[Plate, ...]:
    return (part.plate,) if isinstance(part, PicturePart) else part.plates

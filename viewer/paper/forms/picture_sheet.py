"""PictureSheet: a view of a picture alone on paper, the names of its parts around it, and a list of them."""

from collections.abc import Iterator

from viewer.paper.choice import SIZES
from viewer.paper.forms.callouts import Callout, Callouts, callouts
from viewer.paper.forms.writing import MISSING, Namer, Writing, points, shown, table, title_call
from viewer.paper.job import Job, Named, PicturePart
from viewer.paper.typst_words import called, listed, quoted

_WIDE = 530.0
"""Points across for a picture with its names, which stand farther out than text, on either paper."""

_HIGH = {"standard": 515.0, "large": 350.0, "extra-large": 300.0}
_HIGHER_ON_A4 = 48.0
"""Points down that a page has left for it, below the clinic's head and the title and above a sentence."""

_NAME_SIZES = {"standard": 12.0, "large": 15.0, "extra-large": 18.0}
_LEAST_BESIDE_LIST = 265.0
"""Points down: a picture is made no lower than this so that the list of its parts stands on the same page."""

_LIST_LINE, _LIST_LETTERS, _LIST_HEAD = 14.6, 48, 38.0
"""The list at the standard size: points a line, letters a line of its two columns, points of its heading."""

_MOST_IN_A_ROW = 2
_NOTE_LINES = 1.6  # times the size of text: what a note takes below the picture
_LIST = "Parts of the picture"
_WRITTEN = "Written on it by hand:"


def picture_lines(part: PicturePart, job: Job, namer: Namer) -> Iterator[str]:
    """The view from its title to the list of its parts; begins on a fresh page with a heading of level 1.

    What stands above (the clinic's head) may take part of the first page. Names that are set smaller than the
    text stand again in the list, in its size.
    """
    writing = Writing(job)
    alone = len(part.states) == 1
    also = part.states[0][0] if alone and part.states[0][0] != part.title else ""
    yield title_call(writing, part.title, also)
    if not part.plate.views:
        yield called("missing", writing.words(MISSING), writing.words(part.alt))
    elif len(part.plate.views) > 1:
        yield _compared(part, job, writing, namer)
    else:
        yield _labelled(part, job, namer)
    notes = listed(map(writing.words, part.plate.notes))
    yield called("picture-words", writing.words(part.sentence) if part.sentence else "none", notes)
    if part.named:
        yield called(
            "parts-list", writing.words(_LIST), listed(_item(named, writing) for named in part.named)
        )


def _labelled(part: PicturePart, job: Job, namer: Namer) -> str:
    beside = [named for named in part.named if named.label]
    size, room = _NAME_SIZES[job.choice.size], (_WIDE, _high(part, job))
    laid = callouts(
        beside, (part.width, part.height), room, size, job.choice.words and job.choice.size == "standard"
    )
    left, top, width = laid.picture
    return called(
        "labelled",
        quoted(_alt(part, laid)),
        shown(part.plate.views[0], namer),
        points(laid.width),
        points(laid.height),
        table(left=points(left), top=points(top), width=points(width)),
        points(*laid.columns),
        points(laid.label_height),
        listed(_callout(each, laid) for each in laid.names),
    )


def _high(part: PicturePart, job: Job) -> float:
    """How high the picture may be: a little lower where the list of its parts then stands below it."""
    high = _HIGH[job.choice.size] + (_HIGHER_ON_A4 if job.choice.paper == "a4" else 0.0)
    high -= _NOTE_LINES * SIZES[job.choice.size] * len(part.plate.notes)
    lines = [
        1 + len(f"{each.name}{each.medical}{each.sound}{each.meaning}") // _LIST_LETTERS
        for each in part.named
    ]
    beside = high - _LIST_HEAD - _LIST_LINE * (sum(lines) / 2 + len(lines) / 5)
    return beside if job.choice.size == "standard" and beside >= _LEAST_BESIDE_LIST else high


def _callout(callout: Callout, laid: Callouts) -> str:
    return table(
        lines=listed(map(quoted, callout.lines)),
        medical=listed(map(quoted, callout.medical)),
        left="true" if callout.left else "false",
        ill="true" if callout.named.ill else "false",
        size=points(laid.size),
        small=points(laid.small),
        at=points(*callout.at),
        tip=points(*callout.tip),
        anchor=points(*callout.anchor),
    )


def _alt(part: PicturePart, laid: Callouts) -> str:
    """What the picture shows, which names stand around it, and what was written on it."""
    names = "; ".join(each.named.label for each in laid.names)
    named = f" Names around it: {names}." if names else ""
    written = f" {_WRITTEN} {' '.join(part.plate.notes)}" if part.plate.notes else ""
    return f"{part.alt}{named}{written}"


def _compared(part: PicturePart, job: Job, writing: Writing, namer: Namer) -> str:
    views = listed(
        table(
            file=shown(view, namer),
            alt=quoted(f"{part.title}. {name}: {sentence}"),
            name=writing.words(name),
            sentence=writing.words(sentence),
            ill="true" if ill else "false",
        )
        for view, (name, sentence, ill) in zip(part.plate.views, part.states, strict=False)
    )
    return called(
        "compared", views, str(_MOST_IN_A_ROW if SIZES[job.choice.size] < SIZES["extra-large"] else 1)
    )


def _item(named: Named, writing: Writing) -> str:
    """A part in the list: its name, what the care team calls it, how that is said, and what it is."""
    sound = f" (say {named.sound})" if named.sound else ""
    medical = (
        f"{named.medical}{sound}. " if named.medical and named.medical.lower() != named.name.lower() else ""
    )
    if not medical and sound:
        medical = f"{sound.strip()} "
    name = named.name.rstrip(".")
    return f"{{ strong({quoted(f'{name}: ')}); {writing.words(f'{medical}{named.meaning}')} }}"

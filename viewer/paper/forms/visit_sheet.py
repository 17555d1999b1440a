"""VisitSheet: a blank sheet for the next visit: medicines, questions, the next test, and what was agreed."""

from collections.abc import Iterator

from viewer.paper.forms.writing import Writing, title_call
from viewer.paper.job import Job
from viewer.paper.typst_words import called, listed, quoted
from viewer.render.step_words import filled

_MEDICINES = ("Name of the medicine", "What it is for", "How much", "When (circle it)")
_TIMES = "morning · noon · night"
_NEXT = ("Next test or visit", "Date and time", "Where")
_HELP = "If you feel that your life is in danger, call {emergency} now."
_QUESTIONS = "Questions before then? Call {nurse_line}."


def visit_lines(job: Job) -> Iterator[str]:
    """The sheet, with tables and lines as high as a hand needs."""
    writing = Writing(job)
    yield title_call(writing, "My visit", "Fill this in at home. Bring it and all your medicines.")
    yield called(
        "visit",
        _table("My medicines", _MEDICINES, writing, _TIMES),
        writing.words("My questions"),
        _table("My next test or visit", _NEXT, writing),
        writing.words("What we agreed today"),
        listed(writing.words(filled(words, writing.fields)) for words in (_HELP, _QUESTIONS)),
    )


def _table(title: str, heads: tuple[str, ...], writing: Writing, last: str = "") -> str:
    """A table's title, its heads, and what stands in each row's last cell."""
    return listed((writing.words(title), listed(map(quoted, heads)), quoted(last) if last else "none"))

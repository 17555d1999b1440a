"""Writing: what all forms are written with: words, lengths and tables as typesetting source."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from viewer.paper.job import Job
from viewer.paper.plates import View
from viewer.paper.typst_words import Setter, called, listed, quoted
from viewer.render.blocks import Cite, Text

MISSING = "The picture is missing."

Namer: TypeAlias = Callable[[View], str]
"""Gives the name by which the source knows a picture, such as “picture-1.svg”. Two views of one file that
differ in their ink or variant are two pictures."""


class Writing:
    """Words of one job as source, with the clinic's fields."""

    def __init__(self, job: Job, sources: tuple[str, ...] = ()) -> None:
        """Know the clinic, and the names of sources in the order of their numbers."""
        self._sources = sources
        self.fields = job.clinic.fields
        self._setter = Setter(self.fields, self.number_of)

    def number_of(self, source: str) -> int:
        """The number of a source, 0 where it is not listed."""
        return self._sources.index(source) + 1 if source in self._sources else 0

    def words(self, text: str, cited: Iterable[str] = ()) -> str:
        """A text as an expression, followed by the numbers of its sources."""
        return self._setter.runs((Text(text), *map(Cite, cited)))


def shown(view: View, namer: Namer) -> str:
    """A picture's contents as an expression."""
    return f"files.at({quoted(namer(view))})"


def table(**entries: str) -> str:
    """Some expressions by their names."""
    return f"({', '.join(f'{key}: {value}' for key, value in entries.items())})"


def points(*lengths: float) -> str:
    """Lengths in points; several are a list."""
    written = [f"{length:.1f}pt" for length in lengths]
    return written[0] if len(written) == 1 else listed(written)


def title_call(writing: Writing, title: str, also: str = "", topic: str = "") -> str:
    """The call of a form's title, with the topic above it and the everyday line below."""
    said = (writing.words(text) if text else "none" for text in (topic, title, also))
    return called("form-title", *said)

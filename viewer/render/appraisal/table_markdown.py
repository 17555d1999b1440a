"""Markdown: a report as headings and pipe tables, for a place where texts are kept and compared."""

import re
from collections.abc import Iterator, Sequence

from viewer.render.appraisal.tables import Cell, Column, Document, Table, Tone

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_MARKED = " (over)"
"""Stands behind a figure that is over its limit."""


def markdown_of(document: Document) -> str:
    """The whole file."""
    return "\n".join(_lines(document)) + "\n"


def _lines(document: Document) -> Iterator[str]:
    yield f"# {_escaped(document.title)}"
    yield from _paragraphs(document.paragraphs)
    for part in document.parts:
        yield f"\n## {_escaped(part.title)}"
        yield from _paragraphs(part.paragraphs)
        for table in part.tables:
            yield from _table(table)


def _paragraphs(texts: Sequence[str]) -> Iterator[str]:
    return (f"\n{_escaped(text)}" for text in texts)


def _table(table: Table) -> Iterator[str]:
    yield f"\n**{_escaped(table.caption)}**\n"
    yield _line([_escaped(column.title) for column in table.columns])
    yield _line(["---:" if column.is_figure else "---" for column in table.columns])
    rows = (*table.rows, *((table.foot,) if table.foot else ()))
    for row in rows:
        yield _line([_words(column, cell) for column, cell in zip(table.columns, row, strict=True)])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _words(column: Column, cell: Cell) -> str:
    over = _MARKED if column.is_figure and cell.tone is Tone.BAD else ""
    return f"{_escaped(cell.text)}{over}"


def _escaped(text: str) -> str:
    """The text so that Markdown takes each sign for itself, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))

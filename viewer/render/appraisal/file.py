"""File: the report written to a path, whose ending says in which form."""

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from viewer.library.library import Library
from viewer.library.report import Problem
from viewer.render.appraisal.document import document_of
from viewer.render.appraisal.sheet import sheets_of
from viewer.render.appraisal.table_html import html_of
from viewer.render.appraisal.table_markdown import markdown_of


def write_report(
    path: Path, library: Library, problems: Sequence[Problem], today: date | None = None
) -> None:
    """Appraise a library and write the report, HTML for a name that ends in .html, else Markdown.

    `problems` are those that `check` found in it; `today` is the day that the report bears, the real one
    where none is given. Raises OSError when the file cannot be written; what stood there before stays.
    """
    document = document_of(library, sheets_of(library, problems), today or datetime.now(tz=UTC).date())
    written = html_of if path.suffix.lower() == ".html" else markdown_of
    replace_text(path, written(document))


def replace_text(path: Path, text: str) -> None:
    """Write a file in one step: whatever happens, it is the old one or the new one. Raises OSError."""
    target = Path(os.path.realpath(path))
    new = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        new.write_text(text, encoding="utf-8", newline="\n")
        new.replace(target)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise

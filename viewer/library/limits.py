"""Limits: what an article may not have too much of, since the Markdown parser would take for ever over it."""

import re
from collections.abc import Iterator, Sequence

from viewer.library.line import Line

MAX_LINES = 3_000
"""Lines of an article. The longest has a tenth of it, and as many paragraphs take the parser 0.2 seconds."""
MAX_PARAGRAPH = 4_000
"""Characters from one empty line to the next: the parser takes time in their square."""
MAX_BRACKETS = 120
"""Opening brackets in one paragraph: each is a search for its end, and for the ends of all inside it."""
MAX_MARKS = 120
"""Stars, underscores and backslashes in one paragraph, for the same reason."""
MAX_COLUMNS = 12
"""Lines drawn between the columns of a table: every row is filled up to them."""

_SMALL = min(MAX_PARAGRAPH, MAX_BRACKETS, MAX_MARKS)
"""Characters of a paragraph that cannot have too much of anything."""

_DEEP = re.compile(r"(?:[ \t]*(?:[-*+]|\d{1,9}\.)[ \t]){4}")  # a list in a list in a list in a list


def too_much(body: Sequence[Line]) -> tuple[int, str] | None:
    """The line on which a limit is passed and which one that is; None where all are kept."""
    if len(body) > MAX_LINES:
        return body[MAX_LINES].number, f"an article has at most {MAX_LINES} lines"
    for line in body:
        if line.text.count("|") > MAX_COLUMNS:
            return line.number, f"a line has at most {MAX_COLUMNS} signs “|”"
        if _DEEP.match(line.text):
            return line.number, "lists stand inside each other"
    for paragraph in paragraphs(body):
        text = "\n".join([line.text for line in paragraph])
        if len(text) <= _SMALL:
            continue
        for signs, most, words in (
            ("[(", MAX_BRACKETS, "brackets"),
            ("*_\\", MAX_MARKS, "signs “*”, “_” and “\\”"),
        ):
            if sum(map(text.count, signs)) > most:
                return paragraph[0].number, f"a paragraph has at most {most} {words}"
        if len(text) >= MAX_PARAGRAPH:
            return paragraph[0].number, f"a paragraph has at most {MAX_PARAGRAPH} characters"
    return None


def paragraphs(body: Sequence[Line]) -> Iterator[list[Line]]:
    """The stretches of lines between empty ones."""
    together: list[Line] = []
    for line in body:
        if not line.blank:
            together.append(line)
        elif together:
            yield together
            together = []
    if together:
        yield together

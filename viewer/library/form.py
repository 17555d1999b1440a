"""Form: what is wrong with the outer form of an article's text, line by line, before it is parsed."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from viewer.library.limits import paragraphs
from viewer.library.line import BOX_KINDS, LINK, SOURCE_MARK, Line
from viewer.library.report import Report, probably

_HTML = re.compile(r"<(?:/?[A-Za-z]|!--)[^<>\s]{0,20}")
_LINK_MIDDLE = "]("
_UNPLAIN = re.compile(r"[{\\]")
_CELL_EDGE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[ \t|:]*-[ \t|:-]*")

Wrong = tuple[int, str, str, str]
"""A line's number, the code of the rule it breaks, what is wrong, and what was probably meant."""


def check_form(body: Sequence[Line], file: str, report: Report) -> None:
    """Note every line that would not be shown as its writer meant it."""
    for walk in (_boxes, _lines, _lists, _tables):
        for number, code, message, hint in walk(body):
            report.add(file, number, code, message, hint)


def _boxes(body: Sequence[Line]) -> Iterator[Wrong]:
    opened = 0
    for line in body:
        if not (":::" in line.text or line.text.startswith("#")):
            continue  # nearly all lines
        kind, is_page = line.box, line.level == 1
        if opened and (is_page or kind):
            yield opened, "open-box", "this box is never closed", "add a line “:::” after it"
        if opened and kind:
            yield line.number, "box-in-box", f"a box begins inside the box of line {opened}", ""
        if kind and kind not in BOX_KINDS:
            hint = probably(kind, BOX_KINDS) or f"boxes are {', '.join(BOX_KINDS)}"
            yield line.number, "unknown-box", f"there is no box “{kind}”", hint
        if kind == "" and not opened:
            yield line.number, "stray-box-end", "“:::” closes a box that was not begun", ""
        if is_page or kind is not None:
            opened = line.number if kind else 0
    if opened:
        yield opened, "open-box", "this box is never closed", "add a line “:::” after it"


def _lines(body: Sequence[Line]) -> Iterator[Wrong]:
    for line in body:
        if not line.text:
            continue  # half of all lines
        level = line.level
        if level and not line.heading:
            yield line.number, "empty-heading", "the heading has no words", ""
        if level and (LINK.search(line.text) or SOURCE_MARK.search(line.text) or _UNPLAIN.search(line.text)):
            message = "a heading holds no link, field, source mark or backslash"
            yield line.number, "heading-not-plain", message, "put it into the text below"
        if _LINK_MIDDLE in line.text and line.text.count(_LINK_MIDDLE) > len(LINK.findall(line.text)):
            message = "a link or picture is not written as it must be and may not lead anywhere"
            yield line.number, "bad-link", message, "write [words](article:name) on one line"
        if "[@" in line.text and line.text.count("[@") > len(SOURCE_MARK.findall(line.text)):
            yield line.number, "bad-source-mark", "a source mark is not written as [@NAME]", ""
        if "<" in line.text and (html := _HTML.search(line.text)):
            message = f"HTML such as “{html[0]}” is shown as it is written"
            yield line.number, "html", message, "use **strong**, *emphasis* or a box"


def _lists(body: Sequence[Line]) -> Iterator[Wrong]:
    """Items that are none: inside a sentence's lines, or one list inside another."""
    for paragraph in paragraphs(body):
        if len(paragraph) == 1:
            continue
        first: Line | None = None  # of the text or list that the line belongs to
        for line in paragraph:
            if line.level or line.box is not None:
                first = None
            elif first is None:
                first = line
            elif line.item is not None and first.item is None:
                message = "a list begins without an empty line before it and is shown as a sentence"
                yield line.number, "list-in-text", message, "leave the line before it empty"
                break
            elif line.item is not None and line.item > (first.item or 0) + 1:
                yield (
                    line.number,
                    "nested-list",
                    "a list may not stand inside a list",
                    "begin it at the margin",
                )
                break


def _tables(body: Sequence[Line]) -> Iterator[Wrong]:
    """Rows with more or fewer cells than the header, which would lose the last ones or show none."""
    for paragraph in paragraphs(body):
        if len(paragraph) == 1:
            continue
        columns = 0  # of the table that the line belongs to
        for above, line in pairwise(paragraph):
            if not columns and "|" in line.text and _RULE.fullmatch(line.text):
                columns = _cells(above)
            elif columns and (count := _cells(line)) != columns:
                message = f"this row has {count} cells, the table’s header {columns}"
                yield line.number, "ragged-table", message, ""


def _cells(line: Line) -> int:
    return len(_CELL_EDGE.findall(line.text.strip().removeprefix("|").removesuffix("|"))) + 1

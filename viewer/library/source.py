"""Source text: one article file taken apart into front matter, pages, sections, figures and links."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from viewer.library.address import Address, AddressError, slugify
from viewer.library.form import check_form
from viewer.library.limits import too_much
from viewer.library.line import LINK, Line, words_of
from viewer.library.model import SOURCES, Figure, Link, Page, Section
from viewer.library.report import Report
from viewer.library.table import TableError, parse_table

_FENCE = "+++"
_WEB = re.compile(r"https?://")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_ASCII_WORD = re.compile(r"[A-Za-z0-9]+(?:['-][A-Za-z0-9]+)*")
"""The same in a text of plain letters alone, which are counted sooner."""


class Source(Struct, frozen=True):
    """A file taken apart: the front matter's table and the body's lines."""

    table: dict[str, Any]
    body: tuple[Line, ...]


def take_apart(text: str, file: str, report: Report) -> Source | None:
    """The front matter apart from the body; None, with a problem noted, where there is none of use."""
    lines = text.split("\n")
    if lines[0].strip() != _FENCE:
        report.add(
            file,
            1,
            "no-front-matter",
            "the file must begin with a line “+++” and its title, kind and sources",
        )
        return None
    end = next((number for number, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), 0)
    if not end:
        report.add(file, 1, "no-front-matter", "the front matter is not closed", "add a line “+++” after it")
        return None
    try:
        table = parse_table("\n".join(lines[1:end]))
    except TableError as error:
        report.add(file, error.line + 1, "bad-front-matter", f"the front matter cannot be read: {error}")
        return None
    return Source(table, tuple(Line(number, line) for number, line in enumerate(lines[end + 1 :], end + 2)))


def pages_of(body: tuple[Line, ...], file: str, report: Report) -> tuple[Page, ...]:
    """The pages of a body: each heading of level 1 begins one. Notes what is wrong with their outer form.

    None, with a problem noted, where there is no such heading or more of something than can be parsed.
    """
    if (found := too_much(body)) is not None:
        report.add(file, found[0], "too-complex", f"{found[1]}; the article was left out")
        return ()
    starts = [index for index, line in enumerate(body) if line.text.startswith("#") and line.level == 1]
    if not starts:
        report.add(file, 1, "no-pages", "the article has no page", "begin its text with a heading “# Title”")
        return ()
    early = next((line for line in body[: starts[0]] if not line.blank), None)
    if early is not None:
        report.add(
            file, early.number, "text-before-page", "text before the first page", "begin with “# Title”"
        )
    check_form(body, file, report)
    ends = [*starts[1:], len(body)]
    names: dict[str, int] = {}
    return tuple(
        _page(number, body[start:end], names, file, report)
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )


def _page(number: int, lines: tuple[Line, ...], names: dict[str, int], file: str, report: Report) -> Page:
    page_id = _named(lines[0], names, file, report).id
    sections: list[Section] = []
    figures: list[Figure] = []
    links: list[Link] = []
    for line in lines[1:]:
        if not line.text:
            continue  # half of all lines
        if (level := line.level) in (2, 3):
            heading = _named(line, names, file, report)
            if level == 2:
                sections.append(heading)
        for found in _targets(line, sections[-1].id if sections else "", file, report):
            if isinstance(found, Figure):
                figures.append(found)
            else:
                links.append(found)
    text = "\n".join([line.text for line in lines[1:]])
    return Page(
        number=number,
        id=page_id,
        title=lines[0].heading,
        markdown=text,
        first_line=lines[0].number + 1,
        sections=tuple(sections),
        figures=tuple(figures),
        links=tuple(links),
        words=len((_ASCII_WORD if text.isascii() else _WORD).findall(words_of(text))),
    )


def _targets(line: Line, section: str, file: str, report: Report) -> Iterator[Figure | Link]:
    if "](" not in line.text:
        return
    for match in LINK.finditer(line.text):
        if _WEB.match(match["target"]) and not match["image"]:
            continue
        try:
            address = Address.parse(match["target"])
        except AddressError as error:
            report.add(file, line.number, "bad-address", str(error))
            continue
        if match["image"]:
            yield Figure(address, match["text"].strip(), (match["title"] or "").strip(), line.number)
        else:
            yield Link(address, match["text"], section, line.number)


def _named(line: Line, names: dict[str, int], file: str, report: Report) -> Section:
    """The section that a heading begins; noted where links could not tell it from another one."""
    name = slugify(line.heading)
    if name == SOURCES:
        message = "the program writes the list of sources itself"
        report.add(file, line.number, "sources-heading", message, "name the heading otherwise")
    elif name in names:
        message = f"two headings read the same; the first is in line {names[name]}"
        report.add(file, line.number, "double-heading", message)
    names.setdefault(name, line.number)
    return Section(name, line.heading, line.number)

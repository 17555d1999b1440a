"""Source text: one article file taken apart into front matter, pages, sections, figures and links."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from viewer.library.address import Address, AddressError, slugify
from viewer.library.model import Figure, Link, Page, Section
from viewer.library.report import Report, probably

BOX_KINDS = ("in-short", "emergency", "urgent", "ask", "good-to-know")
MAX_BYTES = 256 * 1024
MAX_BRACKETS = 200
"""Open brackets allowed in one paragraph: more make the Markdown parser take time in their square."""

_FENCE = "+++"
_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?P<text>.+?)\s*#*\s*$")
_BOX = re.compile(r":::\s*(?P<kind>[\w-]*)\s*$")
_LINK = re.compile(r"(?P<image>!?)\[(?P<text>[^\]]*)\]\((?P<target>[^)\s]+)(?:\s+\"(?P<title>[^\"]*)\")?\)")
_WEB = re.compile(r"https?://")
_SOURCE_MARK = re.compile(r"\[@[^\]]*\]")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the body with its number in the file, counted from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """A file taken apart: the front matter's table and the body's lines."""

    table: dict[str, Any]
    body: tuple[Line, ...]


def take_apart(text: str, file: str, report: Report) -> Source | None:
    """The front matter apart from the body; None, with a problem noted, where there is none of use."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != _FENCE:
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
        table = tomllib.loads("\n".join(lines[1:end]))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        report.add(file, _line_of(error), "bad-front-matter", f"the front matter cannot be read: {error}")
        return None
    return Source(table, tuple(Line(number, line) for number, line in enumerate(lines[end + 1 :], end + 2)))


def _line_of(error: Exception) -> int:
    match = re.search(r"line (\d+)", str(error))
    return int(match[1]) + 1 if match else 1


def pages_of(body: tuple[Line, ...], file: str, report: Report) -> tuple[Page, ...]:
    """The pages of a body: each heading of level 1 begins one. Notes what is wrong with their outer form."""
    starts = [index for index, line in enumerate(body) if _level(line.text) == 1]
    for line in body[: starts[0] if starts else len(body)]:
        if line.text.strip():
            report.add(
                file, line.number, "text-before-page", "text before the first page", "begin with “# Title”"
            )
            break
    _check_boxes(body, file, report)
    ends = [*starts[1:], len(body)]
    names: dict[str, int] = {}
    return tuple(
        _page(number, body[start:end], names, file, report)
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )


def _page(number: int, lines: tuple[Line, ...], names: dict[str, int], file: str, report: Report) -> Page:
    title = _heading_text(lines[0].text)
    page_id = _unique(slugify(title), lines[0].number, names, file, report)
    sections: list[Section] = []
    figures: list[Figure] = []
    links: list[Link] = []
    for line in lines[1:]:
        if _level(line.text) in (2, 3):
            text = _heading_text(line.text)
            heading = Section(_unique(slugify(text), line.number, names, file, report), text, line.number)
            if _level(line.text) == 2:
                sections.append(heading)
        for found in _targets(line, file, report):
            if isinstance(found, Figure):
                figures.append(found)
            else:
                links.append(
                    Link(found.address, found.text, sections[-1].id if sections else "", line.number)
                )
    markdown = "\n".join(line.text for line in lines[1:])
    _check_brackets(lines, file, report)
    return Page(
        number=number,
        id=page_id,
        title=title,
        markdown=markdown,
        first_line=lines[0].number + 1,
        sections=tuple(sections),
        figures=tuple(figures),
        links=tuple(links),
        words=_count_words(markdown),
    )


def _count_words(markdown: str) -> int:
    """The words a reader sees: captions, not the alternative texts of pictures, and no source marks."""
    seen = _LINK.sub(_seen, _SOURCE_MARK.sub("", markdown))
    return len(_WORD.findall(seen))


def _seen(match: re.Match[str]) -> str:
    return (match["title"] or "") if match["image"] else match["text"]


def _targets(line: Line, file: str, report: Report) -> Iterator[Figure | Link]:
    for match in _LINK.finditer(line.text):
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
            yield Link(address, match["text"], "", line.number)


def _level(text: str) -> int:
    match = _HEADING.match(text)
    return len(match["marks"]) if match else 0


def _heading_text(text: str) -> str:
    match = _HEADING.match(text)
    return match["text"] if match else text


def _unique(name: str, line: int, names: dict[str, int], file: str, report: Report) -> str:
    """Note a heading whose id another one has already, since links could not tell them apart."""
    if name in names:
        report.add(
            file, line, "double-heading", f"two headings read the same; the first is in line {names[name]}"
        )
    names.setdefault(name, line)
    return name


def _check_boxes(body: tuple[Line, ...], file: str, report: Report) -> None:
    opened = 0
    for line in body:
        match = _BOX.match(line.text)
        if match is None:
            continue
        kind = match["kind"]
        if opened and kind:
            report.add(
                file,
                line.number,
                "box-in-box",
                f"a box begins inside the box of line {opened}",
                "close it: :::",
            )
        elif kind and kind not in BOX_KINDS:
            report.add(file, line.number, "unknown-box", f"there is no box “{kind}”", _box_hint(kind))
        elif not kind and not opened:
            report.add(file, line.number, "stray-box-end", "“:::” closes a box that was not begun")
        opened = line.number if kind else 0
    if opened:
        report.add(file, opened, "open-box", "this box is never closed", "add a line “:::” after it")


def _box_hint(kind: str) -> str:
    return probably(kind, BOX_KINDS) or f"boxes are {', '.join(BOX_KINDS)}"


def _check_brackets(lines: tuple[Line, ...], file: str, report: Report) -> None:
    count = 0
    for line in lines:
        count = count + line.text.count("[") + line.text.count("(") if line.text.strip() else 0
        if count > MAX_BRACKETS:
            report.add(
                file, line.number, "too-many-brackets", f"over {MAX_BRACKETS} brackets in one paragraph"
            )
            return

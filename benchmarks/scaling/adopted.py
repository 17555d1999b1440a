"""Adopted: Markdown files from anywhere, fitted to our article form, as many times as articles are wanted."""

import re
from collections.abc import Iterator, Sequence
from itertools import count as counting
from itertools import islice
from pathlib import Path

from benchmarks.scaling.shelf import Text
from viewer.library.address import slugify
from viewer.library.limits import MAX_BRACKETS, MAX_MARKS, MAX_PARAGRAPH

MOST_LINES = 800
"""Lines taken of a file; the longest of our articles has 300."""

_FRONT = re.compile(r"\A(---|\+\+\+)\n.*?\n\1\n", re.DOTALL)
_DROPPED = re.compile(r"```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)|<!--.*?-->|!\[[^\]]*\]\([^)]*\)", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LINK = re.compile(r"\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])")
_LIST = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(.*)")
_HEADING = re.compile(r"(#{1,6})[ \t]*(.*?)[ \t#]*")


def markdown_files(paths: Sequence[Path]) -> list[Path]:
    """The Markdown files among some paths and in the folders among them, in order."""
    found = (sorted(path.rglob("*.md")) if path.is_dir() else [path] for path in paths)
    return [file for files in found for file in files if file.is_file()]


def texts(files: Sequence[Path], count: int) -> Iterator[Text]:
    """So many articles of these files; when all are taken they are taken again, under other names."""
    return islice(_endless(files), count)


def _endless(files: Sequence[Path]) -> Iterator[Text]:
    for turn in counting():
        taken = 0
        for file in files:
            if (text := _text(file, f"-{turn}" if turn else "")) is not None:
                taken += 1
                yield text
        if not taken:
            raise SystemExit("There are no words in these Markdown files.")


def _text(file: Path, end: str) -> Text | None:
    """A file as an article; None where nothing is left of it."""
    written = file.read_text(encoding="utf-8", errors="replace").replace("\r", "")
    lines = _DROPPED.sub("", _FRONT.sub("", written)).split("\n")[:MOST_LINES]
    named = [match[2] for line in lines if (match := _HEADING.fullmatch(line)) and len(match[1]) == 1]
    title = (_plain(named[0]) if len(named) == 1 else "") or file.stem.replace("-", " ")
    body = [paragraph for paragraph in _paragraphs(lines) if _is_allowed(paragraph)]
    if not any(paragraph and not paragraph[0].startswith("#") for paragraph in body):
        return None
    slug = slugify(f"{file.parent.name} {file.stem}")[-80:].strip("-") + f"-{len(str(file))}{end}"
    text = "\n\n".join("\n".join(paragraph) for paragraph in body)
    return Text(slug, title[:120] + end, "", _summary(body), (), (), f"# Understand\n\n{text}\n")


def _paragraphs(lines: Sequence[str]) -> Iterator[list[str]]:
    """Headings, lists of one level and paragraphs of plain text."""
    seen = {"understand", "sources"}
    together: list[str] = []
    listed = False
    for line in (*(each.lstrip("> \t") for each in lines), ""):
        heading, item = _HEADING.fullmatch(line), _LIST.fullmatch(line)
        words = _plain(line)
        begins = heading is not None or not words or (item is not None) != listed
        if begins and together:
            yield together
            together = []
        listed = item is not None
        if heading is not None and (title := _plain(heading[2])):
            yield [_heading(len(heading[1]), title, seen)]
        elif item is not None and (words := _plain(item[1])):
            together.append(f"- {words}")
        elif heading is None and words and "|" not in words:
            together.append(words)


def _heading(level: int, title: str, seen: set[str]) -> str:
    """A heading that reads like no other one of the article."""
    for number in counting(2):
        if slugify(title) not in seen:
            break
        title = f"{title.rstrip('0123456789 ')} {number}"
    seen.add(slugify(title))
    return f"{'##' if level <= 2 else '###'} {title}"


def _plain(text: str) -> str:
    """The words of a line, without what our form has no place for."""
    words = _TAG.sub("", _LINK.sub(r"\1", text))
    words = re.sub(r"[\[\]{}<>`\\#]|:::|\+\+\+|[*_]{1,3}", "", words).strip()
    begun = _LIST.fullmatch(words)
    return begun[1] if begun is not None else words


def _is_allowed(paragraph: Sequence[str]) -> bool:
    text = "\n".join(paragraph)
    return len(text) < MAX_PARAGRAPH and text.count("(") < MAX_BRACKETS and text.count("*") < MAX_MARKS


def _summary(body: Sequence[Sequence[str]]) -> str:
    first = next(paragraph for paragraph in body if not paragraph[0].startswith("#"))
    return f"{' '.join(first)[:150]}."

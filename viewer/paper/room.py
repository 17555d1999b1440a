"""Room: about how much paper the sections of an article take, and which of them two pages hold.

Told from the Markdown as it stands, in points of a column at the standard size of text and with close spaces
between blocks. The numbers are those by which what is reckoned comes nearest to the shipped articles as set.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from viewer.library.model import Article
from viewer.render.stretches import stretches

TWO_PAGES = 2670.0
"""Points of column on both sides of one sheet."""

_ALWAYS = 550.0
"""What head, title, the box in short, room for questions and the words to know take."""

_PARAGRAPH, _ITEM, _BOXED, _ROW = (44, 19.0), (38, 21.0), (31, 15.0), (14, 20.0)
"""Letters to a line and what a line takes: of a paragraph, of an item, in a box, in a cell of a table."""

_HEADING, _SUBHEADING, _PICTURE, _QUESTIONS = 5.0, 11.0, 217.0, 30.0
_SOURCE = 39.0

_EMERGENCY, _ASK = "emergency", "ask"
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_PICTURES = re.compile(r"^!\[.*$", re.MULTILINE)
_CITE = re.compile(r"\[@([^\]]+)\]")
_MARK = re.compile(r"(?:[-*+]|\d+[.)]) ")


class Taken(Struct, frozen=True):
    """What a section takes without its emergency boxes: points of column, and the sources that it cites."""

    points: float
    sources: frozenset[str]


def taken_by(markdown: str) -> Taken:
    """What a section takes, with its heading."""
    words, pictures = _PICTURES.subn("", markdown)
    points = _HEADING + _PICTURE * pictures
    for kind, text in stretches(_plain(words)):
        if kind != _EMERGENCY:
            points += sum(_lines(text, boxed=bool(kind))) + (_QUESTIONS if kind == _ASK else 0.0)
    return Taken(points, frozenset(_CITE.findall(markdown)))


def always_taken(article: Article) -> float:
    """What stands on paper whatever is chosen; of the emergency boxes no sign twice."""
    boxes = (
        text
        for page in article.pages
        for kind, text in stretches(_plain(page.markdown))
        if kind == _EMERGENCY
    )
    signs = dict.fromkeys(line for text in boxes for line in text.split("\n"))
    return _ALWAYS + sum(_lines("\n".join(signs), boxed=True))


def held(always: float, sections: Iterable[tuple[str, Taken]], room: float = TWO_PAGES) -> Iterator[str]:
    """Of sections, the weightiest first, that one and all others that there is room for.

    `always` is what stands there besides.
    """
    sources = frozenset[str]()
    for number, (name, taken) in enumerate(sections):
        points = taken.points + _SOURCE * len(taken.sources - sources)
        if not number or always + points <= room:
            always += points
            sources |= taken.sources
            yield name


def _plain(markdown: str) -> str:
    return _CITE.sub("", _LINK.sub(r"\1", markdown))


def _lines(text: str, boxed: bool) -> Iterator[float]:
    """What each line of Markdown takes; a paragraph is one line."""
    for line in map(str.strip, text.split("\n")):
        if line.startswith("#"):
            yield _SUBHEADING
        elif line.startswith("|"):
            yield _of(max(map(len, map(str.strip, line.strip("|").split("|")))), _ROW)
        elif line:
            marked = _MARK.match(line)
            yield _of(len(line) - 2 * bool(marked), _BOXED if boxed else _ITEM if marked else _PARAGRAPH)


def _of(letters: int, kind: tuple[int, float]) -> float:
    per_line, points = kind
    return points * (1 + letters // per_line)

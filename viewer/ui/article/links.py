"""Links: where the links of a document stand, line by line, for the focus ring and the hover ground."""

from collections.abc import Iterator
from typing import cast

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from viewer.library.model import SOURCES


class TextLink(Struct, frozen=True):
    """A link in the document: its target and the positions of its first and after its last character."""

    target: str
    start: int
    end: int

    @property
    def mark(self) -> bool:
        """Whether it is the small number of a source, which Tab passes over: there are many of them."""
        return self.target.endswith(f"#{SOURCES}")

    @property
    def term(self) -> bool:
        """Whether it leads to the meaning of a word."""
        return self.target.startswith("term:")

    @property
    def part(self) -> str:
        """The part of a picture that it leads to, or an empty text."""
        return self.target.partition("#")[2] if self.target.startswith("diagram:") else ""


def find_links(document: QTextDocument) -> tuple[TextLink, ...]:
    """All links of a document in the order of the text."""
    links: list[TextLink] = []
    block = document.begin()
    while block.isValid():
        _collect(block, links)
        block = block.next()
    return tuple(links)


def _collect(block: QTextBlock, links: list[TextLink]) -> None:
    step = block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        step += 1
        form = fragment.charFormat()
        if not form.isAnchor() or not form.anchorHref():
            continue
        start, end = fragment.position(), fragment.position() + fragment.length()
        if links and links[-1].end == start and links[-1].target == form.anchorHref():
            links[-1] = TextLink(links[-1].target, links[-1].start, end)
        else:
            links.append(TextLink(form.anchorHref(), start, end))


def line_rects(document: QTextDocument, start: int, end: int) -> list[QRectF]:
    """The rectangles of a stretch of a block's text, one for each line, in the document's coordinates."""
    return [
        QRectF(corner.x() + left, corner.y() + line.y(), right - left, line.height())
        for corner, line, left, right in _lines(document, start, end)
    ]


def base_lines(document: QTextDocument, start: int, end: int) -> list[QLineF]:
    """The lines that a stretch of text stands on, one for each line of it, in the document's coordinates."""
    return [
        QLineF(corner.x() + left, corner.y() + base, corner.x() + right, corner.y() + base)
        for corner, line, left, right in _lines(document, start, end)
        for base in (line.y() + line.ascent(),)
    ]


def _lines(
    document: QTextDocument, start: int, end: int
) -> Iterator[tuple[QPointF, QTextLine, float, float]]:
    """For each line of a stretch: its block’s corner, the line, and where the stretch begins and ends."""
    document.size()  # the layout must be made before its lines are asked for: Qt crashes otherwise
    block = document.findBlock(start)
    layout = block.layout()
    corner = document.documentLayout().blockBoundingRect(block).topLeft()  # the lines are placed from here
    first, last = start - block.position(), end - block.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin = max(first, line.textStart())
        stop = min(last, line.textStart() + line.textLength())
        if begin < stop:
            yield corner, line, _x(line, begin), _x(line, stop)


def _x(line: QTextLine, position: int) -> float:
    """Where a character begins; Qt gives the position it settled on beside it."""
    place = cast("tuple[float, int]", line.cursorToX(position))  # Qt's stubs say no more than “object”
    return place[0]

"""Lists: items with a hanging dot or number, which we paint; Qt knows of the list, for listeners and copying.

Qt's own dot stands glued to the words at every size.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)

from viewer.render.typography import TextKind
from viewer.ui.article.boxes import text_rect
from viewer.ui.article.marks import Mark, marker_of

if TYPE_CHECKING:
    from viewer.ui.article.type_case import TypeCase
    from viewer.ui.article.writer import Writer

DOT = "•"
_DOT_GAP, _NUMBER_GAP, _RADIUS = 0.6, 0.45, 0.15  # in multiples of u
_UNPAINTED = QTextListFormat.Style.ListStyleUndefined.value


class Marker(Struct, frozen=True):
    """A dot or number, and the number of the block it stands before."""

    block: int
    words: str


class Listing:
    """One list that is being written. `box_left` is how far the box around it, if any, lets it stand in."""

    def __init__(self, writer: "Writer", kind: TextKind, markers: Sequence[str], box_left: float = 0) -> None:
        """Make room for these markers, each of which belongs to one item."""
        self._writer = writer
        self._made: QTextList | None = None
        self._left = box_left + _room(writer.case, kind, markers)
        self._ordered = DOT not in markers

    def begin(self, kind: TextKind, marker: str, box: int = 0) -> None:
        """Begin the next item."""
        writer, cursor = self._writer, self._writer.cursor
        form = writer.start(kind)
        if box:
            writer.into_box(form, box)
        form.setProperty(Mark.MARKER, marker)
        form.setProperty(QTextFormat.Property.ListStyle, _UNPAINTED)
        form.setLeftMargin(self._left)
        cursor.setBlockFormat(form)
        cursor.setBlockCharFormat(writer.case.words(kind))  # the marker takes font and color from here
        if self._made is None:
            shape = QTextListFormat()
            styles = QTextListFormat.Style
            shape.setStyle(styles.ListDecimal if self._ordered else styles.ListDisc)
            shape.setIndent(0)
            self._made = cursor.createList(shape)
        else:
            self._made.add(cursor.block())


def numbers(count: int) -> list[str]:
    """The numbers of so many items."""
    return [f"{number}." for number in range(1, count + 1)]


def find_markers(document: QTextDocument) -> tuple[Marker, ...]:
    """The markers of a document, from top to bottom."""
    found = []
    block = document.begin()
    while block.isValid():
        if words := marker_of(block):
            found.append(Marker(block.blockNumber(), words))
        block = block.next()
    return tuple(found)


def paint_marker(painter: QPainter, document: QTextDocument, marker: Marker, u: float, seen: QRectF) -> None:
    """A dot at the middle of the small letters of an item's first line, or a number on its base line."""
    block = document.findBlockByNumber(marker.block)
    rect, layout = text_rect(block), block.layout()
    if not rect.intersects(seen) or not layout.lineCount():
        return
    line, form = layout.lineAt(0), block.charFormat()
    font, ink = form.font(), form.foreground().color()
    left, base = rect.left() + line.x(), rect.top() + line.y() + line.ascent()
    metrics = QFontMetricsF(font)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(ink)
    if marker.words == DOT:
        painter.setBrush(ink)
        radius = _RADIUS * u
        middle = QPointF(left - _DOT_GAP * u - radius, base - metrics.xHeight() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(middle, radius, radius)
    else:
        painter.setFont(font)
        wide = metrics.horizontalAdvance(marker.words)
        painter.drawText(QPointF(left - _NUMBER_GAP * u - wide, base), marker.words)
    painter.restore()


def _room(case: "TypeCase", kind: TextKind, markers: Sequence[str]) -> float:
    """How far the words of a list stand in: the design's measure, or more for numbers that need it."""
    typography = case.typography
    if DOT in markers:
        return typography.list_indent
    metrics = QFontMetricsF(case.words(kind).font())
    widest = max((metrics.horizontalAdvance(words) for words in markers), default=0.0)
    return max(typography.list_indent, widest + _NUMBER_GAP * typography.u)

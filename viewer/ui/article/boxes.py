"""Boxes: the rounded ground, rule and icon behind runs of marked blocks, painted under the text."""

from collections.abc import Callable, Iterator

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextBlock, QTextDocument

from viewer.ui.article.marks import box_of
from viewer.ui.article.type_case import BOX_GROUND, BOX_ICON, BOX_INK, TypeCase
from viewer.ui.style.icons import CALLOUT_STROKE
from viewer.ui.style.look import Look
from viewer.ui.style.paint import callout

_RADIUS = 14


class BoxRun(Struct, frozen=True):
    """One box: its kind and the numbers of its first and last block."""

    kind: str
    first: int
    last: int


def find_boxes(document: QTextDocument, kinds: list[str]) -> tuple[BoxRun, ...]:
    """The boxes of a document, whose kinds stand in `kinds` in order."""
    found = find_runs(document, box_of)
    return tuple(BoxRun(kinds[number - 1], first, last) for number, first, last in found)


def find_runs(
    document: QTextDocument, number_of: Callable[[QTextBlock], int]
) -> Iterator[tuple[int, int, int]]:
    """The runs of blocks with one number other than 0: that number, the first block's and the last one's."""
    spans: dict[int, tuple[int, int]] = {}
    block = document.begin()
    while block.isValid():
        number = number_of(block)
        if number:
            spans[number] = (spans.get(number, (block.blockNumber(), 0))[0], block.blockNumber())
        block = block.next()
    return ((number, first, last) for number, (first, last) in sorted(spans.items()))


def text_rect(block: QTextBlock) -> QRectF:
    """Where a block's lines are, in the document's coordinates, without its margins; right in tables too."""
    return block.document().documentLayout().blockBoundingRect(block)


def paint_box(painter: QPainter, rect: QRectF, title: QRectF, kind: str, look: Look) -> None:
    """A box of this kind at `rect`; the icon stands level with the first line of `title`."""
    callout(painter, rect, look.theme, BOX_INK[kind], BOX_GROUND[kind], _RADIUS)
    u = look.typography.u
    side = round(1.25 * u)
    ratio = painter.device().devicePixelRatioF()
    icon = look.icons.pixmap(BOX_ICON[kind], side, look.theme[BOX_INK[kind]], ratio, CALLOUT_STROKE)
    line = min(title.height(), 1.4 * u)
    corner = QPointF(round(rect.left() + 1.2 * u), round(title.top() + (line - side) / 2))
    painter.drawPixmap(corner, icon)


def box_rect(document: QTextDocument, run: BoxRun, column: QRectF, case: TypeCase) -> QRectF:
    """Where a box lies, in whole pixels of the document; `column` gives its left and right edge."""
    top = round(text_rect(document.findBlockByNumber(run.first)).top() - case.box_padding)
    bottom = round(text_rect(document.findBlockByNumber(run.last)).bottom() + case.box_padding)
    return QRectF(column.left(), top, column.width(), bottom - top)

"""Cards: the framed ground behind each row of a table that stands as blocks below each other."""

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextDocument

from viewer.ui.article.boxes import find_runs, text_rect
from viewer.ui.article.marks import card_of
from viewer.ui.style.look import Look
from viewer.ui.style.paint import rounded_surface

CARD_PADDING = 0.7
"""The room between a card's edge and its text above and below, in multiples of u."""

CARD_SIDE = 1.0
"""The same at its sides."""

CARD_GAP = 0.6
"""The room between two cards."""

_RADIUS = 12


class Card(Struct, frozen=True):
    """One card: the numbers of its first and last block."""

    first: int
    last: int


def find_cards(document: QTextDocument) -> tuple[Card, ...]:
    """The cards of a document, from top to bottom."""
    return tuple(Card(first, last) for _, first, last in find_runs(document, card_of))


def card_rect(document: QTextDocument, card: Card, column: QRectF, u: float) -> QRectF:
    """Where a card lies, in whole pixels of the document; `column` gives its left and right edge."""
    top = round(text_rect(document.findBlockByNumber(card.first)).top() - CARD_PADDING * u)
    bottom = round(text_rect(document.findBlockByNumber(card.last)).bottom() + CARD_PADDING * u)
    return QRectF(column.left(), top, column.width(), bottom - top)


def paint_card(painter: QPainter, rect: QRectF, look: Look) -> None:
    """A card at `rect`: an edge on a quiet ground."""
    theme = look.theme
    edge, width = (theme["edge"], 2.0) if theme.contrast else (theme["line"], 1.0)
    rounded_surface(painter, rect, theme["panel"], edge, width, _RADIUS)

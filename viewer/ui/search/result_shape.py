"""ResultShape: where the parts of a result card lie, for one row, one width and one look."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF

from viewer.ui.search.card_type import CardType
from viewer.ui.search.kinds import kind_of
from viewer.ui.search.marked_text import MarkedText, padded
from viewer.ui.search.result_model import Found
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX
from viewer.ui.style.wrap import WrappedText

THUMB_PX = (118, 104)
ICON_PX = 18
_SIDE_PX, _TOP_PX = 22, 16
_ICON_GAP_PX = 8
_THUMB_GAP_PX = 20
_LEAST_WORDS_PX = 280  # a picture stays away where it would leave less for the words
_PILL_SIDE_PX, _PILL_HIGH_PX, _PILL_GAP_PX = 11, 26, 12
_SNIPPET_LINES = 2


class ResultShape:
    """One card measured. Its outline lies `RESERVE_PX` inside the row, so that the ring is never cut off."""

    def __init__(self, look: Look, row: Found, width: int) -> None:
        """For a row of `width` pixels."""
        self._card_width = width - 2 * RESERVE_PX
        self.type = CardType(look, self._card_width)
        px = self.type.px
        room = self._card_width - 2 * px(_SIDE_PX)
        self.thumb = QSizeF(*(px(side) for side in THUMB_PX))
        beside = self.thumb.width() + px(_THUMB_GAP_PX)
        self.has_thumb = row.hit.picture is not None and room - beside >= px(_LEAST_WORDS_PX)
        self._room = room - (beside if self.has_thumb else 0)
        self._set_words(look, row)
        self._place()

    def _set_words(self, look: Look, row: Found) -> None:
        kind, sans = self.type, self.type.sans
        said = look.tr("Best match") if row.best else ""
        self.pill = WrappedText(said, sans(14, 600))
        self.pill_width = self.pill.width + 2 * kind.px(_PILL_SIDE_PX) if row.best else 0.0
        beside = kind.px(ICON_PX + _ICON_GAP_PX)
        self.path = WrappedText(path_words(row), sans(14.5), self._path_room() - beside, 1.3)
        self.title = WrappedText(row.hit.title, kind.serif(22), self._room, 1.25)
        self.heading = WrappedText(row.hit.heading, sans(17, 600), self._room, 1.3)
        self.reason = WrappedText(row.reason, sans(15.5), self._room, 1.35)
        text, spans = padded(row.hit.snippet, row.hit.marks)
        self.snippet = MarkedText(text, spans, sans(18), self._room, 1.48, _SNIPPET_LINES)

    def _path_room(self) -> float:
        """Beside the pill; below it where that would leave the path a narrow column."""
        beside = self._room - self.pill_width - self.type.px(_PILL_GAP_PX)
        self._pill_above = bool(self.pill_width) and beside < self._room / 2
        return beside if self.pill_width and not self._pill_above else self._room

    def _place(self) -> None:
        """From the top down: path, title, heading, reason, snippet."""
        px = self.type.px
        top = RESERVE_PX + px(_TOP_PX)
        if self._pill_above:
            top += px(_PILL_HIGH_PX + 6)
        first = max(self.path.height, 0 if self._pill_above or not self.pill_width else px(_PILL_HIGH_PX))
        self.path_top = top + (first - self.path.height) / 2
        self._pill_top = RESERVE_PX + px(_TOP_PX)
        self.title_top = top + first + px(6)
        after = self.title_top + self.title.height
        self.heading_top = after + px(1)
        after += self.heading.height + px(1) if self.heading.rows != ("",) and self.heading.lines else 0
        self.reason_top = after + px(2)
        after += self.reason.height + px(3) if self.reason.rows != ("",) and self.reason.lines else 0
        self.snippet_top = after + px(3)
        after += self.snippet.height + px(3) if self.snippet.text else 0
        words = after + px(_TOP_PX)
        beside = 2 * RESERVE_PX + self.thumb.height() + 2 * px(_TOP_PX) if self.has_thumb else 0
        self.height = round(max(words + RESERVE_PX, beside))

    def card(self, row: QRectF) -> QRectF:
        """The card's outline in a row."""
        return row.adjusted(RESERVE_PX, RESERVE_PX, -RESERVE_PX, -RESERVE_PX)

    def words_left(self, row: QRectF) -> float:
        """Where all words of a card begin."""
        return row.left() + RESERVE_PX + self.type.px(_SIDE_PX)

    def path_left(self, row: QRectF) -> float:
        """Where the path begins, behind its icon."""
        return self.words_left(row) + self.type.px(ICON_PX + _ICON_GAP_PX)

    def icon_at(self, row: QRectF) -> QPointF:
        """The icon's corner, on whole pixels, level with the path's first line."""
        line = self.path.height / max(1, self.path.lines)
        top = row.top() + self.path_top + (line - self.type.px(ICON_PX)) / 2
        return QPointF(round(self.words_left(row)), round(top))

    def pill_rect(self, row: QRectF) -> QRectF:
        """Where “Best match” lies."""
        high = self.type.px(_PILL_HIGH_PX)
        left = self.words_left(row)
        if not self._pill_above:
            left += self._room - self.pill_width
        return QRectF(left, row.top() + self._pill_top, self.pill_width, high)

    def thumb_rect(self, row: QRectF) -> QRectF:
        """Where the picture lies: at the right, in the middle of the card's height."""
        card = self.card(row)
        left = card.right() - self.type.px(_SIDE_PX) - self.thumb.width()
        top = card.center().y() - self.thumb.height() / 2
        return QRectF(round(left), round(top), self.thumb.width(), self.thumb.height())


def path_words(row: Found) -> str:
    """The way to a hit: what kind of thing it is where that is no text, and where it stands."""
    kind = "" if row.hit.kind in ("article", "") else kind_of(row.hit.kind).one
    return "  ·  ".join(each for each in (kind, row.path) if each)

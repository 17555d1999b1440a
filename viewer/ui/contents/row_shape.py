"""RowShape: where the parts of a row of the contents lie, for one width of the column and one look."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from viewer.ui.contents.row_model import IN_TOPIC, LETTER, NOTICE, PRESSABLE, TOPIC
from viewer.ui.style.look import Look
from viewer.ui.style.wrap import WrappedText

ICON_PX = 22
MARK_PX = 16  # chevron, tick, and what kind of thing an entry of the A–Z is
PILL_INSET_PX = 16  # from the column's edge to the pill
TITLE_PX = 16.0
NAME_PX = 14.5
LETTER_PX = 20.0
LINE_HEIGHT = 1.25
_HEIGHTS_PX = {TOPIC: 46, NOTICE: 46, LETTER: 46}  # of a row with one line
_HEIGHT_PX = 40
_GAP_PX = 2  # above and below the pill
_EDGE_PX, _AFTER_ICON_PX = 14, 46  # from the pill's edge to icon or words; to the words after an icon
_MARK_RIGHT_PX = 9
_TEXT_GAP_PX = 8  # between the words and the mark


class RowShape(Struct, frozen=True):
    """Places within a row; `width` is the column's, in pixels."""

    look: Look
    width: int
    level: int

    def height(self, title_height: float, title_lines: int, below: float) -> int:
        """The row's height in pixels: the design's for one line, more for more and for what is `below`."""
        further = title_height * (title_lines - 1) / title_lines
        return round(self.look.px(self._first_px) + further + below)

    def pill(self, row: QRectF) -> QRectF:
        """The coloured ground of a row; `row` may be narrower than the column by the scroll bar."""
        inset = self.look.px(PILL_INSET_PX)
        right = min(row.right() - _GAP_PX, row.left() + self.width - inset)
        gap = self.look.px(_GAP_PX)
        top = row.top() + gap
        return QRectF(row.left() + inset, top, right - row.left() - inset, row.height() - 2 * gap)

    def icon_at(self, pill: QRectF) -> QPointF:
        """The icon's top left corner, on whole pixels; level with the first line of a tall row."""
        return QPointF(round(pill.left() + self.look.px(_EDGE_PX)), self._beside_first_line(pill, ICON_PX))

    def mark_at(self, pill: QRectF) -> QPointF:
        """The mark's top left corner, on whole pixels."""
        left = pill.right() - self.look.px(_MARK_RIGHT_PX + MARK_PX)
        return QPointF(round(left), self._beside_first_line(pill, MARK_PX))

    @property
    def words_left(self) -> int:
        """How far the words stand from the pill's edge."""
        has_icon = self.level in (TOPIC, IN_TOPIC)
        return self.look.px(_AFTER_ICON_PX if has_icon else _EDGE_PX)

    @property
    def words_width(self) -> int:
        """The room for words in a line. The scroll bar does not change where lines break."""
        has_mark = self.level in PRESSABLE
        ends = self.words_left + self.look.px(_MARK_RIGHT_PX + MARK_PX + _TEXT_GAP_PX if has_mark else 8)
        return max(1, self.width - 2 * self.look.px(PILL_INSET_PX) - ends)

    def font(self, *, heavy: bool) -> QFont:
        """The font of the row's title."""
        if self.level == LETTER:
            return self.look.heading_font(LETTER_PX)
        return self.look.font(600 if heavy else 400, TITLE_PX)

    def title(self, text: str, *, heavy: bool) -> WrappedText:
        """The row's title in lines; a notice uses the same."""
        return self.look.wrapped(text, self.font(heavy=heavy), self.words_width, LINE_HEIGHT)

    def below(self, text: str) -> WrappedText:
        """The smaller line under a title."""
        return self.look.wrapped(text, self.look.font(400, NAME_PX), self.words_width, LINE_HEIGHT)

    @property
    def _first_px(self) -> int:
        return _HEIGHTS_PX.get(self.level, _HEIGHT_PX)

    def _beside_first_line(self, pill: QRectF, side: int) -> float:
        first = self.look.px(self._first_px) - 2 * self.look.px(_GAP_PX)
        return round(pill.top() + (min(first, pill.height()) - self.look.px(side)) / 2)

"""RowShape: where the parts of a row of the topic tree lie, for one width of the tree and one look."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF

from viewer.ui.style.look import Look
from viewer.ui.style.wrap import WrappedText

ICON_PX = 22
MARK_PX = 16  # chevron and tick
PILL_INSET_PX = 16  # from the tree's edge to the pill
TITLE_PX = 16.0
NAME_PX = 14.5
_LINE_HEIGHT = 1.25
_TOPIC_PX, _ARTICLE_PX = 46, 40  # heights of a row with one line
_GAP_PX = 2  # above and below the pill
_ICON_LEFT_PX, _TEXT_LEFT_PX = 14, 46  # from the pill's edge
_MARK_RIGHT_PX = 9
_TEXT_GAP_PX = 8  # between the words and the mark


class RowShape(Struct, frozen=True):
    """Places within a row. `level` is 1 for a topic, 2 for an article, 0 for a notice; `width` the tree's."""

    look: Look
    width: int
    level: int

    def height(self, title: WrappedText, below: float) -> int:
        """The row's height in pixels: the design's for one line, more for more and for what is `below`."""
        further = title.height * (title.lines - 1) / title.lines
        return round(self.look.px(_ARTICLE_PX if self.level == 2 else _TOPIC_PX) + further + below)

    def pill(self, row: QRectF) -> QRectF:
        """The coloured ground of a row; `row` may be narrower than the tree by the scroll bar."""
        inset = self.look.px(PILL_INSET_PX)
        right = min(row.right() - _GAP_PX, row.left() + self.width - inset)
        gap = self.look.px(_GAP_PX)
        top = row.top() + gap
        return QRectF(row.left() + inset, top, right - row.left() - inset, row.height() - 2 * gap)

    def icon_at(self, pill: QRectF) -> QPointF:
        """The icon's top left corner, on whole pixels; level with the first line of a tall row."""
        return QPointF(
            round(pill.left() + self.look.px(_ICON_LEFT_PX)), self._beside_first_line(pill, ICON_PX)
        )

    def mark_at(self, pill: QRectF) -> QPointF:
        """The chevron's or tick's top left corner, on whole pixels."""
        left = pill.right() - self.look.px(_MARK_RIGHT_PX + MARK_PX)
        return QPointF(round(left), self._beside_first_line(pill, MARK_PX))

    @property
    def words_left(self) -> int:
        """How far the words stand from the pill's edge."""
        return self.look.px(_TEXT_LEFT_PX if self.level else _ICON_LEFT_PX)

    @property
    def words_width(self) -> int:
        """The room for words in a line. The scroll bar does not change where lines break."""
        ends = self.words_left + self.look.px(_MARK_RIGHT_PX + MARK_PX + _TEXT_GAP_PX if self.level else 8)
        return max(1, self.width - 2 * self.look.px(PILL_INSET_PX) - ends)

    def title(self, text: str, weight: int) -> WrappedText:
        """The row's title in lines; a notice uses the same."""
        return self.look.wrapped(text, self.look.font(weight, TITLE_PX), self.words_width, _LINE_HEIGHT)

    def other_name(self, text: str) -> WrappedText:
        """The smaller line under a title."""
        return self.look.wrapped(text, self.look.font(400, NAME_PX), self.words_width, _LINE_HEIGHT)

    def _beside_first_line(self, pill: QRectF, side: int) -> float:
        first = self.look.px(_ARTICLE_PX if self.level == 2 else _TOPIC_PX) - 2 * self.look.px(_GAP_PX)
        return round(pill.top() + (min(first, pill.height()) - self.look.px(side)) / 2)

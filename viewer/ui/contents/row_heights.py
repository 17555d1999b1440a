"""RowHeights: how high rows of the contents must be for their words, measured once each."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

from viewer.ui.contents.row_model import RowWords
from viewer.ui.contents.row_shape import LINE_HEIGHT, NAME_PX, RowShape
from viewer.ui.style.look import Look
from viewer.ui.style.wrap import WrappedText

_SURE_PX = 1.0
"""A text that is narrower than its room by so much stands in one line, and need not be laid out to see it."""


class _Measure:
    """Texts of one font in one width."""

    def __init__(self, font: QFont, width: int) -> None:
        self._font, self._width = font, width
        self._advance = QFontMetricsF(font).horizontalAdvance
        self.line = LINE_HEIGHT * font.pixelSize()

    def lines(self, text: str) -> int:
        """How many lines a text takes."""
        if text.isprintable() and self._advance(text) <= self._width - _SURE_PX:
            return 1
        return max(1, WrappedText(text, self._font, self._width, LINE_HEIGHT).lines)


class RowHeights:
    """The heights of rows in one width of the column; `forget` them when the look is different."""

    def __init__(self, look: Look, width: int) -> None:
        self._look = look
        self._width = width
        self._heights: dict[tuple[RowWords, bool], int] = {}
        self._measures: dict[tuple[int, bool], tuple[RowShape, _Measure, _Measure]] = {}

    @property
    def width(self) -> int:
        """The width of the column, in pixels."""
        return self._width

    def set_width(self, width: int) -> None:
        """Measure for another width of the column, in pixels."""
        if width != self._width:
            self._width = width
            self.forget()

    def forget(self) -> None:
        """Measure anew."""
        self._heights.clear()
        self._measures.clear()

    def of(self, words: RowWords, *, heavy: bool) -> int:
        """The height of a row in pixels; `heavy` where its title is set in bold."""
        found = self._heights.get((words, heavy))
        if found is None:
            found = self._heights[words, heavy] = self._measured(words, heavy)
        return found

    def _measured(self, words: RowWords, heavy: bool) -> int:
        shape, title, below = self._measures.get((words.level, heavy)) or self._ready(words.level, heavy)
        lines = title.lines(words.title)
        under = below.lines(words.below) * below.line if words.below else 0.0
        return shape.height(lines * title.line, lines, under)

    def _ready(self, level: int, heavy: bool) -> tuple[RowShape, _Measure, _Measure]:
        shape = RowShape(self._look, self._width, level)
        title = _Measure(shape.font(heavy=heavy), shape.words_width)
        below = _Measure(self._look.font(400, NAME_PX), shape.words_width)
        self._measures[level, heavy] = shape, title, below
        return self._measures[level, heavy]

"""How words break into lines of a given width, and are painted at a chosen distance from each other."""

from __future__ import annotations

import re
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

_ENDLESS = 1e6
_HALF_WORD = re.compile(r"\S*\w-$")  # what stands at the end of a line that Qt broke at a hyphen


class WrappedText:
    """A text laid out once in a width; `width` and `height` are what it takes, in pixels.

    A word with a hyphen stays in one line where it fits: “mini-stroke” is one name.
    Qt's labels cannot tighten a serif's generous lines, nor say what width their longest line really has.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float = _ENDLESS,
        line_height: float = 1.3,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> None:
        natural = QFontMetricsF(font).height()
        pitch = line_height * font.pixelSize()
        self._layout = QTextLayout(text, font)
        option = QTextOption(alignment)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.width = 0.0
        self.lines = 0
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(max(1.0, width))
            self._keep_word(line, width)
            line.setPosition(QPointF(0, self.lines * pitch + (pitch - natural) / 2))
            self.width = max(self.width, line.naturalTextWidth())
            self.lines += 1
            line = self._layout.createLine()
        self._layout.endLayout()
        self.height = max(1, self.lines) * pitch

    @property
    def rows(self) -> tuple[str, ...]:
        """The words of each line."""
        lines = (self._layout.lineAt(number) for number in range(self.lines))
        return tuple(
            self._layout.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines
        )

    def _keep_word(self, line: QTextLine, width: float) -> None:
        """Break before a word that Qt broke at its hyphen, unless the word is wider than a line."""
        text, start = self._layout.text(), line.textStart()
        stop = start + line.textLength()
        half = _HALF_WORD.search(text[start:stop])
        if half is None or not half.start() or not text[stop : stop + 1].strip():
            return
        word = half[0] + text[stop:].split(maxsplit=1)[0]
        if QFontMetricsF(self._layout.font()).horizontalAdvance(word) <= width:
            place = cast("tuple[float, int]", line.cursorToX(start + half.start()))
            line.setLineWidth(max(1.0, place[0]))

    def draw(self, painter: QPainter, at: QPointF, color: str) -> None:
        """Paint the lines with their top left corner at a point."""
        painter.setPen(QColor(color))
        self._layout.draw(painter, at)


def longest_word(text: str, font: QFont) -> float:
    """The width that the widest single word needs, in pixels."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)

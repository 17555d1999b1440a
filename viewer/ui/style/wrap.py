"""How words break into lines of a given width, and are painted at a chosen distance from each other."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_ENDLESS = 1e6


class WrappedText:
    """A text laid out once in a width; `width` and `height` are what it takes, in pixels.

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
            line.setPosition(QPointF(0, self.lines * pitch + (pitch - natural) / 2))
            self.width = max(self.width, line.naturalTextWidth())
            self.lines += 1
            line = self._layout.createLine()
        self._layout.endLayout()
        self.height = max(1, self.lines) * pitch

    def draw(self, painter: QPainter, at: QPointF, color: str) -> None:
        """Paint the lines with their top left corner at a point."""
        painter.setPen(QColor(color))
        self._layout.draw(painter, at)


def longest_word(text: str, font: QFont) -> float:
    """The width that the widest single word needs, in pixels."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)

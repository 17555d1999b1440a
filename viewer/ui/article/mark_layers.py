"""MarkLayers: whoever marks words in a text does so in a layer of its own."""

from enum import IntEnum

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from viewer.ui.style.look import Look


class Layer(IntEnum):
    """Whose marks they are, from the lowest to the uppermost."""

    SEARCH = 0
    WORD = 1
    FIND = 2


class MarkLayers:
    """Shows the uppermost layer that has marks, for two kinds of marks at once could not be told apart."""

    def __init__(self, text: QTextEdit, look: Look) -> None:
        """Mark words of `text` in the colors of `look`."""
        self._text, self._look = text, look
        self._layers: dict[Layer, list[QTextEdit.ExtraSelection]] = {}

    def put(self, layer: Layer, marks: list[QTextEdit.ExtraSelection]) -> None:
        """Have these marks and no others in a layer."""
        self._layers[layer] = marks
        uppermost = (marks for _, marks in sorted(self._layers.items(), reverse=True) if marks)
        self._text.setExtraSelections(next(uppermost, []))

    def mark(self, cursor: QTextCursor, current: bool = False) -> QTextEdit.ExtraSelection:
        """A mark on what a cursor holds; the current one of several stands out."""
        theme = self._look.theme
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = QTextCharFormat()
        selection.format.setBackground(QColor(theme["primary" if current else "mark"]))
        selection.format.setForeground(QColor(theme["on_primary" if current else "mark_ink"]))
        return selection

    def cursor(self, start: int, end: int) -> QTextCursor:
        """A cursor that holds a stretch of the text."""
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

"""CardLabel: words above and between the results, as large as what is to be read, some of them in bold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from viewer.ui.controls.label import LabelStyle
from viewer.ui.search.card_type import CardType
from viewer.ui.search.marked_text import MarkedText, bold_spans
from viewer.ui.style.look import Look
from viewer.ui.style.wrap import longest_word

_BOLD = 700
_USUAL_PX = 560


class CardLabel(QLabel):
    """Plain text that wraps and grows with the reader's text size as far as its width allows."""

    def __init__(self, look: Look, style: LabelStyle, text: str = "") -> None:
        super().__init__(text)
        self._look, self._style = look, style
        self._bold: tuple[str, ...] = ()
        self._kept: tuple[int, MarkedText] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.look_changed.connect(self._on_look_changed)

    def say(self, text: str, bold: Sequence[str] = ()) -> None:
        """Say something else, with these words of it in bold."""
        self._bold = tuple(bold)
        self._kept = None
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wrapped where it is long."""
        words = self._words(self._look.px(_USUAL_PX))
        return QSize(int(words.width) + 1 + self._sides(), round(words.height))

    def minimumSizeHint(self) -> QSize:
        """The longest word in the smallest type that it may have, on one line."""
        font = self._font(CardType(self._look, 0), self._style.weight)
        return QSize(int(longest_word(self.text(), font)) + 1 + self._sides(), round(font.pixelSize()))

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines in a width."""
        return round(self._words(width).height) if self.text() else 0

    def one_line(self) -> int:
        """How wide all words are on one line, in the type that they have in the label's width now."""
        kind = CardType(self._look, self.width() - self._sides())
        font, bold = self._font(kind, self._style.weight), self._font(kind, _BOLD)
        spans = bold_spans(self.text(), self._bold)
        return round(MarkedText(self.text(), spans, font, bold=bold).width) + 1 + self._sides()

    def first_line(self) -> float:
        """How far below the label's top the middle of its first line lies, for an icon beside it."""
        words = self._words(self.width())
        spare = max(0.0, self.height() - words.height) / 2
        return spare + words.height / max(1, words.lines) / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines, from the left; in the middle of a taller place."""
        painter = QPainter(self)
        words = self._words(self.width())
        corner = QPointF(self.contentsMargins().left(), max(0.0, self.height() - words.height) / 2)
        words.draw(painter, corner, self._look, self._style.ink)
        painter.end()

    def _words(self, width: int) -> MarkedText:
        """The text in a width; the last one is kept, for layouts ask for it again and again."""
        if self._kept is None or self._kept[0] != width:
            room = width - self._sides()
            kind = CardType(self._look, room)
            font, bold = self._font(kind, self._style.weight), self._font(kind, _BOLD)
            spans = bold_spans(self.text(), self._bold)
            made = MarkedText(self.text(), spans, font, room, self._style.line_height, bold=bold)
            self._kept = (width, made)
        return self._kept[1]

    def _sides(self) -> int:
        return self.contentsMargins().left() + self.contentsMargins().right()

    def _font(self, kind: CardType, weight: int) -> QFont:
        return kind.serif(self._style.px) if self._style.serif else kind.sans(self._style.px, weight)

    def _on_look_changed(self) -> None:
        self._kept = None
        self.updateGeometry()
        self.update()

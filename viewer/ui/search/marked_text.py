"""MarkedText: words in lines of a width, of which some stand on the ground of a hit or in bold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from viewer.ui.style.look import Look

Span: TypeAlias = tuple[int, int]

_PAD = "\u00a0"
_MORE = "…"
_BEFORE_HIT = 24  # letters kept before the first hit where a text has to begin later
_WORD = re.compile(r"\w")
_ENDLESS = 1e6


def padded(text: str, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """The text with a no-break space on each side of a span that is a whole word, and the spans in it.

    The ground of a hit then reaches a little beyond its letters; within a word it may not.
    """
    pieces: list[str] = []
    moved: list[Span] = []
    at = length = 0
    for start, end in _in_order(text, spans):
        before, hit = text[at:start], text[start:end]
        left = "" if _WORD.match(text[start - 1 : start]) else _PAD
        right = "" if _WORD.match(text[end : end + 1]) else _PAD
        pieces += [before, left, hit, right]
        first = length + len(before)
        length = first + len(left) + len(hit) + len(right)
        moved.append((first, length))
        at = end
    return "".join((*pieces, text[at:])), tuple(moved)


class MarkedText:
    """A text laid out once; `width` and `height` are what it takes, in pixels.

    Its spans stand on the ground of a hit, or are set in `bold` where that font is given. With `most` it has
    so many lines at most: what is left out is said by an ellipsis, and where the first span would be left
    out, the text begins shortly before it.
    """

    def __init__(
        self,
        text: str,
        spans: Sequence[Span],
        font: QFont,
        width: float = _ENDLESS,
        line_height: float = 1.3,
        most: int = 0,
        bold: QFont | None = None,
    ) -> None:
        self.spans = tuple(_in_order(text, spans))
        self._font, self._bold, self._room = font, bold, max(1.0, width)
        self._pitch = line_height * font.pixelSize()
        self._lay_out(text)
        if most and self.lines > most:
            self._shorten(text, most)

    @property
    def text(self) -> str:
        """The words as they are shown."""
        return self._layout.text()

    def draw(self, painter: QPainter, at: QPointF, look: Look, ink: str) -> None:
        """Paint the lines with their top left corner at a point, in the token `ink`."""
        form = QTextCharFormat()
        if self._bold is None:
            form.setBackground(look.color("mark"))
            form.setForeground(look.color("mark_ink"))
        painter.setPen(look.color(ink))
        self._layout.draw(painter, at, [_range(span, form) for span in self.spans])

    def _lay_out(self, text: str) -> None:
        self._layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        if self._bold is not None:
            form = QTextCharFormat()
            form.setFont(self._bold)
            self._layout.setFormats([_range(span, form) for span in self.spans])
        self._break_lines()

    def _break_lines(self) -> None:
        natural = QFontMetricsF(self._font).height()
        self.width, self.lines = 0.0, 0
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(self._room)
            line.setPosition(QPointF(0, self.lines * self._pitch + (self._pitch - natural) / 2))
            self.width = max(self.width, line.naturalTextWidth())
            self.lines += 1
            line = self._layout.createLine()
        self._layout.endLayout()
        self.height = max(1, self.lines) * self._pitch

    def _shorten(self, text: str, most: int) -> None:
        last = self._layout.lineAt(most - 1)
        if self.spans and self.spans[0][1] > _end_of(last):
            text = self._begun_before_the_hit(text)
            self._lay_out(text)
        while self.lines > most:
            text = _cut(text, _end_of(self._layout.lineAt(most - 1)))
            last_letter = len(text) - len(_MORE)
            self.spans = tuple((a, min(b, last_letter)) for a, b in self.spans if a < last_letter)
            self._lay_out(text)

    def _begun_before_the_hit(self, text: str) -> str:
        """The text from a word shortly before its first span, with the spans moved along."""
        first = self.spans[0][0]
        start = text.find(" ", max(0, first - _BEFORE_HIT), first) + 1 or first
        self.spans = tuple((a - start + 2, b - start + 2) for a, b in self.spans)
        return f"{_MORE} {text[start:]}"


def bold_spans(text: str, words: Sequence[str]) -> tuple[Span, ...]:
    """Where any of these words stand in a text, whatever their case; each place once."""
    found = sorted(
        (
            match.span()
            for word in words
            if word.strip()
            for match in re.finditer(re.escape(word), text, re.I)
        ),
        key=_longest_first,
    )
    return tuple(_in_order(text, found))


def _longest_first(span: Span) -> tuple[int, int]:
    return span[0], -span[1]


def _in_order(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans that lie in the text, in order, none over another."""
    kept: list[Span] = []
    for start, end in sorted(spans, key=_longest_first):
        if 0 <= start < end <= len(text) and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return kept


def _cut(text: str, end: int) -> str:
    """The text up to a word that ends before `end`, and the ellipsis; it is shorter than before."""
    kept = text[: min(end, len(text) - 2)].rstrip(f" {_PAD}{_MORE}")
    return f"{kept.rpartition(' ')[0] or kept[:-1]}{_MORE}"


def _range(span: Span, form: QTextCharFormat) -> QTextLayout.FormatRange:
    ranged = QTextLayout.FormatRange()
    ranged.start, ranged.length, ranged.format = span[0], span[1] - span[0], form
    return ranged


def _end_of(line: QTextLine) -> int:
    return line.textStart() + line.textLength()

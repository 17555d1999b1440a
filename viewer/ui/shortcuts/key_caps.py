"""KeyCaps: keys drawn as small caps, flowing over as many lines as they need."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from viewer.ui.style.look import Look
from viewer.ui.style.paint import rounded_surface
from viewer.ui.style.wrap import WrappedText

CAP_PX = 28  # height, and least width
_SIDE_PX = 9
_TEXT_PX = 15
_ICON_PX = 16
_BETWEEN_PX = 4  # caps that are pressed together
_OR_GAP_PX = 8
_LINE_GAP_PX = 6
_RADIUS = 6.0
_WEIGHT, _PLAIN = 600, 400
# The typefaces have no arrows.
_ICONS = {"Left": "arrow-left", "Right": "arrow-right", "Up": "arrow-up", "Down": "arrow-down"}


class _Piece(Struct, frozen=True):
    """A cap, or the word between two ways, at its place in its line."""

    text: str
    left: float
    width: float
    line: int
    is_cap: bool


class KeyCaps:
    """Some chords laid out in a width; `width` and `height` are what they take, in pixels."""

    def __init__(self, look: Look, chords: tuple[tuple[str, ...], ...], either: str, width: float) -> None:
        self._look = look
        self._pieces: list[_Piece] = []
        self._ends: list[float] = [0.0]
        for number, chord in enumerate(chords):
            self._add(chord, either if number else "", width)
        self.width = max(self._ends)
        lines = len(self._ends)
        self.height = lines * look.px(CAP_PX) + (lines - 1) * look.px(_LINE_GAP_PX)

    def draw(self, painter: QPainter, right: float, top: float) -> None:
        """Paint the caps, each line ending at `right`."""
        pitch = self._look.px(CAP_PX) + self._look.px(_LINE_GAP_PX)
        for piece in self._pieces:
            left = right - self._ends[piece.line] + piece.left
            box = QRectF(round(left), top + piece.line * pitch, piece.width, self._look.px(CAP_PX))
            if piece.is_cap:
                self._draw_cap(painter, box, piece.text)
            else:
                self._draw_text(painter, box, piece.text, _PLAIN, "ink2")

    def _add(self, chord: tuple[str, ...], either: str, width: float) -> None:
        """Put a chord, with the word before it, into the last line, or into a new one."""
        look = self._look
        word = QFontMetricsF(look.font(_PLAIN, _TEXT_PX)).horizontalAdvance(either)
        before = word + 2 * look.px(_OR_GAP_PX) if either else 0.0
        caps = [self._cap_width(key) for key in chord]
        whole = sum(caps) + look.px(_BETWEEN_PX) * (len(caps) - 1)
        if self._ends[-1] and self._ends[-1] + before + whole > width:
            self._ends.append(0.0)
            before -= look.px(_OR_GAP_PX)
        line, left = len(self._ends) - 1, self._ends[-1]
        if either:
            self._pieces.append(_Piece(either, left + before - word - look.px(_OR_GAP_PX), word, line, False))
        left += before
        for key, cap in zip(chord, caps, strict=True):
            self._pieces.append(_Piece(key, left, cap, line, True))
            left += cap + look.px(_BETWEEN_PX)
        self._ends[-1] = left - look.px(_BETWEEN_PX)

    def _cap_width(self, key: str) -> float:
        look = self._look
        if key in _ICONS:
            return float(look.px(CAP_PX))
        words = QFontMetricsF(look.font(_WEIGHT, _TEXT_PX)).horizontalAdvance(key)
        return max(float(look.px(CAP_PX)), round(words) + 2.0 * look.px(_SIDE_PX))

    def _draw_cap(self, painter: QPainter, box: QRectF, key: str) -> None:
        look = self._look
        theme = look.theme
        rounded_surface(painter, box, theme["panel"], theme["edge"], look.edge_width, _RADIUS)
        if key not in _ICONS:
            self._draw_text(painter, box, key, _WEIGHT, "ink")
            return
        ratio = painter.device().devicePixelRatioF()
        half = look.px(_ICON_PX) / 2
        at = QPointF(round(box.center().x() - half), round(box.center().y() - half))
        painter.drawPixmap(at, look.pixmap(_ICONS[key], "ink", _ICON_PX, ratio))

    def _draw_text(self, painter: QPainter, box: QRectF, words: str, weight: int, ink: str) -> None:
        text = WrappedText(words, self._look.font(weight, _TEXT_PX))
        center = box.center()
        at = QPointF(center.x() - text.width / 2, center.y() - text.height / 2)
        text.draw(painter, at, self._look.theme[ink])

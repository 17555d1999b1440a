"""The checkbox: one thing to have or leave, with its words beside it and, in small, a word about it."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy

from viewer.ui.controls.painted import PaintedButton
from viewer.ui.style.look import TEXT_PX, Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface
from viewer.ui.style.wrap import WrappedText, longest_word

_ROW_PX = 40  # rows follow each other without a gap, and the whole row answers
_BOX_PX, _RADIUS, _EDGE_PX = 24, 6, 2.0
_TICK_PX, _TICK_STROKE = 16, 3.5
_GAP_PX, _HINT_GAP_PX = 14, 10
_WEIGHT, _HINT_PX, _LINE = 500, 14.5, 1.25


class _Words(Struct, frozen=True):
    """The words and the hint laid out in a width; the hint stands behind the words or below them."""

    words: WrappedText
    hint: WrappedText | None
    beside: bool
    height: float


class CheckBox(PaintedButton):
    """A row of box, words and hint. A locked one stays as it is and says why, but can be reached and read.

    Signals: those of QAbstractButton; `clicked(bool)` is the person's own press, never of a locked one.
    """

    def __init__(self, look: Look, words: str, hint: str = "", on: bool = False) -> None:
        super().__init__(look, words)
        self._words, self._hint = words, hint
        self._locked = self._locked_on = False
        self.setAccessibleDescription(hint)
        self.setCheckable(True)
        self.setChecked(on)
        self.toggled.connect(self._on_toggled)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """The words beside the box."""
        return self._words

    @property
    def hint(self) -> str:
        """What is said in small behind the words: what is in it, or why it is locked."""
        return self._hint

    @property
    def locked(self) -> bool:
        """Whether it stays as it is, whatever is pressed."""
        return self._locked

    def set_hint(self, hint: str) -> None:
        """Say something else in small behind the words; empty for nothing."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.updateGeometry()
        self.update()

    def lock(self, on: bool, reason: str) -> None:
        """Be on or off for good; `reason` says why in a few words, such as “always included”."""
        self._locked, self._locked_on = True, on
        self.setChecked(on)
        self.set_hint(reason)

    def unlock(self, hint: str = "") -> None:
        """Answer to presses again."""
        self._locked = False
        self.set_hint(hint)

    def _on_toggled(self, on: bool) -> None:
        """Stay as locked: assistive technology toggles a box without pressing it."""
        if self._locked and on is not self._locked_on:
            self.setChecked(self._locked_on)

    def surface(self) -> QRectF:
        """The box: it stands beside the first line of the words, and wears the ring."""
        side = self._look.px(_BOX_PX)
        text = self._text(self.width())
        first = (self.height() - text.height) / 2 + text.words.height / max(1, text.words.lines) / 2
        return QRectF(RESERVE_PX, round(first - side / 2), side, side)

    def corner(self) -> float:
        """The radius of the box."""
        return _RADIUS

    def sizeHint(self) -> QSize:
        """Words and hint on one line."""
        text = self._text(1e6)
        hint = self._look.px(_HINT_GAP_PX) + text.hint.width if text.hint is not None else 0.0
        width = self._words_left() + int(text.words.width + hint) + 2 + RESERVE_PX
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the box."""
        word = max(longest_word(self._words, self._font()), longest_word(self._hint, self._hint_font()))
        return QSize(self._words_left() + int(word) + 2 + RESERVE_PX, self._look.px(_ROW_PX))

    def hasHeightForWidth(self) -> bool:
        """Long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need, at least a row."""
        return max(self._look.px(_ROW_PX), round(self._text(width).height) + 2 * RESERVE_PX)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """The other state; a locked one has none."""
        if not self._locked:
            super().nextCheckState()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter press it; a locked one shows only that it has the focus."""
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
        if self._locked and event.key() in keys:
            self._show_ring(True)
            return
        super().keyPressEvent(event)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Anywhere in the row; a locked one is not pressed."""
        return not self._locked and self.rect().contains(pos)

    def paint(self, painter: QPainter) -> None:
        """Box, tick, words, hint."""
        self._paint_box(painter)
        theme, text = self._look.theme, self._text(self.width())
        ink = "disabled" if not self.isEnabled() else "ink2" if self._locked else "ink"
        left, top = self._words_left(), (self.height() - text.height) / 2
        text.words.draw(painter, QPointF(left, top), theme[ink])
        if text.hint is None:
            return
        at = QPointF(left, top + text.words.height)
        if text.beside:
            lower = _base(self._font()) - _base(self._hint_font())  # both stand on one line
            at = QPointF(left + text.words.width + self._look.px(_HINT_GAP_PX), top + lower)
        text.hint.draw(painter, at, theme["ink2" if self.isEnabled() else "disabled"])

    def _paint_box(self, painter: QPainter) -> None:
        look, box, on = self._look, self.surface(), self.isChecked()
        fill, border, tick = self._tokens()
        dashed = not self.isEnabled() or (self._locked and look.theme.contrast)
        rounded_surface(painter, box, look.theme[fill], look.theme[border], _EDGE_PX, _RADIUS, dashed=dashed)
        if on:
            half = look.px(_TICK_PX) / 2
            pixmap = look.pixmap("check", tick, _TICK_PX, self.devicePixelRatioF(), _TICK_STROKE)
            center = box.center()
            painter.drawPixmap(QPointF(round(center.x() - half), round(center.y() - half)), pixmap)

    def _tokens(self) -> tuple[str, str, str]:
        """Fill, border and tick. In contrast themes `line` is as bright as the words, so paper stays."""
        if not self.isEnabled():
            return "paper", "disabled", "disabled"
        if self._locked:
            return ("paper" if self._look.theme.contrast else "line"), "edge", "ink2"
        touched = self.underMouse() or self.isDown()
        if self.isChecked():
            fill = "primary_press" if self.isDown() else "primary_hover" if touched else "primary"
            return fill, fill, "on_primary"
        return ("soft2" if touched else "paper"), ("primary" if touched else "edge"), "ink"

    def _text(self, width: float) -> _Words:
        look, room = self._look, width - self._words_left() - RESERVE_PX
        words = look.wrapped(self._words, self._font(), room, _LINE)
        if not self._hint:
            return _Words(words, None, False, words.height)
        hint = look.wrapped(self._hint, self._hint_font(), room, _LINE)
        beside = words.lines == hint.lines == 1 and words.width + look.px(_HINT_GAP_PX) + hint.width <= room
        return _Words(words, hint, beside, words.height + (0.0 if beside else hint.height))

    def _words_left(self) -> int:
        return RESERVE_PX + self._look.px(_BOX_PX + _GAP_PX)

    def _font(self) -> QFont:
        return self._look.font(_WEIGHT, TEXT_PX)

    def _hint_font(self) -> QFont:
        return self._look.font(400, _HINT_PX)


def _base(font: QFont) -> float:
    """How far below a line's top the letters stand, in pixels."""
    metrics = QFontMetricsF(font)
    return (_LINE * font.pixelSize() - metrics.height()) / 2 + metrics.ascent()

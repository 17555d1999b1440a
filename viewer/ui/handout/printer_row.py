"""PrinterRow: one of several printers to choose from, with a word about how it is."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy

from viewer.ui.controls.painted import PaintedButton
from viewer.ui.style.look import TARGET_PX, TEXT_PX, Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface
from viewer.ui.style.wrap import WrappedText, longest_word

_SPOT_PX, _DOT_PX, _EDGE_PX = 24, 10, 2.0
_GAP_PX = 14
_WEIGHT, _STATE_PX, _LINE = 500, 14.5, 1.25


class PrinterRow(PaintedButton):
    """A row of spot, name and state; to assistive technology a radio button. The state is its description.

    Signals: those of QAbstractButton; `clicked` is the person's own press.
    """

    def __init__(self, look: Look, slug: str, words: str, state: str) -> None:
        super().__init__(look, words)
        self.slug = slug
        self._words, self._state = words, state
        self.setAccessibleDescription(state)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def state(self) -> str:
        """How the printer is, in a few words."""
        return self._state

    def show_state(self, state: str) -> None:
        """Say how the printer is now."""
        if state != self._state:
            self._state = state
            self.setAccessibleDescription(state)
            self.updateGeometry()
            self.update()

    def surface(self) -> QRectF:
        """The spot, which wears the ring; it stands beside the name."""
        side = self._look.px(_SPOT_PX)
        words, state = self._texts(self.width())
        first = (self.height() - words.height - state.height) / 2 + words.height / max(1, words.lines) / 2
        return QRectF(RESERVE_PX, round(first - side / 2), side, side)

    def corner(self) -> float:
        """Round."""
        return self._look.px(_SPOT_PX) / 2

    def sizeHint(self) -> QSize:
        """Name and state, a line each."""
        words, state = self._texts(1e6)
        width = self._left() + int(max(words.width, state.width)) + 2 + RESERVE_PX
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the spot."""
        word = max(longest_word(self._words, self._font()), longest_word(self._state, self._small()))
        return QSize(self._left() + int(word) + 2 + RESERVE_PX, self._look.px(TARGET_PX))

    def hasHeightForWidth(self) -> bool:
        """Long names wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as there are, at least the smallest target."""
        words, state = self._texts(width)
        return max(self._look.px(TARGET_PX), round(words.height + state.height) + 2 * RESERVE_PX)

    def paint(self, painter: QPainter) -> None:
        """Spot, dot, name, state."""
        look, theme = self._look, self._look.theme
        touched = (self.underMouse() or self.isDown()) and self.isEnabled()
        chosen = self.isChecked()
        border = "disabled" if not self.isEnabled() else "primary" if chosen or touched else "edge"
        spot = self.surface()
        fill = theme["soft2" if touched else "paper"]
        rounded_surface(painter, spot, fill, theme[border], _EDGE_PX, self.corner())
        if chosen:
            inset = (spot.width() - look.px(_DOT_PX)) / 2
            dot = spot.adjusted(inset, inset, -inset, -inset)
            rounded_surface(painter, dot, theme[border], radius=dot.width() / 2)
        words, state = self._texts(self.width())
        top = (self.height() - words.height - state.height) / 2
        enabled = self.isEnabled()
        words.draw(painter, QPointF(self._left(), top), theme["ink" if enabled else "disabled"])
        ink = theme["ink2" if enabled else "disabled"]
        state.draw(painter, QPointF(self._left(), top + words.height), ink)

    def _texts(self, width: float) -> tuple[WrappedText, WrappedText]:
        room = width - self._left() - RESERVE_PX
        words = self._look.wrapped(self._words, self._font(), room, _LINE)
        return words, self._look.wrapped(self._state, self._small(), room, _LINE)

    def _left(self) -> int:
        return RESERVE_PX + self._look.px(_SPOT_PX + _GAP_PX)

    def _font(self) -> QFont:
        return self._look.font(_WEIGHT, TEXT_PX)

    def _small(self) -> QFont:
        return self._look.font(400, _STATE_PX)

"""The link row: an icon and the name of a place to go on reading."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from viewer.ui.controls.painted import ROW_SIDE_PX, PaintedButton
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface
from viewer.ui.style.wrap import WrappedText, longest_word

_ROW_PX = 38
_ICON_PX = 18
_GAP_PX = 10
_WEIGHT = 600
_LINE = 1.25


class LinkRow(PaintedButton):
    """A row that leads somewhere; it wraps rather than cut a name short.

    Signals: those of QAbstractButton; `clicked` is the one to connect.
    """

    def __init__(self, look: Look, words: str, icon: str) -> None:
        super().__init__(look, words)
        self._words = words
        self._icon = icon
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """The name on one line."""
        words = QFontMetricsF(self._font()).horizontalAdvance(self._words)
        width = self._fixed_width() + int(words) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the icon."""
        width = self._fixed_width() + int(longest_word(self._words, self._font())) + 2
        return QSize(width, self._look.px(_ROW_PX) + 2 * RESERVE_PX)

    def hasHeightForWidth(self) -> bool:
        """Long names wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the name needs; with the room for the ring a row is 50 px tall at least."""
        text = self._text(width)
        return max(self._look.px(_ROW_PX), round(text.height) + self._look.px(12)) + 2 * RESERVE_PX

    def paint(self, painter: QPainter) -> None:
        """Ground under the pointer, icon, name; underlined under the pointer, as a link is."""
        look = self._look
        box = self.surface()
        held = self.isDown() and self.isEnabled()
        if held or (self.underMouse() and self.isEnabled()):
            rounded_surface(painter, box, look.theme["soft" if held else "soft2"], radius=self.corner())
        held_ink = "on_primary" if look.theme.contrast else "link"
        ink = held_ink if held else "link" if self.isEnabled() else "disabled"
        icon = look.pixmap(self._icon, ink if held else "ink2", _ICON_PX, self.devicePixelRatioF())
        text = self._text(self.width())
        top = box.center().y() - text.height / 2
        first_line = top + text.height / text.lines / 2
        left = box.left() + look.px(ROW_SIDE_PX)
        painter.drawPixmap(QPointF(left, round(first_line - look.px(_ICON_PX) / 2)), icon)
        text.draw(painter, QPointF(left + look.px(_ICON_PX + _GAP_PX), top), look.theme[ink])

    def _font(self) -> QFont:
        font = self._look.font(_WEIGHT)
        font.setUnderline(self.underMouse())
        return font

    def _text(self, width: int) -> WrappedText:
        return self._look.wrapped(self._words, self._font(), width - self._fixed_width(), _LINE)

    def _fixed_width(self) -> int:
        return self._look.px(_ICON_PX + _GAP_PX + 2 * ROW_SIDE_PX) + 2 * RESERVE_PX

"""Chip: a short choice in a round outline; one that is chosen is filled and ticked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy

from viewer.ui.controls.painted import PaintedButton
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface
from viewer.ui.style.wrap import WrappedText, longest_word

_ICON_PX, _GAP_PX, _SIDE_PX = 18, 8, 15
_PX, _LINE = 16.0, 1.25


class Chip(PaintedButton):
    """A round button with an icon and words. Checkable ones show that they are chosen by fill and tick.

    Signals: those of QAbstractButton; `clicked` is the one to connect.
    """

    def __init__(self, look: Look, words: str, icon: str = "") -> None:
        super().__init__(look, words)
        self._words, self._icon = words, icon
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """The words on it."""
        return self._words

    def set_words(self, words: str, name: str = "") -> None:
        """Put other words on it, and say them too unless another name is given."""
        self._words = words
        self.setAccessibleName(name or words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words on one line."""
        width = int(self._text(1e6).width) + 1 + self._around()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        width = int(longest_word(self._words, self._font())) + 1 + self._around()
        return QSize(width, self._look.px(TARGET_PX) + RESERVE_PX)

    def hasHeightForWidth(self) -> bool:
        """Long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need, never lower than a finger."""
        high = round(self._text(width - self._around()).height) + self._look.px(16)
        return max(self._look.px(TARGET_PX), high) + 2 * RESERVE_PX

    def corner(self) -> float:
        """Round, as far as a chip of several lines can be."""
        return min(self.surface().height() / 2, self._look.px(TARGET_PX) / 2)

    def paint(self, painter: QPainter) -> None:
        """Outline or fill, the icon or the tick, the words."""
        look, box = self._look, self.surface()
        on, held = self.isChecked(), self.isDown()
        fill = "primary" if on else "soft" if held else "soft2" if self.underMouse() else "paper"
        border = "" if on else look.theme["primary" if self.underMouse() or held else "edge"]
        rounded_surface(painter, box, look.theme[fill], border, look.edge_width, self.corner())
        ink = "on_primary" if on or (held and look.theme.contrast) else "ink"
        left = box.left() + look.px(_SIDE_PX)
        text = self._text(self.width() - self._around())
        icon = "check" if on else self._icon
        if icon:
            pixmap = look.pixmap(icon, ink, _ICON_PX, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(round(left), round(box.center().y() - look.px(_ICON_PX) / 2)), pixmap)
        at = QPointF(left + self._icon_room(), box.center().y() - text.height / 2)
        text.draw(painter, at, look.theme[ink])

    def _font(self) -> QFont:
        return self._look.font(600, _PX)

    def _text(self, width: float) -> WrappedText:
        return self._look.wrapped(self._words, self._font(), width, _LINE)

    def _icon_room(self) -> int:
        return self._look.px(_ICON_PX + _GAP_PX) if self._icon or self.isCheckable() else 0

    def _around(self) -> int:
        return 2 * (RESERVE_PX + self._look.px(_SIDE_PX)) + self._icon_room()

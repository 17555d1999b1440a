"""LinkButton: a few underlined words in a line of their own that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy

from viewer.ui.controls.painted import ROW_SIDE_PX, PaintedButton
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface
from viewer.ui.style.wrap import WrappedText, longest_word

_WEIGHT = 600
_LINE = 1.25


class LinkButton(PaintedButton):
    """Looks as a link in a text does and is as large as a button; it wraps where it is long.

    Signals: those of QAbstractButton; `clicked` is the one to connect.
    """

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look, words)
        self._words = words
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words on one line."""
        text = self._text(1e6)
        width = int(text.width) + 1 + self._around()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        width = int(longest_word(self._words, self._font())) + 1 + self._around()
        return QSize(width, self._look.px(TARGET_PX))

    def hasHeightForWidth(self) -> bool:
        """Long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need, never lower than a finger."""
        text = self._text(width - self._around())
        return max(self._look.px(TARGET_PX), round(text.height) + self._look.px(12) + 2 * RESERVE_PX)

    def paint(self, painter: QPainter) -> None:
        """A ground under the pointer, and the underlined words."""
        look, box = self._look, self.surface()
        held = self.isDown()
        if held or self.underMouse():
            rounded_surface(painter, box, look.theme["soft" if held else "soft2"], radius=self.corner())
        text = self._text(self.width() - self._around())
        at = QPointF(box.left() + look.px(ROW_SIDE_PX), box.center().y() - text.height / 2)
        text.draw(painter, at, look.theme["on_primary" if held and look.theme.contrast else "link"])

    def _font(self) -> QFont:
        font = self._look.font(_WEIGHT)
        font.setUnderline(True)
        return font

    def _text(self, width: float) -> WrappedText:
        return self._look.wrapped(self._words, self._font(), width, _LINE)

    def _around(self) -> int:
        return 2 * (RESERVE_PX + self._look.px(ROW_SIDE_PX))

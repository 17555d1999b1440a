"""The words of a step: they grow as far as the article's, and not only as far as the buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont

from viewer.render.typography import BASE_PX
from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.style.look import Look

TITLE = LabelStyle(px=32, weight=600, ink="title", serif=True, line_height=1.22)
SENTENCE = LabelStyle(px=26, line_height=1.42)
ACTION = LabelStyle(px=22, line_height=1.4)
PLAIN = LabelStyle(px=20, ink="ink2", line_height=1.4)
SMALL = LabelStyle(px=16, ink="ink2", line_height=1.4)
BOX_TITLE_PX, BOX_TITLE_WEIGHT, BOX_TITLE_LINE = 22, 700, 1.3


class Growth:
    """How large the words of a step are: as large as the article's, and larger where a window has room."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.factor = 1.0

    @property
    def u(self) -> float:
        """The size that all others are multiples of, in pixels."""
        return self._look.typography.u * self.factor


class StepText(Label):
    """Words whose size is that of `style.px` at 100 %, and grows with the text to three times that."""

    def __init__(self, look: Look, growth: Growth, text: str, style: LabelStyle) -> None:
        super().__init__(look, text, style)
        self._growth = growth

    def minimumSizeHint(self) -> QSize:
        """Next to nothing: in a very narrow place a long word is broken rather than cut off."""
        return QSize(self._look.px(60), super().minimumSizeHint().height())

    def _font(self) -> QFont:
        px = self._style.px * self._growth.u / BASE_PX
        fonts = self._look.fonts
        return (
            fonts.serif(px, self._style.weight) if self._style.serif else fonts.sans(px, self._style.weight)
        )

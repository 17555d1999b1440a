"""The step box: what to do or to notice, or when to call for help, in the tint of its kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from viewer.ui.controls.label import LabelStyle
from viewer.ui.guide.text import BOX_TITLE_LINE, BOX_TITLE_PX, BOX_TITLE_WEIGHT, Growth, StepText
from viewer.ui.style.icons import CALLOUT_STROKE
from viewer.ui.style.look import Look
from viewer.ui.style.paint import callout

_RADIUS = 14
# In multiples of the body size, as the boxes of an article are set.
_LEFT, _RIGHT, _ALONG = 2.9, 1.2, 0.85
_ICON_LEFT, _ICON = 1.1, 1.3
_GAP = 0.25


class StepBox(QWidget):
    """A box with a title and some lines. `kind` is a tone (tip, info or urgent) and the name of an icon."""

    def __init__(
        self,
        look: Look,
        growth: Growth,
        kind: tuple[str, str],
        title: str,
        lines: Sequence[tuple[str, LabelStyle]],
    ) -> None:
        super().__init__()
        tone, icon = kind
        self._look = look
        self._growth = growth
        self._tone = tone
        self._icon = icon
        style = LabelStyle(BOX_TITLE_PX, BOX_TITLE_WEIGHT, tone, line_height=BOX_TITLE_LINE)
        self._title = StepText(look, growth, title, style)
        self._column = QVBoxLayout(self)
        for text in (self._title, *(StepText(look, growth, words, line) for words, line in lines)):
            self._column.addWidget(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(words for words, _ in lines))
        self.settle()

    @property
    def tone(self) -> str:
        """The token that the box is painted in."""
        return self._tone

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, rule and icon."""
        look, u = self._look, self._growth.u
        painter = QPainter(self)
        callout(painter, QRectF(self.rect()), look.theme, self._tone, f"{self._tone}_bg", _RADIUS)
        side, ratio = round(_ICON * u), self.devicePixelRatioF()
        icon = look.icons.pixmap(self._icon, side, look.theme[self._tone], ratio, CALLOUT_STROKE)
        top = self._title.y() + self._title.first_line() - side / 2
        painter.drawPixmap(QPointF(round(_ICON_LEFT * u), round(top)), icon)
        painter.end()

    def settle(self) -> None:
        """Follow another size or theme."""
        u = self._growth.u
        self._column.setContentsMargins(
            round(_LEFT * u), round(_ALONG * u), round(_RIGHT * u), round(_ALONG * u)
        )
        self._column.setSpacing(round(_GAP * u))
        self.updateGeometry()
        self.update()

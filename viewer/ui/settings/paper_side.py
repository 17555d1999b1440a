"""PaperSide: the strip of paper on its ground, beside the rows of the clinic or above them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from viewer.ui.controls.label import SMALL_HEADING, Label
from viewer.ui.settings.letterhead import Letterhead
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface

_PAD_PX = 18


class PaperSide(QWidget):
    """Says that this is how it will be printed."""

    def __init__(self, look: Look, letterhead: Letterhead) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.addWidget(Label(look, self.tr("On paper"), SMALL_HEADING))
        self._column.addWidget(letterhead)
        self._column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.look_changed.connect(self._on_look_changed)
        self._on_look_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground; outlined in contrast themes, where it is as dark or light as the card."""
        theme = self._look.theme
        box = QRectF(self.rect()).adjusted(RESERVE_PX, 0, -RESERVE_PX, 0)
        painter = QPainter(self)
        border = theme["line"] if theme.contrast else ""
        rounded_surface(painter, box, theme["chrome"], border, self._look.edge_width, 14)
        painter.end()

    def _on_look_changed(self) -> None:
        pad = self._look.px(_PAD_PX)
        self._column.setContentsMargins(pad + RESERVE_PX, pad, pad + RESERVE_PX, pad)
        self._column.setSpacing(pad // 2)
        self.update()

"""Fade: the soft lower edge of what goes on below, where there is no scroll bar to say so."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from viewer.ui.style.look import Look

HEIGHT_PX = 40
_SOLID = 0.9  # the share of the height at which nothing shines through any more


class Fade(QWidget):
    """Lies over the lower edge of a scroll area while there is more below; the pointer passes through it."""

    def __init__(self, look: Look, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._look = look
        self._area = area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self.settle)
        bar.rangeChanged.connect(self.settle)
        look.look_changed.connect(self.settle)
        self.hide()

    def settle(self) -> None:
        """Take its place, or go where the end is in sight."""
        area, bar = self._area, self._area.verticalScrollBar()
        height = min(self._look.px(HEIGHT_PX), area.height() // 3)
        self.setGeometry(0, area.height() - height, area.width(), height)
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """From nothing to the paper that the area lies on."""
        paper = self._look.color("paper")
        clear = QColor(paper)
        clear.setAlpha(0)
        shade = QLinearGradient(QPointF(0, 0), QPointF(0, self.height()))
        shade.setColorAt(0, clear)
        shade.setColorAt(_SOLID, paper)
        painter = QPainter(self)
        painter.fillRect(self.rect(), shade)
        painter.end()

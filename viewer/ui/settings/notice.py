"""Notice: a sentence above the rows of a page, such as why they cannot be changed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from viewer.ui.controls.label import Label
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, callout

_ICON_PX, _SIDE_PX, _PAD_PX, _GAP_PX = 20, 18, 12, 12


class Notice(QWidget):
    """Hidden while there is nothing to say. `ink` is a token with a ground of its own: “info” or “urgent”."""

    def __init__(self, look: Look, icon: str, ink: str) -> None:
        super().__init__()
        self._look, self._icon, self._ink = look, icon, ink
        self._label = Label(look)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()
        look.look_changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._label.text()

    def say(self, sentence: str) -> None:
        """Say something, or nothing any more."""
        self._label.setText(sentence)
        self.setVisible(bool(sentence))

    def fall_silent(self) -> None:
        """Say nothing any more."""
        self.say("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, rule and icon."""
        look = self._look
        box = QRectF(self.rect()).adjusted(RESERVE_PX, 0, -RESERVE_PX, 0)
        painter = QPainter(self)
        callout(painter, box, look.theme, self._ink, f"{self._ink}_bg")
        icon = look.pixmap(self._icon, self._ink, _ICON_PX, self.devicePixelRatioF())
        top = self._label.y() + self._label.first_line() - look.px(_ICON_PX) / 2
        painter.drawPixmap(QPointF(box.left() + look.px(_SIDE_PX), round(top)), icon)
        painter.end()

    def _on_look_changed(self) -> None:
        px = self._look.px
        left = RESERVE_PX + px(_SIDE_PX + _ICON_PX + _GAP_PX)
        self._column.setContentsMargins(left, px(_PAD_PX), RESERVE_PX + px(_PAD_PX), px(_PAD_PX))
        self.update()

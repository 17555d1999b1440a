"""The notice bar: one sentence about what happened, perhaps one thing to do, and a way to close it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from viewer.ui.controls.button import Button
from viewer.ui.controls.label import Label
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look
from viewer.ui.style.paint import callout

_ICON_PX = 22
_SIDE_PX = 20
_GAP_PX = 14
_RADIUS = 12


class Tone(Enum):
    """How much a notice matters; the value is the token it is painted in."""

    INFO = "info"
    WARN = "warn"


_ICONS = {Tone.INFO: "info", Tone.WARN: "triangle-alert"}


class NoticeBar(QWidget):
    """Hidden until there is something to say; it is announced to assistive technology when it appears.

    Signals:
        action_requested(): the button beside the sentence was pressed.
        closed(): the person closed the bar.
    """

    action_requested = Signal()
    """The button beside the sentence was pressed. No arguments."""
    closed = Signal()
    """The person closed the bar. No arguments."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tone = Tone.INFO
        self._sentence = Label(look)
        self._action = Button(look, self._tr("Do this"), self._tr("Do this"))
        self._close = Button(look, self._tr("Close this notice"), icon="x", kind=Kind.GHOST)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._action)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(self._tr("Notice"))
        self._action.clicked.connect(self._on_action_clicked)
        self._close.clicked.connect(self._on_close_clicked)
        look.look_changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.hide()

    @property
    def sentence(self) -> str:
        """What the bar says."""
        return self._sentence.text()

    def show_notice(self, sentence: str, tone: Tone = Tone.INFO, action: str = "") -> None:
        """Say a sentence; `action` are the words of a button, empty for none."""
        self._tone = tone
        self._sentence.setText(sentence)
        self.setAccessibleDescription(sentence)
        self._action.setVisible(bool(action))
        if action:
            self._action.set_words(action)
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tinted box with its rule, and the icon beside the first line."""
        look = self._look
        painter = QPainter(self)
        callout(painter, QRectF(self.rect()), look.theme, self._tone.value, _RADIUS)
        icon = look.pixmap(_ICONS[self._tone], self._tone.value, _ICON_PX, self.devicePixelRatioF(), 2.2)
        line = min(self.height(), self._close.height()) / 2
        top = round(self._row.contentsMargins().top() + line - look.px(_ICON_PX) / 2)
        if self._sentence.height() <= self._close.height():
            top = round(self.height() / 2 - look.px(_ICON_PX) / 2)
        painter.drawPixmap(QPointF(look.px(_SIDE_PX), top), icon)
        painter.end()

    def _on_action_clicked(self) -> None:
        self.action_requested.emit()

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_look_changed(self) -> None:
        look = self._look
        self._row.setContentsMargins(
            look.px(_SIDE_PX + _ICON_PX + _GAP_PX), look.px(4), look.px(4), look.px(4)
        )
        self._row.setSpacing(look.px(4))
        self.update()

    def _tr(self, text: str) -> str:
        return QCoreApplication.translate("NoticeBar", text)

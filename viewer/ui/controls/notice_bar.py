"""The notice bar: one sentence about what happened, perhaps one thing to do, and a way to close it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from viewer.ui.controls.button import Button
from viewer.ui.controls.label import Label
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, callout

_ICON_PX = 22
_SIDE_PX = 20
_GAP_PX = 14
_RADIUS = 12
_SENTENCE_PX = 200  # the button stays beside the sentence while that much is left for it


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
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(0)
        # A button's visible edge lies within its reserve; the sentence stands on the same line.
        sentence = QVBoxLayout()
        sentence.setContentsMargins(RESERVE_PX, RESERVE_PX, RESERVE_PX, RESERVE_PX)
        sentence.addWidget(self._sentence)
        self._words.addLayout(sentence, 1)
        self._words.addWidget(self._action, 0, Qt.AlignmentFlag.AlignLeft)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._words, 1)
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
        self._settle_action()
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def minimumSizeHint(self) -> QSize:
        """The longest word or the button, whichever is wider: they need not stand side by side."""
        sides = self._row.contentsMargins()
        words = max(self._sentence.minimumSizeHint().width() + 2 * RESERVE_PX, self._action_width())
        around = sides.left() + sides.right() + self._row.spacing() + self._close.sizeHint().width()
        return QSize(words + around, self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the button goes below the sentence."""
        super().resizeEvent(event)
        self._settle_action()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tinted box with its rule, and the icon beside the first line."""
        look = self._look
        painter = QPainter(self)
        tone = self._tone.value
        callout(painter, QRectF(self.rect()), look.theme, tone, f"{tone}_bg", _RADIUS)
        icon = look.pixmap(_ICONS[self._tone], self._tone.value, _ICON_PX, self.devicePixelRatioF(), 2.2)
        first_line = self._sentence.y() + self._sentence.first_line()
        top = round(first_line - look.px(_ICON_PX) / 2)
        painter.drawPixmap(QPointF(look.px(_SIDE_PX), top), icon)
        painter.end()

    def _action_width(self) -> int:
        return 0 if self._action.isHidden() else self._action.sizeHint().width()

    def _settle_action(self) -> None:
        sides = self._row.contentsMargins()
        room = self.width() - sides.left() - sides.right() - self._close.sizeHint().width()
        beside = room - self._action_width() >= self._look.px(_SENTENCE_PX)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction is not self._words.direction():
            self._words.setDirection(direction)
            self.updateGeometry()  # the height for this width is another now

    def _on_action_clicked(self) -> None:
        self.action_requested.emit()

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_look_changed(self) -> None:
        look = self._look
        left = look.px(_SIDE_PX + _ICON_PX + _GAP_PX) - RESERVE_PX
        self._row.setContentsMargins(left, look.px(4), look.px(4), look.px(4))
        self._row.setSpacing(look.px(4))
        self._settle_action()
        self.update()

    def _tr(self, text: str) -> str:
        return QCoreApplication.translate("NoticeBar", text)

"""What stands where nothing could be shown: what happened, what to do, and one or two ways on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from viewer.ui.controls.button import Button
from viewer.ui.controls.label import HEADLINE, SENTENCE, Label
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface

_DISC_PX = 72
_ICON_PX = 34


class Way(Struct, frozen=True):
    """One button of an empty state: its slug for the signal, its words, an icon or none.

    Primary is for the one thing to do on a screen that has no other primary button.
    """

    slug: str
    words: str
    icon: str = ""
    primary: bool = False


class Disc(QWidget):
    """The icon in its tinted disc; decoration only, the headline says the same."""

    def __init__(self, look: Look, icon: str, warning: bool) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._warning = warning
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.look_changed.connect(self._on_look_changed)

    def sizeHint(self) -> QSize:
        """The disc."""
        side = self._look.px(_DISC_PX)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """The same: half a disc says nothing."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Disc and icon; in contrast themes an outlined disc."""
        look = self._look
        theme = look.theme
        box = QRectF(self.rect())
        painter = QPainter(self)
        fill = theme["warn_bg" if self._warning else "soft2"]
        border = theme["edge"] if theme.contrast else ""
        rounded_surface(painter, box, fill, border, look.edge_width, box.height() / 2)
        ink = "warn" if self._warning else "primary"
        icon = look.pixmap(self._icon, ink, _ICON_PX, self.devicePixelRatioF())
        inset = (box.width() - look.px(_ICON_PX)) / 2
        painter.drawPixmap(QPointF(round(inset), round(inset)), icon)
        painter.end()

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()


class EmptyState(QWidget):
    """Icon, headline, sentence and up to two buttons, left-aligned.

    Signals:
        way_chosen(slug: str): a button was pressed.
    """

    way_chosen = Signal(str)
    """A button was pressed: its slug."""

    def __init__(
        self,
        look: Look,
        icon: str,
        headline: str,
        sentence: str,
        ways: Sequence[Way] = (),
        warning: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._ways = {way.slug: self._button(way) for way in ways}
        self.setAccessibleName(headline)
        self.setAccessibleDescription(sentence)
        self._column = QVBoxLayout(self)
        self._words = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(0)
        for button in self._ways.values():
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._buttons.addStretch(1)
        self._fill(
            Disc(look, icon, warning), Label(look, headline, HEADLINE), Label(look, sentence, SENTENCE)
        )
        look.look_changed.connect(self._on_look_changed)
        self._on_look_changed()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest word or button: the buttons need not stand side by side."""
        buttons = [button.sizeHint().width() for button in self._ways.values()]
        words = self._words.minimumSize().width()
        return QSize(max(words, *buttons, 0), self._column.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons that do not fit side by side stand one below the other."""
        super().resizeEvent(event)
        self._settle_buttons()

    def _fill(self, disc: Disc, headline: Label, sentence: Label) -> None:
        words = self._words
        # A button's visible edge lies within its reserve; the words stand on the same line.
        words.setContentsMargins(RESERVE_PX, RESERVE_PX, RESERVE_PX, 0)
        words.setSpacing(0)
        words.addWidget(disc)
        words.addSpacing(20)
        words.addWidget(headline)
        words.addSpacing(8)
        words.addWidget(sentence)
        self._column.addLayout(words)
        self._column.addSpacing(12)
        self._column.addLayout(self._buttons)
        self._column.addStretch(1)

    def _button(self, way: Way) -> Button:
        kind = Kind.PRIMARY if way.primary else Kind.OUTLINED
        button = Button(self._look, way.words, way.words, way.icon, kind)
        button.setObjectName(way.slug)
        button.set_height(48)
        button.clicked.connect(self._on_button_clicked)
        return button

    def _settle_buttons(self) -> None:
        needed = sum(button.sizeHint().width() for button in self._ways.values())
        beside = needed <= self.contentsRect().width()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction is not self._buttons.direction():
            self._buttons.setDirection(direction)
            self.updateGeometry()  # the height for this width is another now

    def _on_button_clicked(self) -> None:
        self.way_chosen.emit(self.sender().objectName())

    def _on_look_changed(self) -> None:
        self._settle_buttons()

"""ReadyingPage: says how far the search is, while the index of a library is made for the first time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from viewer.ui.controls.label import LabelStyle
from viewer.ui.search.card_label import CardLabel
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX, rounded_surface

_HEADLINE = LabelStyle(px=22, weight=600, ink="title", serif=True, line_height=1.25)
_SENTENCE = LabelStyle(px=18, ink="ink2", line_height=1.4)
_BAR_PX, _LONG_PX = 12, 420


class _Gauge(QProgressBar):
    """Qt's bar to a screen reader, our own to the eye."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setTextVisible(False)
        self.setMaximumWidth(look.px(_LONG_PX))

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(self._look.px(_LONG_PX), self._look.px(_BAR_PX))

    def minimumSizeHint(self) -> QSize:
        """As thin, and short where there is no room."""
        return QSize(60, self._look.px(_BAR_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is done, in what there is to do."""
        look, whole = self._look, QRectF(self.rect())
        painter = QPainter(self)
        half = whole.height() / 2
        rounded_surface(painter, whole, look.theme["soft2"], look.theme["edge"], look.edge_width, half)
        share = self.value() / max(1, self.maximum())
        done = QRectF(whole.left(), whole.top(), max(whole.height(), whole.width() * share), whole.height())
        if self.value() > 0:
            rounded_surface(painter, done, look.theme["primary"], radius=half)
        painter.end()


class ReadyingPage(QWidget):
    """What the reader sees who searches before there is an index: reading goes on meanwhile."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._headline = CardLabel(look, _HEADLINE)
        self._gauge = _Gauge(look)
        self._gauge.setAccessibleName(self.tr("How far the search is ready"))
        sentence = self.tr("This is done once. Your words are searched for as soon as it is ready.")
        column = QVBoxLayout(self)
        column.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)
        column.setSpacing(14)
        column.addWidget(self._headline)
        column.addWidget(self._gauge)
        column.addWidget(CardLabel(look, _SENTENCE, sentence))
        self.show_progress(0, 0)

    @property
    def headline(self) -> str:
        """What it says in large letters."""
        return self._headline.text()

    def show_progress(self, done: int, of: int) -> None:
        """Say that so many of so many articles are ready; none of none is not known yet."""
        words = (
            self.tr("Getting the search ready: {done} of {of}") if of else self.tr("Getting the search ready")
        )
        self._headline.say(words.format(done=done, of=of))
        self._gauge.setRange(0, max(1, of))
        self._gauge.setValue(done)
        self._gauge.setVisible(bool(of))

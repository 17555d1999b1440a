"""The beat bar: the scrubber of a heartbeat and its Play button, on a sheet below the picture."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from viewer.library.beat import Beat
from viewer.ui.controls.button import Button
from viewer.ui.diagram.scrubber import Scrubber
from viewer.ui.style.look import Look
from viewer.ui.style.paint import sheet

_SIDE_PX, _ALONG_PX, _GAP_PX = 10, 4, 4
_NARROW_PX = 640  # a narrower bar, at 100 %, has a button without words


class BeatBar(QWidget):
    """One row; what its button does, and therefore says, is decided by its owner.

    Signals:
        play_pressed(): the button was pressed.
        share_moved(float share): the person went to another moment of the beat.
    """

    play_pressed = Signal()
    """The button was pressed. No arguments."""
    share_moved = Signal(float)
    """The person went to another moment. Argument: its share of the beat, 0 to 1."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._scrubber = Scrubber(look)
        self._button = Button(look, self.tr("Play"), self.tr("Play"), "play")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE_PX, _ALONG_PX, _SIDE_PX, _ALONG_PX)
        row.setSpacing(_GAP_PX)
        row.addWidget(self._button)
        row.addWidget(self._scrubber, 1)
        self._button.clicked.connect(self.play_pressed)
        self._scrubber.share_moved.connect(self.share_moved)
        look.look_changed.connect(self._settle)

    @property
    def scrubber(self) -> Scrubber:
        """The line with its knob."""
        return self._scrubber

    @property
    def button(self) -> Button:
        """Play, Pause or Next moment."""
        return self._button

    def show_beat(self, beat: Beat, stops: tuple[float, ...]) -> None:
        """Offer a beat; `stops` are the shares that have a frame."""
        self._scrubber.show_beat(beat, stops)

    def say(self, words: str, icon: str) -> None:
        """What the button will do."""
        before = self._button.words
        if words != before:
            self._button.set_words(words)
            self._button.set_icon(icon)
            if not {words, before} <= set(self._turns()):
                self._settle()

    def set_low(self, low: bool) -> None:
        """Take less height where there is little."""
        self._scrubber.set_low(low)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet; dark and contrast themes outline it."""
        painter = QPainter(self)
        sheet(painter, QRectF(self.rect()), self._look.theme, self._look.edge_width)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words on the button where there is room."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Words on the button where there is room; it keeps its width, so that the line does not move."""
        worded = self.width() >= self._look.px(_NARROW_PX)
        self._button.set_words_shown(worded)
        metrics = QFontMetricsF(self._look.font(600))
        own = metrics.horizontalAdvance(self._button.words)
        longer = max(own, *(metrics.horizontalAdvance(words) for words in self._turns())) - own
        self._button.setMinimumWidth(self._button.sizeHint().width() + round(longer) + 2 if worded else 0)

    def _turns(self) -> tuple[str, str, str]:
        """What the button says in turn while a beat is played."""
        return self.tr("Play"), self.tr("Pause"), self.tr("Go on")

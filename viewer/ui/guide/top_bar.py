"""The bar above a step: the way back, the guide's title, and how far one has come."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from viewer.ui.controls.button import Button
from viewer.ui.controls.label import Label, LabelStyle
from viewer.ui.guide.progress import Progress
from viewer.ui.style.look import Look

_TITLE = LabelStyle(px=23, weight=600, ink="title", serif=True, line_height=1.15)
_STEP = LabelStyle(px=17, weight=600, ink="ink2")
_SIDE_PX, _GAP_PX = 14, 12
_WORDS_FROM_PX = 640  # narrower, at 100 %, the way back has no words


class GuideBar(QWidget):
    """Two rows; in a low window one, without the title, which the tree and the last page said.

    Signals:
        back_requested(): the person wants to go back to the text.
        step_chosen(number: int): the person chose a step, counted from 1.
        print_requested(): the person wants the guide on paper.
    """

    back_requested = Signal()
    """The person wants to go back to the text. No arguments."""
    step_chosen = Signal(int)
    """The person chose a step: its number, counted from 1."""
    print_requested = Signal()
    """The person wants the guide on paper. No arguments."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        words = self.tr("Back to article")
        self.back = Button(look, words, words, "arrow-left")
        words = self.tr("Print guide")
        self.print = Button(look, self.tr("Print this guide"), words, "printer")
        self.title = Label(look, "", _TITLE)
        self.step = Label(look, "", _STEP)
        self.progress = Progress(look)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._low = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.back.clicked.connect(self.back_requested)
        self.print.clicked.connect(self.print_requested)
        self.progress.step_chosen.connect(self.step_chosen)
        look.look_changed.connect(self._settle)

    def show_step(self, title: str, number: int, count: int) -> None:
        """Name the guide, and say at which of how many steps the reader is."""
        self.title.setText(title)
        self.step.setText(self.tr("Step {number} of {count}").format(number=number, count=count))
        self.progress.show_step(number, count)
        self._settle()

    def set_low(self, low: bool) -> None:
        """In a low window all stands in one row, and the title gives way."""
        if low != self._low:
            self._low = low
            (self._first if low else self._second).addWidget(self.step)
            (self._first if low else self._second).addWidget(self.progress, 1)
            self._first.addWidget(self.print)  # last, whatever else stands there
            self.title.setVisible(not low)
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The way back loses its words where the title needs the room."""
        super().resizeEvent(event)
        self._settle()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE_PX, 6, _SIDE_PX, 0)
        column.setSpacing(0)
        for row in (self._first, self._second):
            row.setContentsMargins(0, 0, 6, 0)
            row.setSpacing(_GAP_PX)
            column.addLayout(row)
        self._second.setContentsMargins(6, 0, 6, 0)
        self._first.addWidget(self.back)
        self._first.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._first.addWidget(self.print)
        self._second.addWidget(self.step)
        self._second.addWidget(self.progress, 1)

    def _settle(self) -> None:
        worded = self.width() >= self._look.px(_WORDS_FROM_PX)
        self.back.set_words_shown(worded)
        self.print.set_words_shown(worded and not self._low)
        self.step.setFixedWidth(self.step.sizeHint().width())

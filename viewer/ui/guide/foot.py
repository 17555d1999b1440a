"""The bar below a step: hear it, go back, go on. It stays in sight however long the words are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from viewer.ui.controls.button import Button
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look

_SIDE_PX, _GAP_PX = 10, 6
_HEIGHT_PX, _LOW_PX = 56, 46
_WIDTH_PX = 160


class GuideFoot(QWidget):
    """Next is the one primary button; on the last step it says Finish.

    Signals:
        back_requested(): the step before is wanted.
        next_requested(): the next step is wanted, or on the last one the end.
        hear_requested(): the step is to be read aloud, or no longer.
    """

    back_requested = Signal()
    """The step before is wanted. No arguments."""
    next_requested = Signal()
    """The next step is wanted; on the last one the end. No arguments."""
    hear_requested = Signal()
    """The step is to be read aloud, or the reading to be stopped. No arguments."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        hear, back, on = self.tr("Hear this step"), self.tr("Back"), self.tr("Next")
        self.hear = Button(look, hear, hear, "volume-2")
        self.back = Button(look, self.tr("Back one step"), back, "arrow-left")
        self.next = Button(look, self.tr("Next step"), on, "arrow-right", Kind.PRIMARY)
        self.next.set_icon_right(True)
        self.hear.hide()
        self._wide = True
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_SIDE_PX, 6, _SIDE_PX, 8)
        self._row.setSpacing(_GAP_PX)
        self._row.addWidget(self.hear)
        self._row.addStretch(1)
        self._row.addWidget(self.back)
        self._row.addWidget(self.next)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.back.clicked.connect(self.back_requested)
        self.next.clicked.connect(self.next_requested)
        self.hear.clicked.connect(self.hear_requested)

    def show_step(self, number: int, count: int) -> None:
        """On the first step there is no way back, on the last one the way on ends."""
        self.back.setEnabled(number > 1)
        last = number == count
        self.next.set_words(*((self.tr("Finish"), "") if last else (self.tr("Next"), self.tr("Next step"))))
        self.next.set_icon("check" if last else "arrow-right")

    def show_speaking(self, speaking: bool) -> None:
        """Say what a press on the voice's button will do."""
        self.hear.set_words(self.tr("Stop") if speaking else self.tr("Hear this step"))
        self.hear.set_icon("square" if speaking else "volume-2")

    def settle(self, wide: bool, low: bool) -> None:
        """In a narrow window both ways share the row, and the voice's button has its icon only."""
        for button in (self.hear, self.back, self.next):
            button.set_height(_LOW_PX if low else _HEIGHT_PX)
        self.hear.set_words_shown(wide)
        for button in (self.back, self.next):
            button.setMinimumWidth(self._look.px(_WIDTH_PX) if wide else 0)
        policy = QSizePolicy.Policy.Minimum if wide else QSizePolicy.Policy.Expanding
        for button in (self.back, self.next):
            button.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self._row.setStretch(1, 1 if wide else 0)
        for place in (2, 3):
            self._row.setStretch(place, 0 if wide else 1)

"""Chooser: a small heading and a few choices below it, of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from viewer.ui.controls.label import SMALL_HEADING, Label
from viewer.ui.controls.segmented import Segmented
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_NARROWEST_PX = 160


class Chooser(QWidget):
    """Its choices stand side by side where they find room, else below each other.

    Signals:
        choice_chosen(slug: str): the person chose; setting it with `choose` says nothing.
    """

    choice_chosen = Signal(str)
    """The person chose: the choice's slug."""

    def __init__(self, look: Look, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._look = look
        self.choices = Segmented(look, name, choices)
        self.choices.choice_chosen.connect(self.choice_chosen)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        head = QVBoxLayout()
        head.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)
        head.addWidget(Label(look, name, SMALL_HEADING))
        self._rows.addLayout(head)
        self._rows.addWidget(self.choices)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        look.look_worn.connect(self._settle)

    def choose(self, slug: str) -> None:
        """Show which one is chosen."""
        self.choices.choose(slug)

    def minimumSizeHint(self) -> QSize:
        """Narrow, since the choices may stand below each other; as high as they are now."""
        return QSize(self._look.px(_NARROWEST_PX), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or below each other."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        room = self.width()
        tight = self.choices.width_side_by_side > room
        self.choices.set_tight(tight)
        self.choices.set_stacked(tight and self.choices.width_tight() > room)

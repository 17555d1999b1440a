"""The card of ways to compare: two pictures side by side, or one wiped over the other."""

from PySide6.QtCore import Signal

from viewer.ui.controls.card import Card
from viewer.ui.controls.label import SMALL_HEADING
from viewer.ui.controls.segmented import Segmented
from viewer.ui.style.look import Look

_BESIDE, _WIPE = "side-by-side", "wipe"


class CompareCard(Card):
    """One choice of two.

    Signals:
        way_chosen(): the person chose; ask `wiped`.
    """

    way_chosen = Signal()
    """The person chose a way to compare. No arguments; `wiped` says which."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.say(self.tr("Compare"), SMALL_HEADING)
        choices = ((_BESIDE, self.tr("Side by side")), (_WIPE, self.tr("Wipe")))
        self._ways = Segmented(look, self.tr("Compare"), choices)
        self.add_row(self._ways)
        self._ways.choice_chosen.connect(self._on_choice_chosen)

    @property
    def wiped(self) -> bool:
        """Whether one picture is to be wiped over the other."""
        return self._ways.chosen == _WIPE

    @property
    def ways(self) -> Segmented:
        """The choice itself."""
        return self._ways

    def _on_choice_chosen(self, _slug: str) -> None:
        self.way_chosen.emit()

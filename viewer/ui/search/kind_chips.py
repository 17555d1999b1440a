"""KindChips: the kinds of what was found, as a row of chips where there is no room for a column."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal

from viewer.ui.controls.chip import Chip
from viewer.ui.controls.flow import Flow
from viewer.ui.search.kinds import EVERYTHING, kinds, spoken_count
from viewer.ui.style.look import Look


class KindChips(Flow):
    """Only kinds of which something was found take room.

    Signals:
        kind_chosen(slug): only this kind is to be shown, or everything.
    """

    kind_chosen = Signal(str)
    """Only this kind is to be shown. Argument: its slug, empty for everything."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._kinds = kinds()
        chips = [Chip(look, kind.many, kind.icon) for kind in self._kinds]
        for chip in chips:
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chip.clicked.connect(self._on_chip_clicked)
        self.fill(chips)
        self._chips = chips
        self.setAccessibleName(self.tr("Show"))
        look.look_changed.connect(self.settle)

    def show_counts(self, counts: Mapping[str, int], chosen: str) -> None:
        """Say how many of each kind there are, and which kind is shown."""
        for chip, kind in zip(self._chips, self._kinds, strict=True):
            count = counts.get(kind.slug, 0)
            chip.setChecked(kind.slug == chosen)
            chip.set_words(f"{kind.many}  {count}", spoken_count(kind, count))
            chip.setVisible(bool(count) or kind.slug in (chosen, EVERYTHING))
        self.settle()

    def _on_chip_clicked(self) -> None:
        for chip, kind in zip(self._chips, self._kinds, strict=True):
            if chip is self.sender():
                self.kind_chosen.emit(kind.slug)

"""Group: a small heading over some rows of the rail, hidden while there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.ui.controls.label import SMALL_HEADING, Label
from viewer.ui.controls.painted import ROW_SIDE_PX
from viewer.ui.style.look import Look

_HEADING_GAP_PX = 7


class Group(QWidget):
    """One group of the rail; `gap` is what lies between heading and rows, in pixels at 100 %."""

    def __init__(self, look: Look, title: str, gap: int = _HEADING_GAP_PX) -> None:
        super().__init__()
        self._gap = gap
        self._look = look
        self._rows: list[QWidget] = []
        self._heading = QVBoxLayout()
        self._heading.addWidget(Label(look, title, SMALL_HEADING))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._heading)
        look.look_changed.connect(self._on_look_changed)
        self._on_look_changed()

    def fill(self, rows: Sequence[QWidget]) -> None:
        """Show these rows; those that were there are done with."""
        self.hide()  # showing rows one by one on a visible group would lay it out for each
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = list(rows)
        for row in rows:
            self._column.addWidget(row)
            row.show()  # the layout would do so too, but too late for a row that takes the focus
        self.setVisible(bool(rows))

    def _on_look_changed(self) -> None:
        # The ground of a row begins left of its words; the heading lines up with the words.
        side, gap = self._look.px(ROW_SIDE_PX), self._look.px(self._gap)
        self._heading.setContentsMargins(side, 0, side, gap)

"""The fold: a row that unfolds what stands below it, and folds it again."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.ui.controls.link_row import LinkRow
from viewer.ui.style.look import Look


class Fold(QWidget):
    """Folded at first; the row says what a press will do."""

    def __init__(self, look: Look, unfold: str, refold: str, icon: str, inside: Sequence[QWidget]) -> None:
        super().__init__()
        self._unfolds = LinkRow(look, unfold, icon)
        self._refolds = LinkRow(look, refold, "chevron-down")
        self._inside = tuple(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._unfolds, self._refolds, *inside):
            column.addWidget(widget)
        self._unfolds.clicked.connect(self._on_unfold_clicked)
        self._refolds.clicked.connect(self._on_refold_clicked)
        self._show(False)

    def _show(self, shown: bool) -> None:
        self._unfolds.setVisible(not shown)
        self._refolds.setVisible(shown)
        for widget in self._inside:
            widget.setVisible(shown)

    def _on_unfold_clicked(self) -> None:
        focused = self._unfolds.hasFocus()
        self._show(True)
        if focused:
            self._refolds.setFocus()

    def _on_refold_clicked(self) -> None:
        focused = self._refolds.hasFocus()
        self._show(False)
        if focused:
            self._unfolds.setFocus()

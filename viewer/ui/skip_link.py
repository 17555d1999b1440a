"""SkipLink: the first Tab stop, seen only while it has the focus, which leads to the article."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from viewer.ui.controls.button import Button
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look

_SEEN = QPoint(12, 4)
_UNSEEN = QPoint(-2000, 0)


class SkipLink(Button):
    """Lies above the toolbar's left end while it has the focus, and out of sight otherwise."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        words = look.tr("Skip to the article")
        super().__init__(look, words, words, kind=Kind.PRIMARY)
        self.setParent(parent)
        self.move(_UNSEEN)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight."""
        self.adjustSize()
        self.move(_SEEN)
        self.raise_()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Go out of sight."""
        self.move(_UNSEEN)
        super().focusOutEvent(event)

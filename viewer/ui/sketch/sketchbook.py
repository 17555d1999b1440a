"""The sketchbook: what was drawn over pictures, kept in memory only and until the page is left."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from viewer.library.address import Address
from viewer.render.ink import MOST_MARKS, Mark


class Sketchbook(QObject):
    """The marks over each view of a picture, by its address.

    Signals:
        changed(): there are more marks, or fewer.
    """

    changed = Signal()
    """There are more marks, or fewer. No arguments."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks: dict[Address, tuple[Mark, ...]] = {}
        self._cleared: dict[Address, tuple[Mark, ...]] = {}  # what the last Clear took, for Undo

    @property
    def pages(self) -> Mapping[Address, tuple[Mark, ...]]:
        """All that was drawn, in the order of drawing."""
        return self._marks

    def marks(self, view: Address) -> tuple[Mark, ...]:
        """What was drawn over a view of a picture."""
        return self._marks.get(view, ())

    def can_undo(self, view: Address) -> bool:
        """Whether there is something to take back."""
        return bool(self.marks(view) or self._cleared.get(view))

    def add(self, view: Address, mark: Mark) -> bool:
        """Add a mark; false where the picture is full of them."""
        if len(self.marks(view)) >= MOST_MARKS:
            return False
        self._cleared.pop(view, None)
        self._marks[view] = (*self.marks(view), mark)
        self.changed.emit()
        return True

    def undo(self, view: Address) -> None:
        """Take the last mark back, or bring back all that was cleared."""
        if brought := self._cleared.pop(view, None):
            self._marks[view] = brought
        elif left := self.marks(view)[:-1]:
            self._marks[view] = left
        else:
            self._marks.pop(view, None)
        self.changed.emit()

    def clear(self, view: Address) -> None:
        """Take all marks from a view; Undo brings them back."""
        if marks := self._marks.pop(view, None):
            self._cleared[view] = marks
            self.changed.emit()

    def forget(self) -> None:
        """Forget everything, so that nobody who comes after sees it."""
        if self._marks or self._cleared:
            self._marks.clear()
            self._cleared.clear()
            self.changed.emit()

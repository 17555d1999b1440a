"""Column: where the text stands in the view."""

from msgspec import Struct
from PySide6.QtCore import QRectF


class Column(Struct, frozen=True):
    """The text's left edge and width, and the room above and below it, in pixels."""

    left: float = 0.0
    width: float = 532.0
    top: float = 36.0
    bottom: float = 36.0

    @property
    def rect(self) -> QRectF:
        """The column as a strip without height."""
        return QRectF(self.left, 0, self.width, 0)

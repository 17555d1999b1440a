"""Sheets: where the picture of a scene comes from; and Prints, those that the painter hands out."""

from typing import Protocol

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from viewer.library.diagram import Diagram, State
from viewer.ui.diagram.painter import Painter

# Up to this many device pixels the picture is scaled once, finely, and kept; beyond, while it is drawn.
_FINE_WIDTH = 1600


class Sheets(Protocol):
    """Paints the pictures of scenes."""

    def fit(self, width: float, ratio: float) -> None:
        """How wide the whole picture is on the stage, in logical pixels, and the screen's ratio."""

    def paint(
        self, painter: QPainter, diagram: Diagram, state: State, target: QRectF, element: str = ""
    ) -> bool:
        """Paint a state, or one group of it, where its view is to stand; false where there is nothing."""


class Prints:
    """The pictures of states as the painter has them now."""

    def __init__(self, source: Painter) -> None:
        self._source = source

    def fit(self, width: float, ratio: float) -> None:
        """Nothing: each painting asks for its own size."""

    def paint(
        self, painter: QPainter, diagram: Diagram, state: State, target: QRectF, element: str = ""
    ) -> bool:
        """Paint a state, or one group of it, where its view is to stand; false where there is nothing."""
        ratio = painter.device().devicePixelRatioF()
        size = QSizeF(target.size())
        if size.width() * ratio <= _FINE_WIDTH:
            pixmap = self._source.pixmap(diagram, state, size, ratio, element)
            if pixmap is None:
                return False
            corner = target.topLeft() * ratio
            painter.drawPixmap(QRectF(corner, size).topLeft().toPoint() / ratio, pixmap)
            return True
        sheet = self._source.picture(state, size.width() * ratio, element)
        if sheet is None:
            return False
        painter.drawPixmap(target, sheet, QRectF(sheet.rect()))
        return True

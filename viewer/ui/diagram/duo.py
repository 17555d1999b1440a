"""Duo: two states side by side at one scale, each under its title and over its sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from viewer.ui.diagram.camera import Box, Frame, fit
from viewer.ui.diagram.scene import Scene
from viewer.ui.style.look import Look
from viewer.ui.style.paint import rounded_surface
from viewer.ui.style.wrap import WrappedText

_MARGIN_PX = 18.0
_TITLE_PX = 26
_TITLE_LINE = 1.25
_WORDS_PX = 18
_WORDS_LINE = 1.3
_PAD_PX = 20.0
_ALONG_PX = 9.0
_BESIDE_PX = 38.0  # free on both sides of a sentence: half the zoom group stands there


class Duo:
    """Measures and paints what stands around two pictures."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def frames(self, stage: QRectF, scenes: Sequence[Scene]) -> tuple[Frame, ...]:
        """A frame for each scene, all of the same scale, so that sizes can be compared."""
        cells = self._cells(stage, len(scenes))
        head = max(self._title(scene, cell).height for scene, cell in zip(scenes, cells, strict=True))
        foot = max(self._words(scene, cell).height for scene, cell in zip(scenes, cells, strict=True))
        foot += 2 * _ALONG_PX
        ink = _union([scene.ink for scene in scenes])
        made = []
        for cell in cells:
            top = cell.top() + _MARGIN_PX + head + 8
            bottom = max(top + 40, cell.bottom() - _MARGIN_PX - foot - 10)
            made.append(fit(Box(cell.left() + 8, top, cell.right() - 8, bottom), ink))
        return tuple(made)

    def paint(self, painter: QPainter, stage: QRectF, scenes: Sequence[Scene]) -> None:
        """Titles, sentences, and the line between."""
        theme = self._look.theme
        cells = self._cells(stage, len(scenes))
        for scene, cell in zip(scenes, cells, strict=True):
            ill = scene.state.tone == "ill"
            title = self._title(scene, cell)
            left = cell.center().x() - title.width / 2
            title.draw(painter, QPointF(left, cell.top() + _MARGIN_PX), theme["heart" if ill else "title"])
            self._paint_words(painter, scene, cell)
        painter.setPen(QPen(QColor(theme["line"]), 1.5))
        for cell in cells[1:]:
            top, bottom = QPointF(cell.left(), cell.top() + 18), QPointF(cell.left(), cell.bottom() - 18)
            painter.drawLine(top, bottom)

    def _pill(self, scene: Scene, cell: QRectF) -> QRectF:
        """Where a scene's sentence stands."""
        words = self._words(scene, cell)
        width, height = words.width + 2 * _PAD_PX, words.height + 2 * _ALONG_PX
        return QRectF(cell.center().x() - width / 2, cell.bottom() - _MARGIN_PX - height, width, height)

    def _paint_words(self, painter: QPainter, scene: Scene, cell: QRectF) -> None:
        if not scene.state.sentence:
            return
        theme = self._look.theme
        tone = "urgent" if scene.state.tone == "ill" else "tip"
        box = self._pill(scene, cell)
        border = theme[tone] if theme.contrast else ""
        words = self._words(scene, cell)
        radius = min(box.height() / 2, 22.0)
        rounded_surface(painter, box, theme[f"{tone}_bg"], border, self._look.edge_width, radius)
        at = QPointF(box.center().x() - words.width / 2, box.top() + _ALONG_PX)
        words.draw(painter, at, theme[tone])

    def _title(self, scene: Scene, cell: QRectF) -> WrappedText:
        font = self._look.heading_font(_TITLE_PX)
        return _narrow(scene.state.title, font, cell.width() - 2 * _MARGIN_PX, _TITLE_LINE)

    def _words(self, scene: Scene, cell: QRectF) -> WrappedText:
        font = self._look.font(600, _WORDS_PX)
        width = cell.width() - 2 * _BESIDE_PX * self._look.scale - 2 * _PAD_PX
        return _narrow(scene.state.sentence, font, width, _WORDS_LINE)

    @staticmethod
    def _cells(stage: QRectF, count: int) -> list[QRectF]:
        width = stage.width() / count
        return [
            QRectF(stage.left() + index * width, stage.top(), width, stage.height()) for index in range(count)
        ]


def _narrow(text: str, font: QFont, width: float, line: float) -> WrappedText:
    """The text centred in as narrow a box as its lines allow, so that the box can be centred too."""
    first = WrappedText(text, font, width, line)
    return WrappedText(text, font, first.width + 1, line, Qt.AlignmentFlag.AlignHCenter)


def _union(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )

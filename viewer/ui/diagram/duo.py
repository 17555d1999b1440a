"""Duo: two or more states side by side at one scale, each with its title and its sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.render.rectangle import Box
from viewer.ui.diagram.camera import Frame, fit
from viewer.ui.diagram.captions import (
    ALONG_PX,
    GAP_PX,
    MARGIN_PX,
    PAD_PX,
    Captions,
    Half,
    Texts,
    pill_of,
    stacked,
    union,
)
from viewer.ui.diagram.ground import Ground
from viewer.ui.diagram.lens import Lens
from viewer.ui.diagram.scene import Scene
from viewer.ui.style.look import Look

_BESIDE_PX = 38.0  # free on both sides of a sentence: half the zoom group stands there
_EDGE_PX, _AISLE_PX = 10.0, 32.0
_LOW_SHAPE = 1.25  # a cell this much wider than high has its words beside the picture
_WORDS_SHARE = 0.5
_LOW_MARGIN_PX = 6.0
_LEAST_PICTURE_SHARE = 0.45  # of a cell's height, before its words get smaller


class Duo:
    """Hangs pictures side by side, and paints what stands around them."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._captions = Captions(look)
        self._room = QRectF()
        self._halves: tuple[Half, ...] = ()

    @property
    def halves(self) -> tuple[Half, ...]:
        """Where everything stands."""
        return self._halves

    def arrange(self, ground: Ground, scenes: Sequence[Scene]) -> tuple[Frame, ...]:
        """Equal cells, pictures at the same scale, so that sizes can be compared."""
        self._room = room = ground.room
        width = room.width() / len(scenes)
        cells = [
            QRectF(room.left() + index * width, room.top(), width, room.height())
            for index in range(len(scenes))
        ]
        ink = union([scene.ink for scene in scenes])
        if width > _LOW_SHAPE * room.height():
            self._halves = self._all_beside(scenes, cells, ink)
        else:
            self._halves = self._all_below(scenes, cells, ink)
        return tuple(half.frame for half in self._halves)

    def follow(self, lens: Lens) -> None:
        """Nothing moves along."""

    def paint(self, painter: QPainter) -> None:
        """Titles, sentences, and the lines between."""
        self._captions.paint(painter, self._halves)
        painter.setPen(QPen(QColor(self._look.theme["line"]), 1.5))
        for index in range(1, len(self._halves)):
            x = self._room.left() + index * self._room.width() / len(self._halves)
            top, bottom = self._room.top() + MARGIN_PX, self._room.bottom() - MARGIN_PX
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def leave(self) -> None:
        """Nothing was added."""

    def _all_below(self, scenes: Sequence[Scene], cells: Sequence[QRectF], ink: Box) -> tuple[Half, ...]:
        """Titles above and sentences below, in line; smaller where they would leave no room for pictures."""
        width, height = cells[0].width() - 2 * _BESIDE_PX * self._look.scale, cells[0].height()
        most = height * (1 - _LEAST_PICTURE_SHARE)
        texts = self._captions.fitting(scenes, width, most)
        head = max(title.height for title, _ in texts)
        foot = max(words.height for _, words in texts) + 2 * ALONG_PX
        return tuple(
            self._below(scene, _without_aisle(cell, self._room), ink, text, (head, foot))
            for scene, cell, text in zip(scenes, cells, texts, strict=True)
        )

    def _below(self, scene: Scene, cell: QRectF, ink: Box, texts: Texts, room: tuple[float, float]) -> Half:
        """Title above, sentence below the picture, close to it."""
        title, words = texts
        head, foot = room
        top = cell.top() + MARGIN_PX + head + GAP_PX
        bottom = max(top + 40, cell.bottom() - MARGIN_PX - foot - GAP_PX)
        frame = fit(Box(cell.left(), top, cell.right(), bottom), ink)
        half_ink = frame.scale * ink.height / 2
        middle = cell.center().x()
        title_at = QPointF(middle - title.width / 2, frame.middle[1] - half_ink - GAP_PX - head)
        pill = pill_of(words, middle, frame.middle[1] + half_ink + GAP_PX)
        return Half(scene, frame, title, title_at, words, pill)

    def _all_beside(self, scenes: Sequence[Scene], cells: Sequence[QRectF], ink: Box) -> tuple[Half, ...]:
        """Title and sentence at the left of each picture, where cells are wide and low."""
        width, room = cells[0].width() * _WORDS_SHARE - MARGIN_PX, cells[0].height() - 2 * _LOW_MARGIN_PX
        texts = self._captions.fitting(scenes, width, room)
        return tuple(
            self._beside(scene, cell, ink, text, width)
            for scene, cell, text in zip(scenes, cells, texts, strict=True)
        )

    def _beside(self, scene: Scene, cell: QRectF, ink: Box, texts: Texts, width: float) -> Half:
        """Title and sentence in a strip of this width, the picture in the rest."""
        title, words = texts
        room = cell.height() - 2 * _LOW_MARGIN_PX
        left, top = cell.left() + MARGIN_PX, cell.center().y() - min(room, stacked(texts)) / 2
        middle = left + words.width / 2 + PAD_PX
        pill = pill_of(words, middle, top + title.height + GAP_PX)
        window = Box(left + width + GAP_PX, cell.top() + 8, cell.right() - 8, cell.bottom() - 8)
        return Half(scene, fit(window, ink), title, QPointF(left, top), words, pill)


def _without_aisle(cell: QRectF, room: QRectF) -> QRectF:
    """The cell without a margin, and without its half of the aisle where the zoom group stands.

    A cell with neighbours on both sides must not be narrower than others, so there all keep the same margins.
    """
    edge = _EDGE_PX if cell.width() > room.width() / 3 + 1 else _AISLE_PX
    left = edge if cell.left() <= room.left() else _AISLE_PX
    right = edge if cell.right() >= room.right() - 1 else _AISLE_PX
    return cell.adjusted(left, 0, -right, 0)

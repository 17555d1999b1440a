"""Duo: two states side by side at one scale, each with its title and its sentence."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from viewer.ui.diagram.camera import Box, Frame, fit
from viewer.ui.diagram.scene import Scene
from viewer.ui.style.look import Look
from viewer.ui.style.paint import rounded_surface
from viewer.ui.style.wrap import WrappedText

_MARGIN_PX = 18.0
_GAP_PX = 10.0
_TITLE_PX, _TITLE_LINE = 26, 1.25
_WORDS_PX, _WORDS_LINE = 18, 1.3
_PAD_PX, _ALONG_PX = 14.0, 9.0
_BESIDE_PX = 38.0  # free on both sides of a sentence: half the zoom group stands there
_EDGE_PX, _AISLE_PX = 10.0, 32.0
_LOW_SHAPE = 1.25  # a cell this much wider than high has its words beside the picture
_WORDS_SHARE = 0.5
_LOW_MARGIN_PX = 6.0
_LEAST_SHARE = 0.6  # of the words' size, on a low stage


class Half(Struct, frozen=True):
    """One of the two: its frame, its title and sentence, and where these stand."""

    scene: Scene
    frame: Frame
    title: WrappedText
    title_at: QPointF
    words: WrappedText
    pill: QRectF


class Duo:
    """Measures and paints two pictures' surroundings."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def halves(self, room: QRectF, scenes: Sequence[Scene]) -> tuple[Half, ...]:
        """The halves of `room`, pictures at the same scale, so that sizes can be compared."""
        width = room.width() / len(scenes)
        cells = [
            QRectF(room.left() + index * width, room.top(), width, room.height())
            for index in range(len(scenes))
        ]
        ink = _union([scene.ink for scene in scenes])
        low = width > _LOW_SHAPE * room.height()
        if low:
            return tuple(self._beside(scene, cell, ink) for scene, cell in zip(scenes, cells, strict=True))
        texts = [self._texts(scene, width - 2 * _BESIDE_PX * self._look.scale) for scene in scenes]
        head = max(title.height for title, _ in texts)
        foot = max(words.height for _, words in texts) + 2 * _ALONG_PX
        return tuple(
            self._below(scene, _without_aisle(cell, room), ink, text, (head, foot))
            for scene, cell, text in zip(scenes, cells, texts, strict=True)
        )

    def paint(self, painter: QPainter, room: QRectF, halves: Sequence[Half]) -> None:
        """Titles, sentences, and the line between."""
        theme = self._look.theme
        for half in halves:
            ill = half.scene.state.tone == "ill"
            half.title.draw(painter, half.title_at, theme["heart" if ill else "title"])
            self._paint_words(painter, half)
        painter.setPen(QPen(QColor(theme["line"]), 1.5))
        for index in range(1, len(halves)):
            x = room.left() + index * room.width() / len(halves)
            painter.drawLine(QPointF(x, room.top() + _MARGIN_PX), QPointF(x, room.bottom() - _MARGIN_PX))

    def _below(
        self,
        scene: Scene,
        cell: QRectF,
        ink: Box,
        texts: tuple[WrappedText, WrappedText],
        room: tuple[float, float],
    ) -> Half:
        """Title above, sentence below the picture, close to it."""
        title, words = texts
        head, foot = room
        top = cell.top() + _MARGIN_PX + head + _GAP_PX
        bottom = max(top + 40, cell.bottom() - _MARGIN_PX - foot - _GAP_PX)
        frame = fit(Box(cell.left(), top, cell.right(), bottom), ink)
        half_ink = frame.scale * ink.height / 2
        middle = cell.center().x()
        title_at = QPointF(middle - title.width / 2, frame.middle[1] - half_ink - _GAP_PX - head)
        width = words.width + 2 * _PAD_PX
        pill_top = frame.middle[1] + half_ink + _GAP_PX
        pill = QRectF(middle - width / 2, pill_top, width, words.height + 2 * _ALONG_PX)
        return Half(scene, frame, title, title_at, words, pill)

    def _beside(self, scene: Scene, cell: QRectF, ink: Box) -> Half:
        """Title and sentence at the left of the picture, where a cell is wide and low; smaller if need be."""
        width = cell.width() * _WORDS_SHARE - _MARGIN_PX
        room, share = cell.height() - 2 * _LOW_MARGIN_PX, 1.0
        title, words = self._texts(scene, width)
        while _stacked(title, words) > room and share > _LEAST_SHARE:
            share *= 0.93
            title, words = self._texts(scene, width, share)
        left, top = cell.left() + _MARGIN_PX, cell.center().y() - min(room, _stacked(title, words)) / 2
        pill = QRectF(
            left, top + title.height + _GAP_PX, words.width + 2 * _PAD_PX, words.height + 2 * _ALONG_PX
        )
        window = Box(left + width + _GAP_PX, cell.top() + 8, cell.right() - 8, cell.bottom() - 8)
        return Half(scene, fit(window, ink), title, QPointF(left, top), words, pill)

    def _texts(self, scene: Scene, width: float, share: float = 1.0) -> tuple[WrappedText, WrappedText]:
        look = self._look
        title = _narrow(scene.state.title, look.heading_font(_TITLE_PX * share), width, _TITLE_LINE)
        font = look.font(600, _WORDS_PX * share)
        return title, _narrow(scene.state.sentence, font, width - 2 * _PAD_PX, _WORDS_LINE)

    def _paint_words(self, painter: QPainter, half: Half) -> None:
        if not half.scene.state.sentence:
            return
        theme = self._look.theme
        tone = "urgent" if half.scene.state.tone == "ill" else "tip"
        border = theme[tone] if theme.contrast else ""
        radius = min(half.pill.height() / 2, 22.0)
        rounded_surface(painter, half.pill, theme[f"{tone}_bg"], border, self._look.edge_width, radius)
        at = half.pill.topLeft() + QPointF(_PAD_PX, _ALONG_PX)
        half.words.draw(painter, at, theme[tone])


def _without_aisle(cell: QRectF, room: QRectF) -> QRectF:
    """The cell without a margin, and without its half of the aisle where the zoom group stands."""
    left = _EDGE_PX if cell.left() <= room.left() else _AISLE_PX
    right = _EDGE_PX if cell.right() >= room.right() - 1 else _AISLE_PX
    return cell.adjusted(left, 0, -right, 0)


def _stacked(title: WrappedText, words: WrappedText) -> float:
    return title.height + _GAP_PX + words.height + 2 * _ALONG_PX


def _narrow(text: str, font: QFont, width: float, line: float) -> WrappedText:
    """The text centred in as narrow a box as its lines allow: no word is left alone on the last one."""
    first = WrappedText(text, font, width, line)
    least = first.width + 1
    while first.lines > 1 and WrappedText(text, font, least * 0.96, line).lines == first.lines:
        least *= 0.96
    widest = WrappedText(text, font, least, line).width + 1
    return WrappedText(text, font, widest, line, Qt.AlignmentFlag.AlignHCenter)


def _union(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )

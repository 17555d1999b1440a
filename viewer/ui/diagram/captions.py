"""Captions: the title and the sentence of a picture that hangs beside or over another."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from viewer.render.rectangle import Box
from viewer.ui.diagram.camera import Frame
from viewer.ui.diagram.scene import Scene
from viewer.ui.style.look import Look
from viewer.ui.style.paint import rounded_surface
from viewer.ui.style.wrap import WrappedText, longest_word

MARGIN_PX = 18.0
GAP_PX = 10.0
PAD_PX, ALONG_PX = 14.0, 9.0  # between a sentence and its pill's edge
_TITLE_PX, _TITLE_LINE = 26, 1.25
_WORDS_PX, _WORDS_LINE = 18, 1.3
_LEAST_SHARE = 0.6  # of the words' size, on a low stage
_SHRINK = 0.93

Texts = tuple[WrappedText, WrappedText]
"""A title and a sentence, laid out."""


class Half(Struct, frozen=True):
    """One of several pictures: its frame, its title and sentence, and where these stand."""

    scene: Scene
    frame: Frame
    title: WrappedText
    title_at: QPointF
    words: WrappedText
    pill: QRectF


class Captions:
    """Measures and paints titles and sentences."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def texts(self, scene: Scene, width: float, share: float = 1.0) -> Texts:
        """Title and sentence in a width, at a share of their usual size."""
        look = self._look
        title = _narrow(scene.state.title, look.heading_font(_TITLE_PX * share), width, _TITLE_LINE)
        font = look.font(600, _WORDS_PX * share)
        return title, _narrow(scene.state.sentence, font, width - 2 * PAD_PX, _WORDS_LINE)

    def fitting(self, scenes: Sequence[Scene], width: float, height: float) -> tuple[Texts, ...]:
        """Titles and sentences below each other, each in a box of this size; all smaller if need be."""
        share = 1.0
        texts = tuple(self.texts(scene, width) for scene in scenes)
        while max(map(stacked, texts)) > height and share > _LEAST_SHARE:
            share *= _SHRINK
            texts = tuple(self.texts(scene, width, share) for scene in scenes)
        return texts

    def paint(self, painter: QPainter, halves: Sequence[Half]) -> None:
        """All titles and sentences."""
        theme = self._look.theme
        for half in halves:
            ill = half.scene.state.tone == "ill"
            half.title.draw(painter, half.title_at, theme["heart" if ill else "title"])
            self._paint_words(painter, half)

    def _paint_words(self, painter: QPainter, half: Half) -> None:
        if not half.scene.state.sentence:
            return
        theme = self._look.theme
        tone = "urgent" if half.scene.state.tone == "ill" else "tip"
        border = theme[tone] if theme.contrast else ""
        radius = min(half.pill.height() / 2, 22.0)
        rounded_surface(painter, half.pill, theme[f"{tone}_bg"], border, self._look.edge_width, radius)
        at = half.pill.topLeft() + QPointF(PAD_PX, ALONG_PX)
        half.words.draw(painter, at, theme[tone])


def stacked(texts: Texts) -> float:
    """How high a title and its sentence are below each other."""
    title, words = texts
    return title.height + GAP_PX + words.height + 2 * ALONG_PX


def pill_of(words: WrappedText, middle: float, top: float) -> QRectF:
    """The pill around a sentence, centred."""
    width = words.width + 2 * PAD_PX
    return QRectF(middle - width / 2, top, width, words.height + 2 * ALONG_PX)


def union(boxes: Sequence[Box]) -> Box:
    """The box around all boxes."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _narrow(text: str, font: QFont, width: float, line: float) -> WrappedText:
    """The text centred in as narrow a box as its lines allow: no word is left alone on the last one."""
    first = WrappedText(text, font, width, line)
    least, word = first.width + 1, longest_word(text, font)
    while first.lines > 1 and WrappedText(text, font, least * 0.96, line).lines == first.lines:
        least *= 0.96
        if least < word:  # each word has a line of its own
            break
    widest = WrappedText(text, font, least, line).width + 1
    return WrappedText(text, font, widest, line, Qt.AlignmentFlag.AlignHCenter)

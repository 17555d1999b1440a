"""Wipe: two states over each other at one scale, the first seen left of a divider, the second right of it."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from viewer.render.rectangle import Box
from viewer.ui.diagram.camera import Frame, fit
from viewer.ui.diagram.captions import ALONG_PX, GAP_PX, MARGIN_PX, Captions, Half, pill_of, stacked, union
from viewer.ui.diagram.divider import HANDLE_PX, Divider
from viewer.ui.diagram.ground import Ground
from viewer.ui.diagram.lens import Lens
from viewer.ui.diagram.overlay import paint_line
from viewer.ui.diagram.scene import Scene
from viewer.ui.style.look import Look

_LOW_SHAPE = 1.9  # a stage this much wider than high has its words beside the picture
_WORDS_SHARE = 0.3  # of the width, for each side's words there
_LEAST_PICTURE_SHARE = 0.5


class Wipe:
    """Hangs two pictures at the same place and shows a share of each."""

    def __init__(self, look: Look, divider: Divider) -> None:
        self._look = look
        self._captions = Captions(look)
        self._divider = divider
        self._halves: tuple[Half, ...] = ()
        self._frame: Frame | None = None
        self._span = (0.0, 1.0)  # from where to where the divider may go, in pixels of the stage

    @property
    def halves(self) -> tuple[Half, ...]:
        """Where titles and sentences stand."""
        return self._halves

    def arrange(self, ground: Ground, scenes: Sequence[Scene]) -> tuple[Frame, ...]:
        """Both pictures in the middle, their words above and below, or at both sides where it is low."""
        room = ground.room
        room.setRight(min(room.right(), ground.taken.left))
        ink = union([scene.ink for scene in scenes])
        if room.width() > _LOW_SHAPE * room.height():
            self._halves = self._beside(room, scenes, ink)
        else:
            self._halves = self._below(room, scenes, ink)
        self._frame = self._halves[0].frame
        self._divider.name(*(scene.state.title for scene in scenes))
        self._divider.show()
        self._divider.raise_()
        return tuple(half.frame for half in self._halves)

    def follow(self, lens: Lens) -> None:
        """The divider stands where its share of what is seen of the pictures ends."""
        if (frame := self._frame) is None:
            return
        window, ink = frame.window, frame.ink
        left = max(window.left, frame.to_stage(lens.camera, (ink.left, ink.top))[0])
        right = min(window.right, frame.to_stage(lens.camera, (ink.right, ink.top))[0])
        self._span = (left, max(left + 1.0, right))
        x = left + self._divider.share * (self._span[1] - left)
        first = replace(frame, window=replace(window, right=x))
        lens.frames = (first, replace(frame, window=replace(window, left=x)))
        half = self._divider.width() / 2
        below = window.bottom - HANDLE_PX / 2
        self._divider.move(round(x - half), round(below - half))

    def share_at(self, x: float) -> float:
        """Which share ends at a place on the stage."""
        left, right = self._span
        return (x - left) / (right - left)

    def paint(self, painter: QPainter) -> None:
        """Titles, sentences and the line between the pictures."""
        self._captions.paint(painter, self._halves)
        if self._frame is None:
            return
        window = self._frame.window
        x = self._divider.geometry().center().x() + 0.5
        paint_line(painter, QLineF(x, window.top, x, window.bottom), self._look.theme, "primary")

    def leave(self) -> None:
        """No divider."""
        self._divider.hide()

    def _below(self, room: QRectF, scenes: Sequence[Scene], ink: Box) -> tuple[Half, ...]:
        """Titles above, sentences below, each in its own half."""
        half = room.width() / 2
        width, most = half - 2 * MARGIN_PX, room.height() * (1 - _LEAST_PICTURE_SHARE)
        texts = self._captions.fitting(scenes, width, most)
        head = max(title.height for title, _ in texts)
        foot = max(words.height for _, words in texts) + 2 * ALONG_PX
        top = room.top() + MARGIN_PX + head + GAP_PX
        bottom = max(top + 40, room.bottom() - MARGIN_PX - foot - GAP_PX)
        frame = fit(Box(room.left() + MARGIN_PX, top, room.right() - MARGIN_PX, bottom), ink)
        middles = (room.left() + half / 2, room.left() + 1.5 * half)
        return tuple(
            Half(
                scene,
                frame,
                title,
                QPointF(middle - title.width / 2, top - GAP_PX - title.height),
                words,
                pill_of(words, middle, bottom + GAP_PX),
            )
            for scene, (title, words), middle in zip(scenes, texts, middles, strict=True)
        )

    def _beside(self, room: QRectF, scenes: Sequence[Scene], ink: Box) -> tuple[Half, ...]:
        """The words of the first at the left, of the second at the right."""
        width = room.width() * _WORDS_SHARE - MARGIN_PX
        window = Box(
            room.left() + width + MARGIN_PX + GAP_PX,
            room.top() + MARGIN_PX / 2,
            room.right() - width - MARGIN_PX - GAP_PX,
            room.bottom() - MARGIN_PX / 2,
        )
        frame = fit(window, ink)
        halves = []
        all_texts = self._captions.fitting(scenes, width, room.height() - MARGIN_PX)
        for index, (scene, texts) in enumerate(zip(scenes, all_texts, strict=True)):
            title, words = texts
            outer = room.right() - MARGIN_PX - width if index else room.left() + MARGIN_PX
            middle, top = outer + width / 2, room.center().y() - stacked(texts) / 2
            at = QPointF(middle - title.width / 2, top)
            pill = pill_of(words, middle, top + title.height + GAP_PX)
            halves.append(Half(scene, frame, title, at, words, pill))
        return tuple(halves)

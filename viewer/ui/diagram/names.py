"""Names: the pills around a picture, their places at every size and zoom, and the lines to the parts."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace
from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from viewer.library.diagram import Part, Point
from viewer.render.labels import Column, Place, Wish, arrange, sides
from viewer.render.part_names import spoken_name, words_of
from viewer.render.rectangle import Box
from viewer.ui.diagram.camera import Camera, Frame, fit
from viewer.ui.diagram.overlay import paint_dot, paint_line
from viewer.ui.diagram.pill import HEIGHT_FACTOR, Pill
from viewer.ui.diagram.scene import Scene
from viewer.ui.style.look import TEXT_PX, Look
from viewer.ui.style.paint import RESERVE_PX

_GAP_PX = 10.0  # between two names
_TIGHT_PX = 4.0  # where they would not all find room otherwise
_AWAY_PX = 26.0  # between a name and the picture
_LEAST_SHARE = 0.72  # of the size that the picture has without names; before that, names get smaller
_TIGHT_SHARE = 0.52  # the same, once names are as small as the program's other words
_SMALLEST_PX = 13.0
_SHRINK = 0.92
_TOKENS = ("edge", "primary", "heart")  # of lines, those painted last at the end
_DOT_PX, _SMALLEST_DOT_PX = 6.0, 3.5


class Names:
    """The pills of one scene at a time."""

    def __init__(self, look: Look, stage: QWidget) -> None:
        self._look = look
        self._stage = stage
        self._pills: dict[str, Pill] = {}
        self._places: tuple[Place, ...] = ()
        self._scene: Scene | None = None
        self._left: list[str] = []
        self._right: list[str] = []
        self._gap = _GAP_PX
        self._px: float = TEXT_PX
        self._least = (0.0, 0.0)  # the strips that are kept free for names at least, left and right
        self._dot = _DOT_PX

    def __iter__(self) -> Iterator[Pill]:
        """The pills in the order of the keyboard's tour."""
        return iter(self._pills.values())

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the names that are shown stand."""
        return self._places

    def show_scene(self, scene: Scene | None) -> list[Pill]:
        """Show the names of another scene, or none; the new pills are handed out to be connected."""
        self._scene = scene
        parts = [part for part in scene.diagram.parts if _is_named(part, scene)] if scene else []
        if [part.slug for part in parts] == list(self._pills):
            self._rename(parts)
            return []
        for pill in self._pills.values():
            pill.hide()
            pill.deleteLater()
        self._pills = {
            part.slug: Pill(self._look, part.slug, words_of(part), spoken_name(part), self._stage)
            for part in parts
        }
        self._rename(parts)
        self._chain()
        return list(self._pills.values())

    def light(self, part: str) -> None:
        """Show which part is lit."""
        for pill in self._pills.values():
            pill.set_lit(pill.slug == part)

    def measure(self, window: Box, scene: Scene, taken: Box) -> Frame:
        """The frame that leaves room for the names on both sides; in little room the names get smaller.

        `taken` is a box at the right that names keep clear of.
        """
        self._least = (0.0, 0.0)
        return self._measured(window, scene, taken, TEXT_PX * self._look.typography.percent / 100)

    def measure_all(self, window: Box, scenes: Sequence[Scene], taken: Box) -> Frame:
        """The frame that leaves room for the names of each of these scenes, which have the same names.

        The first one is shown; `take_sides` follows when another one is.
        """
        px = TEXT_PX * self._look.typography.percent / 100
        self._least = (0.0, 0.0)
        for scene in (*scenes, *reversed(scenes)):  # twice: what one needs may move the names of another
            self.show_scene(scene)
            self._measured(window, scene, taken, px)
            px = self._px
            left, right = self._least
            self._least = max(left, self._strip(self._left)), max(right, self._strip(self._right))
        return fit(window, scenes[0].ink, *self._least)

    def take_sides(self, window: Box, scene: Scene, taken: Box) -> None:
        """Let the names of the scene that is shown now go to the nearer sides, in the size they have."""
        self._frame_at(self._px, window, scene, taken)

    def _measured(self, window: Box, scene: Scene, taken: Box, px: float) -> Frame:
        """The frame of one scene, names at most so large; `_px` is then how large they are."""
        grown = self._look.typography.percent / 100
        plain = fit(window, scene.ink).scale
        wished, least = plain * max(0.5, _LEAST_SHARE - 0.1 * (grown - 1)), plain * _TIGHT_SHARE
        readable = TEXT_PX * min(grown, self._look.scale)
        self._gap = _GAP_PX
        while True:
            self._px = px
            frame = self._frame_at(px, window, scene, taken)
            complete = len(self._left) + len(self._right) == len(self._pills)
            if complete and frame.scale >= (least if px <= readable else wished):
                return frame
            if px <= _SMALLEST_PX and (complete or self._gap == _TIGHT_PX):
                return frame
            if px <= _SMALLEST_PX:
                self._gap = _TIGHT_PX
            px = max(readable if px > readable else _SMALLEST_PX, px * _SHRINK)

    def settle(self, frame: Frame, camera: Camera, taken: Box) -> None:
        """Put every pill at its place; `taken` is a box at the right that names keep clear of."""
        if self._scene is None:
            return
        self._dot = min(_DOT_PX, max(_SMALLEST_DOT_PX, 11 * frame.scale))
        self._places = (
            *self._column(self._left, frame, camera, frame.window.bottom, left=True),
            *self._right_column(frame, camera, taken),
        )
        shown = {place.slug: place for place in self._places}
        for slug, pill in self._pills.items():
            if slug in shown:
                box = shown[slug].box
                corner = QPoint(round(box.left) - RESERVE_PX, round(box.top) - RESERVE_PX)
                pill.setGeometry(corner.x(), corner.y(), pill.sizeHint().width(), pill.sizeHint().height())
            pill.setVisible(slug in shown)

    def hide(self) -> None:
        """Show no names."""
        self._places = ()
        for pill in self._pills.values():
            pill.hide()

    def paint_lines(self, painter: QPainter) -> None:
        """Paint the lines, that of the lit part and that of the ill one last, then the dots."""
        scene = self._scene
        if scene is None:
            return
        theme = self._look.theme
        tokens = {place: self._token(place.slug, scene) for place in self._places}
        ordered = sorted(tokens, key=lambda place: _TOKENS.index(tokens[place]))
        for place in ordered:
            line = QLineF(QPointF(*place.tip), QPointF(*place.anchor))
            paint_line(painter, line, theme, tokens[place])
        for place in ordered:
            paint_dot(painter, QPointF(*place.anchor), self._dot, theme, tokens[place])

    def _token(self, slug: str, scene: Scene) -> str:
        if scene.is_ill(slug):
            return "heart"
        return "primary" if self._pills[slug].lit else "edge"

    def _rename(self, parts: Sequence[Part]) -> None:
        """The part of interest has a name of its own in each state."""
        scene = self._scene
        for part in parts:
            special = scene.state.focus_name if scene is not None and part.slug == scene.state.focus else ""
            pill = self._pills[part.slug]
            pill.set_words(special or words_of(part), scene is not None and scene.is_ill(part.slug))
            pill.setAccessibleName(spoken_name(part, special))
            pill.setAccessibleDescription(part.meaning)

    def _chain(self) -> None:
        """The keyboard comes to the names after the stage, in the order of the tour."""
        for before, after in pairwise([self._stage, *self._pills.values()]):
            QWidget.setTabOrder(before, after)

    def _frame_at(self, px: float, window: Box, scene: Scene, taken: Box) -> Frame:
        for pill in self._pills.values():
            pill.set_text_px(px)
        whole = Column(True, 0, window.top, window.bottom, round(HEIGHT_FACTOR * px), self._gap)
        above = replace(whole, bottom=min(window.bottom, taken.top - self._gap))
        anchors = [(slug, scene.outlines[slug].anchor) for slug in self._by_importance(scene)]
        frame = fit(window, scene.ink)
        for right_room in (whole.room, above.room):
            self._left, self._right = sides(anchors, scene.ink.center[0], (whole.room, right_room))
            left, right = self._least
            frame = fit(
                window, scene.ink, max(left, self._strip(self._left)), max(right, self._strip(self._right))
            )
            if len(self._right) <= above.room or not self._reaches(frame, taken):
                break
        return frame

    def _reaches(self, frame: Frame, taken: Box) -> bool:
        """Whether the right names stand so far out that they meet what is taken."""
        half = frame.scale * frame.ink.width / 2
        return frame.middle[0] + half + self._strip(self._right) > taken.left

    def _by_importance(self, scene: Scene) -> list[str]:
        return sorted(self._pills, key=lambda slug: slug != scene.state.focus)

    def _strip(self, slugs: Sequence[str]) -> float:
        widest = max((self._pills[slug].pill_size().width() for slug in slugs), default=0)
        return widest + _AWAY_PX if slugs else 0.0

    def _right_column(self, frame: Frame, camera: Camera, taken: Box) -> tuple[Place, ...]:
        places = self._column(self._right, frame, camera, frame.window.bottom, left=False)
        if any(_overlap(place.box, taken) for place in places):
            return self._column(self._right, frame, camera, taken.top - _GAP_PX, left=False)
        return places

    def _column(
        self, slugs: Sequence[str], frame: Frame, camera: Camera, bottom: float, left: bool
    ) -> tuple[Place, ...]:
        scene = self._scene
        if scene is None or not slugs:
            return ()
        pills = [self._pills[slug] for slug in slugs]
        widest = max(pill.pill_size().width() for pill in pills)
        half = camera.zoom * frame.scale * scene.ink.width / 2 + _AWAY_PX
        if left:
            edge = max(frame.middle[0] - half, frame.window.left + widest)
        else:
            edge = min(frame.middle[0] + half, frame.window.right - widest)
        column = Column(left, edge, frame.window.top, bottom, pills[0].pill_size().height(), self._gap)
        wishes = [
            Wish(pill.slug, anchor, pill.pill_size().width())
            for pill in pills
            if _is_seen(anchor := frame.to_stage(camera, scene.outlines[pill.slug].anchor), column, frame)
        ]
        return arrange(wishes, column)


def _is_named(part: Part, scene: Scene) -> bool:
    return (part.label or part.slug == scene.state.focus) and part.slug in scene.outlines


def _is_seen(anchor: Point, column: Column, frame: Frame) -> bool:
    """Whether an anchor lies in the window, and on the picture's side of the column."""
    inner = anchor[0] > column.edge if column.left else anchor[0] < column.edge
    return inner and frame.window.holds(anchor)


def _overlap(first: Box, second: Box) -> bool:
    one = QRectF(first.left, first.top, first.width, first.height)
    return one.intersects(QRectF(second.left, second.top, second.width, second.height))

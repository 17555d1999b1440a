"""The stage: one picture with its names, or more to compare, to look at, point at, zoom and move."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.ui.controls.painted import ring_after
from viewer.ui.diagram.camera import Camera
from viewer.ui.diagram.gallery import Gallery
from viewer.ui.diagram.gestures import Pinch, key_wish, pinch_of, wheel_pinch
from viewer.ui.diagram.hand import Hand
from viewer.ui.diagram.lens import Lens
from viewer.ui.diagram.names import Names
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.run import Clock
from viewer.ui.diagram.scene import Scene, part_under
from viewer.ui.diagram.sheets import Prints, Sheets
from viewer.ui.diagram.streaming import Streaming
from viewer.ui.diagram.zoom_group import ZoomGroup
from viewer.ui.style.look import Look


class Stage(QWidget):
    """Shows scenes; what is lit is decided by its owner.

    Signals:
        part_pointed(str slug): the pointer is over a part or its name; an empty slug when over none.
        part_chosen(str slug): a part or its name was tapped or reached by keyboard; empty: a tap beside all.
        zoom_changed(int percent): one looks from nearer or farther.
    """

    part_pointed = Signal(str)
    """The pointer is over a part or its name: its slug, empty when over none."""
    part_chosen = Signal(str)
    """A part or its name was tapped or reached by keyboard: its slug; empty for a tap beside all parts."""
    zoom_changed = Signal(int)
    """One looks from nearer or farther: percent."""

    def __init__(
        self, look: Look, source: Painter, parent: QWidget | None = None, clock: Clock = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._pointed = ""
        self._ring = False
        self._hand = Hand()
        self._zoom = ZoomGroup(look, self)
        self._gallery = Gallery(look, Prints(source), self._zoom, self, clock)
        self._easel = self._gallery.easel
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._wire(look, source)

    def _wire(self, look: Look, source: Painter) -> None:
        self._zoom.nearer_requested.connect(self.look_nearer)
        self._zoom.farther_requested.connect(self.look_farther)
        self._zoom.whole_requested.connect(self.show_whole)
        self._gallery.part_pointed.connect(self._point)
        self._gallery.part_chosen.connect(self.part_chosen)
        self._easel.changed.connect(self.update)
        self._easel.streaming.moved.connect(self._on_blood_moved)
        source.picture_painted.connect(self._on_picture_painted)
        look.look_changed.connect(self._settle)

    @property
    def zoom(self) -> float:
        """How near one looks; 1 shows the whole picture."""
        return self.lens.camera.zoom

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """What is shown."""
        return self._easel.scenes

    @property
    def lens(self) -> Lens:
        """How one looks at it."""
        return self._easel.lens

    @property
    def names(self) -> Names:
        """The names around the picture."""
        return self._gallery.names

    @property
    def zoom_group(self) -> ZoomGroup:
        """The buttons at the corner."""
        return self._zoom

    @property
    def gallery(self) -> Gallery:
        """How the pictures hang."""
        return self._gallery

    @property
    def streaming(self) -> Streaming:
        """Blood that moves for a few seconds."""
        return self._easel.streaming

    def show_scenes(
        self,
        scenes: Sequence[Scene],
        wiped: bool = False,
        sheets: Sheets | None = None,
        turns: Sequence[Scene] = (),
    ) -> None:
        """Show one scene with its names, or more to compare; the look stays on the same diagram.

        Of two scenes one may be wiped over the other. `sheets` are other pictures than those of the states;
        `turns` are scenes with the same names that `change_scene` shows in turn.
        """
        self._gallery.show_scenes(scenes, wiped, sheets, turns)
        self._settle()

    def change_scene(self, scene: Scene) -> None:
        """Show another scene in the place of the only one, as a moment gives way to the next."""
        if self._gallery.change_scene(scene):
            self._settle()

    def show_layers(self, layers: frozenset[str], names: bool) -> None:
        """Show these layers over the picture, and the names or not."""
        self._gallery.show_layers(layers, names)
        self._settle()

    def show_ring(self, shown: bool) -> None:
        """Show the ring around the part of interest, or not."""
        self._gallery.show_ring(shown)

    def light(self, part: str) -> None:
        """Light a part, or none."""
        self._gallery.light(part)

    def refresh(self) -> None:
        """Paint anew: a picture has changed."""
        self._easel.refresh()

    def look_nearer(self) -> None:
        """Zoom in by a step."""
        self._look_through(self.lens.stepped(up=True))

    def look_farther(self) -> None:
        """Zoom out by a step."""
        self._look_through(self.lens.stepped(up=False))

    def show_whole(self) -> None:
        """Fit the whole picture into the stage."""
        self._look_through(Camera())

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(900, 640)

    def minimumSizeHint(self) -> QSize:
        """Enough to see a picture at all."""
        return QSize(240, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, pictures, lines."""
        painter = QPainter(self)
        self._easel.paint(painter, self.size(), self._ring)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        super().resizeEvent(event)
        self._settle()

    def event(self, event: QEvent) -> bool:
        """Pinches of fingers on a screen and on a touch pad."""
        pinch = pinch_of(event, self)
        if pinch is not None:
            self._pinch(pinch)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; with Ctrl the wheel is the text size's."""
        pinch = wheel_pinch(event)
        if pinch is None:
            event.ignore()
            return
        self._pinch(pinch)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the beginning of a tap, perhaps of a drag."""
        self._show_ring(False)
        if event.button() == Qt.MouseButton.LeftButton:
            self._hand.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the picture, or point at a part."""
        if self._hand.holds:
            pulled = self._hand.drag(event.position())
            self._look_through(self.lens.moved(pulled.x(), pulled.y()))
        else:
            self._point(part_under(self.scenes, self.lens, event.position().toTuple()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap lights what lies under it."""
        if event.button() == Qt.MouseButton.LeftButton and self._hand.release():
            self.part_chosen.emit(part_under(self.scenes, self.lens, event.position().toTuple()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the whole picture."""
        self.show_whole()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self._point("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom and move by key; other keys go on to the window. A key shows where the focus is."""
        self._show_ring(self.hasFocus())
        if not self.press_key(event.key(), event.modifiers()):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if the keyboard brought the focus."""
        self._show_ring(ring_after(event.reason(), self._ring))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._show_ring(False)
        super().focusOutEvent(event)

    def _show_ring(self, shown: bool) -> None:
        if shown != self._ring:
            self._ring = shown
            self._easel.refresh()

    def press_key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key asks for; false where it asks for nothing here."""
        wish = key_wish(key, modifiers)
        if wish is None:
            return False
        if wish.push is not None:
            self._look_through(self.lens.moved(wish.push.x(), wish.push.y()))
        elif wish.whole:
            self.show_whole()
        else:
            self._look_through(self.lens.stepped(up=wish.steps > 0))
        return True

    def _pinch(self, pinch: Pinch) -> None:
        self._look_through(self.lens.zoomed(pinch.factor, pinch.about.toTuple()))

    def _look_through(self, camera: Camera) -> None:
        before, self.lens.camera = self.lens.camera, camera
        if camera == before:
            return
        self._easel.follow()
        if camera.zoom != before.zoom:
            self._tell_zoom()
            self.zoom_changed.emit(round(camera.zoom * 100))

    def _tell_zoom(self) -> None:
        self._zoom.set_zoom(self.zoom, least=self.lens.at_least, most=self.lens.at_most)

    def _point(self, part: str) -> None:
        if part != self._pointed:
            self._pointed = part
            self.setCursor(Qt.CursorShape.PointingHandCursor if part else Qt.CursorShape.OpenHandCursor)
            self.part_pointed.emit(part)

    def _settle(self) -> None:
        """Lay everything out for the size, the scenes and the look of now."""
        if self.scenes:
            self._gallery.arrange(self.size(), self.devicePixelRatioF())
            self._tell_zoom()

    def _on_picture_painted(self) -> None:
        self.refresh()

    def _on_blood_moved(self) -> None:
        self.update(self.streaming.area(self.lens))

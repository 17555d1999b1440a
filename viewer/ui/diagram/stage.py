"""The stage: one picture with its names, or two side by side, to look at, point at, zoom and move."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.ui.controls.painted import ring_after
from viewer.ui.diagram.camera import Camera
from viewer.ui.diagram.duo import Duo, Half
from viewer.ui.diagram.gestures import Pinch, key_wish, pinch_of, wheel_pinch
from viewer.ui.diagram.ground import Ground
from viewer.ui.diagram.hand import Hand
from viewer.ui.diagram.lens import Lens
from viewer.ui.diagram.names import Names
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.scene import Scene, Showing, part_under
from viewer.ui.diagram.zoom_group import ZoomGroup
from viewer.ui.style.look import Look
from viewer.ui.style.paint import focus_ring, rounded_surface

_RADIUS = 18


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

    def __init__(self, look: Look, source: Painter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._source = source
        self._scenes: tuple[Scene, ...] = ()
        self._lens = Lens()
        self._showing = Showing()
        self._names_shown = True
        self._pointed = ""
        self._ring = False
        self._hand = Hand()
        self._names = Names(look, self)
        self._duo = Duo(look)
        self._halves: tuple[Half, ...] = ()
        self._zoom = ZoomGroup(look, self)
        self._ground = Ground(self._zoom)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._zoom.nearer_requested.connect(self.look_nearer)
        self._zoom.farther_requested.connect(self.look_farther)
        self._zoom.whole_requested.connect(self.show_whole)
        source.picture_painted.connect(self._on_picture_painted)
        look.look_changed.connect(self._settle)

    @property
    def zoom(self) -> float:
        """How near one looks; 1 shows the whole picture."""
        return self._lens.camera.zoom

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """What is shown."""
        return self._scenes

    @property
    def lens(self) -> Lens:
        """How one looks at it."""
        return self._lens

    @property
    def names(self) -> Names:
        """The names around the picture."""
        return self._names

    @property
    def zoom_group(self) -> ZoomGroup:
        """The buttons at the corner."""
        return self._zoom

    def show_scenes(self, scenes: Sequence[Scene]) -> None:
        """Show one scene with its names, or two side by side; the look stays on the same diagram."""
        before, self._scenes = self._scenes, tuple(scenes)
        if not before or before[0].diagram.slug != self._scenes[0].diagram.slug:
            self._lens.camera = Camera()
        single = self._scenes[0] if len(self._scenes) == 1 else None
        for pill in self._names.show_scene(single):
            pill.part_pointed.connect(self._point)
            pill.part_reached.connect(self.part_chosen)
            pill.part_chosen.connect(self.part_chosen)
        self._settle()

    def show_layers(self, layers: frozenset[str], names: bool) -> None:
        """Show these layers over the picture, and the names or not."""
        self._showing = Showing(layers, self._showing.lit)
        self._names_shown = names
        self._settle()

    def light(self, part: str) -> None:
        """Light a part, or none."""
        self._showing = Showing(self._showing.layers, part)
        self._names.light(part)
        self.update()

    def look_nearer(self) -> None:
        """Zoom in by a step."""
        self._look_through(self._lens.stepped(up=True))

    def look_farther(self) -> None:
        """Zoom out by a step."""
        self._look_through(self._lens.stepped(up=False))

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
        theme = self._look.theme
        painter = QPainter(self)
        border = theme["edge"] if theme.contrast else theme["line"] if theme.dark else ""
        box = QRectF(self.rect())
        rounded_surface(painter, box, theme["paper"], border, self._look.edge_width, _RADIUS)
        shape = QPainterPath()
        shape.addRoundedRect(box.adjusted(2, 2, -2, -2), _RADIUS - 2, _RADIUS - 2)
        for scene, frame in zip(self._scenes, self._lens.frames, strict=False):
            painter.save()
            painter.setClipPath(shape)
            if len(self._scenes) > 1:
                window = frame.window
                clip = QRectF(window.left, window.top, window.width, window.height)
                painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
            scene.paint(painter, self._source, (frame, self._lens.camera), theme, self._showing)
            painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._scenes) > 1:
            self._duo.paint(painter, self._ground.room, self._halves)
        self._names.paint_lines(painter)
        if self._ring:
            focus_ring(painter, box.adjusted(6, 6, -6, -6), theme, _RADIUS - 6)
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
            self._look_through(self._lens.moved(pulled.x(), pulled.y()))
        else:
            self._point(part_under(self._scenes, self._lens, event.position().toTuple()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap lights what lies under it."""
        if event.button() == Qt.MouseButton.LeftButton and self._hand.release():
            self.part_chosen.emit(part_under(self._scenes, self._lens, event.position().toTuple()))

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
        self._ring = shown
        self.update()

    def press_key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what a key asks for; false where it asks for nothing here."""
        wish = key_wish(key, modifiers)
        if wish is None:
            return False
        if wish.push is not None:
            self._look_through(self._lens.moved(wish.push.x(), wish.push.y()))
        elif wish.whole:
            self.show_whole()
        else:
            self._look_through(self._lens.stepped(up=wish.steps > 0))
        return True

    def _pinch(self, pinch: Pinch) -> None:
        self._look_through(self._lens.zoomed(pinch.factor, pinch.about.toTuple()))

    def _look_through(self, camera: Camera) -> None:
        before, self._lens.camera = self._lens.camera, camera
        if camera == before:
            return
        self._settle_names()
        if camera.zoom != before.zoom:
            self._tell_zoom()
            self.zoom_changed.emit(round(camera.zoom * 100))
        self.update()

    def _tell_zoom(self) -> None:
        self._zoom.set_zoom(self.zoom, least=self._lens.at_least, most=self._lens.at_most)

    def _point(self, part: str) -> None:
        if part != self._pointed:
            self._pointed = part
            self.setCursor(Qt.CursorShape.PointingHandCursor if part else Qt.CursorShape.OpenHandCursor)
            self.part_pointed.emit(part)

    def _on_picture_painted(self) -> None:
        self.update()

    def _settle(self) -> None:
        """Lay everything out for the size, the scenes and the look of now."""
        if not self._scenes:
            return
        self._ground.settle(self.size(), several=len(self._scenes) > 1)
        if len(self._scenes) == 1:
            frame = self._names.measure(self._ground.window, self._scenes[0], self._ground.taken)
            self._lens.set_frames((frame,))
        else:
            self._halves = self._duo.halves(self._ground.room, self._scenes)
            self._lens.set_frames(tuple(half.frame for half in self._halves))
        self._settle_names()
        self._tell_zoom()
        self.update()

    def _settle_names(self) -> None:
        if len(self._scenes) == 1 and self._names_shown:
            self._names.settle(self._lens.frame, self._lens.camera, self._ground.taken)
        else:
            self._names.hide()

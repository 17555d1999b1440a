"""The easel: what hangs on the stage now, and how it is painted, still or while blood moves over it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from viewer.ui.diagram.ground import Ground
from viewer.ui.diagram.hanging import Hanging
from viewer.ui.diagram.lens import Lens
from viewer.ui.diagram.run import Clock
from viewer.ui.diagram.scene import Scene, Showing
from viewer.ui.diagram.sheets import Sheets
from viewer.ui.diagram.streaming import Streaming
from viewer.ui.style.look import Look
from viewer.ui.style.paint import SHEET_RADIUS, focus_ring, sheet


class Easel(QObject):
    """Scenes, the way they hang, and what is shown over them.

    While blood moves, all that lies below it is painted once and kept, so that a step costs only the dots.

    Signals:
        changed(): paint anew.
    """

    changed = Signal()
    """Paint anew. No arguments."""

    def __init__(self, look: Look, hanging: Hanging, sheets: Sheets, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._hanging = hanging
        self._sheets = sheets
        self._still: QPixmap | None = None
        self.lens = Lens()
        self.scenes: tuple[Scene, ...] = ()
        self.showing = Showing()
        self.streaming = Streaming(clock, self)
        self.streaming.state_changed.connect(self.refresh)

    def hang(self, scenes: Sequence[Scene], hanging: Hanging, sheets: Sheets) -> None:
        """Take down what hangs, and hang these scenes, whose pictures come from `sheets`."""
        if hanging is not self._hanging:
            self._hanging.leave()
        self._hanging, self._sheets = hanging, sheets
        self.change_scenes(scenes)

    def change_scenes(self, scenes: Sequence[Scene]) -> None:
        """Other scenes in the same places."""
        self.scenes = tuple(scenes)
        self.streaming.show_scenes(self.scenes)

    def arrange(self, ground: Ground, ratio: float) -> None:
        """Give everything its place on a ground that was shared out."""
        self.lens.set_frames(self._hanging.arrange(ground, self.scenes))
        self._sheets.fit(self.lens.frame.scale * self.scenes[0].diagram.width, ratio)
        self.follow()

    def follow(self) -> None:
        """One looks from elsewhere."""
        self._hanging.follow(self.lens)
        self.refresh()

    def refresh(self) -> None:
        """Something else is to be seen."""
        self._still = None
        self.changed.emit()

    def paint(self, painter: QPainter, size: QSize, ring: bool) -> None:
        """Everything; `ring` is the keyboard's."""
        if not self.streaming.run.under_way:
            self._paint_still(painter, size, self.showing, ring)
            return
        if self._still is None:
            self._still = self._kept(size, painter.device().devicePixelRatioF(), ring)
        painter.drawPixmap(0, 0, self._still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(_shape(QRectF(0, 0, size.width(), size.height())))
        self.streaming.paint(painter, self.lens, self._look.theme)

    def _kept(self, size: QSize, ratio: float, ring: bool) -> QPixmap:
        still = QPixmap(size * ratio)
        still.setDevicePixelRatio(ratio)
        still.fill(Qt.GlobalColor.transparent)
        painter = QPainter(still)
        showing = Showing(self.showing.layers, self.showing.lit, arrows=False, ring=self.showing.ring)
        self._paint_still(painter, size, showing, ring)
        painter.end()
        return still

    def _paint_still(self, painter: QPainter, size: QSize, showing: Showing, ring: bool) -> None:
        """Ground, pictures, what stands around them."""
        theme = self._look.theme
        box = QRectF(0, 0, size.width(), size.height())
        sheet(painter, box, theme, self._look.edge_width)
        shape = _shape(box)
        for scene, frame in zip(self.scenes, self.lens.frames, strict=False):
            window = frame.window
            if len(self.scenes) > 1 and window.width < 0.5:
                continue
            painter.save()
            painter.setClipPath(shape)
            if len(self.scenes) > 1:
                clip = QRectF(window.left, window.top, window.width, window.height)
                painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
            scene.paint(painter, self._sheets, (frame, self.lens.camera), theme, showing)
            painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.scenes:
            self._hanging.paint(painter)
        if ring:
            focus_ring(painter, box.adjusted(6, 6, -6, -6), theme, SHEET_RADIUS - 6)


def _shape(box: QRectF) -> QPainterPath:
    """The stage without its border, its corners round."""
    shape = QPainterPath()
    shape.addRoundedRect(box.adjusted(2, 2, -2, -2), SHEET_RADIUS - 2, SHEET_RADIUS - 2)
    return shape

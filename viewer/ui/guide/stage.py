"""The stage of a guide: the picture of one step, at rest, with one part lit and named."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.library.address import Address
from viewer.library.diagram import Diagram
from viewer.render.part_names import part_named
from viewer.render.rectangle import Box
from viewer.ui.diagram.camera import Camera
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.scene import Scene, Showing
from viewer.ui.diagram.sheets import Prints
from viewer.ui.guide.tag import Placed, paint_tag, place, place_all
from viewer.ui.style.look import Look
from viewer.ui.style.paint import SHEET_RADIUS, sheet
from viewer.ui.style.wrap import WrappedText

_MARGIN_PX = 22
_ICON_PX = 34


class GuideStage(QWidget):
    """Shows one state, or those of a comparison side by side. It leaves mouse and fingers to its owner."""

    def __init__(self, look: Look, source: Painter) -> None:
        super().__init__()
        self._look = look
        self._source = source
        self._scenes: tuple[Scene, ...] = ()
        self._showing = Showing()
        self._named = ("", "")  # the part that has a name beside the picture, and that name
        self._placed: tuple[Placed, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        source.picture_painted.connect(self._on_picture_told)
        source.picture_refused.connect(self._on_picture_told)
        look.look_changed.connect(self._settle)

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """What is shown."""
        return self._scenes

    @property
    def lit(self) -> str:
        """The slug of the part that is lit, empty for none."""
        return self._showing.lit

    @property
    def name(self) -> str:
        """The name beside the picture, empty for none."""
        return self._named[1]

    def show_picture(self, diagram: Diagram, address: Address, words: str) -> None:
        """Show the view of a diagram that an address names, its part lit and called as in these words."""
        comparison = diagram.comparison(address.view)
        slugs = comparison.states if comparison is not None else (address.view,)
        states = tuple(diagram.state(slug) for slug in slugs)
        self._scenes = tuple(Scene.of(diagram, state, self._source) for state in states)
        shown = frozenset(layer.slug for layer in diagram.layers if layer.shown)
        self._showing = Showing(shown, address.spot, ring=not address.spot)
        self._named = part_named(diagram, states[0], address.spot, words) if len(states) == 1 else ("", "")
        views = " ".join(f"{state.title}: {state.sentence}" for state in states)
        self.setAccessibleName(self.tr("Picture: {alt}").format(alt=f"{diagram.alt} {views}"))
        self.setAccessibleDescription(diagram.description)
        self._settle()

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(900, 640)

    def minimumSizeHint(self) -> QSize:
        """Enough to see a picture at all."""
        return QSize(200, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sheet, pictures and what stands beside them; where there is no picture, that it is missing."""
        theme, box = self._look.theme, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet(painter, box, theme, self._look.edge_width)
        if self._scenes and all(self._source.refuses(scene.state) for scene in self._scenes):
            self._paint_missing(painter, box)
        else:
            self._paint_scenes(painter, box)
        painter.end()

    def _paint_scenes(self, painter: QPainter, box: QRectF) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(box.adjusted(2, 2, -2, -2), SHEET_RADIUS - 2, SHEET_RADIUS - 2)
        for scene, placed in zip(self._scenes, self._placed, strict=True):
            painter.save()
            painter.setClipPath(shape)
            window = placed.frame.window
            if len(self._scenes) > 1:
                clip = QRectF(window.left, window.top, window.width, window.height)
                painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
            spot = placed.frame, Camera()
            scene.paint(painter, Prints(self._source), spot, self._look.theme, self._showing)
            painter.restore()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if placed.tag is not None:
                paint_tag(painter, self._look, placed.tag)

    def _paint_missing(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        words = self.tr("This picture is missing. The words are all here.")
        width = box.width() - 2 * _MARGIN_PX
        text = WrappedText(words, look.font(), width, 1.35, Qt.AlignmentFlag.AlignHCenter)
        icon, middle = look.px(_ICON_PX), box.center()
        pixmap = look.pixmap("image-off", "ink2", _ICON_PX, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(round(middle.x() - icon / 2), round(middle.y() - icon)), pixmap)
        text.draw(painter, QPointF(_MARGIN_PX, middle.y() + 12), look.theme["ink2"])

    def _settle(self) -> None:
        """Lay everything out for the size, the step and the look of now."""
        margin = min(_MARGIN_PX, self.height() // 12)
        window = Box(
            margin, margin, max(margin + 1, self.width() - margin), max(margin + 1, self.height() - margin)
        )
        if len(self._scenes) > 1:
            self._placed = place_all(self._look, window, self._scenes)
        else:
            self._placed = tuple(place(self._look, window, scene, *self._named) for scene in self._scenes)
        self.update()

    def _on_picture_told(self) -> None:
        self.update()

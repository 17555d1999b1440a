"""Scene: one state of a diagram with its shapes, painted into a frame."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter, QTransform

from viewer.library.diagram import Diagram, Flow, Outline, Point, State
from viewer.render.theme import Theme
from viewer.ui.diagram.camera import Box, Camera, Frame
from viewer.ui.diagram.lens import Lens
from viewer.ui.diagram.overlay import paint_flows, paint_lit, paint_ring
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.shapes import part_at

# Up to this many device pixels the picture is scaled once, finely, and kept; beyond, while it is drawn.
_FINE_WIDTH = 1600
_REACH_PX = 5.0  # small parts are found that far beside them
_UNITS_ACROSS = 1000  # the overlay's measures are given for a view this wide


class Showing(Struct, frozen=True):
    """What is shown over the picture: the slugs of layers that are on, and the part that is lit."""

    layers: frozenset[str] = frozenset()
    lit: str = ""


class Scene(Struct, frozen=True):
    """A state, its outlines and its flows; `ink` is the area that its parts cover."""

    diagram: Diagram
    state: State
    outlines: Mapping[str, Outline]
    flows: tuple[Flow, ...]
    ink: Box

    @classmethod
    def of(cls, diagram: Diagram, state: State, source: Painter) -> "Scene":
        """The scene of a state."""
        geometry = source.geometry(diagram)
        outlines = geometry.outlines.get(state.slug, {})
        known = {part.slug: outlines[part.slug] for part in diagram.parts if part.slug in outlines}
        return cls(diagram, state, known, geometry.flows.get(state.slug, ()), source.ink(diagram, state))

    @property
    def tone_token(self) -> str:
        """The colour of the part of interest."""
        return "heart" if self.state.tone == "ill" else "primary"

    def is_ill(self, part: str) -> bool:
        """Whether this part is the diseased one."""
        return self.state.tone == "ill" and part == self.state.focus

    def part_at(self, point: Point, reach: float) -> str:
        """The part under a point or, if it is small, within reach of it; empty for none."""
        return part_at(self.outlines, point, reach)

    def paint(
        self, painter: QPainter, source: Painter, place: tuple[Frame, Camera], theme: Theme, showing: Showing
    ) -> bool:
        """Paint picture, layers, lit part, flow and ring; false where there is no picture to paint."""
        frame, camera = place
        transform = transform_of(frame, camera)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painted = self._paint_picture(painter, source, transform, "")
        for layer in self.diagram.layers:
            if layer.kind == "svg" and layer.slug in showing.layers:
                self._paint_picture(painter, source, transform, layer.element)
        lit = self.outlines.get(showing.lit)
        if lit is not None:
            paint_lit(painter, transform, lit, theme, "heart" if self.is_ill(showing.lit) else "primary")
        self._paint_flows(painter, transform, theme, showing, frame.scale * camera.zoom**0.5)
        focus = self.outlines.get(self.state.focus)
        if focus is not None and showing.lit != self.state.focus:
            paint_ring(painter, transform, focus, theme, self.tone_token)
        return painted

    def _paint_flows(
        self, painter: QPainter, transform: QTransform, theme: Theme, showing: Showing, scale: float
    ) -> None:
        unit = scale * self.diagram.width / _UNITS_ACROSS
        if any(layer.kind == "flow" and layer.slug in showing.layers for layer in self.diagram.layers):
            paint_flows(painter, transform, self.flows, theme, unit)

    def _paint_picture(self, painter: QPainter, source: Painter, transform: QTransform, element: str) -> bool:
        target = transform.mapRect(QRectF(0, 0, self.diagram.width, self.diagram.height))
        ratio = painter.device().devicePixelRatioF()
        size = QSizeF(target.size())
        if size.width() * ratio <= _FINE_WIDTH:
            pixmap = source.pixmap(self.diagram, self.state, size, ratio, element)
            if pixmap is None:
                return False
            corner = target.topLeft() * ratio
            painter.drawPixmap(QRectF(corner, size).topLeft().toPoint() / ratio, pixmap)
            return True
        sheet = source.picture(self.state, size.width() * ratio, element)
        if sheet is None:
            return False
        painter.drawPixmap(target, sheet, QRectF(sheet.rect()))
        return True


def part_under(scenes: Sequence[Scene], lens: Lens, position: Point) -> str:
    """The part that is seen at a position of the stage, empty for none."""
    index = lens.index_at(position)
    if index < 0:
        return ""
    reach = _REACH_PX / (lens.frame.scale * lens.camera.zoom)
    return scenes[index].part_at(lens.spot_at(position), reach)


def transform_of(frame: Frame, camera: Camera) -> QTransform:
    """From units of the view to pixels of the stage."""
    scale = frame.scale * camera.zoom
    x, y = camera.target(frame)
    return QTransform(scale, 0, 0, scale, frame.middle[0] - x * scale, frame.middle[1] - y * scale)

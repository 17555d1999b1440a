"""Scene: one state of a diagram with its shapes, painted into a frame."""

from collections.abc import Mapping, Sequence
from math import dist, sqrt
from statistics import median

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform

from viewer.library.diagram import Diagram, Flow, Outline, Point, State
from viewer.render.rectangle import Box
from viewer.render.theme import Theme
from viewer.ui.diagram.camera import Camera, Frame
from viewer.ui.diagram.lens import Lens
from viewer.ui.diagram.overlay import paint_flows, paint_ghost, paint_lit, paint_ring
from viewer.ui.diagram.painter import Painter
from viewer.ui.diagram.shapes import part_at
from viewer.ui.diagram.sheets import Sheets

_REACH_PX = 5.0  # small parts are found that far beside them
_SAME_PLACE = 0.08  # of the view's width: a part that moved no farther stands where it stood
_UNITS_ACROSS = 1000  # the overlay's measures are given for a view this wide


class Showing(Struct, frozen=True):
    """What is shown over the picture: the slugs of layers that are on, and the part that is lit.

    `arrows` is false while the blood is shown otherwise; `ring` is that around the part of interest.
    """

    layers: frozenset[str] = frozenset()
    lit: str = ""
    arrows: bool = True
    ring: bool = True


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
        self, painter: QPainter, sheets: Sheets, place: tuple[Frame, Camera], theme: Theme, showing: Showing
    ) -> bool:
        """Paint picture, layers, lit part, flow and ring; without a picture only its shape; false then."""
        transform = transform_of(*place)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        target = transform.mapRect(QRectF(0, 0, self.diagram.width, self.diagram.height))
        if not sheets.paint(painter, self.diagram, self.state, target):
            paint_ghost(painter, transform, self.outlines.values(), theme)
            return False
        for layer in self.diagram.layers:
            if layer.kind == "svg" and layer.slug in showing.layers:
                sheets.paint(painter, self.diagram, self.state, target, layer.element)
        lit = self.outlines.get(showing.lit)
        if lit is not None:
            paint_lit(painter, transform, lit, theme, "heart" if self.is_ill(showing.lit) else "primary")
        if showing.arrows and self.shows_flow(showing):
            paint_flows(painter, transform, self.flows, theme, self.unit(*place))
        focus = self.outlines.get(self.state.focus)
        if focus is not None and showing.ring and showing.lit != self.state.focus:
            paint_ring(painter, transform, focus, theme, self.tone_token)
        return True

    def shows_flow(self, showing: Showing) -> bool:
        """Whether the way of the blood is shown."""
        return any(layer.kind == "flow" and layer.slug in showing.layers for layer in self.diagram.layers)

    def unit(self, frame: Frame, camera: Camera) -> float:
        """How many pixels a unit of a view 1000 wide takes in what is drawn over it; it lags behind zoom."""
        return frame.scale * sqrt(camera.zoom) * self.diagram.width / _UNITS_ACROSS


def match(first: Scene, second: Scene) -> bool:
    """Whether one may be wiped over the other: the parts that both have stand in about the same places."""
    both = first.outlines.keys() & second.outlines.keys()
    ways = [dist(first.outlines[slug].anchor, second.outlines[slug].anchor) for slug in both]
    return bool(ways) and median(ways) <= _SAME_PLACE * first.diagram.width


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

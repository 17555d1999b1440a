"""Knows the true shapes of the close-up in each condition of the valve."""

from dataclasses import dataclass
from functools import cached_property

from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import CORNER, Anchors, xy
from tools.diagrams.frame import Frame, Place
from tools.diagrams.markup import rounded_square
from tools.diagrams.mitral import anchors
from tools.diagrams.mitral.anchors import Along, Head, Line
from tools.diagrams.mitral.condition import Condition
from tools.diagrams.mitral.leaflet import Leaflet
from tools.diagrams.papillaries import Papillary
from tools.diagrams.shapes import all_of, bar, joined, largest, rounded, shape, tube

EDGE, CORNER_RADIUS = 16.0, 60.0
PANEL: BaseGeometry = box(76, 76, 924, 924).buffer(CORNER_RADIUS)
"""The window on the valve, with rounded corners."""

PANEL_PATH = rounded_square(EDGE, anchors.VIEW[0] - EDGE, CORNER_RADIUS)
ATRIAL_WALL, AORTIC_WALL = 17.0, 14.0


@dataclass(frozen=True)
class Form:
    """All shapes of one condition."""

    condition: Condition
    outlet = anchors.OUTLET
    aorta = shape(anchors.AORTA)

    @cached_property
    def ring(self) -> Frame:
        """The ring of the mitral valve, from its front to its back hinge."""
        share = self.condition.widened
        return Frame(anchors.FRONT_HINGE, _between(anchors.BACK_HINGE, anchors.WIDE_BACK_HINGE, share))

    @cached_property
    def atrium(self) -> BaseGeometry:
        """The upper chamber with the vein that flows into it."""
        share = self.condition.swollen
        line = blended(anchors.ATRIUM, anchors.LARGE_ATRIUM, share)
        line[-1] = (*self.ring.end, CORNER)
        vein = tube(blended(anchors.VEIN, anchors.LARGE_VEIN, share), anchors.VEIN_WIDTHS)
        return joined(shape(line), rounded(joined(shape(line).buffer(-4), vein), 26, 0))

    @cached_property
    def ventricle(self) -> BaseGeometry:
        """The lower chamber."""
        return shape(blended(anchors.VENTRICLE, anchors.WIDE_VENTRICLE, self.condition.widened))

    @cached_property
    def hollows(self) -> BaseGeometry:
        """Everything that blood fills."""
        return rounded(joined(self.atrium, self.ventricle, self.aorta), 2, 0)

    @cached_property
    def wall(self) -> BaseGeometry:
        """All walls that are cut through, as far as the panel shows them."""
        return window(self.heart.difference(self.hollows))

    @cached_property
    def heart(self) -> BaseGeometry:
        """Walls and hollows together, beyond the panel too."""
        body = shape(blended(anchors.BODY, anchors.WIDE_BODY, self.condition.widened))
        solid = joined(body, self.atrium.buffer(ATRIAL_WALL), self.aorta.buffer(AORTIC_WALL))
        return rounded(solid, 14, 0)

    @cached_property
    def front(self) -> Leaflet:
        """The front (anterior) leaflet."""
        return Leaflet(self.condition.front, self.ring, self.condition.corner, -1)

    @cached_property
    def back(self) -> Leaflet:
        """The back (posterior) leaflet."""
        return Leaflet(self.condition.back, self.ring, self.condition.corner, 1)

    @cached_property
    def hinges(self) -> BaseGeometry:
        """The ring cut across at both hinges."""
        at = self.ring.at
        return joined(bar(at(0, 0), at(-0.02, 0.005), 20), bar(at(1, 0), at(1.018, 0.005), 20))

    @cached_property
    def rim(self) -> BaseGeometry:
        """The far half of the ring, behind the valve."""
        return tube(self.ring.many(anchors.RIM), anchors.RIM_WIDTHS)

    @cached_property
    def behind(self) -> Papillary:
        """The muscle on the side of the front hinge."""
        heads = _heads(anchors.BEHIND, anchors.WIDE_BEHIND, self.condition.widened)
        return Papillary("papillary-muscle-posteromedial", heads, 3)

    @cached_property
    def beside(self) -> Papillary:
        """The muscle on the side of the back hinge."""
        heads = _heads(anchors.BESIDE, anchors.WIDE_BESIDE, self.condition.widened)
        return Papillary("papillary-muscle-anterolateral", heads, 3)

    @cached_property
    def muscles(self) -> BaseGeometry:
        """Where both papillary muscles are."""
        return window(all_of([self.behind.area(), self.beside.area()]).intersection(self.ventricle))

    @property
    def broken(self) -> list[list[Place]]:
        """The ends of a snapped cord: one hangs from the leaflet, one lies on the muscle."""
        if self.condition.torn is None:
            return []
        x, y = self.beside.tips()[1]
        hanging = [self.ring.many(self.condition.torn)] if self.condition.torn else []
        return [*hanging, [(x + dx, y + dy) for dx, dy in anchors.STUMP]]

    @cached_property
    def fat(self) -> Polygon:
        """The fat that fills the groove between atrium and ventricle, beside the ring."""
        pad = shape(blended(anchors.FAT_PAD, anchors.WIDE_FAT_PAD, self.condition.widened))
        return largest(window(pad.difference(self.wall).difference(self.hollows)).buffer(-2))

    @property
    def groove_vessels(self) -> tuple[Place, Place]:
        """The middle of the vein and of the artery in the groove, which a large atrium pushes aside."""
        share = max(self.condition.widened, self.condition.swollen * 0.6)
        return (
            _between(anchors.GROOVE_VEIN, anchors.WIDE_GROOVE_VEIN, share),
            _between(anchors.GROOVE_ARTERY, anchors.WIDE_GROOVE_ARTERY, share),
        )


def window(area: BaseGeometry) -> BaseGeometry:
    """Only what shows in the panel."""
    return area.intersection(PANEL)


def outlet_cusps(filling: bool) -> list[Anchors]:
    """The two cut cusps of the aortic valve: open while the ventricle squeezes, closed while it fills."""
    if filling:
        left: Along = [(0.01, 0.02), (0.12, -0.14), (0.32, -0.15), (0.46, 0.02), (0.495, 0.24)]
    else:
        left = [(0.02, 0.02), (0.1, 0.16), (0.13, 0.34), (0.11, 0.56)]
    return [anchors.OUTLET.many(left), anchors.OUTLET.many([(1 - along, away) for along, away in left])]


def blended(rest: Anchors, large: Anchors, share: float) -> Line:
    """Anchors between two sets of the same places."""
    return [(*_between(xy(a), xy(b), share), *a[2:]) for a, b in zip(rest, large, strict=True)]


def _between(first: Place, second: Place, share: float) -> Place:
    return first[0] + (second[0] - first[0]) * share, first[1] + (second[1] - first[1]) * share


def _heads(rest: list[Head], large: list[Head], share: float) -> list[Head]:
    return [(blended(a, b, share), widths) for (a, widths), (b, _) in zip(rest, large, strict=True)]

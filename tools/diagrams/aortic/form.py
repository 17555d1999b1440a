"""Knows the true shapes of the left heart cut open, in each condition of the aortic valve."""

from dataclasses import dataclass
from functools import cached_property

from shapely.geometry.base import BaseGeometry

from tools.diagrams.aortic import anchors
from tools.diagrams.aortic.anchors import HERE, Along, Line
from tools.diagrams.aortic.condition import Condition, turned
from tools.diagrams.curves import CORNER, Anchors, sampled_line
from tools.diagrams.frame import Frame, Place
from tools.diagrams.leaflets import Cord
from tools.diagrams.papillaries import Papillary
from tools.diagrams.placement import Placement
from tools.diagrams.shapes import all_of, bar, joined, rounded, shape, tube

ATRIAL_WALL, AORTIC_WALL, SCALE = 15.0, 15.0, 1.9
FRONT_CORDS, BACK_CORDS = ((0.55, 0), (0.8, 0), (1.0, 1)), ((0.6, 2), (0.85, 3), (1.0, 2))
"""How far along its flap each cord takes hold, and from which muscle's tip it comes."""


@dataclass(frozen=True)
class Form:
    """All shapes of one condition, where a picture places them."""

    condition: Condition
    here: Placement = HERE

    @cached_property
    def outlet(self) -> Frame:
        """The ring of the aortic valve."""
        start, end = self.here.places(anchors.OUTLET)
        return Frame(start, end)

    @cached_property
    def inlet(self) -> Frame:
        """The ring of the mitral valve."""
        start, end = self.here.places(anchors.INLET)
        return Frame(start, end)

    @cached_property
    def kept(self) -> BaseGeometry:
        """Everything but what is cut off beyond the ends of aorta and vein."""
        return shape(self.here.line(anchors.KEPT))

    @cached_property
    def aorta(self) -> BaseGeometry:
        """The main artery with its bulges behind the cusps."""
        return self._cut(shape(self.here.line(anchors.AORTA)))

    @cached_property
    def atrium(self) -> BaseGeometry:
        """The upper chamber with the vein that flows into it."""
        room = shape(self.here.line(anchors.ATRIUM))
        vein = tube(self.here.line(anchors.VEIN), self._widths(anchors.VEIN_WIDTHS))
        return self._cut(joined(room, rounded(joined(room.buffer(-4), vein), 22 * self.here.unit, 0)))

    @cached_property
    def ventricle(self) -> BaseGeometry:
        """The lower chamber."""
        return shape(self.here.line(self.condition.chamber.hollow))

    @cached_property
    def hollows(self) -> BaseGeometry:
        """Everything that blood fills."""
        return rounded(joined(self.aorta, self.atrium, self.ventricle), 2, 0)

    @cached_property
    def heart(self) -> BaseGeometry:
        """Everything inside the outer edge."""
        unit, body = self.here.unit, shape(self.here.line(self.condition.chamber.outside))
        upper = joined(self.aorta.buffer(AORTIC_WALL * unit), self.atrium.buffer(ATRIAL_WALL * unit))
        return self._cut(rounded(joined(body, upper), 12 * unit, 0))

    @cached_property
    def wall(self) -> BaseGeometry:
        """All walls that are cut through."""
        return self.heart.difference(self.hollows)

    @cached_property
    def muscle(self) -> BaseGeometry:
        """The cut muscle of the lower chamber."""
        return self.wall.intersection(shape(self.here.line(self.condition.chamber.outside)))

    @property
    def aortic_cusps(self) -> tuple[list[Place], list[Place]]:
        """Both cut cusps from hinge to edge."""
        cusps = self.condition.cusps
        return self.outlet.many(cusps.left), self.outlet.many(cusps.right)

    @cached_property
    def far_cusp(self) -> BaseGeometry:
        """What is seen of the valve behind the cut: between both cusps, up to the edge of the far one."""
        cusps, room = self.condition.cusps, joined(self.aorta, self.ventricle)
        far, back = cusps.far, turned(cusps.far)
        if self.condition.filling:
            line = [*BELOW, (1.3, 0.0), *back[::-1], cusps.right[-1], cusps.left[-1], *far, (-0.3, 0.0)]
        else:
            line = [*cusps.left, *far, *back[::-1], *cusps.right[::-1], *BELOW[::-1]]
        sharp = {cusps.left[-1], cusps.right[-1], cusps.left[0], cusps.right[0]}
        edge: Line = [(*self.outlet.at(*at), CORNER) if at in sharp else self.outlet.at(*at) for at in line]
        return shape(edge).intersection(room)

    @property
    def flaps(self) -> tuple[list[Place], list[Place]]:
        """Front and back flap of the mitral valve, from hinge to edge."""
        front, back = anchors.INLET_OPEN if self.condition.filling else anchors.INLET_SHUT
        return self.inlet.many(front), self.inlet.many(back)

    @cached_property
    def cusp_areas(self) -> BaseGeometry:
        """Both cut cusps as areas."""
        return all_of([self._tube(line, self.condition.cusps.widths) for line in self.aortic_cusps])

    @cached_property
    def flap_areas(self) -> BaseGeometry:
        """Both flaps of the mitral valve as areas."""
        return all_of([self._tube(line, (16, 14, 12)) for line in self.flaps])

    @cached_property
    def hinges(self) -> BaseGeometry:
        """The firm rings where cusps and flaps hang, cut across."""
        rings = (self.outlet, self.inlet)
        bars = [bar(ring.at(*a), ring.at(*b), 11 * self.here.unit) for ring in rings for a, b in HINGES]
        return all_of(bars)

    @cached_property
    def muscles(self) -> list[Papillary]:
        """The small muscles that hold the mitral valve."""
        named = (("papillary-muscle-behind", anchors.BEHIND), ("papillary-muscle-beside", anchors.BESIDE))
        return [Papillary(name, self._heads(heads), SCALE * self.here.unit) for name, heads in named]

    @cached_property
    def ridges(self) -> list[Line]:
        """Ridges on the far wall of the lower chamber, moved along with it."""
        chamber = self.condition.chamber
        x, y = _shift(chamber.hollow)
        grown = shape(chamber.hollow).bounds[2] / shape(anchors.VENTRICLE).bounds[2]
        middle = 510.0
        lines = [
            [(middle + (a[0] - middle) * grown**2 + x * 0.2, a[1] + y * 0.5) for a in line]
            for line in anchors.RIDGES
        ]
        return [self.here.line(line) for line in lines]

    def cords(self) -> list[Cord]:
        """Cords from the muscles to the flaps of the mitral valve."""
        tips = [tip for muscle in self.muscles for tip in muscle.tips()]
        found = []
        for line, cords in zip(self.flaps, (FRONT_CORDS, BACK_CORDS), strict=True):
            for share, tip in cords:
                found.append((tips[tip], _along(line, share), 3.0 if self.condition.filling else 0.0))
        return found

    def _heads(self, heads: list[tuple[Line, list[float]]]) -> list[tuple[Line, list[float]]]:
        """The heads of a muscle, moved along with the wall they grow from."""
        x, y = _shift(self.condition.chamber.hollow)
        moved = [([(a[0] + x * far, a[1] + y * far) for a, far in zip(line, ROOTED, strict=True)], widths)
                 for line, widths in heads]  # fmt: skip
        return [(self.here.line(line), self._widths(widths)) for line, widths in moved]

    def _tube(self, line: Anchors, widths: tuple[float, ...]) -> BaseGeometry:
        return tube(line, self._widths(list(widths)), (0.6, 1), 6)

    def _widths(self, widths: list[float]) -> list[float]:
        return [width * self.here.unit for width in widths]

    def _cut(self, area: BaseGeometry) -> BaseGeometry:
        return area.intersection(self.kept)


BELOW: Along = [(0.1, -0.1), (0.3, -0.22), (0.5, -0.26), (0.7, -0.22), (0.9, -0.1)]
"""Where the far cusp grows from the wall behind."""

HINGES = (((-0.04, 0.0), (0.01, 0.0)), ((0.99, 0.0), (1.04, 0.0)))
ROOTED = (1.0, 0.85, 0.6)
"""How much of the wall's own shift the root, the middle and the tip of a muscle take part in."""


def _shift(hollow: Line) -> Place:
    """How far the side of a chamber lies from where it usually is."""
    at = 10
    usual = anchors.VENTRICLE[at]
    return (hollow[at][0] - usual[0]) * 0.8, (hollow[at][1] - usual[1]) * 0.8


def _along(line: Anchors, share: float) -> Place:
    points = sampled_line(line)
    x, y = points[round(share * (len(points) - 1))]
    return float(x), float(y)

"""Knows the true shapes of the heart: cavities from anchors, walls and septum from cavities."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, Anchors, is_corner, xy
from tools.diagrams.frame import Frame
from tools.diagrams.heart import anchors
from tools.diagrams.papillaries import Papillary
from tools.diagrams.shapes import all_of, joined, largest, rounded, shape, tube

RIGHT_WALL = 18.0
ATRIAL_WALL = 14.0

SEPTUM_SIDE = Polygon(
    [(500, 500), (606, 500), (612, 560), (660, 710), (716, 822), (760, 864), (756, 960), (480, 960)]
)
"""Everything on the septum's side of the left ventricle's axis."""

FIBROUS_TOP = Polygon([(520, 552), (566, 552), (582, 612), (530, 612)])
"""Where the septum is a thin membrane, just below the aortic valve."""


@dataclass(frozen=True)
class Form:
    """All shapes of one state; a long-standing leak widens the left atrium and the left ventricle."""

    leaking: bool

    mitral = Frame(*anchors.MITRAL)
    tricuspid = Frame(*anchors.TRICUSPID, flipped=True)
    aortic = Frame(*anchors.AORTIC)
    pulmonary = Frame(*anchors.PULMONARY)

    @cached_property
    def left_ventricle(self) -> BaseGeometry:
        """The cavity of the left ventricle."""
        return shape(self._widened(anchors.LEFT_VENTRICLE, 0.16))

    @cached_property
    def left_outside(self) -> BaseGeometry:
        """The left ventricle with its wall and the septum: an egg that the right ventricle wraps."""
        return shape(self._widened(anchors.LEFT_VENTRICLE_OUTSIDE, 0.075))

    @cached_property
    def right_ventricle(self) -> BaseGeometry:
        """The cavity of the right ventricle: its outline less the egg, and so a crescent."""
        return largest(shape(anchors.RIGHT_VENTRICLE).difference(self.left_outside))

    @cached_property
    def right_atrium(self) -> BaseGeometry:
        """The cavity of the right atrium."""
        return shape(anchors.RIGHT_ATRIUM)

    @cached_property
    def right_atrium_outside(self) -> BaseGeometry:
        """The right atrium with its wall."""
        return shape(anchors.RIGHT_ATRIUM_OUTSIDE)

    @cached_property
    def left_atrium_body(self) -> BaseGeometry:
        """The cavity of the left atrium without the mouths of the veins."""
        return shape(self._atrium(anchors.LEFT_ATRIUM))

    @cached_property
    def left_atrium(self) -> BaseGeometry:
        """The cavity of the left atrium with the mouths of the left veins."""
        roots = [tube(line, widths, (0, 0.9)) for line, widths in anchors.VEIN_ROOTS]
        return rounded(joined(self.left_atrium_body, *roots), 5, 5)

    @cached_property
    def left_atrium_outside(self) -> BaseGeometry:
        """The left atrium with its wall."""
        return self.left_atrium_body.buffer(ATRIAL_WALL)

    @cached_property
    def outflow_muscle(self) -> BaseGeometry:
        """The muscle between the two outflow tracts."""
        return shape(anchors.OUTFLOW_MUSCLE)

    @cached_property
    def egg(self) -> BaseGeometry:
        """The left ventricle's outside as far as the right ventricle lies beside it, not over it."""
        return self.left_outside.difference(self.outflow_muscle)

    @cached_property
    def right_outside(self) -> BaseGeometry:
        """The right ventricle with its wall."""
        return rounded(joined(self.right_ventricle.buffer(RIGHT_WALL), self.outflow_muscle), 6, 0)

    @cached_property
    def septum(self) -> BaseGeometry:
        """The wall between the ventricles."""
        return self.left_outside.difference(self.left_ventricle).intersection(SEPTUM_SIDE)

    @cached_property
    def membrane(self) -> BaseGeometry:
        """The thin fibrous top of the septum."""
        free = joined(self.outflow_muscle, self.left_ventricle, self.right_ventricle)
        return self.left_outside.union(self.right_outside).intersection(FIBROUS_TOP).difference(free)

    @cached_property
    def left_wall(self) -> BaseGeometry:
        """The free wall of the left ventricle."""
        return self.left_outside.difference(self.left_ventricle).difference(SEPTUM_SIDE)

    @cached_property
    def right_wall(self) -> BaseGeometry:
        """The free wall of the right ventricle with the outflow muscle; the cavity is drawn over it."""
        return self.right_outside.difference(self.egg)

    @cached_property
    def left_heart(self) -> BaseGeometry:
        """Silhouette of the left heart."""
        return rounded(joined(self.left_outside, self.left_atrium_outside), 8, 0)

    @cached_property
    def right_heart(self) -> BaseGeometry:
        """Silhouette of the right heart beside the left."""
        return rounded(joined(self.right_outside.difference(self.egg), self.right_atrium_outside), 4, 0)

    @cached_property
    def heart(self) -> BaseGeometry:
        """Silhouette of the whole heart without its vessels."""
        return rounded(
            all_of([self.left_heart, self.right_heart, self.left_outside, self.right_outside]), 14, 0
        )

    @cached_property
    def papillaries(self) -> dict[str, tuple[Papillary, BaseGeometry]]:
        """Every papillary muscle by name, with the cavity in which it stands."""
        left, right = self.left_ventricle, self.right_ventricle
        table: dict[str, tuple[Sequence[anchors.Head], BaseGeometry]] = {
            "papillary-muscle-anterolateral": (self._heads(anchors.LEFT_ANTERIOR), left),
            "papillary-muscle-posteromedial": (self._heads(anchors.LEFT_POSTERIOR), left),
            "moderator-band": (anchors.MODERATOR, right),
            "papillary-muscle-right-anterior": (anchors.RIGHT_ANTERIOR, right),
            "papillary-muscle-right-septal": (anchors.RIGHT_SEPTAL, right),
        }
        return {name: (Papillary(name, heads), cavity) for name, (heads, cavity) in table.items()}

    def tips(self, name: str) -> list[tuple[float, float]]:
        """Where the cords of a papillary muscle begin."""
        return self.papillaries[name][0].tips()

    def _widened(self, line: Anchors, share: float) -> list[Anchor]:
        """In a leak: the ventricle pushed away from its axis; nothing moves at the valves."""
        return away_from_axis(line, share) if self.leaking else list(line)

    def _heads(self, heads: Sequence[anchors.Head]) -> list[anchors.Head]:
        return [(self._widened(line, 0.13), widths) for line, widths in heads]

    def moved_with_atrium(self, place: tuple[float, float]) -> tuple[float, float]:
        """In a leak: a place in the left atrium after it has swollen away from the valve."""
        if not self.leaking:
            return place
        x, y = anchors.LEFT_ATRIUM_CENTRE
        sideways = 1.24 if place[0] > x else 1.08
        return x + (place[0] - x) * sideways, y + (place[1] - y) * 1.25

    def _atrium(self, line: Anchors) -> list[Anchor]:
        """The left atrium's anchors, its hinges in place."""
        return [anchor if is_corner(anchor) else self.moved_with_atrium(xy(anchor)) for anchor in line]


def away_from_axis(line: Anchors, share: float) -> list[Anchor]:
    """Anchors moved away from the left ventricle's axis: not at the valves, in full further down."""
    start, end = (np.array(point) for point in anchors.LEFT_AXIS)
    along = (end - start) / np.hypot(*(end - start))
    moved: list[Anchor] = []
    for anchor in line:
        place = np.array(anchor[:2], float)
        foot = start + along * float(np.dot(place - start, along))
        fade = min(1.0, max(0.0, (place[1] - 565) / 110))
        x, y = place + (place - foot) * share * fade + along * 8 * share / 0.16 * fade
        moved.append((float(x), float(y), "c") if len(anchor) > 2 else (float(x), float(y)))
    return moved

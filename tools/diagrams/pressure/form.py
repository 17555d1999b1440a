"""Knows the shapes of the sitting person: one who sits well, or one who makes mistakes."""

from dataclasses import dataclass
from functools import cached_property

from shapely import affinity
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors
from tools.diagrams.person.heart import SmallHeart
from tools.diagrams.person.profile import Profile
from tools.diagrams.person.stage import stage
from tools.diagrams.pressure import anchors
from tools.diagrams.ribbons import spine
from tools.diagrams.shapes import joined, rounded, shape, tube

SLEEVE_WIDER, CUFF_WIDER = 12.0, 20.0
SHORT_SLEEVE = 0.36
SHOULDER_WIDTHS = (104.0, 96.0)


@dataclass(frozen=True)
class Sitting:
    """The sitting person: `well`, or with legs crossed, arm hanging, cuff over the sleeve, and talking."""

    well: bool

    @cached_property
    def head(self) -> Profile:
        """The head, which speaks where it should not."""
        return Profile(stage(*anchors.HEAD, anchors.HEAD_UNIT), not self.well)

    @cached_property
    def neck(self) -> BaseGeometry:
        """The neck with its root under the shirt."""
        return shape(anchors.NECK)

    @cached_property
    def trunk(self) -> BaseGeometry:
        """The trunk in its shirt."""
        return shape(anchors.TRUNK)

    @cached_property
    def far_leg(self) -> BaseGeometry:
        """The leg away from the viewer, without its shoe: its foot is on the floor."""
        return affinity.translate(_leg(anchors.THIGH, anchors.SHIN), *anchors.FAR_LEG)

    @cached_property
    def far_shoe(self) -> BaseGeometry:
        """The shoe of the leg away from the viewer."""
        return affinity.translate(shape(anchors.SHOE), anchors.FAR_LEG[0], anchors.FAR_LEG[1])

    @cached_property
    def near_leg(self) -> BaseGeometry:
        """The leg near the viewer, without its shoe."""
        if self.well:
            return _leg(anchors.THIGH, anchors.SHIN)
        return _leg(anchors.CROSSED_THIGH, anchors.CROSSED_SHIN)

    @cached_property
    def near_shoe(self) -> BaseGeometry:
        """The shoe of the leg near the viewer."""
        return shape(anchors.SHOE if self.well else anchors.CROSSED_SHOE)

    @cached_property
    def arm(self) -> BaseGeometry:
        """The arm near the viewer with its hand, bare."""
        fore = anchors.FOREARM if self.well else anchors.HANGING_FOREARM
        hand = shape(anchors.HAND if self.well else anchors.HANGING_HAND)
        lower = tube(fore, anchors.FOREARM_WIDTHS, (0.9, 0))
        return rounded(joined(tube(self.upper_arm, anchors.UPPER_WIDTHS, (0.9, 0.9)), lower, hand), 9, 6)

    @property
    def upper_arm(self) -> anchors.Line:
        """The line of the upper arm."""
        return anchors.UPPER_ARM if self.well else anchors.HANGING_UPPER

    @cached_property
    def sleeve(self) -> BaseGeometry:
        """The short sleeve that leaves the arm bare, or the long one under the cuff."""
        if self.well:
            return self._along(0, SHORT_SLEEVE, SLEEVE_WIDER)
        fore = tube(anchors.HANGING_FOREARM, [width + SLEEVE_WIDER for width in anchors.FOREARM_WIDTHS])
        return rounded(joined(self._along(0, 1, SLEEVE_WIDER), fore), 8, 4)

    @cached_property
    def cuff(self) -> BaseGeometry:
        """The cuff round the upper arm."""
        return rounded(self._along(anchors.CUFF_FROM, anchors.CUFF_TO, CUFF_WIDER), 0, 7)

    @cached_property
    def heart(self) -> SmallHeart:
        """The heart in the chest, which shows its height."""
        unit, (x, y) = anchors.HEART_UNIT, anchors.HEART
        x = x if self.well else anchors.HEART_BESIDE_ARM
        return SmallHeart(stage(x - 540 * unit, y - 560 * unit, unit))

    def _along(self, start: float, end: float, wider: float) -> BaseGeometry:
        """A stretch of the upper arm, wider than it."""
        line = spine(self.upper_arm, [width + wider for width in anchors.UPPER_WIDTHS], 4)
        area = shape(_cornered(line.part(start, end).outline()))
        whole = joined(area, tube(self.upper_arm[:2], SHOULDER_WIDTHS, (0.95, 0)))
        return rounded(whole, 6, 5) if start == 0 else area


def _leg(thigh: anchors.Line, shin: anchors.Line) -> BaseGeometry:
    upper = tube(thigh, anchors.THIGH_WIDTHS, (0.4, 0.9))
    return rounded(joined(upper, tube(shin, anchors.SHIN_WIDTHS, (0.9, 0))), 14, 8)


def _cornered(line: Anchors) -> anchors.Line:
    """A ribbon's outline with corners at its four ends."""
    half = len(line) // 2
    ends = (0, half - 1, half, len(line) - 1)
    return [(a[0], a[1], "c") if i in ends else (a[0], a[1]) for i, a in enumerate(line)]

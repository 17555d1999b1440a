"""Knows the true shapes at the base of the heart in each phase of its beat."""

from dataclasses import dataclass
from functools import cached_property

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.above.anchors import Pose
from tools.diagrams.above.flaps import Flaps
from tools.diagrams.base import anchors
from tools.diagrams.base.anchors import MITRAL, TRICUSPID, Phase
from tools.diagrams.base.tricuspid import Tricuspid
from tools.diagrams.palette import BLUE, RED
from tools.diagrams.semilunar import WIDE, Semilunar
from tools.diagrams.shapes import joined, largest, rounded, shape

RING_WIDTH, COLLAR, NOOK = 13.0, 9.0, 30.0


@dataclass(frozen=True)
class Form:
    """All shapes of one phase."""

    phase: Phase

    body = shape(anchors.BODY)
    left_cuff = shape(MITRAL.line(anchors.LEFT_CUFF))
    right_cuff = shape(TRICUSPID.line(anchors.RIGHT_CUFF))
    sinus_mouth = shape(TRICUSPID.line(anchors.SINUS_MOUTH))

    @property
    def filling(self) -> bool:
        """Whether the inlet valves are open and the outlet valves shut."""
        return self.phase is Phase.FILLING

    @cached_property
    def mitral(self) -> Flaps:
        """The mitral valve."""
        return Flaps(Pose.OPEN if self.filling else Pose.CLOSED, MITRAL)

    @cached_property
    def tricuspid(self) -> Tricuspid:
        """The tricuspid valve."""
        return Tricuspid(self.filling)

    @cached_property
    def aorta(self) -> Semilunar:
        """The aortic valve."""
        gap = (0.0, 0.0) if self.filling else WIDE
        place = (anchors.AORTA, anchors.AORTA_RADIUS, anchors.AORTA_CORNERS)
        return Semilunar("aortic-valve", *place, *gap, tones=RED)

    @cached_property
    def trunk(self) -> Semilunar:
        """The pulmonary valve."""
        gap = (0.0, 0.0) if self.filling else WIDE
        place = (anchors.TRUNK, anchors.TRUNK_RADIUS, anchors.TRUNK_CORNERS)
        return Semilunar("pulmonary-valve", *place, *gap, tones=BLUE)

    @cached_property
    def mitral_rim(self) -> BaseGeometry:
        """The mitral valve with its ring."""
        return self.mitral.ring.buffer(RING_WIDTH)

    @cached_property
    def tricuspid_rim(self) -> BaseGeometry:
        """The tricuspid valve with its ring."""
        return self.tricuspid.ring.buffer(RING_WIDTH)

    @cached_property
    def skeleton(self) -> BaseGeometry:
        """The firm frame that holds the valves, thick in the nooks between them."""
        three = joined(self.mitral_rim, self.tricuspid_rim, self.aorta.outside.buffer(COLLAR))
        frame = Polygon(largest(rounded(three, NOOK, 0)).exterior)
        return rounded(joined(frame, self.trunk.outside.buffer(COLLAR)), 14, 0)

    @cached_property
    def fat(self) -> BaseGeometry:
        """The fat in the groove around both upper chambers."""
        vessels = joined(self.aorta.outside, self.trunk.outside)
        return rounded(joined(shape(anchors.GROOVE), vessels.buffer(20)), 20, 0).intersection(
            self.body.buffer(-8)
        )

    @cached_property
    def seen_fat(self) -> BaseGeometry:
        """The fat as far as nothing hides it."""
        hidden = joined(self.left_cuff, self.right_cuff, self.skeleton, self.trunk.outside)
        return self.fat.difference(hidden.buffer(-5))

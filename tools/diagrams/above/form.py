"""Knows the true shapes of the view from above in each pose."""

from dataclasses import dataclass
from functools import cached_property

from shapely.geometry.base import BaseGeometry

from tools.diagrams.above import anchors
from tools.diagrams.above.anchors import HERE, Line, Pose
from tools.diagrams.above.flaps import Flaps
from tools.diagrams.ribbons import ribbon
from tools.diagrams.semilunar import WIDE, Semilunar
from tools.diagrams.shapes import shape

RING_WIDTH = 15.0


@dataclass(frozen=True)
class Form:
    """All shapes of one pose."""

    pose: Pose

    atrium = shape(HERE.line(anchors.ATRIUM))
    auricle = shape(HERE.line(anchors.AURICLE))
    outside = shape(HERE.line(anchors.OUTSIDE))

    @cached_property
    def flaps(self) -> Flaps:
        """The flaps of the mitral valve."""
        return Flaps(self.pose, HERE)

    @cached_property
    def aorta(self) -> Semilunar:
        """The aortic valve: shut while the mitral valve is open."""
        gap = (0.0, 0.0) if self.pose is Pose.OPEN else WIDE
        return Semilunar("aortic-valve", anchors.AORTA, anchors.AORTA_RADIUS, anchors.CORNERS, *gap)

    @cached_property
    def rim(self) -> BaseGeometry:
        """The flaps with the ring's own tissue around them."""
        return self.flaps.ring.buffer(RING_WIDTH)

    def torn_cord(self) -> Line:
        """The torn cord as an outline."""
        return ribbon(HERE.line(anchors.TORN_CORD), [10, 9, 8, 6], 4, (0, 0.9))

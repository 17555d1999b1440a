"""Knows the true shapes of the valve seen from above, from anchors placed about its middle."""

from dataclasses import dataclass
from functools import cached_property

from shapely.geometry import Point, Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.above import anchors
from tools.diagrams.curves import sampled_line
from tools.diagrams.mitral.anchors import Pose
from tools.diagrams.ribbons import ribbon
from tools.diagrams.shapes import joined, shape, tube


@dataclass(frozen=True)
class Form:
    """All shapes of one pose."""

    pose: Pose

    ring = shape(anchors.placed(anchors.RING))
    atrium = shape(anchors.placed(anchors.ATRIUM))
    aorta = Point(anchors.AORTA).buffer(anchors.AORTA_RADIUS)

    @cached_property
    def aortic_opening(self) -> BaseGeometry:
        """What the three cusps leave free: nothing while the mitral valve is open."""
        if self.pose is Pose.OPEN:
            return Polygon()
        edge: anchors.Line = []
        for corner in anchors.CORNERS:
            edge += [(*anchors.on_aorta(corner, 0.96), "c"), anchors.on_aorta(corner + 60, 0.66)]
        return shape(edge)

    @cached_property
    def front_edge(self) -> anchors.Line:
        """The free edge of the front leaflet."""
        return anchors.placed(anchors.FRONT_EDGE[self.pose])

    @cached_property
    def back_edge(self) -> anchors.Line:
        """The free edge of the back leaflet."""
        return anchors.placed(anchors.BACK_EDGE[self.pose])

    @cached_property
    def front(self) -> BaseGeometry:
        """The front leaflet: the ring above its edge."""
        return self._side(self.front_edge, -900)

    @cached_property
    def back(self) -> BaseGeometry:
        """The back leaflet: the ring below its edge."""
        return self._side(self.back_edge, 900)

    @cached_property
    def opening(self) -> BaseGeometry:
        """What both leaflets leave free."""
        return (
            self.ring.difference(joined(self.front.buffer(0.5), self.back.buffer(0.5)))
            .buffer(-0.5)
            .buffer(0.5)
        )

    @cached_property
    def annulus(self) -> BaseGeometry:
        """The ring's own tissue around the leaflets."""
        return self.ring.buffer(26).difference(self.ring)

    def cord_outline(self) -> anchors.Line:
        """The torn cord as an outline."""
        return ribbon(anchors.placed(anchors.TORN_CORD), [9, 8.5, 8, 6], 4, (0, 0.9))

    def lip(self, edge: anchors.Line, width: float) -> BaseGeometry:
        """The thickness of a leaflet's edge."""
        return tube(edge, [width * 0.5, width, width, width, width * 0.5]).intersection(self.ring)

    def _side(self, edge: anchors.Line, away: float) -> BaseGeometry:
        points = sampled_line(edge).tolist()
        (left, top), (right, low) = points[0], points[-1]
        corners = [(right + 200, low), (right + 200, low + away), (left - 200, top + away), (left - 200, top)]
        return Polygon([*points, *corners]).buffer(0).intersection(self.ring)

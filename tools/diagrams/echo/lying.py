"""Knows the shapes of the person who lies on the left side, seen from the front, in the figure's measure."""

from functools import cached_property

from shapely.geometry.base import BaseGeometry

from tools.diagrams.echo import anchors
from tools.diagrams.outside.torso import mirrored
from tools.diagrams.person.front import Figure, pair
from tools.diagrams.ribbons import spine
from tools.diagrams.shapes import joined, rounded, shape, tube


class Lying:
    """The person on the left side: the left arm under the head, the right one along the body."""

    figure = Figure()

    @cached_property
    def body(self) -> BaseGeometry:
        """Everything below the head but the left arm."""
        return shape([*mirrored(anchors.LEFT_SIDE)[::-1][:-1], *anchors.LEFT_SIDE])

    @cached_property
    def left_arm(self) -> BaseGeometry:
        """The bent arm under the head, with its hand."""
        upper = tube(anchors.LEFT_ARM, anchors.LEFT_ARM_WIDTHS, (0.9, 0.9))
        fore = tube(anchors.LEFT_FOREARM, anchors.LEFT_FOREARM_WIDTHS, (0.9, 0))
        return rounded(joined(upper, fore, shape(anchors.LEFT_HAND)), 14, 10)

    @cached_property
    def right_arm(self) -> BaseGeometry:
        """The arm that lies on the body, with its hand on the belly."""
        upper = tube(anchors.RIGHT_ARM, anchors.RIGHT_ARM_WIDTHS, (0.9, 0.9))
        fore = tube(anchors.RIGHT_FOREARM, anchors.RIGHT_FOREARM_WIDTHS, (0.9, 0))
        return rounded(joined(upper, fore, shape(anchors.RIGHT_HAND)), 14, 10)

    @cached_property
    def sleeve(self) -> BaseGeometry:
        """The sleeve of the arm that lies on the body."""
        line = spine(anchors.RIGHT_ARM, [width + 12 for width in anchors.RIGHT_ARM_WIDTHS]).part(
            0, anchors.SLEEVE_TO
        )
        return rounded(
            joined(shape(line.outline()), tube(anchors.RIGHT_ARM[:2], [150, 136], (0.95, 0))), 6, 6
        )

    @cached_property
    def gown(self) -> BaseGeometry:
        """The gown, open where the probe lies on the chest."""
        return shape(anchors.GOWN)

    @cached_property
    def trousers(self) -> BaseGeometry:
        """The trousers."""
        return pair(shape(anchors.TROUSERS_LEFT)).buffer(1)

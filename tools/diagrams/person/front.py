"""Knows the shapes of the standing person, from the front or the back, in the figure's own measure."""

from dataclasses import dataclass
from functools import cached_property

from shapely import affinity
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, is_corner
from tools.diagrams.outside.torso import MIDDLE, mirrored
from tools.diagrams.person import anchors
from tools.diagrams.shapes import joined, shape


def both(line: anchors.Line) -> BaseGeometry:
    """The area of a line that begins and ends at the middle, with its mirror image."""
    return shape([*line, *_inner(mirrored(line)[::-1])])


def pair(area: BaseGeometry) -> BaseGeometry:
    """An area of one side with its mirror image."""
    return joined(area, mirror(area))


def mirror(area: BaseGeometry) -> BaseGeometry:
    """An area on the other side of the body."""
    return affinity.scale(area, -1, 1, origin=(MIDDLE, 0))


def _inner(line: anchors.Line) -> anchors.Line:
    """A mirrored line without the places that lie on the middle, which the first half has already."""
    return [anchor for anchor in line if abs(anchor[0] - MIDDLE) > 1]


@dataclass(frozen=True)
class Figure:
    """The standing person; `swollen` legs hold water.

    `belly` is how much further the belly stands out to each side, in the figure's measure.
    """

    swollen: bool = False
    belly: float = 0.0

    @cached_property
    def head(self) -> BaseGeometry:
        """The head without ears and hair."""
        return both(anchors.HEAD)

    @cached_property
    def ears(self) -> BaseGeometry:
        """Both ears."""
        return pair(shape(anchors.EAR))

    @cached_property
    def body(self) -> BaseGeometry:
        """Everything below the head: neck, trunk, arms and legs."""
        return both(self._body_line())

    @cached_property
    def skin(self) -> BaseGeometry:
        """The silhouette without hair and clothes."""
        return joined(self.head, self.ears, self.body)

    @cached_property
    def hair(self) -> BaseGeometry:
        """The hair from the front."""
        return both(anchors.HAIR_FRONT)

    @cached_property
    def hair_behind(self) -> BaseGeometry:
        """The hair from the back."""
        return both(anchors.HAIR_BACK)

    @cached_property
    def top(self) -> BaseGeometry:
        """The shirt with its short sleeves."""
        return pair(shape(self._wider(anchors.TOP))).buffer(0.5)

    @cached_property
    def top_behind(self) -> BaseGeometry:
        """The shirt from the back: its collar is higher."""
        return joined(self.top, both([(500, 172), (446, 162), (397, 139, "c"), (330, 260, "c"), (500, 330)]))

    @cached_property
    def trousers(self) -> BaseGeometry:
        """The short trousers."""
        return pair(shape(anchors.TROUSERS)).buffer(0.5)

    def _body_line(self) -> list[Anchor]:
        line = self._wider(anchors.BODY)
        if not self.swollen:
            return line
        first, last = anchors.SWOLLEN_LEG[0], anchors.SWOLLEN_LEG[-1]
        return [*line[: line.index(first)], *anchors.SWOLLEN_LEG, *line[line.index(last) + 1 :]]

    def _wider(self, line: anchors.Line) -> list[Anchor]:
        """The line with a belly that stands out to the sides."""
        if not self.belly:
            return line
        found: list[Anchor] = []
        for anchor in line:
            x, y = anchor[0], anchor[1]
            bulge = max(0.0, 1 - abs(y - 840) / 240) if 195 < x < 300 else 0.0
            moved = x - self.belly * bulge
            found.append((moved, y, anchor[2]) if is_corner(anchor) and len(anchor) > 2 else (moved, y))
        return found

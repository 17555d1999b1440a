"""Knows the shape of one flap of the valve: cut through in front, and its far half behind the cut."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import CORNER, Anchor, Points, sampled_line
from tools.diagrams.frame import Frame, Place
from tools.diagrams.mitral.anchors import RIM
from tools.diagrams.mitral.condition import Flap
from tools.diagrams.ribbons import Spine, resampled, spine
from tools.diagrams.shapes import shape, tube

CAP = (0.6, 1.0)
ATTACHED = 0.8
"""Cords take hold this far from the middle line of a leaflet, in half widths."""


@dataclass(frozen=True)
class Leaflet:
    """A flap in the picture.

    `under` is 1 where the ventricle lies on the left of someone who walks from hinge to edge, else -1.
    """

    flap: Flap
    ring: Frame
    corner: Place
    under: int

    @cached_property
    def line(self) -> list[Place]:
        """The cut leaflet from hinge to edge."""
        return self.ring.many(self.flap.line)

    @cached_property
    def seam(self) -> list[Place]:
        """The edge that lies behind the cut, from the cut edge to the far corner of the valve."""
        return [self.line[-1], *self.ring.many(self.flap.seam), self.ring.at(*self.corner)]

    @cached_property
    def spine(self) -> Spine:
        """The middle line of the cut leaflet with its thickness."""
        return spine(self.line, self.flap.widths, 6)

    @cached_property
    def cut(self) -> BaseGeometry:
        """Where the leaflet is cut through."""
        return tube(self.line, self.flap.widths, CAP, 6)

    @cached_property
    def top(self) -> list[Place]:
        """The upper limit of the far half: the ring, or the dome where it bulges; from hinge to corner."""
        if self.flap.dome is not None:
            return [self.line[0], *self.ring.many(self.flap.dome), self.seam[-1]]
        hinge, far = self.flap.line[0][0], self.corner[0]
        low, high = sorted((hinge, far))
        between = [place for place in RIM if low < place[0] < high]
        ordered = between if hinge < far else between[::-1]
        return self.ring.many([(hinge, 0.012), *ordered, (far, _rim_at(far))])

    @cached_property
    def surface(self) -> BaseGeometry:
        """The far half, of which the side towards the atrium is seen."""
        there: list[Anchor] = [_corner(self.line[0]), *self.line[1:-1], _corner(self.line[-1])]
        back = self.top[::-1]
        return shape([*there, *self.seam[1:-1], _corner(self.seam[-1]), _corner(back[0]), *back[1:-1]])

    @cached_property
    def pocket(self) -> BaseGeometry:
        """What lies between the cut of a bulging flap and the ring behind it."""
        far = self.flap.line[-1][0]
        low, high = sorted((self.flap.line[0][0], far))
        rim = self.ring.many([place for place in RIM if low <= place[0] <= high])
        below = rim if self.line[0][0] > self.line[-1][0] else rim[::-1]
        sky = shape([_corner(self.line[0]), *self.line[1:-1], _corner(self.line[-1]), *below])
        return sky.intersection(self.ring.mouth(1, 0.9)).buffer(0)

    def place(self, share: float, depth: float = ATTACHED) -> Place:
        """Where a cord takes hold: on the cut leaflet up to 1, beyond it along the edge behind.

        `depth` counts from the middle line towards the ventricle, in half widths.
        """
        if share > 1:
            return _along(sampled_line(self.seam), share - 1)
        line = self.spine
        at = min(int(share * (len(line.points) - 1)), len(line.points) - 2)
        x, y = line.points[at] + line.normals[at] * line.half[at] * self.under * depth
        return float(x), float(y)

    def ribs(self, count: int) -> list[tuple[Place, Place]]:
        """Lines from the ring to the edge, along which the far half folds."""
        top, edge = sampled_line(self.top), sampled_line([*self.line[2:], *self.seam[1:]])
        shares = np.linspace(0.14, 0.8, count)
        return [(_along(top, float(share)), _along(edge, float(share))) for share in shares]


def _along(line: Points, share: float) -> Place:
    points, _ = resampled(line, 4)
    x, y = points[min(round(share * (len(points) - 1)), len(points) - 1)]
    return float(x), float(y)


def _rim_at(along: float) -> float:
    return float(np.interp(along, [place[0] for place in RIM], [place[1] for place in RIM]))


def _corner(place: Place) -> Anchor:
    return place[0], place[1], CORNER

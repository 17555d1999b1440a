"""Knows the shapes of the artery cut across, at its narrowest place."""

from dataclasses import dataclass
from functools import cached_property

from shapely import affinity
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.artery.form import Artery
from tools.diagrams.artery.measures import COAT, INNER, SECTION, SECTION_INNER, SECTION_OUTER
from tools.diagrams.shapes import all_of, rounded


@dataclass(frozen=True)
class Section:
    """The round cut of an artery: the same walls and the same room as where it is cut lengthwise."""

    artery: Artery

    @cached_property
    def outside(self) -> BaseGeometry:
        """All of it."""
        return Point(SECTION).buffer(SECTION_OUTER, quad_segs=24)

    @cached_property
    def hollow(self) -> BaseGeometry:
        """The inside as if there were no plaque."""
        return Point(SECTION).buffer(SECTION_INNER, quad_segs=24)

    @cached_property
    def coat(self) -> BaseGeometry:
        """The outer coat."""
        scale = SECTION_OUTER / (INNER + 38)
        return self.outside.difference(self.outside.buffer(-COAT * scale))

    @cached_property
    def walls(self) -> BaseGeometry:
        """The ring of the wall."""
        return self.outside.difference(self.hollow)

    @cached_property
    def grain(self) -> BaseGeometry:
        """Lines round the muscle of the wall."""
        return all_of(
            [Point(SECTION).buffer(SECTION_INNER + step, quad_segs=24).exterior for step in (9, 17, 24)]
        )

    @cached_property
    def room(self) -> BaseGeometry:
        """What is left for the blood: rounder the more there is, and never outside the wall."""
        scale = SECTION_INNER / INNER
        top, bottom = self.artery.above * scale, self.artery.below * scale
        height = 2 * SECTION_INNER - top - bottom
        share = height / (2 * SECTION_INNER)
        width = 2 * SECTION_INNER * share**0.62
        middle = SECTION[1] + (top - bottom) / 2
        oval = affinity.scale(Point(SECTION[0], middle).buffer(1, quad_segs=24), width / 2, height / 2)
        return oval.intersection(self.hollow)

    @cached_property
    def plaque(self) -> BaseGeometry:
        """Plaque between the wall and the room: only where it is thick enough to be seen."""
        return rounded(self.hollow.difference(self.room).buffer(-1.2).buffer(1.2), 0, 1)

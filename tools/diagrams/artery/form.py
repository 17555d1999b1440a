"""Knows the shapes of an artery cut open: walls, the room for blood, and plaque that takes room away."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from shapely.geometry import MultiLineString, Polygon, box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.artery.measures import (
    COAT,
    INNER,
    LEFT_END,
    MIDDLE,
    OUTER,
    PLAQUE_AT,
    PLAQUE_HALF,
    RIGHT_END,
    SAG,
    SLANT,
    WINDOW_END,
    WINDOW_START,
)
from tools.diagrams.curves import Points
from tools.diagrams.shapes import joined

Edge = Callable[[Points], Points]
ALONG: Points = np.arange(LEFT_END, RIGHT_END + 1, 6.0)


def middle(x: Points) -> Points:
    """Height of the tube's middle line at places along it."""
    height: Points = MIDDLE + SAG * np.sin((x - 500) / 250)
    return height


@dataclass(frozen=True)
class Artery:
    """An artery; plaque on its lower and on its upper wall takes away so many units of room.

    `steep` shapes the plaque: 1 is a soft hill, less makes it broader on top.
    """

    below: float = 0.0
    above: float = 0.0
    steep: float = 1.0

    @cached_property
    def outside(self) -> BaseGeometry:
        """The whole tube without its left end's opening."""
        return joined(
            _between(ALONG, _edge(-OUTER), _edge(OUTER)), ring(RIGHT_END, OUTER), ring(LEFT_END, OUTER)
        )

    @cached_property
    def window(self) -> BaseGeometry:
        """Where the front is cut away."""
        span = _between(_steps(WINDOW_START, WINDOW_END), _edge(-OUTER), _edge(OUTER))
        return joined(span, front(WINDOW_END, OUTER)).difference(front(WINDOW_START, OUTER))

    @cached_property
    def hollow(self) -> BaseGeometry:
        """The inside of the opened tube as if there were no plaque."""
        span = _between(_steps(WINDOW_START, WINDOW_END), _edge(-INNER), _edge(INNER))
        return joined(span, front(WINDOW_END, INNER)).difference(front(WINDOW_START, OUTER))

    @cached_property
    def walls(self) -> BaseGeometry:
        """The cut wall: above, below, and round the opening at the right."""
        return self.window.difference(self.hollow)

    @cached_property
    def coat(self) -> BaseGeometry:
        """The outer coat of the cut wall."""
        inside = _between(_steps(WINDOW_START - 60, WINDOW_END), _edge(COAT - OUTER), _edge(OUTER - COAT))
        return self.walls.difference(joined(inside, front(WINDOW_END, OUTER - COAT)))

    @cached_property
    def grain(self) -> BaseGeometry:
        """Lines along the muscle of the cut wall."""
        x = _steps(WINDOW_START, WINDOW_END)
        away = [side * (INNER + step) for step in (8, 14, 20) for side in (-1, 1)]
        return MultiLineString([np.c_[x, middle(x) + height] for height in away]).intersection(self.walls)

    @cached_property
    def plaque(self) -> BaseGeometry:
        """All plaque: between the wall and what is left of the room for blood."""
        return joined(self.plaque_below, self.plaque_above)

    @cached_property
    def plaque_below(self) -> BaseGeometry:
        """Plaque on the lower wall."""
        return self._heap(self.below, 1)

    @cached_property
    def plaque_above(self) -> BaseGeometry:
        """Plaque on the upper wall."""
        return self._heap(self.above, -1)

    @cached_property
    def room(self) -> BaseGeometry:
        """What is left for the blood."""
        return self.hollow.difference(self.plaque)

    def floor(self, x: Points) -> Points:
        """Height of the lower edge of the room for blood."""
        return middle(x) + INNER - self.below * self._hill(x)

    def roof(self, x: Points) -> Points:
        """Height of the upper edge of the room for blood."""
        return middle(x) - INNER + self.above * self._hill(x - 14)

    def _hill(self, x: Points) -> Points:
        """Height of the plaque along the tube, from 0 to 1, a little uneven as nature is."""
        away = np.clip(np.abs(x - PLAQUE_AT) / PLAQUE_HALF, 0, 1)
        hill: Points = np.cos(away * np.pi / 2) ** (1.5 * self.steep)
        return hill * (1 + 0.035 * np.sin(x / 23))

    def _heap(self, height: float, side: int) -> BaseGeometry:
        if height <= 0:
            return Polygon()
        x = _steps(PLAQUE_AT - PLAQUE_HALF, PLAQUE_AT + PLAQUE_HALF)
        surface = self.floor if side > 0 else self.roof
        heap = _between(x, *((surface, _edge(INNER + 1)) if side > 0 else (_edge(-INNER - 1), surface)))
        return heap.intersection(self.hollow.buffer(1)).buffer(-1.6).buffer(1.6)


def ring(x: float, radius: float) -> BaseGeometry:
    """A ring of the tube as it is seen: an ellipse."""
    turn = np.linspace(0, 2 * np.pi, 73)[:-1]
    height = float(middle(np.array([x]))[0])
    return Polygon(np.c_[x + radius * SLANT * np.cos(turn), height + radius * np.sin(turn)])


def front(x: float, radius: float) -> BaseGeometry:
    """The front half of a ring, which bulges to the right."""
    return ring(x, radius).intersection(box(x, 0, x + radius, 1000))


def _edge(away: float) -> Edge:
    def height(x: Points) -> Points:
        return middle(x) + away

    return height


def _steps(start: float, end: float) -> Points:
    return np.linspace(start, end, max(2, round((end - start) / 6)))


def _between(x: Points, upper: Edge, lower: Edge) -> BaseGeometry:
    """The area between two edges of the tube."""
    there, back = np.c_[x, upper(x)], np.c_[x, lower(x)][::-1]
    return Polygon(np.vstack([there, back])).buffer(0)

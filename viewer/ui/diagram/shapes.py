"""Shapes of parts: which part lies under a point, how large it is, and what all of them cover."""

from collections.abc import Mapping
from math import hypot

from viewer.library.diagram import Outline, Point, Ring
from viewer.render.rectangle import Box

_SMALL = 14  # times the reach: the side of a square that counts as small


def part_at(outlines: Mapping[str, Outline], point: Point, reach: float = 0.0) -> str:
    """The smallest part that holds the point, so that a valve is found within its chamber; empty for none.

    Cords and flaps are thinner than a finger, so of small parts it is enough to be within `reach`.
    """
    hits = [
        slug
        for slug, outline in outlines.items()
        if holds(outline, point) or (_is_small(outline, reach) and _is_near(outline, point, reach))
    ]
    return min(hits, key=lambda slug: area(outlines[slug]), default="")


def holds(outline: Outline, point: Point) -> bool:
    """Whether a point lies inside an outline; a ring within a ring is a hole."""
    inside = False
    for ring in outline.rings:
        inside ^= _ring_holds(ring, point)
    return inside


def area(outline: Outline) -> float:
    """The area of all rings, in square units of the view."""
    return sum(_ring_area(ring) for ring in outline.rings)


def box_of(outline: Outline) -> Box:
    """The rectangle around an outline; its anchor alone where it has no rings."""
    points = [point for ring in outline.rings for point in ring] or [outline.anchor]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def ink_of(outlines: Mapping[str, Outline], width: float, height: float) -> Box:
    """The rectangle that all parts cover; the whole view where they are few or small."""
    boxes = [box_of(outline) for outline in outlines.values()]
    if not boxes:
        return Box(0, 0, width, height)
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    if right - left < width / 4 or bottom - top < height / 4:
        return Box(0, 0, width, height)
    return Box(max(0, left), max(0, top), min(width, right), min(height, bottom))


def _is_small(outline: Outline, reach: float) -> bool:
    """Whether a part is hard to hit for one who reaches so far."""
    return area(outline) < (_SMALL * reach) ** 2


def _is_near(outline: Outline, point: Point, reach: float) -> bool:
    return any(
        _distance(point, start, end) <= reach
        for ring in outline.rings
        for start, end in zip(ring, ring[1:] + ring[:1], strict=True)
    )


def _distance(point: Point, start: Point, end: Point) -> float:
    """How far a point is from a stretch."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return hypot(point[0] - start[0] - along * dx, point[1] - start[1] - along * dy)


def _ring_holds(ring: Ring, point: Point) -> bool:
    """Even or odd: how often a line to the right of the point meets the ring."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def _ring_area(ring: Ring) -> float:
    doubled = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True))
    return abs(doubled) / 2

"""Knows how curves become true shapes, and how shapes become smooth paths again."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from shapely import unary_union
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient
from shapely.ops import linemerge

from tools.diagrams.curves import (
    CORNER,
    Anchor,
    Anchors,
    Points,
    closed_path,
    open_path,
    sampled,
    segments,
    straight_path,
)
from tools.diagrams.ribbons import ribbon

SHARP = 38.0
"""Turns of more degrees than this stay corners."""

CRUMB = 3.0

LONGEST = 26.0
"""Units between two points of a curve, at most."""


def shape(anchors: Anchors) -> BaseGeometry:
    """The area inside a closed smooth curve."""
    return Polygon(sampled(segments(anchors, closed=True))).buffer(0)


def tube(
    anchors: Anchors, widths: Sequence[float], cap: tuple[float, float] = (0, 0), step: float = 9
) -> BaseGeometry:
    """The area of a ribbon."""
    return shape(ribbon(anchors, widths, step, cap))


def joined(*areas: BaseGeometry) -> BaseGeometry:
    """All areas as one."""
    return unary_union(areas)


def rounded(area: BaseGeometry, inner: float, outer: float) -> BaseGeometry:
    """The area with its inner corners filled by one radius and its outer corners rounded by another."""
    return area.buffer(inner).buffer(-inner - outer).buffer(outer)


def islands(area: BaseGeometry) -> Iterator[Polygon]:
    """Every polygon inside a geometry, however deeply collected."""
    if isinstance(area, Polygon):
        if not area.is_empty:
            yield area
        return
    for member in getattr(area, "geoms", ()):
        yield from islands(member)


def largest(area: BaseGeometry) -> Polygon:
    """The biggest island; raises ValueError if there is none."""
    return max(islands(area), key=_size)


def bar(start: Sequence[float], end: Sequence[float], half: float = 3) -> BaseGeometry:
    """A thick straight line."""
    return LineString([start, end]).buffer(half)


def path_of(area: BaseGeometry, tolerance: float = 0.5) -> str:
    """Smooth path data of an area, corners kept, crumbs left out."""
    written = []
    for island in islands(area):
        if island.area >= CRUMB:
            turned = orient(island)  # holes run the other way, so no fill rule is needed
            rings = [turned.exterior, *turned.interiors]
            written += [
                closed_path(_marked(_points(_thinned(ring, tolerance))[:-1], loop=True)) for ring in rings
            ]
    return "".join(written)


def facets_of(area: BaseGeometry, tolerance: float = 0.5) -> str:
    """Path data of an area in short straight lines, for what is too faint to show them."""
    written = []
    for island in islands(area):
        if island.area >= CRUMB:
            turned = orient(island)
            written += [
                straight_path(_points(ring.simplify(tolerance))[:-1])
                for ring in (turned.exterior, *turned.interiors)
            ]
    return "".join(written)


def line_path_of(line: BaseGeometry, tolerance: float = 0.5, shortest: float = 3) -> str:
    """Smooth path data of lines, corners kept, scraps left out."""
    found = [piece for piece in _lines(line) if not piece.is_empty]
    merged = linemerge(found) if len(found) > 1 else line
    long = [piece for piece in _lines(merged) if piece.length >= shortest]
    return "".join(open_path(_marked(_points(_thinned(piece, tolerance)), loop=False)) for piece in long)


def _thinned(line: BaseGeometry, tolerance: float) -> BaseGeometry:
    """Fewer points, yet none so far apart that the curve between them would bulge."""
    return line.simplify(tolerance).segmentize(LONGEST)


def _lines(line: BaseGeometry) -> Iterator[LineString]:
    if isinstance(line, LineString):
        yield line
        return
    for member in getattr(line, "geoms", ()):
        yield from _lines(member)


def _points(line: BaseGeometry) -> Points:
    return np.array(line.coords)


def _marked(points: Points, loop: bool) -> list[Anchor]:
    """Anchors with a corner mark wherever the line turns sharply."""
    found: list[Anchor] = []
    count = len(points)
    for i, (x, y) in enumerate(points.tolist()):
        turns = loop or 0 < i < count - 1
        sharp = turns and _turn(points[i - 1], points[i], points[(i + 1) % count]) > SHARP
        found.append((x, y, CORNER) if sharp else (x, y))
    return found


def _turn(before: Points, here: Points, after: Points) -> float:
    came, goes = here - before, after - here
    angle = abs(np.degrees(np.arctan2(came[1], came[0]) - np.arctan2(goes[1], goes[0])))
    return float(min(angle, 360 - angle))


def _size(island: Polygon) -> float:
    return float(island.area)


def all_of(areas: Iterable[BaseGeometry]) -> BaseGeometry:
    """All areas of a list as one."""
    return unary_union(list(areas))

"""Knows how plaque, the cap over it and a clot are drawn."""

from collections.abc import Sequence

import numpy as np
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, closed_path
from tools.diagrams.markup import ellipse, group, path, shading, stroke
from tools.diagrams.palette import CLOT, PLAQUE, VALVE
from tools.diagrams.ribbons import ribbon
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import all_of, line_path_of, path_of, tube


def plaque(scene: Scene, name: str, area: BaseGeometry, lumps: int) -> str:
    """Fatty plaque, lumpy and yellow, with slits of crystals in it."""
    if area.is_empty:
        return ""
    left, top, _, bottom = area.bounds
    paint = scene.linear(
        (left, top), (left, bottom), (0, PLAQUE.middle), (0.6, PLAQUE.middle), (1, PLAQUE.base)
    )
    return group([
        path(path_of(area, 0.3), fill=paint),
        shading(_lumps(area, lumps), fill=PLAQUE.light, fill_opacity=0.75),
        inner_shadow(area, 5, (-2, -5), PLAQUE.deep, 0.8),
        stroke(_slits(area, lumps // 5), PLAQUE.dark, 1.5, stroke_linecap="round"),
        stroke(path_of(area, 0.3), PLAQUE.line, 2.2),
    ], id=name)  # fmt: skip


def _places(area: BaseGeometry, count: int, seed: int, least: float) -> list[tuple[float, float, float]]:
    """Places inside an area, each with the distance to its edge."""
    random, found = np.random.default_rng(seed), list[tuple[float, float, float]]()
    left, top, right, bottom = area.bounds
    for _ in range(count * 12):
        x, y = random.uniform(left, right), random.uniform(top, bottom)
        spot = Point(x, y)
        if len(found) < count and area.contains(spot):
            free = float(area.boundary.distance(spot))
            if free > least:
                found.append((x, y, free))
    return found


def _lumps(area: BaseGeometry, count: int) -> list[str]:
    found = _places(area, count, 5, 3.5)
    return [ellipse((x, y), (min(free * 0.8, 12), min(free * 0.65, 9))) for x, y, free in found]


def _slits(area: BaseGeometry, count: int) -> str:
    found = _places(area, count, 11, 9)
    return "".join(
        f"M{x - 5:.1f} {y:.1f}l{8 + free / 9:.1f} {(i % 5 - 2) * 3}" for i, (x, y, free) in enumerate(found)
    )


def cap(name: str, lines: Sequence[Anchors], width: float = 9.0) -> str:
    """The tough cap over a plaque, in one piece or torn."""
    data = "".join(
        closed_path(ribbon(line, [width * 0.7, width, width * 0.9], 7, (0.9, 0.9))) for line in lines
    )
    return path(
        data, id=name, fill=VALVE.middle, stroke=VALVE.line, stroke_width=1.8, stroke_linejoin="round"
    )


def band(lines: Sequence[Anchors], width: float = 18.0) -> BaseGeometry:
    """Where a cap is, wide enough for a finger."""
    return all_of([tube(line, [width], (0.9, 0.9)) for line in lines])


def ring_cap(name: str, room: BaseGeometry, torn: bool) -> str:
    """The cap round what is left of the room, cut across; torn, it gapes below."""
    line = room.buffer(2).exterior
    if torn:
        left, _, right, bottom = room.bounds
        gap = Point((left + right) / 2, bottom).buffer(26)
        line = line.difference(gap)
    data = line_path_of(line, 0.3)
    return group([
        stroke(data, VALVE.line, 9.5, stroke_linecap="round"),
        stroke(data, VALVE.middle, 6, stroke_linecap="round"),
    ], id=name)  # fmt: skip


def clot(scene: Scene, name: str, area: BaseGeometry, seed: int) -> str:
    """A clot: dark, with threads and caught blood cells."""
    left, top, right, bottom = area.bounds
    centre = ((left + right) / 2, (top + bottom) / 2)
    paint = scene.radial(centre, (right - left) * 0.6, (0, CLOT.middle), (0.6, CLOT.base), (1, CLOT.deep))
    caught = [
        ellipse((x, y), (9, 6.5), fill=CLOT.middle, stroke=CLOT.dark, stroke_width=1.4)
        for x, y, free in _places(area, round(area.area / 700), seed, 9)
    ]
    return group([
        path(path_of(area, 0.3), fill=paint),
        inner_shadow(area, 6, (-3, -5), CLOT.dark, 0.7),
        *caught,
        stroke(_threads(area, seed), CLOT.light, 1.7, stroke_linecap="round"),
        stroke(path_of(area, 0.3), CLOT.line, 2.4),
    ], id=name)  # fmt: skip


def _threads(area: BaseGeometry, seed: int) -> str:
    """Threads that criss-cross the clot."""
    random = np.random.default_rng(seed)
    left, top, right, bottom = area.bounds
    data = ""
    for _ in range(max(7, round(area.area / 1100))):
        x, y, turn = random.uniform(left, right), random.uniform(top, bottom), random.uniform(0, np.pi)
        reach = random.uniform(22, 60)
        ends = [
            (x + reach * share * np.cos(turn), y + reach * share * np.sin(turn)) for share in (-1, 0.1, 1)
        ]
        ends[1] = (ends[1][0] + 6 * np.sin(turn), ends[1][1] - 6 * np.cos(turn))
        data += line_path_of(LineString(ends).intersection(area.buffer(-4)), 0.3, 10)
    return data

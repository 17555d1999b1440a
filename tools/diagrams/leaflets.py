"""Knows how heart valves are drawn: cut leaflets, the curtain behind them and the cords that hold them."""

from collections.abc import Sequence
from math import hypot

from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, closed_path, xy
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import VALVE
from tools.diagrams.ribbons import ribbon
from tools.diagrams.scene import Scene
from tools.diagrams.shading import lens
from tools.diagrams.shapes import all_of, shape

Cord = tuple[tuple[float, float], tuple[float, float], float]
"""From the muscle's tip to the leaflet, and how far it bends aside."""

Fold = Cord


def leaflet(scene: Scene, name: str, line: Anchors, widths: Sequence[float], edge: float = 1.8) -> str:
    """A leaflet cut through, from its hinge to its free edge."""
    stops = ((0.0, VALVE.deep), (0.35, VALVE.middle), (1.0, VALVE.light))
    paint = scene.linear(xy(line[0]), xy(line[-1]), *stops)
    data = closed_path(ribbon(line, widths, 6, (0.6, 1)))
    return path(data, id=name, fill=paint, stroke=VALVE.line, stroke_width=edge, stroke_linejoin="round")


def curtain(scene: Scene, name: str, edge: Anchors, folds: Sequence[Fold]) -> str:
    """The back half of a valve, seen behind the cut leaflets."""
    left, top, _, bottom = shape(edge).bounds
    stops = ((0.0, VALVE.deep), (0.4, VALVE.base), (1.0, VALVE.light))
    paint = scene.linear((left, top), (left, bottom), *stops)
    lines = "".join(lens(start, end, bend, 1.3) for start, end, bend in folds)
    body = path(closed_path(edge), fill=paint, stroke=VALVE.line, stroke_width=1.4, stroke_linejoin="round")
    return group([body, path(lines, class_="shade", fill=VALVE.line, opacity=0.45)], id=name)


def cords(name: str, lines: Sequence[Cord], width: float = 2.0) -> str:
    """Tendon cords that fork near the leaflet: pale with a thin dark edge, to show on every ground."""
    stems, twigs = "".join(_curved(*cord) for cord in lines), "".join(_twigs(cord, width) for cord in lines)
    thin = width * 0.7
    return group(
        [
            stroke(twigs, VALVE.line, thin * 1.35 + 0.8, stroke_linecap="round", opacity=0.75),
            stroke(stems, VALVE.line, width * 1.35 + 0.9, stroke_linecap="round", opacity=0.75),
            stroke(twigs, VALVE.light, thin, stroke_linecap="round"),
            stroke(stems, VALVE.light, width, stroke_linecap="round"),
        ],
        id=name,
    )


def _twigs(cord: Cord, width: float) -> str:
    """Two thin ends that leave the cord at two thirds of its way and meet the leaflet beside it."""
    (x, y), (u, v), bend = cord
    far, near = 2 / 3, 1 / 3
    across, down = (x + u) / 2 + bend, (y + v) / 2
    fork = (
        near**2 * x + 2 * far * near * across + far**2 * u,
        near**2 * y + 2 * far * near * down + far**2 * v,
    )
    length = hypot(u - x, v - y)
    aside = (-(v - y) / length * width * 1.7, (u - x) / length * width * 1.7)
    ends = [(u + side * aside[0], v + side * aside[1]) for side in (-1, 1)]
    return "".join(_curved(fork, end, bend / 4) for end in ends)


def _curved(start: tuple[float, float], end: tuple[float, float], bend: float) -> str:
    (x, y), (u, v) = start, end
    return f"M{x:.1f} {y:.1f}Q{(x + u) / 2 + bend:.1f} {(y + v) / 2:.1f} {u:.1f} {v:.1f}"


def cords_area(lines: Sequence[Cord], half: float = 4) -> BaseGeometry:
    """Where the cords are, wide enough to point at."""
    return all_of([LineString(cord[:2]).buffer(half) for cord in lines])

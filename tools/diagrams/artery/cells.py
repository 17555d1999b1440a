"""Knows how red blood cells are strewn in the room for blood."""

import numpy as np
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry
from shapely.prepared import prep

from tools.diagrams.markup import ellipse, group
from tools.diagrams.palette import RED

Cell = tuple[float, float, float, float]
"""Place, half width and half height."""


def strewn(room: BaseGeometry, count: int, seed: int, size: float = 13.0) -> list[Cell]:
    """As many cells as find a place of their own, at most `count`."""
    random, found = np.random.default_rng(seed), list[Cell]()
    inside, (left, top, right, bottom) = prep(room.buffer(-size * 0.9)), room.bounds
    for _ in range(count * 30):
        x, y = random.uniform(left, right), random.uniform(top, bottom)
        near = any(np.hypot(x - u, y - v) < size * 2.3 for u, v, *_ in found)
        if not near and inside.contains(Point(x, y)):
            found.append((x, y, size * random.uniform(0.92, 1.08), size * random.uniform(0.5, 0.95)))
        if len(found) == count:
            break
    return found


def draw(name: str, cells: list[Cell], seed: int = 1) -> str:
    """Round cells with a hollow in the middle, some seen from the side."""
    random = np.random.default_rng(seed)
    items = []
    for x, y, wide, high in cells:
        turn = f"rotate({random.uniform(-40, 40):.0f} {x:.1f} {y:.1f})"
        items += [
            ellipse((x, y), (wide, high), fill=RED.deep, stroke=RED.line, stroke_width=1.4, transform=turn),
            ellipse((x - 1, y - 1.5), (wide * 0.78, high * 0.72), fill=RED.middle, transform=turn),
            ellipse((x + 0.5, y + 0.5), (wide * 0.42, high * 0.36), fill=RED.deep, transform=turn),
        ]
    return group(items, id=name)

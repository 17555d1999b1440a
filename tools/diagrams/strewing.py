"""Knows how many small things are strewn in a room so that no two lie on each other."""

import numpy as np
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry
from shapely.prepared import prep

Strewn = tuple[float, float, float]
"""A place, and a turn in degrees."""

TRIES = 2600


def strewn(room: BaseGeometry, gap: float, seed: int) -> list[Strewn]:
    """Places in a room that keep a gap; the same ones for the same seed."""
    random, (left, top, right, bottom), inside = np.random.default_rng(seed), room.bounds, prep(room)
    found: list[Strewn] = []
    for _ in range(TRIES):
        x, y = float(random.uniform(left, right)), float(random.uniform(top, bottom))
        if inside.contains(Point(x, y)) and all(np.hypot(x - u, y - v) > gap for u, v, _ in found):
            found.append((x, y, float(random.uniform(0, 180))))
    return found

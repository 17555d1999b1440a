"""Knows how the yellow fat in the heart's grooves is drawn."""

import numpy as np
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.palette import FAT
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow, masked
from tools.diagrams.shapes import path_of, shape

LOBULE = 120.0
"""One lobule for so many square units."""


def fat(scene: Scene, name: str, edge: Anchors, scale: float = 1) -> str:
    """A pad of fat with lobules."""
    area = shape(edge)
    items = [*_lobules(name, area, scale), inner_shadow(scene, area, 3 * scale, (-2, -3), FAT.deep, 0.9)]
    data = path_of(area, 0.3)
    return group(
        [path(data, fill=FAT.middle), masked(scene, area, items), stroke(data, FAT.line, 1.5 * scale**0.6)],
        id=name,
    )


def _lobules(name: str, area: BaseGeometry, scale: float) -> list[str]:
    random = np.random.default_rng(len(name))
    left, top, right, bottom = area.bounds
    found = []
    for _ in range(int(area.area / LOBULE / scale**2) + 2):
        radius, place = random.uniform(3.5, 7) * scale, (0.0, 0.0)
        while not area.contains(Point(place)):
            place = random.uniform(left, right), random.uniform(top, bottom)
        found.append(ellipse(place, (radius, radius * 0.8), fill=FAT.light, opacity=0.6))
    return found

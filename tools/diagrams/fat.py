"""Knows how the yellow fat in the heart's grooves is drawn."""

import numpy as np
from shapely import affinity
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors
from tools.diagrams.markup import ellipse, group, path, shading
from tools.diagrams.palette import FAT, Tones
from tools.diagrams.shapes import facets_of, path_of, shape

LOBULE = 120.0
"""One lobule for so many square units."""


def fat(name: str, edge: Anchors, scale: float = 1) -> str:
    """A pad of fat with lobules."""
    return pad(name, shape(edge), scale)


def pad(name: str, area: BaseGeometry, scale: float = 1, tones: Tones = FAT) -> str:
    """A pad of fat that already has its shape."""
    lobules = shading(_lobules(name, area, scale), fill=tones.light, fill_opacity=0.6)
    rim = area.difference(affinity.translate(area, -2 * scale, -3 * scale))
    shade = shading([path(facets_of(rim)) if not rim.is_empty else ""], fill=tones.deep, fill_opacity=0.8)
    body = path(path_of(area, 0.4), fill=tones.middle, stroke=tones.line, stroke_width=1.5 * scale**0.6)
    return group([body, lobules, shade], id=name)


def _lobules(name: str, area: BaseGeometry, scale: float) -> list[str]:
    random = np.random.default_rng(len(name))
    left, top, right, bottom = area.bounds
    found = []
    for _ in range(int(area.area / LOBULE / scale**2) + 2):
        radius, place = random.uniform(3.5, 7) * scale, (0.0, 0.0)
        while not area.contains(Point(place).buffer(radius)) and radius > 1:
            radius *= 0.98
            place = random.uniform(left, right), random.uniform(top, bottom)
        found.append(ellipse(place, (radius, radius * 0.8)))
    return found

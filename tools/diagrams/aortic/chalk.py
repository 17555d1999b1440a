"""Knows how hard, chalky lumps on a valve are drawn."""

from collections.abc import Sequence

import numpy as np
from shapely.geometry.base import BaseGeometry

from tools.diagrams.frame import Place
from tools.diagrams.markup import group, path, shading
from tools.diagrams.palette import PLAQUE, VALVE, WHITE
from tools.diagrams.shading import glow, inner_shadow
from tools.diagrams.shapes import all_of, path_of, shape

CORNERS = 8
Lump = tuple[Place, float]
"""Where a lump lies, and its radius."""


def area(lumps: Sequence[Lump], seed: int = 5) -> BaseGeometry:
    """All lumps, each knobbly in its own way."""
    random = np.random.default_rng(seed)
    return all_of([_lump(random, *lump) for lump in lumps])


def draw(name: str, lumps: Sequence[Lump], line: float, seed: int = 5) -> str:
    """The lumps as one group: crusts of pale, hard chalk, lit from the upper left."""
    random, relief = np.random.default_rng(seed), []
    whole = area(lumps, seed)
    for place, radius in lumps:
        lump = _lump(random, place, radius)
        light = _lump(
            np.random.default_rng(1), (place[0] - radius * 0.2, place[1] - radius * 0.25), radius * 0.4
        )
        relief += [
            inner_shadow(lump, radius * 0.26, (-radius * 0.2, -radius * 0.26), PLAQUE.middle, 0.9),
            inner_shadow(lump, radius * 0.1, (-radius * 0.08, -radius * 0.1), PLAQUE.deep, 0.6),
            shading([path(path_of(light, 0.3), fill=WHITE, fill_opacity=0.5)]),
        ]
    size = max(radius for _, radius in lumps)
    data = path_of(whole, 0.3)
    body = path(data, fill=PLAQUE.middle, stroke=PLAQUE.line, stroke_width=line)
    pale = path(data, class_="shade", fill=PLAQUE.light, fill_opacity=0.9)
    return group(
        [glow(whole.buffer(size * 0.12), size * 0.18, VALVE.dark, 0.6), body, pale, *relief], id=name
    )


def _lump(random: np.random.Generator, place: Place, radius: float) -> BaseGeometry:
    turns = (np.arange(CORNERS) + random.uniform(-0.25, 0.25, CORNERS)) * 2 * np.pi / CORNERS
    reach = radius * random.uniform(0.78, 1.14, CORNERS)
    x, y = place
    return shape(
        list(zip((x + reach * np.cos(turns)).tolist(), (y + reach * np.sin(turns)).tolist(), strict=True))
    )

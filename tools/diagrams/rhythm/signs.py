"""Knows the signs of the heart's electricity: sparks, nodes and the pause in the AV node."""

from collections.abc import Sequence

import numpy as np
from shapely.geometry import Polygon

from tools.diagrams.curves import number
from tools.diagrams.markup import ellipse, group, path, shading, stroke
from tools.diagrams.palette import NERVE
from tools.diagrams.shapes import facets_of

Place = Sequence[float]
RAYS = 8
NODE = 13.0


def star(place: Place, radius: float, name: str | None = None) -> str:
    """A spark: a bright star with a dark rim, so that it reads without colour and on any ground."""
    data = facets_of(_star(place, radius, 0.42), 0.05)
    core = facets_of(_star(place, radius * 0.56, 0.5), 0.05)
    return group([
        halo(place, radius * 1.9),
        path(data, fill=NERVE.base, stroke=NERVE.dark, stroke_width=2.4, stroke_linejoin="round"),
        path(core, fill=NERVE.light),
    ], id=name)  # fmt: skip


def tip(place: Place, radius: float) -> str:
    """The front of the signal on a path."""
    return star(place, radius)


def node(name: str, place: Place, bright: bool) -> str:
    """A node of the paths: small and quiet, or shining."""
    size = NODE * (1.35 if bright else 1.0)
    fill = NERVE.base if bright else NERVE.middle
    items = [halo(place, size * 3)] if bright else []
    items.append(
        ellipse(place, (size, size), fill=fill, stroke=NERVE.dark, stroke_width=3.4 if bright else 2.2)
    )
    x, y = place[0] - size * 0.28, place[1] - size * 0.3
    items.append(ellipse((x, y), (size * 0.34, size * 0.26), class_="shade", fill=NERVE.light))
    return group(items, id=name)


def pause(place: Place) -> str:
    """Two bars, as on a key that lets a tape wait."""
    x, y = place
    bars = "".join(f"M{number(x + side)} {number(y - 8)}V{number(y + 8)}" for side in (-5, 5))
    return stroke(bars, NERVE.dark, 5.6, stroke_linecap="round", id="signal-waits")


def halo(place: Place, radius: float) -> str:
    """Light around a place."""
    return shading(
        ellipse(place, (radius * wide, radius * wide), fill=NERVE.base, fill_opacity=dense)
        for wide, dense in ((1.0, 0.12), (0.84, 0.18), (0.7, 0.26), (0.56, 0.4))
    )


def rings(place: Place, radii: Sequence[float]) -> str:
    """Rings around a node that calls for the eye."""
    return group(
        ellipse(place, (radius, radius), fill="none", stroke=colour, stroke_width=width)
        for radius in radii
        for colour, width in ((NERVE.dark, 5.4), (NERVE.base, 2.2))
    )


def _star(place: Place, radius: float, waist: float) -> Polygon:
    corners = []
    for index in range(2 * RAYS):
        far = radius * (1.0 if index % 2 == 0 else waist)
        if index % 4 == 2:
            far *= 0.76
        turn = np.pi * index / RAYS - np.pi / 2
        corners.append((place[0] + far * np.cos(turn), place[1] + far * np.sin(turn)))
    return Polygon(corners)

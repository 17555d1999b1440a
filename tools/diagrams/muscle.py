"""Knows how cut heart muscle is drawn: walls and the fibres in them."""

import numpy as np
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import open_path
from tools.diagrams.markup import path, stroke
from tools.diagrams.palette import MUSCLE
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import path_of


def wall(scene: Scene, name: str, area: BaseGeometry, light_of: BaseGeometry | None = None) -> str:
    """A cut wall; walls that touch share the light of one larger shape, so that no seam shows."""
    left, top, right, bottom = (light_of or area).bounds
    stops = ((0.0, MUSCLE.light), (0.4, MUSCLE.middle), (1.0, MUSCLE.base))
    return path(path_of(area), id=name, fill=scene.linear((left, top), (right, bottom), *stops))


def fibres(
    cavity: BaseGeometry, region: BaseGeometry, reach: tuple[float, float, float], colour: str, opacity: float
) -> str:
    """Broken lines that follow the cavity's contour: first distance, last distance and step are the reach."""
    random, data = np.random.default_rng(7), ""
    for distance in np.arange(*reach):
        contour = cavity.buffer(float(distance), quad_segs=12).exterior.intersection(region.buffer(-3))
        for piece in getattr(contour, "geoms", [contour]):
            at = random.uniform(0, 30)
            while at < piece.length - 8:
                end = min(at + random.uniform(26, 64), piece.length)
                points = [piece.interpolate(at + (end - at) * i / 3) for i in range(4)]
                aside = random.uniform(-1.4, 1.4)
                data += open_path([(point.x + aside, point.y + aside) for point in points])
                at = end + random.uniform(10, 34)
    return stroke(data, colour, 1, class_="shade", stroke_linecap="round", opacity=opacity)

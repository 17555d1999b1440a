"""Knows the window onto the air sacs of the lung: water stands in them, where air should be."""

from collections.abc import Sequence
from math import cos, radians, sin

from shapely.geometry import Point, box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor
from tools.diagrams.markup import group, path
from tools.diagrams.palette import BLUE, HALO, LUNG, RED, WHITE, Tones
from tools.diagrams.person.lens import Lens
from tools.diagrams.person.lungs import standing_water
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow, inner_shadow
from tools.diagrams.shapes import all_of, joined, path_of, rounded, tube

SACS = Lens("sacs", (700, 772), 178, (322, 330), 15)

MIDDLE, REACH = (700.0, 782.0), 92.0
"""The middle of the cluster, and how far from it the sacs lie."""

TURNS = (-28.0, 19.0, 66.0, 114.0, 161.0, 208.0)
"""Where the sacs lie, in degrees clockwise from the right."""

HALL, SAC, NECK = 46.0, 34.0, 24.0
"""Radius of the hall in the middle and of a sac, and the width of the way between them."""

AIRWAY: list[Anchor] = [(700, 580), (701, 640), (699, 700), (700, 770)]
AIRWAY_WIDTHS = [44, 40, 38, 40]
VESSEL_REACH, VESSEL_WIDTHS = 146.0, [14, 17, 17, 17, 14]
VESSELS: Sequence[tuple[Sequence[float], Tones]] = (
    ((91, 120, 150, 180, 212), BLUE),
    ((-32, 0, 30, 60, 89), RED),
)
"""Small vessels around the cluster: blood comes blue and goes red."""

WALL, LEVEL, SHARE = 8.0, 0.05, 0.55
"""How thick the walls are; how far below its middle the water stands in a sac; how bright the air is."""


def _around(turn: float, reach: float) -> tuple[float, float]:
    return MIDDLE[0] + reach * cos(radians(turn)), MIDDLE[1] + reach * sin(radians(turn))


def sacs() -> BaseGeometry:
    """The hollow of airway, hall and sacs."""
    places = [_around(turn, REACH) for turn in TURNS]
    rooms = [Point(MIDDLE).buffer(HALL), *(Point(place).buffer(SAC) for place in places)]
    ways = [tube([MIDDLE, place], [NECK, NECK]) for place in places]
    return rounded(all_of([*rooms, *ways, tube(AIRWAY, AIRWAY_WIDTHS)]), 3, 2).intersection(SACS.area)


def water() -> BaseGeometry:
    """The water that stands at the bottom of each sac."""
    pools = [(*_around(turn, REACH), SAC, LEVEL) for turn in TURNS]
    return all_of([_pool(*pool) for pool in pools]).intersection(sacs())


def _pool(x: float, y: float, radius: float, level: float) -> BaseGeometry:
    below = box(x - radius, y + radius * level, x + radius, y + radius)
    return Point(x, y).buffer(radius + 1).intersection(below)


def draw(scene: Scene) -> None:
    """The window."""
    layer, hollow = scene.layer("sacs-window"), sacs()
    wall = rounded(hollow.buffer(WALL), 6, 6).intersection(SACS.area)
    layer += [SACS.ties(), SACS.ground(HALO)]
    for turns, tones in VESSELS:
        area = tube([_around(turn, VESSEL_REACH) for turn in turns], VESSEL_WIDTHS, (0.9, 0.9))
        layer.append(path(path_of(area, 0.3), fill=tones.base, stroke=tones.line, stroke_width=1.8))
    layer.append(group([
        path(path_of(wall, 0.3), fill=LUNG.base, stroke=LUNG.line, stroke_width=2.4),
        path(path_of(hollow, 0.3), fill=LUNG.light, stroke=LUNG.line, stroke_width=1.4),
        inner_shadow(hollow, 9, (-4, -6), LUNG.deep, 0.6),
        glow(hollow.buffer(-16), 9, WHITE, SHARE, hollow),
    ], id="air-sacs"))  # fmt: skip
    layer.append(group([standing_water(water(), 0.8)], id="water-sacs"))
    layer.append(SACS.rim())


def area() -> BaseGeometry:
    """The sacs with their walls, for a finger."""
    return joined(sacs().buffer(WALL), water()).intersection(SACS.area)

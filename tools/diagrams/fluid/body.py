"""Knows where water is in the swollen body, and its full neck veins, in the figure's measure."""

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor
from tools.diagrams.person.front import Figure
from tools.diagrams.person.lungs import below
from tools.diagrams.shapes import joined, rounded, tube

Line = list[Anchor]

BELLY_WATER, LUNG_WATER = 770.0, 520.0
"""How high the water stands in belly and lungs."""

LEG_WATER = (1720.0, 1800.0, 1880.0, 1960.0, 2040.0, 2120.0, 2200.0)
"""Legs are soaked, more and more towards the feet: below each of these heights they hold a little more."""

NECK_VEINS: tuple[Line, ...] = (
    [(436, 104), (439, 140), (446, 190), (446, 270), (439, 352)],
    [(564, 104), (561, 140), (556, 190), (536, 280), (484, 362)],
)
NECK_WIDTHS = [14, 24, 27, 26, 22]


def legs(figure: Figure) -> BaseGeometry:
    """Both lower legs and feet, as far as they hold water."""
    return soaked(figure)[0]


def soaked(figure: Figure) -> list[BaseGeometry]:
    """Areas of the legs, each a part of the one before: where there is water, more, and most."""
    inside = figure.body.intersection(box(150, 1600, 850, 4000)).buffer(-4)
    return [inside.intersection(below(height)) for height in LEG_WATER]


def belly(figure: Figure) -> BaseGeometry:
    """The water in the belly: it fills the lower part from side to side."""
    inside = figure.top.intersection(box(100, 600, 900, 1066)).buffer(-10)
    return rounded(inside, 0, 60).intersection(below(BELLY_WATER))


def neck_veins() -> BaseGeometry:
    """The full veins at both sides of the neck."""
    return joined(*(tube(line, NECK_WIDTHS, (0.8, 0.8)) for line in NECK_VEINS))

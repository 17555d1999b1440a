"""Knows how the cloth ring is drawn by which a surgeon sews a valve in."""

from math import cos, pi, sin

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import open_path
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import CLOTH
from tools.diagrams.replacement.oblique import Oblique
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import all_of, path_of

OUT, THICK, UP = 1.16, 0.16, -0.06
"""The middle of the roll, and how thick it is."""

STITCHES, SEAM = 44, 8


def area(seen: Oblique) -> BaseGeometry:
    """The roll of cloth without the hole in it."""
    turns = [pi * step / 8 for step in range(16)]
    discs = [seen.disc(OUT + THICK * cos(turn), UP + THICK * sin(turn)) for turn in turns]
    inner = discs[4:13]
    hole = inner[0]
    for disc in inner[1:]:
        hole = hole.intersection(disc)
    return all_of(discs).difference(hole)


def near(seen: Oblique) -> BaseGeometry:
    """The near half of the roll, which hides the foot of what stands in it."""
    x, y = seen.centre
    reach = seen.radius * 2
    return area(seen).intersection(box(x - reach, y, x + reach, y + reach))


def draw(scene: Scene, seen: Oblique) -> str:
    """The roll with its weave and its stitches."""
    roll = area(seen)
    left, top, right, bottom = roll.bounds
    stops = ((0.0, CLOTH.light), (0.45, CLOTH.light), (0.75, CLOTH.middle), (1.0, CLOTH.base))
    paint = scene.linear((left, top), (right, bottom), *stops)
    return group(
        [
            path(path_of(roll, 0.3), id="sewing-ring", fill=paint),
            inner_shadow(roll, 13, (-7, -15), CLOTH.deep, 0.75),
            stroke(_weave(seen), CLOTH.deep, 1.4, class_="shade", opacity=0.5),
            stroke(_stitches(seen), CLOTH.line, 2.6, stroke_linecap="round"),
            stroke(path_of(roll, 0.3), CLOTH.line, 3),
        ],
        id="ring",
    )


def _weave(seen: Oblique) -> str:
    """Fine threads across the roll, on its upper side."""
    found = ""
    for step in range(STITCHES * 3):
        turn = 360 * step / (STITCHES * 3)
        found += open_path([_on(seen, turn, share) for share in (0.1, 0.5, 0.9)])
    return found


def _stitches(seen: Oblique) -> str:
    """A seam that runs round on top of the roll."""
    steps = [360 * step / STITCHES for step in range(STITCHES)]
    return "".join(open_path([_on(seen, turn, 0.5), _on(seen, turn + SEAM * 0.55, 0.5)]) for turn in steps)


def _on(seen: Oblique, degrees: float, share: float) -> tuple[float, float]:
    """A place on the upper side of the roll, from its inner to its outer edge."""
    turn = pi * (1 - share)
    return seen.round_at(degrees, OUT + THICK * cos(turn), UP + THICK * sin(turn))

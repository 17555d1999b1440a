"""Knows how the cords run from the small muscles to the flaps, forking on their way."""

from dataclasses import dataclass

import numpy as np
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import closed_path
from tools.diagrams.frame import Place
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.mitral.condition import Hold
from tools.diagrams.mitral.form import Form
from tools.diagrams.mitral.leaflet import Leaflet
from tools.diagrams.palette import VALVE
from tools.diagrams.ribbons import ribbon
from tools.diagrams.shapes import all_of

FORK = 0.52
SPREAD = 0.075
"""Where a cord forks, as a share of its way, and how far apart its ends take hold of the flap."""

BEYOND = 1.98
"""The last place to hold on the edge behind the cut."""

TAPER, EDGE = 0.66, 2.4
"""How thin a stem is at its fork, as a share of its width, and how wide its dark edge."""


@dataclass(frozen=True)
class Cord:
    """A stem from the tip of a muscle to its fork, and thinner ends from there to the flap."""

    start: Place
    fork: Place
    ends: tuple[Place, ...]
    bend: float


def cords_of(form: Form, leaflet: Leaflet) -> list[Cord]:
    """All cords that hold one flap."""
    return [_cord(form, leaflet, hold) for hold in leaflet.flap.holds]


def _cord(form: Form, leaflet: Leaflet, hold: Hold) -> Cord:
    muscle = form.behind if hold.muscle == "behind" else form.beside
    start = muscle.tips()[hold.head]
    # The ends of one cord all hold the same stretch: either the cut flap or the edge behind it.
    last = BEYOND if hold.share > 1 else 1.0
    middle = min(hold.share, last - SPREAD)
    ends = tuple(leaflet.place(middle + SPREAD * side) for side in (-1, 0, 1))
    (x, y), (u, v) = start, ends[1]
    fork = (x + (u - x) * FORK + hold.bend, y + (v - y) * FORK)
    return Cord(start, fork, ends, hold.bend)


def draw(name: str, cords: list[Cord], width: float) -> str:
    """Pale cords with a thin dark edge, to show on every ground; each stem tapers to its fork."""
    stems = "".join(closed_path(ribbon(_stem(cord), [width, width * TAPER], 24, (0.9, 0))) for cord in cords)
    twigs, thin = "".join(_twigs(cord) for cord in cords), width * TAPER
    return group(
        [
            stroke(twigs, VALVE.line, thin + EDGE, stroke_linecap="round"),
            stroke(stems, VALVE.line, EDGE),
            stroke(twigs, VALVE.light, thin, stroke_linecap="round"),
            path(stems, fill=VALVE.light),
        ],
        id=name,
    )


def area(cords: list[Cord], half: float) -> BaseGeometry:
    """Where the cords are, wide enough to point at."""
    lines = [LineString([cord.start, cord.fork, end]) for cord in cords for end in cord.ends]
    return all_of([line.buffer(half) for line in lines])


def _stem(cord: Cord) -> list[Place]:
    (x, y), (u, v) = cord.start, cord.fork
    return [cord.start, ((x + u) / 2 + cord.bend * 0.5, (y + v) / 2), cord.fork]


def _twigs(cord: Cord) -> str:
    """Each end leaves the stem in the stem's own direction, then turns to its place."""
    start, fork = np.array(cord.start), np.array(cord.fork)
    found = ""
    for end in cord.ends:
        reach = float(np.hypot(*(np.array(end) - fork)))
        ahead = fork + (fork - start) / max(float(np.hypot(*(fork - start))), 1) * reach * 0.45
        found += f"M{fork[0]:.1f} {fork[1]:.1f}Q{ahead[0]:.1f} {ahead[1]:.1f} {end[0]:.1f} {end[1]:.1f}"
    return found

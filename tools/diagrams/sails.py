"""Knows how a flap of an inlet valve is painted, seen from above: a thin sail with a thick edge."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, open_path, plain, sampled_line
from tools.diagrams.frame import Place
from tools.diagrams.markup import group, path, shading, stroke
from tools.diagrams.palette import VALVE
from tools.diagrams.ribbons import normals, resampled, ribbon
from tools.diagrams.scene import Scene, Stop
from tools.diagrams.shading import cast_shadow, glow, lens, soft
from tools.diagrams.shapes import facets_of, path_of, tube

Crease = tuple[Place, Place, float]
"""From where to where a sail is folded, and how far the fold bends aside."""

STREAK = (0.5, 1.0)
"""Shortest and longest streak of the rough zone, as shares of its width."""


@dataclass(frozen=True)
class Sail:
    """A flap: its area, its free edge, where it bulges towards the eye, and where it is folded.

    `rough` is the width of the zone along the edge where cords take hold, `lip` the thickness of the edge.
    `middle` and `reach` are the middle of the valve and how far its ring is from there.
    """

    name: str
    area: BaseGeometry
    edge: Anchors
    middle: Place
    reach: float
    puffs: Sequence[tuple[Place, float]]
    creases: Sequence[Crease] = ()
    rough: float = 44.0
    lip: float = 16.0

    @property
    def rim(self) -> BaseGeometry:
        """The thickness of the free edge."""
        width = self.lip
        return tube(self.edge, [width * 0.4, width, width, width, width * 0.4], step=6).intersection(
            self.area
        )


def draw(scene: Scene, sail: Sail, below: BaseGeometry | None = None, seed: int = 3) -> str:
    """The flap with its shadow on what lies open below it."""
    area, data = sail.area, path_of(sail.area, 0.3)
    stops = ((0.0, VALVE.light), (0.5, VALVE.middle), (1.0, VALVE.base))
    light = (sail.middle[0] - sail.reach * 0.15, sail.middle[1] - sail.reach * 0.2)
    shadow = cast_shadow(area, below, VALVE.line, sail.lip * 0.5, (4, 8), 0.5) if below is not None else ""
    rim, line = path_of(sail.rim, 0.3), 1.2 + sail.lip * 0.08
    puffs = [_puff(scene, sail, *puff) for puff in sail.puffs]
    return group(
        [
            shadow,
            path(data, id=f"{sail.name}-sail", fill=scene.radial(light, sail.reach * 1.1, *stops)),
            shading([path(data, fill=_falling(scene, sail)), *puffs]),
            _rough(sail, seed),
            *_creases(sail),
            path(rim, fill=VALVE.light, fill_opacity=0.9),
            stroke(rim, VALVE.dark, line * 0.6, class_="shade", opacity=0.7),
            stroke(open_path(sail.edge), VALVE.line, line * 1.35, stroke_linecap="round"),
        ],
        id=sail.name,
    )  # fmt: skip


def _falling(scene: Scene, sail: Sail) -> str:
    """The shade towards the ring, deepest on the side of the light, where the sail falls away from it."""
    (x, y), reach = sail.middle, sail.reach
    stops = (
        (0.0, VALVE.dark, 0.0),
        (0.62, VALVE.dark, 0.0),
        (0.85, VALVE.dark, 0.3),
        (1.0, VALVE.dark, 0.62),
    )
    return scene.radial((x + reach * 0.06, y + reach * 0.08), reach * 1.12, *stops)


def _puff(scene: Scene, sail: Sail, place: Place, size: float) -> str:
    """A bulge: lit on the side of the light, with a soft shade on the other."""
    x, y = place
    shade = (
        (0.0, VALVE.dark, 0.0),
        (0.55, VALVE.dark, 0.0),
        (0.8, VALVE.dark, 0.1),
        (1.0, VALVE.dark, 0.0),
    )
    light = ((0.0, VALVE.light, 0.85), (0.45, VALVE.light, 0.5), (1.0, VALVE.light, 0.0))
    lit, dim = (x - size * 0.16, y - size * 0.2), (x - size * 0.12, y - size * 0.16)
    return _patch(scene, sail, dim, size * 1.25, shade) + _patch(scene, sail, lit, size * 0.85, light)


def _patch(scene: Scene, sail: Sail, centre: Place, radius: float, stops: Sequence[Stop]) -> str:
    """A round patch of light or shade on the sail."""
    area = Point(centre).buffer(radius, quad_segs=4).intersection(sail.area)
    return path(facets_of(area, 0.8), fill=scene.radial(centre, radius, *stops)) if area.area > 1 else ""


def _rough(sail: Sail, seed: int) -> str:
    """The rough zone along the edge: fine streaks where cords are woven into the flap."""
    random = np.random.default_rng(seed)
    points, _ = resampled(sampled_line(plain(sail.edge)), 9)
    across, lines = normals(points), ""
    inward = _inward(sail, points, across)
    for point, normal in zip(points[4:-4], across[4:-4], strict=True):
        if random.random() < 0.72:
            length = sail.rough * random.uniform(*STREAK)
            start = point + normal * inward * sail.lip * 0.7
            end = point + normal * inward * length + random.uniform(-7, 7, 2)
            if sail.area.contains(LineString([start, end])):
                lines += lens(start, end, random.uniform(-2, 2), sail.rough * 0.028)
    band = tube(sail.edge, [sail.rough * 0.9, sail.rough * 1.3, sail.rough * 0.9], step=12)
    return glow(band, sail.rough * 0.3, VALVE.dark, 0.3, sail.area) + shading(
        [path(lines, fill=VALVE.dark, fill_opacity=0.42)]
    )


def _inward(sail: Sail, points: np.ndarray, across: np.ndarray) -> int:
    """On which side of its edge the sail lies: 1 to the left of someone who walks along it."""
    middle = len(points) // 2
    probe = points[middle] + across[middle] * sail.lip
    return 1 if sail.area.contains(Point(probe)) else -1


def _creases(sail: Sail) -> list[str]:
    """Folds as soft valleys, and the fine line in each."""
    valleys = [ribbon([a, b], [3, sail.lip * 0.9, 3], 9) for a, b, _ in sail.creases]
    lines = "".join(lens(a, b, bend, 1.0 + sail.lip * 0.06) for a, b, bend in sail.creases)
    if not lines:
        return []
    return [
        soft(valleys, sail.lip * 0.4, VALVE.dark, 0.5, sail.area),
        path(lines, fill=VALVE.line, opacity=0.55),
    ]

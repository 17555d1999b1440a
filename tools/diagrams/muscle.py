"""Knows how heart muscle is drawn: walls, fibres, papillary muscles and the net of ridges inside a chamber."""

from collections.abc import Sequence
from dataclasses import dataclass


import numpy as np
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, Points, closed_path, open_path, plain, sampled_line
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import MUSCLE, Tones
from tools.diagrams.ribbons import resampled, ribbon, spine
from tools.diagrams.scene import Scene
from tools.diagrams.shading import crest, lens, masked, soft
from tools.diagrams.shapes import all_of, largest, line_path_of, path_of, tube


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
    return stroke(data, colour, 1, stroke_linecap="round", opacity=opacity)


@dataclass(frozen=True)
class Papillary:
    """A small muscle with one or more heads; each head is a centre line from the wall to its tip, with widths."""

    name: str
    heads: Sequence[tuple[Anchors, Sequence[float]]]
    scale: float = 1.0

    def area(self) -> BaseGeometry:
        """All heads grown together."""
        heads = [tube(line, widths, (0, 0.9)) for line, widths in self.heads]
        return largest(all_of(heads).buffer(4 * self.scale).buffer(-5.5 * self.scale).buffer(1.5 * self.scale))

    def tips(self) -> list[tuple[float, float]]:
        """Where the cords begin."""
        return [plain(line)[-1] for line, _ in self.heads]


def papillary(scene: Scene, muscle: Papillary, cavity: BaseGeometry, base: BaseGeometry | None = None) -> str:
    """The muscle growing out of the wall: no outline at its base, which takes the colour of the wall."""
    area = muscle.area()
    inside = largest(area.intersection(joined_base(cavity, base)))
    lines = [spine(line, widths) for line, widths in muscle.heads]
    lines = [line.part(0.2) for line in lines]
    lights = [closed_path(line.beside(-line.half * 0.34, line.half * 0.2).outline()) for line in lines]
    shades = [closed_path(line.beside(line.half * 0.72, line.half * 0.34).outline()) for line in lines]
    start, end = plain(muscle.heads[0][0])[0], plain(muscle.heads[0][0])[-1]
    paint = scene.linear(start, end, (0, MUSCLE.base), (0.4, MUSCLE.middle), (1, MUSCLE.light))
    grain = "".join(
        lens(line.points[1] + line.normals[1] * line.half[1] * k, line.points[-2] + line.normals[-2] * line.half[-2] * k, 0, muscle.scale)
        for line in lines
        for k in (-0.5, 0.0, 0.5)
    )
    items = [
        soft(scene, shades, inside.bounds, 3 * muscle.scale, MUSCLE.deep, 0.8),
        soft(scene, lights, inside.bounds, 2.5 * muscle.scale, MUSCLE.light, 0.9),
        path(grain, fill=MUSCLE.deep, opacity=0.4),
    ]
    edge = line_path_of(area.exterior.intersection(cavity))
    outline = stroke(edge, MUSCLE.line, 1.7 * muscle.scale**0.6, stroke_linecap="round")
    body = path(path_of(inside, 0.4), fill=paint)
    return group([body, masked(scene, inside, items), outline], id=muscle.name)


def joined_base(cavity: BaseGeometry, base: BaseGeometry | None) -> BaseGeometry:
    """Where a papillary muscle may be drawn: a little into the wall, so that no gap shows at its base."""
    return cavity.buffer(3) if base is None else all_of([cavity.buffer(3), base])


@dataclass(frozen=True)
class Fan:
    """Ridges that fan out from the apex between two guide curves, both from the apex to the base."""

    name: str
    guides: tuple[Anchors, Anchors]
    tones: Tones
    body: str
    count: int
    seed: int
    width: float = 13.0
    struts: int = 11


def trabeculae(fan: Fan) -> str:
    """The net of muscle ridges on a chamber's wall: shadow, body and crest of each ridge."""
    ridges = _ridges(fan) 
    shadows = "".join(closed_path(ribbon([(x + 2.2, y + 2.6) for x, y in plain(line)], widths, 8, (0, 0.9))) for line, widths in ridges)
    bodies = "".join(closed_path(ribbon(line, widths, 8, (0, 0.9))) for line, widths in ridges)
    lights = "".join(crest(spine(line, widths, 4), 0.44, 0.26) for line, widths in ridges)
    items = [
        path(shadows, fill=fan.tones.dark, opacity=0.42),
        path(bodies, fill=fan.body),
        path(lights, fill=fan.tones.light, opacity=0.55),
    ]
    return group(items, id=fan.name)


def _ridges(fan: Fan) -> list[tuple[Anchors, Sequence[float]]]:
    random = np.random.default_rng(fan.seed)
    guides = [resampled(sampled_line(plain(guide)), 6)[0] for guide in fan.guides]
    places = [(i + 0.5 + random.uniform(-0.2, 0.2)) / fan.count for i in range(fan.count)]
    phases = [random.uniform(0, 6) for _ in places]
    reaches = [random.uniform(0.55, 0.95) for _ in places]

    def at(ridge: int, far: float) -> Points:
        across = places[ridge] + 0.035 * np.sin(phases[ridge] + far * 7)
        return _along(guides[0], far) * (1 - across) + _along(guides[1], far) * across

    profile = [fan.width * part for part in (0.9, 1, 0.8, 0.6, 0.4, 0.12)]
    found: list[tuple[Anchors, Sequence[float]]] = []
    for ridge, reach in enumerate(reaches):
        found.append(([_pair(at(ridge, far)) for far in np.linspace(0, reach, 6)], profile))
    for _ in range(fan.struts):
        left = int(random.integers(fan.count - 1))
        near = random.uniform(0.12, 0.55)
        far = near + random.uniform(0.1, 0.2)
        first, second = (left, left + 1) if random.random() < 0.5 else (left + 1, left)
        if far < min(reaches[left], reaches[left + 1]) - 0.05:
            start, end = at(first, near), at(second, far)
            middle = (start + end) / 2 + np.array((random.uniform(-3, 3), random.uniform(-3, 3)))
            line = [_pair(start), _pair(middle), _pair(end)]
            found.append((line, [fan.width * part for part in (0.5, 0.36, 0.3)]))
    return found


def _along(line: Points, far: float) -> Points:
    at = np.linspace(0, 1, len(line))
    return np.array([np.interp(far, at, line[:, 0]), np.interp(far, at, line[:, 1])])


def _pair(point: Points) -> tuple[float, float]:
    return float(point[0]), float(point[1])

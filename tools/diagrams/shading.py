"""Knows how flat shapes get light and depth: the light comes from the upper left.

A soft edge is made of a few bands of geometry laid over each other, never of a blur: filters took four
fifths of the time that a picture needs to be painted, and masks half of the rest. Every shadow is cut to the
shape it falls on before it is written.
"""

from collections.abc import Iterable, Sequence
from statistics import NormalDist

import numpy as np
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, Points, closed_path
from tools.diagrams.markup import path, shading
from tools.diagrams.palette import Tones
from tools.diagrams.ribbons import Spine
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import all_of, facets_of, path_of, shape

LIGHT = np.array((-0.62, -0.78))
FACING = 0.35
"""A tube that runs along the light still gets this much of a highlight, else it would look flat."""

FEWEST, MOST = 4, 10
"""Bands of a soft edge: a wider one needs more of them to look smooth."""

SLIVER = 0.5
"""Half the width of what is too thin to be drawn: it would only make the file larger."""


def inner_shadow(
    area: BaseGeometry,
    blur: float,
    shift: tuple[float, float],
    colour: str,
    opacity: float,
    within: BaseGeometry | None = None,
) -> str:
    """The shadow that a shape's edge throws into it, moved by `shift`; cut to `within`, else to the shape.

    `blur` is the standard deviation of the soft edge, in units of the view.
    """
    ground = area if within is None else within
    bands = [ground.difference(_moved(area, shift, -depth)) for depth in _depths(blur)]
    return _bands(bands, colour, opacity)


def cast_shadow(
    front: BaseGeometry,
    onto: BaseGeometry,
    colour: str,
    blur: float = 7,
    shift: tuple[float, float] = (4, 6),
    opacity: float = 0.55,
) -> str:
    """The soft shadow of a structure in front: drawn after what lies behind it, before the front."""
    if onto.is_empty:
        return ""
    near = front.intersection(onto.buffer(blur * 3 + 12))
    return glow(_moved(near, shift, 0), blur, colour, opacity, onto)


def glow(
    area: BaseGeometry, blur: float, colour: str, opacity: float, within: BaseGeometry | None = None
) -> str:
    """A patch of colour with a soft edge, cut to `within` where that is given."""
    bands = [area.buffer(-depth) for depth in _depths(blur)]
    if within is not None:
        bands = [band.intersection(within) for band in bands]
    return _bands(bands, colour, opacity)


def soft(
    lines: Iterable[Anchors], blur: float, colour: str, opacity: float, within: BaseGeometry | None = None
) -> str:
    """Several closed outlines, such as the lights along the branches of a vessel, as one soft patch."""
    return glow(all_of([shape(line) for line in lines]), blur, colour, opacity, within)


def facing(line: Spine) -> Points:
    """How far a tube's left side faces the light, as a column, from -1 to 1 and never near 0."""
    lit: Points = (line.normals @ LIGHT)[:, None]
    lit = np.where(np.abs(lit) < FACING, np.sign(lit + 1e-9) * FACING, lit)
    for _ in range(8):
        lit[1:-1] = (lit[:-2] + 2 * lit[1:-1] + lit[2:]) / 4
    return lit


def highlight(line: Spine, offset: float = 0.42, width: float = 0.22, start: float = 0.0) -> Anchors:
    """Outline of the light that runs along a tube on the side of the light, tapered at both ends."""
    inside = line.part(start)
    lit = facing(line)[line.along >= start]
    ends = np.minimum((inside.along - start) / (1 - start), 1 - inside.along)[:, None] * 6 + 0.15
    return inside.beside(inside.half * offset * lit, inside.half * width * np.clip(ends, 0, 1)).outline()


def crest(line: Spine, offset: float = 0.4, width: float = 0.25) -> str:
    """Path data of the thin light on a ridge; empty if the ridge is too short to show one."""
    if len(line.points) < 6:
        return ""
    inside = Spine(line.points[1:-1], line.normals[1:-1], line.half[1:-1], line.along[1:-1])
    lit: Points = (inside.normals @ LIGHT)[:, None]
    return closed_path(inside.beside(inside.half * offset * lit, inside.half * width).outline())


def bevel(
    scene: Scene, area: BaseGeometry, tones: Tones, width: float = 7, keep: BaseGeometry | None = None
) -> str:
    """The visible thickness of a cut edge: dark at the upper left, lit at the lower right."""
    ring = area.difference(area.buffer(-width))
    ring = ring if keep is None else ring.intersection(keep)
    left, top, right, bottom = area.bounds
    stops = (
        (0.0, tones.dark, 0.6),
        (0.42, tones.dark, 0.1),
        (0.55, tones.light, 0.08),
        (1.0, tones.light, 0.5),
    )
    return path(path_of(ring), class_="shade", fill=scene.linear((left, top), (right, bottom), *stops))


def lens(start: Sequence[float], end: Sequence[float], bend: float, half: float) -> str:
    """Path data of a thin stroke that swells in the middle."""
    (x, y), (u, v) = (start[0], start[1]), (end[0], end[1])
    length = float(np.hypot(u - x, v - y)) or 1.0
    across = np.array((-(v - y), u - x)) / length
    middle = np.array(((x + u) / 2, (y + v) / 2))
    there, back = middle + across * (bend + half), middle + across * (bend - half)
    first, last = f"{x:.1f} {y:.1f}", f"{u:.1f} {v:.1f}"
    return f"M{first}Q{there[0]:.1f} {there[1]:.1f} {last}Q{back[0]:.1f} {back[1]:.1f} {first}z"


def _depths(blur: float) -> list[float]:
    """How far inside the edge each band begins: evenly many of them for each share of a normal blur."""
    count = min(MOST, max(FEWEST, round(blur * 0.7) + 2))
    spread = NormalDist(0, max(blur, 0.1))
    return [spread.inv_cdf((i + 0.5) / count) for i in range(count)]


def _moved(area: BaseGeometry, shift: tuple[float, float], grown: float) -> BaseGeometry:
    return affinity.translate(area.buffer(grown) if grown else area, *shift)


def _bands(bands: Sequence[BaseGeometry], colour: str, opacity: float) -> str:
    """Bands over each other, each so faint that all of them together have the opacity."""
    each = 1 - (1 - min(opacity, 0.99)) ** (1 / len(bands))
    whole = [band.buffer(-SLIVER).buffer(SLIVER) for band in bands]
    data = [facets_of(band) for band in whole if not band.is_empty]
    return shading((f'<path d="{line}"/>' for line in data if line), fill=colour, fill_opacity=each)

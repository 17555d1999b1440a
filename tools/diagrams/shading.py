"""Knows how flat shapes get light and depth: the light comes from the upper left."""

from collections.abc import Sequence

import numpy as np
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Points, closed_path
from tools.diagrams.markup import group, moved, path
from tools.diagrams.palette import Tones
from tools.diagrams.ribbons import Spine
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import path_of

LIGHT = np.array((-0.62, -0.78))
FACING = 0.35
"""A tube that runs along the light still gets this much of a highlight, else it would look flat."""


def inner_shadow(
    scene: Scene, area: BaseGeometry, blur: float, shift: tuple[float, float], colour: str, opacity: float
) -> str:
    """Everything outside the shape, blurred and shifted; to be drawn inside a mask of the shape."""
    margin = blur * 3 + max(abs(shift[0]), abs(shift[1])) + 2
    left, top, right, bottom = area.bounds
    frame = box(left - margin, top - margin, right + margin, bottom + margin)
    corners = f"M{left - margin:.0f} {top - margin:.0f}H{right + margin:.0f}"
    corners += f"V{bottom + margin:.0f}H{left - margin:.0f}z"
    return path(
        corners + path_of(area, min(1.4, blur * 0.2)),
        fill=colour,
        fill_rule="evenodd",
        opacity=opacity,
        filter=scene.blur(blur, frame.bounds),
        transform=moved(*shift) if any(shift) else None,
    )


def masked(scene: Scene, area: BaseGeometry, items: Sequence[str], **values: str) -> str:
    """Items that show only inside an area."""
    return group(items, mask=scene.mask(path_of(area), area.bounds), **values)


def cast_shadow(
    scene: Scene,
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
    shadow = path(
        path_of(near, 0.8) + room_for(near.bounds, blur),
        fill=colour,
        opacity=opacity,
        filter=scene.blur(blur, near.bounds),
        transform=moved(*shift),
    )
    return masked(scene, onto, [shadow])


def soft(
    scene: Scene, outlines: Sequence[str], bounds: Sequence[float], blur: float, colour: str, opacity: float
) -> str:
    """Several outlines as one blurred path: one blur is far cheaper than one for each."""
    data = "".join(outlines) + room_for(bounds, blur)
    return path(data, fill=colour, opacity=opacity, filter=scene.blur(blur, bounds))


def room_for(bounds: Sequence[float], blur: float) -> str:
    """Path data of two specks beside a shape: QtSvg cuts a blur off at the bounds of what it blurs."""
    margin = blur * 3
    left, top, right, bottom = bounds
    return f"M{left - margin:.0f} {top - margin:.0f}h.1v.1zM{right + margin:.0f} {bottom + margin:.0f}h.1v.1z"


def glow(scene: Scene, area: BaseGeometry, blur: float, colour: str, opacity: float) -> str:
    """A blurred patch of colour."""
    data = path_of(area) + room_for(area.bounds, blur)
    return path(data, fill=colour, opacity=opacity, filter=scene.blur(blur, area.bounds))


def facing(line: Spine) -> Points:
    """How far a tube's left side faces the light, as a column, from -1 to 1 and never near 0."""
    lit: Points = (line.normals @ LIGHT)[:, None]
    lit = np.where(np.abs(lit) < FACING, np.sign(lit + 1e-9) * FACING, lit)
    for _ in range(8):
        lit[1:-1] = (lit[:-2] + 2 * lit[1:-1] + lit[2:]) / 4
    return lit


def highlight(line: Spine, offset: float = 0.42, width: float = 0.22, start: float = 0.0) -> str:
    """Outline of the light that runs along a tube on the side of the light, tapered at both ends."""
    inside = line.part(start)
    lit = facing(line)[line.along >= start]
    ends = np.minimum((inside.along - start) / (1 - start), 1 - inside.along)[:, None] * 6 + 0.15
    band = inside.beside(inside.half * offset * lit, inside.half * width * np.clip(ends, 0, 1))
    return closed_path(band.outline())


def crest(line: Spine, offset: float = 0.4, width: float = 0.25) -> str:
    """Outline of the thin light on a ridge; empty if the ridge is too short to show one."""
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
    return path(path_of(ring), fill=scene.linear((left, top), (right, bottom), *stops))


def lens(start: Sequence[float], end: Sequence[float], bend: float, half: float) -> str:
    """Path data of a thin stroke that swells in the middle."""
    (x, y), (u, v) = (start[0], start[1]), (end[0], end[1])
    length = float(np.hypot(u - x, v - y)) or 1.0
    across = np.array((-(v - y), u - x)) / length
    middle = np.array(((x + u) / 2, (y + v) / 2))
    there, back = middle + across * (bend + half), middle + across * (bend - half)
    first, last = f"{x:.1f} {y:.1f}", f"{u:.1f} {v:.1f}"
    return f"M{first}Q{there[0]:.1f} {there[1]:.1f} {last}Q{back[0]:.1f} {back[1]:.1f} {first}z"

"""Knows how everyday things get soft form: one body, one outline, a little gloss, a shadow below."""

from collections.abc import Iterable

from shapely import affinity
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, open_path, sampled_line
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import SHADE, WHITE, Tones
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, glow, inner_shadow
from tools.diagrams.shapes import facets_of, path_of

OUTLINE = 2.6
"""Width of a thing's outline, in units of the view."""


def oval(x: float, y: float, wide: float, high: float, turned: float = 0) -> BaseGeometry:
    """An ellipse with half width and half height, turned by degrees."""
    flat = affinity.scale(Point(0, 0).buffer(1, 24), wide, high, origin=(0, 0))
    return affinity.translate(affinity.rotate(flat, turned, origin=(0, 0)), x, y)


def slab(left: float, top: float, right: float, bottom: float, radius: float = 8) -> BaseGeometry:
    """A rectangle with round corners."""
    inner = Polygon([
        (left + radius, top + radius), (right - radius, top + radius),
        (right - radius, bottom - radius), (left + radius, bottom - radius),
    ])  # fmt: skip
    return inner.buffer(radius)


def facet(*corners: tuple[float, float], radius: float = 3) -> BaseGeometry:
    """A straight-edged area with slightly round corners."""
    return Polygon(corners).buffer(-radius).buffer(radius)


def strip(anchors: Anchors, width: float) -> BaseGeometry:
    """A line of even width with round ends, such as a twig or a cable."""
    return LineString(sampled_line(anchors)).buffer(width / 2, 8)


def body(scene: Scene, area: BaseGeometry, tones: Tones, depth: float = 14, outline: float = OUTLINE) -> str:
    """A soft form, lit from the upper left; `depth` is how far the shade of its edge reaches in."""
    left, top, right, bottom = area.bounds
    paint = scene.linear(
        (left, top), (right, bottom), (0, tones.light), (0.45, tones.middle), (1, tones.base)
    )
    data = path_of(area, 0.4)
    return group([
        path(data, fill=paint),
        inner_shadow(area, depth * 0.7, (-depth * 0.5, -depth * 0.45), tones.deep, 0.55),
        stroke(data, tones.line, outline) if outline else "",
    ])  # fmt: skip


def pale(area: BaseGeometry, fill: str, line: str | None = None, outline: float = 1.8) -> str:
    """A flat area, such as crumb, paper or the mouth of a cup."""
    return path(path_of(area, 0.4), fill=fill, stroke=line, stroke_width=outline if line else None)


def lines(colour: str, width: float, *anchors: Anchors) -> str:
    """Thin lines with round ends."""
    return stroke("".join(open_path(line) for line in anchors), colour, width, stroke_linecap="round")


def gloss(area: BaseGeometry, within: BaseGeometry, opacity: float = 0.7, blur: float = 3) -> str:
    """A light on a smooth surface."""
    return glow(area, blur, WHITE, opacity, within)


def ground_shadow(foot: BaseGeometry, onto: BaseGeometry, shift: tuple[float, float] = (12, 8)) -> str:
    """The soft shadow that a thing throws onto what it stands on."""
    return cast_shadow(foot, onto, SHADE, 6, shift, 0.3)


def specks(places: Iterable[tuple[float, float]], radius: float, fill: str, line: str = "") -> str:
    """Many small round things as one path."""
    dots = [Point(x, y).buffer(radius, 3) for x, y in places]
    data = "".join(facets_of(dot, 0.05) for dot in dots)
    return path(data, fill=fill, stroke=line or None, stroke_width=0.9 if line else None)


def sweep(face: BaseGeometry, across: float, down: float) -> BaseGeometry:
    """The space that a face passes through when it is moved straight: the body of a loaf or a box."""
    moved = affinity.translate(face, across, down)
    return face.union(moved).convex_hull


def dashed(data: LineString, colour: str, width: float) -> str:
    """A dashed line."""
    points = "L".join(f"{x:.1f} {y:.1f}" for x, y in data.coords)
    return stroke(f"M{points}", colour, width, stroke_dasharray="10 8", stroke_linecap="round")

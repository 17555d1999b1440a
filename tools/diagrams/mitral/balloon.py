"""Knows how the balloon is drawn that opens a tight valve, on the thin tube that brings it there."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.markup import ellipse, group, path
from tools.diagrams.mitral.anchors import Along
from tools.diagrams.mitral.form import Form
from tools.diagrams.palette import METAL, RED, WATER
from tools.diagrams.ribbons import spine
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow, soft
from tools.diagrams.shapes import joined, path_of, shape, tube

WAY: Along = [(0.53, 0.27), (0.53, 0.06), (0.53, -0.18), (0.53, -0.32), (0.53, -0.48), (0.53, -0.76)]
OUTLINE: Along = [
    (0.53, 0.27), (0.62, 0.24), (0.72, 0.11), (0.745, -0.05), (0.71, -0.22), (0.66, -0.4), (0.7, -0.56),
    (0.725, -0.68), (0.66, -0.8), (0.53, -0.85), (0.4, -0.8), (0.335, -0.68), (0.36, -0.56), (0.4, -0.4),
    (0.35, -0.22), (0.315, -0.05), (0.34, 0.11), (0.44, 0.24),
]  # fmt: skip
TUBE: Along = [(0.15, 0.5), (0.25, 0.6), (0.4, 0.61), (0.5, 0.47), (0.53, 0.26)]
TUBE_WIDTHS = (26.0, 26.0, 26.0, 28.0, 34.0)
HOLE = (32.0, 26.0)


def behind(form: Form) -> str:
    """The small hole in the far wall of the atrium through which the tube comes."""
    place = form.ring.at(*TUBE[0])
    return ellipse(place, HOLE, fill=RED.dark, stroke=RED.line, stroke_width=2)


def front(scene: Scene, form: Form) -> str:
    """The balloon, blown up between the flaps, and its tube."""
    body = shape(form.ring.many(OUTLINE))
    left, top, right, bottom = body.bounds
    stops = ((0.0, WATER.light, 0.96), (0.45, WATER.middle, 0.92), (1.0, WATER.base, 0.96))
    line = spine(form.ring.many(WAY), (60.0, 168.0, 130.0, 112.0, 130.0, 60.0))
    shine = line.part(0.08, 0.94)
    tube_area = tube(form.ring.many(TUBE), TUBE_WIDTHS, (0.9, 0))
    return group(
        [
            cast_shadow(joined(body, tube_area), form.hollows, RED.dark, 10, (9, 12), 0.5),
            path(path_of(body), fill=scene.linear((left, top), (right, bottom), *stops)),
            inner_shadow(body, 14, (-9, -10), WATER.deep, 0.7),
            soft([shine.beside(shine.half * -0.5, shine.half * 0.16).outline()], 5, WATER.light, 0.9, body),
            path(path_of(body), fill="none", stroke=WATER.line, stroke_width=3.2),
            path(path_of(tube_area), fill=METAL.middle, stroke=METAL.line, stroke_width=2.8),
            inner_shadow(tube_area, 5, (-3, -4), METAL.deep, 0.9),
        ],
        id="balloon",
    )


def area(form: Form) -> BaseGeometry:
    """Where balloon and tube are."""
    return joined(shape(form.ring.many(OUTLINE)), tube(form.ring.many(TUBE), TUBE_WIDTHS, (0.9, 0)))

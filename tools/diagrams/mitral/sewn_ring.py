"""Knows how the ring is drawn that a surgeon sews round the valve."""

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import sampled_line
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.mitral.anchors import RIM, Along
from tools.diagrams.mitral.form import Form
from tools.diagrams.palette import CLOTH, METAL
from tools.diagrams.ribbons import resampled
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import joined, path_of, tube

RAISED = 0.026
"""The sewn ring lies so far above the valve's own, in ring widths."""

WIDTHS = (30.0, 25.0, 23.0, 25.0, 30.0)
STITCH_STEP = 36.0
ENDS: Along = [(0.0, 0.052), (1.0, 0.052)]
END_RADIUS = 24.0


def behind(scene: Scene, form: Form) -> str:
    """The far half of the ring, with its stitches."""
    far = _far(form)
    left, top, _, bottom = far.bounds
    paint = scene.linear((left, top), (left, bottom), (0, CLOTH.light), (0.6, CLOTH.middle), (1, CLOTH.base))
    places, _ = resampled(sampled_line(_line(form)), STITCH_STEP)
    stitches = "".join(f"M{x - 3:.1f} {y - 15:.1f}l6 31" for x, y in places[1:-1].tolist())
    return group(
        [
            path(path_of(far, 0.3), fill=paint, stroke=CLOTH.line, stroke_width=2.8),
            inner_shadow(far, 4, (-2, -4), CLOTH.deep, 0.7),
            stroke(stitches, CLOTH.line, 4, stroke_linecap="round"),
        ],
        id="sewn-ring-far",
    )


def front(form: Form) -> str:
    """Both ends where the ring is cut across: cloth around a core of metal."""
    items = []
    for x, y in form.ring.many(ENDS):
        disc = Point(x, y).buffer(END_RADIUS)
        items += [
            cast_shadow(disc, form.hinges, CLOTH.dark, 5, (3, 6), 0.5),
            ellipse((x, y), (END_RADIUS, END_RADIUS), fill=CLOTH.middle, stroke=CLOTH.line, stroke_width=3.2),
            inner_shadow(disc, 5, (-4, -5), CLOTH.deep, 0.8),
            ellipse((x, y), (10, 10), fill=METAL.middle, stroke=METAL.line, stroke_width=2),
        ]
    return group(items, id="sewn-ring")


def area(form: Form) -> BaseGeometry:
    """Where the sewn ring is."""
    return joined(_far(form), *(Point(place).buffer(END_RADIUS) for place in form.ring.many(ENDS)))


def _line(form: Form) -> list[tuple[float, float]]:
    return form.ring.many([(along, away + RAISED) for along, away in RIM])


def _far(form: Form) -> BaseGeometry:
    return tube(_line(form), WIDTHS)

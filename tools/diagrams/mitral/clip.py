"""Knows how the clip is drawn that holds both flaps together."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import sampled_line
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.mitral.anchors import Along
from tools.diagrams.mitral.form import Form
from tools.diagrams.palette import CLOTH, METAL, RED
from tools.diagrams.ribbons import resampled
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import joined, path_of, tube

ARMS: tuple[Along, Along] = (
    [(0.557, -0.355), (0.528, -0.325), (0.487, -0.24), (0.432, -0.15)],
    [(0.557, -0.355), (0.588, -0.325), (0.63, -0.24), (0.685, -0.14)],
)
WIDTHS = (24.0, 29.0, 28.0, 22.0)
POST: Along = [(0.557, -0.4), (0.557, -0.33), (0.557, -0.24), (0.557, -0.16)]
POST_WIDTHS = (22.0, 26.0, 18.0, 12.0)
RIB_STEP = 17.0


def front(scene: Scene, form: Form) -> str:
    """A post between the flaps, and an arm under each of them."""
    post = tube(form.ring.many(POST), POST_WIDTHS, (0.9, 0.9))
    x, y = form.ring.at(*ARMS[0][0])
    return group(
        [
            cast_shadow(area(form), form.hollows, RED.dark, 9, (7, 10), 0.55),
            path(path_of(post, 0.3), fill=METAL.middle, stroke=METAL.line, stroke_width=2.8),
            inner_shadow(post, 4, (-3, -3), METAL.deep, 0.8),
            *(part for arm in ARMS for part in _arm(scene, form, arm)),
            ellipse((x, y), (15, 15), fill=METAL.base, stroke=METAL.line, stroke_width=2.8),
            ellipse((x - 4, y - 4), (5, 5), class_="shade", fill=METAL.light),
        ],
        id="clip",
    )


def area(form: Form) -> BaseGeometry:
    """Where the clip is."""
    arms = [tube(form.ring.many(arm), WIDTHS, (0.9, 0.9)) for arm in ARMS]
    return joined(tube(form.ring.many(POST), POST_WIDTHS, (0.9, 0.9)), *arms)


def _arm(scene: Scene, form: Form, arm: Along) -> list[str]:
    line = form.ring.many(arm)
    body = tube(line, WIDTHS, (0.9, 0.9))
    left, top, right, bottom = body.bounds
    paint = scene.linear((left, top), (right, bottom), (0, CLOTH.light), (0.5, CLOTH.middle), (1, CLOTH.base))
    places, _ = resampled(sampled_line(line), RIB_STEP)
    ribs = "".join(f"M{x - 8:.1f} {y - 4:.1f}l16 8" for x, y in places[2:-1].tolist())
    return [
        path(path_of(body, 0.3), fill=paint, stroke=CLOTH.line, stroke_width=3.2),
        inner_shadow(body, 4, (-3, -4), CLOTH.deep, 0.8),
        stroke(ribs, CLOTH.line, 2.2, stroke_linecap="round"),
    ]

"""Knows how a bypass is drawn: on the pale heart, a new vessel from the aorta past the block."""

import numpy as np
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.artery.measures import VIEW
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.outside import arteries, coronaries
from tools.diagrams.outside.anchors import Line, Widths
from tools.diagrams.outside.following import place
from tools.diagrams.outside.form import Form
from tools.diagrams.palette import HALO, INK, MUSCLE, PLAQUE, RED, WHITE
from tools.diagrams.ribbons import spine
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, highlight, inner_shadow
from tools.diagrams.shapes import joined, path_of, rounded, shape, tube

GRAFT: Line = [
    (462, 300), (496, 316), (546, 342), (600, 372), (652, 412), (696, 466), (730, 534), (748, 615),
    (744, 684), (729, 735), (714, 748),
]  # fmt: skip
GRAFT_WIDTHS: Widths = [44, 28, 24, 23, 22, 21, 21, 20, 19, 18, 17]
BLOCK_AT = (649.0, 661.0)
"""Where the artery down the front is blocked."""

BLOCK_HALF = 30.0
"""How far the block reaches to both sides."""


def graft_area() -> BaseGeometry:
    """The new vessel."""
    return rounded(tube(GRAFT, GRAFT_WIDTHS, (0.5, 0.9)), 3, 2)


def block_area() -> BaseGeometry:
    """The blocked stretch of the artery."""
    x, y = place(BLOCK_AT)
    line, _ = coronaries.descending_artery()[0]
    near = [anchor for anchor in line if np.hypot(anchor[0] - x, anchor[1] - y) < BLOCK_HALF]
    return tube(near, [17, 22, 22, 17], (0.9, 0.9))


def svg() -> str:
    """The heart with its bypass as an SVG file."""
    scene, form = Scene(VIEW), Form()
    arteries.draw_pale(scene, form)
    arteries.draw_root(scene, form)
    arteries.draw_front(scene, form)
    layer = scene.layer("repair")
    layer.append(_block())
    graft, onto = (
        graft_area(),
        joined(form.heart, *(coronaries.area_of(t) for t in coronaries.arteries().values())),
    )
    layer.append(cast_shadow(graft, onto, MUSCLE.dark, 6, (5, 8), 0.5))
    layer.append(_graft(graft))
    return scene.svg()


def _block() -> str:
    """Plaque that fills the artery, with a ring to find it by."""
    area = block_area()
    ring = path_of(Point(place(BLOCK_AT)).buffer(36))
    return group([
        path(path_of(area, 0.3), fill=PLAQUE.middle, stroke=PLAQUE.line, stroke_width=2.4),
        inner_shadow(area, 3, (-2, -3), PLAQUE.deep, 0.8),
        stroke(ring, HALO, 7),
        stroke(ring, INK, 3),
    ], id="blockage")  # fmt: skip


def _graft(area: BaseGeometry) -> str:
    light = shape(highlight(spine(GRAFT, GRAFT_WIDTHS), 0.3, 0.26)).intersection(area)
    return group([
        stroke(path_of(area, 0.3), HALO, 9),
        path(path_of(area, 0.3), fill=RED.light, stroke=RED.line, stroke_width=3.6),
        inner_shadow(area, 3.6, (-3, -4), RED.middle, 0.95),
        path(path_of(light, 0.3), class_="shade", fill=WHITE, fill_opacity=0.7),
    ], id="bypass-graft")  # fmt: skip

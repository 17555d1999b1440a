"""Knows the order in which the opened heart is painted, from back to front.

This is the door for other pictures that show the opened heart. `Form(phase, condition)` holds all its shapes
at one moment; `draw` paints them into a scene of 1000 by 1000; a picture adds its layers and writes it:

    form = Form(phase=0.0)
    scene = picture.draw(form)
    scene.layer("paths").append(...)
    scene.svg()

`form.placed(line)` moves anchors that were placed by hand on the squeezed heart to where they are now.
`parts.state(form)` gives the outlines of all parts and the flows of that moment.
"""

from enum import Enum

from tools.diagrams.heart import (
    anchors,
    beyond,
    great_vessels,
    left_heart,
    outflow,
    right_heart,
    surface,
    valves,
)
from tools.diagrams.heart.form import Form
from tools.diagrams.markup import path
from tools.diagrams.palette import SHADE, WHITE
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import facets_of, joined
from tools.diagrams.thinning import thinned


class Detail(Enum):
    """How much texture a drawing has."""

    FULL = "full"
    PLAIN = "plain"
    """Without the finest texture: for the frames of a beat."""


def draw(form: Form, detail: Detail = Detail.FULL, scene: Scene | None = None) -> Scene:
    """The opened heart at one moment, as layers of a scene; of a new one where none is given."""
    scene, fine = scene or Scene(anchors.VIEW), detail is Detail.FULL
    surface.draw_sac(scene, form)
    great_vessels.draw(scene, form)
    beyond.draw(scene, form, fine)
    left_heart.draw(scene, form, fine)
    outflow.draw_root(scene, form)
    right_heart.draw(scene, form, fine)
    surface.draw_right_auricle(scene, form)
    outflow.draw_trunk(scene, form)
    outflow.draw_seams(scene, form)
    scene.layer("light").append(_light(scene, form))
    valves.draw(scene, form)
    surface.draw(scene, form)
    return scene


def svg(form: Form, detail: Detail = Detail.FULL) -> str:
    """The opened heart at one moment as an SVG file."""
    whole = draw(form, detail).svg()
    return whole if detail is Detail.FULL else thinned(whole)


def _light(scene: Scene, form: Form) -> str:
    """One light over the whole opened heart: brighter at the upper left, darker at the lower right."""
    area = joined(form.heart, form.right_atrium, form.left_atrium)
    left, top, right, bottom = form.heart.bounds
    stops = ((0.0, WHITE, 0.14), (0.35, WHITE, 0.0), (0.55, SHADE, 0.0), (1.0, SHADE, 0.16))
    paint = scene.linear((left, top), (right, bottom), *stops)
    return path(facets_of(area.buffer(-1)), class_="shade", fill=paint, id="light-on-heart")

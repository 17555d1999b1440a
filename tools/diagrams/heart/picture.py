"""Knows the order in which the heart is painted, from back to front."""

from tools.diagrams.heart import anchors, great_vessels, left_heart, outflow, right_heart, surface, valves
from tools.diagrams.heart.form import Form
from tools.diagrams.markup import path
from tools.diagrams.palette import MUSCLE
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import joined, path_of


def svg(leaking: bool) -> str:
    """The heart as an SVG file."""
    scene, form = Scene(anchors.VIEW), Form(leaking)
    surface.draw_sac(scene, form)
    great_vessels.draw(scene, form)
    left_heart.draw(scene, form)
    outflow.draw_root(scene, form)
    right_heart.draw(scene, form)
    surface.draw_right_auricle(scene, form)
    outflow.draw_trunk(scene, form)
    outflow.draw_seams(scene, form)
    scene.layer("light").append(_light(scene, form))
    valves.draw(scene, form)
    surface.draw(scene, form)
    return scene.svg()


def _light(scene: Scene, form: Form) -> str:
    """One light over the whole opened heart: brighter at the upper left, darker at the lower right."""
    area = joined(form.heart, form.right_atrium, form.left_atrium)
    left, top, right, bottom = form.heart.bounds
    dark = MUSCLE.line
    stops = ((0.0, "#ffffff", 0.14), (0.35, "#ffffff", 0.0), (0.55, dark, 0.0), (1.0, dark, 0.2))
    return path(path_of(area), fill=scene.linear((left, top), (right, bottom), *stops), id="light-on-heart")

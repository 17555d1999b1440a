"""Knows the order in which the heart is painted, from back to front."""

from tools.diagrams.heart import anchors, great_vessels, left_heart, outflow, right_heart, surface, valves
from tools.diagrams.heart.form import Form
from tools.diagrams.scene import Scene


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
    valves.draw(scene, form)
    surface.draw(scene, form)
    return scene.svg()

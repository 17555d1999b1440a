"""Knows how the heart's own arteries are drawn on a pale heart: in front and behind, and what they feed."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.markup import group, path, stroke
from tools.diagrams.outside import anchors, coronaries, great, picture
from tools.diagrams.outside.coronaries import Twig
from tools.diagrams.outside.form import Form
from tools.diagrams.outside.great import Vessels
from tools.diagrams.outside.supply import Supply
from tools.diagrams.palette import GHOST, HALO, RED
from tools.diagrams.ribbons import spine
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import all_of, joined, path_of, rounded, tube

DASH, GAP = 15.0, 9.0
"""Units that a dash of an artery behind the heart is long, and the space to the next."""


def svg(areas: bool) -> str:
    """The pale heart with its arteries as an SVG file; with `areas`, what each of them feeds."""
    scene, form = Scene(anchors.VIEW), Form()
    draw_pale(scene, form)
    if areas:
        scene.layer("areas").extend(Supply(form).drawn())
    draw_root(scene, form)
    draw_behind(scene, form)
    draw_front(scene, form)
    return scene.svg()


def draw_pale(scene: Scene, form: Form) -> None:
    """The heart and its great vessels, standing back."""
    scene.layer("great-vessels").extend(Vessels(GHOST, GHOST, RED).drawn(form.heart))
    picture.draw_body(scene, form, GHOST)
    picture.draw_auricles(scene, form, GHOST)


def draw_behind(scene: Scene, form: Form) -> None:
    """Arteries on the back of the heart, dashed: they shine through."""
    layer = scene.layer("arteries-behind")
    for name, twigs in coronaries.behind().items():
        dashes = _dashes(twigs).intersection(form.heart)
        layer.append(path(path_of(dashes, 0.3), id=name, fill=RED.middle, stroke=RED.line, stroke_width=1.8))


def draw_root(scene: Scene, form: Form) -> None:
    """The first stretch of the aorta, shining through what lies over it."""
    layer = scene.layer("aorta-behind-trunk")
    root = path_of(great.aorta_root().intersection(_over(form)), 0.8)
    dashed = {"stroke_dasharray": "9 7", "stroke_linecap": "round"}
    layer.append(path(root, fill=RED.light, fill_opacity=0.7))
    layer.append(stroke(root, RED.line, 2.6, **dashed))


def draw_front(scene: Scene, form: Form) -> None:
    """Arteries on the front of the heart, each with a pale rim."""
    layer, onto = scene.layer("coronary-arteries"), _over(form).buffer(2)
    for name, twigs in coronaries.arteries().items():
        whole = coronaries.area_of(twigs).intersection(onto)
        rim = stroke(path_of(whole, 0.4), HALO, 5.5)
        layer.append(group([rim, coronaries.draw(name, twigs, RED, whole)], id=f"{name}-rimmed"))


def _over(form: Form) -> BaseGeometry:
    """What lies over the first stretch of the aorta and bears the arteries."""
    return rounded(joined(great.trunk_tube(), form.heart), 12, 0)


def _dashes(twigs: list[Twig]) -> BaseGeometry:
    found = []
    for line, widths in twigs:
        whole = spine(line, widths, 3)
        length = len(whole.points) * 3.0
        start = 0.0
        while start < length:
            part = whole.part(start / length, min(1.0, (start + DASH) / length))
            if len(part.points) > 2:
                middle = [(float(x), float(y)) for x, y in part.points[:: max(1, len(part.points) // 3)]]
                found.append(tube(middle, [part.half[0, 0] * 2, part.half[-1, 0] * 2], (0.6, 0.6), 5))
            start += DASH + GAP
    return all_of(found)

"""Knows the order in which the front of the closed heart is painted, from back to front."""

from tools.diagrams.fat import pad
from tools.diagrams.markup import path, stroke
from tools.diagrams.outside import anchors, coronaries, great, surface
from tools.diagrams.outside.following import place
from tools.diagrams.outside.form import Form
from tools.diagrams.outside.great import Vessels
from tools.diagrams.outside.surface import Mound
from tools.diagrams.palette import BLUE, HEAVY_OUTLINE, MUSCLE, RED, WHITE, Tones
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, lens
from tools.diagrams.shapes import joined, line_path_of, path_of


def svg() -> str:
    """The heart from outside as an SVG file."""
    scene, form = Scene(anchors.VIEW), Form()
    scene.layer("great-vessels").extend(Vessels().drawn(form.heart))
    draw_body(scene, form, MUSCLE)
    draw_vessels(scene, form)
    draw_auricles(scene, form, MUSCLE)
    scene.layer("light").append(light(scene, form))
    return scene.svg()


def draw_body(scene: Scene, form: Form, tones: Tones) -> None:
    """Atria and ventricles."""
    layer = scene.layer("body")
    layer.append(surface.draw(scene, _back_atrium(form), tones))
    layer.append(cast_shadow(form.ventricles, form.left_atrium, tones.dark, 8, (2, -5), 0.5))
    trunk = great.trunk_tube()
    layer.append(cast_shadow(form.ventricles, trunk, tones.dark, 8, (0, -4), 0.5))
    for mound in (_left(form), _right(form)):
        layer.append(surface.draw(scene, mound, tones, form.inner_edges))


def draw_vessels(scene: Scene, form: Form) -> None:
    """Fat in the grooves, and the heart's own veins and arteries in it."""
    layer = scene.layer("grooves")
    for name, area in form.pads.items():
        layer.append(pad(name, area))
    onto = form.open_surface
    layer = scene.layer("own-veins")
    layer.append(coronaries.shadow(coronaries.veins(), onto))
    layer.append(coronaries.draw("cardiac-veins", coronaries.veins(), BLUE, onto))
    layer = scene.layer("coronary-arteries")
    for name, twigs in coronaries.arteries().items():
        layer.append(coronaries.shadow(twigs, onto))
        layer.append(coronaries.draw(name, twigs, RED, onto))
    edge = form.ventricles.exterior.difference(
        joined(form.right_upper, form.left_auricle, form.left_atrium.buffer(34))
    )
    scene.layer("edge").append(stroke(line_path_of(edge, 0.4), MUSCLE.line, HEAVY_OUTLINE))


def draw_auricles(scene: Scene, form: Form, tones: Tones) -> None:
    """The ear of the left atrium, and the right atrium with its own, over the grooves."""
    layer = scene.layer("auricles")
    for mound in (_left_ear(form), _atrium(form)):
        layer.append(cast_shadow(mound.area, form.heart, tones.dark, 7, (5, 8), 0.65))
        layer.append(surface.draw(scene, mound, tones))
    folds = "".join(lens(place(start), place(end), bend, 1.6) for start, end, bend in anchors.FOLDS)
    layer.append(path(folds, class_="shade", fill=tones.deep, opacity=0.7))


def _back_atrium(form: Form) -> Mound:
    return Mound("left-atrium", form.left_atrium, [(620, 430), (740, 420)], [24, 20], 180, 12)


def _left(form: Form) -> Mound:
    crest = [(708, 566), (775, 661), (818, 776), (818, 851)]
    return Mound("left-ventricle", form.left_ventricle, crest, [60, 90, 70, 20], 320, 34)


def _right(form: Form) -> Mound:
    crest = [(480, 566), (501, 661), (564, 764), (649, 845)]
    return Mound("right-ventricle", form.right_ventricle, crest, [60, 100, 90, 30], 330, 34)


def _atrium(form: Form) -> Mound:
    crest = [(272, 470), (252, 560), (262, 650)]
    return Mound("right-atrium", form.right_upper, crest, [30, 44, 24], 260, 26)


def _left_ear(form: Form) -> Mound:
    crest = [(600, 470), (660, 444), (720, 448)]
    return Mound("left-atrial-appendage", form.left_auricle, crest, [20, 34, 20], 170, 16)


def light(scene: Scene, form: Form) -> str:
    """One light over the whole heart: brighter at the upper left, darker at the lower right."""
    left, top, right, bottom = form.heart.bounds
    dark = MUSCLE.line
    stops = ((0.0, WHITE, 0.16), (0.35, WHITE, 0.0), (0.5, dark, 0.0), (1.0, dark, 0.3))
    paint = scene.linear((left, top), (right, bottom), *stops)
    return path(path_of(form.heart), class_="shade", fill=paint, id="light-on-heart")

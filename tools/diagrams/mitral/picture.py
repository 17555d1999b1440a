"""Knows how the close-up of the mitral valve is painted, from back to front."""

from tools.diagrams.curves import closed_path
from tools.diagrams.markup import path
from tools.diagrams.mitral import chambers, cords, devices, from_above, jet, muscles, signs, valve
from tools.diagrams.mitral.anchors import VIEW
from tools.diagrams.mitral.condition import Condition
from tools.diagrams.mitral.form import PANEL_PATH, Form
from tools.diagrams.palette import MUSCLE, VALVE
from tools.diagrams.ribbons import ribbon
from tools.diagrams.scene import Scene


def svg(condition: Condition) -> str:
    """One condition as an SVG file."""
    scene, form = Scene(VIEW), Form(condition)
    layer = scene.layer("mitral-valve-close-up")
    layer += [*chambers.draw(scene, form), valve.outlet(scene, form), *valve.far_half(scene, form)]
    layer += [devices.behind(scene, form), *_muscles(scene, form)]
    if condition.jet is not None and condition.jet.way:
        layer.append(jet.plume(scene, form, condition.jet))
    layer += [_broken(form), *valve.cut_half(scene, form), devices.front(scene, form), *signs.draw(form)]
    if condition.from_above is not None:
        layer.append(from_above.draw(scene, condition.from_above))
    layer.append(path(PANEL_PATH, id="panel-edge", fill="none", stroke=MUSCLE.line, stroke_width=5))
    return scene.svg()


def _muscles(scene: Scene, form: Form) -> list[str]:
    lines = [*cords.cords_of(form, form.front), *cords.cords_of(form, form.back)]
    return [*muscles.draw(scene, form), cords.draw("chordae", lines, form.condition.cord_width)]


def _broken(form: Form) -> str:
    torn = "".join(closed_path(ribbon(way, [9, 9, 8, 6], 4, (0, 0.9))) for way in form.broken)
    return path(torn, id="broken-cord", fill=VALVE.light, stroke=VALVE.line, stroke_width=2.4) if torn else ""

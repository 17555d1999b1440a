"""Knows how the right atrium and the right ventricle are drawn."""

from tools.diagrams import cavities, muscle, trabeculae
from tools.diagrams.cavities import Hollow
from tools.diagrams.curves import plain
from tools.diagrams.heart import anchors, right_atrium
from tools.diagrams.heart.form import Form, apex_region
from tools.diagrams.heart.left_heart import edge_shade
from tools.diagrams.heart.outflow import root_inside
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import BLUE, HEAVY_OUTLINE, MEMBRANE, MUSCLE
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow
from tools.diagrams.shapes import bar, joined, line_path_of, path_of, shape


def draw(scene: Scene, form: Form, fine: bool) -> None:
    """The right heart's walls, then its cavities."""
    _walls(scene, form, fine)
    _atrium(scene, form, fine)
    _ventricle(scene, form, fine)


def _walls(scene: Scene, form: Form, fine: bool) -> None:
    layer = scene.layer("walls-right")
    layer += [
        muscle.wall(scene, "right-atrium-wall", form.right_atrium_outside),
        muscle.wall(scene, "right-ventricle-wall", form.right_wall),
        _septal_blend(form),
        muscle.fibres(form.right_ventricle, form.right_wall, (6, 18, 5), MUSCLE.deep, 0.4) if fine else "",
        edge_shade(form, form.right_heart, "epicardial-shading-right"),
    ]
    shared = form.egg.buffer(2).intersection(joined(form.right_outside, form.left_outside).buffer(-4))
    corner = form.aortic.start
    hidden = joined(
        form.egg.buffer(-1.5), shared, apex_region(), form.bordered,
        bar((corner[0] - 2, corner[1] - 34), (corner[0] + 6, corner[1] + 14), 12),
    )  # fmt: skip
    edge = line_path_of(form.right_heart.exterior.difference(hidden))
    layer.append(stroke(edge, MUSCLE.line, HEAVY_OUTLINE, id="epicardium-right"))
    face = form.ventricles.exterior.intersection(form.bordered)
    layer.append(stroke(line_path_of(face, 0.5, 12), MUSCLE.line, 1.6, id="cut-face-edge"))


def _septal_blend(form: Form) -> str:
    """The outflow muscle flows into the septum without a seam; its thin top is a pale membrane."""
    hollow = joined(form.right_ventricle, form.left_ventricle, root_inside(form).buffer(2))
    area = joined(form.outflow_muscle, form.septum).difference(hollow)
    patch = shape(form.placed([(512, 556), (530, 540), (552, 546), (556, 620), (520, 610)]))
    membrane = path(path_of(form.membrane), class_="shade", fill=MEMBRANE, id="membranous-septum")
    start, end = plain(form.placed([(540, 628), (600, 622)]))
    blend = glow(bar(start, end, 12), 11, MUSCLE.light, 1, area)
    return group([glow(patch, 7, MUSCLE.light, 1, area), membrane, blend], id="septal-blend")


def _atrium(scene: Scene, form: Form, fine: bool) -> None:
    rimless = bar(form.tricuspid.start, form.tricuspid.end)
    mouths = [form.tricuspid.mouth(1)]
    hollow = Hollow("right-atrium", form.right_atrium, BLUE, (338, 568), 215, mouths, rimless)
    scene.layer("chambers-right").append(
        cavities.draw(scene, hollow, right_atrium.details(scene, form, fine))
    )


def _ventricle(scene: Scene, form: Form, fine: bool) -> None:
    first, second = (form.with_right_wall(guide) for guide in anchors.RIGHT_GUIDES)
    count, struts = (6, 11) if fine else (5, 4)
    name = "trabeculae-right-ventricle"
    fan = trabeculae.Fan(name, (first, second), BLUE, BLUE.base, count, 11, struts=struts)
    names = ("papillary-muscle-right-anterior", "papillary-muscle-right-septal")
    inlet, outlet = form.tricuspid, form.pulmonary
    bases = [form.papillaries[name][0].area() for name in names]
    rimless = joined(bar(inlet.start, inlet.end), bar(outlet.start, outlet.end), *bases)
    mouths = [inlet.mouth(-1), outlet.mouth(1)]
    hollow = Hollow("right-ventricle", form.right_ventricle, BLUE, (520, 680), 250, mouths, rimless)
    inside = [trabeculae.draw(fan, form.right_ventricle)]
    scene.layer("chambers-right").append(cavities.draw(scene, hollow, inside))

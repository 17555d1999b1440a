"""Knows where each named part of the heart is, and the way the blood takes while the ventricles squeeze."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.heart import anchors, great_vessels, leak, outflow, valves
from tools.diagrams.heart.form import Form
from tools.diagrams.leaflets import cords_area
from tools.diagrams.outlines import Flow, Part, State
from tools.diagrams.shapes import all_of, joined, shape

FLOWS = (
    Flow(
        "flow-upper-body-to-right-atrium",
        "lung",
        [(284, 122), (304, 200), (311, 300), (312, 390), (322, 490)],
    ),
    Flow("flow-lower-body-to-right-atrium", "lung", [(302, 880), (304, 800), (306, 720), (318, 636)]),
    Flow(
        "flow-right-ventricle-to-lungs",
        "lung",
        [(606, 806), (548, 734), (488, 630), (466, 530), (484, 430), (530, 356)],
    ),
    Flow(
        "flow-left-ventricle-to-aorta", "body", [(724, 794), (672, 702), (618, 616), (576, 548), (546, 474)]
    ),
    Flow(
        "flow-aorta-to-body", "body", [(469, 356), (446, 300), (446, 246), (476, 192), (534, 168), (590, 179)]
    ),
    Flow("flow-left-lung-to-left-atrium", "body", [(920, 480), (860, 472), (806, 466), (738, 466)]),
)
"""In both states: out to the lungs and the body, in from the body and the lungs."""


def state(leaking: bool) -> State:
    """Parts and flows of one state."""
    form = Form(leaking)
    found = {**_chambers(form), **_vessels(form), **_valves(form), **_walls(form)}
    leaks = [Flow("flow-leak", "leak", form.mitral.many(leak.ARROW_WAY))] if leaking else []
    return State(found, [*FLOWS, *leaks])


def _chambers(form: Form) -> dict[str, Part]:
    left = (760, 396) if form.leaking else (748, 420)
    return {
        "right-atrium": Part(form.right_atrium, (300, 560)),
        "right-ventricle": Part(form.right_ventricle, (498, 692)),
        "left-atrium": Part(form.left_atrium, left),
        "left-ventricle": Part(form.left_ventricle, (765, 608)),
    }


def _vessels(form: Form) -> dict[str, Part]:
    upper, lower = great_vessels.upper_vein().area(), great_vessels.lower_vein().area()
    arteries, trunk = great_vessels.pulmonary_arteries().area(), great_vessels.trunk_tube()
    arch = great_vessels.aorta_tube().difference(trunk)
    veins = all_of([tree.area() for tree in (*great_vessels.right_veins(), *great_vessels.left_veins())])
    heart = form.heart.union(form.left_atrium)
    front = joined(form.right_outside, form.right_atrium_outside)
    auricle = shape(anchors.RIGHT_AURICLE)
    aorta = (
        great_vessels.aorta().area().difference(arteries.difference(great_vessels.CROSSING)).difference(trunk)
    )
    hidden = joined(front, form.left_atrium_outside, auricle)
    blue = arteries.difference(joined(upper, arch.intersection(great_vessels.CROSSING))).difference(front)
    return {
        "superior-vena-cava": Part(upper.difference(form.right_atrium_outside), (288, 258)),
        "inferior-vena-cava": Part(lower.difference(form.right_atrium_outside), (284, 832)),
        "pulmonary-artery": Part(joined(blue, outflow.trunk_inside()), (700, 272)),
        "pulmonary-veins": Part(veins.difference(heart).difference(arteries), (896, 377)),
        "aorta": Part(joined(aorta.difference(hidden), outflow.root_inside().difference(trunk)), (616, 204)),
    }


def _valves(form: Form) -> dict[str, Part]:
    cords = [*valves.mitral_cords(form), *valves.tricuspid_cords(form)]
    muscles = [each.area().intersection(cavity) for each, cavity in form.papillaries.values()]
    cusps = form.mitral.at(0.86, 0.06) if form.leaking else form.mitral.at(0.68, 0.02)
    return {
        "mitral-valve": Part(valves.mitral_area(form), cusps),
        "tricuspid-valve": Part(valves.tricuspid_area(form), form.tricuspid.at(0.5, -0.06)),
        "aortic-valve": Part(valves.outlet_area(form.aortic)),
        "pulmonary-valve": Part(valves.outlet_area(form.pulmonary)),
        "chordae": Part(cords_area(cords)),
        "papillary-muscles": Part(all_of(muscles)),
    }


def _walls(form: Form) -> dict[str, Part]:
    septum = form.septum.difference(form.right_ventricle)
    muscle: BaseGeometry = joined(form.left_wall, form.right_wall.difference(form.right_ventricle))
    return {
        "septum": Part(septum, (612, 716)),
        "heart-muscle": Part(muscle, (850, 700)),
    }

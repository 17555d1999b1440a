"""Knows where each named part of the heart is, and the way the blood takes at a moment of the beat."""

from shapely import maximum_inscribed_circle
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, plain
from tools.diagrams.heart import anchors, great_vessels, leak, outflow, poses, repair, valves
from tools.diagrams.heart.form import Form
from tools.diagrams.leaflets import cords_area
from tools.diagrams.outlines import Flow, Part, Side, State
from tools.diagrams.shapes import all_of, joined, largest, shape

Way = tuple[str, Side, Anchors]

INFLOWS: tuple[Way, ...] = (
    ("flow-upper-body-to-right-atrium", "lung", [(292, 126), (314, 210), (321, 310), (324, 400), (334, 500)]),
    ("flow-lower-body-to-right-atrium", "lung", [(312, 878), (317, 800), (319, 720), (332, 640)]),
    ("flow-left-lung-to-left-atrium", "body", [(936, 442), (876, 451), (816, 446), (742, 444)]),
)
"""At every moment: in from the body and the lungs."""

OUTFLOWS: tuple[Way, ...] = (
    (
        "flow-right-ventricle-to-lungs", "lung",
        [(640, 800), (566, 742), (500, 650), (468, 546), (482, 440), (530, 362)],
    ),
    (
        "flow-left-ventricle-to-aorta", "body",
        [(764, 744), (700, 676), (634, 610), (584, 556), (552, 486)],
    ),
    (
        "flow-aorta-to-body", "body",
        [(478, 374), (459, 318), (452, 262), (463, 212), (494, 175), (536, 164), (574, 180)],
    ),
)  # fmt: skip
"""While the ventricles squeeze: out to the lungs and the body."""

FILLINGS: tuple[Way, ...] = (
    (
        "flow-right-atrium-to-right-ventricle", "lung",
        [(338, 580), (384, 626), (440, 664), (504, 708), (568, 752)],
    ),
    (
        "flow-left-atrium-to-left-ventricle", "body",
        [(672, 428), (682, 508), (694, 566), (722, 634), (770, 704)],
    ),
)  # fmt: skip
"""While the ventricles fill: down through the inlet valves."""


BODIES = box(0, 600, 1000, 740)
"""Where the bodies of the ventricles are, between their outlets and the apex."""


def state(form: Form) -> State:
    """Parts and flows of one moment."""
    found = {**_chambers(form), **_vessels(form), **_valves(form), **_walls(form)}
    found |= {name: Part(area) for name, area in repair.areas(form).items()}
    if form.condition.leaks:
        found["broken-cord"] = Part(leak.broken_cord_area(form))
    if form.regurgitates:
        found["leak"] = Part(leak.jet_area(form))
    ways = [*INFLOWS, *(FILLINGS if form.inlets_open > 0.5 else OUTFLOWS)]
    flows = [Flow(name, side, form.placed(line)) for name, side, line in ways]
    if form.regurgitates:
        flows.append(Flow("flow-leak", "leak", form.mitral.many(leak.ARROW_WAY), drawn=True))
    return State(found, flows)


def _chambers(form: Form) -> dict[str, Part]:
    left, right = form.left_ventricle, form.right_ventricle
    return {
        "right-atrium": Part(form.right_atrium, (314, 580)),
        "right-ventricle": Part(right, _clear_of_valves(form, right)),
        "left-atrium": Part(form.left_atrium, form.moved_with_atrium((752, 400))),
        "left-ventricle": Part(left, _clear_of_valves(form, left)),
    }


def _clear_of_valves(form: Form, cavity: BaseGeometry) -> tuple[float, float]:
    """The middle of the widest place in a ventricle where no valve, cord or muscle lies."""
    cords = [*poses.mitral_cords(form), *poses.tricuspid_cords(form)]
    muscles = [each.area() for each, _ in form.papillaries.values()]
    mitral = valves.inlet_area(form.mitral, poses.mitral_edges(form))
    tricuspid = valves.inlet_area(form.tricuspid, poses.tricuspid_edges(form))
    things = all_of([cords_area(cords), mitral, tricuspid, *muscles])
    room = largest(cavity.intersection(BODIES).difference(things))
    (x, y), *_ = maximum_inscribed_circle(room, tolerance=0.5).coords
    return float(x), float(y)


def _vessels(form: Form) -> dict[str, Part]:
    upper, lower = great_vessels.upper_vein().area(), great_vessels.lower_vein().area()
    auricle = shape(form.placed(anchors.RIGHT_AURICLE)).difference(great_vessels.trunk_tube(form))
    front = joined(form.right_outside, form.right_atrium_outside, auricle)
    arteries = great_vessels.visible_arteries(form).difference(front)
    trees = (*great_vessels.right_veins(form), *great_vessels.left_veins(form))
    veins = all_of([tree.area() for tree in trees])
    hidden = joined(front, form.left_atrium_outside, arteries)
    aorta = great_vessels.aorta(form).area().difference(hidden)
    root = outflow.root_inside(form).difference(joined(arteries, form.right_outside))
    (lung_vein,) = plain(form.placed([(912, 349)]))
    return {
        "superior-vena-cava": Part(upper.difference(form.right_atrium_outside), (300, 258)),
        "inferior-vena-cava": Part(lower.difference(form.right_atrium_outside), (298, 832)),
        "pulmonary-artery": Part(joined(arteries, outflow.trunk_inside(form)), (690, 268)),
        "pulmonary-veins": Part(veins.difference(joined(form.heart, form.left_atrium, arteries)), lung_vein),
        "aorta": Part(joined(aorta, root), (596, 204)),
    }


def _valves(form: Form) -> dict[str, Part]:
    cords = [*poses.mitral_cords(form), *poses.tricuspid_cords(form)]
    muscles = [each.area().intersection(cavity) for each, cavity in form.papillaries.values()]
    mitral, tricuspid = poses.mitral_edges(form), poses.tricuspid_edges(form)
    gap = form.regurgitates
    lid = form.mitral.at(0.86, 0.1) if gap else form.mitral.at(0.4, 0.02)
    return {
        "mitral-valve": Part(valves.inlet_area(form.mitral, mitral, gap), lid),
        "tricuspid-valve": Part(valves.inlet_area(form.tricuspid, tricuspid), form.tricuspid.at(0.4, 0.0)),
        "aortic-valve": Part(valves.outlet_area(form.aortic)),
        "pulmonary-valve": Part(valves.outlet_area(form.pulmonary)),
        "chordae": Part(cords_area(cords)),
        "papillary-muscles": Part(all_of(muscles)),
    }


def _walls(form: Form) -> dict[str, Part]:
    septum = form.septum.difference(form.right_ventricle)
    muscle: BaseGeometry = joined(form.left_wall, form.right_wall.difference(form.right_ventricle))
    return {"septum": Part(septum, (660, 726)), "heart-muscle": Part(muscle, (876, 690))}

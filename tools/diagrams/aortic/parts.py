"""Knows where each named part is in the left heart cut open, and the way its blood takes."""

from shapely.geometry import LineString

from tools.diagrams.aortic import anchors, chalk
from tools.diagrams.aortic.anchors import Along
from tools.diagrams.aortic.condition import ENLARGED, SHORT, Condition
from tools.diagrams.aortic.face import Face
from tools.diagrams.aortic.form import Form
from tools.diagrams.outlines import Flow, Part, State
from tools.diagrams.shapes import joined, shape, tube

FROM_LUNGS = [(880, 184), (770, 236), (664, 290)]
"""Places in the vein and the atrium, before the mitral valve."""

IN: Along = [(0.5, 0.62), (0.5, 0.2), (0.48, -0.3), (0.44, -0.72)]
BACK: Along = [(0.485, 1.5), (0.49, 0.85), (0.49, 0.2), (0.475, -0.5), (0.45, -1.3)]
"""Ways of the blood along a valve's ring and away from it: in, and back through the gap."""

DASHES = 9.0


def filling_state(condition: Condition) -> State:
    """Parts and flows while the heart fills."""
    form = Form(condition)
    line = form.here.line
    flows = [Flow("flow-in", "body", [*line(FROM_LUNGS), *form.inlet.many(IN)], drawn=True)]
    found = {**_chambers(form), "aortic-valve": Part(joined(form.far_cusp, form.cusp_areas))}
    if condition.cusps is SHORT:
        flows.append(Flow("flow-leak", "leak", form.outlet.many(BACK), drawn=True))
        gap = LineString([form.outlet.at(0.492, 0.32), form.outlet.at(0.49, -0.2)])
        found["leak"] = Part(gap.buffer(15))
    if condition.chamber is ENLARGED:
        usual = shape(line(anchors.VENTRICLE)).exterior.intersection(form.ventricle.buffer(-14))
        found["healthy-size"] = Part(usual.buffer(DASHES))
    return State(found, flows)


def squeezing_state(face: Face) -> State:
    """Parts while the heart squeezes, of the large valve and of the small cut heart."""
    form, valve = face.form, face.valve
    small = joined(form.far_cusp, form.cusp_areas)
    found = {
        **_chambers(form),
        "aortic-valve": Part(joined(valve.outside, small), valve.at(215, 1.0)),
        "cusps": Part(joined(*valve.cusps), valve.at(35, 0.82)),
        "opening": Part(valve.gap),
    }
    if face.chalk:
        found["calcium"] = Part(joined(chalk.area(face.lumps()), chalk.area(face.cut_chalk(), 3)).buffer(3))
    if face.raphe:
        found["raphe"] = Part(tube(face.raphe, [54, 30, 24, 20], (0.5, 0.9)).intersection(valve.inside))
    return State(found, [])


def _chambers(form: Form) -> dict[str, Part]:
    at, room = form.here.at, form.hollows
    wall = form.muscle.difference(LineString([at(520, 700), at(520, 1200)]).buffer(0.6))
    return {
        "aorta": Part(form.aorta.intersection(room), at(370, 200)),
        "left-atrium": Part(form.atrium.intersection(room), at(720, 320)),
        "left-ventricle": Part(form.ventricle, at(420, 680)),
        "mitral-valve": Part(form.flap_areas.buffer(3), form.flaps[1][-2]),
        "heart-muscle": Part(wall, at(762, 640)),
    }

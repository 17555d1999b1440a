"""Knows where each named part of the close-up is, and the way the blood takes, in each condition."""

from shapely.geometry import LineString, Polygon

from tools.diagrams.curves import Anchors, sampled_line
from tools.diagrams.frame import Place
from tools.diagrams.mitral import cords, devices, from_above, jet, signs, valve
from tools.diagrams.mitral.condition import Condition
from tools.diagrams.mitral.cords import Cord
from tools.diagrams.mitral.form import Form, window
from tools.diagrams.outlines import Flow, Part, State
from tools.diagrams.ribbons import resampled
from tools.diagrams.shapes import all_of, joined

IN_ATRIUM, IN_VENTRICLE, IN_MUSCLE = (660.0, 270.0), (548.0, 905.0), (730.0, 900.0)
LEAVING = Flow(
    "flow-left-ventricle-to-aorta", "body", [(280, 880), (240, 740), (190, 610), (152, 470), (124, 260)]
)
FILLING: Anchors = [(984, 108), (800, 166), (620, 236), (510, 340), (486, 480), (500, 690)]
"""From the vein through the atrium and the open valve into the ventricle."""

ARRIVING: Anchors = [(984, 108), (880, 140), (760, 190), (660, 250)]
CORD_HALF = 7.0
DEEP = (0.53, -1.02)
"""Where blood that has come through the valve is let go, in ring widths."""


def state(condition: Condition) -> State:
    """Parts and flows of one condition."""
    form = Form(condition)
    whole = joined(form.front.cut, form.back.cut, form.front.surface, form.back.surface)
    lines = [*cords.cords_of(form, form.front), *cords.cords_of(form, form.back)]
    found = {
        "left-atrium": Part(window(form.atrium), IN_ATRIUM),
        "left-ventricle": Part(window(form.ventricle), IN_VENTRICLE),
        "mitral-valve": Part(whole),
        "mitral-annulus": Part(joined(form.hinges, form.rim), form.ring.at(1.01, 0)),
        "anterior-leaflet": Part(form.front.cut, _middle(form.front.line)),
        "posterior-leaflet": Part(form.back.cut, _middle(form.back.line)),
        "chordae": Part(cords.area(lines, CORD_HALF), _halfway(max(lines, key=_start))),
        "papillary-muscles": Part(form.muscles, IN_MUSCLE),
    }
    return State(found | _found_in_some(form), _flows(form))


def _middle(leaflet: Anchors) -> Place:
    """A place on a leaflet, clear of its hinge and of its edge."""
    points, _ = resampled(sampled_line(leaflet), 2)
    x, y = points[len(points) * 11 // 20]
    return float(x), float(y)


def _start(cord: Cord) -> Place:
    return cord.start


def _halfway(cord: Cord) -> Place:
    points = LineString([cord.start, cord.fork])
    middle = points.interpolate(0.6, normalized=True)
    return middle.x, middle.y


def _found_in_some(form: Form) -> dict[str, Part]:
    """What only some conditions have."""
    condition = form.condition
    found: dict[str, Part] = {}
    if condition.filling:
        corners = [form.front.line[-1], form.front.seam[-1], form.back.line[-1]]
        found["mitral-opening"] = Part(Polygon(corners).buffer(8))
    if condition.jet is not None and condition.jet.back:
        plume = jet.column(form, condition.jet).difference(joined(form.front.cut, form.back.cut))
        found["leak"] = Part(plume, form.ring.at(*condition.jet.way[2]))
    if condition.torn is not None:
        found["broken-cord"] = Part(all_of(LineString(sampled_line(way)).buffer(10) for way in form.broken))
    if condition.crust:
        found["scars"] = Part(valve.crust(form))
    if condition.level:
        found["ring-level"] = Part(signs.level_area(form), form.ring.at(0.3, 0))
    if condition.device is not None:
        found[condition.device.value] = Part(devices.area(condition.device, form))
    if condition.from_above is not None:
        found["view-from-above"] = Part(from_above.area())
    return found


def _flows(form: Form) -> list[Flow]:
    stream = form.condition.jet
    if not form.condition.filling:
        if stream is None:
            return [LEAVING]
        return [LEAVING, Flow("flow-leak", "leak", form.ring.many(stream.arrow), drawn=True)]
    if form.condition.device is not None:
        return [Flow("flow-lung-veins-to-left-atrium", "body", ARRIVING)]
    way = FILLING if stream is None else [*FILLING[:2], *form.ring.many([*stream.arrow, DEEP])]
    return [Flow("flow-left-atrium-to-left-ventricle", "body", way, drawn=stream is not None)]

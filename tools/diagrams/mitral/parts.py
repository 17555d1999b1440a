"""Knows where each named part of the close-up is, and the way the blood takes in each pose."""

from shapely.geometry import LineString

from tools.diagrams.curves import Anchors, sampled_line
from tools.diagrams.frame import Place
from tools.diagrams.leaflets import Cord, cords_area
from tools.diagrams.mitral.anchors import ARROW_WAY, JET_WAY, RING, Pose
from tools.diagrams.mitral.form import Form, window
from tools.diagrams.outlines import Flow, Part, State
from tools.diagrams.ribbons import resampled
from tools.diagrams.shapes import all_of, joined, shape, tube

FILLING = Flow("flow-left-atrium-to-left-ventricle", "body", [(476, 90), (480, 250), (492, 420), (520, 640)])
LEAVING = Flow(
    "flow-left-ventricle-to-aorta", "body", [(270, 850), (230, 700), (184, 560), (148, 420), (124, 240)]
)

WHOLE = {Pose.OPEN: (0.5, -0.12), Pose.CLOSED: (0.48, 0.0), Pose.LEAKING: (0.4, 0.03)}
"""Where the name of the whole valve points to: between its flaps."""


def state(pose: Pose) -> State:
    """Parts and flows of one pose."""
    form = Form(pose)
    whole = joined(form.front_area, form.back_area, shape(form.curtain))
    found = {
        "left-atrium": Part(window(form.atrium), (640, 150)),
        "left-ventricle": Part(window(form.ventricle), (496, 890)),
        "mitral-valve": Part(whole, RING.at(*WHOLE[pose])),
        "mitral-annulus": Part(joined(form.hinges, form.rim), RING.at(0.36, 0.094)),
        "anterior-leaflet": Part(form.front_area, _middle(form.front)),
        "posterior-leaflet": Part(form.back_area, _middle(form.back)),
        "chordae": Part(cords_area(form.cords, 7), _halfway(max(form.cords, key=_end))),
        "papillary-muscles": Part(window(form.muscles_area()), (716, 866)),
    }
    return State(found if pose is not Pose.LEAKING else {**found, **_leak(form)}, _flows(pose))


def _middle(leaflet: Anchors) -> Place:
    """A place on a leaflet, clear of its hinge and of its edge."""
    points, _ = resampled(sampled_line(leaflet), 2)
    x, y = points[len(points) * 11 // 20]
    return float(x), float(y)


def _end(cord: Cord) -> Place:
    return cord[1]


def _halfway(cord: Cord) -> Place:
    (x, y), (u, v), _ = cord
    return (x + u) / 2, (y + v) / 2


def _leak(form: Form) -> dict[str, Part]:
    jet = tube(RING.many(JET_WAY[:3]), [34, 52, 90], (0.5, 0.9))
    cord = [LineString(sampled_line(way)).buffer(9) for way in form.broken]
    return {
        "leak": Part(window(jet).difference(form.back_area), RING.at(0.575, 0.02)),
        "broken-cord": Part(all_of(cord)),
    }


def _flows(pose: Pose) -> list[Flow]:
    if pose is Pose.OPEN:
        return [FILLING]
    leaks = [Flow("flow-leak", "leak", RING.many(ARROW_WAY))] if pose is Pose.LEAKING else []
    return [LEAVING, *leaks]

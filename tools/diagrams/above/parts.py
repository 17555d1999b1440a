"""Knows where each named part is in the view from above; blood flows to and from the viewer there."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.above.anchors import MIDDLE, placed
from tools.diagrams.above.form import Form
from tools.diagrams.mitral.anchors import Pose
from tools.diagrams.outlines import Part, State
from tools.diagrams.shapes import joined, shape


def state(pose: Pose) -> State:
    """Parts of one pose; no flows."""
    form = Form(pose)
    x, y = MIDDLE
    found = {
        "left-atrium": Part(form.atrium.difference(form.ring.buffer(26)), (x - 358, y - 20)),
        "mitral-valve": Part(form.ring, (x + 262, y + 8)),
        "mitral-annulus": Part(_split(form.annulus), (x + 316, y - 98)),
        "anterior-leaflet": Part(form.front, (x - 130, y - 150)),
        "posterior-leaflet": Part(form.back, (x + 130, y + 215)),
        "aortic-valve": Part(form.aorta.buffer(16)),
    }
    return State({**found, **_open(form)}, [])


def _open(form: Form) -> dict[str, Part]:
    if form.pose is Pose.OPEN:
        return {"left-ventricle": Part(form.opening)}
    if form.pose is Pose.CLOSED:
        return {}
    return {
        "leak": Part(form.opening),
        "broken-cord": Part(shape(form.cord_outline()).buffer(5)),
    }


def _split(ring: BaseGeometry) -> BaseGeometry:
    """A closed ring cut open at the bottom, since an outline has no holes."""
    slit = shape([(x, y) for x, y, *_ in placed([(-0.3, 90), (0.3, 90), (0.3, 180), (-0.3, 180)])])
    return ring.difference(joined(slit))

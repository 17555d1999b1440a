"""Knows where each named part is in the view from above; blood flows to and from the viewer there."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.above.anchors import HERE, Pose
from tools.diagrams.above.form import Form
from tools.diagrams.outlines import Part, State
from tools.diagrams.shapes import bar, shape


def state(pose: Pose) -> State:
    """Parts of one pose; no flows."""
    form = Form(pose)
    ring, at = form.flaps.ring, HERE.at
    found = {
        "left-atrium": Part(form.atrium.difference(form.rim), at(-158, 18)),
        "mitral-valve": Part(ring, at(124, -4)),
        "mitral-annulus": Part(_split(form.rim.buffer(3).difference(ring.buffer(-2))), at(138, -68)),
        "anterior-leaflet": Part(form.flaps.front.area, at(-56, -66)),
        "posterior-leaflet": Part(form.flaps.back.area, at(60, 96)),
        "aortic-valve": Part(form.aorta.outside),
    }
    return State({**found, **_open(form)}, [])


def _open(form: Form) -> dict[str, Part]:
    if form.pose is Pose.OPEN:
        return {"left-ventricle": Part(form.flaps.opening)}
    if form.pose is Pose.CLOSED:
        return {}
    return {
        "leak": Part(form.flaps.opening),
        "broken-cord": Part(shape(form.torn_cord()).buffer(5)),
    }


def _split(ring: BaseGeometry) -> BaseGeometry:
    """A closed ring cut open at the bottom, since an outline has no holes."""
    return ring.difference(bar(HERE.at(0, 90), HERE.at(0, 180), 0.6))

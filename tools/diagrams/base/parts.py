"""Knows where each named part is at the base of the heart; blood flows to and from the viewer there."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.base import anchors
from tools.diagrams.base.anchors import MITRAL, TRICUSPID, Phase
from tools.diagrams.base.form import Form
from tools.diagrams.outlines import Part, State
from tools.diagrams.shapes import all_of, bar, joined, tube

LEFT = (anchors.LEFT_MAIN, anchors.FRONT_BRANCH, anchors.ROUND_BRANCH)


def state(phase: Phase) -> State:
    """Parts of one phase; no flows."""
    form = Form(phase)
    hidden = joined(form.left_cuff, form.right_cuff, form.aorta.outside, form.trunk.outside)
    left = all_of([tube(line, [30, 26, 18]) for line in LEFT]).difference(hidden)
    right = tube(anchors.RIGHT_ARTERY, [34, 28, 20]).difference(hidden)
    nooks = form.skeleton.difference(joined(hidden, form.mitral_rim, form.tricuspid_rim))
    rings = joined(
        form.mitral_rim.difference(form.mitral.ring), form.tricuspid_rim.difference(form.tricuspid.ring)
    )
    muscle = form.body.difference(form.fat).difference(form.trunk.outside)
    found = {
        "pulmonary-valve": Part(form.trunk.outside),
        "aortic-valve": Part(form.aorta.outside),
        "mitral-valve": Part(form.mitral.ring, MITRAL.at(-60, -40)),
        "tricuspid-valve": Part(form.tricuspid.ring, TRICUSPID.at(120, -20)),
        "fibrous-skeleton": Part(joined(nooks, rings.difference(_slits()))),
        "left-coronary-artery": Part(left, anchors.FRONT_BRANCH[3][:2]),
        "right-coronary-artery": Part(right, anchors.RIGHT_ARTERY[4][:2]),
        "heart-muscle": Part(muscle.difference(bar((500, 800), (500, 1000), 0.6)), (800, 905)),
    }
    return State(found, [])


def _slits() -> BaseGeometry:
    """Cuts through the rings, since an outline has no holes."""
    return joined(
        tube([MITRAL.at(0, 90), MITRAL.at(0, 180)], [1, 1]),
        tube([TRICUSPID.at(0, 120), TRICUSPID.at(0, 220)], [1, 1]),
    )

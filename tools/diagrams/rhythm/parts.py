"""Knows where each named part of the electrical heart is."""

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.heart import anchors as opened
from tools.diagrams.heart import parts as heart
from tools.diagrams.heart.form import Form
from tools.diagrams.outlines import Part
from tools.diagrams.rhythm import anchors, waves, wires
from tools.diagrams.shapes import all_of, shape

CHAMBERS = ("right-atrium", "left-atrium", "right-ventricle", "left-ventricle", "septum")
NODE = 20.0
"""Half the width of a node to a pointer."""


def areas(form: Form) -> dict[str, Part]:
    """Chambers and electrical paths."""
    whole = heart.state(form).parts
    found = {slug: whole[slug] for slug in CHAMBERS}
    found["left-atrium"] = Part(found["left-atrium"].area, form.moved_with_atrium((752, 462)))
    table = {wire.name: wire for wire in wires.network(form, waves.in_front(form))}
    upper = [table[name].area() for name in ("internodal-paths", "bachmann-bundle", "left-atrial-paths")]
    sinus, node = form.placed([anchors.SINUS_NODE, anchors.AV_NODE])
    branches = [table["left-bundle-branch"].area(), table["right-bundle-branch"].area()]
    return found | {
        "sinus-node": Part(Point(*sinus[:2]).buffer(NODE)),
        "upper-paths": Part(all_of(upper), (285, 570)),
        "av-node": Part(Point(*node[:2]).buffer(NODE)),
        "bundle-of-his": Part(table["bundle-of-his"].area(), form.placed([(480, 566)])[0][:2]),
        "bundle-branches": Part(all_of(branches), form.with_left_wall([(680, 722)])[0][:2]),
        "purkinje-fibres": Part(table["purkinje-fibres"].area(), form.with_left_wall([(863, 734)])[0][:2]),
    }


def closed_pouch(form: Form) -> BaseGeometry:
    """The left atrium's pouch from outside."""
    return shape(form.placed(opened.LEFT_AURICLE))

"""Knows where each named part is in the pictures of devices."""

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.outlines import Part, State
from tools.diagrams.pacer import device, picture
from tools.diagrams.pacer.kind import Kind
from tools.diagrams.shapes import all_of, joined

TOUCH = 7.0
LEAD_ANCHORS = {"lead-atrium": (306.0, 420.0), "lead-ventricle": (456.0, 720.0), "lead-left": (680.0, 540.0)}
"""Where the names of the leads point, in the heart's own picture: where no two leads run together."""

VEIN_ANCHOR = (790.0, 282.0)


def state(kind: Kind) -> State:
    """Everything that can be touched."""
    wires = picture.wires(kind)
    tips = all_of([lead.tip_area() for lead in wires])
    found = {
        "device": Part(device.whole(kind, picture.STAGE)),
        "lead-tips": Part(tips.buffer(TOUCH)),
        **{lead.name: Part(lead.area.buffer(TOUCH).difference(tips), _anchor(lead.name)) for lead in wires},
        "vein": Part(picture.vein(), picture.STAGE.place(*VEIN_ANCHOR)),
        "collarbone": Part(picture.collarbones().intersection(box(500, 0, 1000, 1000))),
        **{name: Part(area) for name, area in _chambers().items()},
    }
    return State(found, [])


def _anchor(lead: str) -> tuple[float, float]:
    return picture.HEART.place(*LEAD_ANCHORS[lead])


def _chambers() -> dict[str, BaseGeometry]:
    form, place = picture.FORM, picture.HEART.area
    whole = {
        "right-atrium": place(form.right_atrium),
        "right-ventricle": place(form.right_ventricle),
        "left-atrium": place(form.left_atrium),
        "left-ventricle": place(form.left_ventricle),
    }
    return {**whole, "heart": joined(place(form.heart), *whole.values())}

"""Knows where each named part is in the pictures of measuring."""

from shapely.geometry import box

from tools.diagrams.outlines import Part, State
from tools.diagrams.pressure import anchors, room
from tools.diagrams.pressure.form import Sitting
from tools.diagrams.shapes import joined

TOUCH = 6.0
ARM_ANCHOR = (440.0, 488.0)
"""Where the name of the arm points as long as it rests on the table."""


def state(sitting: Sitting) -> State:
    """Everything that can be touched."""
    shoes = joined(sitting.near_shoe, sitting.far_shoe)
    height = box(520, anchors.HEART[1] - 8, 740, anchors.HEART[1] + 8)
    covered = joined(sitting.cuff, sitting.sleeve) if sitting.well else sitting.cuff
    found = {
        "cuff": Part(sitting.cuff),
        "arm": Part(sitting.arm.difference(covered), ARM_ANCHOR),
        "mouth": Part(sitting.head.mouth),
        "back": Part(
            sitting.trunk.intersection(box(722, 300, 800, 640)).difference(sitting.arm.buffer(TOUCH))
        ),
        "legs": Part(joined(sitting.near_leg, sitting.far_leg).difference(room.table())),
        "feet": Part(shoes),
        "heart": Part(sitting.heart.area.buffer(TOUCH).difference(joined(sitting.arm, sitting.cuff))),
        "device": Part(room.monitor()),
    }
    if sitting.well:
        found["heart-height"] = Part(height.difference(sitting.heart.area))
    return State(found, [])

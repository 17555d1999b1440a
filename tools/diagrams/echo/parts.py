"""Knows where each named part is in the pictures of an echo."""

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.echo import anchors, chest
from tools.diagrams.echo.section import SCREEN, Section
from tools.diagrams.outlines import Part, State
from tools.diagrams.shapes import joined, tube

TOUCH = 7.0
INSIDE, PROBE_ANCHOR = box(560, 240, 1000, 1000), (704, 400)
"""The probe is pointed at inside the body, where it matters."""


def on_chest() -> State:
    """Everything that can be touched while the probe lies on the chest."""
    heart, fan = chest.heart(), chest.fan().area
    return State(
        {
            "probe": Part(chest.handle().buffer(TOUCH)),
            "sound": _sound(fan, heart.area),
            "heart": Part(heart.area),
            "screen": Part(chest.SCREEN.frame),
            **{name: Part(area) for name, area in heart.chambers.items()},
        },
        [],
    )


def in_food_pipe() -> State:
    """Everything that can be touched while the probe is in the food pipe."""
    section = Section()
    thin = section.probe.intersection(INSIDE).buffer(TOUCH)
    hidden = joined(section.heart, section.food_pipe)
    return State(
        {
            "probe": Part(thin, PROBE_ANCHOR),
            "sound": _sound(section.fan.area, hidden),
            "heart": Part(section.heart),
            "screen": Part(SCREEN.frame),
            "food-pipe": Part(section.food_pipe.difference(section.profile.head)),
            "windpipe": Part(section.windpipe),
            "spine": Part(tube(anchors.SPINE, [34, 50])),
            **{name: Part(area) for name, area in section.chambers.items()},
        },
        [],
    )


def _sound(fan: BaseGeometry, heart: BaseGeometry) -> Part:
    """The whole fan; its name points beside the heart."""
    beside = fan.difference(heart).representative_point()
    return Part(fan, (beside.x, beside.y))

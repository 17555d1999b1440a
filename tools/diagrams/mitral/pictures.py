"""Knows which pictures are made of the close-up, and which conditions of the valve each of them shows."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from tools.diagrams.mitral import leaks, narrow, parts, picture, repairs, well
from tools.diagrams.mitral.anchors import VIEW, Pose
from tools.diagrams.mitral.condition import Condition
from tools.diagrams.picture import Picture, View


def pictures() -> list[Picture]:
    """All of them."""
    return [_picture(slug, conditions) for slug, conditions in _conditions().items()]


def _conditions() -> dict[str, dict[str, Condition]]:
    return {
        "mitral-valve": {
            Pose.OPEN.value: well.OPEN,
            Pose.CLOSED.value: well.CLOSED,
            Pose.LEAKING.value: leaks.TORN,
        },
        "mitral-prolapse": {
            "healthy": replace(well.CLOSED, level=True),
            "prolapse": leaks.FLOPPY,
            "leaking": leaks.FLOPPY_LEAK,
        },
        "mitral-stenosis": {"healthy": narrow.WIDE, "narrow": narrow.NARROW, "balloon": narrow.BALLOON},
        "leak-causes": {
            "floppy": leaks.FLOPPY_LEAK,
            "torn-cord": leaks.TORN,
            "stretched-ring": leaks.STRETCHED,
            "scarred": leaks.SCARRED,
        },
        "leak-severity": {"mild": leaks.MILD, "moderate": leaks.MODERATE, "severe": leaks.SEVERE},
        "mitral-repair": {
            "before": repairs.BEFORE,
            "ring": repairs.RING,
            "cord": repairs.CORDS,
            "clip": repairs.CLIP,
        },
    }


def _picture(slug: str, conditions: Mapping[str, Condition]) -> Picture:
    views = {
        state: View(partial(picture.svg, condition), partial(parts.state, condition))
        for state, condition in conditions.items()
    }
    return Picture(slug, VIEW, views)

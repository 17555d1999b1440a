"""Knows the signs that are no part of the heart: arrows, and the level of the ring."""

from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from tools.diagrams.arrows import arrow, leak_arrow
from tools.diagrams.frame import Place
from tools.diagrams.markup import group, stroke
from tools.diagrams.mitral.anchors import Along
from tools.diagrams.mitral.form import Form
from tools.diagrams.palette import HALO, INK, RED, WHITE

DASHES = "15 10"
LEVEL: Along = [(-0.06, 0.0), (1.06, 0.0)]
LEVEL_HALF = 9.0
PULLS: tuple[Along, Along] = (
    [(-0.08, -0.62), (-0.28, -0.64), (-0.47, -0.66)],
    [(1.12, -0.5), (1.28, -0.485), (1.44, -0.47)],
)
PULL_WIDTH = 20.0


def draw(form: Form) -> list[str]:
    """All signs of the condition."""
    return [*_level(form), *_stream(form), *_waiting(form), *_pulls(form)]


def _level(form: Form) -> list[str]:
    """A dashed line from hinge to hinge, over which a healthy flap never rises."""
    if not form.condition.level:
        return []
    (x, y), (u, v) = _level_ends(form)
    line = f"M{x:.1f} {y:.1f}L{u:.1f} {v:.1f}"
    pair = [
        stroke(line, HALO, 9, stroke_linecap="round", opacity=0.85),
        stroke(line, INK, 4.2, stroke_dasharray=DASHES),
    ]
    return [group(pair, id="ring-level")]


def level_area(form: Form) -> BaseGeometry:
    """Where the dashed line is, wide enough to point at."""
    return LineString(_level_ends(form)).buffer(LEVEL_HALF)


def _level_ends(form: Form) -> list[Place]:
    return form.ring.many(LEVEL)


def _stream(form: Form) -> list[str]:
    """The arrow of the stream: dark where it leaks, pale where blood goes the right way."""
    jet = form.condition.jet
    if jet is None:
        return []
    way = form.ring.many(jet.arrow)
    if jet.back:
        return [leak_arrow(way, jet.arrow_width)]
    return [arrow("inflow-arrow", way, jet.arrow_width, WHITE, RED.line)]


def _waiting(form: Form) -> list[str]:
    """Blood that turns round above the valve, for it cannot get through."""
    ways = form.condition.waiting
    return [
        arrow(f"waiting-arrow-{i}", form.ring.many(way), 15, WHITE, RED.line) for i, way in enumerate(ways, 1)
    ]


def _pulls(form: Form) -> list[str]:
    """Arrows outwards: the chamber has stretched."""
    if not form.condition.pulled:
        return []
    return [
        arrow(f"stretch-arrow-{i}", form.ring.many(way), PULL_WIDTH, WHITE, INK)
        for i, way in enumerate(PULLS, 1)
    ]

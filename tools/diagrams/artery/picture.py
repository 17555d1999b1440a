"""Knows the order in which an artery with growing plaque is painted."""

from enum import Enum

import numpy as np
from shapely import affinity
from shapely.geometry import Point, box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.artery import cells, deposits, wall
from tools.diagrams.artery.form import Artery
from tools.diagrams.artery.measures import MIDDLE, OUTER, PLAQUE_AT, SECTION, SECTION_OUTER, VIEW, WINDOW_END
from tools.diagrams.artery.section import Section
from tools.diagrams.curves import Anchor
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import INK, RED
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import joined, path_of, rounded, shape

Line = list[Anchor]


class Stage(Enum):
    """How far the plaque has grown."""

    HEALTHY = "healthy"
    EARLY = "early"
    NARROWED = "narrowed"
    CLOT = "clot"


ARTERIES = {
    Stage.HEALTHY: Artery(),
    Stage.EARLY: Artery(26, 0, 0.8),
    Stage.NARROWED: Artery(128, 38, 1.0),
    Stage.CLOT: Artery(128, 38, 1.0),
}

CLEAR = box(0, 0, WINDOW_END - 8, 1000)
"""Where no cell would lie across the edge of the front."""

TEAR = (500.0, 560.0)
"""Where the cap is torn, along the tube."""


def svg(stage: Stage) -> str:
    """One stage as an SVG file."""
    scene, artery = Scene(VIEW), ARTERIES[stage]
    section = Section(artery)
    scene.layer("artery").extend([*wall.tube_of(scene, artery), *wall.opened(scene, artery)])
    _blood(scene, artery, stage)
    _plaque(scene, artery, stage)
    scene.layer("cut").append(mark())
    scene.layer("across").extend(wall.ring_of(scene, section))
    _across(scene, section, stage)
    return scene.svg()


def _blood(scene: Scene, artery: Artery, stage: Stage) -> None:
    layer = scene.layer("blood")
    if stage is Stage.CLOT:
        free = artery.room.difference(clot_area().buffer(6))
        beyond = artery.room.difference(shape(BEFORE))
        layer.append(path(path_of(beyond), id="starved-room", fill=RED.light, fill_opacity=0.5))
        layer.append(cells.draw("blood-cells", cells.strewn(free.intersection(shape(BEFORE)), 34, 4)))
        return
    layer.append(cells.draw("blood-cells", cells.strewn(artery.room.intersection(CLEAR), 46, 4)))


def _plaque(scene: Scene, artery: Artery, stage: Stage) -> None:
    layer = scene.layer("deposits")
    if stage is Stage.HEALTHY:
        return
    layer.append(deposits.plaque(scene, "plaque", artery.plaque, 150))
    if stage is Stage.CLOT:
        layer.append(deposits.clot(scene, "clot", clot_area(), 3))
    if stage is not Stage.EARLY:
        layer.append(deposits.cap("plaque-cap", caps(artery, torn=stage is Stage.CLOT)))


def caps(artery: Artery, torn: bool) -> list[Line]:
    """The cap on the lower plaque, and that on the upper one."""
    upper = _surface(artery, PLAQUE_AT - 150, PLAQUE_AT + 180, below=False)
    if not torn:
        return [_surface(artery, PLAQUE_AT - 190, PLAQUE_AT + 190, below=True), upper]
    start, end = TEAR
    before = _surface(artery, PLAQUE_AT - 190, start - 14, below=True)
    after = _surface(artery, end + 16, PLAQUE_AT + 190, below=True)
    (x, y), (u, v) = before[-1][:2], after[0][:2]
    return [[*before, (x + 10, y - 16), (x + 14, y - 30)], [(u - 12, v - 26), (u - 8, v - 12), *after], upper]


def _surface(artery: Artery, start: float, end: float, below: bool) -> Line:
    x = np.linspace(start, end, 14)
    y = artery.floor(x) + 2 if below else artery.roof(x) - 2
    return [(float(u), float(v)) for u, v in zip(x, y, strict=True)]


CLOT: Line = [
    (438, 262), (446, 226), (462, 186), (500, 170), (560, 170), (612, 180), (648, 192), (684, 214),
    (712, 236), (700, 262), (668, 276), (630, 288), (600, 300), (572, 304), (556, 322), (530, 334),
    (510, 322), (490, 306), (458, 296),
]  # fmt: skip
BEFORE: Line = [(0, 0, "c"), (470, 0, "c"), (470, 1000, "c"), (0, 1000, "c")]


def clot_area() -> BaseGeometry:
    """The clot: it fills the gap that was left, and hangs on in the torn plaque."""
    artery = ARTERIES[Stage.CLOT]
    tear = shape([(496, 250), (566, 250), (560, 300), (548, 326), (528, 334), (508, 322), (498, 296)])
    return shape(CLOT).intersection(artery.room.buffer(0.5).union(tear))


def clot_across(section: Section) -> BaseGeometry:
    """The clot where it is cut across: it hangs on in the torn plaque below."""
    left, _, right, bottom = section.room.bounds
    root = affinity.scale(Point((left + right) / 2, bottom).buffer(1), 19, 30)
    return rounded(joined(section.room, root), 6, 4)


def _across(scene: Scene, section: Section, stage: Stage) -> None:
    layer = scene.layer("across-deposits")
    if stage is Stage.CLOT:
        layer.append(deposits.plaque(scene, "plaque-across", section.plaque, 110))
        layer.append(deposits.clot(scene, "clot-across", clot_across(section), 8))
        layer.append(deposits.ring_cap("cap-across", section.room, torn=True))
        return
    layer.append(cells.draw("blood-cells-across", cells.strewn(section.room, 16, 9, 15)))
    if stage is not Stage.HEALTHY:
        layer.append(deposits.plaque(scene, "plaque-across", section.plaque, 110))
    if stage is Stage.NARROWED:
        layer.append(deposits.ring_cap("cap-across", section.room, torn=False))


def mark() -> str:
    """Short lines where the artery is cut across, and two lines down to the cut."""
    x, y = SECTION
    top, bottom = MIDDLE - OUTER, MIDDLE + OUTER + 24
    line = f"M{PLAQUE_AT} {top - 30}V{top - 4}M{PLAQUE_AT} {bottom - 16}V{bottom}"
    foot = y - SECTION_OUTER * 0.72
    fan = f"M{PLAQUE_AT} {bottom}L{x - SECTION_OUTER * 0.72:.1f} {foot:.1f}"
    fan += f"M{PLAQUE_AT} {bottom}L{x + SECTION_OUTER * 0.72:.1f} {foot:.1f}"
    return group([
        stroke(line, INK, 3.2, stroke_linecap="round"),
        stroke(fan, INK, 2, stroke_dasharray="3 7", stroke_linecap="round"),
    ], id="cut-mark")  # fmt: skip

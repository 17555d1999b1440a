"""Knows where the cuff goes: on the bare upper arm, two fingers above the fold of the elbow."""

from math import cos, radians, sin

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, open_path
from tools.diagrams.hands import anchors, monitor
from tools.diagrams.hands.form import finger
from tools.diagrams.hands.pulse import reaching
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import BREAD, SKIN, WATER
from tools.diagrams.person import paint
from tools.diagrams.person.stage import stage
from tools.diagrams.ribbons import spine
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import joined, path_of, rounded, shape, tube
from tools.diagrams.solids import oval, pale
from tools.diagrams.still import Thing

VIEW = (1000, 1000)
PAGE = box(0, 0, *VIEW)
ELBOW = (392.0, 600.0)
HAND = stage(684, 664, 1.4, 3)
"""The open hand at the end of the forearm."""

UPPER: list[Anchor] = [(-30, 196), (90, 300), (230, 440), (392, 600)]
UPPER_WIDTHS = [228, 216, 196, 172]
LOWER: list[Anchor] = [(380, 590), (470, 624), (580, 654), (690, 664)]
LOWER_WIDTHS = [176, 162, 118, 82]
CUFF_FROM, CUFF_TO = 0.5, 0.9


def arm() -> BaseGeometry:
    """The bare arm with its open hand."""
    fingers = [finger(line, widths) for line, widths in (*anchors.OPEN_FINGERS, anchors.OPEN_THUMB)]
    hand = HAND.area(rounded(joined(shape(anchors.PALM), *fingers), 2.6, 1))
    limb = joined(tube(UPPER, UPPER_WIDTHS, (0, 0.9)), tube(LOWER, LOWER_WIDTHS, (0.9, 0)))
    return joined(rounded(joined(rounded(limb, 60, 20), hand), 9, 0.5)).intersection(PAGE)


def along(start: float, end: float, wider: float) -> BaseGeometry:
    """A stretch of the upper arm, wider than it, with straight ends."""
    line = spine(UPPER, [width + wider for width in UPPER_WIDTHS], 4).part(start, end).outline()
    half = len(line) // 2
    ends = (0, half - 1, half, len(line) - 1)
    return shape([(a[0], a[1], "c") if i in ends else (a[0], a[1]) for i, a in enumerate(line)])


def cuff(area: BaseGeometry) -> list[str]:
    """The cuff with its seams and the mark that belongs over the artery."""
    low = along(CUFF_TO - 0.05, CUFF_TO - 0.035, 20).intersection(area)
    flap = along(CUFF_FROM + 0.02, CUFF_TO - 0.08, 24).intersection(area)
    tip = spine(UPPER, UPPER_WIDTHS, 4).part(CUFF_TO - 0.2, CUFF_TO).points
    turn = stage(float(tip[0][0]), float(tip[0][1]), 1, 45)
    mark = turn.area(shape([(0, -13, "c"), (28, -13, "c"), (28, -26, "c"), (60, 0, "c"),
        (28, 26, "c"), (28, 13, "c"), (0, 13, "c")]))  # fmt: skip
    return [
        path(path_of(area, 0.3), fill=WATER.deep), inner_shadow(area, 20, (-12, -14), WATER.dark, 0.6),
        pale(low, WATER.middle), stroke(path_of(flap.buffer(-8), 0.4), WATER.line, 1.8,
        stroke_dasharray="8 6"),
        pale(mark, WATER.light, WATER.line, 2.2), stroke(path_of(area, 0.3), WATER.line, 3),
    ]  # fmt: skip


def place_view(scene: Scene) -> list[Thing]:
    """The arm on a table with the cuff on it, two fingers in the gap, and the device."""
    bare, band = arm(), along(CUFF_FROM, CUFF_TO, 18).buffer(-6).buffer(6)
    table = box(0, 90, 1000, 960).buffer(-20).buffer(20)
    sleeve = along(0, 0.34, 54)
    gauge = spine(UPPER, UPPER_WIDTHS, 4).part(0.97, 0.99).points[0]
    angle = 128.0
    across = (cos(radians(angle)), sin(radians(angle)))
    tip = (float(gauge[0]) - across[0] * -34, float(gauge[1]) - across[1] * 34)
    feeling = reaching(tip, 1.55, -50)
    hand, fingers = feeling.area.intersection(PAGE), feeling.fingers
    crease: list[Anchor] = [(452, 536), (424, 580), (388, 620), (350, 650)]
    fold = tube(crease, [26, 30, 30, 26], (0.9, 0.9))
    tube_line: list[Anchor] = [(370, 496), (450, 500), (536, 456), (600, 376), (632, 294), (674, 252)]
    return [
        Thing("table", table, [pale(table, BREAD.light, BREAD.line, 2.4),
        inner_shadow(table, 26, (-16, -18), BREAD.middle, 0.4)], False),
        Thing("monitor", oval(800, 236, 118, 96), monitor.small(scene, 800, 232)),
        Thing("bare-arm", bare, [
            cast_shadow(bare, table, BREAD.dark, 12, (10, 16), 0.4), paint.skin(scene, "arm", bare, 20),
            _creases(crease),
        ], anchor=(560, 660)),
        Thing("elbow-fold", fold, [], sheer=True, anchor=(440, 556)),
        Thing("sleeve", sleeve, [
            cast_shadow(sleeve, bare, SKIN.dark, 8, (8, 8), 0.5),
            paint.cloth(scene, "rolled-sleeve", sleeve.intersection(PAGE), paint.SHIRT, 16),
        ]),
        Thing("hose", tube(tube_line, [20, 20]), [monitor.hose(tube_line)]),
        Thing("cuff", band, [cast_shadow(band, bare, SKIN.dark, 8, (6, 9), 0.5), group(cuff(band))],
        anchor=(290, 480)),
        Thing("hand", hand.difference(fingers), [
            cast_shadow(hand, joined(bare, table), SKIN.dark, 8, (7, 9), 0.45),
            *feeling.draw(scene, "feeling"),
        ], False),
        Thing("two-fingers", fingers, []),
    ]  # fmt: skip


def _creases(crease: list[Anchor]) -> str:
    """The folds of elbow, wrist and palm."""
    lines = "".join(open_path(HAND.line(line)) for line in (*anchors.PALM_CREASES, *anchors.FINGER_CREASES))
    return group([
        stroke(open_path(crease), SKIN.dark, 3, stroke_linecap="round"),
        stroke(lines, SKIN.dark, 1.4, stroke_linecap="round"),
    ])  # fmt: skip

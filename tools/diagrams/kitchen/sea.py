"""Knows oily fish: whole on a board, as a fillet on a plate, and in an open can."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor
from tools.diagrams.kitchen.crockery import Plate, board, shine
from tools.diagrams.kitchen.fresh import half_lemon, leaf
from tools.diagrams.markup import stroke
from tools.diagrams.palette import CHINA, INK, LEMON, METAL, SALMON, WATER
from tools.diagrams.person.stage import Stage, stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import joined, path_of, shape
from tools.diagrams.solids import OUTLINE, body, facet, ground_shadow, lines, oval, pale, slab, sweep
from tools.diagrams.still import Thing

FISH: list[Anchor] = [
    (-232, 4, "c"), (-206, -26), (-150, -54), (-70, -66), (20, -56), (110, -30), (168, -12), (186, -10, "c"),
    (214, -40), (246, -56, "c"), (232, 0), (248, 54, "c"), (214, 40), (186, 10, "c"), (168, 14), (110, 30),
    (20, 54), (-70, 62), (-150, 50), (-206, 26),
]  # fmt: skip
BACK: list[Anchor] = [
    (-240, -12), (-180, -20), (-80, -28), (40, -22), (150, -4), (260, -10), (260, -90), (0, -110),
    (-240, -80),
]  # fmt: skip
FINS: tuple[list[Anchor], ...] = (
    [(-40, -60, "c"), (-14, -88, "c"), (34, -82), (44, -50, "c")],
    [(30, 50, "c"), (44, 74, "c"), (84, 62), (96, 34, "c")],
    [(-84, 58, "c"), (-64, 82, "c"), (-30, 74), (-30, 58, "c")],
)
SIDE_FIN: list[Anchor] = [(-142, 8, "c"), (-104, 8), (-78, 26, "c"), (-110, 30)]
GILL: list[Anchor] = [(-158, -46), (-144, -18), (-146, 18), (-162, 44)]
MOUTH: list[Anchor] = [(-230, 6), (-212, 12), (-202, 10)]
SIDE_LINE: list[Anchor] = [(-140, -6), (-40, -10), (80, -4), (180, 0)]


def fish(scene: Scene, at: Stage, scales: bool = True) -> tuple[BaseGeometry, list[str]]:
    """One silver fish with a darker back: its area and its elements."""
    area = at.area(shape(FISH))
    back = at.area(shape(BACK)).intersection(area)
    fins = [at.area(shape(line)) for line in FINS] if scales else []
    rows: list[list[Anchor]] = [
        [(x - 5, y - 8), (x + 3, y), (x - 5, y + 8)]
        for y in (10, 26, 42) for x in range(-120, 120 - y, 22)
    ]  # fmt: skip
    eye = at.place(-196, -10)
    size = at.placement.unit
    items = [
        *(body(scene, fin, WATER, 4, 2) for fin in fins), body(scene, area, METAL, 22),
        pale(back, WATER.deep), inner_shadow(back, 6, (0, 7), WATER.base, 0.8),
        lines(METAL.deep, 1.6, *(at.line(row) for row in rows)) if scales else "",
        lines(METAL.line, 2.2, at.line(GILL), at.line(MOUTH)), lines(METAL.deep, 1.8, at.line(SIDE_LINE)),
        pale(oval(*eye, 13 * size, 13 * size), LEMON.light, INK, 2),
        pale(oval(*eye, 6 * size, 6 * size), INK),
        body(scene, at.area(shape(SIDE_FIN)), METAL, 4, 1.8) if scales else "",
        shine(at, area, (-60, -44, 60, 5, -2)),
    ]  # fmt: skip
    return joined(area, *fins), [*items, stroke(path_of(area, 0.4), METAL.line, OUTLINE)]


def whole(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A whole fish on a board."""
    plank = at.area(facet((-270, -58), (262, -58), (296, 92), (-304, 92), radius=12))
    area, items = fish(scene, at)
    return Thing("whole-fish", plank, [
        board(scene, plank, ground), cast_shadow(area, plank, METAL.dark, 6, (8, 10), 0.4), *items,
    ], anchor=at.place(-20, 20))  # fmt: skip


def fillet(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A fillet of salmon with lemon and herbs on a plate."""
    plate = Plate(at, 190)
    line: list[Anchor] = [
        (-118, 4), (-104, -28), (-40, -48), (40, -46), (104, -26), (116, 0), (70, 16), (-40, 24),
    ]  # fmt: skip
    top = at.area(shape(line))
    thick = sweep(top, 0, 16 * at.placement.unit)
    grain: list[list[Anchor]] = [
        [(x - 10, 22), (x + 6, 2), (x - 4, -20), (x + 10, -44)] for x in range(-84, 100, 24)
    ]
    marks = [at.line(each) for each in grain]
    slices = [
        stage(*at.place(x, y), at.placement.unit * 0.66, turned)
        for x, y, turned in ((112, 26, 10), (74, 46, 40))
    ]
    greens = [stage(*at.place(-100, 40), at.placement.unit * 0.7, turned) for turned in (-80, -120, 60, 20)]
    return Thing("fillet", plate.area, [
        plate.draw(scene, ground), cast_shadow(thick, plate.area, CHINA.dark, 5, (5, 8), 0.45),
        body(scene, thick, METAL, 6), body(scene, top, SALMON, 14),
        lines(SALMON.light, 3.4, *marks), stroke(path_of(top, 0.4), SALMON.line, OUTLINE),
        *(leaf(scene, each) for each in greens),
        *(half_lemon(scene, each) for each in slices),
    ], anchor=at.place(-20, -14))  # fmt: skip


def can(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """An open can with small fish in it."""
    rim = at.area(slab(-140, -62, 140, 62, 44))
    low = sweep(rim, 0, 44 * at.placement.unit)
    inside = rim.buffer(-12)
    lid = at.area(shape([
        (-120, -58, "c"), (-128, -84), (-110, -104), (0, -110), (110, -104), (128, -84), (120, -58, "c"),
        (0, -66),
    ]))  # fmt: skip
    items = [
        ground_shadow(low, ground),
        body(scene, low, METAL, 14),
        body(scene, lid, METAL, 10),
        shine(at, lid, (-20, -94, 60, 4, -2)),
        pale(rim, METAL.light, METAL.line, 2.2),
        pale(inside, LEMON.middle, METAL.line, 2),
        inner_shadow(inside, 9, (7, 9), LEMON.deep, 0.7),
    ]
    for index, y in enumerate((-34, -6, 22)):
        small = stage(*at.place(4 - index * 3, y), at.placement.unit * 0.46)
        area, drawn = fish(scene, small, scales=False)
        items += [cast_shadow(area, inside, LEMON.dark, 4, (3, 5), 0.5), *drawn]
    return Thing("canned-fish", joined(low, rim, lid), items, anchor=at.place(0, 80))

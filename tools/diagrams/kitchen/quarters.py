"""Knows the plate from above and its parts: half vegetables and fruit, a quarter grain, a quarter protein."""

from collections.abc import Callable
from math import cos, radians, sin

from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor
from tools.diagrams.kitchen.crockery import shine
from tools.diagrams.kitchen.fresh import half_lemon, leaf
from tools.diagrams.kitchen.seeds import seeds
from tools.diagrams.markup import group
from tools.diagrams.palette import BERRY, BREAD, CHINA, GREEN, LEMON, METAL, SALMON, TOMATO, WATER
from tools.diagrams.person.stage import Stage, stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import all_of, joined, shape, tube
from tools.diagrams.solids import body, ground_shadow, lines, oval, pale, slab
from tools.diagrams.still import Thing
from tools.diagrams.strewing import strewn

VIEW = (1000, 1000)
CENTRE, RIM, WELL = (500.0, 520.0), 372.0, 312.0
GAP = 7.0
"""Half the width of the white between two parts."""

Piece = Callable[[Scene, Stage], str]


def sector(start: float, end: float) -> BaseGeometry:
    """A part of the well between two angles in degrees, clockwise from the right."""
    x, y = CENTRE
    fan = [(x + 700 * cos(radians(a)), y + 700 * sin(radians(a))) for a in range(int(start), int(end) + 1, 5)]
    cut = Polygon([CENTRE, *fan]).intersection(oval(x, y, WELL - 8, WELL - 8))
    return cut.buffer(-GAP - 12).buffer(12)


def empty(scene: Scene) -> Thing:
    """The plate itself."""
    plate = oval(*CENTRE, RIM, RIM)
    well = oval(*CENTRE, WELL, WELL)
    return Thing("plate", plate, [
        ground_shadow(plate, plate.buffer(60), (14, 16)), body(scene, plate, CHINA, 16),
        pale(well, CHINA.light, CHINA.deep, 2), inner_shadow(well, 9, (8, 9), CHINA.deep, 0.5),
    ], named=False)  # fmt: skip


def broccoli(scene: Scene, at: Stage) -> str:
    """A floret with its stalk."""
    stalk = at.area(tube([(0, 0), (4, 34), (2, 58)], [34, 26, 30], (0.3, 0.3)))
    heads = ((-34, -6, 24), (-22, -30, 25), (4, -40, 27), (30, -26, 25), (36, 0, 22), (10, -10, 30),
        (-14, 2, 22))  # fmt: skip
    head = all_of([at.area(oval(x, y, r, r)) for x, y, r in heads])
    curls = [at.line([(x - r * 0.5, y), (x, y - r * 0.45), (x + r * 0.5, y)]) for x, y, r in heads]
    return group([
        body(scene, stalk, GREEN, 8, 2), body(scene, head, GREEN, 16, 2.4),
        lines(GREEN.deep, 2.4, *curls), lines(GREEN.deep, 2, at.line([(-2, 22), (2, 44)])),
    ])  # fmt: skip


def tomato_slice(scene: Scene, at: Stage) -> str:
    """A slice of tomato with its seeds."""
    rim = at.area(oval(0, 0, 50, 48))
    rooms = [
        at.area(oval(25 * cos(radians(a)), 24 * sin(radians(a)), 15, 10, a + 90)) for a in range(0, 360, 72)
    ]
    dots = [
        at.place(26 * cos(radians(a + d)), 25 * sin(radians(a + d)))
        for a in range(0, 360, 72)
        for d in (-12, 12)
    ]
    return group([
        body(scene, rim, TOMATO, 6), pale(rim.buffer(-7), TOMATO.middle),
        *(pale(room, TOMATO.light, TOMATO.deep, 1.4) for room in rooms),
        *(pale(oval(x, y, 3, 3), LEMON.light) for x, y in dots),
    ])  # fmt: skip


def carrot_slice(scene: Scene, at: Stage) -> str:
    """A slice of carrot."""
    rim = at.area(oval(0, 0, 31, 29))
    rays = [
        at.line([(9 * cos(radians(a)), 9 * sin(radians(a))), (16 * cos(radians(a)), 16 * sin(radians(a)))])
        for a in range(0, 360, 60)
    ]
    return group(
        [
            body(scene, rim, TOMATO, 8, 2.2),
            pale(at.area(oval(0, 0, 12, 11)), TOMATO.light, TOMATO.deep, 1.2),
            lines(TOMATO.deep, 1.6, *rays),
        ]
    )


def berry(scene: Scene, at: Stage) -> str:
    """A blueberry."""
    round_ = at.area(oval(0, 0, 23, 22))
    crown = at.area(oval(2, -4, 8, 7))
    return group(
        [
            body(scene, round_, BERRY, 9, 2),
            pale(crown, BERRY.deep, BERRY.line, 1.2),
            shine(at, round_, (-10, -10, 4, 5, 30)),
        ]
    )


def apple_wedge(scene: Scene, at: Stage) -> str:
    """A piece of apple with its skin."""
    skin = at.area(shape([(-66, -12, "c"), (-40, 26), (0, 40), (40, 26), (66, -12, "c"), (0, 4)]))
    flesh = at.area(shape([(-62, -13, "c"), (-36, 12), (0, 22), (36, 12), (62, -13, "c"), (0, -26)]))
    seed = at.area(oval(0, 0, 8, 4, 8))
    return group(
        [body(scene, skin, TOMATO, 6, 2.2), pale(flesh, LEMON.light, LEMON.line, 1.6), pale(seed, BREAD.dark)]
    )


def orange_slice(scene: Scene, at: Stage) -> str:
    """A slice of orange."""
    return half_lemon(scene, at, TOMATO)


def _greens(scene: Scene, at: Stage) -> str:
    return leaf(scene, at)


VEGETABLES: tuple[tuple[Piece, float, float, float, float], ...] = (
    (_greens, 262, 420, -70, 1.1), (_greens, 300, 372, -50, 1.2), (_greens, 380, 326, -30, 1.2),
    (_greens, 440, 312, -4, 1.1),
    (_greens, 474, 330, 24, 1.0), (_greens, 300, 480, -100, 1.0), (tomato_slice, 434, 352, 0, 1.04),
    (tomato_slice, 374, 410, 30, 1.04),
    (broccoli, 284, 436, -14, 1.0), (broccoli, 340, 330, 10, 0.92), (carrot_slice, 446, 434, 0, 1.0),
    (carrot_slice, 352, 476, 0, 0.9),
    (carrot_slice, 404, 470, 20, 1.0), (carrot_slice, 460, 480, 0, 0.95),
)  # fmt: skip
FRUIT: tuple[tuple[Piece, float, float, float, float], ...] = (
    (orange_slice, 266, 590, 0, 1.1), (orange_slice, 322, 640, 20, 1.1), (apple_wedge, 414, 590, 8, 1.0),
    (apple_wedge, 418, 650, -6, 1.0), (berry, 336, 716, 0, 1.0), (berry, 376, 738, 0, 1.0),
    (berry, 416, 762, 0, 1.0),
    (berry, 392, 700, 0, 1.0), (berry, 436, 724, 0, 1.0), (berry, 462, 772, 0, 1.0),
    (berry, 352, 574, 0, 0.9), (berry, 474, 700, 0, 0.95),
)  # fmt: skip


def heap(
    scene: Scene, name: str, pieces: tuple[tuple[Piece, float, float, float, float], ...], place: BaseGeometry
) -> Thing:
    """A part of the plate filled with pieces."""
    return Thing(
        name, place, [piece(scene, stage(x, y, size, turned)) for piece, x, y, turned, size in pieces]
    )


def grains(scene: Scene) -> Thing:
    """Whole grain: brown rice, and a slice of dark bread."""
    place = sector(270, 360)
    rice = place.buffer(-6)
    slice_ = stage(644, 356, 1.0, 24)
    outside = slice_.area(slab(-66, -58, 66, 58, 20))
    crumb = outside.buffer(-8)
    dots = [(x, y, turn) for x, y, turn in strewn(crumb.buffer(-6), 16, 5)]
    return Thing("whole-grains", joined(place, outside), [
        pale(rice, BREAD.base, BREAD.line, 2), inner_shadow(rice, 10, (-8, -8), BREAD.deep, 0.6),
        seeds(rice.buffer(-7), (9.0, 4.0), 12.5, 11, BREAD),
        cast_shadow(outside, rice, BREAD.dark, 6, (5, 8), 0.5), body(scene, outside, BREAD, 8),
        pale(crumb, BREAD.base, BREAD.line, 1.2), inner_shadow(crumb, 10, (-7, -7), BREAD.deep, 0.5),
        *(pale(oval(x, y, 4.4, 2.4, turn), BREAD.light) for x, y, turn in dots),
    ], anchor=(640, 430))  # fmt: skip


def protein(scene: Scene) -> Thing:
    """Fish and beans."""
    place = sector(0, 90)
    fillet = shape(
        [(536, 574), (590, 548), (690, 552), (758, 584), (752, 632), (690, 656), (600, 650), (544, 620)]
    )
    grain: list[list[Anchor]] = [
        [(x - 10, 646), (x + 8, 610), (x - 6, 584), (x + 10, 558)] for x in range(576, 740, 30)
    ]
    beans = strewn(
        place.difference(fillet.buffer(16)).intersection(box(0, 600, 1000, 1000)).buffer(-14), 30, 8
    )
    return Thing("protein", place, [
        *(body(scene, oval(x, y, 19, 13, turn), TOMATO if index % 3 else BREAD, 6, 1.8) for index,
        (x, y, turn) in enumerate(beans)),
        cast_shadow(fillet, place.buffer(20), CHINA.dark, 6, (5, 8), 0.45), body(scene, fillet, SALMON, 16),
        lines(SALMON.light, 4, *grain), half_lemon(scene, stage(738, 574, 0.6, 12)),
    ], anchor=(640, 604))  # fmt: skip


def fork(scene: Scene) -> Thing:
    """The fork at the left."""
    tines = [slab(x, 250, x + 9, 372, 4) for x in (36, 54, 72, 90)]
    bow = shape([(34, 360, "c"), (36, 400), (54, 432), (60, 450, "c"), (75, 450, "c"), (80, 432),
        (98, 400), (100, 360, "c")])  # fmt: skip
    handle = tube([(67, 440), (67, 600), (67, 800)], [15, 14, 26], (0, 0.9))
    whole = joined(*tines, bow, handle)
    return Thing(
        "fork", whole, [ground_shadow(whole, whole.buffer(30), (6, 7)), body(scene, whole, METAL, 8)], False
    )


def knife(scene: Scene) -> Thing:
    """The knife at the right."""
    blade = shape([(918, 560, "c"), (908, 420), (914, 300), (934, 246, "c"), (944, 560, "c")])
    handle = tube([(932, 556), (932, 680), (932, 800)], [24, 26, 28], (0.2, 0.9))
    return Thing("knife", joined(blade, handle), [
        ground_shadow(joined(blade, handle), joined(blade, handle).buffer(30), (6, 7)),
        body(scene, blade, METAL, 8), body(scene, handle, METAL, 10),
    ], False)  # fmt: skip


def water(scene: Scene) -> Thing:
    """A glass of water from above."""
    glass = oval(880, 140, 84, 84)
    return Thing("water", glass, [
        ground_shadow(glass, glass.buffer(40), (10, 12)), body(scene, glass, WATER, 6),
        pale(glass.buffer(-9), WATER.light, WATER.line, 1.6), body(scene, glass.buffer(-16), WATER, 16, 1.2),
        shine(stage(880, 140, 1), glass, (-34, -34, 10, 22, 45)),
    ])  # fmt: skip


def plate_view(scene: Scene) -> list[Thing]:
    """A healthy plate."""
    return [
        empty(scene), heap(scene, "vegetables", VEGETABLES, sector(180, 270)),
        heap(scene, "fruit", FRUIT, sector(90, 180)),
        grains(scene), protein(scene), fork(scene), knife(scene), water(scene),
    ]  # fmt: skip

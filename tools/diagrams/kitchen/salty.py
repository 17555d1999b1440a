"""Knows the foods in which most salt hides, and the shaker."""

from shapely import affinity
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor
from tools.diagrams.kitchen.crockery import Bottle, Bowl, Plate, board, shine
from tools.diagrams.markup import group
from tools.diagrams.palette import BREAD, CHINA, GREEN, LEMON, METAL, SALMON, TOMATO, WATER, WHITE
from tools.diagrams.person.stage import Stage, stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import joined, shape, tube
from tools.diagrams.solids import (
    body,
    facet,
    gloss,
    ground_shadow,
    lines,
    oval,
    pale,
    slab,
    specks,
    strip,
    sweep,
)
from tools.diagrams.still import Thing

SLICE: list[Anchor] = [
    (-46, 54), (-52, 46), (-50, 0), (-62, -20), (-58, -48), (-34, -64), (0, -68), (34, -64), (58, -48),
    (62, -20), (50, 0), (52, 46), (46, 54), (0, 56),
]  # fmt: skip
HOLES = [(-22, -30), (14, -40), (30, -12), (-4, -8), (-28, 12), (10, 20), (28, 32), (-14, 38), (-36, -44)]
RIPPLES: list[list[Anchor]] = [[(-20, -4), (-2, -12), (18, -8)], [(-18, 6), (2, 0), (20, 4)]]


def _slice(across: float, down: float) -> BaseGeometry:
    return affinity.translate(shape(SLICE), across, down)


def bread(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A sliced loaf on a board."""
    plank = at.area(facet((-150, 34), (150, 34), (176, 82), (-176, 82), radius=8))
    loaf = at.area(sweep(_slice(20, -8), 96, -12))
    items = [board(scene, plank, ground), ground_shadow(loaf, plank), body(scene, loaf, BREAD, 20)]
    area = joined(plank, loaf)
    for across, down in ((20, -8), (-26, -2), (-74, 6)):
        thick = at.area(sweep(_slice(across, down), 12, -1.5))
        here = at.area(_slice(across, down))
        crumb = here.buffer(-5)
        items += [
            cast_shadow(thick, area, BREAD.dark, 5, (8, 3), 0.45), body(scene, thick, BREAD, 6),
            pale(here, BREAD.base), pale(crumb, BREAD.light, BREAD.line, 1.0),
            inner_shadow(crumb, 9, (-6, -6), BREAD.middle, 0.5),
        ]  # fmt: skip
        area = joined(area, thick)
    holes = [at.place(x - 74, y + 6) for x, y in HOLES]
    items.append(specks(holes, 2.6, BREAD.middle))
    return Thing("bread", area, items, anchor=at.place(-74, 0))


def soup(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A bowl of soup with a spoon and steam."""
    bowl = Bowl(at, 112, 78)
    filled = bowl.mouth.buffer(-4)
    bits = [
        oval(-40, -4, 13, 7, 20),
        oval(24, 14, 14, 7, -16),
        oval(-2, -14, 12, 6),
        oval(44, -10, 11, 6, 30),
    ]
    greens = [oval(-14, 10, 9, 4, -30), oval(14, -6, 8, 4, 20), oval(-58, 8, 8, 4, 10)]
    handle = at.area(strip([(52, -8), (96, -52), (134, -86), (150, -96)], 10))
    steam = [
        at.line([(x, -44), (x - 12, -66), (x + 6, -88), (x - 6, -112)]) for x in (-44, -8, 28)
    ]  # fmt: skip
    return Thing("soup", joined(bowl.area, handle), [
        bowl.draw(scene, ground), body(scene, filled, TOMATO, 10, 1.4),
        *(body(scene, at.area(bit), LEMON, 3, 1.2) for bit in bits),
        *(body(scene, at.area(leaf), GREEN, 2, 1.1) for leaf in greens),
        body(scene, handle, METAL, 4, 2),
        group([lines(METAL.middle, 5, *steam)], class_="shade"),
    ], anchor=at.place(0, 60))  # fmt: skip


def cheese(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A wedge of cheese with holes."""
    top = at.area(facet((-112, 0), (40, -58), (108, -24)))
    side = at.area(facet((-112, 0), (108, -24), (108, 52), (-112, 62)))
    holes = [(-30, 24, 15, 13), (26, 8, 10, 9), (66, 26, 16, 14), (14, 38, 9, 8), (-72, 36, 10, 9)]
    area = joined(top, side)
    return Thing("cheese", area, [
        ground_shadow(at.area(facet((-108, 50), (108, 40), (104, 54), (-108, 64))), ground, (16, 10)),
        body(scene, side, LEMON, 14), pale(top, LEMON.light, LEMON.line, 2.2),
        *(group([
            pale(at.area(oval(*hole)), LEMON.base, LEMON.line, 1.6),
            inner_shadow(at.area(oval(*hole)), 4, (4, 5), LEMON.deep, 0.7),
        ]) for hole in holes),
        pale(at.area(oval(34, -34, 13, 5, -8)), LEMON.base, LEMON.line, 1.4),
    ])  # fmt: skip


def meats(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A plate with sausages and slices of ham."""
    plate = Plate(at, 142)
    hams: list[list[Anchor]] = [
        [(12, -34), (40, -52), (80, -50), (108, -30), (100, -6), (66, 2), (30, -6)],
        [(-6, -16), (24, -36), (66, -32), (92, -10), (82, 16), (46, 24), (8, 14)],
    ]
    items = [plate.draw(scene, ground)]
    for line in hams:
        ham = at.area(shape(line))
        meat = ham.buffer(-7)
        items += [
            cast_shadow(ham, plate.area, CHINA.dark, 4, (4, 6), 0.4), pale(ham, SALMON.light, SALMON.line, 2),
            body(scene, meat, SALMON, 8, 0),
        ]  # fmt: skip
    for y in (-14, 14):
        sausage = at.area(
            tube([(-104, y - 2), (-74, y - 18), (-34, y - 22), (4, y - 8)], [30, 34, 34, 30], (0.9, 0.9))
        )
        marks = [at.line([(x, y - 34), (x + 12, y - 8)]) for x in (-80, -58, -36)]
        items += [
            cast_shadow(sausage, plate.area, CHINA.dark, 4, (4, 7), 0.45), body(scene, sausage, TOMATO, 12),
            lines(TOMATO.dark, 2.6, *marks), shine(at, sausage, (-56, y - 28, 34, 3, -4)),
        ]  # fmt: skip
    return Thing("meats", plate.area, items, anchor=at.place(50, 0))


def sauce(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A bottle of red sauce; its label shows a tomato."""
    bottle = Bottle(at, TOMATO, CHINA)
    fruit, leaf = at.area(oval(0, -50, 20, 18)), at.area(oval(0, -67, 11, 4))
    return Thing("sauce", bottle.area, [
        bottle.draw(scene, ground), body(scene, fruit, TOMATO, 6, 1.6), body(scene, leaf, GREEN, 2, 1.4),
    ])  # fmt: skip


def chip(scene: Scene, at: Stage) -> str:
    """One potato chip."""
    area = at.area(shape([(-28, -2), (-14, -16), (14, -15), (30, 2), (16, 15), (-14, 13)]))
    return group(
        [body(scene, area, LEMON, 6, 1.8), lines(LEMON.deep, 1.6, *(at.line(line) for line in RIPPLES))]
    )


def chips(scene: Scene, at: Stage, ground: BaseGeometry, loose: list[Stage]) -> Thing:
    """A bag of chips with loose ones before it."""
    bag = at.area(shape([
        (-78, -196, "c"), (-70, -150), (-84, -90), (-86, -30), (-76, 8, "c"), (0, 18), (76, 8, "c"),
        (86, -30),
        (84, -90), (70, -150), (78, -196, "c"), (0, -188),
    ]))  # fmt: skip
    window = at.area(oval(0, -78, 50, 46))
    seams = [at.line([(-74, -178), (0, -170), (74, -178)]), at.line([(-76, -8), (0, 2), (76, -8)])]
    places = [(at.place(x, y), turned) for x, y, turned in ((-16, -92, -20), (18, -78, 24), (-12, -58, 8))]
    small = [stage(x, y, at.placement.unit * 0.86, turned) for (x, y), turned in places]
    spots = [oval(each.placement.origin[0], each.placement.origin[1], 30, 16) for each in loose]
    return Thing("chips", joined(bag, *spots), [
        ground_shadow(at.area(oval(0, -4, 74, 18)), ground, (20, 8)), body(scene, bag, SALMON, 20),
        lines(SALMON.line, 1.6, *seams), gloss(at.area(oval(-62, -110, 6, 40, 4)), bag, 0.6),
        pale(window, CHINA.light, SALMON.line, 2), *(chip(scene, each) for each in small),
        *(ground_shadow(spot, ground, (5, 6)) for spot in spots), *(chip(scene, each) for each in loose),
    ], anchor=at.place(0, -130))  # fmt: skip


def ready_meal(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A tray from the freezer with two kinds of food, its film peeled back."""
    rim = at.area(facet((-118, -40), (118, -40), (146, 44), (-146, 44), radius=14))
    low = sweep(rim.buffer(-6), 0, 24)
    left = at.area(facet((-106, -30), (16, -30), (18, 32), (-128, 32), radius=10))
    right = at.area(facet((30, -30), (108, -30), (128, 32), (34, 32), radius=10))
    noodles = [[(x, 24), (x - 20, 4), (x + 10, -14), (x - 2, -24)] for x in range(-96, 12, 16)]
    peas = [(44 + i * 15 + j * 4, -18 + j * 12) for j in range(4) for i in range(5)]
    blob = at.area(shape([(-84, 6), (-60, -16), (-22, -14), (-2, 4), (-24, 22), (-64, 22)]))
    film = at.area(
        shape([(-114, -36, "c"), (114, -36, "c"), (92, -60), (60, -72), (0, -66), (-60, -74), (-96, -62)])
    )
    return Thing("ready-meal", joined(low, rim, film), [
        ground_shadow(low, ground), body(scene, low, METAL, 8), pale(rim, METAL.light, METAL.line, 2),
        *(group([pale(well, METAL.middle, METAL.line, 1.4)]) for well in (left, right)),
        pale(left.buffer(-4), LEMON.middle, LEMON.line, 1.2),
        lines(LEMON.deep, 1.8, *(at.line(line) for line in noodles)), body(scene, blob, TOMATO, 8, 1.6),
        pale(right.buffer(-4), GREEN.base), specks([at.place(*pea) for pea in peas], 6.6, GREEN.middle,
        GREEN.line),
        body(scene, film, WATER, 6, 1.8), gloss(at.area(oval(-30, -60, 36, 3, -4)), film),
    ])  # fmt: skip


def shaker(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A glass shaker with a metal lid, half full of salt, a little of it spilled."""
    glass = at.area(shape([(-36, -86, "c"), (-44, 0), (-38, 10), (0, 16), (38, 10), (44, 0), (36, -86, "c")]))
    salt = at.area(slab(-60, -48, 60, 40, 2)).intersection(glass.buffer(-6))
    lid = at.area(shape([(-38, -84, "c"), (-36, -112), (-20, -130), (0, -134), (20, -130), (36, -112),
        (38, -84, "c"), (0, -78)]))  # fmt: skip
    holes = [at.place(x, y) for x, y in ((-14, -116), (0, -120), (14, -116), (-6, -108), (8, -108))]
    heap = at.area(shape([(48, 18), (64, 4), (78, 8), (94, 18), (70, 23)]))
    return Thing("shaker", joined(glass, lid, heap), [
        ground_shadow(at.area(oval(0, 2, 42, 14)), ground, (20, 6)),
        body(scene, glass, WATER, 8), pale(salt, WHITE, WATER.line, 1.2),
        inner_shadow(salt, 6, (-5, -4), CHINA.deep, 0.6),
        gloss(at.area(oval(-30, -40, 4, 32, 3)), glass, 0.9),
        body(scene, lid, METAL, 12), specks(holes, 3.2, METAL.dark), shine(at, lid, (-20, -104, 4, 12, 14)),
        pale(heap, WHITE, METAL.line, 1.6), inner_shadow(heap, 4, (-4, -4), CHINA.deep, 0.5),
    ], anchor=at.place(0, -30))  # fmt: skip

"""Knows the way in for the helpers: an open door, a light, and the list of pills on a table."""

from shapely.geometry import Point, box

from tools.diagrams.curves import Anchor
from tools.diagrams.markup import stroke
from tools.diagrams.palette import BONE, BREAD, CHINA, CLOTH, FAINT_BLUE, GREEN, METAL, NERVE, TOMATO, WHITE
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, glow, inner_shadow
from tools.diagrams.shapes import joined, shape
from tools.diagrams.solids import body, facet, ground_shadow, oval, pale, slab, strip
from tools.diagrams.still import Thing

WALL = slab(40, 40, 960, 850, 10)
OPENING = box(250, 170, 560, 850)
FLOOR = facet((40, 850), (960, 850), (990, 960), (10, 960), radius=8)


def hall(scene: Scene) -> Thing:
    """Wall and floor, with warm light from the lamp."""
    light = Point(714, 250).buffer(230)
    return Thing("hall", WALL, [
        body(scene, WALL, BONE, 10), glow(light, 60, NERVE.light, 0.75, WALL), body(scene, FLOOR, BREAD, 8),
        pale(box(40, 820, 960, 850), CHINA.light, BONE.line, 2),
    ], False)  # fmt: skip


def outside(scene: Scene) -> Thing:
    """What is seen through the door: evening sky, a hedge and the path."""
    ground = box(250, 640, 560, 850)
    hedge = joined(*(oval(x, 630, 54, 46) for x in (270, 340, 420, 500, 560))).intersection(OPENING)
    path_ = facet((330, 640), (440, 640), (540, 850), (262, 850), radius=2).intersection(OPENING)
    frame = slab(232, 150, 578, 856, 4).difference(OPENING)
    return Thing("way-in", OPENING, [
        pale(OPENING, FAINT_BLUE.base), glow(Point(420, 600).buffer(150), 40, FAINT_BLUE.light, 0.7, OPENING),
        body(scene, ground, GREEN, 6, 0), body(scene, hedge, GREEN, 14), body(scene, path_, BONE, 10, 1.8),
        inner_shadow(OPENING, 12, (10, 10), FAINT_BLUE.dark, 0.5), body(scene, frame, CHINA, 6),
    ], anchor=(450, 720))  # fmt: skip


def leaf_of_door(scene: Scene) -> Thing:
    """The door, which stands wide open into the hall."""
    door = facet((250, 172), (106, 116), (106, 934), (250, 850), radius=2)
    panels = [
        facet((230, 220), (128, 184), (128, 430), (230, 440), radius=4),
        facet((230, 500), (128, 504), (128, 850), (230, 800), radius=4),
    ]
    plate = facet((134, 464), (118, 464), (118, 560), (134, 556), radius=3)
    handle = strip([(126, 500), (150, 500), (172, 504)], 13)
    key = joined(strip([(126, 540), (140, 540)], 7), oval(150, 540, 11, 11))
    return Thing("door", door, [
        cast_shadow(door, joined(WALL, FLOOR), BONE.dark, 12, (14, 10), 0.45),
        body(scene, door, CLOTH, 14, 3),
        *(body(scene, panel, CLOTH, 8, 2) for panel in panels), body(scene, plate, METAL, 3, 2),
        body(scene, handle, METAL, 4, 2),
        body(scene, key, METAL, 3, 1.8), pale(oval(150, 540, 4, 4), CLOTH.deep),
    ], anchor=(196, 470))  # fmt: skip


def lamp(scene: Scene) -> Thing:
    """A lamp that is switched on."""
    shade = shape([(656, 306, "c"), (680, 210, "c"), (748, 210, "c"), (772, 306, "c"), (714, 314)])
    foot = strip([(714, 300), (714, 560)], 9)
    base = oval(708, 590, 46, 12)
    rays = "".join(f"M{a} {b}L{c} {d}" for a, b, c, d in (
        (714, 186, 714, 146), (772, 204, 798, 174), (656, 204, 630, 174), (796, 262, 836, 252),
        (636, 262, 602, 252)))  # fmt: skip
    return Thing("lamp", shade, [
        body(scene, foot, METAL, 4, 2), body(scene, joined(base, oval(714, 578, 14, 14)), METAL, 5, 2),
        body(scene, shade, NERVE, 10),
        glow(oval(714, 270, 36, 26), 10, WHITE, 0.8, shade),
        stroke(rays, NERVE.deep, 9, stroke_linecap="round"),
    ])  # fmt: skip


def table(scene: Scene) -> list[Thing]:
    """A small table with the list of pills and the pills."""
    top = facet((622, 586), (926, 586), (944, 632), (604, 632), radius=6)
    legs = joined(box(626, 632, 648, 900), box(900, 632, 922, 900), box(604, 630, 944, 654))
    paper = facet((772, 520), (868, 514), (880, 622), (778, 628), radius=3)
    rows: list[list[Anchor]] = [[(802, 546 + i * 18), (854, 542 + i * 18)] for i in range(4)]
    ticks = "".join(f"M786 {547 + i * 18}h5" for i in range(4))
    jar, lid = slab(890, 548, 934, 616, 8), slab(886, 530, 938, 554, 5)
    return [
        Thing("table", joined(top, legs), [
            ground_shadow(box(620, 880, 930, 900), FLOOR, (12, 10)), body(scene, legs, BREAD, 8),
            pale(top, BREAD.light, BREAD.line, 2.2),
        ], False),
        Thing("list-of-pills", paper, [
            cast_shadow(paper, joined(top, WALL), BREAD.dark, 5, (6, 5), 0.4),
            pale(paper, WHITE, CHINA.line, 2.4),
            stroke("".join(f"M{a[0]} {a[1]}L{b[0]} {b[1]}" for a, b in rows) + ticks, METAL.dark, 5,
            stroke_linecap="round"),
        ]),
        Thing("pills", joined(jar, lid), [body(scene, jar, TOMATO, 8),
        pale(slab(894, 570, 930, 600, 3), WHITE, TOMATO.line, 1.4), body(scene, lid, CHINA, 4)]),
    ]  # fmt: skip


def door(scene: Scene) -> list[Thing]:
    """The whole picture."""
    mat = facet((292, 868), (520, 868), (548, 926), (270, 926), radius=8)
    furniture = table(scene)
    return [
        hall(scene), outside(scene), leaf_of_door(scene),
        Thing("mat", mat, [body(scene, mat, METAL, 6)], False), furniture[0], lamp(scene), *furniture[1:],
    ]  # fmt: skip

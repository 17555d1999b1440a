"""Knows the way of fat: from food and the liver into the blood, and back to the liver."""

from shapely.geometry import box

from tools.diagrams.arrows import arrow
from tools.diagrams.artery import cells
from tools.diagrams.curves import Anchor
from tools.diagrams.kitchen import fats, salty
from tools.diagrams.kitchen.crockery import Plate
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import CHINA, INK, LEAF, MUSCLE, RED, TOMATO, VALVE, WHITE
from tools.diagrams.particles import balls, liver
from tools.diagrams.person.stage import stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import joined, path_of
from tools.diagrams.solids import body, gloss, ground_shadow, oval, pale, slab
from tools.diagrams.still import Thing
from tools.diagrams.strewing import strewn

VIEW = (1000, 1000)
ARTERY, ROOM = slab(20, 520, 980, 952, 40), box(20, 584, 980, 888)
SPREAD = strewn(box(60, 620, 940, 852), 68, 12)
"""Places of all that swims in the blood, in every state the same."""


def vessel(scene: Scene) -> Thing:
    """The artery, cut open along its length."""
    walls = ARTERY.difference(ROOM)
    paint = scene.linear(
        (0, 584), (0, 888), (0, RED.deep), (0.3, RED.base), (0.55, RED.middle), (0.8, RED.base), (1, RED.deep)
    )
    edges = "M20 584H980M20 888H980"
    return Thing("artery-wall", walls, [
        body(scene, ARTERY, MUSCLE, 12, 3), path(path_of(ROOM, 0.3), fill=paint),
        inner_shadow(ROOM, 14, (0, 14), RED.dark, 0.6),
        stroke(edges, MUSCLE.line, 11), stroke(edges, VALVE.light, 7.4),
    ], anchor=(140, 922))  # fmt: skip


def blood(ldl_count: int, hdl_count: int) -> list[Thing]:
    """Red cells with LDL and HDL among them."""
    bad = [(x, y) for x, y, _ in SPREAD[:ldl_count]]
    good = [(x, y) for x, y, _ in SPREAD[-hdl_count:]]
    rest = [(x, y, 17.0, 13.0) for x, y, _ in SPREAD[ldl_count : len(SPREAD) - hdl_count]]
    return [
        Thing("red-cells", balls.discs([(x, y) for x, y, *_ in rest], 17), [cells.draw("cells", rest, 4)],
        False),
        Thing("ldl", balls.discs(bad, balls.LDL), [balls.ldl(x, y) for x, y in bad]),
        Thing("hdl", balls.discs(good, balls.HDL), [balls.hdl(x, y, True) for x, y in good]),
    ]  # fmt: skip


def ways(*each: tuple[str, list[Anchor], float, str]) -> Thing:
    """Arrows: name, way, width and colour."""
    return Thing("ways", oval(0, 0, 1, 1), [arrow(*one) for one in each], False, True)


def food(scene: Scene) -> Thing:
    """A plate with food from animals."""
    ground = oval(250, 260, 300, 200)
    plate = Plate(stage(250, 270, 1), 216)
    pieces = [
        salty.cheese(scene, stage(168, 214, 0.9), plate.area),
        fats.meat(scene, stage(334, 250, 0.72), plate.area),
        fats.pat(scene, stage(210, 306, 0.8), plate.area),
    ]  # fmt: skip
    return Thing("food", joined(plate.area, *(piece.area for piece in pieces)), [
        plate.draw(scene, ground), *(item for piece in pieces for item in piece.items),
    ], anchor=(250, 346))  # fmt: skip


def pills(scene: Scene) -> Thing:
    """A jar of pills, and a pill before it."""
    jar, lid = slab(110, 150, 290, 372, 26), slab(96, 92, 304, 166, 16)
    label = slab(114, 212, 286, 320, 6)
    pill = oval(366, 346, 58, 32, -14)
    low = oval(366, 354, 58, 32, -14)
    groove = "M344 370L386 322"
    return Thing("statin", joined(jar, lid, pill), [
        ground_shadow(joined(oval(200, 362, 92, 18), low), slab(60, 300, 500, 420), (14, 12)),
        body(scene, jar, TOMATO, 22, 3), pale(label, WHITE, TOMATO.line, 2), body(scene, lid, CHINA, 12, 3),
        gloss(slab(126, 180, 136, 204, 4), jar, 0.8), body(scene, joined(pill, low), CHINA, 8, 3),
        pale(pill, WHITE, CHINA.line, 2), stroke(groove, CHINA.line, 3, stroke_linecap="round"),
        stroke("M140 240H260M140 266H236M140 292H250", CHINA.deep, 8, stroke_linecap="round"),
    ], anchor=(200, 356))  # fmt: skip


def particles_view(scene: Scene) -> list[Thing]:
    """LDL comes into the blood; HDL takes fat back."""
    return [
        vessel(scene), *blood(11, 7), food(scene), *liver.liver(scene, 2, 0),
        ways(
            ("food-way", [(228, 400), (222, 480), (226, 600)], 15, INK),
            ("ldl-way", [(596, 372), (566, 470), (536, 606)], 15, INK),
            ("hdl-way", [(846, 630), (886, 520), (876, 290)], 15, LEAF),
        ),
        carried([(520, 448), (614, 476)], [(930, 500), (932, 400)]),
    ]  # fmt: skip


def statin_view(scene: Scene) -> list[Thing]:
    """A pill helps the liver to take LDL out of the blood."""
    return [
        vessel(scene), *blood(4, 7), pills(scene), *liver.liver(scene, 6, 5),
        ways(
            ("pill-way", [(430, 300), (480, 262), (546, 240)], 15, INK),
            ("clear-way", [(500, 640), (560, 540), (600, 440)], 17, LEAF),
            ("hdl-way", [(860, 640), (900, 520), (880, 330)], 13, LEAF),
        ),
        carried([(514, 520)], [(938, 470)]),
    ]  # fmt: skip


def carried(bad: list[tuple[float, float]], good: list[tuple[float, float]]) -> Thing:
    """Particles beside the arrows."""
    return Thing(
        "carried",
        oval(0, 0, 1, 1),
        [group([*(balls.ldl(x, y) for x, y in bad), *(balls.hdl(x, y, True) for x, y in good)])],
        False,
        True,
    )

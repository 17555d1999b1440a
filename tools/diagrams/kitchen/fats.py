"""Knows fats: those that are soft or liquid, and those that are hard when they are cold."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor
from tools.diagrams.kitchen.crockery import Bottle, Bowl, Plate, shine
from tools.diagrams.kitchen.fresh import leaf, nuts
from tools.diagrams.markup import ellipse, path, stroke
from tools.diagrams.palette import BREAD, CHINA, CLOTH, GREEN, HALO, INK, LEMON, SALMON, WHITE
from tools.diagrams.person.stage import Stage, stage
from tools.diagrams.pressure.marks import tick
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import joined, path_of, shape
from tools.diagrams.solids import body, facet, ground_shadow, lines, oval, pale, slab, strip, sweep
from tools.diagrams.still import Thing

VIEW = (1000, 1000)


def ground(scene: Scene, name: str, left: float, right: float, soft: bool) -> Thing:
    """A mat that holds one kind together."""
    mat = slab(left, 90, right, 960, 40)
    tones = CLOTH if soft else CHINA
    paint = scene.linear((0, 90), (0, 960), (0, tones.light), (0.6, tones.light), (1, tones.middle))
    return Thing(name, mat, [
        path(path_of(mat), fill=paint, stroke=tones.line, stroke_width=3),
        inner_shadow(mat, 14, (-10, -10), tones.middle, 0.6),
    ], False)  # fmt: skip


def less(x: float, y: float) -> str:
    """The sign for less: a disc with an arrow that points down."""
    return "".join([
        ellipse((x, y), (25, 25), fill=INK, stroke=HALO, stroke_width=4),
        stroke(f"M{x} {y - 12}V{y + 11}M{x - 10} {y + 2}L{x} {y + 12}L{x + 10} {y + 2}", HALO, 5.4,
        stroke_linecap="round"),
    ])  # fmt: skip


def oil(scene: Scene, at: Stage, mat: BaseGeometry) -> Thing:
    """A bottle of olive oil with a twig of olives."""
    bottle = Bottle(at, LEMON, GREEN, clear=True)
    unit = at.placement.unit
    olives = [at.area(oval(x, y, 17, 13, turn)) for x, y, turn in ((92, -4, 20), (124, 4, -20))]
    twig = at.area(strip([(70, -20), (110, -34), (154, -30)], 4))
    leaves = [
        stage(*at.place(x, y), unit * 0.62, turned)
        for x, y, turned in ((100, -32, 40), (128, -34, 70), (112, -32, -30))
    ]
    small = [at.area(oval(x, y, 11, 9, 20)) for x, y in ((-8, -50), (14, -44))]
    return Thing("oil", joined(bottle.area, *olives, twig), [
        bottle.draw(scene, mat), *(body(scene, each, GREEN, 4, 1.5) for each in small),
        body(scene, twig, BREAD, 2, 1.4),
        *(leaf(scene, each) for each in leaves), ground_shadow(joined(*olives), mat, (6, 6)),
        *(body(scene, each, GREEN, 8, 2) for each in olives),
        *(shine(at, each, (x, y, 5, 3, 20)) for each, x, y in
                                                                zip(olives, (86, 118), (-9, -1),
                                                                strict=True)),
    ], anchor=at.place(0, -104))  # fmt: skip


def avocado(scene: Scene, at: Stage, mat: BaseGeometry) -> Thing:
    """Half an avocado with its stone."""
    skin = at.area(shape([(0, -96), (34, -76), (54, -24), (70, 30), (52, 78), (0, 96), (-52, 78),
        (-70, 30), (-54, -24), (-34, -76)]))  # fmt: skip
    flesh, heart = skin.buffer(-10), skin.buffer(-22)
    stone = at.area(oval(0, 32, 34, 35))
    return Thing("avocado", skin, [
        ground_shadow(skin, mat, (14, 14)), body(scene, skin, GREEN, 4, 3), pale(skin.buffer(-3), GREEN.dark),
        pale(flesh, GREEN.light, GREEN.line, 1.4), pale(heart, LEMON.light),
        inner_shadow(flesh, 12, (-8, -8), GREEN.middle, 0.5),
        cast_shadow(stone, flesh, GREEN.deep, 5, (5, 6), 0.5), body(scene, stone, BREAD, 16, 2.2),
        shine(at, stone, (-12, 20, 6, 8, 30)),
    ], anchor=at.place(0, -40))  # fmt: skip


def pat(scene: Scene, at: Stage, under: BaseGeometry) -> Thing:
    """A block of butter, one slice cut off."""
    top = at.area(facet((-80, -58), (70, -70), (104, -40), (-56, -26), radius=4))
    front = at.area(facet((-56, -26), (104, -40), (104, 8), (-56, 26), radius=4))
    side = at.area(facet((-80, -58), (-56, -26), (-56, 26), (-80, -8), radius=3))
    piece = at.area(facet((-112, 4), (-86, 0), (-78, 34), (-106, 40), radius=4))
    return Thing("butter", joined(top, front, side, piece), [
        ground_shadow(at.area(facet((-60, 10), (104, -4), (106, 10), (-54, 28))), under, (12, 8)),
        body(scene, front, LEMON, 8), body(scene, side, LEMON, 6), pale(top, LEMON.light, LEMON.line, 2.4),
        body(scene, piece, LEMON, 6),
    ])  # fmt: skip


def butter(scene: Scene, at: Stage, mat: BaseGeometry) -> Thing:
    """Butter on a dish."""
    dish = Plate(at, 172)
    block = pat(scene, at, dish.area)
    return Thing(
        "butter",
        joined(dish.area, block.area),
        [dish.draw(scene, mat), *block.items],
        anchor=at.place(20, -8),
    )


def meat(scene: Scene, at: Stage, mat: BaseGeometry) -> Thing:
    """A steak with a broad rim of fat and fat in the meat."""
    rim = at.area(shape([(-140, -8), (-118, -56), (-50, -72), (40, -62), (110, -58), (146, -16),
        (132, 36), (70, 62), (-10, 54), (-90, 58), (-132, 36)]))  # fmt: skip
    lean = at.area(shape([(-116, 2), (-98, -34), (-44, -46), (30, -40), (94, -34), (116, -8),
        (104, 24), (62, 40), (-10, 34), (-80, 40), (-108, 26)]))  # fmt: skip
    low = sweep(rim, 0, 20 * at.placement.unit)
    veins: list[list[Anchor]] = [
        [(-80, -24), (-50, -6), (-30, -20), (0, -8)], [(-70, 22), (-40, 10), (-6, 18)],
        [(20, -26), (44, -6), (76, -14)],
        [(30, 24), (56, 8), (90, 14)], [(-4, -30), (8, -14)],
    ]  # fmt: skip
    bone = at.area(oval(-104, 12, 20, 15, 20))
    return Thing("fatty-meat", low, [
        ground_shadow(low, mat, (12, 10)), body(scene, low, SALMON, 8),
        pale(rim, CHINA.light, SALMON.line, 2.4),
        inner_shadow(rim, 8, (-7, -7), SALMON.light, 0.8), body(scene, lean, SALMON, 14, 2),
        lines(CHINA.light, 5, *(at.line(vein) for vein in veins)), body(scene, bone, CHINA, 5, 2),
    ], anchor=at.place(40, 0))  # fmt: skip


def coconut(scene: Scene, at: Stage, mat: BaseGeometry) -> Thing:
    """Half a coconut, and its hard white fat in a jar."""
    bowl = Bowl(at, 106, 92, BREAD)
    white = at.area(oval(0, 1, 98, 40))
    hollow = at.area(oval(0, 5, 68, 24))
    hairs: list[list[Anchor]] = [
        [(x, 40 + abs(x) * 0.1), (x * 0.86, 62), (x * 0.74, 78)] for x in range(-70, 80, 18)
    ]
    return Thing("coconut", bowl.area, [
        bowl.draw(scene, mat), lines(BREAD.dark, 2, *(at.line(hair) for hair in hairs)),
        pale(white, WHITE, BREAD.line, 2), pale(hollow, CHINA.middle, CHINA.line, 1.8),
        inner_shadow(hollow, 9, (8, 9), CHINA.deep, 0.8),
    ], anchor=at.place(0, 60))  # fmt: skip


def fats_view(scene: Scene) -> list[Thing]:
    """Soft fats at the left, hard fats at the right."""
    good, hard = ground(scene, "soft-mat", 40, 486, True), ground(scene, "hard-mat", 514, 960, False)
    bowl = nuts(scene, stage(278, 600, 1.16), good.area)
    return [
        good, hard,
        oil(scene, stage(206, 428, 1.34), good.area),
        Thing("nuts", bowl.area, bowl.items, anchor=bowl.anchor),
        avocado(scene, stage(256, 822, 1.1, 62), good.area),
        butter(scene, stage(736, 330, 1.12), hard.area),
        meat(scene, stage(738, 556, 1.2), hard.area),
        coconut(scene, stage(740, 774, 1.2), hard.area),
        Thing("signs", oval(0, 0, 1, 1), [tick("good", 263, 92), less(737, 92)], False, True),
    ]  # fmt: skip

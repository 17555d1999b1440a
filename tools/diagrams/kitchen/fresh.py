"""Knows what gives taste without salt: herbs, lemon, garlic, onion, vinegar, pepper, fruit and plain nuts."""

from math import cos, radians, sin

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor
from tools.diagrams.kitchen.crockery import Bottle, Bowl, shine
from tools.diagrams.markup import group
from tools.diagrams.palette import BERRY, BREAD, CHINA, GREEN, LEMON, METAL, TOMATO, Tones
from tools.diagrams.person.stage import Stage, stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow
from tools.diagrams.shapes import joined, shape
from tools.diagrams.solids import body, ground_shadow, lines, oval, pale
from tools.diagrams.still import Thing

LEAF: list[Anchor] = [
    (0, 0, "c"), (-17, -14), (-22, -34), (-14, -54), (0, -70, "c"), (14, -54), (22, -34), (17, -14),
]  # fmt: skip


def leaf(scene: Scene, at: Stage, tones: Tones = GREEN) -> str:
    """A pointed leaf that grows upwards from its origin."""
    area = at.area(shape(LEAF))
    veins: list[list[Anchor]] = [[(0, -4), (0, -60)], [(0, -22), (-11, -34)], [(0, -22), (11, -34)]]
    return group(
        [body(scene, area, tones, 8, 1.8), lines(tones.line, 1.3, *(at.line(vein) for vein in veins))]
    )


def herbs(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A pot of basil."""
    pot = at.area(shape([(-60, -66, "c"), (-46, 0), (-40, 8), (0, 12), (40, 8), (46, 0), (60, -66, "c")]))
    rim = at.area(oval(0, -66, 64, 17))
    spread = [
        (-34, -74, -62, 1.0), (36, -74, 60, 1.0), (-24, -84, -34, 1.1), (26, -84, 36, 1.1), (0, -80, 0, 1.2),
        (-46, -104, -70, 0.8), (48, -104, 68, 0.8), (-20, -112, -24, 0.95), (22, -110, 26, 0.95),
        (0, -124, 4, 0.95), (-26, -66, -90, 0.8), (28, -66, 92, 0.8), (-8, -84, -12, 0.8), (12, -78, 18, 0.7),
    ]  # fmt: skip
    stems = [at.line([(0, -62), (x * 0.4, -80), (x, y)]) for x, y, *_ in spread[:10]]
    crown = at.area(oval(0, -118, 92, 80))
    leaves = [
        leaf(scene, stage(*at.place(x, y), at.placement.unit * size, turned)) for x, y, turned, size in spread
    ]
    return Thing("herbs", joined(pot, rim, crown), [
        ground_shadow(at.area(oval(0, 0, 46, 14)), ground, (24, 6)), body(scene, pot, TOMATO, 16),
        body(scene, rim, TOMATO, 8), pale(at.area(oval(0, -64, 52, 11)), BREAD.dark, TOMATO.line, 1.4),
        lines(GREEN.deep, 3.4, *stems), *leaves,
    ], anchor=at.place(0, -110))  # fmt: skip


def vinegar(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A clear bottle; its label shows grapes."""
    bottle = Bottle(at, LEMON, BREAD, clear=True)
    grape = [oval(x, y, 9, 9) for x, y in ((-12, -58), (8, -58), (-2, -44), (18, -46), (6, -31))]
    return Thing("vinegar", bottle.area, [
        bottle.draw(scene, ground), *(body(scene, at.area(each), BERRY, 3, 1.3) for each in grape),
        lines(GREEN.deep, 2.4, at.line([(0, -66), (4, -74), (12, -76)])),
    ])  # fmt: skip


def pepper_mill(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A wooden mill and some peppercorns."""
    base = at.area(shape([
        (-34, 4, "c"), (-36, -22), (-24, -56), (-22, -84), (-32, -108), (-30, -122, "c"), (30, -122, "c"),
        (32, -108), (22, -84), (24, -56), (36, -22), (34, 4, "c"), (0, 12),
    ]))  # fmt: skip
    head = at.area(shape([(-30, -126, "c"), (-28, -150), (-16, -168), (0, -172), (16, -168),
        (28, -150), (30, -126, "c"), (0, -120)]))  # fmt: skip
    knob = at.area(oval(0, -181, 12, 11))
    corns = [(52, 8), (66, 2), (60, 18), (78, 14), (46, 22)]
    return Thing("pepper", joined(base, head, knob), [
        ground_shadow(at.area(oval(0, 0, 36, 12)), ground, (20, 6)), body(scene, knob, METAL, 5),
        body(scene, base, BREAD, 16), body(scene, head, BREAD, 14), shine(at, base, (-20, -30, 3, 18, 10)),
        *(body(scene, at.area(oval(x, y, 6.5, 6)), BREAD, 5, 1.6) for x, y in corns),
    ])  # fmt: skip


def apple(scene: Scene, at: Stage, tones: Tones = TOMATO) -> str:
    """One apple."""
    area = at.area(shape([
        (0, -34), (22, -44), (46, -32), (52, -2), (38, 32), (14, 44), (0, 40), (-14, 44), (-38, 32),
        (-52, -2),
        (-46, -32), (-22, -44),
    ]))  # fmt: skip
    return group([
        body(scene, area, tones, 18, 2.2), lines(BREAD.dark, 4, at.line([(0, -32), (2, -46), (10, -56)])),
        body(scene, at.area(oval(24, -52, 15, 6, -24)), GREEN, 3, 1.4),
        shine(at, area, (-26, -18, 6, 12, 24)),
    ])  # fmt: skip


def orange(scene: Scene, at: Stage) -> str:
    """One orange."""
    area = at.area(oval(0, 0, 48, 46))
    star: list[list[Anchor]] = [[(-7, -20), (7, -26)], [(-2, -30), (2, -16)]]
    return group([
        body(scene, area, LEMON, 18, 2.2), lines(LEMON.dark, 2, *(at.line(line) for line in star)),
        shine(at, area, (-22, -16, 7, 11, 30)),
    ])  # fmt: skip


def fruit(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A bowl of fruit."""
    bowl = Bowl(at, 120, 70)
    unit = at.placement.unit
    places = [
        stage(*at.place(x, y), unit, turned)
        for x, y, turned in ((-58, -22, -10), (54, -24, 14), (-4, -56, 4))
    ]
    shapes = [at.area(oval(x, y, 50, 46)) for x, y in ((-58, -22), (54, -24), (-4, -56))]
    front = bowl.area.difference(joined(bowl.rim, at.area(oval(0, -60, 90, 60))))
    return Thing("fruit", joined(bowl.area, *shapes), [
        bowl.draw(scene, ground), orange(scene, places[0]), apple(scene, places[1], GREEN),
        apple(scene, places[2]),
        _front(scene, bowl, front),
    ], anchor=at.place(-4, -50))  # fmt: skip


def _front(scene: Scene, bowl: Bowl, front: BaseGeometry) -> str:
    """The near half of the bowl, which hides the lower half of what lies in it."""
    return body(scene, front, bowl.tones, 12)


def onion(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A purple onion, and half of one."""
    whole = at.area(shape([(0, -84, "c"), (-8, -60), (-44, -40), (-58, -4), (-40, 32), (0, 42),
        (40, 32), (58, -4), (44, -40), (8, -60)]))  # fmt: skip
    half = at.area(oval(88, 12, 44, 38))
    streaks: list[list[Anchor]] = [
        [(-4, -56), (-34, -20), (-32, 24)], [(0, -56), (-8, -10), (-6, 36)], [(4, -56), (24, -20), (22, 30)],
    ]  # fmt: skip
    rings = [pale(at.area(oval(88, 12, 44 - d, 38 - d * 0.86)), tone, BERRY.base, 1.6)
             for d, tone in ((7, CHINA.light), (15, CHINA.light), (23, BERRY.light),
                 (31, CHINA.light))]  # fmt: skip
    return Thing("onion", joined(whole, half), [
        ground_shadow(joined(at.area(oval(0, 30, 46, 14)), at.area(oval(88, 40, 36, 12))), ground, (14, 6)),
        body(scene, whole, BERRY, 20), lines(BERRY.line, 1.5, *(at.line(line) for line in streaks)),
        shine(at, whole, (-34, -14, 5, 14, 20)), body(scene, half, BERRY, 6), *rings,
    ], anchor=at.place(-10, 0))  # fmt: skip


def garlic(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A bulb of garlic and two cloves."""
    bulb = at.area(shape([(-6, -88, "c"), (-10, -52), (-40, -30), (-58, 4), (-44, 34), (0, 44),
        (44, 34), (58, 4), (40, -30), (10, -52), (6, -88, "c")]))  # fmt: skip
    ribs: list[list[Anchor]] = [
        [(-4, -54), (-34, -10), (-26, 34)], [(0, -54), (-4, -6), (0, 40)], [(4, -54), (32, -10), (26, 34)],
    ]  # fmt: skip
    cloves = [at.area(shape([(x, y - 26, "c"), (x - 18, y + 2), (x - 10, y + 18), (x + 12, y + 18),
        (x + 17, y)]))
              for x, y in ((86, 24), (122, 34))]  # fmt: skip
    return Thing("garlic", joined(bulb, *cloves), [
        ground_shadow(joined(at.area(oval(0, 32, 46, 14)), *cloves), ground, (14, 6)),
        body(scene, bulb, CHINA, 18), lines(BERRY.base, 1.8, *(at.line(line) for line in ribs)),
        *(body(scene, clove, CHINA, 8) for clove in cloves),
    ], anchor=at.place(0, 0))  # fmt: skip


def walnut(scene: Scene, at: Stage) -> str:
    """One walnut in its shell."""
    area = at.area(
        shape([(0, -26, "c"), (-20, -22), (-30, 0), (-20, 22), (0, 26), (20, 22), (30, 0), (20, -22)])
    )
    seams: list[list[Anchor]] = [
        [(0, -24), (-3, 0), (0, 24)], [(-12, -18), (-18, -4), (-10, 8)], [(-20, 6), (-14, 16)],
        [(12, -18), (10, -6), (20, 2)], [(10, 8), (16, 16)],
    ]  # fmt: skip
    return group(
        [body(scene, area, BREAD, 10, 2), lines(BREAD.deep, 1.8, *(at.line(seam) for seam in seams))]
    )


def almond(scene: Scene, at: Stage) -> str:
    """One almond."""
    area = at.area(shape([(0, -24, "c"), (-14, -4), (-11, 14), (0, 20), (11, 14), (14, -4)]))
    grain: list[list[Anchor]] = [[(0, -16), (-1, 12)], [(-6, -4), (-6, 10)], [(6, -4), (5, 10)]]
    return group(
        [body(scene, area, BREAD, 7, 1.8), lines(BREAD.deep, 1.1, *(at.line(line) for line in grain))]
    )


def nuts(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A bowl of plain nuts, some of them before it."""
    bowl, unit = Bowl(at, 108, 62), at.placement.unit
    heap = [
        (-62, -8, 20), (-28, -22, -40), (14, -26, 70), (52, -16, -10), (70, 0, 50), (-44, 6, -70),
        (-4, -4, 10),
        (36, 6, -30), (-18, 18, 80), (20, 22, 30), (62, 14, -60),
    ]  # fmt: skip
    inside = [(walnut if index % 3 == 0 else almond)(scene, stage(*at.place(x, y), unit * 0.9, turned))
              for index, (x, y, turned) in enumerate(heap)]  # fmt: skip
    loose = [(-136, 60, 60), (-168, 76, 10), (126, 80, -50)]
    spots = [at.area(oval(x, y, 20, 16)) for x, y, _ in loose]
    front = bowl.area.difference(joined(bowl.rim, at.area(oval(0, 0, 90, 38))))
    return Thing("nuts", joined(bowl.area, *spots), [
        bowl.draw(scene, ground), *inside, body(scene, front, CHINA, 12),
        *(ground_shadow(spot, ground, (6, 6)) for spot in spots),
        *(almond(scene, stage(*at.place(x, y), unit, turned)) for x, y, turned in loose),
    ], anchor=at.place(0, 0))  # fmt: skip


def half_lemon(scene: Scene, at: Stage, tones: Tones = LEMON) -> str:
    """The cut face of a lemon, or of an orange."""
    rind, pith, flesh = (at.area(oval(0, 0, size, size * 0.94)) for size in (52, 45, 40))
    rays: list[list[Anchor]] = [
        [(0, 0), (40 * cos(radians(angle)), 38 * sin(radians(angle)))] for angle in range(0, 360, 45)
    ]
    return group([
        body(scene, rind, tones, 6), pale(pith, CHINA.light), body(scene, flesh, tones, 6, 1.2),
        lines(CHINA.light, 3.4, *(at.line(ray) for ray in rays)),
    ])  # fmt: skip


def lemon(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A lemon, and half of one."""
    whole = at.area(shape([(-92, -4, "c"), (-76, -16), (-48, -46), (0, -56), (48, -44), (74, -14),
        (92, 0, "c"), (76, 18), (48, 44), (0, 52), (-48, 42), (-76, 14)]))  # fmt: skip
    place = stage(*at.place(124, 24), at.placement.unit)
    half = at.area(oval(124, 24, 52, 49))
    return Thing("lemon", joined(whole, half), [
        ground_shadow(joined(at.area(oval(0, 40, 70, 16)), at.area(oval(124, 60, 44, 12))), ground, (14, 6)),
        body(scene, whole, LEMON, 22), shine(at, whole, (-36, -26, 16, 7, -24)),
        cast_shadow(half, whole, LEMON.dark, 6, (-4, 4), 0.4), half_lemon(scene, place),
    ], anchor=at.place(-20, 0))  # fmt: skip

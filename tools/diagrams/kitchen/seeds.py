"""Knows plants that have omega-3: walnuts, flaxseed, chia, soybeans, and canola oil."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor
from tools.diagrams.kitchen.crockery import Bottle, Bowl
from tools.diagrams.kitchen.fresh import leaf, walnut
from tools.diagrams.markup import group, path
from tools.diagrams.palette import BREAD, CHINA, GREEN, LEMON, METAL, Tones
from tools.diagrams.person.stage import Stage, stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import all_of, facets_of, joined, shape, tube
from tools.diagrams.solids import body, ground_shadow, lines, oval, pale, strip
from tools.diagrams.still import Thing
from tools.diagrams.strewing import strewn


def walnuts(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A bowl of walnuts, one of them cracked open before it."""
    bowl, unit = Bowl(at, 120, 66), at.placement.unit
    heap = [(-62, -10, 20), (-10, -32, -40), (52, -20, 70), (76, 2, 10), (-36, 8, -70), (16, 0, 20),
        (48, 20, -20), (-8, 26, 60)]  # fmt: skip
    front = bowl.area.difference(joined(bowl.rim, at.area(oval(0, 0, 100, 42))))
    half = stage(*at.place(-120, 92), unit, -14)
    other = stage(*at.place(-30, 112), unit, 30)
    return Thing("walnuts", joined(bowl.area, at.area(oval(-120, 92, 40, 36)),
        at.area(oval(-30, 112, 30, 30))), [
        bowl.draw(scene, ground),
        *(walnut(scene, stage(*at.place(x, y), unit * 1.25, turned)) for x, y, turned in heap),
        body(scene, front, CHINA, 12), ground_shadow(at.area(oval(-118, 100, 38, 28)), ground, (8, 8)),
        ground_shadow(at.area(oval(-30, 120, 28, 20)), ground, (8, 8)),
        _kernel(scene, half), walnut(scene, other),
    ], anchor=at.place(10, -10))  # fmt: skip


def _kernel(scene: Scene, at: Stage) -> str:
    """Half a walnut in its shell: two lobes with furrows."""
    shell = at.area(oval(0, 0, 42, 36))
    lobes = [
        at.area(shape([(s * 3, -26), (s * 18, -26), (s * 32, -8), (s * 30, 12), (s * 16, 25), (s * 3, 22)]))
        for s in (-1, 1)
    ]
    furrows: list[list[Anchor]] = []
    for s in (-1, 1):
        furrows.append([(s * 10, -18), (s * 16, -8), (s * 10, 2), (s * 15, 14)])
        furrows.append([(s * 26, -10), (s * 21, 0), (s * 26, 8)])
    return group([
        body(scene, shell, BREAD, 6, 2.2), pale(shell.buffer(-5), BREAD.deep),
        *(body(scene, lobe, BREAD, 8, 1.6) for lobe in lobes),
        lines(BREAD.deep, 2.2, *(at.line(line) for line in furrows)),
    ])  # fmt: skip


def seeds(room: BaseGeometry, size: tuple[float, float], gap: float, seed: int, tones: Tones) -> str:
    """Many small seeds in two shades, each kind as one path."""
    places = strewn(room, gap, seed)
    kinds = ((tones.middle, places[::2]), (tones.deep, places[1::2]))
    return group([
        path("".join(facets_of(oval(x, y, *size, turn), 0.2) for x, y, turn in some), fill=fill,
             stroke=tones.line, stroke_width=0.9)
        for fill, some in kinds
    ])  # fmt: skip


def seed_bowl(scene: Scene, name: str, at: Stage, ground: BaseGeometry, small: bool) -> Thing:
    """A bowl of flaxseed, or of the smaller and greyer chia."""
    bowl = Bowl(at, 100, 58, BREAD if not small else CHINA)
    mound = at.area(shape([(-86, 4), (-50, -26), (0, -38), (50, -26), (86, 4), (50, 28), (0, 34), (-50, 28)]))
    tones = METAL if small else BREAD
    size, gap, seed = ((3.6, 2.6), 8.2, 7) if small else ((7.4, 4.0), 10.0, 3)
    spill = at.area(shape([(-128, 78), (-100, 58), (-66, 74), (-92, 92)]))
    return Thing(name, joined(bowl.area, mound), [
        bowl.draw(scene, ground), pale(mound, tones.base, tones.line, 1.6),
        inner_shadow(mound, 10, (-8, -8), tones.deep, 0.6),
        seeds(mound.buffer(-5), size, gap, seed, tones), seeds(spill, size, gap * 1.9, seed, tones),
    ], anchor=at.place(0, 0))  # fmt: skip


def blossom(scene: Scene, at: Stage) -> str:
    """A small flower with four yellow petals, as canola has."""
    petals = [stage(*at.place(0, 0), at.placement.unit, turned) for turned in (45, 135, 225, 315)]
    shapes = [
        each.area(shape([(0, 0, "c"), (-12, -12), (-11, -26), (0, -30), (11, -26), (12, -12)]))
        for each in petals
    ]
    return group(
        [
            *(body(scene, each, LEMON, 5, 1.5) for each in shapes),
            pale(at.area(oval(0, 0, 6, 6)), GREEN.base, GREEN.line, 1.2),
        ]
    )


def canola(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """A bottle of oil and the plant it comes from."""
    bottle = Bottle(at, LEMON, GREEN, clear=True)
    unit = at.placement.unit
    stem = at.area(strip([(62, 8), (76, -60), (84, -150)], 5))
    flowers = [(84, -156, 10), (62, -138, 30), (106, -136, -10), (72, -112, 50), (100, -104, 5),
        (88, -178, 20)]  # fmt: skip
    spots = all_of([at.area(oval(x, y, 24, 24)) for x, y, _ in flowers])
    leaves = [(72, -40, 60, 0.7), (70, -24, -50, 0.55)]
    return Thing("canola-oil", joined(bottle.area, stem, spots), [
        bottle.draw(scene, ground), blossom(scene, stage(*at.place(0, -52), unit * 0.72)),
        body(scene, stem, GREEN, 3, 1.8),
        *(leaf(scene, stage(*at.place(x, y), unit * size, turned)) for x, y, turned, size in leaves),
        *(blossom(scene, stage(*at.place(x, y), unit * 0.82, turned)) for x, y, turned in flowers),
    ], anchor=at.place(0, -108))  # fmt: skip


def soybeans(scene: Scene, at: Stage, ground: BaseGeometry) -> Thing:
    """Green pods, one of them open, with their beans."""
    closed = [
        at.area(tube(line, [10, 34, 26, 36, 26, 34, 8], (0.9, 0.9)))
        for line in ([(-124, -30), (-60, -44), (0, -36), (60, -46)], [(-96, 6), (-30, -2), (30, 8), (86, 0)])
    ]
    shell = at.area(tube([(-70, 52), (0, 60), (70, 54), (128, 40)], [8, 40, 42, 40, 8], (0.9, 0.9)))
    inside = shell.buffer(-7)
    beans = [
        at.area(oval(x, y, 17, 14, turn))
        for x, y, turn in ((-30, 57, 0), (14, 60, 10), (58, 55, -8), (128, -14, 20), (150, 12, -30))
    ]
    bumps = [
        [(-84, -44), (-60, -40), (-40, -46)],
        [(-8, -40), (10, -36), (30, -42)],
        [(-52, -4), (-30, 0), (-10, -2)],
    ]
    return Thing("soybeans", joined(*closed, shell, *beans), [
        ground_shadow(joined(*closed, shell), ground, (8, 9)),
        *(body(scene, pod, GREEN, 10) for pod in closed),
        lines(GREEN.deep, 2, *(at.line(list(bump)) for bump in bumps)),
        body(scene, shell, GREEN, 6), pale(inside, GREEN.light, GREEN.line, 1.4),
        ground_shadow(joined(*beans[3:]), ground, (5, 5)),
        *(body(scene, bean, LEMON, 8, 1.9) for bean in beans),
    ], anchor=at.place(-30, -38))  # fmt: skip

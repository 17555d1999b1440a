"""Knows the wall of an artery, much enlarged: LDL slips below the lining and heaps up as fat."""

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.arrows import arrow
from tools.diagrams.artery import cells
from tools.diagrams.curves import Anchor, sampled_line
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import FAT, INK, LEAF, MUSCLE, PLAQUE, RED, VALVE
from tools.diagrams.particles import balls
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import joined, path_of, rounded, shape, tube
from tools.diagrams.solids import body, lines, oval, pale, slab
from tools.diagrams.still import Thing
from tools.diagrams.strewing import strewn

PANEL = slab(20, 20, 980, 980, 40)
LINING: list[Anchor] = [
    (0, 596), (110, 594), (200, 572), (300, 508), (400, 440), (500, 414), (600, 428), (700, 492), (790, 562),
    (880, 592), (1000, 596),
]  # fmt: skip
FLOOR: list[Anchor] = [(1000, 690), (860, 694), (700, 716), (500, 730), (300, 716), (140, 694), (0, 690)]
HEAP: list[Anchor] = [
    (206, 652), (280, 580), (370, 506), (460, 464), (540, 462), (630, 492), (716, 558), (794, 640),
    (700, 678), (500, 696), (300, 680),
]  # fmt: skip
GAPS = (0.285, 0.71)
"""Where along the lining LDL slips through, between two of its cells."""


def below_lining() -> BaseGeometry:
    """All of the wall."""
    return shape([*LINING[:1], *LINING[1:], (1000, 1000, "c"), (0, 1000, "c")]).intersection(PANEL)


def blood(scene: Scene) -> list[Thing]:
    """The room for blood, with red cells, LDL and HDL."""
    room = PANEL.difference(below_lining())
    paint = scene.linear((0, 20), (0, 600), (0, RED.base), (0.5, RED.middle), (1, RED.base))
    places = strewn(room.buffer(-44).intersection(box(0, 0, 1000, 560)), 74, 6)
    bad, good = [(x, y) for x, y, _ in places[:11]], [(x, y) for x, y, _ in places[-4:]]
    rest = [(x, y, 21.0, 15.0) for x, y, _ in places[11:-4]]
    return [
        Thing("room", room, [path(path_of(PANEL, 0.3), fill=paint),
        inner_shadow(room, 18, (0, -14), RED.deep, 0.6), cells.draw("cells", rest, 3)], False),
        Thing("ldl", balls.discs(bad, balls.LDL), [balls.ldl(x, y) for x, y in bad]),
        Thing("hdl", balls.discs(good, balls.HDL), [balls.hdl(x, y, True) for x, y in good]),
    ]  # fmt: skip


def coat(scene: Scene) -> Thing:
    """The wall: a loose layer under the lining, muscle, and the outer coat."""
    wall = below_lining()
    muscle = shape([*FLOOR, (0, 900, "c"), (1000, 900, "c")]).intersection(PANEL)
    outer = box(0, 896, 1000, 1000).intersection(PANEL)
    fibres = [
        [(x, y), (x + 50, y + 8), (x + 110, y)]
        for y in range(752, 890, 34)
        for x in range(30 + (y % 4) * 20, 900, 150)
    ]
    return Thing("artery-wall", wall, [
        path(path_of(wall, 0.4), fill=MUSCLE.light), body(scene, muscle, MUSCLE, 14, 2),
        group([lines(MUSCLE.deep, 3, *fibres)], class_="shade"), body(scene, outer, FAT, 10, 2),
    ], anchor=(130, 820))  # fmt: skip


def heap(scene: Scene) -> Thing:
    """Fat that lies in the wall: a heap of LDL and of cells that are full of it."""
    area = shape(HEAP)
    inside = strewn(area.buffer(-30), 45, 9)
    big = [(x, y) for x, y, _ in inside]
    return Thing("plaque", area, [
        cast_shadow(area, below_lining(), MUSCLE.deep, 8, (0, 8), 0.4), body(scene, area, PLAQUE, 22, 3),
        *(balls.ldl(x, y, 0.84) for x, y in big),
    ], anchor=(500, 600))  # fmt: skip


def lining(scene: Scene) -> Thing:
    """The lining: a row of flat cells, with gaps where LDL slips in."""
    line = sampled_line(LINING, 14)
    count = 14
    step = (len(line) - 1) / count
    pieces = []
    for index in range(count):
        start, end = round(index * step), round((index + 1) * step)
        if any(index == round(gap * count) for gap in GAPS):
            start += 3
        run: list[Anchor] = [(float(x), float(y)) for x, y in line[start : end + 1]]
        pieces.append(tube(run, [13, 25, 13], (0.5, 0.5)).intersection(PANEL))
    nuclei = [oval(piece.centroid.x, piece.centroid.y, 12, 5, _slope(piece)) for piece in pieces]
    return Thing("lining", joined(*pieces).buffer(2), [
        *(body(scene, rounded(piece, 0, 4), VALVE, 6, 2.2) for piece in pieces),
        *(pale(each, VALVE.dark) for each in nuclei),
    ], anchor=(500, 414))  # fmt: skip


def _slope(piece: BaseGeometry) -> float:
    left, _, right, _ = piece.bounds
    middle = (left + right) / 2
    return (
        0.0
        if 420 < middle < 560
        else (-34.0 if 200 < middle <= 420 else 34.0 if 560 <= middle < 820 else 0.0)
    )


def slipping() -> Thing:
    """LDL on its way through the gaps, and HDL that carries fat out."""
    return Thing("ways", oval(0, 0, 1, 1), [
        arrow("in-left", [(232, 404), (268, 480), (316, 556)], 13, INK),
        arrow("in-right", [(754, 390), (734, 470), (676, 556)], 13, INK),
        arrow("out", [(560, 452), (584, 380), (592, 286)], 12, LEAF), balls.ldl(248, 500),
        balls.ldl(702, 448), balls.hdl(626, 366, True),
    ], False, True)  # fmt: skip


def wall_view(scene: Scene) -> list[Thing]:
    """The whole picture."""
    frame = Thing("frame", oval(0, 0, 1, 1), [stroke(path_of(PANEL, 0.3), MUSCLE.line, 3.4)], False, True)
    return [*blood(scene), coat(scene), heap(scene), lining(scene), slipping(), frame]

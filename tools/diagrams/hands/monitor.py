"""Knows the device that measures blood pressure: two blank fields for the two numbers, no digits."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, Anchors, open_path
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.palette import CLOTH, METAL, PRINT, RED, WATER, WHITE
from tools.diagrams.person.stage import Stage, stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import path_of, shape
from tools.diagrams.solids import body, ground_shadow, oval, pale, slab, sweep
from tools.diagrams.still import Thing

HEART: list[Anchor] = [
    (0, 46, "c"), (-34, 18), (-52, -10), (-46, -38), (-24, -46), (-6, -36), (0, -24, "c"), (6, -36),
    (24, -46),
    (46, -38), (52, -10), (34, 18),
]  # fmt: skip
DASH = (56.0, 17.0)
"""Length and height of one of the bars that stand where a digit would be."""


def hose(line: Anchors, width: float = 18) -> str:
    """The rubber tube between cuff and device."""
    data = open_path(line)
    return group([
        stroke(data, METAL.line, width, stroke_linecap="round"),
        stroke(data, METAL.base, width - 5, stroke_linecap="round"),
        stroke(data, METAL.light, width * 0.2, stroke_linecap="round", class_="shade"),
    ])  # fmt: skip


def heart(scene: Scene, at: Stage, squeezing: bool) -> str:
    """A heart as a sign: small with arrows inwards, or wide with arrows outwards."""
    size = 0.82 if squeezing else 1.16
    inner = stage(*at.place(0, 0), at.placement.unit * size)
    arrows = []
    for side in (-1, 1):
        tip, tail = (62, 96) if squeezing else (98, 70)
        barb = 15 if tail > tip else -15
        end, back = _xy(at, side * tip, 0), side * (tip + barb)
        arrows.append(f"M{_xy(at, side * tail, 0)}L{end}M{_xy(at, back, -15)}L{end}L{_xy(at, back, 15)}")
    return group([
        body(scene, inner.area(shape(HEART)), RED, 10, 2.4),
        stroke("".join(arrows), PRINT, 8 * at.placement.unit, stroke_linecap="round"),
    ])  # fmt: skip


def _xy(at: Stage, x: float, y: float) -> str:
    across, down = at.place(x, y)
    return f"{across:.1f} {down:.1f}"


def field(name: str, area: BaseGeometry, count: int, scale: float = 1.0) -> Thing:
    """A field for a number: as many bars as it would have digits."""
    _, top, right, bottom = area.bounds
    wide, high = DASH[0] * scale, DASH[1] * scale
    middle, step = (top + bottom) / 2, wide * 1.36
    bars = "".join(
        f"M{right - 44 - wide - index * step:.1f} {middle:.1f}h{wide:.1f}" for index in range(count)
    )
    return Thing(name, area, [
        pale(area, WHITE, METAL.line, 2.4), inner_shadow(area, 6, (5, 6), METAL.middle, 0.7),
        stroke(bars, PRINT, high, stroke_linecap="round"),
    ], anchor=(right - 60, bottom - 14))  # fmt: skip


def button(scene: Scene, x: float, y: float) -> Thing:
    """The button that starts the device."""
    disc = oval(x, y, 44, 44)
    sign = f"M{x} {y - 24}V{y - 4}M{x - 13} {y - 14}A20 20 0 1 0 {x + 13} {y - 14}"
    return Thing("start-button", disc, [
        ground_shadow(disc, disc.buffer(20), (4, 5)), body(scene, disc, CLOTH, 10),
        stroke(sign, CLOTH.line, 6, stroke_linecap="round"),
    ])  # fmt: skip


def housing(scene: Scene, outline: BaseGeometry, screen: BaseGeometry) -> Thing:
    """The device with its screen."""
    low = sweep(outline, 0, 26)
    return Thing("monitor", low, [
        ground_shadow(low, low.buffer(60), (14, 16)), body(scene, low, METAL, 16),
        pale(outline, METAL.light, METAL.line, 2.4),
        inner_shadow(outline, 12, (-9, -10), METAL.middle, 0.7),
        pale(screen, CLOTH.light, METAL.line, 3), inner_shadow(screen, 9, (7, 8), CLOTH.base, 0.7),
    ])  # fmt: skip


def screen_view(scene: Scene) -> list[Thing]:
    """The device from the front."""
    outline, screen = slab(60, 60, 740, 850, 56), slab(110, 110, 690, 690, 26)
    line: list[Anchor] = [(732, 640), (800, 664), (850, 620), (860, 540)]
    wave = "M196 632h28l14 -26l20 52l16 -36l10 10h34"
    roll = slab(778, 260, 948, 556, 60)
    top = oval(863, 282, 84, 34)
    spiral = "".join(
        f"M{863 - r} 282A{r} {r * 0.4:.0f} 0 1 1 {863 + r} 282A{r} {r * 0.4:.0f} 0 1 1 {863 - r + 8} 284"
        for r in (62, 40, 20)
    )
    return [
        Thing("hose", oval(0, 0, 1, 1), [hose(line, 22)], False, True),
        Thing("cuff", roll, [
            ground_shadow(roll, roll.buffer(60), (12, 14)), body(scene, roll, WATER, 20),
            pale(top, WATER.middle, WATER.line, 2.4), stroke(spiral, WATER.line, 3),
            path(path_of(slab(800, 392, 862, 470, 8), 0.3), fill=WATER.deep, stroke=WATER.line,
            stroke_width=2),
        ], anchor=(900, 430)),
        housing(scene, outline, screen),
        field("upper-number", slab(330, 136, 664, 330, 18), 3),
        Thing("squeezing-heart", oval(222, 234, 84, 60), [heart(scene, stage(222, 234, 0.92), True)], False),
        field("lower-number", slab(330, 352, 664, 546, 18), 3),
        Thing("resting-heart", oval(222, 450, 84, 60), [heart(scene, stage(222, 450, 0.92), False)], False),
        field("pulse-number", slab(420, 568, 664, 668, 16), 2, 0.72),
        Thing("beat", oval(260, 632, 60, 30), [stroke(wave, PRINT, 7, stroke_linecap="round")], False),
        button(scene, 400, 768),
    ]  # fmt: skip


def small(scene: Scene, x: float, y: float) -> list[str]:
    """The device as it stands on a table, farther away."""
    outline = slab(x - 120, y - 90, x + 120, y + 90, 26)
    low = sweep(outline, 0, 16)
    screen = slab(x - 96, y - 70, x + 96, y + 34, 10)
    bars = "".join(f"M{x + 8 + i * 26:.0f} {row:.0f}h14" for row in (y - 44, y - 8) for i in range(3))
    hearts = [
        body(scene, stage(x - 56, row, size).area(shape(HEART)), RED, 3, 1.6)
        for row, size in ((y - 44, 0.26), (y - 6, 0.36))
    ]
    return [
        ground_shadow(low, low.buffer(40), (10, 12)), body(scene, low, METAL, 10),
        pale(outline, METAL.light, METAL.line, 2),
        pale(screen, WHITE, METAL.line, 2.2), *hearts, stroke(bars, PRINT, 9, stroke_linecap="round"),
        ellipse((x, y + 62), (16, 16), fill=CLOTH.base, stroke=CLOTH.line, stroke_width=2),
    ]  # fmt: skip

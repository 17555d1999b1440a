"""Knows the liver with the docks at its edge that catch LDL."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor
from tools.diagrams.markup import group
from tools.diagrams.palette import CLOTH, MUSCLE
from tools.diagrams.particles.balls import ldl
from tools.diagrams.person.stage import Stage, stage
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import shape
from tools.diagrams.solids import body, gloss, lines, oval, strip
from tools.diagrams.still import Thing

LIVER: list[Anchor] = [
    (560, 150), (600, 92), (690, 66), (790, 72), (880, 100), (944, 136), (950, 168), (900, 206), (830, 246),
    (780, 300),
    (720, 342), (640, 352), (584, 316), (556, 240),
]  # fmt: skip
LOBE: list[Anchor] = [(776, 76), (762, 130), (776, 190), (758, 250)]
DOCKS = (
    ((592, 330), 150.0),
    ((662, 352), 172.0),
    ((732, 334), 205.0),
    ((786, 296), 215.0),
    ((836, 244), 218.0),
    ((898, 208), 212.0),
)
"""Where docks stand on the lower edge, and how far each is turned; the first of them are always there."""


def area() -> BaseGeometry:
    """The liver."""
    return shape(LIVER)


def liver(scene: Scene, docks: int, caught: int) -> list[Thing]:
    """The liver, some docks, and LDL in the first of them."""
    whole = area()
    cups: list[tuple[BaseGeometry, Stage]] = []
    balls: list[tuple[float, float]] = []
    for index in order()[:docks]:
        (x, y), turned = DOCKS[index]
        at = stage(x, y, 1, turned)
        cup = at.area(
            strip([(-24, -44), (-20, -24), (0, -14), (20, -24), (24, -44)], 12).union(
                strip([(0, 8), (0, -14)], 13)
            )
        )
        cups.append((cup, at))
        if len(balls) < caught:
            balls.append(at.place(0, -44))
    return [
        Thing("docks", strip([(0, 0), (1, 1)], 1), [body(scene, cup, CLOTH, 4, 2) for cup, _ in cups], False,
        True),
        Thing("liver", whole, [
            body(scene, whole, MUSCLE, 30, 3), lines(MUSCLE.line, 2.4, LOBE),
            gloss(oval(650, 120, 50, 14, -18), whole, 0.5, 6),
        ], anchor=(680, 220)),
        Thing("caught", oval(0, 0, 1, 1), [group([ldl(x, y) for x, y in balls])] if balls else [], False,
        True),
    ]  # fmt: skip


def order() -> list[int]:
    """The order in which docks are added: from the middle of the edge outwards."""
    return [2, 3, 1, 4, 0, 5]

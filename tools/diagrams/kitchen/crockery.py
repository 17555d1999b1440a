"""Knows tables, plates, bowls and bottles, seen a little from above."""

from dataclasses import dataclass
from functools import cached_property

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor
from tools.diagrams.markup import group
from tools.diagrams.palette import BREAD, CHINA, METAL, Tones
from tools.diagrams.person.stage import Stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import joined, shape
from tools.diagrams.solids import body, facet, gloss, ground_shadow, oval, pale, slab, sweep
from tools.diagrams.still import Thing

FLAT = 0.42
"""Height of a round rim by its width, as it is seen a little from above."""


def table(scene: Scene, width: float, top: float, bottom: float) -> Thing:
    """A table of light wood as wide as the view, with its front edge."""
    board = facet((96, top), (width - 96, top), (width - 14, bottom), (14, bottom), radius=20)
    edge = sweep(board, 0, 34)
    return Thing("table", edge, [
        body(scene, edge, BREAD, 10),
        pale(board, BREAD.light, BREAD.line, 1.4),
        inner_shadow(board, 26, (-20, -22), BREAD.middle, 0.5),
    ], named=False)  # fmt: skip


@dataclass(frozen=True)
class Plate:
    """A round plate."""

    at: Stage
    radius: float

    @cached_property
    def area(self) -> BaseGeometry:
        """The plate with its rim."""
        return self.at.area(oval(0, 0, self.radius, self.radius * FLAT))

    def draw(self, scene: Scene, ground: BaseGeometry) -> str:
        """The plate and its shadow on the ground."""
        well = self.at.area(oval(0, 3, self.radius * 0.7, self.radius * FLAT * 0.68))
        low = joined(self.area, self.at.area(oval(0, 7, self.radius * 0.98, self.radius * FLAT)))
        return group([
            ground_shadow(low, ground), body(scene, low, CHINA, 6), pale(self.area, CHINA.light, CHINA.line),
            pale(well, CHINA.light, CHINA.deep, 1.6), inner_shadow(well, 7, (5, 6), CHINA.deep, 0.5),
        ])  # fmt: skip


@dataclass(frozen=True)
class Bowl:
    """A round bowl with what is in it."""

    at: Stage
    radius: float
    depth: float
    tones: Tones = CHINA

    @cached_property
    def rim(self) -> BaseGeometry:
        """The upper edge."""
        return self.at.area(oval(0, 0, self.radius, self.radius * FLAT))

    @cached_property
    def mouth(self) -> BaseGeometry:
        """What is seen of the inside."""
        return self.at.area(oval(0, 2, self.radius * 0.9, self.radius * FLAT * 0.84))

    @cached_property
    def area(self) -> BaseGeometry:
        """The whole bowl."""
        wide, deep, foot = self.radius, self.depth, self.radius * 0.46
        line: list[Anchor] = [
            (-wide, 0, "c"), (-wide * 0.9, deep * 0.5), (-foot * 1.2, deep * 0.92), (-foot, deep, "c"),
            (-foot * 0.9, deep + 9), (0, deep + 13), (foot * 0.9, deep + 9), (foot, deep, "c"),
            (foot * 1.2, deep * 0.92), (wide * 0.9, deep * 0.5), (wide, 0, "c"), (0, -wide * 0.2),
        ]  # fmt: skip
        return joined(self.at.area(shape(line)), self.rim)

    def draw(self, scene: Scene, ground: BaseGeometry) -> str:
        """The empty bowl."""
        wide, deep = self.radius, self.depth
        foot = self.at.area(oval(0, deep - 2, wide * 0.7, wide * 0.24))
        light = self.at.area(oval(-wide * 0.62, deep * 0.5, wide * 0.06, deep * 0.22, 16))
        return group([
            ground_shadow(foot, ground, (20, 8)), body(scene, self.area, self.tones, 16),
            gloss(light, self.area), pale(self.rim, self.tones.light, self.tones.line, 2.2),
            pale(self.mouth, self.tones.middle, self.tones.line, 1.4),
            inner_shadow(self.mouth, 8, (7, 9), self.tones.deep, 0.6),
        ])  # fmt: skip


@dataclass(frozen=True)
class Bottle:
    """A bottle with a cap and a blank label; `full` is the share of its height that is filled."""

    at: Stage
    tones: Tones
    cap: Tones = METAL
    clear: bool = False

    @cached_property
    def glass(self) -> BaseGeometry:
        """The bottle without its cap."""
        line: list[Anchor] = [
            (-17, -196, "c"), (-18, -160), (-26, -136), (-46, -112), (-52, -84), (-52, -4), (-44, 6), (0, 12),
            (44, 6), (52, -4), (52, -84), (46, -112), (26, -136), (18, -160), (17, -196, "c"),
        ]  # fmt: skip
        return self.at.area(shape(line))

    @cached_property
    def lid(self) -> BaseGeometry:
        """The cap."""
        return self.at.area(slab(-21, -226, 21, -190, 5))

    @cached_property
    def label(self) -> BaseGeometry:
        """The blank paper on it."""
        return self.at.area(shape([
            (-52, -92, "c"), (0, -84), (52, -92, "c"), (52, -22, "c"), (0, -13), (-52, -22, "c"),
        ]))  # fmt: skip

    @cached_property
    def area(self) -> BaseGeometry:
        """All of it."""
        return joined(self.glass, self.lid)

    def draw(self, scene: Scene, ground: BaseGeometry) -> str:
        """The bottle; a clear one is of glass, and its content ends below the neck."""
        foot = self.at.area(oval(0, -2, 50, 16))
        items = [ground_shadow(foot, ground, (22, 6))]
        if self.clear:
            content = self.at.area(slab(-70, -128, 70, 40, 2)).intersection(self.glass.buffer(-4))
            items += [body(scene, self.glass, CHINA, 8), body(scene, content, self.tones, 10, 1.4)]
        else:
            items.append(body(scene, self.glass, self.tones, 16))
        shine = self.at.area(oval(-36, -66, 5, 44))
        return group([
            *items, body(scene, self.label, CHINA, 8, 1.8), body(scene, self.lid, self.cap, 6),
            gloss(shine, self.glass, 0.6),
        ])  # fmt: skip


def board(scene: Scene, area: BaseGeometry, ground: BaseGeometry, thick: float = 12) -> str:
    """A cutting board; `area` is its upper face."""
    low = sweep(area, 0, thick)
    return group([
        ground_shadow(low, ground), body(scene, low, BREAD, 6), pale(area, BREAD.middle, BREAD.line, 1.6),
        inner_shadow(area, 10, (-8, -8), BREAD.base, 0.5),
    ])  # fmt: skip


def shine(at: Stage, within: BaseGeometry, *spots: tuple[float, float, float, float, float]) -> str:
    """Lights on something smooth: places with half sizes and turn."""
    return group([gloss(at.area(oval(*spot)), within, 0.75, 2.5) for spot in spots])

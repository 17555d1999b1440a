"""Knows the screen of an echo with its picture: walls are bright, blood is dark."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from shapely.geometry import Point, box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, open_path, plain
from tools.diagrams.echo.fan import Fan
from tools.diagrams.markup import group, path, shading, stroke
from tools.diagrams.palette import METAL
from tools.diagrams.shapes import all_of, bar, joined, path_of, rounded, shape

Line = list[Anchor]

CHAMBERS: dict[str, Line] = {
    "left-ventricle": [
        (0.0, 0.24), (0.04, 0.2), (0.1, 0.235), (0.175, 0.32), (0.235, 0.43), (0.25, 0.53), (0.235, 0.585),
        (0.14, 0.59), (0.055, 0.585), (0.03, 0.45), (0.0, 0.32),
    ],
    "right-ventricle": [
        (-0.085, 0.33), (-0.125, 0.305), (-0.18, 0.36), (-0.25, 0.46), (-0.27, 0.54), (-0.25, 0.595),
        (-0.15, 0.6), (-0.055, 0.595), (-0.06, 0.45),
    ],
    "left-atrium": [
        (0.055, 0.64), (0.15, 0.635), (0.245, 0.64), (0.295, 0.74), (0.26, 0.85), (0.15, 0.89), (0.06, 0.84),
        (0.045, 0.74),
    ],
    "right-atrium": [
        (-0.05, 0.65), (-0.15, 0.645), (-0.26, 0.65), (-0.31, 0.75), (-0.27, 0.85), (-0.15, 0.88),
        (-0.06, 0.84), (-0.045, 0.75),
    ],
}  # fmt: skip
"""The four chambers as a share of the picture's depth: across from its middle, and away from the tip."""

FLAPS: tuple[Line, ...] = (
    [(0.045, 0.61), (0.095, 0.575), (0.12, 0.52)], [(0.25, 0.61), (0.205, 0.575), (0.18, 0.52)],
    [(-0.045, 0.625), (-0.095, 0.59), (-0.12, 0.54)], [(-0.265, 0.625), (-0.215, 0.59), (-0.19, 0.54)],
)  # fmt: skip
WAYS: tuple[tuple[Anchor, Anchor], ...] = (((0.07, 0.612), (0.225, 0.612)), ((-0.24, 0.622), (-0.07, 0.622)))
"""The open inlets between upper and lower chambers, from hinge to hinge."""

WALL, HALF, DOTS, SEED = 0.05, 37.0, 90, 7


@dataclass(frozen=True)
class Screen:
    """A screen by its left upper corner and width; from behind, the atria are nearest to the probe."""

    left: float
    top: float
    width: float
    behind: bool = False

    @property
    def height(self) -> float:
        """The screen is a little lower than it is wide."""
        return self.width * 0.88

    @cached_property
    def frame(self) -> BaseGeometry:
        """The whole device."""
        right, bottom = self.left + self.width, self.top + self.height
        return box(self.left, self.top, right, bottom).buffer(self.width * 0.05)

    @cached_property
    def chambers(self) -> dict[str, BaseGeometry]:
        """The four chambers as the echo shows them."""
        sector = self._sector()
        return {name: shape(self._placed(line)).intersection(sector) for name, line in CHAMBERS.items()}

    @property
    def foot(self) -> tuple[float, float]:
        """Where the cable goes in."""
        return self.left + self.width / 2, self.top + self.height * 1.06

    def draw(self) -> str:
        """The device and its picture."""
        sector = self._sector()
        walls = rounded(all_of(self.chambers.values()).buffer(WALL * self._depth()), 6, 6).intersection(
            sector
        )
        ground = box(self.left, self.top, self.left + self.width, self.top + self.height)
        holes = joined(*self.chambers.values(), *self._ways())
        flaps = "".join(open_path(self._placed(line)) for line in FLAPS)
        return group([
            path(path_of(self.frame, 0.3), fill=METAL.middle, stroke=METAL.line, stroke_width=3),
            path(path_of(ground, 0.3), fill=METAL.base, stroke=METAL.line, stroke_width=2),
            path(path_of(sector, 0.3), fill=METAL.dark, stroke=METAL.line, stroke_width=2),
            path(path_of(walls, 0.3), fill=METAL.light),
            self._speckle(walls.difference(holes)),
            path(path_of(holes, 0.3), fill=METAL.dark),
            stroke(flaps, METAL.light, 0.022 * self._depth(), stroke_linecap="round"),
        ], id="screen")  # fmt: skip

    def _speckle(self, area: BaseGeometry) -> str:
        """The grain of an echo picture."""
        left, top, right, bottom = area.bounds
        spots = np.random.default_rng(SEED).uniform((left, top), (right, bottom), (DOTS * 6, 2))
        inside = [Point(x, y).buffer(2.2, 2) for x, y in spots.tolist() if area.contains(Point(x, y))]
        data = path_of(all_of(inside[:DOTS]), 0.2)
        return shading([path(data, fill=METAL.base)])

    def _ways(self) -> list[BaseGeometry]:
        """Dark openings in the walls between upper and lower chambers: the blood flows down there."""
        ends = (plain(self._placed(list(way))) for way in WAYS)
        return [bar(start, end, 0.034 * self._depth()) for start, end in ends]

    def _depth(self) -> float:
        return self.height * 0.92

    def _tip(self) -> tuple[float, float]:
        return self.left + self.width / 2, self.top + self.height * 0.04

    def _sector(self) -> BaseGeometry:
        x, y = self._tip()
        return Fan((x, y), (x, y + 100), self._depth(), HALF).area

    def _placed(self, line: Line) -> Line:
        (x, y), depth = self._tip(), self._depth()
        placed: Line = []
        for anchor in line:
            away = 1.14 - anchor[1] if self.behind else anchor[1]
            placed.append((x + anchor[0] * depth, y + away * depth))
        return placed

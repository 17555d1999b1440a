"""Knows the lungs inside the person, and the water that can stand in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, open_path
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.outside import torso
from tools.diagrams.palette import LUNG, WATER
from tools.diagrams.person.stage import Stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import all_of, line_path_of, path_of, shape

WAVE, RISE = 60.0, 9.0
"""Length and height of the waves on standing water, in the figure's measure."""


@dataclass(frozen=True)
class Lungs:
    """Both lungs on their stage; `prefix` begins all ids.

    `water` is the height in the figure above which they are dry; without it there is no water.
    """

    stage: Stage
    water: float | None = None
    prefix: str = "small"

    @cached_property
    def sides(self) -> dict[str, BaseGeometry]:
        """The person's right and left lung on the page."""
        right, left = shape(torso.RIGHT_LUNG), shape(torso.LEFT_LUNG)
        return {"lung-right": self.stage.area(right), "lung-left": self.stage.area(left)}

    @cached_property
    def area(self) -> BaseGeometry:
        """Both lungs."""
        return all_of(self.sides.values())

    @cached_property
    def wet(self) -> BaseGeometry:
        """What stands under water."""
        if self.water is None:
            return Polygon()
        return self.area.intersection(self.stage.area(below(self.water)))

    def draw(self, scene: Scene) -> list[str]:
        """Both lungs, with the water in them."""
        lines = {"lung-right": torso.RIGHT_FISSURES, "lung-left": torso.LEFT_FISSURES}
        return [self._lung(scene, name, area, lines[name]) for name, area in self.sides.items()]

    def _lung(self, scene: Scene, name: str, area: BaseGeometry, fissures: Sequence[Anchors]) -> str:
        left, top, right, bottom = area.bounds
        fine = self.stage.placement.unit
        paint = scene.linear(
            (left, top), (right, bottom), (0, LUNG.light), (0.5, LUNG.middle), (1, LUNG.base)
        )
        inside = "".join(open_path(self.stage.line(line)) for line in fissures)
        return group([
            path(path_of(area, 0.4), fill=paint),
            inner_shadow(area, 16 * fine, (-7 * fine, -9 * fine), LUNG.deep, 0.6),
            stroke(inside, LUNG.deep, 2 * fine, stroke_linecap="round"),
            standing_water(self.wet.intersection(area), fine),
            stroke(path_of(area, 0.4), LUNG.line, max(1.6, 2.6 * fine)),
        ], id=f"{self.prefix}-{name}")  # fmt: skip


def below(height: float) -> BaseGeometry:
    """Everything in the figure's measure below a wavy surface."""
    x = np.arange(-200, 1200, 6.0)
    y = height + RISE * np.sin(x / WAVE * 2 * np.pi)
    return Polygon([*zip(x, y, strict=True), (1200, 4000), (-200, 4000)])


def standing_water(area: BaseGeometry, fine: float, opacity: float = 0.92) -> str:
    """Water with its surface and two lines of waves; empty where there is none."""
    if area.is_empty:
        return ""
    return group([
        path(path_of(area, 0.3), fill=WATER.base, fill_opacity=opacity),
        inner_shadow(area, 14 * fine, (0, 10 * fine), WATER.light, 0.7),
        inner_shadow(area, 14 * fine, (-6 * fine, -10 * fine), WATER.deep, 0.6),
        stroke(line_path_of(area.boundary, 0.3), WATER.line, max(1.4, 2.4 * fine)),
    ])  # fmt: skip

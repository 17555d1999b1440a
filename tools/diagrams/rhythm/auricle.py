"""Knows the pouch of the left atrium, opened, and the clot in it."""

from dataclasses import dataclass
from functools import cached_property

from shapely import affinity
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, open_path
from tools.diagrams.heart import anchors as heart
from tools.diagrams.heart.anchors import Line
from tools.diagrams.heart.form import Form
from tools.diagrams.markup import group, path, shading, stroke
from tools.diagrams.palette import CLOT, MUSCLE, RED
from tools.diagrams.rhythm import waves
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import facets_of, joined, largest, line_path_of, path_of, rounded, shape, tube

LARGER = 1.28
MOUTH = (782.0, 500.0)
"""From here the opened pouch is spread."""

WALL = 10.0
NECK: Line = [(812, 496), (778, 484), (744, 470)]
RIDGES: tuple[Line, ...] = (
    [(826, 476), (850, 486), (870, 482)],
    [(812, 514), (842, 528), (868, 528)],
    [(866, 500), (884, 504), (896, 500)],
)
CLOT_EDGE: Line = [
    (822, 500), (832, 482), (852, 478), (868, 484), (884, 492), (888, 508), (878, 522), (862, 530),
    (846, 526), (832, 522),
]  # fmt: skip
CLOT_LINES: tuple[Line, ...] = (
    [(836, 496), (850, 490), (866, 496)],
    [(838, 510), (854, 514), (872, 508)],
)


@dataclass(frozen=True)
class Pouch:
    """The opened pouch on a heart."""

    form: Form

    @cached_property
    def outside(self) -> BaseGeometry:
        """The pouch with its wall."""
        return self._larger(shape(self.form.placed(heart.LEFT_AURICLE)))

    @cached_property
    def inside(self) -> BaseGeometry:
        """The hollow of the pouch, with its mouth into the atrium."""
        hollow = rounded(self.outside.buffer(-WALL), 2, 4)
        return largest(rounded(joined(hollow, tube(self._line(NECK), [50, 40, 34], (0, 0.9))), 8, 2))

    @cached_property
    def clot(self) -> BaseGeometry:
        """The clot."""
        return shape(self._line(CLOT_EDGE)).intersection(self.inside.buffer(-2))

    @cached_property
    def atrium(self) -> BaseGeometry:
        """The left atrium as far as it is seen, into which the pouch opens."""
        return largest(self.form.left_atrium.difference(waves.arteries(self.form)))

    def draw_atrium(self) -> str:
        """The left atrium in the full colour of blood."""
        area = self.atrium
        return group([
            path(facets_of(area), fill=RED.base),
            inner_shadow(area, 11, (7, 9), RED.dark, 0.7),
            stroke(line_path_of(area.boundary.intersection(self.form.left_atrium.boundary.buffer(1))),
                   RED.light, 3),
        ], id="left-atrium-blood")  # fmt: skip

    def draw(self) -> list[str]:
        """The pouch and what is in it."""
        hollow, clot = self.inside, self.clot
        rim = hollow.exterior.difference(self.form.left_atrium.buffer(-2))
        ridges = [tube(self._line(line), [2, 7, 2], (0.9, 0.9)) for line in RIDGES]
        return [
            group([
                path(path_of(self.outside), fill=MUSCLE.middle, stroke=MUSCLE.line, stroke_width=3),
                path(path_of(hollow.difference(self.atrium.buffer(-12))), fill=RED.base),
                shading([path(facets_of(joined(*ridges).intersection(hollow)), fill=RED.middle)]),
                inner_shadow(joined(hollow, self.atrium), 7, (5, 6), RED.dark, 0.85, hollow),
                stroke(line_path_of(rim), MUSCLE.light, 4.5),
                stroke(line_path_of(rim), RED.line, 1.6),
            ], id="opened-appendage"),
            group([
                path(path_of(clot), fill=CLOT.base, stroke=CLOT.line, stroke_width=3),
                inner_shadow(clot, 5, (-4, -5), CLOT.line, 0.7),
                stroke("".join(open_path(self._line(line)) for line in CLOT_LINES), CLOT.light, 3,
                       stroke_linecap="round"),
            ], id="clot"),
        ]  # fmt: skip

    def _larger(self, area: BaseGeometry) -> BaseGeometry:
        return affinity.scale(area, LARGER, LARGER, origin=self._mouth())

    def _line(self, line: Anchors) -> list[tuple[float, float]]:
        x, y = self._mouth()
        placed = self.form.placed(line)
        return [(x + (at[0] - x) * LARGER, y + (at[1] - y) * LARGER) for at in placed]

    def _mouth(self) -> tuple[float, float]:
        at = self.form.placed([MOUTH])[0]
        return at[0], at[1]

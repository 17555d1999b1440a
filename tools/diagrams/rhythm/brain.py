"""Knows the small round picture of a head whose brain a clot has reached."""

from dataclasses import dataclass
from functools import cached_property

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import open_path
from tools.diagrams.heart.anchors import Line, Widths
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import ALARM, CLOT, GHOST, LUNG, RED, SKIN
from tools.diagrams.person.stage import Stage
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import facets_of, joined, path_of, rounded, shape, tube

RADIUS, MIDDLE = 98.0, (100.0, 100.0)
HEAD: Line = [
    (80, 216, "c"), (84, 178), (66, 168), (52, 162), (48, 150), (51, 144, "c"), (46, 138), (50, 128, "c"),
    (37, 120), (44, 104), (50, 92), (49, 80), (54, 58), (74, 34), (108, 22), (142, 34), (161, 68), (158, 102),
    (142, 132), (138, 164), (148, 216, "c"),
]  # fmt: skip
BRAIN: Line = [
    (62, 78), (68, 56), (86, 40), (110, 34), (136, 44), (150, 68), (149, 92), (136, 108), (116, 112),
    (100, 110), (82, 106), (67, 94),
]  # fmt: skip
FOLDS: tuple[Line, ...] = (
    [(74, 70), (84, 62), (82, 52), (92, 46)],
    [(96, 58), (104, 48), (116, 52), (124, 46)],
    [(132, 56), (128, 66), (138, 74), (134, 84)],
    [(72, 88), (84, 88), (90, 98)],
)
ARTERIES: tuple[tuple[Line, Widths], ...] = (
    ([(110, 222), (112, 180), (110, 144), (106, 112), (104, 92)], [13, 12, 11, 10, 9]),
    ([(104, 96), (94, 84), (80, 78)], [8, 6, 3]),
    ([(104, 98), (114, 82), (128, 72)], [9, 8, 6]),
)
BEYOND: Line = [(116, 78), (120, 62), (134, 56), (146, 66), (144, 82), (130, 90), (120, 88)]
"""What gets no blood."""

PLUG: Line = [(108, 94), (112, 84), (120, 76), (125, 80), (118, 90), (112, 97)]


@dataclass(frozen=True)
class Inset:
    """The round picture on its stage, 200 units wide."""

    stage: Stage

    @cached_property
    def circle(self) -> BaseGeometry:
        """Its ground."""
        return self.stage.area(Point(*MIDDLE).buffer(RADIUS, quad_segs=24))

    @cached_property
    def head(self) -> BaseGeometry:
        """The head as far as the circle shows it."""
        return self.stage.area(shape(HEAD)).intersection(self.circle.buffer(-1.5))

    @cached_property
    def brain(self) -> BaseGeometry:
        """The brain."""
        return self.stage.area(shape(BRAIN))

    @cached_property
    def arteries(self) -> BaseGeometry:
        """The arteries to the brain."""
        tubes = [self.stage.area(tube(line, widths, (0, 0.9), 4)) for line, widths in ARTERIES]
        return rounded(joined(*tubes), 2, 0).intersection(self.circle.buffer(-1.5))

    def draw(self) -> str:
        """Ground, head, brain, arteries, the clot and what it cuts off."""
        beyond, plug = self.stage.area(shape(BEYOND)), self.stage.area(shape(PLUG))
        folds = "".join(open_path(self.stage.line(line)) for line in FOLDS)
        ring = facets_of(self.circle, 0.05)
        return group([
            path(ring, fill=GHOST.light),
            path(path_of(self.head, 0.2), fill=SKIN.light, stroke=SKIN.line, stroke_width=2.4),
            path(path_of(self.brain, 0.2), fill=LUNG.middle, stroke=LUNG.line, stroke_width=2.4),
            inner_shadow(self.brain, 6, (-3, -4), LUNG.deep, 0.6),
            stroke(folds, LUNG.line, 2, stroke_linecap="round"),
            path(path_of(beyond, 0.2), fill=GHOST.deep),
            stroke(path_of(beyond, 0.2), ALARM, 3.2, stroke_dasharray="7 5"),
            path(path_of(self.arteries, 0.2), fill=RED.base, stroke=RED.line, stroke_width=2),
            path(path_of(plug, 0.2), fill=CLOT.dark, stroke=CLOT.line, stroke_width=2.6),
            path(ring, fill="none", stroke=GHOST.line, stroke_width=3.4),
        ], id="brain-inset")  # fmt: skip

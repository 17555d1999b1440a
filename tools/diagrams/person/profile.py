"""Knows the person's head from the side, facing the viewer's left, in a measure of about 260 a head."""

from dataclasses import dataclass
from functools import cached_property

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, open_path
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.palette import CLOT, FEATURE, METAL
from tools.diagrams.person import paint
from tools.diagrams.person.stage import Stage
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import path_of, shape

Line = list[Anchor]

FACE_ABOVE: Line = [
    (10, -132), (-52, -120), (-92, -82), (-103, -40), (-98, -18), (-112, 8), (-128, 32), (-126, 42),
    (-106, 48, "c"), (-112, 60), (-110, 69), (-100, 71, "c"),
]  # fmt: skip
FACE_BELOW: Line = [(-108, 78), (-104, 88), (-98, 94), (-104, 106), (-96, 122), (-72, 130)]
OPEN_BELOW: Line = [(-66, 78, "c"), (-98, 90), (-98, 100), (-90, 106), (-95, 118), (-86, 134), (-64, 140)]
REST: Line = [(-28, 122), (18, 84), (66, 66), (98, 34), (112, -28), (104, -84), (66, -122)]
MOUTH_INSIDE: Line = [(-100, 70), (-66, 77), (-97, 90), (-92, 80)]

HAIR: Line = [
    (-58, -124), (-30, -146), (24, -152), (82, -132), (122, -76), (128, -16), (118, 46), (94, 94),
    (62, 106, "c"), (34, 88), (6, 58), (-22, 46, "c"), (-36, 16), (-42, -26), (-56, -64), (-84, -92, "c"),
]  # fmt: skip
STRANDS: tuple[Line, ...] = (
    [(-38, -118), (20, -100), (62, -44), (70, 60)], [(-6, -136), (56, -114), (98, -50), (96, 40)],
    [(-56, -98), (-6, -78), (30, -30), (34, 56)],
)  # fmt: skip
EAR: Line = [(-22, 30), (-18, 52), (-8, 62), (6, 56), (8, 36)]
BROW: Line = [(-98, -50), (-86, -56), (-68, -52)]
LID: Line = [(-92, -24), (-84, -30), (-70, -26)]
EYE, EYE_RADII = (-84.0, -20.0), (5.0, 7.0)
LIPS: Line = [(-100, 71), (-84, 72)]


@dataclass(frozen=True)
class Profile:
    """The head on its stage; one who speaks has the mouth open."""

    stage: Stage
    speaks: bool = False

    @cached_property
    def head(self) -> BaseGeometry:
        """The head without hair."""
        below = OPEN_BELOW if self.speaks else FACE_BELOW
        return self.stage.area(shape([*FACE_ABOVE, *below, *REST]))

    @cached_property
    def mouth(self) -> BaseGeometry:
        """A round place on the mouth."""
        return self.stage.area(shape([(-126, 74), (-98, 50), (-70, 74), (-98, 104)]))

    def draw(self, scene: Scene) -> list[str]:
        """Head, face and hair."""
        fine = self.stage.placement.unit
        return [
            paint.skin(scene, "head", self.head, 22 * fine),
            paint.skin(scene, "ear", self.stage.area(shape(EAR)), 8 * fine),
            self._face(fine),
            paint.hair("hair", self.stage.area(shape(HAIR)), self._lines(*STRANDS)),
        ]

    def _face(self, fine: float) -> str:
        lips = "" if self.speaks else self._lines(LIPS)
        inside = path_of(self.stage.area(shape(MOUTH_INSIDE)), 0.2) if self.speaks else ""
        radii = [radius * fine for radius in EYE_RADII]
        return group([
            path(inside, fill=CLOT.base) if inside else "",
            stroke(self._lines(BROW), METAL.deep, 6 * fine, stroke_linecap="round"),
            stroke(self._lines(LID) + lips, FEATURE, 4 * fine, stroke_linecap="round"),
            ellipse(self.stage.place(*EYE), radii, fill=FEATURE),
        ], id="face")  # fmt: skip

    def _lines(self, *lines: Line) -> str:
        return "".join(open_path(self.stage.line(line)) for line in lines)

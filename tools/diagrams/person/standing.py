"""Knows how the standing person is painted onto a page, from the front or the back."""

from dataclasses import dataclass, field

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import open_path
from tools.diagrams.markup import ellipse, group, stroke
from tools.diagrams.outside.torso import MIDDLE, mirrored
from tools.diagrams.palette import FEATURE, METAL, SKIN
from tools.diagrams.person import anchors, paint
from tools.diagrams.person.anchors import Line
from tools.diagrams.person.front import Figure
from tools.diagrams.person.stage import Stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow

EVERYWHERE = box(-4000, -4000, 4000, 4000)

BROW: Line = [(430, -92), (452, -100), (476, -92)]
EYE, EYE_RADII = (456.0, -62.0), (7.5, 9.0)
LID: Line = [(436, -64), (446, -74), (460, -76), (476, -66)]
NOSE: Line = [(496, -44), (490, -20), (494, -8), (508, -6)]
MOUTH: Line = [(470, 20), (488, 23), (512, 23), (530, 20)]
STRANDS: tuple[Line, ...] = (
    [(470, -272), (430, -238), (402, -182)], [(510, -276), (490, -238), (476, -204)],
    [(552, -270), (564, -234), (568, -196)], [(592, -246), (612, -208), (620, -160)],
)  # fmt: skip
STRANDS_BEHIND: tuple[Line, ...] = (
    [(470, -240), (420, -150), (410, -40), (430, 30)], [(500, -244), (478, -140), (476, -30), (486, 48)],
    [(530, -244), (546, -140), (544, -30), (530, 44)], [(566, -226), (596, -140), (594, -40), (572, 26)],
)  # fmt: skip


@dataclass(frozen=True)
class Standing:
    """The person on the page: where, which side is seen, and how much of it is on the page."""

    figure: Figure
    stage: Stage
    behind: bool = False
    page: BaseGeometry = field(default=EVERYWHERE)

    def on_page(self, local: BaseGeometry) -> BaseGeometry:
        """An area of the figure as it lies on the page."""
        return self.stage.area(local).intersection(self.page)

    def draw(self, scene: Scene) -> None:
        """Body, clothes and head, from back to front."""
        figure, depth = self.figure, self.stage.length(22)
        body = self.on_page(figure.body)
        top = self.on_page(figure.top_behind if self.behind else figure.top)
        layer = scene.layer("person")
        layer.append(paint.skin(scene, "person-body", body, depth))
        layer.append(self._limb_lines())
        trousers = self.on_page(figure.trousers)
        if not trousers.is_empty:
            layer.append(paint.cloth(scene, "trousers", trousers, paint.TROUSERS, depth))
        layer.append(cast_shadow(self.on_page(figure.head), body, SKIN.deep, depth * 0.5, (2, 7), 0.5))
        layer.append(paint.cloth(scene, "shirt", top, paint.SHIRT, depth))
        layer.append(self._folds())
        self.draw_head(scene, layer, depth)

    def draw_head(self, scene: Scene, layer: list[str], depth: float) -> None:
        """Head, face and hair onto a layer."""
        figure = self.figure
        layer.append(paint.skin(scene, "ears", self.on_page(figure.ears), depth * 0.5))
        layer.append(paint.skin(scene, "head", self.on_page(figure.head), depth))
        strands = self._lines(*(STRANDS_BEHIND if self.behind else STRANDS))
        hair = figure.hair_behind if self.behind else figure.hair
        if not self.behind:
            layer.append(self._face())
        layer.append(paint.hair("hair", self.on_page(hair), strands))

    def _face(self) -> str:
        thin = self.stage.length(5)
        lines = self._lines(LID, mirrored(LID), NOSE, MOUTH)
        radii = [self.stage.length(radius) for radius in EYE_RADII]
        eyes = [self.stage.place(EYE[0], EYE[1]), self.stage.place(2 * MIDDLE - EYE[0], EYE[1])]
        return group([
            stroke(self._lines(BROW, mirrored(BROW)), METAL.deep, thin * 1.4, stroke_linecap="round"),
            stroke(lines, FEATURE, thin, stroke_linecap="round"),
            *(ellipse(eye, radii, fill=FEATURE) for eye in eyes),
        ], id="face")  # fmt: skip

    def _lines(self, *lines: Line) -> str:
        return "".join(open_path(self.stage.line(line)) for line in lines)

    def _folds(self) -> str:
        lines = self._lines(anchors.ARM_FOLD, mirrored(anchors.ARM_FOLD))
        return stroke(lines, FEATURE, 1.8, stroke_linecap="round")

    def _limb_lines(self) -> str:
        """Thumbs, and of the legs the knees and toes, as far as they are on the page."""
        below = (anchors.KNEE, *anchors.TOES) if self.page.bounds[3] > self.stage.place(0, 2300)[1] else ()
        lines = [each for line in (anchors.THUMB, *below) for each in (line, mirrored(line))]
        return stroke(self._lines(*lines), FEATURE, self.stage.length(3.4), stroke_linecap="round")

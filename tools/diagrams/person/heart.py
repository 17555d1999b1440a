"""Knows how the opened heart is drawn small, inside the person: four chambers, walls and great vessels."""

from dataclasses import dataclass
from functools import cached_property

from shapely.geometry.base import BaseGeometry

from tools.diagrams.heart.form import Form
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.outside.chest import NEAR
from tools.diagrams.outside.great import Vessels
from tools.diagrams.palette import ALARM, BLUE, MUSCLE, RED, VALVE, Tones
from tools.diagrams.person.stage import Stage, stage
from tools.diagrams.shading import cast_shadow, glow, inner_shadow
from tools.diagrams.shapes import all_of, bar, joined, path_of, rounded

CENTRE, CENTRE_IN_CHEST = (560.0, 600.0), (546.0, 540.0)
"""The middle of the heart in its own picture, and where it lies in the figure."""

TRUE_SIZE = 0.35
RESTING = Form(0.0)
CUT_ROUND = 12.0
"""How round the great vessels end where they are cut, in the heart's own picture."""


def stage_in(figure: Stage, larger: float = 1.0) -> Stage:
    """Where the heart's own picture lies, in a figure on its stage; upright figures and turned ones."""
    x, y = figure.place(*CENTRE_IN_CHEST)
    own = stage(x, y, figure.placement.unit * TRUE_SIZE * larger, figure.placement.turned)
    across, down = own.place(-CENTRE[0], -CENTRE[1])
    return stage(across, down, own.placement.unit, own.placement.turned)


@dataclass(frozen=True)
class SmallHeart:
    """The opened heart on its stage; `prefix` begins all ids.

    Its sides "left" and "right" can be marked as weak.
    """

    stage: Stage
    form: Form = RESTING
    weak: tuple[str, ...] = ()
    prefix: str = "small"

    @cached_property
    def chambers(self) -> dict[str, BaseGeometry]:
        """The four cavities on the page."""
        form = self.form
        return {
            "right-atrium": self.stage.area(form.right_atrium),
            "right-ventricle": self.stage.area(form.right_ventricle),
            "left-atrium": self.stage.area(form.left_atrium_body),
            "left-ventricle": self.stage.area(form.left_ventricle),
        }

    @cached_property
    def outside(self) -> BaseGeometry:
        """The heart without its vessels."""
        return self.stage.area(self.form.heart)

    @cached_property
    def vessels(self) -> list[tuple[str, BaseGeometry, Tones]]:
        """The great vessels that show at this size, from back to front."""
        every = Vessels()
        veins = all_of([tree.area() for tree in every.lung_veins()])
        found = [("pulmonary-veins", veins, RED)]
        trees = (every.lower_vein(), every.aorta(), every.lung_arteries(), every.upper_vein())
        found += [(tree.name, tree.area(), tree.tones) for tree in trees]
        cut = [(name, rounded(area.intersection(NEAR), 0, CUT_ROUND), tones) for name, area, tones in found]
        return [(name, self.stage.area(area), tones) for name, area, tones in cut]

    @cached_property
    def area(self) -> BaseGeometry:
        """The heart with its vessels."""
        return joined(self.outside, *(area for _, area, _ in self.vessels))

    @cached_property
    def sides(self) -> dict[str, BaseGeometry]:
        """The left and the right side with their walls."""
        left, right = self.form.left_heart, self.form.right_heart.difference(self.form.left_heart)
        return {"left": self.stage.area(left), "right": self.stage.area(right)}

    def draw(self, onto: BaseGeometry, shade: str) -> list[str]:
        """Vessels, walls and chambers; a soft shadow of the colour `shade` falls onto what lies behind."""
        fine = self.stage.placement.unit
        items = [cast_shadow(self.area, onto, shade, 18 * fine, (14 * fine, 18 * fine), 0.5)]
        for name, area, tones in self.vessels:
            items.append(_piece(f"{self.prefix}-{name}", area, tones.base, tones, fine))
        items.append(_piece(f"{self.prefix}-walls", self.outside, MUSCLE.middle, MUSCLE, fine))
        for name, area in self.chambers.items():
            tones = RED if name.startswith("left") else BLUE
            items.append(_piece(f"{self.prefix}-{name}", area, tones.middle, tones, fine))
        edge = stroke(path_of(self.outside, 0.3), MUSCLE.line, max(1.6, 8 * fine))
        items += [self._valves(fine), edge, self._weakness(fine)]
        return items

    def _valves(self, fine: float) -> str:
        """Both inlet valves, a little open."""
        form, flaps = self.form, []
        for frame, length in ((form.mitral, 0.52), (form.tricuspid, 0.48)):
            for hinge, tip in ((0.02, 0.26), (0.98, 0.74)):
                flaps.append(bar(frame.at(hinge, 0), frame.at(tip, -length), 6))
        data = path_of(self.stage.area(all_of(flaps)), 0.2)
        return path(
            data, id=f"{self.prefix}-valves", fill=VALVE.light, stroke=VALVE.line, stroke_width=4 * fine
        )

    def _weakness(self, fine: float) -> str:
        """A heavy line around the weak side: it says something, so it is no shading."""
        rings = [path_of(self.sides[side].buffer(8 * fine), 0.4) for side in self.weak]
        return group([stroke(data, ALARM, 22 * fine) for data in rings], id="weak-side") if rings else ""


def _piece(name: str, area: BaseGeometry, fill: str, tones: Tones, fine: float) -> str:
    return group([
        path(path_of(area, 0.25), fill=fill, stroke=tones.line, stroke_width=max(1.1, 5 * fine)),
        inner_shadow(area, 22 * fine, (-10 * fine, -14 * fine), tones.deep, 0.75),
        glow(area.buffer(-24 * fine), 14 * fine, tones.light, 0.35, area),
    ], id=name)  # fmt: skip

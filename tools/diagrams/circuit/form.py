"""Knows the shapes of the loop: the small opened heart, the vessels, the lungs and the body's beds."""

from dataclasses import dataclass, field
from functools import cached_property

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.circuit import anchors
from tools.diagrams.circuit.beds import Bed, spread
from tools.diagrams.frame import Frame
from tools.diagrams.heart.anchors import Line, Widths
from tools.diagrams.heart.form import Form
from tools.diagrams.palette import BLUE, RED
from tools.diagrams.person.stage import Stage, stage
from tools.diagrams.shapes import bar, joined, largest, rounded, shape, tube
from tools.diagrams.vessels import Branch, Tree

LEAVES = 16
"""Finest vessels that are drawn in each bed."""


def _resting() -> Form:
    """The heart full and at rest, its inlet valves open."""
    return Form(0.0)


@dataclass(frozen=True)
class Loop:
    """All shapes, in the picture's own measure."""

    heart: Form = field(default_factory=_resting)

    @cached_property
    def stage(self) -> Stage:
        """Where the heart's own picture lies."""
        return stage(*anchors.HEART_AT, anchors.HEART_UNIT)

    @cached_property
    def chambers(self) -> dict[str, BaseGeometry]:
        """The four cavities."""
        form = self.heart
        return {
            "right-atrium": self.stage.area(form.right_atrium),
            "right-ventricle": self.stage.area(form.right_ventricle),
            "left-atrium": self.stage.area(form.left_atrium_body),
            "left-ventricle": self.stage.area(form.left_ventricle),
        }

    @cached_property
    def walls(self) -> BaseGeometry:
        """The heart without its vessels."""
        form = self.heart
        whole = joined(form.ventricles, form.right_atrium_outside, form.left_atrium_outside)
        return self.stage.area(largest(rounded(whole, 10, 0)))

    @cached_property
    def aorta(self) -> Tree:
        """Up from the left ventricle, over, and down beside the heart, with the artery to head and arms."""
        main = Branch(anchors.AORTA, anchors.AORTA_WIDTHS)
        return Tree("aorta", [main, Branch(anchors.UPPER_ARTERY, anchors.UPPER_ARTERY_WIDTHS, 0.2)], RED, 6)

    @cached_property
    def lung_arteries(self) -> Tree:
        """The trunk and its two branches."""
        main = Branch(anchors.TRUNK, anchors.TRUNK_WIDTHS)
        right = Branch(anchors.RIGHT_ARTERY, anchors.RIGHT_ARTERY_WIDTHS, 0.15)
        return Tree("pulmonary-artery", [main, right], BLUE, 6)

    @cached_property
    def upper_vein(self) -> Tree:
        """From head and arms."""
        return _tree("superior-vena-cava", anchors.UPPER_VEIN, anchors.UPPER_VEIN_WIDTHS, red=False)

    @cached_property
    def lower_vein(self) -> Tree:
        """From belly and legs."""
        return _tree("inferior-vena-cava", anchors.LOWER_VEIN, anchors.LOWER_VEIN_WIDTHS, red=False)

    @cached_property
    def lung_veins(self) -> list[Tree]:
        """One from each lung: of each side's two only one is drawn."""
        return [
            _tree("pulmonary-vein-right", anchors.RIGHT_VEIN, anchors.RIGHT_VEIN_WIDTHS, red=True),
            _tree("pulmonary-vein-left", anchors.LEFT_VEIN, anchors.LEFT_VEIN_WIDTHS, red=True),
        ]

    @cached_property
    def rising(self) -> BaseGeometry:
        """The aorta from the heart to its arch: it passes in front of the artery to the right lung."""
        return tube(anchors.AORTA[:7], anchors.AORTA_WIDTHS[:7])

    @cached_property
    def root(self) -> BaseGeometry:
        """The beginning of the aorta, in front of the left atrium."""
        return tube(anchors.AORTA[:4], anchors.AORTA_WIDTHS[:4]).difference(self._below(self.heart.aortic))

    @cached_property
    def trunk(self) -> BaseGeometry:
        """The beginning of the artery to the lungs, in front of everything."""
        return tube(anchors.TRUNK[:5], anchors.TRUNK_WIDTHS[:5]).difference(self._below(self.heart.pulmonary))

    def _below(self, valve: Frame) -> BaseGeometry:
        """Everything upstream of an outlet valve."""
        corners = [(-0.7, 0.0), (1.7, 0.0), (1.7, -1.2), (-0.7, -1.2)]
        return self.stage.area(Polygon(valve.many(corners)))

    @cached_property
    def openings(self) -> dict[str, BaseGeometry]:
        """Where blood flows freely into a chamber and out of it, so that no rim lies in its way."""
        form = self.heart
        mitral, tricuspid = form.mitral, form.tricuspid
        left = [
            bar(mitral.at(0.1, 0), mitral.at(0.9, 0), 9),
            bar(form.aortic.at(0.14, 0), form.aortic.at(0.86, 0), 9),
        ]
        right = [bar(tricuspid.at(0.1, 0), tricuspid.at(0.9, 0), 9)]
        right.append(bar(form.pulmonary.at(0.12, 0), form.pulmonary.at(0.88, 0), 9))
        right += [bar((300, 402), (346, 402), 12), bar((300, 752), (334, 752), 10)]
        left += [bar((806, 430), (806, 468), 10)]
        return {"left": self.stage.area(joined(*left)), "right": self.stage.area(joined(*right))}

    @cached_property
    def lungs(self) -> dict[str, BaseGeometry]:
        """Both lungs."""
        return {"lung-right": shape(anchors.RIGHT_LUNG), "lung-left": shape(anchors.LEFT_LUNG)}

    @cached_property
    def tissues(self) -> dict[str, BaseGeometry]:
        """The body above and below."""
        return {"body-upper": shape(anchors.UPPER_TISSUE), "body-lower": shape(anchors.LOWER_TISSUE)}

    @cached_property
    def beds(self) -> dict[str, Bed]:
        """Fine vessels of both lungs and of the body above and below."""
        return {bed.name: bed for bed in _beds()}


def _beds() -> list[Bed]:
    right = spread(anchors.RIGHT_MEETING, LEAVES)
    left = spread([(anchors.VIEW[0] - x, y) for x, y in anchors.RIGHT_MEETING], LEAVES)
    return [
        Bed("bed-lung-right", (143, 328), (140, 552), right, 28),
        Bed("bed-lung-left", (857, 328), (860, 552), left, 28),
        Bed("bed-upper", (632, 114), (372, 114), spread(anchors.UPPER_MEETING, LEAVES), 27),
        Bed("bed-lower", (632, 884), (372, 884), spread(anchors.LOWER_MEETING, LEAVES), 28),
    ]


def _tree(name: str, line: Line, widths: Widths, red: bool) -> Tree:
    return Tree(name, [Branch(line, widths)], RED if red else BLUE)

"""Knows the shapes of hands: one that lies open, and one that feels with two fingers."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from shapely import affinity
from shapely.geometry import Point, box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, open_path
from tools.diagrams.hands import anchors
from tools.diagrams.markup import stroke
from tools.diagrams.palette import SKIN
from tools.diagrams.person import paint
from tools.diagrams.person.stage import Stage
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import joined, rounded, shape, tube
from tools.diagrams.solids import pale


def finger(line: anchors.Line, widths: anchors.Widths) -> BaseGeometry:
    """A finger with a round tip."""
    x, y = line[-1][0], line[-1][1]
    return joined(tube(line, widths), Point(x, y).buffer(widths[-1] / 2))


def _with_arm(hand: BaseGeometry) -> BaseGeometry:
    """A hand with its forearm, without a step at the wrist."""
    arm = joined(hand, tube(anchors.FOREARM, anchors.FOREARM_WIDTHS))
    wrist = box(-60, -60, 40, 60)
    return joined(arm, rounded(arm, 60, 0).intersection(wrist))


@dataclass(frozen=True)
class Hand:
    """A hand on its stage; `mirrored` makes the other side's hand of it."""

    at: Stage
    mirrored: bool = False

    def area_of(self, local: BaseGeometry) -> BaseGeometry:
        """An area of the hand on the page."""
        return self.at.area(affinity.scale(local, 1, -1, origin=(0, 0)) if self.mirrored else local)

    def line(self, local: Iterable[Anchor]) -> list[Anchor]:
        """A line of the hand on the page."""
        side = -1 if self.mirrored else 1
        return self.at.line([(anchor[0], side * anchor[1], *anchor[2:]) for anchor in local])

    def place(self, x: float, y: float) -> tuple[float, float]:
        """One place of the hand on the page."""
        return self.at.place(x, -y if self.mirrored else y)

    def lines(self, lines: Iterable[anchors.Line], width: float = 1.6) -> str:
        """Folds of the skin."""
        data = "".join(open_path(self.line(line)) for line in lines)
        return stroke(data, SKIN.dark, width, stroke_linecap="round")


@dataclass(frozen=True)
class OpenHand(Hand):
    """A hand that lies with its palm up, with the forearm."""

    @cached_property
    def area(self) -> BaseGeometry:
        """Hand and forearm."""
        fingers = [finger(line, widths) for line, widths in (*anchors.OPEN_FINGERS, anchors.OPEN_THUMB)]
        return self.area_of(_with_arm(rounded(joined(shape(anchors.PALM), *fingers), 2.6, 1)))

    def draw(self, scene: Scene, name: str) -> list[str]:
        """Skin with the folds of palm, wrist and fingers."""
        return [
            paint.skin(scene, name, self.area, 15),
            self.lines(anchors.PALM_CREASES, 2.0), self.lines(anchors.FINGER_CREASES, 1.5),
        ]  # fmt: skip


@dataclass(frozen=True)
class FeelingHand(Hand):
    """A hand seen from its back, the first two fingers stretched, the others bent, in a sleeve."""

    @cached_property
    def fingers(self) -> BaseGeometry:
        """The two fingers that feel."""
        both = joined(*(finger(line, widths) for line, widths in anchors.TWO_FINGERS))
        return self.area_of(both.buffer(4).buffer(-4))

    @cached_property
    def skin(self) -> BaseGeometry:
        """The hand without its sleeve."""
        others = [finger(line, widths) for line, widths in (*anchors.CURLED, anchors.SIDE_THUMB)]
        hand = rounded(joined(shape(anchors.PALM), *others), 3, 1)
        return joined(self.area_of(_with_arm(hand)), self.fingers)

    @cached_property
    def sleeve(self) -> BaseGeometry:
        """The sleeve over the forearm."""
        return self.area_of(tube(anchors.SLEEVE, anchors.SLEEVE_WIDTHS))

    @cached_property
    def area(self) -> BaseGeometry:
        """All of it."""
        return joined(self.skin, self.sleeve)

    def tip(self) -> tuple[float, float]:
        """The place between both fingertips, in the hand's own measure."""
        return 172.0, -1.0

    def draw(self, scene: Scene, name: str) -> list[str]:
        """Skin, folds, nails and sleeve."""
        nails = [pale(self.area_of(shape(nail)), SKIN.light, SKIN.dark, 1.4) for nail in anchors.NAILS]
        return [
            paint.skin(scene, f"{name}-skin", self.skin, 13), self.lines(anchors.BACK_CREASES[:3], 2.2),
            self.lines(anchors.BACK_CREASES[3:], 1.4), *nails,
            paint.cloth(scene, f"{name}-sleeve", self.sleeve, paint.SHIRT, 14),
        ]  # fmt: skip

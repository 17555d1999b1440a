"""Knows the true shapes of the heart at one moment of a beat: cavities from anchors, walls from cavities."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from shapely import affinity
from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, Anchors, is_corner, plain
from tools.diagrams.frame import Frame
from tools.diagrams.heart import anchors
from tools.diagrams.heart.condition import Condition
from tools.diagrams.heart.motion import Axis, away_from_axis, lifted, lifted_place, scaled, scaled_place
from tools.diagrams.papillaries import Papillary
from tools.diagrams.shapes import all_of, joined, largest, rounded, shape, tube

RIGHT_WALL = (15.5, 19.0)
"""At rest and squeezed."""

ATRIAL_WALL = 14.0

ATRIAL_SQUEEZE = 0.12

FILLED, EMPTIED = 0.38, -0.12
"""Shares of the left ventricle's width at full rest and at full squeeze; as drawn it is in between."""

RIGHT_FILLED, RIGHT_EMPTIED = 0.38, -0.1

SEPTUM_SIDE = Polygon(
    [(500, 500), (606, 500), (613, 560), (696, 706), (770, 786), (822, 806), (812, 960), (480, 960)]
)
"""Everything on the septum's side of the left ventricle's axis."""

FIBROUS_TOP = Polygon([(520, 550), (566, 550), (586, 618), (530, 618)])
"""Where the septum is a thin membrane, just below the aortic valve."""

BEYOND = Polygon([(372, 700), (860, 556), (1000, 545), (1000, 1000), (372, 1000)])
"""Where the outside of the ventricles shows beyond the cut."""


@dataclass(frozen=True)
class Form:
    """All shapes at one moment.

    `phase` is how far the ventricles squeeze: 0 at rest and full, 1 squeezed. `atria` is the same for the
    atria. `inlet` and `outlet` are how far the valves stand open, 0 to 1; left out, they follow the phase.
    """

    phase: float = 1.0
    condition: Condition = Condition.HEALTHY
    inlet: float | None = None
    outlet: float | None = None
    atria: float = 0.0

    @property
    def inlets_open(self) -> float:
        """How far the mitral and the tricuspid valve stand open."""
        return max(0.0, 1 - 2 * self.phase) if self.inlet is None else self.inlet

    @property
    def outlets_open(self) -> float:
        """How far the aortic and the pulmonary valve stand open."""
        return max(0.0, 2 * self.phase - 1) if self.outlet is None else self.outlet

    @property
    def regurgitates(self) -> bool:
        """Whether blood shoots back through the mitral valve at this moment."""
        return self.condition.leaks and self.phase > 0.03 and self.inlets_open < 0.2

    @cached_property
    def mitral(self) -> Frame:
        """The measure of the mitral valve."""
        return self._frame(anchors.MITRAL)

    @cached_property
    def tricuspid(self) -> Frame:
        """The measure of the tricuspid valve."""
        return self._frame(anchors.TRICUSPID, flipped=True)

    @cached_property
    def aortic(self) -> Frame:
        """The measure of the aortic valve."""
        return self._frame(anchors.AORTIC)

    @cached_property
    def pulmonary(self) -> Frame:
        """The measure of the pulmonary valve."""
        return self._frame(anchors.PULMONARY)

    @cached_property
    def left_ventricle(self) -> BaseGeometry:
        """The cavity of the left ventricle."""
        return shape(self.with_left_wall(anchors.LEFT_VENTRICLE))

    @cached_property
    def left_outside(self) -> BaseGeometry:
        """The left ventricle with its wall and the septum: an egg that the right ventricle wraps."""
        return shape(self.with_outside(anchors.LEFT_VENTRICLE_OUTSIDE))

    @cached_property
    def right_ventricle(self) -> BaseGeometry:
        """The cavity of the right ventricle: its outline less the egg, and so a crescent."""
        return largest(shape(self.with_right_wall(anchors.RIGHT_VENTRICLE)).difference(self.left_outside))

    @cached_property
    def right_atrium(self) -> BaseGeometry:
        """The cavity of the right atrium."""
        return shape(self._right_atrial(anchors.RIGHT_ATRIUM))

    @cached_property
    def right_atrium_outside(self) -> BaseGeometry:
        """The right atrium with its wall."""
        return shape(self._right_atrial(anchors.RIGHT_ATRIUM_OUTSIDE))

    @cached_property
    def left_atrium_body(self) -> BaseGeometry:
        """The cavity of the left atrium without the mouths of the veins."""
        return shape(self.placed(self._left_atrial(anchors.LEFT_ATRIUM)))

    @cached_property
    def left_atrium(self) -> BaseGeometry:
        """The cavity of the left atrium with the mouths of the left veins."""
        roots = [tube(self.placed(line), widths, (0, 0.9)) for line, widths in anchors.VEIN_ROOTS]
        return rounded(joined(self.left_atrium_body, *roots), 5, 5)

    @cached_property
    def left_atrium_outside(self) -> BaseGeometry:
        """The left atrium with its wall."""
        return self.left_atrium_body.buffer(ATRIAL_WALL)

    @cached_property
    def outflow_muscle(self) -> BaseGeometry:
        """The muscle between the two outflow tracts."""
        return shape(self.placed(anchors.OUTFLOW_MUSCLE))

    @cached_property
    def egg(self) -> BaseGeometry:
        """The left ventricle's outside as far as the right ventricle lies beside it, not over it."""
        return self.left_outside.difference(self.outflow_muscle)

    @cached_property
    def right_outside(self) -> BaseGeometry:
        """The right ventricle with its wall."""
        wall = RIGHT_WALL[0] + (RIGHT_WALL[1] - RIGHT_WALL[0]) * self.phase
        return rounded(joined(self.right_ventricle.buffer(wall), self.outflow_muscle), 6, 0)

    @cached_property
    def septum(self) -> BaseGeometry:
        """The wall between the ventricles."""
        return self.left_outside.difference(self.left_ventricle).intersection(SEPTUM_SIDE)

    @cached_property
    def membrane(self) -> BaseGeometry:
        """The thin fibrous top of the septum."""
        free = joined(self.outflow_muscle, self.left_ventricle, self.right_ventricle)
        return self.left_outside.union(self.right_outside).intersection(FIBROUS_TOP).difference(free)

    @cached_property
    def left_wall(self) -> BaseGeometry:
        """The free wall of the left ventricle."""
        return self.left_outside.difference(self.left_ventricle).difference(SEPTUM_SIDE)

    @cached_property
    def right_wall(self) -> BaseGeometry:
        """The free wall of the right ventricle with the outflow muscle; the cavity is drawn over it."""
        return self.right_outside.difference(self.egg)

    @cached_property
    def left_heart(self) -> BaseGeometry:
        """Silhouette of the left heart as far as it is cut."""
        return rounded(joined(self.left_outside, self.left_atrium_outside), 8, 0)

    @cached_property
    def right_heart(self) -> BaseGeometry:
        """Silhouette of the right heart beside the left, as far as it is cut."""
        return rounded(joined(self.right_outside.difference(self.egg), self.right_atrium_outside), 4, 0)

    @cached_property
    def ventricles(self) -> BaseGeometry:
        """The cut face of both ventricles."""
        return largest(rounded(joined(self.left_outside, self.right_outside), 10, 0))

    @cached_property
    def beyond(self) -> BaseGeometry:
        """The ventricles' outside that shows beyond the cut, with what is hidden behind the cut face."""
        behind = affinity.translate(self.ventricles.buffer(15), 11, 15)
        whole = joined(self.ventricles, behind.intersection(BEYOND))
        return largest(rounded(whole, 26, 0))

    @cached_property
    def bordered(self) -> BaseGeometry:
        """Where the cut face ends at the outside beyond it, not at the heart's edge."""
        return self.beyond.buffer(-3).intersection(BEYOND)

    @cached_property
    def heart(self) -> BaseGeometry:
        """Silhouette of the whole heart without its vessels."""
        return largest(rounded(all_of([self.left_heart, self.right_heart, self.beyond]), 14, 0))

    @cached_property
    def papillaries(self) -> dict[str, tuple[Papillary, BaseGeometry]]:
        """Every papillary muscle by name, with the cavity in which it stands."""
        left, right = self.left_ventricle, self.right_ventricle
        table: dict[str, tuple[Sequence[anchors.Head], BaseGeometry]] = {
            "papillary-muscle-anterolateral": (self._left_heads(anchors.LEFT_ANTERIOR), left),
            "papillary-muscle-posteromedial": (self._left_heads(anchors.LEFT_POSTERIOR), left),
            "moderator-band": (self._right_heads(anchors.MODERATOR), right),
            "papillary-muscle-right-anterior": (self._right_heads(anchors.RIGHT_ANTERIOR), right),
            "papillary-muscle-right-septal": (self._right_heads(anchors.RIGHT_SEPTAL), right),
        }
        return {name: (Papillary(name, heads), cavity) for name, (heads, cavity) in table.items()}

    def tips(self, name: str) -> list[tuple[float, float]]:
        """Where the cords of a papillary muscle begin."""
        return self.papillaries[name][0].tips()

    def placed(self, line: Anchors) -> list[Anchor]:
        """Anchors where they lie now that the plane of the valves has risen or sunk."""
        return lifted(line, 1 - self.phase)

    def with_left_wall(self, line: Anchors) -> list[Anchor]:
        """Anchors on the inside of the left ventricle, moved with its wall."""
        share = self.condition.size.cavity + FILLED + (EMPTIED - FILLED) * self.phase
        return self.placed(self._but_hinges(line, away_from_axis(line, anchors.LEFT_AXIS, share)))

    def with_outside(self, line: Anchors) -> list[Anchor]:
        """Anchors on the outside of the left ventricle, moved with it."""
        share = self.condition.size.outside + 0.11 * (1 - self.phase)
        return self.placed(away_from_axis(line, anchors.LEFT_AXIS, share))

    def with_right_wall(self, line: Anchors) -> list[Anchor]:
        """Anchors on the inside of the right ventricle, moved with its wall."""
        share = RIGHT_FILLED + (RIGHT_EMPTIED - RIGHT_FILLED) * self.phase
        moved = away_from_axis(line, anchors.RIGHT_AXIS, share, 0.2)
        return self.placed(self._but_hinges(line, moved))

    def moved_with_atrium(self, place: tuple[float, float]) -> tuple[float, float]:
        """A place on the back wall of the left atrium where it lies now."""
        moved = scaled_place(place, anchors.LEFT_ATRIUM_CENTRE, *self._left_atrial_factors())
        return lifted_place(moved, 1 - self.phase)

    def former_left_atrium(self) -> list[Anchor]:
        """The edge of the left atrium as it was before it widened, from hinge to hinge."""
        return self.placed(anchors.LEFT_ATRIUM[1:-1])

    def _frame(self, hinges: Axis, flipped: bool = False) -> Frame:
        start, end = plain(self.placed(hinges))
        return Frame(start, end, flipped)

    def _left_heads(self, heads: Sequence[anchors.Head]) -> list[anchors.Head]:
        return [(self.with_left_wall(line), widths) for line, widths in heads]

    def _right_heads(self, heads: Sequence[anchors.Head]) -> list[anchors.Head]:
        return [(self.with_right_wall(line), widths) for line, widths in heads]

    def _left_atrial(self, line: Anchors) -> list[Anchor]:
        """The left atrium's anchors, its hinges in place."""
        moved = scaled(line, anchors.LEFT_ATRIUM_CENTRE, *self._left_atrial_factors())
        return self._but_hinges(line, moved)

    def _left_atrial_factors(self) -> tuple[list[float], float]:
        size, squeeze = self.condition.size, 1 - ATRIAL_SQUEEZE * self.atria
        return [factor * squeeze for factor in size.sideways], size.upwards * squeeze

    def _right_atrial(self, line: Anchors) -> list[Anchor]:
        """The right atrium's anchors; its hinges and the mouths of its veins stay in place."""
        across, (top, bottom) = [1 - ATRIAL_SQUEEZE * self.atria, 1.0], anchors.RIGHT_ATRIUM_BELLY
        moved = [
            new if top < old[1] < bottom else old
            for old, new in zip(line, scaled(line, anchors.RIGHT_ATRIUM_CENTRE, across, 1), strict=True)
        ]
        return self.placed(self._but_hinges(line, moved))

    @staticmethod
    def _but_hinges(before: Anchors, after: Anchors) -> list[Anchor]:
        return [old if is_corner(old) else new for old, new in zip(before, after, strict=True)]


def apex_region() -> BaseGeometry:
    """The region of the apex, where both ventricles share one outline."""
    return box(560, 740, 960, 1000)

"""Knows the states of a narrow aortic valve: how it looks from above, and what they do to the left heart."""

from dataclasses import dataclass, field
from functools import cached_property

from shapely.geometry import MultiPoint
from shapely.geometry.base import BaseGeometry

from tools.diagrams.aortic import condition
from tools.diagrams.aortic.anchors import HERE, Along
from tools.diagrams.aortic.chalk import Lump
from tools.diagrams.aortic.condition import Chamber, Condition, Cusps
from tools.diagrams.aortic.form import Form
from tools.diagrams.curves import sampled_line
from tools.diagrams.frame import Place
from tools.diagrams.placement import Placement
from tools.diagrams.semilunar import Semilunar

CENTRE, RADIUS = (294.0, 294.0), 248.0
SMALL = Placement((376.0, 414.0), 0.64, HERE.turned)
"""Where the cut heart lies, and how small it is beside the large valve."""

THREE, TWO = (88.0, 212.0, 328.0), (170.0, 346.0)
STANDING = (0.93, 0.72)
"""Reach and belly of the healthy gap: open wide, yet with cusps to be seen."""

LUMPS: list[tuple[float, float, float]] = [
    (0.42, 0.84, 0.1), (0.54, 0.88, 0.085), (0.5, 0.72, 0.095), (0.62, 0.8, 0.07), (0.34, 0.72, 0.07),
    (0.44, 0.58, 0.06), (0.58, 0.6, 0.055), (0.2, 0.84, 0.06), (0.27, 0.9, 0.05), (0.82, 0.82, 0.065),
    (0.77, 0.9, 0.045), (0.5, 0.34, 0.05), (0.36, 0.4, 0.04), (0.68, 0.42, 0.045),
]  # fmt: skip
"""Chalk on a cusp: share of the way from one corner to the next, share of the radius, size."""

SWOLLEN = 1.3
CUT_LUMPS = ((0.2, 13.0), (0.42, 16.0), (0.62, 15.0), (0.82, 13.0))
"""Chalk on a cut cusp: share of the way from hinge to edge, and size."""


@dataclass(frozen=True)
class Face:
    """One state of the picture; ways are given along the ring of the aortic valve and away from it."""

    name: str
    cusps: Cusps
    chamber: Chamber
    corners: tuple[float, ...] = THREE
    gap: tuple[float, float] = STANDING
    lip: float = 0.07
    chalk: bool = False
    arrow: Along = field(default_factory=list)
    arrow_width: float = 16.0
    jet: Along = field(default_factory=list)
    jet_widths: tuple[float, ...] = ()

    @cached_property
    def valve(self) -> Semilunar:
        """The valve from above."""
        radius = RADIUS * (1 if len(self.corners) > 2 else 0.96)
        return Semilunar("aortic-valve-face", CENTRE, radius, self.corners, *self.gap, lip=self.lip)

    @cached_property
    def form(self) -> Form:
        """The cut heart."""
        return Form(Condition(self.name, self.cusps, self.chamber, filling=False), SMALL)

    @cached_property
    def cone(self) -> BaseGeometry:
        """From the small valve to the large one."""
        ends = [self.form.outlet.at(0.0, 0.2), self.form.outlet.at(1.0, 0.2)]
        rim = self.valve.outside.exterior.coords
        return MultiPoint([*ends, *rim]).convex_hull.difference(self.valve.outside)

    def lumps(self) -> list[Lump]:
        """Chalk on the cusps seen from above."""
        found = []
        for index, (start, end) in enumerate(self.valve.sectors):
            for share, far, size in LUMPS[index:]:
                turn = start + (end - start) * (share + 0.04 * (index - 1))
                found.append((self.valve.at(turn, far - 0.02 * index), size * RADIUS * SWOLLEN))
        return found

    def cut_chalk(self) -> list[Lump]:
        """Chalk on the cusps that are cut through, on the side of the aorta."""
        found = []
        for side, line in zip((-1, 1), self.form.aortic_cusps, strict=True):
            points = sampled_line(line)
            for share, size in CUT_LUMPS:
                x, y = points[round(share * (len(points) - 1))]
                found.append(((float(x) + side * size * 0.55, float(y) - size * 0.3), size * SMALL.unit))
        return found

    @property
    def raphe(self) -> list[Place]:
        """The seam of a cusp that should have been two, from the wall to near its edge; of two cusps only."""
        if len(self.corners) > 2:
            return []
        start, end = self.valve.sectors[0]
        return [
            self.valve.at((start + end) / 2 + turn, far) for turn, far in ((4, 1.06), (3, 0.74), (1, 0.38))
        ]


FACES = (
    Face(
        "healthy", condition.WIDE, condition.USUAL,
        arrow=[(0.42, -1.5), (0.47, -0.5), (0.5, 0.6), (0.48, 1.5)], arrow_width=24,
    ),
    Face(
        "narrow", condition.STIFF, condition.THICKENED, gap=(0.56, 0.15), lip=0.14, chalk=True,
        arrow=[(0.5, -0.5), (0.5, 0.3), (0.5, 0.9), (0.49, 1.6)], arrow_width=9,
        jet=[(0.5, 0.3), (0.5, 0.7), (0.48, 1.3), (0.48, 1.9)], jet_widths=(14, 20, 40, 54),
    ),
    Face(
        "two-cusps", condition.PAIR, condition.USUAL, corners=TWO, gap=(0.84, 0.3), lip=0.09,
        arrow=[(0.46, -1.1), (0.49, -0.2), (0.5, 0.7), (0.48, 1.5)], arrow_width=15,
        jet=[(0.5, 0.4), (0.5, 0.8), (0.49, 1.3), (0.48, 1.8)], jet_widths=(30, 36, 46, 50),
    ),
)  # fmt: skip

"""Knows how the leads run from the device through the vein into the heart, and how they are drawn."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, Anchors, Points, open_path, plain, sampled_line
from tools.diagrams.markup import ellipse, group, stroke
from tools.diagrams.pacer import anchors
from tools.diagrams.pacer.kind import Kind
from tools.diagrams.palette import HALO, INK, METAL, NERVE
from tools.diagrams.person.stage import Stage
from tools.diagrams.ribbons import normals, resampled

WIDTH, COIL_WIDTH, TIP = 6.0, 17.0, 7.5
RAYS, RAY_FROM, RAY_TO = 8, 13.0, 20.0
BESIDE = 5.0
"""How far leads lie beside each other in the vein, in units of the view."""


@dataclass(frozen=True)
class Lead:
    """One lead on the page: its way, what of it lies behind the heart, and its coils as shares of the way."""

    name: str
    line: tuple[Anchor, ...]
    behind: tuple[Anchor, ...] = ()
    coils: tuple[tuple[float, float], ...] = ()
    heart_from: int = 0

    @property
    def tip(self) -> tuple[float, float]:
        """Where it touches the heart."""
        return plain(self.behind or self.line)[-1]

    @cached_property
    def area(self) -> BaseGeometry:
        """Where it runs apart from the others: inside the heart, or behind it."""
        return LineString(sampled_line(self.behind or self.line[self.heart_from :])).buffer(WIDTH * 0.5)

    def tip_area(self) -> BaseGeometry:
        """Its tip."""
        return Point(self.tip).buffer(TIP * 1.6)

    def draw(self) -> str:
        """The lead with its coils and its tip."""
        items = [_behind(self.behind)] if self.behind else []
        items += [_wire(open_path(self.line))]
        items += [_coil(self._stretch(*coil)) for coil in self.coils]
        return group([*items, self._tip()], id=self.name)

    def _stretch(self, start: float, end: float) -> Points:
        """A stretch of the way inside the heart."""
        points, along = resampled(sampled_line(self.line[self.heart_from :]), 2)
        return points[(along >= start) & (along <= end)]

    def _tip(self) -> str:
        """The tip with a few rays: here it touches the heart muscle."""
        x, y = self.tip
        turns = np.arange(RAYS) * 2 * np.pi / RAYS
        rays = "".join(
            f"M{x + RAY_FROM * np.cos(t):.1f} {y + RAY_FROM * np.sin(t):.1f}"
            f"L{x + RAY_TO * np.cos(t):.1f} {y + RAY_TO * np.sin(t):.1f}"
            for t in turns
        )
        return group([
            stroke(rays, INK, 5.4, stroke_linecap="round"),
            stroke(rays, NERVE.middle, 2.8, stroke_linecap="round"),
            ellipse((x, y), (TIP, TIP), fill=NERVE.middle, stroke=INK, stroke_width=2.6),
        ])  # fmt: skip


def leads(kind: Kind, figure: Stage, heart: Stage) -> list[Lead]:
    """All leads of a kind of device, from back to front."""
    shared = [figure.line(anchors.ENTRY), heart.line(anchors.DOWN)]
    coils = (anchors.UPPER_COIL, anchors.COIL) if kind.shocks else ()
    start = len(anchors.ENTRY) + len(anchors.DOWN)
    found = []
    if kind.paces_left:
        behind = tuple(heart.line(anchors.LEFT_BEHIND))
        found.append(Lead("lead-left", _way(shared, heart.line(anchors.LEFT), 1), behind, (), start))
    found.append(Lead("lead-atrium", _way(shared, heart.line(anchors.ATRIAL), -1), (), (), start))
    way = _way(shared, heart.line(anchors.VENTRICULAR), 0)
    found.append(Lead("lead-ventricle", way, (), coils, start))
    return found


def _way(shared: list[list[Anchor]], inside: list[Anchor], beside: int) -> tuple[Anchor, ...]:
    """The whole way of one lead; in the vein it lies beside the others."""
    points = np.array(plain([*shared[0], *shared[1]]), float)
    moved = points + normals(points) * beside * BESIDE
    return (*((float(x), float(y)) for x, y in moved), *inside)


def _wire(data: str) -> str:
    return group([
        stroke(data, HALO, WIDTH + 5, stroke_linecap="round", stroke_opacity=0.55),
        stroke(data, METAL.dark, WIDTH + 2.4, stroke_linecap="round"),
        stroke(data, METAL.light, WIDTH - 1.4, stroke_linecap="round"),
    ])  # fmt: skip


def _behind(line: Anchors) -> str:
    """What lies behind the heart: dashes."""
    data = open_path(line)
    return group([
        stroke(data, HALO, WIDTH + 5, stroke_opacity=0.5),
        stroke(data, METAL.dark, WIDTH + 1.6, stroke_dasharray="15 9"),
        stroke(data, METAL.light, WIDTH - 2.6, stroke_dasharray="15 9"),
    ])  # fmt: skip


def _coil(points: Points) -> str:
    """The thick coil of an ICD's lead, with its turns."""
    line = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    across = normals(points) * COIL_WIDTH * 0.5
    turns = "".join(
        f"M{a[0]:.1f} {a[1]:.1f}L{b[0]:.1f} {b[1]:.1f}"
        for a, b in zip((points - across)[:-2:3], (points + across)[2::3], strict=False)
    )
    return group([
        stroke(line, METAL.dark, COIL_WIDTH + 3.4, stroke_linecap="round"),
        stroke(line, METAL.middle, COIL_WIDTH - 1, stroke_linecap="round"),
        stroke(turns, METAL.dark, 1.9),
    ])  # fmt: skip

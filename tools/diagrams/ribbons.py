"""Knows how a centre line with widths becomes a tube, a leaflet, a cord or a ridge."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tools.diagrams.curves import CORNER, Anchor, Anchors, Points, plain, sampled_line

ROUND = 0.8
"""A cap that bulges by this fraction of the half width or more is round, else it keeps its corners."""


def resampled(points: Points, step: float) -> tuple[Points, Points]:
    """Points at even distances along a line, and how far along each is, from 0 to 1."""
    lengths = np.r_[0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    count = max(2, round(float(lengths[-1]) / step) + 1)
    at = np.linspace(0, lengths[-1], count)
    even: Points = np.c_[np.interp(at, lengths, points[:, 0]), np.interp(at, lengths, points[:, 1])]
    return even, at / lengths[-1]


def normals(points: Points) -> Points:
    """Unit normals on the left of someone walking along the line (y points down)."""
    along = np.gradient(points, axis=0)
    along = along / np.maximum(np.hypot(*along.T)[:, None], 1e-9)
    found: Points = np.c_[along[:, 1], -along[:, 0]]
    return found


@dataclass(frozen=True)
class Spine:
    """A centre line at even steps: points, normals, half widths (as a column) and how far along each is."""

    points: Points
    normals: Points
    half: Points
    along: Points

    def beside(self, offset: float | Points, half: float | Points) -> "Spine":
        """The same line moved sideways by offset and given another half width."""
        width = np.broadcast_to(np.asarray(half, float), self.half.shape).copy()
        return Spine(self.points + self.normals * offset, self.normals, width, self.along)

    def outline(self) -> list[Anchor]:
        """Left side there, right side back."""
        left, right = self.points + self.normals * self.half, self.points - self.normals * self.half
        return _anchors([*left, *right[::-1]])

    def part(self, start: float, end: float = 1.0) -> "Spine":
        """Only what lies between two fractions of the length."""
        inside = (self.along >= start) & (self.along <= end)
        return Spine(self.points[inside], self.normals[inside], self.half[inside], self.along[inside])


def spine(anchors: Anchors, widths: Sequence[float], step: float = 9) -> Spine:
    """The centre line through anchors with full widths spread evenly along it."""
    points, along = resampled(sampled_line(plain(anchors)), step)
    half = np.interp(along, np.linspace(0, 1, len(widths)), widths)[:, None] / 2
    return Spine(points, normals(points), half, along)


def ribbon(
    anchors: Anchors, widths: Sequence[float], step: float = 9, cap: tuple[float, float] = (0, 0)
) -> list[Anchor]:
    """Outline of a tube or leaflet; cap is the bulge at start and end as a fraction of the half width."""
    points, along = resampled(sampled_line(anchors), step)
    sideways = normals(points)
    half = _smoothed(np.interp(along, np.linspace(0, 1, len(widths)), widths)[:, None] / 2)
    left, right = _anchors(points + sideways * half), _anchors((points - sideways * half)[::-1])
    forward = np.c_[-sideways[:, 1], sideways[:, 0]]
    tip = _anchors([points[-1] + forward[-1] * half[-1] * cap[1]]) if cap[1] else []
    tail = _anchors([points[0] - forward[0] * half[0] * cap[0]]) if cap[0] else []
    if cap[0] < ROUND:
        left[0], right[-1] = _corner(left[0]), _corner(right[-1])
    if cap[1] < ROUND:
        left[-1], right[0] = _corner(left[-1]), _corner(right[0])
    return [*left, *tip, *right, *tail]


def _smoothed(half: Points) -> Points:
    """Widths without a step where two of the given widths meet."""
    for _ in range(6):
        half[1:-1] = (half[:-2] + 2 * half[1:-1] + half[2:]) / 4
    return half


def _anchors(points: Sequence[Points] | Points) -> list[Anchor]:
    return [(float(point[0]), float(point[1])) for point in points]


def _corner(anchor: Anchor) -> Anchor:
    return anchor[0], anchor[1], CORNER

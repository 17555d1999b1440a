"""Knows how anchors placed by hand become smooth curves and short path data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.float64]
Anchor: TypeAlias = tuple[float, float] | tuple[float, float, str]
"""A place on a curve; a third item "c" makes it a corner, for example the hinge of a valve."""

Anchors: TypeAlias = Sequence[Anchor]
CORNER = "c"
NEAR_ZERO = 1e-6


@dataclass(frozen=True)
class Segment:
    """One cubic Bezier segment."""

    start: Points
    first: Points
    second: Points
    end: Points


@dataclass(frozen=True)
class Run:
    """Anchors between two corners; a loop has no corner at all."""

    points: Points
    loop: bool


def number(value: float) -> str:
    """One decimal, without a needless zero: short path data."""
    text = f"{value:.1f}"
    if text.endswith(".0"):
        text = text[:-2]
    return "0" if text == "-0" else text


def xy(anchor: Anchor) -> tuple[float, float]:
    """The place of an anchor without its corner mark."""
    return anchor[0], anchor[1]


def plain(anchors: Iterable[Anchor]) -> list[tuple[float, float]]:
    """The places of anchors without corner marks."""
    return [xy(anchor) for anchor in anchors]


def is_corner(anchor: Anchor) -> bool:
    """Whether a curve may turn sharply here."""
    return len(anchor) > 2


def runs(anchors: Anchors, closed: bool) -> list[Run]:
    """Split anchors into smooth runs at the corners."""
    path = list(anchors)
    if closed:
        first = next((i for i, anchor in enumerate(path) if is_corner(anchor)), None)
        if first is None:
            return [Run(np.array(plain(path), float), loop=True)]
        path = [*path[first:], *path[:first], path[first]]
    found, current = [], [path[0]]
    for anchor in path[1:-1]:
        current.append(anchor)
        if is_corner(anchor):
            found.append(current)
            current = [anchor]
    found.append([*current, path[-1]])
    return [Run(np.array(plain(run), float), loop=False) for run in found]


def tangents(run: Run) -> list[Points | None]:
    """Centripetal Catmull-Rom directions: no overshoot at uneven spacing; None at free ends."""
    points, count = run.points, len(run.points)
    found: list[Points | None] = []
    for i in range(count):
        if not run.loop and i in (0, count - 1):
            found.append(None)
            continue
        before, here, after = points[i - 1], points[i], points[(i + 1) % count]
        came, goes = float(np.hypot(*(here - before))), float(np.hypot(*(after - here)))
        if came < NEAR_ZERO or goes < NEAR_ZERO:
            found.append(np.zeros(2))
        else:
            found.append(((here - before) / came * goes + (after - here) / goes * came) / (came + goes))
    return found


def segments(anchors: Anchors, closed: bool = False) -> list[Segment]:
    """Cubic segments through all anchors."""
    found = []
    for run in runs(anchors, closed):
        directions, count = tangents(run), len(run.points)
        for i in range(count if run.loop else count - 1):
            j = (i + 1) % count
            found.append(_segment(run.points[i], run.points[j], directions[i], directions[j]))
    return found


def _segment(start: Points, end: Points, leaving: Points | None, arriving: Points | None) -> Segment:
    third = float(np.hypot(*(end - start))) / 3
    if leaving is None:
        leaving = _unit(end - start if arriving is None else end - arriving * third - start)
    if arriving is None:
        arriving = _unit(end - start - leaving * third)
    return Segment(start, start + leaving * third, end - arriving * third, end)


def _unit(vector: Points) -> Points:
    return np.asarray(vector / max(float(np.hypot(*vector)), NEAR_ZERO))


def path_data(curve: Sequence[Segment], closed: bool = False) -> str:
    """Path data of segments, relative and with one decimal: about a third shorter than absolute."""
    if not curve:
        return ""
    x, y = _tenths(curve[0].start)
    parts = [f"M{number(x / 10)} {number(y / 10)}c"]
    for segment in curve:
        ends = [_tenths(point) for point in (segment.first, segment.second, segment.end)]
        parts.append(_joined([value for px, py in ends for value in (px - x, py - y)]))
        x, y = ends[-1]
    return _tight(parts) + ("z" if closed else "")


def straight_path(points: Points) -> str:
    """Path data of a closed run of straight lines, relative and with one decimal."""
    (x, y), *rest = (_tenths(point) for point in points)
    parts = [f"M{number(x / 10)} {number(y / 10)}l"]
    for px, py in rest:
        parts.append(_joined([px - x, py - y]))
        x, y = px, py
    return _tight(parts, "l") + "z"


def _tight(parts: Sequence[str], command: str = "c") -> str:
    text = parts[0]
    for part in parts[1:]:
        text += part if text[-1] == command or part[0] == "-" else " " + part
    return text


def _tenths(point: Points) -> tuple[int, int]:
    return round(float(point[0]) * 10), round(float(point[1]) * 10)


def _joined(values: Sequence[int]) -> str:
    """Numbers given in tenths; a minus sign needs no space before it, nor a small number its zero."""
    text = ""
    for value in values:
        shown = number(value / 10)
        shown = shown.replace("0.", ".", 1) if shown.startswith(("0.", "-0.")) else shown
        text += shown if not text or shown[0] == "-" else " " + shown
    return text


def open_path(anchors: Anchors) -> str:
    """Path data of an open smooth curve."""
    return path_data(segments(anchors))


def closed_path(anchors: Anchors) -> str:
    """Path data of a closed smooth curve."""
    return path_data(segments(anchors, closed=True), closed=True)


def sampled(curve: Sequence[Segment], steps: int = 10) -> Points:
    """Points along segments, evenly spaced in each segment's own parameter."""
    t = np.arange(1, steps + 1)[:, None] / steps
    u = 1 - t
    pieces = [
        u**3 * s.start + 3 * u * u * t * s.first + 3 * u * t * t * s.second + t**3 * s.end for s in curve
    ]
    return np.vstack([curve[0].start[None, :], *pieces])


def sampled_line(anchors: Anchors, steps: int = 10) -> Points:
    """Points along the open smooth curve through the anchors."""
    return sampled(segments(anchors), steps)

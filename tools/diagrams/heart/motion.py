"""Knows how places of the heart move as it beats: walls draw together, the plane of the valves sinks."""

from collections.abc import Sequence

import numpy as np

from tools.diagrams.curves import Anchor, Anchors, Points, xy

Place = tuple[float, float]
Axis = tuple[Place, Place]

PLANE = np.array((590.0, 540.0))
"""A place in the plane of the valves, from which the way to the apex is counted."""

DOWN = np.array((0.589, 0.808))
LENGTH = 338.0
"""From the plane of the valves to the apex: direction and length."""

LIFT = 18.0
"""How far the plane of the valves sinks towards the apex from rest to full squeeze."""


def lifted(line: Anchors, share: float) -> list[Anchor]:
    """Anchors as they lie when the plane of the valves has risen by a share of its full way."""
    return [_kept(anchor, _raised(anchor, share)) for anchor in line]


def lifted_place(place: Place, share: float) -> Place:
    """One place after the plane of the valves has risen."""
    return _place(_raised(place, share))


def away_from_axis(line: Anchors, axis: Axis, share: float, clear: float = 0.14) -> list[Anchor]:
    """Anchors moved away from a ventricle's axis: not at its valves, in full from a third of its length on.

    `clear` is the share of the axis beside which nothing moves. A negative share draws the walls together.
    """
    start, end = (np.array(point) for point in axis)
    length = float(np.hypot(*(end - start)))
    along = (end - start) / length
    found = []
    for anchor in line:
        place = np.array(xy(anchor))
        far = float(np.dot(place - start, along))
        fade = min(1.0, max(0.0, (far / length - clear) / 0.35))
        outwards: Points = place - start - along * far
        found.append(_kept(anchor, place + (outwards + along * 50) * share * fade))
    return found


def scaled(line: Anchors, centre: Place, across: Sequence[float], up: float) -> list[Anchor]:
    """Anchors moved away from a centre; `across` is the factor on its left and that on its right."""
    return [_kept(anchor, np.array(scaled_place(xy(anchor), centre, across, up))) for anchor in line]


def scaled_place(place: Place, centre: Place, across: Sequence[float], up: float) -> Place:
    """One place moved away from a centre."""
    (x, y), (u, v) = place, centre
    return u + (x - u) * across[0 if x < u else 1], v + (y - v) * up


def _raised(anchor: Anchor, share: float) -> Points:
    place = np.array(xy(anchor), float)
    far = float((place - PLANE) @ DOWN) / LENGTH
    weight = float(np.interp(far, (-0.6, -0.1, 0.15, 1.0), (0, 1, 1, 0)))
    moved: Points = place - DOWN * LIFT * share * weight
    return moved


def _kept(anchor: Anchor, place: Points) -> Anchor:
    """The anchor at a new place, with its corner mark."""
    x, y = _place(place)
    return (x, y, anchor[2]) if len(anchor) > 2 else (x, y)


def _place(place: Points) -> Place:
    return float(place[0]), float(place[1])

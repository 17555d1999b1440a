"""Knows how true geometry becomes the hot areas, anchors and flow paths that the viewer draws with."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from shapely import maximum_inscribed_circle
from shapely.geometry import Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchors, sampled_line
from tools.diagrams.ribbons import resampled
from tools.diagrams.shapes import islands, largest

MOST_POINTS = 80
"""Rings keep at most this many points: a smooth edge, yet quick to test a pointer against."""

FLOW_POINTS = 12
SMALLEST_ISLAND = 30.0
"""Islands of fewer square units than this are crumbs of the geometry, not places to point at."""

Side = Literal["body", "lung", "leak"]
Json = dict[str, object]


@dataclass(frozen=True)
class Part:
    """A named part in one state: where it is, and where its leader should end if not in the middle."""

    area: BaseGeometry
    anchor: tuple[float, float] | None = None


@dataclass(frozen=True)
class Flow:
    """One one-way path of blood; side is lung (low in oxygen), body (rich in oxygen) or leak.

    `drawn` where the picture has an arrow of its own along the path.
    """

    name: str
    side: Side
    path: Anchors
    drawn: bool = False


@dataclass(frozen=True)
class State:
    """All parts and flows of one state of a picture."""

    parts: Mapping[str, Part]
    flows: Sequence[Flow]


@dataclass(frozen=True)
class Moment:
    """One frame of a beat: its file, its share of the beat from 0 to 1, and the state whose parts hold."""

    file: str
    at: float
    state: str


def document(
    view: tuple[int, int], states: Mapping[str, State], beats: Mapping[str, Sequence[Moment]] | None = None
) -> str:
    """The outlines file of a picture as JSON text with a final newline."""
    content: Json = {
        "view": list(view),
        "states": {slug: _state(each, view) for slug, each in states.items()},
    }
    if beats:
        content["beats"] = {
            slug: [{"file": each.file, "at": each.at, "state": each.state} for each in moments]
            for slug, moments in beats.items()
        }
    return json.dumps(content, separators=(",", ":")) + "\n"


def _state(state: State, view: tuple[int, int]) -> Json:
    parts = {slug: _part(part, view) for slug, part in state.parts.items()}
    return {"parts": parts, "flows": [_flow(flow) for flow in state.flows]}


def _part(part: Part, view: tuple[int, int]) -> Json:
    area = part.area.intersection(box(0, 0, *view))
    rings = [_ring(island) for island in islands(area) if island.area >= SMALLEST_ISLAND]
    return {"anchor": _anchor(part, area), "outline": rings}


def _flow(flow: Flow) -> Json:
    line = sampled_line(flow.path)
    length = float(np.sum(np.hypot(*np.diff(line, axis=0).T)))
    points, _ = resampled(line, length / (FLOW_POINTS - 1))
    found: Json = {"id": flow.name, "side": flow.side, "points": [_rounded(point) for point in points]}
    return found | {"drawn": True} if flow.drawn else found


def _ring(island: Polygon) -> list[list[float]]:
    """The outer ring with at most MOST_POINTS points: the tolerance grows until they fit."""
    tolerance = 0.3
    simple = island.exterior.simplify(tolerance)
    while len(simple.coords) > MOST_POINTS:
        tolerance *= 1.4
        simple = island.exterior.simplify(tolerance)
    return [_rounded(point) for point in simple.coords]


def _anchor(part: Part, area: BaseGeometry) -> list[float]:
    """The wished anchor if it lies inside; else the middle of the widest place."""
    if part.anchor is not None and area.contains(Point(part.anchor)):
        return _rounded(part.anchor)
    centre = maximum_inscribed_circle(largest(area), tolerance=0.5).coords[0]
    return _rounded(centre)


def _rounded(point: Sequence[float]) -> list[float]:
    return [round(float(point[0]), 1), round(float(point[1]), 1)]

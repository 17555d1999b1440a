"""Knows how a repaired mitral valve is drawn: a ring, a new cord, or a clip."""

import numpy as np
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import closed_path
from tools.diagrams.frame import Place
from tools.diagrams.heart import poses
from tools.diagrams.heart.condition import Condition
from tools.diagrams.heart.form import Form
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.palette import CLOTH, METAL
from tools.diagrams.ribbons import ribbon, spine
from tools.diagrams.shapes import all_of, tube

RING_BACK: list[Place] = [(0.0, 0.03), (0.22, 0.105), (0.5, 0.135), (0.78, 0.105), (1.0, 0.03)]
RING_WIDTH = 18.0
CORD_ENDS = (0.9, 0.98)
"""Where the two threads of a new cord are sewn, along the back leaflet."""


def draw_behind(layer: list[str], form: Form) -> None:
    """The far half of a ring, behind the leaflets."""
    if form.condition is Condition.RING:
        layer.append(_ring_back(form))


def draw_before(layer: list[str], form: Form) -> None:
    """What lies in front of the leaflets."""
    if form.condition is Condition.RING:
        layer.append(_ring_ends(form))
    if form.condition is Condition.CORD:
        layer.append(_new_cord(form))
    if form.condition is Condition.CLIP:
        layer.append(_clip(form))


def areas(form: Form) -> dict[str, BaseGeometry]:
    """Where the ring, the new cord or the clip is, by the part's name; empty without a repair."""
    match form.condition:
        case Condition.RING:
            ends = [Point(end).buffer(13) for end in (form.mitral.start, form.mitral.end)]
            back = LineString(form.mitral.many(RING_BACK)).buffer(RING_WIDTH / 2 + 2)
            return {"mitral-ring": all_of([back, *ends])}
        case Condition.CORD:
            return {"new-cord": all_of([LineString(line).buffer(6) for line in _threads(form)])}
        case Condition.CLIP:
            return {"mitral-clip": all_of([tube(arm, [17, 17, 15], (1, 1)) for arm in _arms(form)])}
    return {}


def _ring_back(form: Form) -> str:
    line = form.mitral.many(RING_BACK)
    body = closed_path(ribbon(line, [RING_WIDTH], 6))
    ridge = spine(line, [RING_WIDTH], 6)
    light = closed_path(ridge.beside(3.4, 2.3).outline())
    stitches = "".join(
        f"M{x + u * 9:.1f} {y + v * 9:.1f}L{x - u * 9:.1f} {y - v * 9:.1f}"
        for (x, y), (u, v) in zip(ridge.points[1:-1:2].tolist(), ridge.normals[1:-1:2].tolist(), strict=True)
    )
    return group([
        path(body, fill=CLOTH.base, stroke=CLOTH.line, stroke_width=1.8),
        path(light, class_="shade", fill=CLOTH.light, opacity=0.8),
        stroke(stitches, CLOTH.line, 1.6),
    ], id="mitral-ring")  # fmt: skip


def _ring_ends(form: Form) -> str:
    """The ring cut across at both hinges."""
    cuts = []
    for x, y in (form.mitral.at(0.0, 0.05), form.mitral.at(1.0, 0.05)):
        cuts.append(ellipse((x, y), (13.0, 13.0), fill=CLOTH.middle, stroke=CLOTH.line, stroke_width=2))
        cuts.append(ellipse((x, y), (5.6, 5.6), fill=METAL.light, stroke=CLOTH.line, stroke_width=1))
    return group(cuts, id="mitral-ring-ends")


def _threads(form: Form) -> list[list[Place]]:
    """From the muscle's tip to the back leaflet's edge, twice."""
    tip = form.tips(poses.BESIDE)[0]
    leaflet = np.array(form.mitral.many(poses.mitral_edges(form)[1]))
    at = np.linspace(0, 1, len(leaflet))
    ends = [tuple(float(np.interp(far, at, leaflet[:, i])) for i in (0, 1)) for far in CORD_ENDS]
    return [[tip, (end[0], end[1])] for end in ends]


def _new_cord(form: Form) -> str:
    threads = _threads(form)
    data = "".join(f"M{a:.1f} {b:.1f}L{u:.1f} {v:.1f}" for (a, b), (u, v) in threads)
    x, y = threads[0][0]
    pad = closed_path(ribbon([(x - 11, y + 8), (x, y + 2), (x + 11, y + 5)], [10, 10, 10], 4, (0.6, 0.6)))
    knots = [
        ellipse(end, (6.4, 6.4), fill=CLOTH.base, stroke=CLOTH.line, stroke_width=1.4) for _, end in threads
    ]
    return group([
        stroke(data, CLOTH.line, 10.4, stroke_linecap="round"),
        stroke(data, CLOTH.middle, 6.6, stroke_linecap="round"),
        *knots,
        path(pad, fill=CLOTH.middle, stroke=CLOTH.line, stroke_width=1.6),
    ], id="new-cord")  # fmt: skip


def _arms(form: Form) -> list[list[Place]]:
    """The two arms that hold the leaflets' edges, from the clip's hinge below."""
    front, back = poses.mitral_edges(form)
    (x, y), (u, v) = front[-1], back[-1]
    middle, low = (x + u) / 2, min(y, v) - 0.21
    many = form.mitral.many
    return [
        many([(middle, low), (middle - 0.09, low + 0.21), (middle - 0.165, low + 0.46)]),
        many([(middle, low), (middle + 0.09, low + 0.21), (middle + 0.165, low + 0.46)]),
    ]


def _clip(form: Form) -> str:
    arms = [closed_path(ribbon(arm, [17, 16, 13], 4, (0.9, 0.9))) for arm in _arms(form)]
    lights = [closed_path(spine(arm, [17, 16, 13], 4).beside(3.2, 2.0).outline()) for arm in _arms(form)]
    hinge = _arms(form)[0][0]
    return group([
        *(path(arm, fill=CLOTH.base, stroke=CLOTH.line, stroke_width=2.2) for arm in arms),
        path("".join(lights), class_="shade", fill=CLOTH.light, opacity=0.9),
        ellipse(hinge, (10.5, 10.5), fill=METAL.light, stroke=CLOTH.line, stroke_width=2.2),
    ], id="mitral-clip")  # fmt: skip

"""Knows how a stream of blood through the valve is drawn: a pale plume that widens and swirls."""

import numpy as np
from shapely.geometry import LineString, Point, Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import closed_path, sampled_line
from tools.diagrams.frame import Place
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.mitral.condition import Jet, Widths
from tools.diagrams.mitral.form import Form, window
from tools.diagrams.palette import JET, RED, WHITE
from tools.diagrams.ribbons import Spine, ribbon, spine
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow, soft
from tools.diagrams.shapes import joined, largest, line_path_of, path_of, rounded, tube

STREAMS = (-0.74, -0.4, 0.4, 0.74)
"""Lines along the plume, as shares of its half width."""

SWIRL = (150.0, 170.0, 140.0, 90.0, 20.0)
EDGE, DIM = 9.0, 0.2
"""The soft edge of the plume, and the share of its way after which it begins to shine."""


def plume(scene: Scene, form: Form, jet: Jet) -> str:
    """The blood that shoots through the gap, lit at its core."""
    line, widths = form.ring.many(jet.way), _even(jet.widths)
    whole = area(form, jet)
    paint = scene.linear(line[0], line[-1], (0, JET, 0), (0.14, JET, 0.92), (0.6, JET, 0.85), (1, JET, 0.62))
    middle = spine(line, widths, 12).part(0.1, 0.86)
    dim = Point(line[0]).buffer(LineString(line).length * DIM)
    shining = whole.buffer(EDGE).difference(dim)
    edge = line_path_of(whole.exterior.difference(joined(dim, form.hollows.boundary.buffer(EDGE))))
    return group(
        [
            glow(shining, EDGE, JET, 0.45, window(form.hollows)),
            path(path_of(whole), fill=paint),
            soft([middle.beside(0, middle.half * 0.42).outline()], 8, WHITE, 0.75, whole),
            stroke(edge, RED.line, 1.8, stroke_opacity=0.45),
            path(_streams(form, jet), fill=RED.line, fill_opacity=0.42),
        ],
        id="leak" if jet.back else "inflow",
    )


def column(form: Form, jet: Jet) -> BaseGeometry:
    """Where the plume rises, without what swirls back from the roof."""
    whole = tube(form.ring.many(jet.way), _even(jet.widths), (0.5, 0.95))
    return whole.intersection(window(form.hollows))


def area(form: Form, jet: Jet) -> Polygon:
    """Where the plume is."""
    parts = [column(form, jet)]
    parts += [tube(form.ring.many(swirl), SWIRL, (0.9, 0.9)) for swirl in jet.swirls]
    return largest(rounded(joined(*parts), 14, 4).intersection(window(form.hollows)))


def _even(widths: Widths) -> list[float]:
    """Widths along a smooth curve, so that the plume has no corners."""
    shares = np.linspace(0, 1, len(widths))
    curve = sampled_line([(float(share) * 1000, width) for share, width in zip(shares, widths, strict=True)])
    return [float(width) for width in np.interp(np.linspace(0, 1000, 30), curve[:, 0], curve[:, 1])]


def _streams(form: Form, jet: Jet) -> str:
    middle = spine(form.ring.many(jet.way), _even(jet.widths), 14).part(0.34, 0.9)
    lines = [middle.points + middle.normals * middle.half * share for share in STREAMS]
    data = [_thread([(float(x), float(y)) for x, y in line]) for line in lines if len(line) > 2]
    swirls = [spine(form.ring.many(swirl), SWIRL, 14).part(0.1, 0.95) for swirl in jet.swirls]
    data += [_thread(_inner(swirl, share)) for swirl in swirls for share in (-0.35, 0.35)]
    return "".join(data)


def _inner(swirl: Spine, share: float) -> list[Place]:
    return [(float(x), float(y)) for x, y in swirl.points + swirl.normals * swirl.half * share]


def _thread(line: list[Place]) -> str:
    return closed_path(ribbon(line, [1, 4.4, 1], 14))

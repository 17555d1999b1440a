"""Knows how the jet of a leaking mitral valve is drawn."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.arrows import leak_arrow
from tools.diagrams.curves import closed_path, open_path
from tools.diagrams.frame import Place
from tools.diagrams.heart import poses
from tools.diagrams.heart.condition import Condition
from tools.diagrams.heart.form import Form
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import HALO, JET, RED, VALVE
from tools.diagrams.ribbons import ribbon, spine
from tools.diagrams.shading import glow, lens
from tools.diagrams.shapes import all_of, facets_of, joined, tube

JET_WAY = [(0.61, -0.4), (0.615, -0.1), (0.6, 0.16), (0.56, 0.48), (0.515, 0.9)]
JET_WIDTHS = [10.0, 15.0, 40.0, 86.0, 96.0]
ARROW_WAY = [(0.62, -0.52), (0.618, -0.2), (0.605, 0.1), (0.58, 0.45), (0.545, 0.82)]
ARROW_WIDTH = 12.0
WITHIN = (5.0, 15.0)
"""How far inside the plume's edge its body begins, in two steps; it stays where light and shade go."""


def draw_former_size(layer: list[str], form: Form) -> None:
    """Dots where the left atrium's edge was before a long-standing leak widened it."""
    if form.condition is Condition.ENLARGED:
        edge = open_path(form.former_left_atrium())
        dots = [
            stroke(edge, colour, width, stroke_dasharray="3 9", stroke_linecap="round")
            for colour, width in ((RED.line, 6.2), (HALO, 3.4))
        ]
        layer.append(group(dots, id="left-atrium-former-size"))


def draw(layer: list[str], form: Form) -> None:
    """The plume of blood, and an arrow that reads without colour."""
    line = form.mitral.many(JET_WAY)
    mouths = form.mitral.mouth(1, 0.1), form.mitral.mouth(-1, 0.1)
    room = joined(form.left_atrium.buffer(-4), form.left_ventricle, *mouths)
    wide, core = tube(line, JET_WIDTHS, (0.5, 0.9)), tube(line, [8, 11, 22, 34, 20], (0.5, 0.9))
    plume = [
        *(
            path(facets_of(wide.buffer(-depth).intersection(room)), fill=JET, fill_opacity=0.2)
            for depth in WITHIN
        ),
        glow(wide, 13, JET, 0.45, room),
        glow(core, 7, VALVE.light, 0.6, room),
        path(_streaks(line), class_="shade", fill=RED.deep, opacity=0.3),
    ]
    layer.append(group([*plume, leak_arrow(form.mitral.many(ARROW_WAY), ARROW_WIDTH)], id="leak"))


def _streaks(line: list[Place]) -> str:
    """A few thin lines that spread with the plume."""
    body, data = spine(line, JET_WIDTHS, 6), ""
    for aside, start, end in ((-0.62, 0.42, 0.84), (-0.34, 0.3, 0.92), (0.34, 0.3, 0.9), (0.62, 0.45, 0.82)):
        points = body.beside(body.half * aside, 1.0).part(start, end).points
        data += lens(points[0], points[-1], 2 * aside, 1.5)
    return data


def jet_area(form: Form) -> BaseGeometry:
    """Where the plume of blood is."""
    room = joined(form.left_atrium, form.mitral.mouth(1, 0.1))
    return tube(form.mitral.many(JET_WAY[1:]), [0.8 * width for width in JET_WIDTHS[1:]]).intersection(room)


def broken_cord(form: Form) -> str:
    """The two ends of a snapped cord: one hangs from the leaflet's edge, one from the muscle."""
    data = "".join(closed_path(ribbon(way, [3, 3, 2.4], 3, (0, 0.9))) for way in _ends(form))
    return path(data, id="broken-cord", fill=VALVE.light, stroke=VALVE.line, stroke_width=1.2)


def broken_cord_area(form: Form) -> BaseGeometry:
    """Where both ends of the snapped cord are, wide enough to point at."""
    return all_of([tube(way, [12, 12], (1, 1), 5) for way in _ends(form)])


def _ends(form: Form) -> tuple[list[Place], list[Place]]:
    x, y = form.tips(poses.BESIDE)[0]
    (u, v), at = poses.mitral_edges(form)[1][-1], form.mitral.at
    steps = ((0.01, 0.0), (0.0, -0.07), (0.02, -0.15), (0.005, -0.22), (0.04, -0.25))
    hanging = [at(u + along, v + away) for along, away in steps]
    resting = [(x, y), (x - 7, y - 13), (x, y - 24), (x - 10, y - 33), (x - 18, y - 26)]
    return hanging, resting

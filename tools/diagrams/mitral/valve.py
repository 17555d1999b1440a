"""Knows how the flaps of the valve and its ring are painted."""

import numpy as np
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, closed_path, open_path
from tools.diagrams.frame import Place
from tools.diagrams.leaflets import leaflet as plain_leaflet
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.mitral.form import Form, outlet_cusps
from tools.diagrams.mitral.leaflet import Leaflet
from tools.diagrams.palette import MEMBRANE, PLAQUE, RED, VALVE
from tools.diagrams.ribbons import ribbon
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, glow, inner_shadow, soft
from tools.diagrams.shapes import all_of, joined, path_of, rounded, shape, tube

RIBS = 4
OVERLAP = 0.8
"""Both far halves reach so far over the line between them, which else would show as a hair."""

CUT_EDGE = 2.8
CRUST_REACH = (0.2, 0.93, 0.04)
"""First and last place of the crust along a flap, and the step from knob to knob."""


def far_half(scene: Scene, form: Form) -> list[str]:
    """The far half of ring and flaps, and the dark gap between them where they leave one."""
    return [_gap(form), _rim(scene, form), group(_surfaces(scene, form), id="mitral-valve-back")]


def outlet(scene: Scene, form: Form) -> str:
    """The two cut cusps of the aortic valve."""
    cusps = zip(("left", "right"), outlet_cusps(form.condition.filling), strict=True)
    edges = [
        plain_leaflet(scene, f"aortic-valve-{side}-cusp", line, [17, 17, 15, 11], 2.6) for side, line in cusps
    ]
    return group(edges, id="aortic-valve")


def cut_half(scene: Scene, form: Form) -> list[str]:
    """The flaps where they are cut through, with the ring at their hinges."""
    return [
        _cut(scene, form.front, "mitral-valve-anterior-leaflet"),
        _cut(scene, form.back, "mitral-valve-posterior-leaflet"),
        _scars(scene, form),
        _hinges(form),
    ]


def _gap(form: Form) -> str:
    """What is seen between flaps that do not meet: the chamber below, in shade."""
    front, back = form.front.seam, form.back.seam
    area = shape([*front, *back[-2::-1]]).difference(joined(form.front.surface, form.back.surface))
    return "" if form.condition.filling else glow(area.buffer(5), 5, RED.dark, 0.75, form.hollows)


def _rim(scene: Scene, form: Form) -> str:
    left, top, _, bottom = form.rim.bounds
    paint = scene.linear((left, top), (left, bottom), (0, VALVE.light), (1, VALVE.base))
    return path(
        path_of(form.rim, 0.3), id="mitral-annulus-far", fill=paint, stroke=VALVE.line, stroke_width=2
    )


def _surfaces(scene: Scene, form: Form) -> list[str]:
    both = joined(form.front.surface, form.back.surface)
    behind = form.hollows.difference(both)
    return [
        cast_shadow(both, behind, RED.dark, 9, (6, 12), 0.5),
        *(_pocket(scene, half) for half in (form.back, form.front) if half.flap.dome is not None),
        _surface(scene, form.back, "mitral-valve-posterior-far-half", both),
        _surface(scene, form.front, "mitral-valve-anterior-far-half", both),
    ]


def _pocket(scene: Scene, half: Leaflet) -> str:
    """The hollow underside of a flap that bulges, seen below its cut edge."""
    area = half.pocket
    left, top, _, bottom = area.bounds
    paint = scene.linear((left, top), (left, bottom), (0, VALVE.dark), (1, VALVE.deep))
    body = path(path_of(area, 0.3), fill=paint, stroke=VALVE.line, stroke_width=1.8)
    return group([body, inner_shadow(area, 9, (4, 10), VALVE.line, 0.8)])


def _surface(scene: Scene, half: Leaflet, name: str, whole: BaseGeometry) -> str:
    area = half.surface
    left, top, _, bottom = whole.bounds
    stops = ((0.0, VALVE.base), (0.55, VALVE.middle), (1.0, VALVE.light))
    paint = scene.linear((left, top), (left, bottom), *stops)
    valleys = [_rib(rib, 20) for rib in half.ribs(RIBS)]
    crests = [_rib(rib, 14, 17) for rib in half.ribs(RIBS)]
    body = path(path_of(area.buffer(OVERLAP), 0.3), fill=paint)
    return group(
        [
            body,
            inner_shadow(whole, 12, (9, 12), VALVE.dark, 0.55, area),
            soft(valleys, 7, VALVE.dark, 0.3, area),
            soft(crests, 6, VALVE.light, 0.7, area),
            glow(tube(half.seam, [13, 15, 13]), 3, VALVE.light, 0.8, area),
            stroke(open_path(half.seam), VALVE.line, 2.2, stroke_linecap="round"),
        ],
        id=name,
    )


def _rib(rib: tuple[Place, Place], width: float, aside: float = 0.0) -> list[Anchor]:
    (x, y), (u, v) = rib
    middle = ((x + u) / 2 + (u - x) * 0.06, (y + v) / 2 + 6)
    line = [(x + aside, y), (middle[0] + aside, middle[1]), (u + aside * 0.7, v)]
    return ribbon(line, [width * 0.3, width, width * 0.4], 9)


def _cut(scene: Scene, half: Leaflet, name: str) -> str:
    area, line = half.cut, half.spine
    stops = ((0.0, VALVE.deep), (0.3, VALVE.middle), (1.0, VALVE.light))
    paint = scene.linear(half.line[0], half.line[-1], *stops)
    data = closed_path(ribbon(half.line, half.flap.widths, 6, (0.6, 1)))
    core = line.part(0.06, 0.94)
    return group(
        [
            cast_shadow(area, half.surface, VALVE.dark, 6, (5, 9), 0.6),
            path(data, fill=paint),
            inner_shadow(area, 5, (-4, -6), VALVE.dark, 0.75),
            soft([core.beside(0, core.half * 0.24).outline()], 2.5, VALVE.deep, 0.6, area),
            path(data, fill="none", stroke=VALVE.line, stroke_width=CUT_EDGE, stroke_linejoin="round"),
        ],
        id=name,
    )


def _scars(scene: Scene, form: Form) -> str:
    """An uneven crust of scar and chalk on the side of the flaps that is turned to the atrium."""
    if not form.condition.crust:
        return ""
    area = crust(form)
    left, top, right, bottom = area.bounds
    paint = scene.linear((left, top), (right, bottom), (0, PLAQUE.light), (1, PLAQUE.middle))
    return group(
        [
            path(path_of(area, 0.3), fill=paint, stroke=PLAQUE.dark, stroke_width=2, stroke_linejoin="round"),
            inner_shadow(area, 5, (-3, -5), PLAQUE.deep, 0.8),
        ],
        id="scars",
    )


def crust(form: Form) -> BaseGeometry:
    """Where the crust is: knob beside knob along both flaps, always in the same places."""
    random, knobs = np.random.default_rng(5), []
    for half in (form.front, form.back):
        for share in np.arange(*CRUST_REACH):
            thick = form.condition.crust * random.uniform(0.5, 1.15)
            place = half.place(float(share), random.uniform(-1.0, -0.5))
            knobs.append(Point(place).buffer(thick))
    flaps = joined(form.front.cut, form.back.cut, form.front.surface, form.back.surface)
    return rounded(all_of(knobs), 3, 1).intersection(flaps.buffer(6))


def _hinges(form: Form) -> str:
    """The fibrous ring, cut across at both hinges, and its bridge to the aorta."""
    bridge = closed_path(ribbon([(272, 452), (256, 457), (240, 457)], [30, 22, 20], 6, (0, 0.6)))
    return group(
        [
            path(bridge, fill=MEMBRANE, stroke=VALVE.line, stroke_width=2.4),
            path(path_of(form.hinges), fill=MEMBRANE, stroke=VALVE.line, stroke_width=3),
            inner_shadow(form.hinges, 5, (-4, -5), VALVE.dark, 0.8),
        ],
        id="mitral-annulus",
    )

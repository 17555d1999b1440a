"""Knows how the close-up of the mitral valve is painted, from back to front."""

from dataclasses import replace

from shapely.geometry.base import BaseGeometry

from tools.diagrams import cavities, muscle, papillaries
from tools.diagrams.arrows import arrow
from tools.diagrams.cavities import Hollow
from tools.diagrams.curves import closed_path
from tools.diagrams.fat import fat
from tools.diagrams.leaflets import cords, curtain, leaflet
from tools.diagrams.markup import group, path
from tools.diagrams.mitral.anchors import (
    ARROW_WAY,
    FAT_PAD,
    JET_WAY,
    JET_WIDTHS,
    LEAFLET_WIDTHS,
    OUTLET,
    RING,
    VIEW,
    Pose,
)
from tools.diagrams.mitral.form import PANEL, PANEL_PATH, Form, outlet_cusps
from tools.diagrams.palette import BLUE, JET, LEAK, MEMBRANE, MUSCLE, RED, VALVE
from tools.diagrams.ribbons import ribbon
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow, inner_shadow, lens, masked, room_for
from tools.diagrams.shapes import bar, joined, path_of, tube
from tools.diagrams.vessels import cut_across


def svg(pose: Pose) -> str:
    """One pose as an SVG file."""
    scene, form = Scene(VIEW), Form(pose)
    items = [*_walls(scene, form), *_chambers(scene, form), *_outlet(scene, form), *_ring(scene, form)]
    items += [*_valve_back(scene, form), *_muscles(scene, form)]
    if pose is Pose.LEAKING:
        items += _leak(scene, form)
    items += _leaflets(scene, form)
    layer = scene.layer("mitral-valve-close-up")
    layer.append(group(items, mask=scene.mask(PANEL_PATH, PANEL.bounds)))
    layer.append(_panel_edge())
    return scene.svg()


def _panel_edge() -> str:
    return path(PANEL_PATH, id="panel-edge", fill="none", stroke=MUSCLE.line, stroke_width=5)


def _walls(scene: Scene, form: Form) -> list[str]:
    stops = ((0.0, MUSCLE.light), (0.5, MUSCLE.middle), (1.0, MUSCLE.base))
    ground = path(PANEL_PATH, id="heart-muscle", fill=scene.linear((0, 0), (1000, 1000), *stops))
    solid = PANEL.difference(joined(form.atrium, form.ventricle, form.aorta))
    below = solid.intersection(
        tube([(0, 1000), (0, 760), (1000, 760), (1000, 1000)], [560]).union(bar((850, 540), (1000, 540), 120))
    )
    return [
        ground,
        muscle.fibres(form.ventricle, below, (16, 260, 13), MUSCLE.deep, 0.5),
        muscle.fibres(form.ventricle, below, (21, 260, 13), MUSCLE.light, 0.55),
        muscle.fibres(form.atrium, solid.difference(below), (12, 90, 14), MUSCLE.deep, 0.3),
    ]


def _chambers(scene: Scene, form: Form) -> list[str]:
    """Aorta, atrium and ventricle; no rim where blood flows through, nor at the panel's edge."""
    ring, outlet = bar(RING.start, RING.end, 4), bar(OUTLET.start, OUTLET.end, 4)
    free = joined(bar(OUTLET.end, RING.start, 4), PANEL.exterior.buffer(6))
    bases = joined(form.behind.area(), form.beside.area())
    plain = Hollow("aorta", form.aorta, RED, (130, 250), 260, rim_width=11, bevel=14, shadow=(13, 15))
    upper, lower = [RING.mouth(-1)], [RING.mouth(1), OUTLET.mouth(1)]
    hollows = [
        replace(plain, mouths=[OUTLET.mouth(-1), _beyond(form.aorta)], rimless=joined(outlet, free)),
        replace(
            plain, name="left-atrium", area=form.atrium, centre=(500, 210), radius=430,
            mouths=[*upper, _beyond(form.atrium)], rimless=joined(ring, free),
        ),
        replace(
            plain, name="left-ventricle", area=form.ventricle, centre=(470, 690), radius=560,
            mouths=[*lower, _beyond(form.ventricle)], rimless=joined(ring, outlet, free, bases),
        ),
    ]  # fmt: skip
    return [*(cavities.draw(scene, hollow) for hollow in hollows), _blend(scene, form)]


def _beyond(area: BaseGeometry) -> BaseGeometry:
    """Where a chamber goes on outside the panel: no shadow falls from the panel's edge."""
    return PANEL.exterior.buffer(40).intersection(area.buffer(60))


def _blend(scene: Scene, form: Form) -> str:
    """No line where blood flows freely from one chamber into the next."""
    room = joined(form.atrium, form.ventricle, form.aorta)
    seams = [bar(RING.at(0.1, 0), RING.at(0.9, 0), 18), bar(OUTLET.at(0.2, 0), OUTLET.at(0.8, 0), 10)]
    return masked(scene, room, [glow(scene, joined(*seams), 12, "#d4554d", 0.9)])


def _outlet(scene: Scene, form: Form) -> list[str]:
    cusps = outlet_cusps(form.pose)
    edges = [
        leaflet(scene, f"aortic-valve-{side}-cusp", line, [17, 17, 15, 11], 2.6)
        for side, line in zip(("left", "right"), cusps, strict=True)
    ]
    return [group(edges, id="aortic-valve")]


def _ring(scene: Scene, form: Form) -> list[str]:
    """The fibrous ring, cut across at both hinges, and the fat beside it."""
    pad = fat(scene, "fat-atrioventricular-groove", FAT_PAD, 2.4)
    area = form.ring_area
    shade = masked(scene, area, [inner_shadow(scene, area, 5, (-3, -4), VALVE.dark, 0.8)])
    fibrous = [
        path(path_of(area), fill=MEMBRANE, stroke=VALVE.line, stroke_width=3),
        shade,
        path(closed_path(ribbon([(262, 398), (250, 404), (236, 402)], [20, 18, 20], 6)), fill=MEMBRANE),
    ]
    return [
        pad,
        cut_across("coronary-sinus", (794, 396), 25, BLUE),
        cut_across("circumflex-artery", (880, 408), 20, RED),
        group(fibrous, id="mitral-annulus"),
    ]


def _valve_back(scene: Scene, form: Form) -> list[str]:
    at = RING.at
    folds = [(at(0.3, 0.04), at(0.36, -0.07), 6.0)]
    if form.pose is Pose.CLOSED:
        folds.append((at(0.74, 0.06), at(0.66, 0.0), -6.0))
    if form.pose is Pose.OPEN:
        folds = [
            (at(along, 0.03), at(along + 0.03 * (1 if along < 0.5 else -1), depth), 6.0)
            for along, depth in (
                (0.16, -0.36),
                (0.26, -0.4),
                (0.38, -0.26),
                (0.5, -0.2),
                (0.62, -0.22),
                (0.74, -0.32),
            )
        ]
    return [curtain(scene, "mitral-valve-back", form.curtain, folds)]


def _muscles(scene: Scene, form: Form) -> list[str]:
    muscles = [papillaries.draw(scene, each, form.ventricle) for each in (form.behind, form.beside)]
    return [*muscles, cords("chordae", form.cords, 4.4)]


def _leak(scene: Scene, form: Form) -> list[str]:
    line = RING.many(JET_WAY)
    wide, core = tube(line, JET_WIDTHS, (0.5, 0.9)), tube(line, [20, 26, 50, 80, 40], (0.5, 0.9))
    paint = scene.linear(line[0], line[-1], (0, JET, 1), (0.4, JET, 0.95), (0.75, JET, 0.65), (1, JET, 0.12))
    room = joined(form.atrium, form.ventricle, RING.mouth(1, 0.1), RING.mouth(-1, 0.1))
    plume = [
        path(path_of(wide) + room_for(wide.bounds, 15), fill=paint, filter=scene.blur(15, wide.bounds)),
        glow(scene, core, 12, "#fffaf0", 0.75),
        path(_streaks(line), fill="#a03a35", opacity=0.28),
    ]
    torn = "".join(closed_path(ribbon(way, [7.5, 7.5, 7, 5], 4, (0, 0.9))) for way in form.broken)
    broken = path(torn, id="broken-cord", fill=VALVE.light, stroke=VALVE.line, stroke_width=2.4)
    return [
        group([masked(scene, room, plume), arrow("leak-arrow", RING.many(ARROW_WAY), 20, LEAK)], id="leak"),
        broken,
    ]


def _streaks(line: list[tuple[float, float]]) -> str:
    (x, y), (u, v) = line[2], line[4]
    spread = ((-0.75, 0.5), (-0.4, 0.72), (0.4, 0.72), (0.75, 0.5))
    return "".join(
        lens((x + 60 * side, y - 30), (x + (u - x) * far + 150 * side * far, y + (v - y) * far), 0, 3)
        for side, far in spread
    )


def _leaflets(scene: Scene, form: Form) -> list[str]:
    return [
        leaflet(scene, "mitral-valve-anterior-leaflet", form.front, LEAFLET_WIDTHS, 3),
        leaflet(scene, "mitral-valve-posterior-leaflet", form.back, LEAFLET_WIDTHS, 3),
    ]

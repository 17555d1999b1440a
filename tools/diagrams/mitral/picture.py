"""Knows how the close-up of the mitral valve is painted, from back to front."""

from tools.diagrams import cavities, muscle
from tools.diagrams.arrows import arrow
from tools.diagrams.cavities import Hollow
from tools.diagrams.curves import closed_path
from tools.diagrams.fat import fat
from tools.diagrams.leaflets import cords, curtain, leaflet
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.mitral.form import (
    LEAFLET_WIDTHS,
    OUTLET,
    PANEL,
    PANEL_PATH,
    RING,
    VIEW,
    Form,
    Pose,
    outlet_cusps,
)
from tools.diagrams.palette import BLUE, JET, LEAK, MEMBRANE, MUSCLE, RED, VALVE
from tools.diagrams.ribbons import ribbon
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow, inner_shadow, lens, masked, room_for
from tools.diagrams.shapes import bar, joined, path_of, tube
from tools.diagrams.vessels import cut_across

JET_WAY = [(0.57, -0.32), (0.575, -0.08), (0.555, 0.16), (0.53, 0.45), (0.48, 0.86)]
JET_WIDTHS = [34.0, 52.0, 110.0, 200.0, 290.0]
ARROW_WAY = [(0.585, -0.5), (0.578, -0.2), (0.562, 0.1), (0.54, 0.38), (0.51, 0.7)]

FAT_PAD = [
    (716, 396), (744, 352), (800, 332), (870, 338), (960, 372), (1010, 400), (1010, 452), (930, 470), (850, 462),
    (770, 436),
]  # fmt: skip


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
    below = solid.intersection(tube([(0, 1000), (0, 760), (1000, 760), (1000, 1000)], [560]).union(bar((850, 540), (1000, 540), 120)))
    return [
        ground,
        muscle.fibres(form.ventricle, below, (16, 260, 13), MUSCLE.deep, 0.5),
        muscle.fibres(form.ventricle, below, (21, 260, 13), MUSCLE.light, 0.55),
        muscle.fibres(form.atrium, solid.difference(below), (12, 90, 14), MUSCLE.deep, 0.3),
    ]


def _chambers(scene: Scene, form: Form) -> list[str]:
    ring, outlet = bar(RING.start, RING.end, 4), bar(OUTLET.start, OUTLET.end, 4)
    rest = bar(OUTLET.end, RING.start, 4)
    edge = PANEL.exterior.buffer(6)
    bases = [form.behind.area(), form.beside.area()]
    beyond = joined(PANEL.exterior.buffer(40))
    upper = Hollow(
        "left-atrium", form.atrium, RED, (500, 210), 430, [RING.mouth(-1), beyond.intersection(form.atrium.buffer(60))],
        joined(ring, rest, edge), rim_width=12, bevel=16, shadow=(14, 16),
    )  # fmt: skip
    lower = Hollow(
        "left-ventricle", form.ventricle, RED, (470, 690), 560,
        [RING.mouth(1), OUTLET.mouth(1), beyond.intersection(form.ventricle.buffer(60))],
        joined(ring, outlet, rest, edge, *bases), rim_width=12, bevel=16, shadow=(14, 16),
    )  # fmt: skip
    vessel = Hollow(
        "aorta", form.aorta, RED, (130, 250), 260, [OUTLET.mouth(-1), beyond.intersection(form.aorta.buffer(60))],
        joined(outlet, rest, edge), RED.light, 10, 12, (10, 12),
    )  # fmt: skip
    return [*(cavities.draw(scene, hollow) for hollow in (vessel, upper, lower)), _blend(scene, form)]


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
            for along, depth in ((0.16, -0.36), (0.26, -0.4), (0.38, -0.26), (0.5, -0.2), (0.62, -0.22), (0.74, -0.32))
        ]
    return [curtain(scene, "mitral-valve-back", form.curtain, folds)]


def _muscles(scene: Scene, form: Form) -> list[str]:
    muscles = [muscle.papillary(scene, each, form.ventricle) for each in (form.behind, form.beside)]
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
    broken = [
        path("".join(closed_path(ribbon(way, [7.5, 7.5, 7, 5], 4, (0, 0.9))) for way in form.broken), fill=VALVE.light,
             stroke=VALVE.line, stroke_width=2.4)
    ]  # fmt: skip
    return [
        group([masked(scene, room, plume), arrow("leak-arrow", RING.many(ARROW_WAY), 20, LEAK)], id="leak"),
        group(broken, id="broken-cord"),
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

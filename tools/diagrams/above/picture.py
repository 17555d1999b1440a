"""Knows how the valve seen from above is painted, from the depth of the ventricle up."""

from tools.diagrams import cavities
from tools.diagrams.above import anchors
from tools.diagrams.above.anchors import (
    AORTA,
    AORTA_RADIUS,
    ARTERY,
    CORNERS,
    MIDDLE,
    VEIN,
    Line,
    on_aorta,
    placed,
)
from tools.diagrams.above.form import Form
from tools.diagrams.cavities import Hollow
from tools.diagrams.curves import closed_path, xy
from tools.diagrams.frame import Place
from tools.diagrams.leaflets import cords
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.mitral.anchors import VIEW, Pose
from tools.diagrams.mitral.form import PANEL, PANEL_PATH
from tools.diagrams.palette import BLUE, FAT, JET, MEMBRANE, MUSCLE, RED, VALVE
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, glow, inner_shadow, lens, masked, room_for
from tools.diagrams.shapes import path_of, tube
from tools.diagrams.vessels import surface_vessel

DEPTH, DEEPEST = "#4d1218", "#3a0c11"
"""Blood far below, and shadow on it."""


def svg(pose: Pose) -> str:
    """One pose as an SVG file."""
    scene, form = Scene(VIEW), Form(pose)
    items = [*_atrium(scene, form), *_depth(scene, form)]
    items += [_leaflet(scene, form, front=False), _leaflet(scene, form, front=True)]
    if pose is Pose.LEAKING:
        items += _leak(scene, form)
    items.append(_ring(scene, form))
    layer = scene.layer("mitral-valve-from-above")
    layer.append(group(items, mask=scene.mask(PANEL_PATH, PANEL.bounds)))
    layer.append(path(PANEL_PATH, id="panel-edge", fill="none", stroke=MUSCLE.line, stroke_width=5))
    return scene.svg()


def _atrium(scene: Scene, form: Form) -> list[str]:
    """The atrium cut across: its wall, and the floor that falls away to the valve."""
    stops = ((0.0, MUSCLE.light), (0.5, MUSCLE.middle), (1.0, MUSCLE.base))
    ground = path(PANEL_PATH, id="heart-muscle", fill=scene.linear((0, 0), (1000, 1000), *stops))
    hollow = Hollow("left-atrium", form.atrium, RED, MIDDLE, 420, rim_width=13, bevel=15, shadow=(12, 14))
    vessels = [
        surface_vessel("circumflex-artery", placed(ARTERY), [30, 26, 22, 20, 18, 14, 7], RED),
        surface_vessel("coronary-sinus", placed(VEIN), [8, 24, 32, 34, 36, 38], BLUE),
    ]
    return [ground, _fat(scene, form), *vessels, *_aorta(scene, form), cavities.draw(scene, hollow)]


def _fat(scene: Scene, form: Form) -> str:
    """The groove around the atrium, filled with fat."""
    area = form.atrium.buffer(62).difference(form.atrium)
    light = inner_shadow(scene, form.atrium.buffer(62), 12, (-5, -7), FAT.deep, 0.9)
    body = path(path_of(area), fill=FAT.middle, fill_rule="evenodd")
    edge = stroke(path_of(form.atrium.buffer(62)), FAT.line, 2)
    return group([body, masked(scene, area, [light]), edge], id="fat-atrioventricular-groove")


def _aorta(scene: Scene, form: Form) -> list[str]:
    """The aorta cut across with its three cusps: they are shut while the mitral valve is open."""
    wall = path_of(form.aorta.buffer(16), 0.2)
    cusps = form.aorta.difference(form.aortic_opening)
    paint = scene.radial(AORTA, AORTA_RADIUS * 1.1, (0, VALVE.light), (0.6, VALVE.middle), (1, VALVE.deep))
    seams = "".join(
        lens(on_aorta(corner, 0.97), on_aorta(corner, 0.02 if form.pose is Pose.OPEN else 0.9), 0, 2.5)
        for corner in CORNERS
    )
    items = [
        path(wall, fill=RED.light, stroke=RED.line, stroke_width=3),
        path(path_of(form.aorta, 0.2), fill=scene.radial(AORTA, 98, (0, DEPTH), (1, RED.dark))),
        path(path_of(cusps, 0.2), fill=paint, fill_rule="evenodd", stroke=VALVE.line, stroke_width=2.6),
        masked(scene, form.aorta, [inner_shadow(scene, form.aorta, 9, (5, 7), "#8a6a4a", 0.7)]),
        path(seams, fill=VALVE.line),
    ]
    return [group(items, id="aortic-valve")]


def _depth(scene: Scene, form: Form) -> list[str]:
    """Looking through the open valve: the ventricle with the cords that run down into it."""
    dark = scene.radial((MIDDLE[0], MIDDLE[1] + 40), 300, (0, DEPTH), (1, RED.dark))
    items = [path(path_of(form.ring), id="left-ventricle-cavity", fill=dark)]
    if form.pose is Pose.OPEN:
        heads = [xy(anchor) for anchor in placed(list(anchors.MUSCLE_HEADS))]
        muscles = [
            ellipse(head, (34, 26), fill=MUSCLE.base, stroke=MUSCLE.line, stroke_width=2.5) for head in heads
        ]
        items += [group(muscles, id="papillary-muscles"), cords("chordae", anchors.cords(), 3.4)]
        shade = inner_shadow(scene, form.opening, 12, (10, 16), DEEPEST, 0.8)
        items.append(masked(scene, form.opening, [shade]))
    return items


def _leaflet(scene: Scene, form: Form, front: bool) -> str:
    """A leaflet as a soft sail: light in its belly, darker at the ring, with a thick rounded edge."""
    name, area, edge = (
        ("anterior", form.front, form.front_edge) if front else ("posterior", form.back, form.back_edge)
    )
    centre = (480, 466) if front else (480, 826)
    paint = scene.radial(centre, 300, (0, VALVE.light), (0.45, VALVE.middle), (1, VALVE.deep))
    data = path_of(area, 0.3)
    lip = form.lip(edge, 20).intersection(area)
    items = [
        inner_shadow(scene, area, 14, (-3, -8) if front else (3, 8), "#9b6f4c", 0.6),
        path(_folds(front, form.pose), fill=VALVE.line, opacity=0.28),
        path(path_of(lip, 0.3), fill=VALVE.light, opacity=0.9),
        stroke(path_of(lip, 0.3), VALVE.dark, 1.4, opacity=0.6),
    ]
    shadow = cast_shadow(scene, area, form.ring.difference(area), DEEPEST, 9, (2, 9 if front else -7), 0.6)
    body = path(data, id=f"mitral-valve-{name}-leaflet", fill=paint)
    outline = stroke(data, VALVE.line, 3.2)
    return group([shadow, body, masked(scene, area, items), outline], id=f"{name}-leaflet")


def _folds(front: bool, pose: Pose) -> str:
    """Fine folds of the front leaflet, or the two clefts that part the back leaflet in three."""
    if front:
        low = -52.0 if pose is Pose.OPEN else 22.0
        return "".join(
            _fold((x, -98 + abs(x) * 0.25), (x * 0.72, low), x * 0.14, 3)
            for x in (-78.0, -40.0, 0.0, 40.0, 78.0)
        )
    high = 60.0 if pose is Pose.CLOSED else 70.0
    return "".join(_fold((x, high - 2), (x * 1.28, 115), 0, 4.5) for x in (-46.0, 46.0))


def _fold(start: Place, end: Place, bend: float, half: float) -> str:
    first, last = placed([start, end])
    return lens(xy(first), xy(last), bend, half)


def _ring(scene: Scene, form: Form) -> str:
    data = path_of(form.annulus, 0.3)
    shade = inner_shadow(scene, form.ring.buffer(26), 7, (-5, -7), VALVE.dark, 0.8)
    outer, inner = path_of(form.ring.buffer(26), 0.3), path_of(form.ring, 0.3)
    return group(
        [
            path(data, id="mitral-annulus", fill=MEMBRANE, fill_rule="evenodd"),
            masked(scene, form.annulus, [shade]),
            stroke(outer, MUSCLE.line, 3),
            stroke(inner, VALVE.line, 2.6),
        ],
        id="valve-ring",
    )


def _leak(scene: Scene, form: Form) -> list[str]:
    """Blood that wells up through the gap, and the torn cord thrown up onto the front leaflet."""
    way: Line = placed([(0, 66), (2, 40), (10, -14), (26, -80)])
    plume = tube(way, [90, 120, 180, 230], (0.6, 0.9))
    paint = scene.linear(
        xy(way[0]), xy(way[-1]), (0, RED.base, 1), (0.45, RED.base, 0.85), (1, RED.middle, 0)
    )
    core = tube(way, [50, 70, 90, 60], (0.6, 0.9))
    jet = [
        path(path_of(plume) + room_for(plume.bounds, 16), fill=paint, filter=scene.blur(16, plume.bounds)),
        glow(scene, core, 14, JET, 0.55),
    ]
    outline = closed_path(form.cord_outline())
    torn = path(outline, id="broken-cord", fill=VALVE.light, stroke=VALVE.line, stroke_width=2.4)
    return [group([masked(scene, form.ring, jet)], id="leak"), torn]

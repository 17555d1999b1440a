"""Knows how the close-up of the mitral valve is painted, from back to front."""

from tools.diagrams import papillaries
from tools.diagrams.curves import closed_path
from tools.diagrams.fat import fat
from tools.diagrams.leaflets import cords, curtain, leaflet
from tools.diagrams.markup import group, path
from tools.diagrams.mitral import chambers, leak
from tools.diagrams.mitral.anchors import (
    FAT_PAD,
    FOLDS,
    LEAFLET_WIDTHS,
    RING,
    VIEW,
    Pose,
)
from tools.diagrams.mitral.form import PANEL, PANEL_PATH, Form, outlet_cusps
from tools.diagrams.palette import BLUE, MEMBRANE, MUSCLE, RED, VALVE
from tools.diagrams.ribbons import ribbon
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow, masked
from tools.diagrams.shapes import path_of
from tools.diagrams.vessels import cut_across


def svg(pose: Pose) -> str:
    """One pose as an SVG file."""
    scene, form = Scene(VIEW), Form(pose)
    items = [*chambers.draw(scene, form), *_outlet(scene, form), *_groove(scene)]
    items += [*_valve_back(scene, form), *_muscles(scene, form)]
    if pose is Pose.LEAKING:
        items += leak.draw(scene, form)
    items += _leaflets(scene, form)
    layer = scene.layer("mitral-valve-close-up")
    layer.append(group(items, mask=scene.mask(PANEL_PATH, PANEL.bounds)))
    layer.append(_panel_edge())
    return scene.svg()


def _panel_edge() -> str:
    return path(PANEL_PATH, id="panel-edge", fill="none", stroke=MUSCLE.line, stroke_width=5)


def _outlet(scene: Scene, form: Form) -> list[str]:
    cusps = outlet_cusps(form.pose)
    edges = [
        leaflet(scene, f"aortic-valve-{side}-cusp", line, [17, 17, 15, 11], 2.6)
        for side, line in zip(("left", "right"), cusps, strict=True)
    ]
    return [group(edges, id="aortic-valve")]


def _groove(scene: Scene) -> list[str]:
    """The fat beside the ring, with the two vessels that run in it."""
    return [
        fat(scene, "fat-atrioventricular-groove", FAT_PAD, 2.4),
        cut_across("coronary-sinus", (794, 396), 25, BLUE),
        cut_across("circumflex-artery", (880, 408), 20, RED),
    ]


def _ring(scene: Scene, form: Form) -> str:
    """The fibrous ring: its far half behind the valve, and cut across at both hinges."""
    shade = masked(scene, form.hinges, [inner_shadow(scene, form.hinges, 5, (-3, -4), VALVE.dark, 0.8)])
    bridge = closed_path(ribbon([(262, 398), (250, 404), (236, 402)], [20, 18, 20], 6))
    left, top, _, bottom = form.rim.bounds
    paint = scene.linear((left, top), (left, bottom), (0, VALVE.light), (1, MEMBRANE))
    return group(
        [
            path(path_of(form.rim, 0.3), fill=paint, stroke=VALVE.line, stroke_width=2),
            path(path_of(form.hinges), fill=MEMBRANE, stroke=VALVE.line, stroke_width=3),
            shade,
            path(bridge, fill=MEMBRANE),
        ],
        id="mitral-annulus",
    )


def _valve_back(scene: Scene, form: Form) -> list[str]:
    folds = [(RING.at(*start), RING.at(*end), bend) for start, end, bend in FOLDS[form.pose]]
    return [curtain(scene, "mitral-valve-back", form.curtain, folds), _ring(scene, form)]


def _muscles(scene: Scene, form: Form) -> list[str]:
    muscles = [papillaries.draw(scene, each, form.ventricle) for each in (form.behind, form.beside)]
    return [*muscles, cords("chordae", form.cords, 4.4)]


def _leaflets(scene: Scene, form: Form) -> list[str]:
    return [
        leaflet(scene, "mitral-valve-anterior-leaflet", form.front, LEAFLET_WIDTHS, 3),
        leaflet(scene, "mitral-valve-posterior-leaflet", form.back, LEAFLET_WIDTHS, 3),
    ]

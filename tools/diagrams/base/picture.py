"""Knows how the base of the heart is painted, from its muscle up to its valves."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams import fat, muscle, pockets, sails, vessels
from tools.diagrams.above import inlet
from tools.diagrams.base import anchors
from tools.diagrams.base.anchors import MITRAL, TRICUSPID, VIEW, Phase
from tools.diagrams.base.form import Form
from tools.diagrams.frame import Place
from tools.diagrams.leaflets import cords
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import BLUE, HEAVY_OUTLINE, MEMBRANE, MUSCLE, RED, VALVE, Tones
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, glow, inner_shadow
from tools.diagrams.shapes import path_of
from tools.diagrams.vessels import Branch, Tree


def svg(phase: Phase) -> str:
    """One phase as an SVG file."""
    scene, form = Scene(VIEW), Form(phase)
    layer = scene.layer("base-of-the-heart")
    layer += [_body(scene, form), fat.pad("fat-atrioventricular-groove", form.seen_fat, 2.8), *_vessels()]
    layer += [
        _cuff(scene, "left-atrium", form.left_cuff, form.mitral_rim, RED, MITRAL.origin),
        _cuff(scene, "right-atrium", form.right_cuff, form.tricuspid_rim, BLUE, TRICUSPID.origin),
        _skeleton(form),
        pockets.draw(scene, form.trunk),
        pockets.draw(scene, form.aorta),
        group(inlet.draw(scene, form.mitral, form.mitral_rim), id="mitral-valve"),
        _tricuspid(scene, form),
    ]
    return scene.svg()


def _body(scene: Scene, form: Form) -> str:
    """Both ventricles below the groove, seen from above."""
    body, data = form.body, path_of(form.body, 0.4)
    stops = ((0.0, MUSCLE.middle), (0.72, MUSCLE.middle), (1.0, MUSCLE.deep))
    return group(
        [
            path(data, id="heart-muscle", fill=scene.radial((470, 520), 560, *stops)),
            inner_shadow(body, 8, (-10, -13), MUSCLE.dark, 0.5),
            muscle.fibres(form.fat, body, (9, 80, 20), MUSCLE.deep, 0.5),
            muscle.fibres(form.fat, body, (18, 80, 20), MUSCLE.light, 0.5),
            cast_shadow(form.fat, body.difference(form.fat), MUSCLE.dark, 7, (5, 7), 0.5),
            stroke(data, MUSCLE.line, HEAVY_OUTLINE),
        ],
        id="ventricles",
    )


def _vessels() -> list[str]:
    """The heart's own arteries, which leave the aorta just above its valve, and the vein in the groove."""
    vein = Tree("coronary-sinus", [Branch(anchors.VEIN, [10, 22, 30, 34, 36, 38, 38])], BLUE)
    right = [
        Branch(anchors.RIGHT_ARTERY, [30, 27, 25, 24, 22, 21, 20, 18, 16, 14]),
        Branch(anchors.BACK_BRANCH, [14, 13, 8]),
        Branch(anchors.MARGIN_BRANCH, [14, 12, 6]),
    ]
    left = [
        Branch(anchors.ROUND_BRANCH, [24, 23, 21, 20, 18, 16, 12, 7]),
        Branch(anchors.FRONT_BRANCH, [25, 23, 21, 16, 8]),
        Branch(anchors.SIDE_BRANCH, [13, 11, 6]),
        Branch(anchors.LEFT_MAIN, [32, 31, 30]),
    ]
    arteries = (Tree("right-coronary-artery", right, RED), Tree("left-coronary-artery", left, RED))
    return [vessels.draw(tree) for tree in (vein, *arteries)]


def _cuff(scene: Scene, name: str, area: BaseGeometry, rim: BaseGeometry, tones: Tones, middle: Place) -> str:
    """What is left of an atrium that was cut off: its wall, and its floor around the valve."""
    wall, data = path_of(area.buffer(9), 0.4), path_of(area, 0.4)
    stops = ((0.0, tones.middle), (0.8, tones.base), (1.0, tones.middle))
    return group(
        [
            path(wall, fill=MUSCLE.light, stroke=MUSCLE.line, stroke_width=2.2),
            path(data, id=f"{name}-cavity", fill=scene.radial(middle, 250, *stops)),
            inner_shadow(area, 10, (8, 10), tones.dark, 0.9, area.difference(rim)),
            stroke(data, tones.line, 1.8),
            glow(rim.buffer(3), 6, tones.dark, 0.6, area),
        ],
        id=name,
    )


def _skeleton(form: Form) -> str:
    data = path_of(form.skeleton, 0.3)
    return group(
        [
            path(data, id="fibrous-skeleton", fill=MEMBRANE, stroke=VALVE.line, stroke_width=2.2),
            inner_shadow(form.skeleton, 5, (-4, -5), VALVE.dark, 0.8),
        ]
    )


def _tricuspid(scene: Scene, form: Form) -> str:
    valve = form.tricuspid
    below = valve.opening if valve.open else None
    depth = [path(path_of(valve.ring), fill=VALVE.base)]
    if valve.open:
        depth += inlet.floor(scene, valve.opening, TRICUSPID.at(-10, 20), 150, BLUE)
        depth += [*inlet.heads(valve.heads, 17), cords("tricuspid-cords", valve.cords(), 2.1)]
        depth.append(inner_shadow(valve.opening, 8, (6, 9), BLUE.line, 0.75))
    mouth = path_of(form.sinus_mouth, 0.3)
    return group(
        [
            path(mouth, id="coronary-sinus-mouth", fill=BLUE.deep, stroke=BLUE.line, stroke_width=2),
            inner_shadow(form.sinus_mouth, 5, (4, 5), BLUE.dark, 0.95),
            inlet.ring(form.tricuspid_rim, "tricuspid-annulus"),
            group(depth, id="right-ventricle"),
            *(sails.draw(scene, sail, below, seed) for seed, sail in enumerate(valve.sails)),
            stroke(path_of(valve.ring, 0.3), VALVE.line, 1.8),
        ],
        id="tricuspid-valve",
    )

"""Knows how the valve seen from above is painted, from the depth of the ventricle up."""

from tools.diagrams import fat, pockets, vessels
from tools.diagrams.above import anchors, inlet
from tools.diagrams.above.anchors import HERE, VIEW, Pose
from tools.diagrams.above.form import Form
from tools.diagrams.arrows import leak_arrow
from tools.diagrams.curves import closed_path
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import BLUE, JET, MUSCLE, RED, VALVE, WHITE
from tools.diagrams.scene import Scene
from tools.diagrams.shading import bevel, glow, inner_shadow
from tools.diagrams.shapes import path_of, tube
from tools.diagrams.vessels import Branch, Tree, surface_vessel


def svg(pose: Pose) -> str:
    """One pose as an SVG file."""
    scene, form = Scene(VIEW), Form(pose)
    layer = scene.layer("mitral-valve-from-above")
    layer += [*_surroundings(form), pockets.draw(scene, form.aorta), _atrium(scene, form)]
    layer += inlet.draw(scene, form.flaps, form.rim)
    if pose is Pose.LEAKING:
        layer += _leak(form)
    return scene.svg()


def _surroundings(form: Form) -> list[str]:
    """The fat around atrium and aorta, and the vessels that run in it."""
    around = form.outside.difference(form.atrium.buffer(6))
    vein = Tree("coronary-sinus", [Branch(HERE.line(anchors.VEIN), [8, 26, 34, 38, 40, 42, 44])], BLUE)
    artery, branch = HERE.line(anchors.ARTERY), HERE.line(anchors.ARTERY_BRANCH)
    return [
        fat.pad("fat-atrioventricular-groove", around, 3.0),
        vessels.draw(vein, within=form.outside),
        surface_vessel("circumflex-branch", branch, [15, 12, 6], RED),
        surface_vessel("circumflex-artery", artery, [32, 28, 25, 23, 21, 19, 16, 12, 7], RED),
    ]


def _atrium(scene: Scene, form: Form) -> str:
    """The atrium cut across: its wall, its floor that falls away to the valve, and the mouth of its ear."""
    stops = ((0.0, RED.deep), (0.7, RED.base), (1.0, RED.middle))
    wall, data = path_of(form.atrium.buffer(13), 0.4), path_of(form.atrium, 0.4)
    mouth, floor = path_of(form.auricle, 0.3), form.atrium.difference(form.rim)
    return group(
        [
            path(wall, fill=MUSCLE.light, stroke=MUSCLE.line, stroke_width=2.6),
            path(data, id="left-atrium-cavity", fill=scene.radial(HERE.origin, 400, *stops)),
            inner_shadow(form.atrium, 15, (12, 15), RED.dark, 0.9, floor),
            bevel(scene, form.atrium, RED, 11),
            stroke(data, RED.line, 2.2),
            path(mouth, id="auricle-mouth", fill=RED.deep, stroke=RED.line, stroke_width=2),
            inner_shadow(form.auricle, 7, (5, 6), RED.dark, 0.95),
            glow(form.rim.buffer(4), 8, RED.dark, 0.7, form.atrium),
        ],
        id="left-atrium",
    )


def _leak(form: Form) -> list[str]:
    """Blood that wells up through the gap and over the front flap, and the torn cord thrown up with it."""
    way = HERE.line(anchors.LEAK_WAY)
    plume, core = tube(way, [60, 100, 150, 150], (0.6, 0.9)), tube(way, [36, 56, 84, 60], (0.6, 0.9))
    items = [
        glow(plume, 24, RED.base, 0.85, form.atrium),
        glow(core, 15, JET, 0.8, form.atrium),
        glow(core.buffer(-14), 8, WHITE, 0.5, form.atrium),
        leak_arrow(way, 17),
    ]
    torn = path(
        closed_path(form.torn_cord()), id="broken-cord", fill=VALVE.light, stroke=VALVE.line, stroke_width=2.6
    )
    return [group(items, id="leak"), torn]

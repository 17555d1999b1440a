"""Knows how what lies on the heart is drawn: fat in the grooves, small vessels, both auricles and the sac."""

from collections.abc import Sequence

from shapely.geometry import Polygon

from tools.diagrams.curves import Anchors
from tools.diagrams.fat import fat
from tools.diagrams.heart import anchors
from tools.diagrams.heart.form import Form
from tools.diagrams.leaflets import Fold
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import BLUE, MUSCLE, RED, SAC, SAC_LINE
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, glow, inner_shadow, lens, masked
from tools.diagrams.shapes import joined, line_path_of, path_of, shape
from tools.diagrams.vessels import cut_across

SAC_REGION = Polygon(
    [(100, 640), (260, 640), (260, 700), (820, 700), (820, 600), (1000, 600), (1000, 1000), (100, 1000)]
)
"""The sac is shown only below, where it does not hide a vessel."""


def draw_sac(scene: Scene, form: Form) -> None:
    """The cut edge of the sac around the heart, pale enough for dark grounds, lined for white ones."""
    edge = joined(form.left_heart, form.right_heart).buffer(12, quad_segs=16).buffer(20).buffer(-20).exterior
    data = line_path_of(edge.intersection(SAC_REGION), 0.8, 40)
    lines = [
        stroke(data, SAC_LINE, 7.5, stroke_linecap="round"),
        stroke(data, SAC, 4.6, stroke_linecap="round"),
    ]
    scene.layer("pericardium").append(group(lines, id="pericardium-cut-edge"))


def draw_right_auricle(scene: Scene, form: Form) -> None:
    """The right auricle, an ear of the right atrium that lies against the aorta."""
    area = shape(anchors.RIGHT_AURICLE)
    folds: list[Fold] = [
        ((392, 372), (412, 440), -7.0),
        (((416, 358)), (430, 448), -7.0),
        ((438, 364), (444, 436), -4.0),
    ]
    layer = scene.layer("auricle-right")
    layer.append(cast_shadow(scene, area, form.right_atrium_outside, MUSCLE.dark, 6, (4, 6), 0.5))
    layer.append(_auricle(scene, "right-atrial-appendage", anchors.RIGHT_AURICLE, folds))


def draw(scene: Scene, form: Form) -> None:
    """Fat pads with the vessels that run in them, and the left auricle."""
    layer = scene.layer("surface")
    pads = {name: fat(scene, name, edge) for name, edge in anchors.FAT_PADS.items()}
    layer += [
        pads["fat-right-atrioventricular-groove"],
        cut_across("right-coronary-artery-section", (354, 727), 6, RED),
        pads["fat-right-auricular-groove"],
    ]
    area = shape(anchors.LEFT_AURICLE)
    layer.append(cast_shadow(scene, area, form.left_heart, MUSCLE.dark, 6, (3, 6), 0.5))
    folds: list[Fold] = [
        ((818, 494), (816, 546), -6.0),
        ((844, 496), (846, 550), -5.0),
        ((866, 508), (866, 548), -4.0),
    ]
    layer += [
        _auricle(scene, "left-atrial-appendage", anchors.LEFT_AURICLE, folds),
        pads["fat-left-atrioventricular-groove"],
        cut_across("circumflex-artery-section", (826, 565), 6, RED),
        cut_across("coronary-sinus-section", (793, 546), 6, BLUE),
    ]


def _auricle(
    scene: Scene,
    name: str,
    edge: Anchors,
    folds: Sequence[Fold],
) -> str:
    area = shape(edge)
    left, top, right, bottom = area.bounds
    data = path_of(area, 0.3)
    paint = scene.linear(
        (left, top), (right, bottom), (0, MUSCLE.light), (0.45, MUSCLE.middle), (1, MUSCLE.base)
    )
    light = area.buffer(-12).intersection(shape(edge).buffer(-10))
    lines = "".join(lens(start, end, bend, 1.5) for start, end, bend in folds)
    items = [
        inner_shadow(scene, area, 7, (-5, -6), MUSCLE.dark, 0.75),
        glow(scene, light, 7, MUSCLE.light, 0.5) if not light.is_empty else "",
        path(lines, fill=MUSCLE.deep, opacity=0.6),
    ]
    outline = stroke(data, MUSCLE.line, 2.4)
    return group([path(data, fill=paint), masked(scene, area, items), outline], id=name)

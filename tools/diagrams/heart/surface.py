"""Knows how what lies on the heart is drawn: both auricles, fat in the grooves, and the sac around it."""

from collections.abc import Sequence

from shapely.geometry import Polygon

from tools.diagrams.curves import Anchors, plain
from tools.diagrams.fat import fat
from tools.diagrams.heart import anchors
from tools.diagrams.heart.form import Form
from tools.diagrams.leaflets import Fold
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import BLUE, MUSCLE, RED, SAC, SAC_LINE
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, glow, inner_shadow, lens
from tools.diagrams.shapes import line_path_of, path_of, shape
from tools.diagrams.vessels import cut_across, surface_vessel

SAC_REGION = Polygon([(100, 680), (270, 680), (270, 740), (860, 740), (860, 1000), (100, 1000)])
"""The sac is shown only below, where it does not hide a vessel."""

RIGHT_FOLDS: tuple[Fold, ...] = (
    ((378, 380), (396, 446), -8.0),
    ((396, 366), (414, 458), -9.0),
    ((417, 366), (432, 454), -8.0),
    ((437, 360), (450, 440), -7.0),
    ((458, 372), (466, 420), -4.0),
)
LEFT_FOLDS: tuple[Fold, ...] = (
    ((812, 474), (808, 526), -6.0),
    ((834, 470), (838, 536), -6.0),
    ((856, 476), (860, 534), -5.0),
    ((880, 486), (884, 538), -4.0),
)


def draw_sac(scene: Scene, form: Form) -> None:
    """The cut edge of the sac around the heart, pale enough for dark grounds, lined for white ones."""
    edge = form.heart.buffer(10, quad_segs=16).buffer(24).buffer(-24).exterior
    data = line_path_of(edge.intersection(SAC_REGION), 1.2, 40)
    lines = [
        stroke(data, SAC_LINE, 7.5, stroke_linecap="round"),
        stroke(data, SAC, 4.6, stroke_linecap="round"),
    ]
    scene.layer("pericardium").append(group(lines, id="pericardium-cut-edge"))


def draw_right_auricle(scene: Scene, form: Form) -> None:
    """The right auricle, an ear of the right atrium that lies against the aorta."""
    edge = form.placed(anchors.RIGHT_AURICLE)
    layer, area = scene.layer("auricle-right"), shape(edge)
    groove = "fat-right-auricular-groove"
    artery = form.placed([(432, 448), (427, 484), (419, 512), (410, 536)])
    layer.append(fat(groove, form.placed(anchors.FAT_PADS[groove])))
    layer.append(surface_vessel("right-coronary-artery", artery, [9, 9, 8, 5], RED))
    layer.append(cast_shadow(area, form.right_heart.difference(area), MUSCLE.dark, 6, (4, 6), 0.5))
    layer.append(_auricle(scene, "right-atrial-appendage", edge, _folds(form, RIGHT_FOLDS)))


def draw(scene: Scene, form: Form) -> None:
    """Fat pads with the vessels that run in them, and the left auricle."""
    layer = scene.layer("surface")
    pads = {name: fat(name, form.with_outside(edge)) for name, edge in anchors.FAT_PADS.items()}
    apex = plain(form.with_outside([(778, 848), (800, 850)]))
    sections = plain(form.with_outside([(368, 738), (843, 547), (800, 527)]))
    layer += [
        pads["fat-right-atrioventricular-groove"],
        cut_across("right-coronary-artery-section", sections[0], 7, RED),
        pads["fat-apex"],
        cut_across("left-anterior-descending-section", apex[0], 6, RED),
        cut_across("great-cardiac-vein-section", apex[1], 6, BLUE),
    ]
    edge = form.placed(anchors.LEFT_AURICLE)
    area = shape(edge)
    layer.append(cast_shadow(area, form.left_heart.difference(area), MUSCLE.dark, 6, (3, 6), 0.5))
    layer += [
        _auricle(scene, "left-atrial-appendage", edge, _folds(form, LEFT_FOLDS)),
        pads["fat-left-atrioventricular-groove"],
        cut_across("circumflex-artery-section", sections[1], 6.5, RED),
        cut_across("coronary-sinus-section", sections[2], 6.5, BLUE),
    ]


def _folds(form: Form, folds: Sequence[Fold]) -> list[Fold]:
    moved = [(plain(form.placed([start, end])), bend) for start, end, bend in folds]
    return [(start, end, bend) for (start, end), bend in moved]


def _auricle(scene: Scene, name: str, edge: Anchors, folds: Sequence[Fold]) -> str:
    area = shape(edge)
    left, top, right, bottom = area.bounds
    data = path_of(area, 0.3)
    paint = scene.linear(
        (left, top), (right, bottom), (0, MUSCLE.light), (0.45, MUSCLE.middle), (1, MUSCLE.base)
    )
    grooves = "".join(lens(start, end, bend, 1.6) for start, end, bend in folds)
    crests = "".join(lens((x - 6, y + 9), (u - 6, v - 9), bend, 2.4) for (x, y), (u, v), bend in folds)
    return group([
        path(data, fill=paint),
        inner_shadow(area, 7, (-5, -6), MUSCLE.dark, 0.75),
        glow(area.buffer(-13), 6, MUSCLE.light, 0.35, area),
        path(grooves, class_="shade", fill=MUSCLE.dark, opacity=0.5),
        path(crests, class_="shade", fill=MUSCLE.light, opacity=0.55),
        stroke(data, MUSCLE.line, 2.4),
    ], id=name)  # fmt: skip

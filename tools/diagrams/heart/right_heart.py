"""Knows how the right atrium and the right ventricle are drawn."""

import numpy as np

from tools.diagrams import cavities, muscle, trabeculae
from tools.diagrams.cavities import Hollow
from tools.diagrams.curves import closed_path
from tools.diagrams.heart import anchors
from tools.diagrams.heart.form import Form
from tools.diagrams.heart.left_heart import BELOW, edge_shade
from tools.diagrams.heart.outflow import root_inside
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.palette import BLUE, HEAVY_OUTLINE, MEMBRANE, MUSCLE
from tools.diagrams.ribbons import ribbon, spine
from tools.diagrams.scene import Scene
from tools.diagrams.shading import crest, glow, masked, soft
from tools.diagrams.shapes import bar, joined, line_path_of, path_of, shape

CREST: anchors.Line = [(277, 420), (270, 490), (272, 565), (284, 640), (303, 706)]
"""The smooth ridge of the right atrium from which the comb-like ridges go out."""


def draw(scene: Scene, form: Form) -> None:
    """The right heart's walls, then its cavities."""
    _walls(scene, form)
    _atrium(scene, form)
    _ventricle(scene, form)


def _walls(scene: Scene, form: Form) -> None:
    layer = scene.layer("walls-right")
    layer += [
        muscle.wall(scene, "right-atrium-wall", form.right_atrium_outside),
        muscle.wall(scene, "right-ventricle-wall", form.right_wall),
        _septal_blend(scene, form),
        muscle.fibres(form.right_ventricle, form.right_wall, (6, 18, 5), MUSCLE.deep, 0.4),
        edge_shade(scene, form.heart, form.right_heart, "epicardial-shading-right"),
    ]
    shared = form.egg.buffer(2).intersection(joined(form.right_outside, form.left_outside).buffer(-4))
    hidden = joined(form.egg.buffer(-1.5), shared, BELOW, bar((542, 552), (548, 572), 10))
    edge = line_path_of(form.right_heart.exterior.difference(hidden))
    layer.append(stroke(edge, MUSCLE.line, HEAVY_OUTLINE, id="epicardium-right"))
    apex = line_path_of(form.heart.exterior.intersection(BELOW))
    layer.append(stroke(apex, MUSCLE.line, HEAVY_OUTLINE, id="epicardium-apex"))


def _septal_blend(scene: Scene, form: Form) -> str:
    """The outflow muscle flows into the septum without a seam; its thin top is a pale membrane."""
    hollow = joined(form.right_ventricle, form.left_ventricle, root_inside().buffer(2))
    area = joined(form.outflow_muscle, form.septum).difference(hollow)
    patch = shape([(512, 556), (530, 540), (552, 546), (556, 620), (520, 610)])
    fade = scene.linear((550, 556), (562, 612), (0, MEMBRANE), (0.55, MEMBRANE), (1, MEMBRANE, 0))
    membrane = path(path_of(form.membrane), fill=fade, id="membranous-septum")
    seam = glow(scene, patch, 7, "#e4b6a3", 1)
    return group([masked(scene, area, [seam]), membrane], id="septal-blend")


def _atrium(scene: Scene, form: Form) -> None:
    details = [_comb(), _ridge(scene), _fossa(scene), _mouths(scene)]
    hollow = Hollow(
        "right-atrium",
        form.right_atrium,
        BLUE,
        (326, 560),
        225,
        [form.tricuspid.mouth(1)],
        bar(*anchors.TRICUSPID),
    )
    scene.layer("chambers-right").append(cavities.draw(scene, hollow, details))


def _comb() -> str:
    """The comb-like ridges (pectinate muscles) of the right atrium's free wall."""
    shadows, bodies, lights = "", "", ""
    for i, y in enumerate(np.arange(432.0, 690.0, 21.0)):
        x = 273 + 0.0016 * (y - 540) ** 2 * (0.9 if y > 540 else 0.2)
        left = 212 + 0.0019 * (y - 560) ** 2
        line: anchors.Line = [(x, y), ((x + left) / 2, y + 9 + 3 * (i % 3)), (left, y + 6 + 5 * (i % 2))]
        widths = [6.5, 5.5, 4.0]
        shadows += closed_path(ribbon([(u + 1.5, v + 2.5) for u, v, *_ in line], widths, 8))
        bodies += closed_path(ribbon(line, widths, 8))
        lights += crest(spine(line, widths, 8), 0.4, 0.24)
    return group([
        path(shadows, fill=BLUE.dark, opacity=0.4),
        path(bodies, fill="#86b0de"),
        path(lights, fill=BLUE.light, opacity=0.6),
    ], id="pectinate-muscles")  # fmt: skip


def _ridge(scene: Scene) -> str:
    body = spine(CREST, [9])
    shade = closed_path(spine([(x + 4, y + 3) for x, y, *_ in CREST], [11]).outline())
    light = closed_path(body.outline())
    bounds = (250, 400, 320, 720)
    return group([
        soft(scene, [shade], bounds, 4, BLUE.dark, 0.5),
        soft(scene, [light], bounds, 2.5, BLUE.light, 0.55),
    ], id="crista-terminalis")  # fmt: skip


def _fossa(scene: Scene) -> str:
    """The oval dimple in the wall between the atria: a raised rim around a shallow hollow."""
    x, y = 352, 548
    hollow = scene.radial((x + 3, y + 6), 32, (0, BLUE.middle), (0.6, BLUE.base), (1, BLUE.deep))
    rings = [
        ellipse((x + 1.5, y + 2), (21, 31), fill=BLUE.light, opacity=0.4),
        ellipse((x - 1, y - 1.5), (21, 31), fill=BLUE.dark, opacity=0.4),
        ellipse((x, y), (19, 29), fill=hollow),
    ]
    return group(rings, id="fossa-ovalis", transform=f"rotate(12 {x} {y})")


def _mouths(scene: Scene) -> str:
    """The darker mouths of both large veins, and the mouth of the heart's own vein."""
    above = scene.radial((310, 352), 48, (0, BLUE.dark, 0.75), (1, BLUE.dark, 0))
    below = scene.radial((306, 756), 54, (0, BLUE.dark, 0.8), (1, BLUE.dark, 0))
    fold = stroke("M268 716Q300 704 338 722", BLUE.light, 3, opacity=0.55, stroke_linecap="round")
    own = scene.radial((331, 668), 13, (0, BLUE.dark), (0.7, BLUE.dark, 0.8), (1, BLUE.deep, 0))
    return group([
        ellipse((310, 352), (34, 40), fill=above),
        ellipse((306, 752), (42, 34), fill=below),
        fold,
        ellipse((330, 668), (14, 9), fill=own, id="coronary-sinus-ostium", transform="rotate(-24 330 668)"),
    ], id="caval-mouths")  # fmt: skip


def _ventricle(scene: Scene, form: Form) -> None:
    fan = trabeculae.Fan("trabeculae-right-ventricle", anchors.RIGHT_GUIDES, BLUE, "#82addc", 6, 11)
    bases = [form.papillaries[f"papillary-muscle-right-{name}"][0].area() for name in ("anterior", "septal")]
    rimless = joined(bar(*anchors.TRICUSPID), bar(*anchors.PULMONARY), *bases)
    mouths = [form.tricuspid.mouth(-1), form.pulmonary.mouth(1)]
    hollow = Hollow("right-ventricle", form.right_ventricle, BLUE, (516, 690), 250, mouths, rimless)
    scene.layer("chambers-right").append(cavities.draw(scene, hollow, [trabeculae.draw(fan)]))

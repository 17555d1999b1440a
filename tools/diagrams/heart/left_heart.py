"""Knows how the left atrium, the left ventricle and the septum are drawn."""

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams import cavities, muscle, trabeculae
from tools.diagrams.cavities import Hollow
from tools.diagrams.heart import anchors, great_vessels
from tools.diagrams.heart.form import Form
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.palette import HEAVY_OUTLINE, MUSCLE, RED
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow, masked
from tools.diagrams.shapes import bar, joined, line_path_of, path_of

BELOW = box(560, 800, 900, 1000)
"""The region of the apex, whose outline is drawn once from both ventricles."""


def draw(scene: Scene, form: Form) -> None:
    """The left heart's walls, then the veins that enter it, then its cavities."""
    _walls(scene, form)
    veins = scene.layer("vessels-left")
    for tree in great_vessels.left_veins():
        veins += great_vessels.draw_single(scene, tree)
    _atrium(scene, form)
    _ventricle(scene, form)


def _walls(scene: Scene, form: Form) -> None:
    layer, whole = scene.layer("walls-left"), form.left_outside
    solid = whole.difference(form.left_ventricle)
    apex = form.heart.intersection(box(480, 780, 900, 1000))
    layer += [
        path(path_of(apex), id="ventricular-outer-underlay", fill=MUSCLE.base),
        muscle.wall(scene, "left-atrium-wall", form.left_atrium_outside),
        muscle.wall(scene, "ventricular-mass-underlay", whole),
        muscle.wall(scene, "left-ventricle-wall", form.left_wall, whole),
        muscle.wall(scene, "interventricular-septum", form.septum, whole),
        muscle.fibres(form.left_ventricle, solid, (8, 80, 7), MUSCLE.deep, 0.45),
        muscle.fibres(form.left_ventricle, solid, (11, 80, 7), MUSCLE.light, 0.5),
        edge_shade(scene, form.heart, form.left_heart, "epicardial-shading-left"),
    ]
    edge = form.left_heart.exterior.difference(form.right_outside.buffer(-1)).difference(BELOW)
    skin = form.heart.buffer(-5).exterior.intersection(form.left_wall)
    layer += [
        stroke(line_path_of(skin, 0.5, 12), MUSCLE.light, 1.8, opacity=0.7, id="epicardial-skin"),
        stroke(line_path_of(edge), MUSCLE.line, HEAVY_OUTLINE, id="epicardium-left"),
    ]


def edge_shade(scene: Scene, heart: BaseGeometry, side: BaseGeometry, name: str) -> str:
    """The heart's outer edge turning away from the light, on one side of the heart."""
    return masked(scene, side, [inner_shadow(scene, heart, 6, (-4, -5), MUSCLE.dark, 0.75)], id=name)


def _atrium(scene: Scene, form: Form) -> None:
    rimless = joined(bar(*anchors.MITRAL), bar(*anchors.AORTIC), bar(anchors.AORTIC[1], anchors.MITRAL[0], 1))
    centre = (716, 440) if form.leaking else (712, 468)
    hollow = Hollow(
        "left-atrium",
        form.left_atrium,
        RED,
        centre,
        170 if form.leaking else 150,
        [form.mitral.mouth(-1)],
        rimless,
    )
    scene.layer("chambers-left").append(cavities.draw(scene, hollow, _vein_mouths(scene, form)))


def _vein_mouths(scene: Scene, form: Form) -> list[str]:
    """The mouths of the right lung's veins in the back wall: soft funnels, lit on their far lip."""
    found = []
    for name, place, (across, along), turned in anchors.BACK_VEIN_MOUTHS:
        x, y = form.moved_with_atrium(place)
        dark = scene.radial(
            (x - 3, y - 4), along * 1.25, (0, RED.dark), (0.55, RED.dark, 0.9), (1, RED.deep, 0)
        )
        lip = scene.radial(
            (x + 3, y + 4),
            along * 1.5,
            (0, RED.light, 0),
            (0.62, RED.light, 0),
            (0.8, RED.light, 0.5),
            (1, RED.light, 0),
        )
        rings = [
            ellipse((x + 2, y + 3), (across * 1.45, along * 1.4), fill=lip),
            ellipse((x, y), (across * 1.15, along * 1.15), fill=dark),
        ]
        turn = f"rotate({turned:g} {x:.1f} {y:.1f})"
        found.append(group(rings, id=f"pulmonary-vein-right-{name}-ostium", transform=turn))
    return found


def _ventricle(scene: Scene, form: Form) -> None:
    fan = trabeculae.Fan("trabeculae-left-ventricle", anchors.LEFT_GUIDES, RED, "#d2615a", 7, 4)
    bases = [
        form.papillaries[f"papillary-muscle-{name}"][0].area() for name in ("anterolateral", "posteromedial")
    ]
    openings = [bar(*anchors.MITRAL), bar(*anchors.AORTIC), bar(anchors.AORTIC[1], anchors.MITRAL[0], 1)]
    mouths = [form.mitral.mouth(1), form.aortic.mouth(1)]
    hollow = Hollow(
        "left-ventricle", form.left_ventricle, RED, (706, 690), 250, mouths, joined(*openings, *bases)
    )
    scene.layer("chambers-left").append(cavities.draw(scene, hollow, [trabeculae.draw(fan)]))

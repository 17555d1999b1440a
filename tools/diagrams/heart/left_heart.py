"""Knows how the left atrium, the left ventricle and the septum are drawn."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams import cavities, muscle, trabeculae
from tools.diagrams.cavities import Hollow
from tools.diagrams.heart import anchors, great_vessels
from tools.diagrams.heart.form import Form, apex_region
from tools.diagrams.markup import ellipse, group, path, shading, stroke
from tools.diagrams.palette import HEAVY_OUTLINE, MUSCLE, RED
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import bar, facets_of, joined, line_path_of


def draw(scene: Scene, form: Form, fine: bool) -> None:
    """The left heart's walls, then the veins that enter it, then its cavities."""
    _walls(scene, form, fine)
    veins = scene.layer("vessels-left")
    for tree in great_vessels.left_veins(form):
        veins += great_vessels.draw_whole(tree, form.left_atrium)
    _atrium(scene, form)
    _ventricle(scene, form, fine)


def _walls(scene: Scene, form: Form, fine: bool) -> None:
    layer, whole = scene.layer("walls-left"), form.left_outside
    solid = whole.difference(form.left_ventricle)
    layer += [
        path(facets_of(form.ventricles), id="ventricular-outer-underlay", fill=MUSCLE.base),
        muscle.wall(scene, "left-atrium-wall", form.left_atrium_outside),
        muscle.wall(scene, "ventricular-mass-underlay", whole),
        muscle.wall(scene, "left-ventricle-wall", form.left_wall, whole),
        muscle.wall(scene, "interventricular-septum", form.septum, whole),
        muscle.fibres(form.left_ventricle, solid, (8, 80, 7), MUSCLE.deep, 0.45) if fine else "",
        muscle.fibres(form.left_ventricle, solid, (11, 80, 7), MUSCLE.light, 0.5) if fine else "",
        edge_shade(form, form.left_heart, "epicardial-shading-left"),
    ]
    edge = form.left_heart.exterior.difference(form.right_outside.buffer(-1)).difference(apex_region())
    skin = form.ventricles.buffer(-3.5).exterior.intersection(form.left_wall)
    layer += [
        shading([stroke(line_path_of(skin, 0.5, 12), MUSCLE.light, 3.2, opacity=0.75)]),
        stroke(line_path_of(edge.difference(form.bordered)), MUSCLE.line, HEAVY_OUTLINE,
               id="epicardium-left"),
    ]  # fmt: skip


def edge_shade(form: Form, side: BaseGeometry, name: str) -> str:
    """The heart's outer edge turning away from the light, on one side of the heart."""
    whole = joined(form.left_heart, form.right_heart, form.ventricles)
    return group([inner_shadow(whole, 6, (-4, -5), MUSCLE.dark, 0.6, side.intersection(whole))], id=name)


def openings(form: Form) -> list[BaseGeometry]:
    """Where the left ventricle has no rim: at both of its valves and between them."""
    mitral, aortic = form.mitral, form.aortic
    return [
        bar(mitral.start, mitral.end), bar(aortic.start, aortic.end), bar(aortic.end, mitral.start, 1)
    ]  # fmt: skip


def _atrium(scene: Scene, form: Form) -> None:
    centre = form.moved_with_atrium((716, 452))
    rimless, mouths = joined(*openings(form)), [form.mitral.mouth(-1)]
    hollow = Hollow("left-atrium", form.left_atrium, RED, centre, 165, mouths, rimless)
    scene.layer("chambers-left").append(cavities.draw(scene, hollow, _vein_mouths(scene, form)))


def _vein_mouths(scene: Scene, form: Form) -> list[str]:
    """The mouths of the right lung's veins in the back wall: soft funnels, lit on their far lip."""
    found = []
    for name, place, (across, along), turned in anchors.BACK_VEIN_MOUTHS:
        x, y = form.moved_with_atrium(place)
        dark = scene.radial(
            (x - 5, y - 4), along * 1.5, (0, RED.dark), (0.4, RED.dark, 0.75), (1, RED.deep, 0)
        )
        lip = scene.radial(
            (x + 3, y + 4), along * 1.6, (0, RED.light, 0), (0.55, RED.light, 0), (0.75, RED.light, 0.4),
            (1, RED.light, 0),
        )  # fmt: skip
        rings = [
            ellipse((x + 2, y + 3), (across * 1.6, along * 1.5), class_="shade", fill=lip),
            ellipse((x - 1, y), (across * 1.25, along * 1.2), fill=dark),
        ]
        turn = f"rotate({turned:g} {x:.1f} {y:.1f})"
        found.append(group(rings, id=f"pulmonary-vein-right-{name}-ostium", transform=turn))
    return found


def _ventricle(scene: Scene, form: Form, fine: bool) -> None:
    first, second = (form.with_left_wall(guide) for guide in anchors.LEFT_GUIDES)
    count, struts = (7, 11) if fine else (5, 4)
    name = "trabeculae-left-ventricle"
    fan = trabeculae.Fan(name, (first, second), RED, RED.base, count, 4, struts=struts)
    names = ("papillary-muscle-anterolateral", "papillary-muscle-posteromedial")
    rimless = joined(*openings(form), *(form.papillaries[name][0].area() for name in names))
    mouths = [form.mitral.mouth(1), form.aortic.mouth(1)]
    hollow = Hollow("left-ventricle", form.left_ventricle, RED, (722, 672), 250, mouths, rimless)
    inside = [trabeculae.draw(fan, form.left_ventricle)]
    scene.layer("chambers-left").append(cavities.draw(scene, hollow, inside))

"""Knows how the heart is drawn where it lies: in the chest, between the lungs, on the diaphragm."""

from functools import cached_property

from shapely import affinity
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import open_path
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.outside import anchors, coronaries, torso
from tools.diagrams.outside.form import Form
from tools.diagrams.outside.great import Vessels
from tools.diagrams.outside.torso import mirrored
from tools.diagrams.palette import BLUE, BONE, LUNG, MUSCLE, RED, SKIN, Tones
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, glow, inner_shadow
from tools.diagrams.shapes import all_of, joined, line_path_of, path_of, rounded, shape, tube

SCALE = 0.33
APEX_FROM, APEX_TO = (930.0, 836.0), (674.0, 618.0)
"""A place at the heart's tip in its own picture, and where it lies in the chest."""

PAGE = box(0, 0, *anchors.VIEW)
NEAR = box(262, 60, 770, 860)
"""As far as the great vessels are shown, in the heart's own picture."""


class Chest:
    """The shapes of the chest, and the small heart in it."""

    @cached_property
    def form(self) -> Form:
        """The heart at its full size."""
        return Form()

    @cached_property
    def person(self) -> BaseGeometry:
        """The silhouette of the person from neck to waist, and on beyond the page."""
        right = torso.SKIN_RIGHT
        return shape([*_cornered(right), *_cornered(mirrored(right)[::-1])])

    @cached_property
    def skin(self) -> BaseGeometry:
        """What of the person is on the page."""
        return self.person.intersection(PAGE)

    @cached_property
    def lungs(self) -> tuple[BaseGeometry, BaseGeometry]:
        """The person's right and left lung."""
        return shape(torso.RIGHT_LUNG), shape(torso.LEFT_LUNG)

    @cached_property
    def breast_bone(self) -> BaseGeometry:
        """The breastbone."""
        return shape(torso.BREAST_BONE)

    @cached_property
    def ribs(self) -> BaseGeometry:
        """Ribs of both sides with the collar bones."""
        right = [tube(line, torso.RIB_WIDTHS, (0.5, 0.9)) for line in torso.RIBS]
        right += [tube(*torso.RIB_EDGE, (0.5, 0.9)), tube(*torso.COLLAR_BONE, (0.9, 0.9))]
        side = rounded(all_of(right), 2, 2)
        return joined(side, affinity.scale(side, -1, 1, origin=(torso.MIDDLE, 0)))

    @cached_property
    def diaphragm(self) -> BaseGeometry:
        """The muscle below the lungs, as a band along its domes."""
        return tube(torso.DIAPHRAGM, [8, 16, 20, 20, 20, 16, 8], (0.9, 0.9))

    @cached_property
    def heart(self) -> BaseGeometry:
        """The small heart with its great vessels."""
        return joined(small(self.form.heart), *(area for _, area, _ in self.small_vessels))

    @cached_property
    def small_vessels(self) -> list[tuple[str, BaseGeometry, Tones]]:
        """The great vessels that show at this size, from back to front."""
        every = Vessels()
        trees = (every.lower_vein(), every.aorta(), every.lung_arteries(), every.upper_vein())
        return [(tree.name, small(tree.area().intersection(NEAR)), tree.tones) for tree in trees]


def small(area: BaseGeometry) -> BaseGeometry:
    """A shape of the heart's own picture as it lies in the chest."""
    scaled = affinity.scale(area, SCALE, SCALE, origin=(0, 0))
    return affinity.translate(scaled, APEX_TO[0] - APEX_FROM[0] * SCALE, APEX_TO[1] - APEX_FROM[1] * SCALE)


def svg() -> str:
    """The chest as an SVG file."""
    scene, chest = Scene(anchors.VIEW), Chest()
    scene.layer("person").append(_skin(scene, chest))
    scene.layer("lungs").extend(_lungs(scene, chest))
    scene.layer("diaphragm-muscle").append(_diaphragm(chest))
    scene.layer("heart").extend(_heart(chest))
    scene.layer("bones").extend(_bones(chest))
    return scene.svg()


def _skin(scene: Scene, chest: Chest) -> str:
    lines = open_path(torso.ARM_FOLD) + open_path(mirrored(torso.ARM_FOLD))
    edge = chest.person.exterior.intersection(PAGE)
    paint = scene.linear((200, 0), (800, 1000), (0, SKIN.light), (0.6, SKIN.light), (1, SKIN.middle))
    return group([
        path(path_of(chest.skin, 0.4), fill=paint),
        inner_shadow(chest.person, 20, (-8, -6), SKIN.base, 0.6, chest.skin),
        stroke(lines, SKIN.line, 2.6, stroke_linecap="round"),
        stroke(line_path_of(edge, 0.4), SKIN.line, 3.2),
    ], id="person-outline")  # fmt: skip


def _lungs(scene: Scene, chest: Chest) -> list[str]:
    found = []
    for name, area, lines in (
        ("lung-right", chest.lungs[0], torso.RIGHT_FISSURES),
        ("lung-left", chest.lungs[1], torso.LEFT_FISSURES),
    ):
        left, top, right, bottom = area.bounds
        paint = scene.linear(
            (left, top), (right, bottom), (0, LUNG.light), (0.5, LUNG.middle), (1, LUNG.base)
        )
        fissures = "".join(open_path(line) for line in lines)
        found.append(group([
            path(path_of(area, 0.4), fill=paint),
            inner_shadow(area, 16, (-7, -9), LUNG.deep, 0.6),
            stroke(fissures, LUNG.deep, 2, stroke_linecap="round"),
            stroke(path_of(area, 0.4), LUNG.line, 2.6),
        ], id=name))  # fmt: skip
    return found


def _diaphragm(chest: Chest) -> str:
    area = chest.diaphragm
    return group([
        path(path_of(area), fill=MUSCLE.middle, stroke=MUSCLE.line, stroke_width=2.2),
        inner_shadow(area, 4, (-1, -4), MUSCLE.deep, 0.7),
    ], id="diaphragm")  # fmt: skip


def _heart(chest: Chest) -> list[str]:
    """The heart from outside, with less in it: it is only as large as a fist."""
    form, onto = chest.form, joined(*chest.lungs, chest.diaphragm)
    items = [cast_shadow(chest.heart, onto, LUNG.dark, 8, (4, 6), 0.5)]
    for name, area, tones in chest.small_vessels:
        items.append(_piece(name, area, tones))
    items.append(_piece("left-atrium", small(form.left_atrium), MUSCLE))
    items.append(_piece("left-ventricle", small(form.left_ventricle), MUSCLE))
    items.append(_piece("right-ventricle", small(form.right_ventricle), MUSCLE))
    own = joined(*(coronaries.area_of(twigs[:3]) for twigs in coronaries.arteries().values()))
    data = path_of(small(own.intersection(form.open_surface)), 0.3)
    items.append(path(data, id="coronary-arteries", fill=RED.base, stroke=RED.line, stroke_width=0.8))
    items.append(_piece("left-atrial-appendage", small(form.left_auricle), MUSCLE))
    items.append(_piece("right-atrium", small(form.right_upper), MUSCLE))
    edge = stroke(path_of(chest.heart, 0.4), MUSCLE.line, 2.8)
    return [*items, edge]


def _piece(name: str, area: BaseGeometry, tones: Tones) -> str:
    fill = tones.base if tones in (RED, BLUE) else tones.middle
    return group([
        path(path_of(area, 0.3), fill=fill, stroke=tones.line, stroke_width=1.8),
        inner_shadow(area, 8, (-4, -6), tones.deep, 0.8),
        glow(affinity.scale(area, 0.5, 0.5).intersection(area), 5, tones.light, 0.4, area),
    ], id=name)  # fmt: skip


def _bones(chest: Chest) -> list[str]:
    """Ribs and breastbone, faint, and fainter still where the heart lies behind them."""
    heart = chest.heart.buffer(2)
    items = []
    for name, area in (("ribs", chest.ribs), ("breastbone", chest.breast_bone)):
        clear = area.difference(heart)
        behind = area.intersection(heart)
        items.append(group([
            path(path_of(clear), fill=BONE.light, fill_opacity=0.62),
            path(path_of(behind), fill=BONE.light, fill_opacity=0.16),
            path(path_of(area), fill="none", stroke=BONE.line, stroke_width=1.5, stroke_opacity=0.6),
        ], id=name))  # fmt: skip
    return items


def _cornered(line: anchors.Line) -> anchors.Line:
    """A line whose ends are corners, where it leaves the page."""
    first, last = line[0], line[-1]
    return [(first[0], first[1], "c"), *line[1:-1], (last[0], last[1], "c")]

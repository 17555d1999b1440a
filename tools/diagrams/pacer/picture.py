"""Knows the order in which the person with a device is painted."""

from shapely.geometry import Point, box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import open_path, plain
from tools.diagrams.heart import picture as opened
from tools.diagrams.heart.form import Form
from tools.diagrams.heart.picture import Detail
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.outside import torso
from tools.diagrams.outside.torso import mirrored
from tools.diagrams.pacer import anchors, device
from tools.diagrams.pacer.kind import Kind
from tools.diagrams.pacer.leads import Lead, leads
from tools.diagrams.palette import BLUE, BONE, FEATURE, SKIN
from tools.diagrams.person import anchors as upright
from tools.diagrams.person import paint
from tools.diagrams.person.front import Figure, pair
from tools.diagrams.person.heart import stage_in
from tools.diagrams.person.inset import Inset
from tools.diagrams.person.stage import stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import line_path_of, path_of, tube
from tools.diagrams.thinning import thinned

VIEW = (1000, 1000)
PAGE = box(0, 0, *VIEW)
STAGE = stage(-150, -104, 1.3)
LARGER = 1.4
HEART = stage_in(STAGE, LARGER)
FORM = Form(0.0)


def svg(kind: Kind) -> str:
    """The person with one kind of device."""
    scene = Inset(VIEW)
    opened.draw(FORM, Detail.PLAIN, scene)
    scene.layer("pericardium").clear()  # on skin its cut edge would be a stray line
    heart = thinned(scene.gather("heart", HEART))
    _person(scene, kind)
    scene.layer("vein").append(_vein())
    scene.layer("heart-inset").append(heart)
    scene.layer("vein-end").append(_vein(joint=True))
    scene.layer("leads").extend(lead.draw() for lead in wires(kind))
    scene.layer("device-layer").append(device.draw(scene, kind, STAGE))
    return scene.svg()


def wires(kind: Kind) -> list[Lead]:
    """The leads on the page."""
    return leads(kind, STAGE, HEART)


def vein() -> BaseGeometry:
    """The vein from the left arm."""
    return STAGE.area(tube(anchors.VEIN, anchors.VEIN_WIDTHS, (0.9, 0.9)))


def collarbones() -> BaseGeometry:
    """Both collarbones."""
    return (
        STAGE.area(pair(tube(*torso.COLLAR_BONE, (0.9, 0.9))))
        .intersection(body().buffer(-9))
        .buffer(-6)
        .buffer(6)
    )


def body() -> BaseGeometry:
    """Neck, shoulders and chest on the page."""
    return STAGE.area(Figure().body).intersection(PAGE)


def _person(scene: Scene, kind: Kind) -> None:
    layer, figure = scene.layer("person"), Figure()
    area = body()
    fill = scene.linear((200, 0), (800, 1000), (0, SKIN.light), (0.6, SKIN.light), (1, SKIN.middle))
    folds = open_path(STAGE.line(upright.ARM_FOLD)) + open_path(STAGE.line(mirrored(upright.ARM_FOLD)))
    edge = STAGE.area(figure.body).exterior.intersection(PAGE)
    layer.append(group([
        path(path_of(area, 0.4), fill=fill),
        inner_shadow(STAGE.area(figure.body), 20, (-8, -6), SKIN.base, 0.6, area),
        stroke(folds, FEATURE, 2.6, stroke_linecap="round"),
        stroke(line_path_of(edge, 0.4), SKIN.line, paint.OUTLINE),
    ], id="person-body"))  # fmt: skip
    head = STAGE.area(figure.head).intersection(PAGE)
    layer.append(cast_shadow(head, area, SKIN.deep, 12, (2, 10), 0.5))
    layer.append(paint.skin(scene, "chin", head, 16))
    bones = collarbones()
    layer.append(group([
        path(path_of(bones, 0.3), fill=BONE.light, fill_opacity=0.6, stroke=BONE.line, stroke_width=1.6),
    ], id="collarbones"))  # fmt: skip
    layer += device.bump(kind, STAGE, area)


def _mouth() -> BaseGeometry:
    """Where the vein opens into the heart's own veins: no edge lies across it."""
    return Point(STAGE.place(*plain(anchors.VEIN)[0])).buffer(15)


def _vein(joint: bool = False) -> str:
    """The vein; its joint with the heart's own veins is painted again, over their cut end."""
    area = vein()
    if joint:
        x, y = HEART.place(402, 142)
        area = area.intersection(box(x - 22, y - 90, x + 150, y + 40))
    edge = area.exterior.intersection(vein().exterior.buffer(0.05)).difference(_mouth())
    return group([
        path(path_of(area, 0.3), fill=BLUE.base),
        inner_shadow(vein(), 6, (-3, -4), BLUE.deep, 0.8, area),
        stroke(line_path_of(edge, 0.3), BLUE.line, 2.2),
    ], id="vein-joint" if joint else "arm-vein")  # fmt: skip

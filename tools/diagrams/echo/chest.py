"""Knows how the probe on the chest is painted: the person lies on the left side, the screen stands behind."""

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, open_path
from tools.diagrams.echo import anchors, hand, probe
from tools.diagrams.echo.fan import Fan
from tools.diagrams.echo.lying import Lying
from tools.diagrams.echo.screen import Screen
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import BONE, CLOTH, FEATURE, SKIN
from tools.diagrams.person import paint
from tools.diagrams.person.heart import SmallHeart, stage_in
from tools.diagrams.person.stage import stage
from tools.diagrams.person.standing import Standing
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import path_of

VIEW = (1000, 1000)
PAGE = box(-20, -20, 1020, 1020)
STAGE = stage(806, 448, 0.49, 90)
SCREEN = Screen(90, 62, 400)
PILLOW = box(700, 690, 990, 880).buffer(-30).buffer(30)
COUCH = box(-20, 850, 1020, 960)
LARGER = 1.55
BEHIND: list[Anchor] = [SCREEN.foot, (300, 470), (330, 540), (340, 640)]
"""The cable from the screen, as far as it is not hidden by the person."""


def heart() -> SmallHeart:
    """The heart in the lying person."""
    return SmallHeart(stage_in(STAGE, LARGER))


def fan() -> Fan:
    """The fan of sound from the probe on the chest."""
    (x, y), unit = anchors.PROBE[0][:2], STAGE.placement.unit
    return Fan(STAGE.place(x, y), STAGE.place(*anchors.FAN_AIM), anchors.FAN_REACH * unit, anchors.FAN_HALF)


def handle() -> BaseGeometry:
    """The probe on the chest."""
    return probe.on_chest(*STAGE.line(anchors.PROBE))


def svg() -> str:
    """The whole picture."""
    scene = Scene(VIEW)
    scene.layer("room").extend([probe.cable(BEHIND, "cable-behind"), SCREEN.draw(), _couch(scene)])
    _person(scene)
    scene.layer("organs").append(group(heart().draw(body(), SKIN.deep), id="heart"))
    layer = scene.layer("probe")
    layer.append(fan().draw("sound"))
    u, v = STAGE.place(anchors.PROBE[1][0], anchors.PROBE[1][1])
    layer.append(probe.cable([(u, v), (u - 26, v + 40), (u - 80, v + 66), (u - 150, 1010)]))
    hand.draw_behind(scene, layer)
    layer.append(probe.draw("probe-body", handle()))
    hand.draw_fingers(scene, layer, handle())
    return scene.svg()


def body() -> BaseGeometry:
    """The lying body on the page."""
    return STAGE.area(Lying().body).intersection(PAGE)


def _couch(scene: Scene) -> str:
    area = COUCH.intersection(PAGE)
    fill = scene.linear((0, 850), (0, 960), (0, BONE.middle), (1, BONE.deep))
    return path(path_of(area, 0.3), id="couch", fill=fill, stroke=BONE.line, stroke_width=2.6)


def _person(scene: Scene) -> None:
    lying, layer = Lying(), scene.layer("person")
    soft = PILLOW
    layer.append(group([
        path(path_of(soft, 0.3), fill=CLOTH.light),
        inner_shadow(soft, 14, (-6, -9), CLOTH.middle, 0.9),
        stroke(path_of(soft, 0.3), CLOTH.line, 2.6),
    ], id="pillow"))  # fmt: skip
    layer.append(paint.skin(scene, "left-arm", STAGE.area(lying.left_arm), 12))
    layer.append(paint.skin(scene, "body", body(), 14))
    for name, area, tones in (
        ("trousers", lying.trousers, paint.TROUSERS),
        ("gown", lying.gown, paint.SHIRT),
    ):
        layer.append(paint.cloth(scene, name, STAGE.area(area).intersection(PAGE), tones, 14))
    arm = STAGE.area(lying.right_arm)
    layer.append(cast_shadow(arm, body(), CLOTH.deep, 8, (-2, 8), 0.6))
    layer.append(paint.skin(scene, "right-arm", arm, 11))
    layer.append(stroke(open_path(STAGE.line(anchors.RIGHT_FINGERS)), FEATURE, 1.8, stroke_linecap="round"))
    layer.append(paint.cloth(scene, "gown-sleeve", STAGE.area(lying.sleeve), paint.SHIRT, 12))
    head = STAGE.area(lying.figure.head)
    layer.append(cast_shadow(head, body(), SKIN.deep, 8, (-5, 4), 0.5))
    Standing(lying.figure, STAGE).draw_head(scene, layer, 11)

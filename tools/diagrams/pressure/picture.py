"""Knows the order in which the measuring of blood pressure is painted."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import open_path
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.palette import CLOTH, FEATURE, HALO, INK, METAL, SKIN, WATER
from tools.diagrams.person import paint
from tools.diagrams.pressure import anchors, marks, room
from tools.diagrams.pressure.form import Sitting
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import path_of

VIEW = (1000, 1000)

GOOD = {
    "quiet": (516.0, 216.0), "back": (824.0, 430.0), "cuff": (532.0, 366.0), "arm": (420.0, 394.0),
    "feet": (214.0, 912.0),
}  # fmt: skip
BAD = {
    "talking": (508.0, 262.0), "sleeve": (724.0, 414.0), "arm": (704.0, 760.0), "legs": (404.0, 652.0),
}  # fmt: skip


def svg(sitting: Sitting) -> str:
    """The sitting person with all that is needed to measure."""
    scene = Scene(VIEW)
    scene.layer("room").extend([room.floor(), room.wood(scene, "chair", room.chair())])
    _legs(scene, sitting)
    _trunk(scene, sitting)
    scene.layer("near-room").append(room.wood(scene, "table", room.table()))
    scene.layer("near-room").append(room.device(scene))
    _arm(scene, sitting)
    _signs(scene, sitting)
    return scene.svg()


def _legs(scene: Scene, sitting: Sitting) -> None:
    layer = scene.layer("legs")
    layer.append(_shoe(scene, "far-shoe", sitting.far_shoe))
    layer.append(paint.cloth(scene, "far-leg", sitting.far_leg, (CLOTH.deep, CLOTH.deep), 12))
    layer.append(_shoe(scene, "near-shoe", sitting.near_shoe))
    layer.append(cast_shadow(sitting.near_leg, sitting.far_leg, CLOTH.dark, 8, (-2, 8), 0.5))
    layer.append(paint.cloth(scene, "near-leg", sitting.near_leg, paint.TROUSERS, 14))


def _shoe(scene: Scene, name: str, area: BaseGeometry) -> str:
    left, top, _, bottom = area.bounds
    fill = scene.linear((left, top), (left, bottom), (0, METAL.base), (1, METAL.deep))
    return path(path_of(area, 0.3), id=name, fill=fill, stroke=METAL.line, stroke_width=paint.OUTLINE)


def _trunk(scene: Scene, sitting: Sitting) -> None:
    layer = scene.layer("trunk")
    layer.append(paint.skin(scene, "neck", sitting.neck, 12))
    layer.append(cast_shadow(sitting.head.head, sitting.neck, SKIN.deep, 7, (3, 8), 0.6))
    layer.append(paint.cloth(scene, "trunk-shirt", sitting.trunk, paint.SHIRT, 18))
    layer += sitting.head.draw(scene)
    layer.append(group(sitting.heart.draw(sitting.trunk, CLOTH.deep), id="heart"))


def _arm(scene: Scene, sitting: Sitting) -> None:
    layer = scene.layer("arm")
    layer.append(cast_shadow(sitting.arm, sitting.trunk.difference(room.table()), CLOTH.deep, 9, (3, 9), 0.6))
    layer.append(paint.skin(scene, "bare-arm", sitting.arm, 12))
    thumb = anchors.THUMB if sitting.well else anchors.HANGING_THUMB
    layer.append(stroke(open_path(thumb), FEATURE, 2, stroke_linecap="round"))
    layer.append(paint.cloth(scene, "sleeve", sitting.sleeve, paint.SHIRT, 12))
    layer.append(room.hose(anchors.HOSE if sitting.well else anchors.HANGING_HOSE))
    layer.append(_cuff(sitting.cuff))


def _cuff(area: BaseGeometry) -> str:
    return group([
        path(path_of(area, 0.3), fill=WATER.deep),
        inner_shadow(area, 9, (-5, -6), WATER.dark, 0.7),
        stroke(path_of(area, 0.3), WATER.line, 3),
    ], id="cuff")  # fmt: skip


def _signs(scene: Scene, sitting: Sitting) -> None:
    layer = scene.layer("signs")
    if sitting.well:
        layer.append(_height())
        layer += [marks.tick(f"good-{name}", *place) for name, place in GOOD.items()]
    else:
        layer.append(_speech())
        layer += [marks.cross(f"bad-{name}", *place) for name, place in BAD.items()]


def _height() -> str:
    """A dashed line at the height of the heart, through heart and cuff."""
    y = anchors.HEART[1]
    data = f"M520 {y}H740"
    return group([
        stroke(data, HALO, 6),
        stroke(data, INK, 2.6, stroke_dasharray="9 7"),
    ], id="heart-height")  # fmt: skip


def _speech() -> str:
    """A bubble with three dots: the person talks."""
    bubble = (
        "M330 96H478A34 34 0 0 1 512 130V166A34 34 0 0 1 490 198"
        "L536 226L452 200H330A34 34 0 0 1 296 166V130A34 34 0 0 1 330 96z"
    )
    dots = [ellipse((x, 148), (12, 12), fill=INK) for x in (352, 404, 456)]
    return group([path(bubble, fill=HALO, stroke=INK, stroke_width=3), *dots], id="speech")

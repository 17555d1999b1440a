"""Knows how the device under the skin is drawn."""

from shapely import affinity
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import open_path
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.pacer import anchors
from tools.diagrams.pacer.kind import Kind
from tools.diagrams.palette import FEATURE, METAL, SKIN, WATER
from tools.diagrams.person.stage import Stage
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow, inner_shadow
from tools.diagrams.shapes import joined, path_of, rounded, shape

HINGE = (742.0, 296.0)
"""The place of the device that stays where it is when it is larger."""


def box_area(kind: Kind, figure: Stage) -> BaseGeometry:
    """The flat box."""
    return figure.area(_sized(kind, shape(anchors.DEVICE)))


def header_area(kind: Kind, figure: Stage) -> BaseGeometry:
    """The clear top, in which the leads are plugged."""
    return figure.area(_sized(kind, shape(anchors.HEADER)))


def whole(kind: Kind, figure: Stage) -> BaseGeometry:
    """The whole device."""
    return joined(box_area(kind, figure), header_area(kind, figure))


def _sized(kind: Kind, area: BaseGeometry) -> BaseGeometry:
    size = anchors.ICD_SIZE if kind.shocks else anchors.PACEMAKER_SIZE
    return affinity.scale(area, size, size, origin=HINGE)


def bump(kind: Kind, figure: Stage, onto: BaseGeometry) -> list[str]:
    """The bump that the device makes in the skin, and the small scar above it."""
    area = whole(kind, figure).buffer(16)
    scar = open_path(figure.line(anchors.SCAR))
    return [
        glow(affinity.translate(area, 5, 8), 12, SKIN.deep, 0.55, onto),
        glow(affinity.translate(area, -5, -6), 9, SKIN.light, 0.9, onto),
        stroke(scar, FEATURE, 2, stroke_linecap="round"),
    ]


def draw(scene: Scene, kind: Kind, figure: Stage) -> str:
    """The device: a metal box with a clear header."""
    box, header = rounded(box_area(kind, figure), 0, 4), header_area(kind, figure)
    left, top, right, bottom = box.bounds
    fill = scene.linear((left, top), (right, bottom), (0, METAL.light), (0.5, METAL.middle), (1, METAL.base))
    inner = box.buffer(-12)
    return group([
        path(path_of(header, 0.2), fill=WATER.light, stroke=WATER.line, stroke_width=2.4),
        path(path_of(box, 0.3), fill=fill),
        inner_shadow(box, 8, (-5, -7), METAL.deep, 0.7),
        stroke(path_of(inner, 0.3), METAL.deep, 1.8),
        stroke(path_of(box, 0.3), METAL.line, 3),
    ], id="device")  # fmt: skip

"""Knows how a person is painted: skin, hair and cloth in soft form with few lines."""

from collections.abc import Sequence

from shapely.geometry.base import BaseGeometry

from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import CLOTH, METAL, SKIN
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow, inner_shadow
from tools.diagrams.shapes import path_of

OUTLINE = 2.8
"""Width of a person's outline, in units of the view."""


def skin(scene: Scene, name: str, area: BaseGeometry, depth: float = 14) -> str:
    """Skin with its outline; `depth` is how far the shade of its edge reaches in."""
    left, top, right, bottom = area.bounds
    paint = scene.linear((left, top), (right, bottom), (0, SKIN.light), (0.55, SKIN.light), (1, SKIN.middle))
    return group([
        path(path_of(area, 0.4), fill=paint),
        inner_shadow(area, depth, (-depth * 0.5, -depth * 0.45), SKIN.base, 0.65),
        stroke(path_of(area, 0.4), SKIN.line, OUTLINE),
    ], id=name)  # fmt: skip


def cloth(scene: Scene, name: str, area: BaseGeometry, tones: Sequence[str], depth: float = 14) -> str:
    """A piece of clothing; `tones` are its lit and its shaded colour."""
    left, top, right, bottom = area.bounds
    paint = scene.linear((left, top), (right, bottom), (0, tones[0]), (0.5, tones[0]), (1, tones[1]))
    return group([
        path(path_of(area, 0.4), fill=paint),
        inner_shadow(area, depth, (-depth * 0.5, -depth * 0.45), CLOTH.deep, 0.5),
        stroke(path_of(area, 0.4), CLOTH.line, OUTLINE),
    ], id=name)  # fmt: skip


SHIRT = (CLOTH.light, CLOTH.middle)
TROUSERS = (CLOTH.base, CLOTH.deep)


def hair(name: str, area: BaseGeometry, strands: str = "") -> str:
    """Short grey hair, with a few strands."""
    return group([
        path(path_of(area, 0.4), fill=METAL.base),
        glow(area.buffer(-18), 9, METAL.middle, 0.7, area),
        inner_shadow(area, 9, (-5, -6), METAL.deep, 0.8),
        stroke(strands, METAL.deep, 1.6, stroke_linecap="round", class_="shade") if strands else "",
        stroke(path_of(area, 0.4), METAL.line, OUTLINE),
    ], id=name)  # fmt: skip

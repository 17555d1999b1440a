"""Knows how the outside of heart muscle is drawn: round, with fibres, a soft light and a shaded far side."""

from collections.abc import Sequence
from dataclasses import dataclass

from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from tools.diagrams.markup import group, path, stroke
from tools.diagrams.muscle import fibres
from tools.diagrams.outside.following import here, place
from tools.diagrams.palette import HEAVY_OUTLINE, Tones
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow, inner_shadow
from tools.diagrams.shapes import line_path_of, path_of, tube

Place = tuple[float, float]


@dataclass(frozen=True)
class Mound:
    """A rounded part of the surface: its shape, the line of its crest, and how wide the light on it is."""

    name: str
    area: BaseGeometry
    crest: Sequence[Place]
    widths: Sequence[float]
    reach: float
    round: float = 26.0
    grain: float = 0.22


def draw(scene: Scene, mound: Mound, tones: Tones, unlined: BaseGeometry | None = None) -> str:
    """The part with its light; no outline where `unlined` covers it."""
    area, crest = mound.area, here(mound.crest)
    stops = ((0.0, tones.middle), (0.45, tones.middle), (1.0, tones.base))
    paint = scene.radial(place(mound.crest[0]), mound.reach, *stops)
    edge = area.exterior if unlined is None else area.exterior.difference(unlined)
    spread = mound.round
    items = [
        path(path_of(area, 0.4), fill=paint),
        inner_shadow(area, spread, (-spread * 0.55, -spread * 0.7), tones.deep, 0.75),
        inner_shadow(area, spread * 0.35, (-3, -4), tones.dark, 0.35),
        glow(tube(crest, mound.widths, (0.9, 0.9)), spread * 0.8, tones.light, 0.7, area),
        _grain(mound, tones),
        stroke(line_path_of(edge, 0.4), tones.line, HEAVY_OUTLINE, stroke_linecap="round"),
    ]
    return group(items, id=mound.name)


def _grain(mound: Mound, tones: Tones) -> str:
    """Faint fibres that run along the part."""
    core = LineString(here(mound.crest)).buffer(4)
    reach = (6.0, mound.reach, 13.0)
    return fibres(core, mound.area.buffer(-6), reach, tones.deep, mound.grain)

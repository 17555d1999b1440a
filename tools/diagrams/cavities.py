"""Knows how a hollow space is drawn: a chamber or the opened part of a large vessel."""

from collections.abc import Sequence
from dataclasses import dataclass

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import MUSCLE, Tones
from tools.diagrams.scene import Scene
from tools.diagrams.shading import bevel, inner_shadow
from tools.diagrams.shapes import facets_of, joined, largest, line_path_of


@dataclass(frozen=True)
class Hollow:
    """A hollow space: its area, its light, and where its edge is an opening and so has no rim."""

    name: str
    area: BaseGeometry
    tones: Tones
    centre: tuple[float, float]
    radius: float
    mouths: Sequence[BaseGeometry] = ()
    rimless: BaseGeometry | None = None
    rim: str = MUSCLE.light
    rim_width: float = 5.5
    bevel: float = 8.0
    shadow: tuple[float, float] = (9, 11)


def draw(scene: Scene, hollow: Hollow, inside: Sequence[str] = ()) -> str:
    """The space with its inner shadow, what lies inside it, the thickness of its cut edge and its rim.

    What lies inside must be cut to the space already.
    """
    tones = hollow.tones
    data = facets_of(hollow.area)  # its edge lies under the rim
    stops = ((0.0, tones.middle), (0.48, tones.base), (1.0, tones.deep))
    paint = scene.radial(hollow.centre, hollow.radius, *stops)
    body = path(data, id=f"{hollow.name}-cavity", fill=paint)
    return group([body, _depth(scene, hollow, inside), *_rim(hollow)], id=hollow.name)


def _depth(scene: Scene, hollow: Hollow, inside: Sequence[str]) -> str:
    tones, area = hollow.tones, largest(joined(hollow.area, *hollow.mouths).buffer(1).buffer(-1))
    closed = (
        hollow.area if hollow.rimless is None else hollow.area.difference(hollow.rimless.buffer(hollow.bevel))
    )
    items = [
        *inside,
        inner_shadow(area, 14, hollow.shadow, tones.dark, 0.9, hollow.area),
        bevel(scene, hollow.area, tones, hollow.bevel, closed),
    ]
    return group(items)


def _rim(hollow: Hollow) -> list[str]:
    edge = Polygon(largest(hollow.area).exterior).exterior
    data = line_path_of(edge if hollow.rimless is None else edge.difference(hollow.rimless))
    return [stroke(data, hollow.rim, hollow.rim_width), stroke(data, hollow.tones.line, 1.4)]

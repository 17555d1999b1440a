"""Knows how the tools that open an artery are drawn: wire, tube, balloon and stent."""

from collections.abc import Callable, Sequence

import numpy as np
from shapely.geometry import LineString, MultiLineString, Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.artery.form import Artery, middle
from tools.diagrams.curves import Anchor, Points, open_path
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.palette import METAL, WATER
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow, inner_shadow
from tools.diagrams.shapes import path_of, shape, tube

Line = list[Anchor]
Edge = Callable[[Points], Points]

STENT_START, STENT_END = 352.0, 728.0
"""Where the stent lies along the artery."""

LOOPS = 6
"""Diamonds of the mesh round the half of the stent that is seen."""


def mesh(start: float, end: float, roof: Edge, floor: Edge, rings: int) -> list[list[tuple[float, float]]]:
    """The struts of a stent between two edges: rings of zigzag that meet tip to tip, and so make diamonds."""
    step = (end - start) / rings
    turn = np.linspace(-np.pi / 2, np.pi / 2, LOOPS * 2 + 1)
    found = []
    for ring in range(rings + 1):
        side = np.where(np.arange(len(turn)) % 2 == ring % 2, 0.5, -0.5)
        x = np.clip(start + ring * step + side * step, start, end)
        high, low = roof(x), floor(x)
        y = (high + low) / 2 + (low - high) / 2 * np.sin(turn)
        found.append([(float(u), float(v)) for u, v in zip(x, y, strict=True)])
    return found


def stent(name: str, struts: Sequence[list[tuple[float, float]]], width: float = 5.0) -> str:
    """The mesh of a stent, metal with a dark edge."""
    data = "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in strut) for strut in struts)
    return group([
        stroke(data, METAL.line, width + 2.6, stroke_linecap="round"),
        stroke(data, METAL.middle, width, stroke_linecap="round"),
        stroke(data, METAL.light, width * 0.36, class_="shade", stroke_linecap="round"),
    ], id=name)  # fmt: skip


def stent_area(struts: Sequence[list[tuple[float, float]]]) -> BaseGeometry:
    """Where a stent is, without the holes in its mesh."""
    return MultiLineString([LineString(strut) for strut in struts]).buffer(9).buffer(-4)


def open_struts(artery: Artery) -> list[list[tuple[float, float]]]:
    """The mesh of an open stent: it lies on the walls."""
    return mesh(STENT_START, STENT_END, shifted(artery.roof, 3), shifted(artery.floor, -3), 6)


def shifted(edge: Edge, away: float) -> Edge:
    """An edge moved down by so many units."""

    def moved(x: Points) -> Points:
        return edge(x) + away

    return moved


BALLOON: Line = [
    (352, 0), (372, -30), (410, -50), (470, -50), (540, -47), (610, -50), (668, -50), (708, -30), (728, 0),
    (708, 30), (668, 50), (610, 50), (540, 47), (470, 50), (410, 50), (372, 30),
]  # fmt: skip
"""A balloon that is being filled, as heights above and below its own middle line."""

BALLOON_RISE = -16.0
"""How far above the middle of the artery the balloon lies, where there is room for it."""


def _on_axis(line: Line) -> Line:
    """Anchors given as heights beside the middle line, in the picture."""
    places = np.array([anchor[:2] for anchor in line], float)
    heights = places[:, 1] + middle(places[:, 0]) + BALLOON_RISE
    return [(float(x), float(y)) for x, y in zip(places[:, 0], heights, strict=True)]


def balloon_area() -> BaseGeometry:
    """The balloon."""
    return shape(_on_axis(BALLOON))


def balloon_struts() -> list[list[tuple[float, float]]]:
    """The mesh of the stent that the balloon pushes open: still narrow, so its diamonds are flat."""
    return mesh(400, 680, _balloon_edge(-1), _balloon_edge(1), 7)


def _balloon_edge(side: int) -> Edge:
    def height(x: Points) -> Points:
        return middle(x) + BALLOON_RISE + side * 51.0

    return height


SHAFT: Line = [(150, 6), (230, 4), (300, 1), (356, 0)]
WIRE: Line = [(724, 0), (760, 2), (796, 0), (822, -12), (834, -34), (824, -52), (808, -46)]


def draw_shaft(within: BaseGeometry) -> str:
    """The thin tube that brought the balloon, and the wire that leads it; cut to the opened part."""
    shaft = tube(_on_axis(SHAFT), [20]).intersection(within)
    light = tube([(x, y - 4) for x, y, *_ in _on_axis(SHAFT)], [4]).intersection(within)
    wire = open_path(_on_axis(WIRE))
    return group([
        stroke(wire, METAL.line, 6.4, stroke_linecap="round"),
        stroke(wire, METAL.middle, 3.4, stroke_linecap="round"),
        path(path_of(shaft, 0.3), fill=METAL.base, stroke=METAL.line, stroke_width=2.2),
        path(path_of(light, 0.3), class_="shade", fill=METAL.light),
    ], id="catheter")  # fmt: skip


def shaft_area(within: BaseGeometry) -> BaseGeometry:
    """Tube and wire."""
    return tube(_on_axis(SHAFT), [30]).union(tube(_on_axis(WIRE), [20])).intersection(within)


def draw_balloon(scene: Scene) -> str:
    """The balloon, clear and filled with fluid."""
    area = balloon_area()
    _, top, _, bottom = area.bounds
    paint = scene.linear((0, top), (0, bottom), (0, WATER.middle), (0.35, WATER.light), (1, WATER.base))
    light = tube([(400, top + 24), (540, top + 22), (680, top + 24)], [10, 14, 10], (0.9, 0.9))
    return group([
        path(path_of(area, 0.3), fill=paint),
        inner_shadow(area, 7, (-2, -10), WATER.deep, 0.7),
        glow(light, 4, WATER.light, 0.9, area),
        stroke(path_of(area, 0.3), WATER.line, 2.4),
    ], id="balloon")  # fmt: skip


def stent_across(name: str, room: BaseGeometry, count: int) -> str:
    """A stent cut across: its struts are dots round the room that they keep open."""
    line = room.buffer(-2).exterior
    spots = [line.interpolate((i + 0.5) / count, normalized=True) for i in range(count)]
    return group(
        [
            ellipse((spot.x, spot.y), (6.4, 6.4), fill=METAL.middle, stroke=METAL.line, stroke_width=2.4)
            for spot in spots
        ],
        id=name,
    )


def balloon_across(scene: Scene, centre: tuple[float, float], radius: float) -> list[str]:
    """The balloon cut across, with the tube in its middle."""
    area = Point(centre).buffer(radius, quad_segs=16)
    paint = scene.radial(centre, radius, (0, WATER.light), (0.7, WATER.middle), (1, WATER.base))
    return [
        path(path_of(area, 0.3), id="balloon-across", fill=paint, stroke=WATER.line, stroke_width=2.4),
        ellipse(centre, (13, 13), fill=METAL.base, stroke=METAL.line, stroke_width=2.2),
        ellipse(centre, (4, 4), fill=METAL.dark),
        stent_across("stent-across", area.buffer(4), 12),
    ]

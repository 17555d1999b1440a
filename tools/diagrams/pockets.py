"""Knows how an outlet valve seen from above is painted, from the depth under its gap up to its wall."""

from collections.abc import Sequence

from tools.diagrams.curves import closed_path
from tools.diagrams.markup import group, path, shading, stroke
from tools.diagrams.palette import VALVE
from tools.diagrams.ribbons import ribbon
from tools.diagrams.scene import Scene
from tools.diagrams.semilunar import Semilunar
from tools.diagrams.shading import bevel, cast_shadow, inner_shadow
from tools.diagrams.shapes import joined, path_of


def draw(scene: Scene, valve: Semilunar, over: Sequence[str] = ()) -> str:
    """The valve as one group; what lies over its cusps, such as chalk, is drawn before its wall."""
    cusps = [_cusp(scene, valve, index) for index in range(len(valve.corners))]
    return group([_depth(scene, valve), *cusps, *_edges(valve), *over, _wall(scene, valve)], id=valve.name)


def _depth(scene: Scene, valve: Semilunar) -> str:
    """The blood far below, seen through the gap."""
    tones = valve.tones
    stops = ((0.0, tones.base), (0.6, tones.deep), (1.0, tones.dark))
    paint = scene.radial(valve.at(60, 0.2), valve.radius * 1.1, *stops)
    # What lies below everything is plain, since a pattern on a photocopy lets the ground shine through.
    ground, blood = path_of(valve.outside, 0.3), path_of(valve.inside, 0.3)
    items = [path(ground, fill=tones.light), path(blood, fill=paint)]
    if valve.open:
        reach = valve.radius * 0.12
        items.append(inner_shadow(valve.gap, reach, (reach * 0.5, reach * 0.7), tones.dark, 0.9))
    return group(items, id=f"{valve.name}-opening")


def _cusp(scene: Scene, valve: Semilunar, index: int) -> str:
    """A cusp as a pocket: deep behind its middle, bright where its edge stands up."""
    area, size = path_of(valve.cusps[index], 0.3), valve.radius
    stops = ((0.0, VALVE.deep), (0.5, VALVE.base), (1.0, VALVE.light))
    paint = scene.radial(valve.pit(index), size * (0.5 if valve.open else 0.72), *stops)
    return group(
        [
            path(area, fill=paint, id=f"{valve.name}-cusp-{index + 1}"),
            shading([path(area, fill=_lit(scene, valve, index)), path(area, fill=_shaded(scene, valve))]),
            stroke(area, VALVE.line, _line(valve)),
        ]
    )


def _lit(scene: Scene, valve: Semilunar, index: int) -> str:
    """Light on the side of the pocket that faces it."""
    (x, y), size = valve.pit(index), valve.radius
    middle = (x + size * 0.12, y + size * 0.15)
    return scene.radial(
        middle, size * 0.34, (0, VALVE.light, 0.9), (0.4, VALVE.light, 0.5), (1, VALVE.light, 0)
    )


def _shaded(scene: Scene, valve: Semilunar) -> str:
    """The shadow of the wall, deepest on the side of the light."""
    (x, y), size = valve.centre, valve.radius
    stops = (
        (0.0, VALVE.dark, 0.0),
        (0.72, VALVE.dark, 0.0),
        (0.88, VALVE.dark, 0.36),
        (1.0, VALVE.dark, 0.95),
    )
    return scene.radial((x + size * 0.08, y + size * 0.1), size * 1.14, *stops)


def _edges(valve: Semilunar) -> list[str]:
    """The thick free edges, over their own shadow."""
    lips, size = joined(*valve.lips), valve.radius
    pockets = joined(*valve.cusps).difference(lips)
    knots = [] if valve.open else [_knot(valve, index) for index in range(len(valve.corners))]
    return [
        cast_shadow(lips, pockets, VALVE.dark, size * 0.05, (size * 0.03, size * 0.05), 0.7),
        *(
            path(path_of(lip, 0.3), fill=VALVE.light, stroke=VALVE.line, stroke_width=_line(valve))
            for lip in valve.lips
        ),
        *knots,
    ]


def _knot(valve: Semilunar, index: int) -> str:
    """The small knot in the middle of a cusp's edge, which helps the valve to shut tight."""
    start, end = valve.sectors[index]
    middle, size = (start + end) / 2, valve.radius
    line = [valve.at(middle, 0.015), valve.at(middle, 0.1)]
    data = closed_path(ribbon(line, [size * 0.1, size * 0.12, size * 0.06], 3, (0.6, 0.9)))
    return path(data, fill=VALVE.light, stroke=VALVE.line, stroke_width=_line(valve) * 0.8)


def _wall(scene: Scene, valve: Semilunar) -> str:
    """The wall of the vessel, cut across."""
    tones, ring = valve.tones, valve.outside.difference(valve.inside)
    left, top, right, bottom = valve.outside.bounds
    paint = scene.linear((left, top), (right, bottom), (0, tones.light), (1, tones.middle))
    return group(
        [
            path(path_of(ring, 0.3), id=f"{valve.name}-wall", fill=paint),
            bevel(scene, valve.outside, tones, valve.radius * 0.05, ring),
            stroke(path_of(valve.outside, 0.3), tones.line, _line(valve) * 1.4),
            stroke(path_of(valve.inside, 0.3), tones.line, _line(valve) * 1.1),
        ]
    )


def _line(valve: Semilunar) -> float:
    return 1.2 + valve.radius * 0.008

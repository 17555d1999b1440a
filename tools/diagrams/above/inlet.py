"""Knows how the mitral valve seen from above is painted: its depth, its flaps and its ring."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams import sails
from tools.diagrams.above.anchors import Pose
from tools.diagrams.above.flaps import Flaps
from tools.diagrams.frame import Place
from tools.diagrams.leaflets import cords
from tools.diagrams.markup import ellipse, group, path, stroke
from tools.diagrams.palette import MEMBRANE, MUSCLE, RED, VALVE, Tones
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import path_of


def draw(scene: Scene, flaps: Flaps, rim: BaseGeometry) -> list[str]:
    """The whole valve; `rim` is the area of its ring and all inside."""
    below = None if flaps.pose is Pose.CLOSED else flaps.opening
    return [
        ring(rim, "mitral-annulus"),
        _depth(scene, flaps),
        sails.draw(scene, flaps.back, below, 5),
        sails.draw(scene, flaps.front, below, 3),
        stroke(path_of(flaps.ring, 0.3), VALVE.line, 1 + flaps.here.unit * 0.6),
    ]


def ring(rim: BaseGeometry, name: str) -> str:
    """The firm ring of an inlet valve, with all inside it."""
    shade = inner_shadow(rim, 5, (-4, -5), VALVE.dark, 0.8)
    return path(path_of(rim, 0.3), id=name, fill=MEMBRANE, stroke=VALVE.line, stroke_width=2.4) + shade


def floor(scene: Scene, opening: BaseGeometry, middle: Place, reach: float, tones: Tones) -> list[str]:
    """The ventricle far below an open valve."""
    paint = scene.radial(middle, reach, (0, tones.deep), (1, tones.dark))
    return [path(path_of(opening.buffer(3)), fill=paint)]


def heads(places: list[Place], size: float) -> list[str]:
    """The heads of small muscles, far below."""
    found = []
    for x, y in places:
        low, wide = (x + size * 0.1, y + size * 0.25), (size * 1.3, size)
        found += [
            ellipse(low, wide, fill=MUSCLE.deep, stroke=MUSCLE.line, stroke_width=0.8 + size * 0.045),
            ellipse((x - size * 0.09, y), (size, size * 0.72), class_="shade", fill=MUSCLE.base),
            ellipse(
                (x - size * 0.18, y - size * 0.12),
                (size * 0.55, size * 0.4),
                class_="shade",
                fill=MUSCLE.middle,
            ),
        ]
    return found


def _depth(scene: Scene, flaps: Flaps) -> str:
    """Looking through the valve: the ventricle, and the cords that run down into it."""
    unit, items = flaps.here.unit, [path(path_of(flaps.ring), fill=VALVE.base)]
    if flaps.pose is not Pose.CLOSED:
        x, y = flaps.here.at(0, 20)
        items += floor(scene, flaps.opening, (x, y), 130 * unit, RED)
    if flaps.pose is Pose.OPEN:
        items += [*heads(flaps.heads, 16 * unit), cords("chordae", flaps.cords(), 1.7 * unit)]
        items.append(inner_shadow(flaps.opening, 5.6 * unit, (4 * unit, 6 * unit), RED.line, 0.75))
    return group(items, id="left-ventricle")

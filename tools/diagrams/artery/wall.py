"""Knows how the wall of an artery is drawn: the tube from outside, its cut wall, and the room for blood."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams.artery.form import Artery, front, ring
from tools.diagrams.artery.measures import INNER, LEFT_END, MIDDLE, OUTER, WINDOW_END, WINDOW_START
from tools.diagrams.artery.section import Section
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import HEAVY_OUTLINE, MUSCLE, RED, VALVE
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, glow, inner_shadow
from tools.diagrams.shapes import joined, line_path_of, path_of, tube

LINING = 7.0
"""Width of the smooth inner lining."""


def tube_of(scene: Scene, artery: Artery) -> list[str]:
    """The tube from outside with its open left end, and the room for blood where the front is cut away."""
    whole = artery.outside
    paint = scene.linear(
        (0, MIDDLE - OUTER), (0, MIDDLE + OUTER), (0, MUSCLE.middle), (0.25, MUSCLE.light),
        (0.6, MUSCLE.middle), (1, MUSCLE.base),
    )  # fmt: skip
    lights = tube([(70, 200), (210, 196)], [30, 30], (0.9, 0.9)).union(
        tube([(900, 188), (958, 192)], [26, 20], (0.9, 0.9))
    )
    return [
        group([
            path(path_of(whole, 0.3), fill=paint),
            inner_shadow(whole, 18, (0, -20), MUSCLE.deep, 0.7),
            glow(lights, 9, MUSCLE.light, 0.8, whole),
            stroke(path_of(whole, 0.3), MUSCLE.line, HEAVY_OUTLINE),
        ], id="artery-outside"),
        _left_end(scene),
    ]  # fmt: skip


def _left_end(scene: Scene) -> str:
    outer, inner = ring(LEFT_END, OUTER), ring(LEFT_END, INNER)
    coat = outer.difference(ring(LEFT_END, OUTER - 12))
    return group([
        path(path_of(outer, 0.3), fill=MUSCLE.middle, stroke=MUSCLE.line, stroke_width=HEAVY_OUTLINE),
        path(path_of(coat, 0.3), fill=MUSCLE.light),
        _blood(scene, inner, "blood-at-end"),
        stroke(path_of(inner, 0.3), VALVE.light, LINING * 0.7),
        stroke(path_of(inner.buffer(2.4), 0.3), MUSCLE.line, 1.4),
    ], id="artery-end")  # fmt: skip


def _blood(scene: Scene, area: BaseGeometry, name: str) -> str:
    left, top, right, bottom = area.bounds
    centre = ((left + right) / 2, (top + bottom) / 2)
    paint = scene.radial(
        centre, max(right - left, bottom - top) * 0.6, (0, RED.middle), (0.5, RED.base), (1, RED.deep)
    )
    return group([
        path(path_of(area, 0.3), id=name, fill=paint),
        inner_shadow(area, 12, (3, 10), RED.dark, 0.7),
    ])  # fmt: skip


def opened(scene: Scene, artery: Artery) -> list[str]:
    """The cut wall around the room for blood."""
    room = artery.hollow
    top, bottom = MIDDLE - INNER, MIDDLE + INNER
    paint = scene.linear(
        (0, top),
        (0, bottom),
        (0, RED.deep),
        (0.3, RED.base),
        (0.55, RED.middle),
        (0.8, RED.base),
        (1, RED.deep),
    )
    deep = front(WINDOW_END, INNER)
    return [
        path(path_of(room, 0.3), id="lumen", fill=paint),
        inner_shadow(joined(room, ring(WINDOW_START - 60, INNER)), 14, (2, 14), RED.dark, 0.7, room),
        glow(deep, 8, RED.dark, 0.75, room),
        cast_shadow(front(WINDOW_START, OUTER), room, RED.dark, 9, (10, 4), 0.6),
        cut_wall(scene, "artery-wall", artery),
        _rims(artery),
    ]


def cut_wall(scene: Scene, name: str, cut: Artery | Section) -> str:
    """Cut wall: muscle with a pale outer coat."""
    wall, coat = cut.walls, cut.coat
    left, top, right, bottom = wall.bounds
    paint = scene.linear(
        (left, top), (right, bottom), (0, MUSCLE.middle), (0.5, MUSCLE.base), (1, MUSCLE.base)
    )
    lines = line_path_of(cut.grain, 0.6, 20)
    return group([
        path(path_of(wall, 0.3), fill=paint),
        stroke(lines, MUSCLE.deep, 1.1, class_="shade", opacity=0.55),
        path(path_of(coat, 0.3), fill=MUSCLE.light),
        stroke(path_of(coat, 0.3), MUSCLE.deep, 1.2),
        stroke(path_of(wall, 0.3), MUSCLE.line, 2.2),
    ], id=name)  # fmt: skip


def _rims(artery: Artery) -> str:
    """The smooth lining, where it is cut, and the edge of the front that was left in place."""
    edge = artery.hollow.boundary.difference(front(WINDOW_START, OUTER).buffer(2))
    start = front(WINDOW_START, OUTER).boundary.difference(
        tube([(WINDOW_START, 0), (WINDOW_START, 900)], [1, 1]).buffer(1)
    )
    return group([
        stroke(line_path_of(edge, 0.4), VALVE.light, LINING, id="artery-lining"),
        stroke(line_path_of(edge, 0.4), MUSCLE.line, 1.3),
        stroke(line_path_of(start, 0.4), MUSCLE.line, HEAVY_OUTLINE),
    ])  # fmt: skip


def ring_of(scene: Scene, section: Section) -> list[str]:
    """The artery cut across: wall and room for blood."""
    hollow = section.hollow
    return [
        _blood(scene, hollow, "lumen-across"),
        cut_wall(scene, "artery-wall-across", section),
        group([
            stroke(path_of(hollow, 0.3), VALVE.light, LINING),
            stroke(path_of(hollow, 0.3), MUSCLE.line, 1.3),
        ]),
    ]  # fmt: skip

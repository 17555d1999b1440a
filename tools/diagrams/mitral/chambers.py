"""Knows how the walls and the hollow spaces around the valve are drawn close up."""

from shapely import affinity
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams import muscle
from tools.diagrams.curves import plain
from tools.diagrams.fat import fat
from tools.diagrams.markup import group, path, shading, stroke
from tools.diagrams.mitral import anchors
from tools.diagrams.mitral.form import PANEL, Form, blended, window
from tools.diagrams.palette import BLUE, HEAVY_OUTLINE, MUSCLE, RED
from tools.diagrams.ribbons import ribbon
from tools.diagrams.scene import Scene
from tools.diagrams.shading import bevel, glow, inner_shadow, soft
from tools.diagrams.shapes import joined, line_path_of, path_of, shape
from tools.diagrams.vessels import cut_across

RIM_WIDTH, RIM_LINE, BEVEL = 9.0, 1.8, 14.0
SEAM = 1.5
"""Hollows overlap so far where blood flows from one into the next; the rim covers it elsewhere."""

CUT_OFF = PANEL.boundary.buffer(1.5)
"""Where the panel cuts through the heart: no wall ends there, so no edge is drawn."""


def draw(scene: Scene, form: Form) -> list[str]:
    """Walls, the spaces that blood fills, and the fat in the groove."""
    return [*_walls(scene, form), _groove(form), _hollows(scene, form)]


def _walls(scene: Scene, form: Form) -> list[str]:
    stops = ((0.0, MUSCLE.light), (0.5, MUSCLE.middle), (1.0, MUSCLE.base))
    paint = scene.linear((0, 0), (1000, 1000), *stops)
    body = shape(blended(anchors.BODY, anchors.WIDE_BODY, form.condition.widened))
    below = form.wall.intersection(body.buffer(-6))
    outside = form.wall.boundary.difference(joined(form.hollows.buffer(2), CUT_OFF))
    return [
        path(path_of(form.wall), id="heart-muscle", fill=paint),
        inner_shadow(form.heart, 9, (-5, -7), MUSCLE.deep, 0.6, form.wall),
        muscle.fibres(form.ventricle, below, (16, 230, 12), MUSCLE.deep, 0.5),
        muscle.fibres(form.ventricle, below, (21, 230, 12), MUSCLE.light, 0.55),
        stroke(line_path_of(outside), MUSCLE.line, HEAVY_OUTLINE),
    ]


def _groove(form: Form) -> str:
    """The fat beside the ring, with the two vessels that run in it."""
    vein, artery = form.groove_vessels
    edge = form.fat.exterior.simplify(1).segmentize(20).coords[:-1]
    items = [
        fat("fat-atrioventricular-groove", [(x, y) for x, y in edge], 2.4),
        cut_across("coronary-sinus", vein, 25, BLUE),
        cut_across("circumflex-artery", artery, 20, RED),
    ]
    return group(items, id="groove")


def _hollows(scene: Scene, form: Form) -> str:
    """Aorta, atrium and ventricle: one light and one shadow over all, so that no seam shows."""
    paint = scene.radial((470, 620), 640, (0, RED.middle), (0.5, RED.base), (1, RED.deep))
    rooms = {
        "aorta": form.aorta,
        "left-ventricle": form.ventricle,
        "left-atrium": form.atrium,
    }
    inside = window(form.hollows)
    bodies = [
        path(path_of(window(area.buffer(SEAM)), 0.4), id=f"{name}-cavity", fill=paint)
        for name, area in rooms.items()
    ]
    shell = inside.difference(CUT_OFF.buffer(1))
    edge = form.hollows.boundary.intersection(PANEL).difference(CUT_OFF)
    roots = joined(form.behind.area(), form.beside.area())
    depth = [
        inner_shadow(form.hollows, 17, (11, 13), RED.dark, 0.9, inside),
        _mouths(form),
        *_ridges(form),
        bevel(scene, form.hollows, RED, BEVEL, shell.difference(roots)),
        stroke(line_path_of(edge.difference(roots)), MUSCLE.light, RIM_WIDTH),
        stroke(line_path_of(edge), RED.line, RIM_LINE),
    ]
    return group([*bodies, *depth], id="hollows")


def _ridges(form: Form) -> list[str]:
    """Faint ridges of muscle on the far wall of the ventricle."""
    lines = [
        plain(blended(rest, wide, form.condition.widened))
        for rest, wide in zip(anchors.RIDGES, anchors.WIDE_RIDGES, strict=True)
    ]
    room = window(form.ventricle)
    valleys = [ribbon(line, [20, 18, 6], 12) for line in lines]
    crests = [ribbon([(x - 16, y) for x, y in line], [14, 12, 5], 12) for line in lines]
    return [soft(valleys, 6, RED.dark, 0.3, room), soft(crests, 5, RED.middle, 0.4, room)]


def _mouths(form: Form) -> str:
    """Two veins open in the far wall of the atrium."""
    found = []
    for (x, y), (across, along) in anchors.MOUTHS:
        area = _oval(x, y, across, along)
        found += [
            glow(area.buffer(5), 5, RED.dark, 0.5, form.atrium),
            shading([path(path_of(area), fill=RED.deep)]),
            inner_shadow(area, 6, (5, 7), RED.dark, 0.9),
        ]
    return group(found, id="pulmonary-vein-mouths")


def _oval(x: float, y: float, across: float, along: float) -> BaseGeometry:
    return affinity.rotate(affinity.scale(Point(x, y).buffer(1), across, along), -14)

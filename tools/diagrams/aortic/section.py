"""Knows how the left heart cut open is painted: its walls, its hollows and its two valves."""

from shapely import affinity
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams import muscle, papillaries
from tools.diagrams.aortic import anchors
from tools.diagrams.aortic.form import Form
from tools.diagrams.leaflets import cords, leaflet
from tools.diagrams.markup import group, path, shading, stroke
from tools.diagrams.palette import HEAVY_OUTLINE, MEMBRANE, MUSCLE, RED, VALVE
from tools.diagrams.ribbons import ribbon
from tools.diagrams.scene import Scene
from tools.diagrams.shading import bevel, cast_shadow, inner_shadow, soft
from tools.diagrams.shapes import all_of, joined, line_path_of, path_of

ROOMS = ("aorta", "left-ventricle", "left-atrium")


def draw(scene: Scene, form: Form, stream: str = "") -> list[str]:
    """The whole section; `stream` is blood that moves, behind the cut edges of the valves."""
    return [
        _walls(scene, form),
        _hollows(scene, form),
        _far_cusp(scene, form),
        stream,
        _inlet(scene, form),
        _cut_cusps(scene, form),
        _hinges(form),
    ]


def _walls(scene: Scene, form: Form) -> str:
    unit, (left, top, right, bottom) = form.here.unit, form.heart.bounds
    stops = ((0.0, MUSCLE.light), (0.5, MUSCLE.middle), (1.0, MUSCLE.base))
    paint = scene.linear((left, top), (right, bottom), *stops)
    edge = form.heart.boundary.difference(_ends(form))
    reach = 15 * unit
    return group(
        [
            path(path_of(form.heart), fill=MUSCLE.light),
            path(path_of(form.wall), id="heart-muscle", fill=paint),
            inner_shadow(form.heart, 9 * unit, (-5, -7), MUSCLE.deep, 0.6, form.wall),
            muscle.fibres(form.ventricle, form.muscle, (reach * 0.6, 150 * unit, reach), MUSCLE.deep, 0.5),
            muscle.fibres(form.ventricle, form.muscle, (reach, 150 * unit, reach), MUSCLE.light, 0.55),
            stroke(line_path_of(edge), MUSCLE.line, 1 + (HEAVY_OUTLINE - 1) * unit),
        ],
        id="walls",
    )


def _ends(form: Form) -> BaseGeometry:
    """Where aorta and vein are cut off: no edge of a wall there."""
    return form.kept.boundary.buffer(1.5)


def _hollows(scene: Scene, form: Form) -> str:
    """Aorta, ventricle and atrium: one light and one shadow over all, so that no seam shows."""
    unit, (x, y) = form.here.unit, form.here.at(500, 560)
    paint = scene.radial((x, y), 560 * unit, (0, RED.middle), (0.5, RED.base), (1, RED.deep))
    rooms = zip(ROOMS, (form.aorta, form.ventricle, form.atrium), strict=True)
    open_ends = joined(form.hollows, form.heart.intersection(form.kept.boundary.buffer(60 * unit)))
    edge = form.hollows.boundary.difference(_ends(form))
    roots = all_of([each.area() for each in form.muscles])
    return group(
        [
            *(path(path_of(area.buffer(0.8), 0.4), id=f"{name}-cavity", fill=paint) for name, area in rooms),
            inner_shadow(open_ends, 16 * unit, (10 * unit, 12 * unit), RED.dark, 0.9, form.hollows),
            _mouths(form),
            *_ridges(form),
            bevel(scene, form.hollows, RED, 12 * unit, form.hollows.difference(roots)),
            stroke(line_path_of(edge.difference(roots)), MUSCLE.light, 8 * unit),
            stroke(line_path_of(edge), RED.line, 0.6 + 1.2 * unit),
        ],
        id="hollows",
    )


def _mouths(form: Form) -> str:
    """More veins that open in the far wall of the atrium."""
    found = []
    for middle, (wide, high) in anchors.MOUTHS:
        x, y = form.here.at(*middle)
        area = affinity.scale(Point(x, y).buffer(1), wide * form.here.unit, high * form.here.unit)
        found += [path(path_of(area), fill=RED.deep), inner_shadow(area, 5, (4, 5), RED.dark, 0.9)]
    return shading(found)


def _ridges(form: Form) -> list[str]:
    """Faint ridges of muscle on the far wall of the lower chamber."""
    unit, room = form.here.unit, form.ventricle
    valleys = [ribbon(line, [18 * unit, 16 * unit, 4 * unit], 12) for line in form.ridges]
    crests = [
        ribbon([(x - 12 * unit, y) for x, y, *_ in line], [13 * unit, 11 * unit, 3 * unit], 12)
        for line in form.ridges
    ]
    return [soft(valleys, 6 * unit, RED.dark, 0.3, room), soft(crests, 5 * unit, RED.middle, 0.45, room)]


def _inlet(scene: Scene, form: Form) -> str:
    """The mitral valve with its cords and muscles."""
    front, back = form.flaps
    widths = [width * form.here.unit for width in (15, 14, 13, 10)]
    edge = 0.7 + 1.5 * form.here.unit
    return group(
        [
            cast_shadow(form.flap_areas, form.hollows, RED.dark, 6, (5, 8), 0.5),
            *(papillaries.draw(scene, each, form.ventricle) for each in form.muscles),
            cords("chordae", form.cords(), 3.2 * form.here.unit),
            leaflet(scene, "mitral-valve-posterior-leaflet", back, widths, edge),
            leaflet(scene, "mitral-valve-anterior-leaflet", front, widths, edge),
        ],
        id="mitral-valve",
    )


def _far_cusp(scene: Scene, form: Form) -> str:
    """The cusp of the aortic valve that lies behind the cut."""
    unit, far = form.here.unit, form.far_cusp
    left, top, _, bottom = far.bounds
    paint = scene.linear((left, top), (left, bottom), (0, VALVE.light), (0.5, VALVE.middle), (1, VALVE.deep))
    data = path_of(far, 0.3)
    return group(
        [
            cast_shadow(far, form.hollows.difference(far), RED.dark, 5, (3, 6), 0.45),
            path(data, id="aortic-valve-far-cusp", fill=paint),
            inner_shadow(far, 9 * unit, (6 * unit, 8 * unit), VALVE.dark, 0.7),
            stroke(data, VALVE.line, 0.6 + 1.2 * unit),
            cast_shadow(form.cusp_areas, joined(far, form.hollows), VALVE.dark, 4, (3, 6), 0.6),
        ]
    )


def _cut_cusps(scene: Scene, form: Form) -> str:
    """Both cusps that are cut through."""
    widths = [width * form.here.unit for width in form.condition.cusps.widths]
    edge = 0.8 + 1.6 * form.here.unit
    names = ("aortic-valve-left-cusp", "aortic-valve-right-cusp")
    cut = zip(names, form.aortic_cusps, strict=True)
    return group([leaflet(scene, name, line, widths, edge) for name, line in cut], id="aortic-valve")


def _hinges(form: Form) -> str:
    data = path_of(form.hinges, 0.3)
    shade = inner_shadow(form.hinges, 3, (-2, -3), VALVE.dark, 0.8)
    return group(
        [path(data, fill=MEMBRANE, stroke=VALVE.line, stroke_width=0.6 + 1.3 * form.here.unit), shade]
    )

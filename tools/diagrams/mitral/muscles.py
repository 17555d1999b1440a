"""Knows how the two small muscles that pull on the cords are painted: broad, with several heads."""

from shapely import line_merge
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import Anchor, closed_path, xy
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.mitral.chambers import CUT_OFF, RIM_LINE, RIM_WIDTH
from tools.diagrams.mitral.form import Form, window
from tools.diagrams.palette import MUSCLE, RED, VALVE
from tools.diagrams.papillaries import Papillary
from tools.diagrams.ribbons import Spine, ribbon
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow, soft
from tools.diagrams.shapes import all_of, islands, line_path_of, path_of, tube

OUTLINE = 3.0
CLEFT, CLEFT_REACH = (3.4, 2.4, 0.4), 150.0
"""Widths of a cleft between two heads, and how far from the tip it reaches."""

CAP = 0.86
"""From this share of its way on, a head is pale and sinewy; there the cords spring from it."""

HEADS = 3
"""Each muscle has so many heads; what comes after them only fills a corner."""

GRAIN = (-0.62, -0.3, 0.05, 0.38, 0.7)


def draw(scene: Scene, form: Form) -> list[str]:
    """Both muscles with the shadow that they throw on the far wall."""
    floor = window(form.ventricle).difference(form.muscles)
    shadow = cast_shadow(form.muscles, floor, RED.dark, 12, (12, 10), 0.5)
    return [shadow, *(_muscle(scene, each, form.ventricle) for each in (form.behind, form.beside))]


def _muscle(scene: Scene, muscle: Papillary, hollow: BaseGeometry) -> str:
    cavity = window(hollow)
    area = muscle.area()
    inside = all_of(
        piece for piece in islands(window(area.intersection(cavity.buffer(3)))) if piece.area > 900
    )
    (x, y), tip = muscle.heads[0][0][0][:2], muscle.tips()[0]
    paint = scene.linear((x, min(y, 1000)), tip, (0, MUSCLE.base), (0.5, MUSCLE.middle), (1, MUSCLE.light))
    lines = muscle.spines()[:HEADS]
    edge = line_path_of(area.exterior.intersection(cavity))
    root = line_path_of(cavity.boundary.intersection(area).difference(CUT_OFF))
    return group(
        [
            path(path_of(inside, 0.4), fill=paint),
            soft([_beside(line, 0.7, 0.36) for line in lines], 9, MUSCLE.deep, 0.85, inside),
            soft([_beside(line, -0.34, 0.2) for line in lines], 6, MUSCLE.light, 0.9, inside),
            _grain(lines, inside),
            soft([line.part(CAP).beside(0, 20).outline() for line in lines], 7, VALVE.middle, 0.75, inside),
            inner_shadow(hollow, 12, (-8, 2), MUSCLE.dark, 0.6, inside.intersection(cavity)),
            path(_clefts(muscle, inside), fill=MUSCLE.line),
            stroke(edge, MUSCLE.line, OUTLINE, stroke_linecap="round"),
            stroke(root, MUSCLE.light, RIM_WIDTH) if root else "",
            stroke(root, MUSCLE.line, RIM_LINE) if root else "",
        ],
        id=muscle.name,
    )


def _beside(line: Spine, share: float, half: float) -> list[Anchor]:
    return line.beside(line.half * share, line.half * half).outline()


def _clefts(muscle: Papillary, inside: BaseGeometry) -> str:
    """The lines where the front head stands out from its neighbours, near their tips."""
    (line, widths), (x, y) = muscle.heads[0], muscle.tips()[0]
    head = tube(line, widths, (0, 0.9))
    found = head.exterior.intersection(inside.buffer(-1)).intersection(Point(x, y).buffer(CLEFT_REACH))
    merged = line_merge(found)
    pieces = getattr(merged, "geoms", [merged])
    ways = [list(piece.coords) for piece in pieces if piece.length > CLEFT_REACH / 3]
    downwards = [way if way[0][1] < way[-1][1] else way[::-1] for way in ways]
    return "".join(closed_path(ribbon([xy(place) for place in way], CLEFT, 14)) for way in downwards)


def _grain(lines: list[Spine], inside: BaseGeometry) -> str:
    """Fine lines along the fibres of each head."""
    fibres = []
    for line in lines:
        part = line.part(0.05, 0.9)
        for share in GRAIN:
            way = [tuple(place) for place in (part.points + part.normals * part.half * share)[::3].tolist()]
            fibres.append(tube(way, [1, 3.4, 1], step=16))
    data = path_of(all_of(fibres).intersection(inside.buffer(-4)))
    return path(data, class_="shade", fill=MUSCLE.deep, opacity=0.5)

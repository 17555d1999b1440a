"""Knows how the ventricles' outside beyond the cut is drawn, with the vessels and the fat that lie on it."""

from shapely import affinity
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, substring

from tools.diagrams.heart.form import BEYOND, Form
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import BLUE, FAT, HEAVY_OUTLINE, MUSCLE, RED, Tones
from tools.diagrams.scene import Scene
from tools.diagrams.shading import cast_shadow, inner_shadow
from tools.diagrams.shapes import facets_of, largest, line_path_of, path_of, tube
from tools.diagrams.vessels import surface_vessel

Run = tuple[str, float, float, float, tuple[float, ...], Tones]
"""A vessel: name, depth beyond the cut, where it begins and ends along the edge, widths, tones."""

RUNS: tuple[Run, ...] = (
    ("small-cardiac-vein", 21, 0.03, 0.40, (7, 6, 1.2), BLUE),
    ("right-marginal-artery", 13, 0.00, 0.47, (9, 8, 6, 1.2), RED),
    ("great-cardiac-vein", 19, 0.545, 0.66, (8, 7, 5, 1.2), BLUE),
    ("left-anterior-descending-artery", 11, 0.535, 0.64, (9, 8, 5, 1.2), RED),
    ("left-marginal-vein", 20, 0.985, 0.76, (7, 6, 1.2), BLUE),
    ("left-marginal-artery", 12, 0.985, 0.70, (9, 7, 5, 1.2), RED),
)
"""Along the outside from the groove of the right side (0) past the apex to that of the left side (1)."""

FAT_RUNS = (
    (17, 0.0, 0.26, (30, 26, 16, 5)),
    (15, 0.43, 0.64, (5, 24, 30, 16, 5)),
    (15, 0.78, 1.0, (4, 16, 26, 30)),
)


def draw(scene: Scene, form: Form, fine: bool) -> None:
    """The rounded outside of the ventricles, darker than the cut face that lies in front of it."""
    layer, area = scene.layer("outside"), form.beyond
    shown = area.difference(form.ventricles.buffer(-6))
    left, top, right, bottom = area.bounds
    paint = scene.linear(
        (left, top), (right, bottom), (0, MUSCLE.middle), (0.5, MUSCLE.base), (1, MUSCLE.deep)
    )
    layer += [
        path(facets_of(area), id="ventricles-outside", fill=paint),
        inner_shadow(area, 6, (-5, -6), MUSCLE.dark, 0.75, shown),
        _fat(form, shown),
        *(surface_vessel(name, _run(form, depth, start, end), widths, tones)
          for name, depth, start, end, widths, tones in RUNS if fine or tones is RED),
        cast_shadow(form.ventricles, shown, MUSCLE.dark, 4, (2, 3), 0.55),
        stroke(_outline(form), MUSCLE.line, HEAVY_OUTLINE, id="epicardium-outside"),
    ]  # fmt: skip


def _fat(form: Form, shown: BaseGeometry) -> str:
    """Fat along the vessels."""
    streaks = [
        tube(_run(form, depth, start, end), widths, (0.6, 0.9)) for depth, start, end, widths in FAT_RUNS
    ]
    pads = [streak.intersection(shown) for streak in streaks]
    items = []
    inside = shown.buffer(-1)
    for pad in pads:
        items += [path(path_of(pad), fill=FAT.middle), inner_shadow(pad, 3, (-2, -3), FAT.deep, 0.9)]
        items.append(stroke(line_path_of(largest(pad).exterior.intersection(inside)), FAT.line, 1.2))
    return group(items, id="fat-outside")


def _run(form: Form, depth: float, start: float, end: float) -> list[tuple[float, float]]:
    """A stretch of the line that follows the cut face at some depth beyond it."""
    line = _edge(affinity.translate(form.ventricles.buffer(depth * 0.5), depth * 0.33, depth * 0.5), form)
    part = substring(line, start, end, normalized=True)
    count = max(3, round(part.length / 22))
    points = [part.interpolate(i / (count - 1), normalized=True) for i in range(count)]
    return [(point.x, point.y) for point in points]


def _edge(area: BaseGeometry, form: Form) -> LineString:
    """The lower edge of an area, from the groove of the right side to that of the left side."""
    (x, y), (u, v) = form.tricuspid.end, form.mitral.end
    window = Polygon([(x + 36, y + 20), (u + 120, v + 40), (1100, v + 30), (1100, 1100), (x + 36, 1100)])
    cut = area.exterior.intersection(window)
    merged = linemerge(list(cut.geoms)) if len(getattr(cut, "geoms", ())) > 1 else cut
    line: LineString = max(getattr(merged, "geoms", [merged]), key=_length)
    return line if line.coords[0][0] < line.coords[-1][0] else LineString(line.coords[::-1])


def _outline(form: Form) -> str:
    edge = form.beyond.exterior.difference(form.ventricles.buffer(2)).intersection(BEYOND)
    return line_path_of(edge, 0.5, 20)


def _length(line: LineString) -> float:
    return float(line.length)

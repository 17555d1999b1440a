"""Knows how the jet of a leaking mitral valve is drawn."""

from tools.diagrams.arrows import arrow
from tools.diagrams.curves import closed_path, open_path
from tools.diagrams.heart import anchors
from tools.diagrams.heart.form import Form
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import JET, LEAK, VALVE
from tools.diagrams.ribbons import ribbon, spine
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow, lens, masked, room_for
from tools.diagrams.shapes import joined, path_of, tube

JET_WAY = [(0.56, -0.4), (0.565, -0.1), (0.555, 0.16), (0.52, 0.5), (0.48, 1.05)]
JET_WIDTHS = [12.0, 17.0, 44.0, 94.0, 126.0]
ARROW_WAY = [(0.57, -0.52), (0.568, -0.2), (0.56, 0.1), (0.54, 0.45), (0.505, 0.88)]


def draw(layer: list[str], scene: Scene, form: Form) -> None:
    """The atrium's former size as dots, the plume of blood, and an arrow that reads without colour."""
    before = open_path(anchors.LEFT_ATRIUM[1:-1])
    layer.append(
        stroke(
            before, "#fff6ec", 3, stroke_dasharray="3 8", stroke_linecap="round", id="left-atrium-former-size"
        )
    )
    line = form.mitral.many(JET_WAY)
    room = joined(
        form.left_atrium, form.left_ventricle, form.mitral.mouth(1, 0.1), form.mitral.mouth(-1, 0.1)
    )
    wide, core = tube(line, JET_WIDTHS, (0.5, 0.9)), tube(line, [8, 11, 22, 34, 20], (0.5, 0.9))
    shaded = [
        path(
            path_of(wide) + room_for(wide.bounds, 7),
            fill=scene.linear(
                line[0], line[-1], (0, JET, 1), (0.4, JET, 0.95), (0.75, JET, 0.7), (1, JET, 0.15)
            ),
            filter=scene.blur(7, wide.bounds),
        ),
        glow(scene, core, 6, "#fffaf0", 0.75),
        path(_streaks(line), fill="#a03a35", opacity=0.3),
    ]
    layer.append(
        group(
            [masked(scene, room, shaded), arrow("leak-arrow", form.mitral.many(ARROW_WAY), 9.5, LEAK)],
            id="leak",
        )
    )


def _streaks(line: list[tuple[float, float]]) -> str:
    """A few thin lines that spread with the plume."""
    body, data = spine(line, JET_WIDTHS, 6), ""
    for aside, start, end in ((-0.62, 0.42, 0.84), (-0.34, 0.3, 0.92), (0.34, 0.3, 0.9), (0.62, 0.45, 0.82)):
        points = body.beside(body.half * aside, 1.0).part(start, end).points
        data += lens(points[0], points[-1], 2 * aside, 1.5)
    return data


def broken_cord(form: Form) -> str:
    """The two ends of a snapped cord: one hangs from the leaflet's edge, one from the muscle."""
    x, y = form.tips("papillary-muscle-anterolateral")[1]
    hanging = form.mitral.many([(0.68, 0.07), (0.672, 0.0), (0.69, -0.09), (0.68, -0.16), (0.71, -0.19)])
    resting = [(x, y), (x - 5, y - 14), (x + 3, y - 26), (x - 6, y - 36), (x - 14, y - 30)]
    data = "".join(closed_path(ribbon(way, [3, 3, 2.4], 3, (0, 0.9))) for way in (hanging, resting))
    return path(data, id="broken-cord", fill=VALVE.light, stroke=VALVE.line, stroke_width=1.2)

"""Knows how the jet of blood and the snapped cord are drawn close up."""

from tools.diagrams.arrows import arrow
from tools.diagrams.curves import closed_path
from tools.diagrams.markup import group, path
from tools.diagrams.mitral.anchors import ARROW_WAY, JET_WAY, JET_WIDTHS, RING
from tools.diagrams.mitral.form import Form
from tools.diagrams.palette import JET, LEAK, VALVE
from tools.diagrams.ribbons import ribbon
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow, lens, masked, room_for
from tools.diagrams.shapes import joined, path_of, tube


def draw(scene: Scene, form: Form) -> list[str]:
    """The plume in the atrium with an arrow that reads without colour, and both ends of the cord."""
    line = RING.many(JET_WAY)
    wide, core = tube(line, JET_WIDTHS, (0.5, 0.9)), tube(line, [20, 26, 50, 80, 40], (0.5, 0.9))
    paint = scene.linear(line[0], line[-1], (0, JET, 1), (0.4, JET, 0.95), (0.75, JET, 0.65), (1, JET, 0.12))
    room = joined(form.atrium, form.ventricle, RING.mouth(1, 0.1), RING.mouth(-1, 0.1))
    plume = [
        path(path_of(wide) + room_for(wide.bounds, 15), fill=paint, filter=scene.blur(15, wide.bounds)),
        glow(scene, core, 12, "#fffaf0", 0.75),
        path(_streaks(line), fill="#a03a35", opacity=0.28),
    ]
    torn = "".join(closed_path(ribbon(way, [7.5, 7.5, 7, 5], 4, (0, 0.9))) for way in form.broken)
    broken = path(torn, id="broken-cord", fill=VALVE.light, stroke=VALVE.line, stroke_width=2.4)
    return [
        group([masked(scene, room, plume), arrow("leak-arrow", RING.many(ARROW_WAY), 13.5, LEAK)], id="leak"),
        broken,
    ]


def _streaks(line: list[tuple[float, float]]) -> str:
    (x, y), (u, v) = line[2], line[4]
    spread = ((-0.75, 0.5), (-0.4, 0.72), (0.4, 0.72), (0.75, 0.5))
    return "".join(
        lens((x + 60 * side, y - 30), (x + (u - x) * far + 150 * side * far, y + (v - y) * far), 0, 3)
        for side, far in spread
    )

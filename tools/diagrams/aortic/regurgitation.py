"""Knows how a leaking aortic valve is painted while the heart fills: its jet, and a widened chamber."""

from tools.diagrams.aortic import anchors, section
from tools.diagrams.aortic.condition import ENLARGED, SHORT, SHUT, USUAL, Condition
from tools.diagrams.aortic.form import Form
from tools.diagrams.arrows import arrow, leak_arrow
from tools.diagrams.curves import closed_path
from tools.diagrams.frame import Place
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import HALO, INK, JET, RED, WHITE
from tools.diagrams.ribbons import ribbon, spine
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow
from tools.diagrams.shapes import line_path_of, path_of, shape, tube

CONDITIONS = (
    Condition("healthy", SHUT, USUAL, filling=True),
    Condition("leaking", SHORT, USUAL, filling=True),
    Condition("enlarged", SHORT, ENLARGED, filling=True),
)
JET_WAY = [(0.49, 0.14), (0.48, -0.2), (0.46, -0.8), (0.44, -1.4), (0.44, -1.9)]
JET_WIDTHS = [30.0, 38.0, 84.0, 130.0, 120.0]
WITHIN = (5.0, 17.0)
"""How far inside the jet's edge its body begins, in two steps; it stays where light and shade go."""

ARROW_WAY = [(0.49, 0.85), (0.49, 0.2), (0.475, -0.5), (0.45, -1.3)]
STREAMS = (-0.72, -0.42, 0.42, 0.72)
"""Lines along the jet, as shares of its half width."""

INFLOW_WAY = [(0.5, 0.62), (0.5, 0.2), (0.48, -0.3), (0.44, -0.72)]


def svg(condition: Condition) -> str:
    """One condition as an SVG file."""
    scene, form = Scene(anchors.VIEW), Form(condition)
    layer = scene.layer("left-side-of-the-heart")
    leaks = condition.cusps is SHORT
    layer += section.draw(scene, form, _plume(form) if leaks else "")
    if condition.chamber is ENLARGED:
        layer.append(_usual_size(form))
    layer.append(arrow("inflow-arrow", form.inlet.many(INFLOW_WAY), 13, WHITE, RED.line))
    if leaks:
        layer.append(leak_arrow(form.outlet.many(ARROW_WAY), 16))
    return scene.svg()


def _usual_size(form: Form) -> str:
    """Where the wall of a healthy chamber would be."""
    line = shape(form.here.line(anchors.VENTRICLE)).exterior.intersection(form.ventricle.buffer(-14))
    data, dots = line_path_of(line), {"stroke_dasharray": "1 15", "stroke_linecap": "round"}
    return group([stroke(data, HALO, 10, **dots), stroke(data, INK, 6, **dots)], id="healthy-size")


def _plume(form: Form) -> str:
    """Blood that falls back through the gap."""
    way = form.outlet.many(JET_WAY)
    wide = tube(way, JET_WIDTHS, (0.5, 0.9)).intersection(form.hollows)
    core = tube(way, [width * 0.45 for width in JET_WIDTHS], (0.5, 0.9))
    streams = "".join(_beside(way, share) for share in STREAMS)
    return group(
        [
            *(path(path_of(wide.buffer(-depth), 0.4), fill=JET, fill_opacity=0.24) for depth in WITHIN),
            glow(wide, 13, JET, 0.7, form.hollows),
            glow(core, 8, WHITE, 0.35, form.hollows),
            path(streams, class_="shade", fill=RED.deep, opacity=0.45),
        ],
        id="leak",
    )


def _beside(way: list[Place], share: float) -> str:
    """Path data of a fine line along the jet, at a share of its half width from the middle."""
    part = spine(way, JET_WIDTHS, 12).part(0.34, 0.9)
    moved = part.points + part.normals * part.half * share
    return closed_path(ribbon([(float(x), float(y)) for x, y in moved], [1, 4, 1], 14))

"""Knows how a narrow aortic valve is painted while the heart squeezes: from above, and in the cut heart."""

from tools.diagrams import pockets
from tools.diagrams.aortic import anchors, chalk, section
from tools.diagrams.aortic.face import Face
from tools.diagrams.arrows import arrow
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.palette import GHOST, JET, RED, VALVE, WHITE
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow, inner_shadow
from tools.diagrams.shapes import path_of, tube


def svg(face: Face) -> str:
    """One state as an SVG file."""
    scene, form = Scene(anchors.VIEW), face.form
    layer = scene.layer("aortic-valve-from-above-and-cut")
    layer.append(_cone(face))
    layer += section.draw(scene, form, _stream(face))
    layer.append(chalk.draw("calcium-cut", face.cut_chalk(), 1.2, 3) if face.chalk else "")
    layer.append(arrow("blood-arrow", form.outlet.many(face.arrow), face.arrow_width, WHITE, RED.line))
    over = [_raphe(face), chalk.draw("calcium", face.lumps(), 2.0) if face.chalk else ""]
    layer.append(pockets.draw(scene, face.valve, over))
    return scene.svg()


def _cone(face: Face) -> str:
    """From the valve in the cut heart to the large view of it from above."""
    data = path_of(face.cone.difference(face.form.heart))
    return group([path(data, fill=GHOST.light, stroke=GHOST.dark, stroke_width=2.4)], id="view-from-above")


def _stream(face: Face) -> str:
    """Blood on its way out; it shoots where the valve is narrow."""
    if not face.jet:
        return ""
    way, room = face.form.outlet.many(face.jet), face.form.hollows
    wide = tube(way, face.jet_widths, (0.5, 0.9))
    core = tube(way, [width * 0.45 for width in face.jet_widths], (0.5, 0.9))
    return group([glow(wide, 7, JET, 0.9, room), glow(core, 4, WHITE, 0.7, room)], id="jet")


def _raphe(face: Face) -> str:
    """The seam in a cusp that should have been two."""
    if not face.raphe:
        return ""
    ridge = tube(face.raphe, [54, 30, 24, 20], (0.5, 0.9)).intersection(face.valve.inside)
    data = path_of(ridge, 0.3)
    return group(
        [
            glow(ridge.buffer(7), 9, VALVE.dark, 0.75, face.valve.inside.difference(face.valve.gap)),
            path(data, fill=VALVE.light),
            inner_shadow(ridge, 6, (-7, -5), VALVE.dark, 0.6),
            stroke(data, VALVE.line, 2.2),
        ],
        id="raphe",
    )

"""Knows how the four valves, their cords and their muscles are drawn."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams import papillaries
from tools.diagrams.curves import Anchor, closed_path
from tools.diagrams.frame import Frame
from tools.diagrams.heart import leak, poses, repair
from tools.diagrams.heart.form import Form
from tools.diagrams.heart.poses import Along
from tools.diagrams.leaflets import Fold, cords, curtain, leaflet
from tools.diagrams.markup import group, path
from tools.diagrams.palette import VALVE
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import all_of, path_of, shape, tube

EDGE = [10.0, 9.0, 8.0, 6.0]
CUSP_EDGE = [7.0, 7.0, 6.0, 4.5]


def draw(scene: Scene, form: Form) -> None:
    """Curtains at the back, then muscles, cords and the cut leaflets."""
    layer = scene.layer("valves")
    mitral, tricuspid = poses.mitral_edges(form), poses.tricuspid_edges(form)
    torn = form.condition.leaks
    layer.append(_curtain(scene, "mitral-valve-back", form.mitral, mitral, form.inlets_open, torn))
    layer.append(
        _curtain(scene, "tricuspid-valve-septal-leaflet", form.tricuspid, tricuspid, form.inlets_open)
    )
    repair.draw_behind(layer, form)
    leak.draw_former_size(layer, form)
    if form.regurgitates:
        leak.draw(layer, form)
    layer += [papillaries.draw(scene, each, cavity) for each, cavity in form.papillaries.values()]
    layer += [
        cords("mitral-chordae", poses.mitral_cords(form)),
        cords("tricuspid-chordae", poses.tricuspid_cords(form)),
    ]
    if torn:
        layer.append(leak.broken_cord(form))
    for name, frame, edge in (
        ("mitral-valve-anterior-leaflet", form.mitral, mitral[0]),
        ("mitral-valve-posterior-leaflet", form.mitral, mitral[1]),
        ("tricuspid-valve-anterior-leaflet", form.tricuspid, tricuspid[0]),
        ("tricuspid-valve-posterior-leaflet", form.tricuspid, tricuspid[1]),
    ):
        layer.append(leaflet(scene, name, frame.many(edge), EDGE))
    layer.append(_bridge(form))
    for name, frame in (("aortic-valve", form.aortic), ("pulmonary-valve", form.pulmonary)):
        layer.append(_cusps(scene, name, frame, form.outlets_open))
    repair.draw_before(layer, form)


def _curtain(
    scene: Scene, name: str, frame: Frame, edges: tuple[Along, Along], opened: float, torn: bool = False
) -> str:
    """The back half of a valve between its cut leaflets: a funnel when open, a lid when shut."""
    front, back = edges
    gap = torn and opened < 0.5
    middle = (front[-1][0] + back[-1][0]) / 2
    rise = (front[-1][1] + back[-1][1]) / 2 + 0.24 * opened + (0.12 if gap else 0)
    scallop: Along = [(middle, rise)] if opened > 0.12 or gap else []
    edge: list[Anchor] = [
        (*frame.at(0.01, 0), "c"), *frame.many([(0.25, 0.075), (0.5, 0.1), (0.75, 0.075)]),
        (*frame.at(0.99, 0), "c"), *frame.many(back[1:-1]), (*frame.at(*back[-1]), "c"),
        *frame.many(scallop), (*frame.at(*front[-1]), "c"), *frame.many(front[-2:0:-1]),
    ]  # fmt: skip
    return curtain(scene, name, edge, _folds(frame, front, back, gap))


def _folds(frame: Frame, front: Along, back: Along, gap: bool) -> list[Fold]:
    (x, y), (u, v) = front[2], back[2]
    folds: list[Fold] = [(frame.at(0.3, 0.06), frame.at(x + 0.04, y + 0.01), 3.0)]
    if not gap:
        folds.append((frame.at(0.72, 0.07), frame.at(u - 0.04, v + 0.02), -3.0))
    return folds


def _bridge(form: Form) -> str:
    """The fibrous curtain by which the front leaflet hangs from the aortic root."""
    data = path_of(tube([form.aortic.end, form.mitral.start], [8, 9], (0.8, 0.8), 6))
    return path(data, id="aorto-mitral-curtain", fill=VALVE.base, stroke=VALVE.line, stroke_width=1.6)


def _cusps(scene: Scene, name: str, frame: Frame, opened: float) -> str:
    """An outlet valve: two cut cusps, and the third against the back wall or bulging behind them."""
    line = frame.many(poses.between(poses.BACK_CUSP_SHUT, poses.BACK_CUSP_OPEN, opened))
    back: list[Anchor] = [(*place, "c") if at in (0, 4) else place for at, place in enumerate(line)]
    paint = scene.linear(frame.at(0.5, 0.36), frame.at(0.5, 0), (0, VALVE.light), (1, VALVE.deep))
    left = poses.between(poses.CUSP_SHUT, poses.CUSP_OPEN, opened)
    right: Along = [(1 - along, away) for along, away in left]
    return group([
        path(closed_path(back), id=f"{name}-back-cusp", fill=paint, stroke=VALVE.line, stroke_width=1.1),
        leaflet(scene, f"{name}-left-cusp", frame.many(left), CUSP_EDGE),
        leaflet(scene, f"{name}-right-cusp", frame.many(right), CUSP_EDGE),
    ], id=name)  # fmt: skip


def outlet_area(frame: Frame) -> BaseGeometry:
    """Where an outlet valve is, open or shut."""
    return shape(
        frame.many(
            [(-0.03, 0), (0.5, -0.05), (1.03, 0), (1, 0.3), (0.92, 0.5), (0.5, 0.42), (0.08, 0.5), (0, 0.3)]
        )
    )


def inlet_area(frame: Frame, edges: tuple[Along, Along], gap: bool = False) -> BaseGeometry:
    """Where an inlet valve is: both leaflets and the curtain between them, if there is no gap."""
    front, back = edges
    lids = [tube(frame.many(edge), [16, 16, 15, 13], (0.6, 1), 6) for edge in edges]
    middle = frame.many([(0.01, 0), (0.25, 0.09), (0.75, 0.09), (0.99, 0), *back[1:], *front[:0:-1]])
    return all_of(lids if gap else [*lids, shape(middle).buffer(0)])

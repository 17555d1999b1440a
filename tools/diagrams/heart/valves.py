"""Knows how the four valves, their cords and their muscles are drawn while the ventricles squeeze."""

from shapely.geometry.base import BaseGeometry

from tools.diagrams import papillaries
from tools.diagrams.curves import Anchor, closed_path
from tools.diagrams.frame import Frame
from tools.diagrams.heart import leak
from tools.diagrams.heart.form import Form
from tools.diagrams.leaflets import Cord, cords, curtain, leaflet
from tools.diagrams.markup import group, path
from tools.diagrams.palette import VALVE
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import all_of, shape, tube

Along = list[tuple[float, float]]
EDGE = [10.0, 9.0, 8.0, 6.0]

FRONT_SHUT: Along = [(0, 0), (0.18, 0.02), (0.38, -0.06), (0.53, -0.24)]
BACK_SHUT: Along = [(1, 0), (0.86, 0.03), (0.68, -0.04), (0.55, -0.22)]
FRONT_LEAKING: Along = [(0, 0), (0.18, 0.03), (0.36, -0.05), (0.45, -0.23)]
BACK_LEAKING: Along = [(1, 0), (0.9, 0.09), (0.78, 0.14), (0.675, 0.08)]
TRICUSPID_FRONT: Along = [(0, 0), (0.18, 0.02), (0.36, -0.08), (0.5, -0.28)]
TRICUSPID_BACK: Along = [(1, 0), (0.84, 0.02), (0.66, -0.07), (0.52, -0.26)]


def mitral_edges(form: Form) -> tuple[Along, Along]:
    """Front and back leaflet of the mitral valve: they meet, or leave a gap."""
    return (FRONT_LEAKING, BACK_LEAKING) if form.leaking else (FRONT_SHUT, BACK_SHUT)


def mitral_cords(form: Form) -> list[Cord]:
    """Cords from both muscles to both leaflets; in a leak the back leaflet's edge has lost its cords."""
    at = form.mitral.at
    behind, beside = form.tips("papillary-muscle-posteromedial"), form.tips("papillary-muscle-anterolateral")
    if form.leaking:
        return [
            (behind[2], at(0.3, -0.05), 0), (behind[0], at(0.37, -0.1), 1), (behind[0], at(0.42, -0.19), 2),
            (behind[1], at(0.455, -0.25), 2), (beside[0], at(0.452, -0.18), -4),
            (beside[0], at(0.84, 0.1), 0), (beside[0], at(0.91, 0.06), 4),
        ]  # fmt: skip
    return [
        (behind[2], at(0.34, -0.06), 0), (behind[0], at(0.42, -0.12), 1), (behind[0], at(0.48, -0.21), 2),
        (behind[1], at(0.535, -0.25), 2), (beside[0], at(0.545, -0.24), -3), (beside[0], at(0.61, -0.16), -2),
        (beside[1], at(0.69, -0.06), 0), (beside[1], at(0.78, 0.0), 4),
    ]  # fmt: skip


def tricuspid_cords(form: Form) -> list[Cord]:
    """Cords of the tricuspid valve."""
    at = form.tricuspid.at
    front, septal = form.tips("papillary-muscle-right-anterior"), form.tips("papillary-muscle-right-septal")
    return [
        (front[0], at(0.5, -0.28), -2), (front[0], at(0.56, -0.21), 0), (front[1], at(0.64, -0.12), 2),
        (front[1], at(0.72, -0.06), 2), (septal[0], at(0.47, -0.24), 0), (septal[0], at(0.4, -0.14), 3),
        (septal[1], at(0.5, -0.27), 2),
    ]  # fmt: skip


def draw(scene: Scene, form: Form) -> None:
    """Curtains at the back, then muscles, cords and the cut leaflets."""
    layer = scene.layer("valves")
    front, back = mitral_edges(form)
    layer.append(_curtain(scene, "mitral-valve-back", form.mitral, front[-1], back[-1]))
    layer.append(
        _curtain(scene, "tricuspid-valve-septal-leaflet", form.tricuspid, (0.5, -0.27), (0.52, -0.25))
    )
    if form.leaking:
        leak.draw(layer, scene, form)
    layer += [papillaries.draw(scene, each, cavity) for each, cavity in form.papillaries.values()]
    layer += [cords("mitral-chordae", mitral_cords(form)), cords("tricuspid-chordae", tricuspid_cords(form))]
    if form.leaking:
        layer.append(leak.broken_cord(form))
    for name, frame, edge in (
        ("mitral-valve-anterior-leaflet", form.mitral, front),
        ("mitral-valve-posterior-leaflet", form.mitral, back),
        ("tricuspid-valve-anterior-leaflet", form.tricuspid, TRICUSPID_FRONT),
        ("tricuspid-valve-posterior-leaflet", form.tricuspid, TRICUSPID_BACK),
    ):
        layer.append(leaflet(scene, name, frame.many(edge), EDGE))
    for name, frame in (("aortic-valve", form.aortic), ("pulmonary-valve", form.pulmonary)):
        layer.append(_open_cusps(scene, name, frame))


def _curtain(
    scene: Scene, name: str, frame: Frame, front: tuple[float, float], back: tuple[float, float]
) -> str:
    top: Along = [(0.25, 0.075), (0.5, 0.1), (0.75, 0.075)]
    below: Along = [(0.86, 0.04), (0.74, 0.08 if back[1] > 0 else -0.03)]
    gap: Along = [(0.62, 0.0), (0.58, 0.065), (0.53, 0.03)] if back[1] > 0 else []
    edge: list[Anchor] = [
        (*frame.at(0.01, 0), "c"), *frame.many(top), (*frame.at(0.99, 0), "c"), *frame.many(below),
        (*frame.at(*back), "c"), *frame.many(gap), (*frame.at(*front), "c"), *frame.many([(0.36, -0.07),
        (0.18, 0.01)]),
    ]  # fmt: skip
    folds = [(frame.at(0.3, 0.06), frame.at(0.4, -0.08), 3.0)]
    if back[1] < 0:
        folds.append((frame.at(0.72, 0.07), frame.at(0.64, 0.0), -3.0))
    return curtain(scene, name, edge, folds)


def _open_cusps(scene: Scene, name: str, frame: Frame) -> str:
    """An open outlet valve: two cut cusps folded up along the wall, the third flat against the back."""
    back: list[Anchor] = [
        (*frame.at(0.14, 0.1), "c"), frame.at(0.3, 0.02), frame.at(0.5, -0.02), frame.at(0.7, 0.02),
        (*frame.at(0.86, 0.1), "c"), frame.at(0.84, 0.3), frame.at(0.7, 0.36), frame.at(0.5, 0.34),
        frame.at(0.3, 0.36), frame.at(0.16, 0.3),
    ]  # fmt: skip
    paint = scene.linear(frame.at(0.5, 0.36), frame.at(0.5, 0), (0, VALVE.middle), (1, "#cdb08a"))
    left: Along = [(0.02, 0.02), (0.1, 0.14), (0.12, 0.3), (0.1, 0.46)]
    right: Along = [(1 - along, away) for along, away in left]
    return group([
        path(closed_path(back), id=f"{name}-back-cusp", fill=paint, stroke=VALVE.line, stroke_width=1.1),
        leaflet(scene, f"{name}-left-cusp", frame.many(left), [7, 7, 6, 4.5]),
        leaflet(scene, f"{name}-right-cusp", frame.many(right), [7, 7, 6, 4.5]),
    ], id=name)  # fmt: skip


def outlet_area(frame: Frame) -> BaseGeometry:
    """Where an open outlet valve is."""
    return shape(
        frame.many(
            [(-0.03, 0), (0.5, -0.05), (1.03, 0), (1, 0.3), (0.92, 0.5), (0.5, 0.42), (0.08, 0.5), (0, 0.3)]
        )
    )


def mitral_area(form: Form) -> BaseGeometry:
    """Where the mitral valve is: both leaflets and the curtain between them."""
    front, back = mitral_edges(form)
    edges = [tube(form.mitral.many(edge), [16, 16, 15, 13], (0.6, 1), 6) for edge in (front, back)]
    middle = form.mitral.many([(0.01, 0), (0.25, 0.09), (0.75, 0.09), (0.99, 0), back[-1], front[-1]])
    return all_of([*edges, shape(middle)] if not form.leaking else [*edges])


def tricuspid_area(form: Form) -> BaseGeometry:
    """Where the tricuspid valve is."""
    edges = [
        tube(form.tricuspid.many(edge), [14, 14, 13, 11], (0.6, 1), 6)
        for edge in (TRICUSPID_FRONT, TRICUSPID_BACK)
    ]
    middle = form.tricuspid.many([(0.01, 0), (0.25, 0.09), (0.75, 0.09), (0.99, 0), (0.52, -0.26)])
    return all_of([*edges, shape(middle)])

"""Knows how the walls and the hollow spaces around the valve are drawn close up."""

from dataclasses import replace

from tools.diagrams import cavities, muscle
from tools.diagrams.cavities import Hollow
from tools.diagrams.markup import path
from tools.diagrams.mitral.anchors import OUTLET, RING
from tools.diagrams.mitral.form import PANEL, PANEL_PATH, Form
from tools.diagrams.palette import MUSCLE, RED
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow, masked
from tools.diagrams.shapes import bar, joined, tube


def draw(scene: Scene, form: Form) -> list[str]:
    """Walls, then aorta, atrium and ventricle."""
    return [*_walls(scene, form), *_chambers(scene, form)]


def _walls(scene: Scene, form: Form) -> list[str]:
    stops = ((0.0, MUSCLE.light), (0.5, MUSCLE.middle), (1.0, MUSCLE.base))
    ground = path(PANEL_PATH, id="heart-muscle", fill=scene.linear((0, 0), (1000, 1000), *stops))
    solid = PANEL.difference(joined(form.atrium, form.ventricle, form.aorta))
    below = solid.intersection(
        tube([(0, 1000), (0, 760), (1000, 760), (1000, 1000)], [560]).union(bar((850, 540), (1000, 540), 120))
    )
    return [
        ground,
        muscle.fibres(form.ventricle, below, (16, 260, 13), MUSCLE.deep, 0.5),
        muscle.fibres(form.ventricle, below, (21, 260, 13), MUSCLE.light, 0.55),
        muscle.fibres(form.atrium, solid.difference(below), (12, 90, 14), MUSCLE.deep, 0.3),
    ]


def _chambers(scene: Scene, form: Form) -> list[str]:
    """Aorta, atrium and ventricle; no rim where blood flows through. The panel cuts them off later."""
    ring, outlet = bar(RING.start, RING.end, 4), bar(OUTLET.start, OUTLET.end, 4)
    free = bar(OUTLET.end, RING.start, 4)
    bases = joined(form.behind.area(), form.beside.area())
    plain = Hollow("aorta", form.aorta, RED, (130, 250), 260, rim_width=11, bevel=14, shadow=(13, 15))
    upper, lower = [RING.mouth(-1)], [RING.mouth(1), OUTLET.mouth(1)]
    hollows = [
        replace(plain, mouths=[OUTLET.mouth(-1)], rimless=joined(outlet, free)),
        replace(
            plain, name="left-atrium", area=form.atrium, centre=(500, 210), radius=430,
            mouths=upper, rimless=joined(ring, free),
        ),
        replace(
            plain, name="left-ventricle", area=form.ventricle, centre=(470, 690), radius=560,
            mouths=lower, rimless=joined(ring, outlet, free, bases),
        ),
    ]  # fmt: skip
    return [*(cavities.draw(scene, hollow) for hollow in hollows), _blend(scene, form)]


def _blend(scene: Scene, form: Form) -> str:
    """No line where blood flows freely from one chamber into the next."""
    room = joined(form.atrium, form.ventricle, form.aorta)
    seams = [bar(RING.at(0.1, 0), RING.at(0.9, 0), 18), bar(OUTLET.at(0.2, 0), OUTLET.at(0.8, 0), 10)]
    return masked(scene, room, [glow(scene, joined(*seams), 12, "#d4554d", 0.9)])

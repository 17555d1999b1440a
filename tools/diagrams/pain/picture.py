"""Knows how the places of pain are painted on the person, and where each part is."""

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.curves import open_path
from tools.diagrams.markup import group, path, stroke
from tools.diagrams.outlines import Part, State
from tools.diagrams.pain import areas
from tools.diagrams.pain.areas import Pain
from tools.diagrams.palette import CLOTH, FEATURE, RED
from tools.diagrams.person.front import Figure
from tools.diagrams.person.stage import stage
from tools.diagrams.person.standing import Standing
from tools.diagrams.scene import Scene
from tools.diagrams.shading import glow
from tools.diagrams.shapes import path_of, rounded

VIEW = (1000, 1000)
PAGE = box(-20, -20, 1020, 1020)
STAGE = stage(160, 202, 0.68)
RINGS = ((RED.middle, 0.5), (RED.middle, 0.7), (RED.base, 0.85), (RED.deep, 0.85))
"""Colour and opacity of the rings, from the outermost to the core."""

STEP, ROUND = 13.0, 12.0
"""Between two rings of an area, and how round their corners are, in units of the view."""


def svg(behind: bool) -> str:
    """The person with all places where the pain is felt."""
    scene, person = Scene(VIEW), _person(behind)
    person.draw(scene)
    if behind:
        scene.layer("bones").append(_bones(person))
    ground = person.on_page(person.figure.skin).union(person.on_page(person.figure.top))
    for name, pain in _pains(behind).items():
        scene.layer("pain").append(_draw(name, person.on_page(pain.area), pain.strength, ground))
    return scene.svg()


def state(behind: bool) -> State:
    """Where each place of pain is."""
    person = _person(behind)
    found = {name: Part(person.on_page(pain.area)) for name, pain in _pains(behind).items()}
    if behind:
        found["shoulder-blades"] = Part(person.on_page(areas.blades()))
    return State(found, [])


def _person(behind: bool) -> Standing:
    return Standing(Figure(), STAGE, behind, PAGE)


def _pains(behind: bool) -> dict[str, Pain]:
    return areas.behind() if behind else areas.in_front(Figure())


def _draw(name: str, area: BaseGeometry, strength: int, ground: BaseGeometry) -> str:
    """An area in rings, like a map of heights: more rings and a darker heart where pain is strongest."""
    items = [glow(area.buffer(8), 8, RED.middle, 0.55, ground)]
    for ring in range(strength + 1):
        inner = rounded(area.buffer(-STEP * ring), 0, ROUND if ring else 0)
        if not inner.is_empty:
            data = path_of(inner, 0.3)
            colour, opacity = RINGS[ring]
            items.append(path(data, fill=colour, fill_opacity=opacity))
            items.append(stroke(data, RED.line, 2.4 if ring == 0 else 0.9))
    return group(items, id=f"pain-{name}")


def _bones(person: Standing) -> str:
    """Shoulder blades and spine, faint through the shirt."""
    blades = person.on_page(areas.blades())
    return group([
        path(path_of(blades, 0.4), fill=CLOTH.middle, fill_opacity=0.6),
        stroke(path_of(blades, 0.4), FEATURE, 1.2),
        stroke(open_path(person.stage.line(areas.SPINE)), FEATURE, 1.2, stroke_linecap="round"),
    ], id="shoulder-blades")  # fmt: skip

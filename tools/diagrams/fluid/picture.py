"""Knows how the person with too much water is painted: the whole body, and the heart seen larger."""

from shapely.geometry import box

from tools.diagrams.arrows import arrow
from tools.diagrams.curves import Anchor
from tools.diagrams.fluid import ankle, body, sacs
from tools.diagrams.fluid.weakness import Weakness
from tools.diagrams.markup import group, path
from tools.diagrams.palette import BLUE, INK, LUNG, SKIN, WATER
from tools.diagrams.person.front import Figure
from tools.diagrams.person.heart import SmallHeart, stage_in
from tools.diagrams.person.lens import Lens
from tools.diagrams.person.lungs import Lungs, standing_water
from tools.diagrams.person.stage import Stage, stage
from tools.diagrams.person.standing import Standing
from tools.diagrams.scene import Scene
from tools.diagrams.shading import inner_shadow
from tools.diagrams.shapes import path_of

VIEW = (1000, 1000)
PAGE = box(0, 0, *VIEW)
STAGE = stage(72, 118, 0.358)
CHEST = Lens("chest", (742, 246), 220, (251, 268), 88)
CHEST_STAGE = stage(480, -10, 0.525)
LARGER = 1.12

BACK_UP: dict[str, list[list[Anchor]]] = {
    "left": [[(664, 470), (706, 446), (730, 384)], [(424, 478), (366, 452), (326, 400)]],
    "right": [[(410, 330), (406, 250), (412, 176)], [(452, 690), (452, 740), (452, 800)]],
}
"""Ways of the blood that backs up behind a weak side, in the figure's own measure."""


def person(weakness: Weakness) -> Standing:
    """The whole person."""
    swollen = weakness.swells_body
    return Standing(Figure(swollen, 40 if swollen else 0), STAGE, False, PAGE)


def lungs(weakness: Weakness, large: bool) -> Lungs:
    """The lungs, in the whole person or seen larger."""
    water = body.LUNG_WATER if weakness.wets_lungs else None
    return Lungs(_stage(large), water, _prefix(large))


def heart(large: bool, weak: tuple[str, ...] = ()) -> SmallHeart:
    """The heart, in the whole person or seen larger."""
    return SmallHeart(stage_in(_stage(large), LARGER), weak=weak, prefix=_prefix(large))


def _stage(large: bool) -> Stage:
    return CHEST_STAGE if large else STAGE


def _prefix(large: bool) -> str:
    return "large" if large else "small"


def svg(weakness: Weakness) -> str:
    """The whole picture of one weakness."""
    scene = Scene(VIEW)
    person(weakness).draw(scene)
    small = lungs(weakness, False)
    scene.layer("organs").extend(small.draw(scene))
    scene.layer("organs").extend(heart(False).draw(small.area, LUNG.dark))
    if weakness.swells_body:
        _swelling(scene, weakness)
        ankle.draw(scene)
    else:
        sacs.draw(scene)
    _chest(scene, weakness)
    return scene.svg()


def _swelling(scene: Scene, weakness: Weakness) -> None:
    figure = person(weakness)
    veins = figure.on_page(body.neck_veins())
    layer = scene.layer("swelling")
    layer.append(_soaked_legs(figure))
    belly = figure.on_page(body.belly(figure.figure))
    layer.append(group([standing_water(belly, 0.5, 0.75)], id="water-belly"))
    layer.append(
        path(path_of(veins, 0.2), id="neck-veins", fill=BLUE.base, stroke=BLUE.line, stroke_width=1.6)
    )


def _soaked_legs(figure: Standing) -> str:
    """Water in the legs has no surface: it is in the flesh, and most of it in the feet."""
    bands = [figure.on_page(area) for area in body.soaked(figure.figure)]
    return group([
        *(path(path_of(area, 0.3), fill=WATER.base, fill_opacity=0.2) for area in bands),
        inner_shadow(bands[0], 7, (-3, -5), WATER.deep, 0.5),
    ], id="water-legs")  # fmt: skip


def _chest(scene: Scene, weakness: Weakness) -> None:
    """The window onto the chest."""
    layer, inside = scene.layer("chest-window"), CHEST.area
    layer += [CHEST.ties(), CHEST.ground(SKIN.light)]
    layer.append(inner_shadow(inside, 20, (-8, -8), SKIN.base, 0.5))
    wet = lungs(weakness, True)
    layer += wet.draw(scene)
    if weakness.swells_body:
        veins = CHEST_STAGE.area(body.neck_veins()).intersection(inside)
        layer.append(path(path_of(veins, 0.2), fill=BLUE.base, stroke=BLUE.line, stroke_width=2))
    layer += heart(True, weakness.sides).draw(wet.area, LUNG.dark)
    for side in weakness.sides:
        for index, way in enumerate(BACK_UP[side]):
            layer.append(arrow(f"back-{side}-{index}", CHEST_STAGE.line(way), 9, INK))
    layer.append(CHEST.rim())

"""Knows where each named part of the loop is, and the way of the blood around it."""

from tools.diagrams.circuit import anchors
from tools.diagrams.circuit.form import Loop
from tools.diagrams.circuit.signs import Way
from tools.diagrams.curves import Anchors, plain
from tools.diagrams.outlines import Flow, Part, Side, State
from tools.diagrams.shapes import all_of, joined


def ways(loop: Loop) -> list[Way]:
    """Stretches of the loop that carry signs of direction."""
    arteries, rising = loop.lung_arteries.area(), loop.rising
    upper, walls = loop.upper_vein.area(), loop.walls
    veins = all_of([tree.area() for tree in loop.lung_veins])
    return [
        Way(anchors.UPPER_VEIN, False, 0.2, 0.93),
        Way(anchors.LOWER_VEIN, False, 0.2, 0.94, walls),
        Way(anchors.TRUNK, False, 0.13, 0.96),
        Way(anchors.RIGHT_ARTERY, False, 0.24, 0.95, joined(rising, upper)),
        Way(anchors.RIGHT_VEIN, True, 0.05, 0.8, joined(upper, rising, arteries, walls)),
        Way(anchors.LEFT_VEIN, True, 0.05, 0.8, walls),
        Way(anchors.AORTA, True, 0.1, 0.93, joined(arteries, veins)),
        Way(anchors.UPPER_ARTERY, True, 0.3, 0.86),
    ]


def state(blue: bool, red: bool) -> State:
    """Parts, and the flows of the halves that are lit."""
    loop = Loop()
    flows = (_blue(loop) if blue else []) + (_red(loop) if red else [])
    return State(_parts(loop), flows)


def _parts(loop: Loop) -> dict[str, Part]:
    front = joined(loop.upper_vein.area(), loop.walls, loop.trunk)
    lungs, tissues, chambers = loop.lungs, loop.tissues, loop.chambers
    veins = all_of([tree.area() for tree in loop.lung_veins]).difference(joined(front, loop.rising))
    arteries = loop.lung_arteries.area().difference(
        joined(loop.rising.difference(loop.trunk), loop.upper_vein.area())
    )
    hidden = joined(arteries, loop.walls.difference(loop.root))
    found = {name: Part(area) for name, area in chambers.items()}
    return found | {
        "superior-vena-cava": Part(loop.upper_vein.area().difference(loop.walls), (340, 240)),
        "inferior-vena-cava": Part(loop.lower_vein.area().difference(loop.walls), (330, 768)),
        "pulmonary-artery": Part(arteries, (640, 366)),
        "lungs": Part(all_of(lungs.values()), (884, 560)),
        "pulmonary-veins": Part(veins, (690, 472)),
        "aorta": Part(loop.aorta.area().difference(hidden), (704, 640)),
        "body-upper": Part(tissues["body-upper"], (500, 60)),
        "body-lower": Part(tissues["body-lower"], (408, 944)),
    }  # fmt: skip


def _blue(loop: Loop) -> list[Flow]:
    place = loop.stage.place
    inside = [place(*at) for at in ((372, 640), (440, 672), (530, 730), (560, 700), (500, 600), (470, 520))]
    return [
        _flow("flow-upper-body-to-heart", "lung",
              [*loop.beds["bed-upper"].way(4, False), *anchors.UPPER_VEIN[1:], place(320, 500)]),
        _flow("flow-lower-body-to-heart", "lung",
              [*loop.beds["bed-lower"].way(3, False), *anchors.LOWER_VEIN[1:], place(320, 640)]),
        _flow("flow-through-right-heart", "lung",
              [place(318, 560), *inside, *anchors.TRUNK[1:3]], signed=False),
        _flow("flow-heart-to-left-lung", "lung",
              [*anchors.TRUNK[3:-1], *loop.beds["bed-lung-left"].way(5, True)]),
        _flow("flow-heart-to-right-lung", "lung",
              [*anchors.RIGHT_ARTERY[:-1], *loop.beds["bed-lung-right"].way(5, True)]),
    ]  # fmt: skip


def _red(loop: Loop) -> list[Flow]:
    place = loop.stage.place
    inside = [place(*at) for at in ((690, 440), (690, 540), (716, 640), (740, 700), (680, 660), (610, 584))]
    return [
        _flow("flow-left-lung-to-heart", "body",
              [*loop.beds["bed-lung-left"].way(5, False), *anchors.LEFT_VEIN[1:]]),
        _flow("flow-right-lung-to-heart", "body",
              [*loop.beds["bed-lung-right"].way(5, False), *anchors.RIGHT_VEIN[1:]]),
        _flow("flow-through-left-heart", "body",
              [*inside, *anchors.AORTA[:6]], signed=False),
        _flow("flow-along-aorta", "body", anchors.AORTA[6:14]),
        _flow("flow-heart-to-lower-body", "body",
              [*anchors.AORTA[13:-1], *loop.beds["bed-lower"].way(3, True)]),
        _flow("flow-heart-to-upper-body", "body",
              [*anchors.UPPER_ARTERY[:-1], *loop.beds["bed-upper"].way(4, True)]),
    ]  # fmt: skip


def _flow(name: str, side: Side, line: Anchors, signed: bool = True) -> Flow:
    """A flow; where chevrons show the way already, no second arrow is laid over them."""
    return Flow(name, side, plain(line), signed)

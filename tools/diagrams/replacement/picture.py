"""Knows the picture of the three kinds of replacement valves, all open, with blood passing through."""

from collections.abc import Callable

from tools.diagrams.arrows import arrow
from tools.diagrams.frame import Place
from tools.diagrams.markup import path
from tools.diagrams.palette import RED
from tools.diagrams.replacement import bileaflet
from tools.diagrams.replacement.leaves import Leaves
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import path_of, tube

VIEW = (1000, 1000)
TOP, FOOT = 40.0, 985.0
"""Where the blood's arrow ends, and where the blood comes from."""

WIDE, SLIM = 30.0, 21.0


def mechanical() -> str:
    """The mechanical valve as an SVG file; blood passes beside and between its discs."""
    scene = Scene(VIEW)
    layer = scene.layer("mechanical-valve")
    layer += [_from_below(500), *bileaflet.draw(scene)]
    layer += [
        _blood("blood-arrow-far", [(292, 560), (286, 430), (282, 270), (280, 130)], SLIM),
        bileaflet.disc(scene, -1),
        _blood("blood-arrow", [(510, 640), (506, 500), (502, 330), (500, TOP)], WIDE),
        bileaflet.disc(scene, 1),
        _blood("blood-arrow-near", [(706, 690), (712, 540), (716, 390), (718, 220)], SLIM),
    ]
    return scene.svg()


def soft(name: str, draw: Callable[[Scene], list[str]], leaves: Leaves) -> str:
    """A valve of soft cusps as an SVG file; blood passes in one broad stream."""
    scene = Scene(VIEW)
    x, y = leaves.seen.round_at(90, leaves.belly * 0.78, leaves.between)
    way: list[Place] = [(x, y), (x, y - 120), (x, y - 240), (x, TOP)]
    layer = scene.layer(name)
    *behind, front = draw(scene)
    layer += [_from_below(x), *behind, _blood("blood-arrow", way, WIDE), front]
    return scene.svg()


def _blood(name: str, way: list[Place], width: float) -> str:
    return arrow(name, way, width, RED.middle, RED.line)


def _from_below(x: float) -> str:
    """The blood on its way up to the valve."""
    data = path_of(tube([(x, FOOT), (x, FOOT - 120), (x, FOOT - 300)], [WIDE * 0.7, WIDE, WIDE], (0.9, 0)))
    return path(data, id="blood-below", fill=RED.middle, stroke=RED.line, stroke_width=3)

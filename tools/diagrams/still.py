"""Knows still lifes: pictures that are things put one before the other, each of which may be a part."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from tools.diagrams.outlines import SMALLEST_ISLAND, Part, State
from tools.diagrams.picture import View
from tools.diagrams.scene import Scene
from tools.diagrams.shapes import all_of, islands

Size = tuple[int, int]


@dataclass(frozen=True)
class Thing:
    """Something drawn: its name, the area it covers, and its elements from back to front.

    One that is `named` is a part to point at; one that is `sheer` hides nothing of the parts behind it.
    """

    name: str
    area: BaseGeometry
    items: Sequence[str]
    named: bool = True
    sheer: bool = False
    anchor: tuple[float, float] | None = None


Arrangement = Callable[[Scene], list[Thing]]
"""All things of one state, from back to front."""


def view_of(size: Size, arrangement: Arrangement) -> View:
    """A state of a picture, as its drawing and its parts."""
    return View(partial(_svg, size, arrangement), partial(_state, size, arrangement))


def _svg(size: Size, arrangement: Arrangement) -> str:
    scene = Scene(size)
    for thing in arrangement(scene):
        scene.layer(thing.name).extend(thing.items)
    return scene.svg()


def _state(size: Size, arrangement: Arrangement) -> State:
    """Every named thing as far as it is seen."""
    things, page = arrangement(Scene(size)), box(0, 0, *size)
    found = {}
    for index, thing in enumerate(things):
        if thing.named:
            front = all_of([later.area for later in things[index + 1 :] if not later.sheer])
            seen = thing.area.intersection(page).difference(front)
            found[thing.name] = Part(all_of(_large(seen)), thing.anchor)
    return State(found, [])


def _large(area: BaseGeometry) -> list[BaseGeometry]:
    return [island for island in islands(area) if island.area >= SMALLEST_ISLAND]

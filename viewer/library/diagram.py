"""Diagram, State, Part and Layer: a picture with named parts, and views of it."""

from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from viewer.library.address import Address, diagram

Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = tuple[Point, ...]


class Part(Struct, frozen=True):
    """A named part of a diagram: the everyday name first, then what the care team calls it.

    `tag` is what the texts call it, which stands beside the picture: the medical name where none is given.
    """

    slug: str
    name: str
    tag: str
    medical: str
    sound: str
    meaning: str
    article: Address | None
    label: bool
    tour: int
    elements: tuple[str, ...]


class Layer(Struct, frozen=True):
    """Something that can be shown over the picture: blood flow drawn by us, or a hidden group of the SVG."""

    slug: str
    title: str
    icon: str
    kind: str
    element: str
    shown: bool


class State(Struct, frozen=True):
    """One view of the diagram. `tone` is “well” or “ill”; `focus` is the part that this view is about.

    `title` names it among the views of its diagram, `name` where it stands alone, as beside an article.
    """

    slug: str
    title: str
    name: str
    file: Path
    preview: Path
    tone: str
    sentence: str
    focus: str
    focus_name: str


class Comparison(Struct, frozen=True):
    """States to be seen side by side."""

    slug: str
    title: str
    states: tuple[str, ...]


class Outline(Struct, frozen=True):
    """Where a part is in one state: its shape as closed rings, and the point a name's line leads to."""

    anchor: Point
    rings: tuple[Ring, ...]


class Flow(Struct, frozen=True):
    """The way blood takes in one state. `side` is “lung” (little oxygen), “body” (much) or “leak”."""

    id: str
    side: str
    points: tuple[Point, ...]


class Geometry(Struct, frozen=True):
    """Outlines and flows of each state by the state's slug, in units of the diagram's view."""

    outlines: dict[str, dict[str, Outline]]
    flows: dict[str, tuple[Flow, ...]]


class Diagram(Struct, frozen=True):
    """A picture and its words. `width` and `height` are those of the SVG's viewBox."""

    slug: str
    title: str
    alt: str
    description: str
    caption: str
    status: str
    width: float
    height: float
    states: tuple[State, ...]
    comparisons: tuple[Comparison, ...]
    layers: tuple[Layer, ...]
    parts: tuple[Part, ...]
    outlines_file: Path

    @property
    def address(self) -> Address:
        """The address of the diagram as a whole."""
        return diagram(self.slug)

    def state(self, slug: str) -> State:
        """The state with this name; the first one where there is no such state."""
        return next((state for state in self.states if state.slug == slug), self.states[0])

    def comparison(self, slug: str) -> Comparison | None:
        """The comparison with this name, or None."""
        return next((comparison for comparison in self.comparisons if comparison.slug == slug), None)

    def part(self, slug: str) -> Part | None:
        """The part with this name, or None."""
        return next((part for part in self.parts if part.slug == slug), None)

    @property
    def views(self) -> tuple[str, ...]:
        """The names of all states and comparisons: what may stand after the slash of an address."""
        return (*(state.slug for state in self.states), *(each.slug for each in self.comparisons))

"""Diagram, State, Part and Layer: a picture with named parts, and views of it."""

from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from viewer.library.address import Address, diagram
from viewer.library.beat import Beat, Moment

Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = tuple[Point, ...]


class Part(Struct, frozen=True):
    """A named part of a diagram: the everyday name first, then what the care team calls it.

    `tag` is what the texts call it, which stands beside the picture: the medical name where none is given.
    `also` is how else texts write it. One whose name may mean much else, such as “back”, is not `linked`.
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
    also: tuple[str, ...] = ()
    linked: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """All that a text may call it, each once."""
        written = (self.name, self.tag, self.medical, *self.also)
        return tuple(dict.fromkeys(name.lower() for name in written if name))


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
    `files` are drawings of its own for variants, such as “dark”; `keeps_colors` says that none is to be made;
    `parts` are the slugs of the parts that it shows.
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
    files: dict[str, Path] = {}
    keeps_colors: bool = False
    parts: tuple[str, ...] = ()

    def drawing(self, variant: str) -> tuple[Path, str]:
        """The SVG that shows it in a variant, and the variant to be made of that: “light” as it is drawn."""
        if variant in self.files or self.keeps_colors:
            return self.files.get(variant, self.file), "light"
        return self.file, variant

    @property
    def drawings(self) -> tuple[Path, ...]:
        """All SVG files that may show it."""
        return (self.file, *self.files.values())


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
    """The way blood takes in one state. `side` is “lung” (little oxygen), “body” (much) or “leak”.

    `drawn` says that the picture itself holds the arrow for it, so that none belongs over the picture.
    """

    id: str
    side: str
    points: tuple[Point, ...]
    drawn: bool = False


class Geometry(Struct, frozen=True):
    """Outlines and flows of each state by its slug, in units of the diagram's view; frames by the beat's."""

    outlines: dict[str, dict[str, Outline]]
    flows: dict[str, tuple[Flow, ...]]
    moments: dict[str, tuple[Moment, ...]] = {}


NO_GEOMETRY = Geometry(outlines={}, flows={})
"""Stands for outlines that cannot be read."""


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
    beats: tuple[Beat, ...] = ()

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

    def shows(self, view: str, part: Part) -> bool:
        """Whether a part is to be seen in a state, or in one of a comparison; other views show the first.

        Where the outlines do not say, a part that has elements in every drawing is.
        """
        comparison = self.comparison(view)
        names = comparison.states if comparison is not None else (view,)
        states = [self.state(name) for name in names]
        return any(part.slug in each.parts or (not each.parts and part.elements) for each in states)

    def beat(self, slug: str) -> Beat | None:
        """The beat with this name, or None."""
        return next((beat for beat in self.beats if beat.slug == slug), None)

    def part(self, slug: str) -> Part | None:
        """The part with this name, or None."""
        return next((part for part in self.parts if part.slug == slug), None)

    @property
    def views(self) -> tuple[str, ...]:
        """The names of all states, comparisons and beats: what may stand after the slash of an address."""
        return tuple(slug for slug, _ in self.titles)

    @property
    def titles(self) -> tuple[tuple[str, str], ...]:
        """The names of all views with their titles, in the order in which they are offered."""
        states = ((state.slug, state.title) for state in self.states)
        comparisons = ((each.slug, each.title) for each in self.comparisons)
        return (*states, *comparisons, *((beat.slug, beat.title) for beat in self.beats))

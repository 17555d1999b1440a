"""Guide, Step and People: a walk through one subject, a picture and a sentence at a time."""

from msgspec import Struct

from viewer.library.address import Address
from viewer.library.model import Review


class People(Struct, frozen=True):
    """An array of people of whom some are marked; `name` goes on after the words “3 out of 100”."""

    of: int
    marked: int
    name: str


class Step(Struct, frozen=True):
    """One screen of a guide: one sentence, and one thing to do or to notice, as `kind` says.

    It shows a picture, an array of people, or neither. An emergency step is set as an emergency box.
    """

    title: str
    sentence: str
    do: str
    kind: str
    picture: Address | None
    people: People | None
    emergency: bool
    sources: tuple[str, ...]
    link: Address | None


class Guide(Struct, frozen=True):
    """A guide, whole from one file. `topic` is the one that lists it, `articles` are where to read on.

    `plain` is the everyday line below the title, `also` what people type who look for it. `file` is relative
    to the library folder, or to that of the resources.
    """

    slug: str
    title: str
    plain: str
    summary: str
    topic: str
    icon: str
    also: tuple[str, ...]
    review: Review
    articles: tuple[Address, ...]
    sources: tuple[str, ...]
    steps: tuple[Step, ...]
    file: str

    @property
    def address(self) -> Address:
        """The address of the guide as a whole, which opens at its first step."""
        return Address("guide", self.slug)

    def at(self, number: int) -> Address:
        """The address of a step, counted from 1."""
        return Address("guide", self.slug, spot=str(number))

    def number_at(self, address: Address) -> int:
        """The number of the step that an address names, counted from 1; the first where it names none."""
        return int(address.spot) if self.has_step(address.spot) else 1

    def has_step(self, spot: str) -> bool:
        """Whether this is the number of a step, as an address writes it."""
        return spot in map(str, range(1, len(self.steps) + 1))

    @property
    def all_sources(self) -> tuple[str, ...]:
        """The names of the guide's sources and of all its steps', each once."""
        return tuple(dict.fromkeys((*self.sources, *(name for step in self.steps for name in step.sources))))

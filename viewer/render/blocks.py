"""The block tree: what stands on a page, as plain values that every reader of the text can walk."""

from collections.abc import Iterator
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from viewer.library.address import Address
from viewer.library.model import Figure


class Text(Struct, frozen=True, array_like=True, tag="t"):
    """Words, plain or set off."""

    text: str
    strong: bool = False
    emphasis: bool = False


class Link(Struct, frozen=True, array_like=True, tag="a"):
    """Words that lead to a place in the library."""

    text: str
    address: Address
    strong: bool = False
    emphasis: bool = False

    @property
    def part(self) -> str:
        """The part of a picture that the words name, or an empty text."""
        return self.address.spot if self.address.kind == "diagram" else ""


class External(Struct, frozen=True, array_like=True, tag="x"):
    """Words that lead out of the library; the address is shown, and opened only where that is allowed."""

    text: str
    url: str


class Field(Struct, frozen=True, array_like=True, tag="f"):
    """A value of the clinic's settings, such as the emergency number."""

    name: str
    strong: bool = False


class Cite(Struct, frozen=True, array_like=True, tag="c"):
    """A mark that leads to the source with this id."""

    source: str


Run: TypeAlias = Text | Link | External | Field | Cite
Runs: TypeAlias = tuple[Run, ...]


class Heading(Struct, frozen=True, array_like=True, tag="h"):
    """A question or a smaller heading; `level` is 2 or 3, `id` its name in addresses."""

    level: Annotated[int, Meta(ge=2, le=3)]
    id: str
    runs: Runs


class Paragraph(Struct, frozen=True, array_like=True, tag="p"):
    """One idea in words."""

    runs: Runs


class Items(Struct, frozen=True, array_like=True, tag="l"):
    """A list of items, numbered where `ordered`."""

    ordered: bool
    items: tuple[Runs, ...]


class Box(Struct, frozen=True, array_like=True, tag="b"):
    """A set-off box; `kind` is one of the source's box kinds and decides its title."""

    kind: str
    blocks: tuple["Paragraph | Items", ...]


class Table(Struct, frozen=True, array_like=True, tag="g"):
    """Rows under one header row; a cell is a tuple of runs."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


Block: TypeAlias = Heading | Paragraph | Items | Box | Figure | Table
Tree: TypeAlias = tuple[Block, ...]

BOX_TITLES: dict[str, Runs] = {
    "in-short": (Text("In short"),),
    "emergency": (Text("Call "), Field("emergency"), Text(" now if")),
    "urgent": (Text("Call your clinic today if"),),
    "ask": (Text("Ask at your next visit"),),
    "good-to-know": (Text("Good to know"),),
}


def runs_of(block: Block) -> Iterator[Runs]:
    """The runs of a block in reading order, each paragraph, item and cell for itself; none for a figure."""
    match block:
        case Heading(runs=runs) | Paragraph(runs=runs):
            yield runs
        case Items(items=items):
            yield from items
        case Box(blocks=blocks):
            for inner in blocks:
                yield from runs_of(inner)
        case Table(header=header, rows=rows):
            yield from header
            for row in rows:
                yield from row


def plain(runs: Runs, fields: dict[str, str] | None = None) -> str:
    """The words of some runs without source marks; a field is its value in `fields`, else its name."""
    words = []
    for run in runs:
        match run:
            case Text(text=text) | Link(text=text) | External(text=text):
                words.append(text)
            case Field(name=name):
                words.append((fields or {}).get(name, name.replace("_", " ")))
    return "".join(words)

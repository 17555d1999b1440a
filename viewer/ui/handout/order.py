"""Order: all that the press needs to know to print one article, and what it answers. No Qt."""

from msgspec import Struct, json

from viewer.library.model import Article, Figure, Source
from viewer.render.handout import Handout
from viewer.render.plates import Plate
from viewer.render.trees import Trees


class ToFile(Struct, frozen=True, tag="file"):
    """Keep the pages as a PDF with this path."""

    path: str


class ToPrinter(Struct, frozen=True, tag="printer"):
    """Print the pages.

    `ranges` are first and last pages counted from 1, empty for all; `sides` is “one-sided”,
    “two-sided-long-edge”, “two-sided-short-edge”, or empty for the printer's own habit.
    """

    name: str
    copies: int = 1
    ranges: tuple[tuple[int, int], ...] = ()
    sides: str = ""
    collated: bool = True
    reversed: bool = False
    gray: bool = False

    def pages(self, count: int) -> tuple[int, ...]:
        """The pages that are wanted of so many, counted from 1."""
        if not self.ranges:
            return tuple(range(1, count + 1))
        return tuple(
            page for page in range(1, count + 1) if any(first <= page <= last for first, last in self.ranges)
        )


class Work(Struct, frozen=True):
    """One article to be set. `catalogue` is the file that keeps the trees of its pages.

    `added` are pictures that follow the text: those that were drawn on.
    """

    article: Article
    sources: tuple[Source, ...]
    fields: dict[str, str]
    topic: str
    plates: tuple[Plate, ...]
    paper: str
    language: str
    catalogue: str
    added: tuple[Figure, ...] = ()

    def handout(self, trees: Trees) -> Handout:
        """The handout, with its pages parsed."""
        return Handout(
            article=self.article,
            trees=tuple(trees.tree(page) for page in self.article.pages),
            sources=self.sources,
            fields=self.fields,
            topic=self.topic,
            plates=self.plates,
            paper=self.paper,
            language=self.language,
            added=self.added,
        )


class Order(Struct, frozen=True):
    """What is to be set, and where to it goes."""

    work: Work
    delivery: ToFile | ToPrinter


class Answer(Struct, frozen=True):
    """What came of an order: how many pages were delivered of each copy, or a sentence that says why none."""

    pages: int = 0
    error: str = ""


def packed(thing: Order | Answer) -> bytes:
    """An order or answer as one line."""
    return json.encode(thing) + b"\n"


def order_in(line: bytes) -> Order:
    """The order in a line. Raises ValueError."""
    return json.decode(line, type=Order)


def answer_in(line: bytes) -> Answer:
    """The answer in a line. Raises ValueError."""
    return json.decode(line, type=Answer)

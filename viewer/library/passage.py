"""Passage and Thing: what is findable of an article, a picture, a guide or a term, in plain words."""

from msgspec import Struct

from viewer.library.address import Address


class Passage(Struct, frozen=True):
    """A stretch of plain words that a reader can be led to: a section, a part of a picture, a step.

    `heading` is empty where the passage is the thing as a whole.
    """

    address: Address
    heading: str
    text: str


class Thing(Struct, frozen=True):
    """What can be found: its names and its passages, in the order of reading.

    `address` is of the whole thing and `kind` one of "article", "medicine", "picture", "guide" and "word".
    `plain` is its everyday name or empty, `names` what else people call it, `misspelled` how they write it;
    `picture` is the view to show beside it, and `leads` the article that a term belongs to.
    """

    address: Address
    kind: str
    title: str
    plain: str
    names: tuple[str, ...]
    misspelled: tuple[str, ...]
    picture: Address | None
    leads: Address | None
    passages: tuple[Passage, ...]

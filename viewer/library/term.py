"""Term: a medical word with its plain word, its sound and one sentence."""

import re

from msgspec import Struct

from viewer.library.address import Address

SOUND = re.compile(r"\(say [^()]*\)")
"""How a word is said, as it stands in a text behind the word; it is no word of the sentence."""


class Term(Struct, frozen=True):
    """A medical word as it stands in a sentence, and what is said of it.

    `written` is how else articles write it, such as a plural or a short form; `also` is what people say or
    type for it, `misspelled` how they write it; `article` is where to read more.
    """

    slug: str
    name: str
    plain: str
    sound: str
    meaning: str
    written: tuple[str, ...]
    also: tuple[str, ...]
    misspelled: tuple[str, ...]
    article: Address | None
    file: str
    line: int

    @property
    def address(self) -> Address:
        """The address of the term."""
        return Address("term", self.slug)

    @property
    def forms(self) -> tuple[str, ...]:
        """How the term stands in a text: its name, and the other ways that articles write it."""
        return (self.name, *self.written)

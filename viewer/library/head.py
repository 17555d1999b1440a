"""Head: what lists tell of an article, and of a term what finds it in a text, without the rest of it."""

from msgspec import Struct

from viewer.library.address import Address, article


class Head(Struct, frozen=True):
    """The names of an article, its kind, and the folder of its topic."""

    slug: str
    title: str
    plain: str
    also: tuple[str, ...]
    kind: str
    topic: str

    @property
    def address(self) -> Address:
        """The address of the article as a whole."""
        return article(self.slug)

    @property
    def names(self) -> tuple[str, ...]:
        """Its title and what else people call it."""
        return (self.title, *self.also)


class TermForms(Struct, frozen=True):
    """How a term stands in texts, and where to read more of it."""

    slug: str
    forms: tuple[str, ...]
    article: Address | None

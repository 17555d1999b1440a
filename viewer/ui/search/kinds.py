"""Kinds: what a hit can be, in the order in which they are offered, with their names and icons."""

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

EVERYTHING = ""


class Kind(Struct, frozen=True):
    """One kind of hit. `slug` is a Hit's, empty for all; `one` names a single hit, `many` the choice."""

    slug: str
    icon: str
    one: str
    many: str


_TABLE = (
    Kind(EVERYTHING, "layers", "", "Everything"),
    Kind("article", "file-text", "Article", "Articles"),
    Kind("medicine", "pill", "Medicine", "Medicines"),
    Kind("picture", "images", "Picture", "Pictures"),
    Kind("guide", "circle-play", "Step by step", "Step-by-step guides"),
    Kind("word", "book-a", "Word", "Words"),
)


def kinds() -> tuple[Kind, ...]:
    """All kinds, with everything as the first."""
    return tuple(Kind(each.slug, each.icon, _said(each.one), _said(each.many)) for each in _TABLE)


def kind_of(slug: str) -> Kind:
    """The kind of this slug; one that nobody knows is shown as an article is."""
    return next((each for each in kinds() if each.slug == slug), kinds()[1])


def spoken_count(kind: Kind, count: int) -> str:
    """A kind and how many of it there are, as a screen reader says it."""
    words = _said("{kind}, 1 result") if count == 1 else _said("{kind}, {count} results")
    return words.format(kind=kind.many, count=count)


def _said(words: str) -> str:
    return QCoreApplication.translate("Kinds", words) if words else ""

"""Job: a packet with everything that is needed to set it, so that another process can. Plain values only."""

from datetime import date
from typing import TypeAlias

from msgspec import Struct

from viewer.library.diagram import Point
from viewer.library.guide import Guide
from viewer.library.model import Article, Figure, Source
from viewer.library.term import Term
from viewer.paper.choice import Choice
from viewer.paper.personal import Personal
from viewer.paper.plates import Plate
from viewer.reading.clinic import Clinic


class ArticlePart(Struct, frozen=True, tag="article"):
    """An article of a packet. `sections` are the ids of the chosen parts.

    `sources` are those that the library has.     `plates` are of the figures of those parts; `added` are
    figures after the text: pictures that were drawn on and are not in it.
    """

    article: Article
    topic: str
    sections: tuple[str, ...]
    sources: tuple[Source, ...]
    plates: tuple[Plate, ...] = ()
    added: tuple[Figure, ...] = ()


class GuidePart(Struct, frozen=True, tag="guide"):
    """A guide of a packet; `plates` are by the addresses of its steps' pictures."""

    guide: Guide
    topic: str
    sources: tuple[Source, ...]
    plates: tuple[Plate, ...] = ()


class Named(Struct, frozen=True):
    """A part of a picture that is named on paper: where its leader line ends, in units of the picture's view.

    The `ill` one is what the view is about, where that is a disease. One that is not `beside` the picture is
    in the list of parts alone.
    """

    name: str
    medical: str
    meaning: str
    anchor: Point
    sound: str = ""
    ill: bool = False
    label: str = ""


class PicturePart(Struct, frozen=True, tag="picture"):
    """A view of a picture, alone on a page with its names. `width` and `height` are those of its view.

    `states` are the views that the plate shows, by name with a sentence; several stand side by side.
    """

    title: str
    sentence: str
    alt: str
    width: float
    height: float
    plate: Plate
    named: tuple[Named, ...] = ()
    states: tuple[tuple[str, str, bool], ...] = ()
    draft: bool = True


Part: TypeAlias = ArticlePart | GuidePart | PicturePart


class Job(Struct, frozen=True):
    """All that a typesetter needs.

    `terms` are those of the glossary that may stand in the texts, `names` those of conditions and terms, for
    the reading grade; `catalogue` is the file that keeps the trees of pages.
    """

    parts: tuple[Part, ...]
    choice: Choice
    personal: Personal
    clinic: Clinic
    printed: date
    language: str = "en"
    terms: tuple[Term, ...] = ()
    names: tuple[str, ...] = ()
    catalogue: str = ""

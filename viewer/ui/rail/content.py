"""RailContent: what is offered beside a page: its sections, its pictures and related places."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from viewer.library.address import Address, diagram
from viewer.library.diagram import Diagram, State
from viewer.library.library import Library
from viewer.library.model import Article, Page, Section

MOST_RELATED = 6
"""So many related places are shown beside a page; where there are more, all stand at the end of the text."""


class RailPicture(Struct, frozen=True):
    """A picture of the page: one state of a diagram, with a short name."""

    address: Address
    name: str
    diagram: Diagram
    state: State


class RailLink(Struct, frozen=True):
    """A place to read on; `kind` is that of its address and decides the icon."""

    address: Address
    title: str
    kind: str


class RailContent(Struct, frozen=True):
    """All that the rail shows for one page; a group that is empty is not shown."""

    sections: tuple[Section, ...] = ()
    pictures: tuple[RailPicture, ...] = ()
    related: tuple[RailLink, ...] = ()


def content_of(library: Library, article: Article, page: Page) -> RailContent:
    """What belongs beside a page of an article; places that the library does not have are left out."""
    pictures = {picture.address: picture for picture in _pictures(library, page)}
    links = (RailLink(each, library.title_of(each), each.kind) for each in library.related(article))
    return RailContent(
        sections=page.sections,
        pictures=tuple(pictures.values()),
        related=tuple(link for link in links if link.title)[:MOST_RELATED],
    )


def _pictures(library: Library, page: Page) -> Iterator[RailPicture]:
    """The pictures of a page's figures; states that stand side by side are shown one by one."""
    for figure in page.figures:
        shown = library.diagram_at(figure.address)
        if shown is None or not shown.states:
            continue
        comparison = shown.comparison(figure.address.view)
        for slug in comparison.states if comparison else (figure.address.view,):
            state = shown.state(slug)
            address = diagram(shown.slug, state.slug)
            yield RailPicture(address, state.name, shown, state)

"""Plates: which picture files the figures of an article show on paper."""

from collections.abc import Iterator

from msgspec import Struct

from viewer.library.library import Library
from viewer.library.model import Article, Figure


class View(Struct, frozen=True):
    """One picture of a figure: the path of its PNG, and its name where several stand side by side."""

    file: str
    name: str = ""


class Plate(Struct, frozen=True):
    """What one figure of the article shows on paper. `address` is the figure's, as text."""

    address: str
    views: tuple[View, ...]


def plates_of(library: Library, article: Article) -> tuple[Plate, ...]:
    """The plates of an article's figures; none for a figure whose picture or file the library lacks."""
    figures = {str(figure.address): figure for page in article.pages for figure in page.figures}
    return tuple(
        Plate(address, views)
        for address, figure in figures.items()
        if (views := tuple(_views(library, figure)))
    )


def _views(library: Library, figure: Figure) -> Iterator[View]:
    diagram = library.diagram_at(figure.address)
    if diagram is None or not diagram.states:
        return
    comparison = diagram.comparison(figure.address.view)
    names = comparison.states if comparison is not None else (figure.address.view,)
    for state in (diagram.state(name) for name in names):
        if state.preview.is_file():
            yield View(str(state.preview), state.title if comparison is not None else "")

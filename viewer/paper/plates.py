"""Plates: which picture files the figures of an article show on paper, and what stands in them.

A drawing without blurs goes to paper as lines and surfaces, which are sharp at any size. Blurs would be made
into large pictures by the typesetter, which takes it a minute, so of a drawing that has them the baked
preview is printed, in its own colors.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from viewer.library.address import Address
from viewer.library.address import diagram as diagram_address
from viewer.library.diagram import State
from viewer.library.library import Library
from viewer.library.model import Article, Figure
from viewer.places import is_shipped
from viewer.render.coarsening import coarsened, step_at
from viewer.render.ink import Mark, notes_of, svg_of
from viewer.render.scan.drawing import read_drawing, scan
from viewer.render.scan.raster import read_raster
from viewer.render.scan.refusal import RefusedError
from viewer.render.tones import LIGHT, Tones
from viewer.render.variants import variant_of

BESIDE, AMONG_WORDS, ALONE = 190.0, 330.0, 500.0
"""How wide a picture is on paper at most, in points: beside another, in a text, alone on a page."""

_BLURRED = (b"<filter", b"<mask")
_DRAWING = ".svg"
_END = re.compile(rb"</svg>\s*\Z")


class View(Struct, frozen=True):
    """One picture of a figure: the path of its file, and its name where several stand side by side.

    `variant` is to be made of a drawing; `instead` is the path of a preview to fall back on, or empty; `ink`
    is what was drawn over it, as SVG elements. `width` is the most that it takes on paper, in points: what is
    too fine to be seen at that is left out; 0 where it is not known.
    """

    file: str
    name: str = ""
    variant: str = LIGHT
    instead: str = ""
    ink: str = ""
    width: float = 0.0


class Plate(Struct, frozen=True):
    """What one figure of the article shows on paper. `address` is the figure's, as text.

    `notes` are the words of what was written over it, by the numbers that stand there. `alt` says what is to
    be seen where no figure of an article does.
    """

    address: str
    views: tuple[View, ...]
    notes: tuple[str, ...] = ()
    alt: str = ""


Drawn: TypeAlias = Mapping[Address, tuple[Mark, ...]]
"""What was drawn over views of pictures, by their addresses."""


def plates_of(
    library: Library, figures: Iterable[Figure], variant: str = LIGHT, drawn: Drawn | None = None
) -> tuple[Plate, ...]:
    """The plates of figures; none for a figure whose picture or file the library lacks.

    `variant` is “photocopy” for a printer without colors.
    """
    wanted = {str(figure.address): figure for figure in figures}
    plates = (_plate(library, figure, variant, drawn or {}) for figure in wanted.values())
    return tuple(plate for plate in plates if plate.views)


def figures_of(article: Article) -> tuple[Figure, ...]:
    """All figures of an article."""
    return tuple(figure for page in article.pages for figure in page.figures)


def added_figures(library: Library, figures: Iterable[Figure], drawn: Drawn) -> tuple[Figure, ...]:
    """A figure for each drawn view that none of the figures shows."""
    shown = {(figure.address.slug, state) for figure in figures for state in _names(library, figure)}
    found = []
    for view in drawn:
        diagram = library.diagram_at(view)
        if diagram is not None and (view.slug, diagram.state(view.view).slug) not in shown:
            state = diagram.state(view.view)
            words = f"{state.name}. {state.sentence}"
            found.append(Figure(view, f"{diagram.alt} {state.sentence}", words, 0))
    return tuple(found)


def sound(plates: tuple[Plate, ...]) -> tuple[Plate, ...]:
    """The plates with what can be printed: in place of a picture that may not be, its preview or none."""
    kept = (replace(plate, views=tuple(_usable(plate))) for plate in plates)
    return tuple(plate for plate in kept if plate.views)


def contents_of(files: Mapping[str, View], tones: Tones) -> dict[str, bytes]:
    """What stands in each file that is printed, by its name. Raises RefusedError."""
    return {name: _content(view, tones) for name, view in files.items()}


def _plate(library: Library, figure: Figure, variant: str, drawn: Drawn) -> Plate:
    diagram = library.diagram_at(figure.address)
    names = _names(library, figure)
    views: list[View] = []
    notes: list[str] = []
    for state in (diagram.state(name) for name in names) if diagram is not None else ():
        if diagram is not None and (view := _view(state, variant)) is not None:
            marks = drawn.get(diagram_address(diagram.slug, state.slug), ())
            size = diagram.width, diagram.height
            ink = svg_of(marks, size, len(notes), len(names)) if marks else ""
            several = len(names) > 1
            name, width = (state.title, BESIDE) if several else ("", AMONG_WORDS)
            views.append(replace(view, name=name, ink=ink, width=width))
            notes += notes_of(marks)
    return Plate(str(figure.address), tuple(views), tuple(notes))


def _names(library: Library, figure: Figure) -> tuple[str, ...]:
    """The states that a figure shows."""
    diagram = library.diagram_at(figure.address)
    if diagram is None or not diagram.states:
        return ()
    comparison = diagram.comparison(figure.address.view)
    return comparison.states if comparison is not None else (diagram.state(figure.address.view).slug,)


def _view(state: State, variant: str) -> View | None:
    """The drawing, or the preview of one that has blurs; None where there is neither."""
    file, made = state.drawing(variant)
    preview = str(state.preview) if state.preview.is_file() else ""
    if _is_plain(file):
        return View(str(file), variant=made, instead=preview)
    return View(preview) if preview else None


def _is_plain(file: Path) -> bool:
    """Whether a drawing is lines and surfaces alone."""
    try:
        data = read_drawing(file)
    except RefusedError:
        return False
    return not any(mark in data for mark in _BLURRED)


def _usable(plate: Plate) -> Iterator[View]:
    for view in plate.views:
        for each in (view, View(view.instead, view.name)):
            try:
                _read(each)
            except RefusedError:
                continue
            yield each
            break


def _content(view: View, tones: Tones) -> bytes:
    data = _read(view)
    if Path(view.file).suffix != _DRAWING:
        return data
    made = variant_of(data, view.variant, tones)
    made = coarsened(made, step_at(made, view.width))
    return _END.sub(lambda end: view.ink.encode() + end[0], made, count=1) if view.ink else made


def _read(view: View) -> bytes:
    """What stands in a picture's file. Raises RefusedError where it may not be printed."""
    path = Path(view.file)
    if path.suffix != _DRAWING:
        return read_raster(path).data
    data = read_drawing(path)
    if not is_shipped(path):
        scan(data)
    return data

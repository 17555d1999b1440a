"""The menu in a picture: which of its parts lead somewhere, and what they are called in everyday words."""

from msgspec.structs import replace

from viewer.library.diagram import Diagram
from viewer.library.library import Library
from viewer.library.touch import TouchView


def menu_of(library: Library, view: TouchView) -> Diagram | None:
    """The diagram of a view with those parts alone that lead somewhere, their everyday names beside it.

    They are those that the library names for touching, where it names any: few are easier to choose from.
    None where there is no such diagram.
    """
    diagram = library.diagram_at(view.picture)
    if diagram is None:
        return None
    chosen = [part for part in diagram.parts if part.slug in library.touched] or diagram.parts
    parts = (replace(part, tag=part.name, label=True) for part in chosen if library.told_at(part))
    state = replace(diagram.state(view.picture.view), focus="", focus_name="")
    return replace(diagram, states=(state,), comparisons=(), layers=(), beats=(), parts=tuple(parts))

"""Pictures: views of pictures that stand alone on paper, with the names of their parts, and a guide's."""

from collections.abc import Iterator

from msgspec.structs import replace

from viewer.library.address import Address
from viewer.library.diagram import NO_GEOMETRY, Diagram, Geometry, Outline, Part, State
from viewer.library.drawings import DrawingError, load_geometry
from viewer.library.guide import Guide, Step
from viewer.library.library import Library
from viewer.library.model import Figure
from viewer.paper.job import Named, PicturePart
from viewer.paper.plates import ALONE, Drawn, Plate, plates_of
from viewer.render.part_names import part_named, sentence_case
from viewer.render.tones import LIGHT

_LINE, _RIM = 9.0, 18.0
"""Widths of the line around the part that a step is about and of its rim, in units of a view 1,000 wide."""

_WELL_INK, _ILL_INK, _COPIED_INK, _RIM_INK = "#0e3b30", "#8f1d21", "#000000", "#ffffff"


def picture_part(library: Library, address: Address, variant: str, drawn: Drawn) -> PicturePart | None:
    """The view at an address with all its names, or None where the library has no such picture.

    A picture alone is printed even where no pictures are wanted beside texts. Its plate has no views where
    its files are missing.
    """
    diagram = library.diagram_at(address)
    if diagram is None:
        return None
    states, geometry = _states(diagram, address), _geometry(diagram)
    alt = _alt(diagram, states)
    plates = plates_of(library, (Figure(address, alt, "", 0),), variant or LIGHT, drawn)
    return PicturePart(
        title=diagram.title,
        sentence=states[0].sentence if len(states) == 1 else "",
        alt=alt,
        width=diagram.width,
        height=diagram.height,
        plate=_alone(plates[0]) if plates else Plate(str(address), ()),
        named=tuple(_named(diagram, states, geometry)),
        states=tuple((state.name, state.sentence, state.tone == "ill") for state in states),
        draft=diagram.status == "draft",
    )


def _alone(plate: Plate) -> Plate:
    """The plate with room for it on a page of its own."""
    return replace(plate, views=tuple(replace(view, width=ALONE) for view in plate.views))


def step_plates(library: Library, guide: Guide, variant: str) -> tuple[Plate, ...]:
    """The plates of a guide's steps, by the addresses of their pictures.

    The part that a step is about has a line around it, and its name is that of the view.
    """
    found = {
        str(step.picture): _step_plate(library, step, step.picture, variant)
        for step in guide.steps
        if step.picture
    }
    return tuple(plate for plate in found.values() if plate is not None)


def _step_plate(library: Library, step: Step, address: Address, variant: str) -> Plate | None:
    diagram = library.diagram_at(address)
    plates = plates_of(library, (Figure(address, step.title, "", 0),), variant)
    if diagram is None or not plates:
        return None
    states = _states(diagram, address)
    plate = replace(plates[0], alt=_alt(diagram, states))
    if len(states) > 1:
        return plate
    words = f"{step.title} {step.sentence} {step.do}"
    slug, name = part_named(diagram, states[0], address.spot, words)
    outline = _geometry(diagram).outlines.get(states[0].slug, {}).get(slug)
    if outline is None or plate.views[0].file.endswith(".webp"):
        return plate
    ill = states[0].tone == "ill" and slug == states[0].focus
    color = _COPIED_INK if variant == "photocopy" else _ILL_INK if ill else _WELL_INK
    ink = plate.views[0].ink + _line_around(outline, diagram.width / 1000, color)
    return replace(plate, views=(replace(plate.views[0], name=name, ink=ink),))


def _states(diagram: Diagram, address: Address) -> tuple[State, ...]:
    """The states that an address shows."""
    comparison = diagram.comparison(address.view)
    slugs = comparison.states if comparison is not None else (address.view,)
    return tuple(diagram.state(slug) for slug in slugs)


def _geometry(diagram: Diagram) -> Geometry:
    """The outlines of a picture; none where they cannot be read, for the picture can be printed without."""
    try:
        return load_geometry(diagram)
    except DrawingError:
        return NO_GEOMETRY


def _alt(diagram: Diagram, states: tuple[State, ...]) -> str:
    views = " ".join(f"{state.name}: {state.sentence}".rstrip(": ") for state in states)
    return f"{diagram.alt} {views}"


def _named(diagram: Diagram, states: tuple[State, ...], geometry: Geometry) -> Iterator[Named]:
    """The parts to be seen, what the view is about first; in several views each stands once."""
    seen = {state.slug: geometry.outlines.get(state.slug, {}) for state in states}
    for part in sorted(diagram.parts, key=lambda part: part.slug != states[0].focus):
        outline = next(
            (seen[state.slug][part.slug] for state in states if part.slug in seen[state.slug]), None
        )
        if outline is not None:
            yield _name(part, outline, states)


def _name(part: Part, outline: Outline, states: tuple[State, ...]) -> Named:
    alone, focus = len(states) == 1, part.slug == states[0].focus
    name = sentence_case(part.name)
    return Named(
        name=name,
        medical=part.medical,
        meaning=part.meaning,
        anchor=outline.anchor,
        sound=part.sound,
        ill=alone and focus and states[0].tone == "ill",
        label=((states[0].focus_name if focus else "") or name) if alone and (part.label or focus) else "",
    )


def _line_around(outline: Outline, unit: float, color: str) -> str:
    """A line around a part with a rim of white, as SVG."""
    rings = "".join(
        f"M{'L'.join(f'{x:.0f} {y:.0f}' for x, y in ring)}Z" for ring in outline.rings if len(ring) > 2
    )
    shape = f'd="{rings}" fill="none" stroke-linejoin="round"'
    return "".join(
        f'<path {shape} stroke="{ink}" stroke-width="{width * unit:.1f}"/>'
        for ink, width in ((_RIM_INK, _RIM), (color, _LINE))
    )

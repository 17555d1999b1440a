"""Pictures: what is checked of a diagram: its words, its SVG files, its outlines and its previews."""

from collections.abc import Iterable

from viewer.library.diagram import Diagram, State
from viewer.library.drawings import DrawingError, load_geometry
from viewer.library.library import Library
from viewer.library.report import Report, Severity, probably
from viewer.render.heartbeats import check_beat
from viewer.render.scan.raster import read_raster
from viewer.render.scan.refusal import RefusedError
from viewer.render.svg import check_drawing


def check_diagram(library: Library, diagram: Diagram, report: Report) -> None:
    """Note all that is wrong with a diagram; lines are 0, since TOML tables do not know theirs."""
    file = f"diagrams/{diagram.slug}.{library.language}.toml"
    names = [part.slug for part in diagram.parts]
    for kind, slugs in (("part", names), ("view", diagram.views)):
        for slug in _doubles(slugs):
            report.add(file, 0, "double-name", f"two of this picture’s {kind}s are named “{slug}”")
    _note_same_names(diagram, file, report)
    for part in diagram.parts:
        if part.article is not None and (wrong := library.missing(part.article)) is not None:
            report.add(file, 0, "dead-link", f"part “{part.slug}”: {wrong[0]}", wrong[1])
    for state in diagram.states:
        if state.focus and state.focus not in names:
            hint = probably(state.focus, names)
            report.add(file, 0, "unknown-part", f"state “{state.slug}”: no part “{state.focus}”", hint)
        _check_state(diagram, state, file, report)
    states = [state.slug for state in diagram.states]
    for comparison in diagram.comparisons:
        for slug in comparison.states:
            if slug not in states:
                message = f"comparison “{comparison.slug}”: no state “{slug}”"
                report.add(file, 0, "unknown-state", message, probably(slug, states))
    _check_outlines(diagram, file, report)


def _note_same_names(diagram: Diagram, file: str, report: Report) -> None:
    """Warn of a name that two parts share: a text that names it leads to the first of them."""
    first: dict[str, str] = {}
    for part in diagram.parts:
        for name in part.names:
            if (other := first.setdefault(name, part.slug)) != part.slug:
                message = f"parts “{other}” and “{part.slug}” are both called “{name}”"
                report.add(file, 0, "same-name", message, "give one another name", Severity.WARNING)


def _doubles(names: Iterable[str]) -> list[str]:
    """The names that stand more than once, in order."""
    seen = list(names)
    return sorted({name for name in seen if seen.count(name) > 1})


def _check_state(diagram: Diagram, state: State, file: str, report: Report) -> None:
    if state.preview.is_file():
        try:
            read_raster(state.preview)
        except RefusedError as error:
            message = f"{state.preview.name} is not shown, because {error.reason}"
            report.add(file, 0, error.code, message, error.advice)
    else:
        message = f"there is no preview {state.preview.name}, so it takes a moment to show the picture"
        report.add(file, 0, "no-preview", message, "run “make diagrams”", Severity.WARNING)
    for drawing in state.drawings:
        check_drawing(diagram, drawing, file, report)


def _check_outlines(diagram: Diagram, file: str, report: Report) -> None:
    try:
        geometry = load_geometry(diagram)
    except DrawingError as error:
        report.add(file, 0, "bad-outlines", str(error), "run “make diagrams”")
        return
    for beat in diagram.beats:
        check_beat(diagram, beat, geometry, file, report)
    names = {part.slug for part in diagram.parts}
    for state in diagram.states:
        outlines = geometry.outlines.get(state.slug, {})
        if not outlines:
            report.add(file, 0, "no-outlines", f"{diagram.outlines_file.name} has nothing for “{state.slug}”")
        for name in sorted(outlines.keys() - names):
            report.add(
                file,
                0,
                "unknown-part",
                f"{diagram.outlines_file.name}: no part “{name}”",
                probably(name, names),
            )
    for name in sorted(names - {name for outlines in geometry.outlines.values() for name in outlines}):
        report.add(file, 0, "no-outline", f"part “{name}” has no outline in any state", "run “make diagrams”")

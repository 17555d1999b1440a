"""Pictures: what is checked of a diagram: its words, its SVG files, its outlines and its previews."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from pathlib import Path

from viewer.library.diagram import Diagram, State
from viewer.library.drawings import MAX_SVG_BYTES, DrawingError, load_geometry
from viewer.library.library import Library
from viewer.library.report import Report, probably
from viewer.library.textfile import is_inside


class BadSvgError(ValueError):
    """An SVG cannot be used; `code` is the rule it breaks, the message says how."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def check_diagram(library: Library, diagram: Diagram, report: Report) -> None:
    """Note all that is wrong with a diagram; lines are 0, since TOML tables do not know theirs."""
    file = f"diagrams/{diagram.slug}.{library.language}.toml"
    names = [part.slug for part in diagram.parts]
    for kind, slugs in (("part", names), ("view", diagram.views)):
        for slug in _doubles(slugs):
            report.add(file, 0, "double-name", f"two of this picture’s {kind}s are named “{slug}”")
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


def _doubles(names: Iterable[str]) -> list[str]:
    """The names that stand more than once, in order."""
    seen = list(names)
    return sorted({name for name in seen if seen.count(name) > 1})


def _check_state(diagram: Diagram, state: State, file: str, report: Report) -> None:
    if not state.preview.is_file():
        report.add(file, 0, "no-preview", f"there is no preview {state.preview.name}", "run “make diagrams”")
    try:
        root = _svg(state.file)
    except BadSvgError as error:
        report.add(file, 0, error.code, str(error))
        return
    ids = {element.get("id", "") for element in root.iter()}
    wanted = [(f"part “{part.slug}”", element) for part in diagram.parts for element in part.elements]
    wanted += [(f"layer “{layer.slug}”", layer.element) for layer in diagram.layers if layer.kind == "svg"]
    for who, element in wanted:
        if not element or element not in ids:
            message = f"{who}: {state.file.name} has no element “{element}”"
            report.add(file, 0, "unknown-element", message, probably(element, ids))


def _svg(path: Path) -> ET.Element:
    """The root element of an SVG. Raises BadSvgError where it cannot be used."""
    try:
        if not is_inside(path, path.parent):
            raise BadSvgError("outside", f"{path.name} is a link to a place outside the folder of pictures")
        if path.stat().st_size > MAX_SVG_BYTES:
            raise BadSvgError("large-svg", f"{path.name} is over {MAX_SVG_BYTES // 1024} kB")
        text = path.read_text(encoding="utf-8")
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            message = f"{path.name} declares entities, which a picture has no need of"
            raise BadSvgError("hostile-svg", message)
        root = ET.fromstring(text)  # noqa: S314  entities were ruled out above
    except OSError as error:
        raise BadSvgError("missing-svg", f"{path.name} cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, ET.ParseError) as error:
        raise BadSvgError("broken-svg", f"{path.name} is no SVG: {error}") from error
    if root.tag.rpartition("}")[2] != "svg":
        raise BadSvgError("broken-svg", f"{path.name} is no SVG: it begins with “{root.tag}”")
    return root


def _check_outlines(diagram: Diagram, file: str, report: Report) -> None:
    try:
        geometry = load_geometry(diagram)
    except DrawingError as error:
        report.add(file, 0, "bad-outlines", str(error), "run “make diagrams”")
        return
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

"""Pictures: what is checked of a diagram: its words, its SVG files, its outlines and its previews."""

import xml.etree.ElementTree as ET

from viewer.library.diagram import Diagram, State
from viewer.library.drawings import MAX_SVG_BYTES, DrawingError, load_geometry
from viewer.library.library import Library
from viewer.library.report import Report, probably


def check_diagram(library: Library, diagram: Diagram, report: Report) -> None:
    """Note all that is wrong with a diagram; lines are 0, since TOML tables do not know theirs."""
    file = f"diagrams/{diagram.slug}.{library.language}.toml"
    names = [part.slug for part in diagram.parts]
    for part in diagram.parts:
        if part.article is not None and (wrong := library.missing(part.article)) is not None:
            report.add(file, 0, "dead-link", f"part “{part.slug}”: {wrong[0]}", wrong[1])
    for state in diagram.states:
        if state.focus and state.focus not in names:
            hint = probably(state.focus, names)
            report.add(file, 0, "unknown-part", f"state “{state.slug}”: no part “{state.focus}”", hint)
        _check_state(diagram, state, file, report)
    slugs = [state.slug for state in diagram.states]
    for comparison in diagram.comparisons:
        for slug in comparison.states:
            if slug not in slugs:
                hint = probably(slug, slugs)
                report.add(
                    file, 0, "unknown-state", f"comparison “{comparison.slug}”: no state “{slug}”", hint
                )
    _check_outlines(diagram, file, report)


def _check_state(diagram: Diagram, state: State, file: str, report: Report) -> None:
    if not state.preview.is_file():
        report.add(file, 0, "no-preview", f"there is no preview {state.preview.name}", "run “make diagrams”")
    try:
        if state.file.stat().st_size > MAX_SVG_BYTES:
            report.add(file, 0, "large-svg", f"{state.file.name} is over {MAX_SVG_BYTES // 1024} kB")
            return
        text = state.file.read_text(encoding="utf-8")
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            report.add(
                file, 0, "hostile-svg", f"{state.file.name} declares entities, which a picture has no need of"
            )
            return
        root = ET.fromstring(text)  # noqa: S314  entities were ruled out above
    except OSError as error:
        report.add(file, 0, "missing-svg", f"{state.file.name} cannot be read: {error.strerror}")
        return
    except (UnicodeDecodeError, ET.ParseError) as error:
        report.add(file, 0, "broken-svg", f"{state.file.name} is no SVG: {error}")
        return
    ids = {element.get("id") for element in root.iter() if element.get("id")}
    for layer in diagram.layers:
        if layer.kind == "svg" and layer.element not in ids:
            report.add(
                file,
                0,
                "unknown-element",
                f"layer “{layer.slug}”: {state.file.name} has no “{layer.element}”",
            )


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

"""SVG: what is checked of one drawing: that it may be painted, and has the elements its words speak of."""

from pathlib import Path

from viewer.library.diagram import Diagram
from viewer.library.report import Report, probably
from viewer.render.scan.drawing import read_drawing, scan
from viewer.render.scan.refusal import RefusedError


def check_drawing(diagram: Diagram, drawing: Path, file: str, report: Report) -> None:
    """Note in `file`'s name what is wrong with one drawing of a diagram: of a state or a frame of a beat."""
    try:
        ids = scan(read_drawing(drawing)).ids
    except RefusedError as error:
        message = f"{drawing.name} is not shown, because {error.reason}"
        report.add(file, 0, error.code, message, error.advice)
        return
    wanted = [(f"part “{part.slug}”", element) for part in diagram.parts for element in part.elements]
    wanted += [(f"layer “{layer.slug}”", layer.element) for layer in diagram.layers if layer.kind == "svg"]
    for who, element in wanted:
        if not element or element not in ids:
            message = f"{who}: {drawing.name} has no element “{element}”"
            report.add(file, 0, "unknown-element", message, probably(element, ids))

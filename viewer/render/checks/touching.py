"""Touching: the pictures to touch are there, and so is what their parts lead to."""

from viewer.library.library import Library
from viewer.library.report import Report, probably


def check_touch(library: Library, report: Report) -> None:
    """Note all that is wrong with the pictures to touch; lines are 0, for TOML tables do not know theirs."""
    file = f"{library.language}/library.toml"
    diagrams = [library.diagram_at(view.picture) for view in library.touch]
    parts = {part.slug for diagram in diagrams if diagram is not None for part in diagram.parts}
    for view in library.touch:
        if (wrong := library.missing(view.picture)) is not None:
            report.add(file, 0, "missing-picture", f"touch “{view.slug}”: {wrong[0]}", wrong[1])
    for part, addresses in library.touched.items():
        if part not in parts:
            message = f"touched “{part}”: no picture to touch has such a part"
            report.add(file, 0, "unknown-part", message, probably(part, parts))
        for address in addresses:
            if (wrong := library.missing(address)) is not None:
                report.add(file, 0, "dead-link", f"touched “{part}”: {wrong[0]}", wrong[1])

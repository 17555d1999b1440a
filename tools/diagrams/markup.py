"""Knows how SVG elements are written."""

from collections.abc import Iterable, Sequence

from tools.diagrams.curves import number
from tools.diagrams.palette import family_of

Value = str | float | None
Attributes = dict[str, Value]


def attributes(values: Attributes) -> str:
    """Attributes as text: underscores inside a name become hyphens, None is left out, floats are shortened.

    Raises UnknownToneError for a colour that is no declared tone.
    """
    written = []
    for name, value in values.items():
        if value is not None:
            shown = value if isinstance(value, str) else f"{value:.3f}".rstrip("0").rstrip(".")
            if shown.startswith("#"):
                family_of(shown)
            written.append(f'{name.rstrip("_").replace("_", "-")}="{shown}"')
    return " ".join(written)


def path(data: str, **values: Value) -> str:
    """A path element."""
    return f'<path {attributes(values)} d="{data}"/>'


def stroke(data: str, colour: str, width: float, **values: Value) -> str:
    """A path that is only a line, with round joins."""
    return path(data, fill="none", stroke=colour, stroke_width=width, stroke_linejoin="round", **values)


def group(items: Iterable[str], **values: Value) -> str:
    """A group; empty items are left out."""
    return f"<g {attributes(values)}>" + "\n".join(item for item in items if item) + "</g>"


def shading(items: Iterable[str], **values: Value) -> str:
    """A group of mere light and shade, which contrast and photocopy variants leave out; empty if it is."""
    inside = [item for item in items if item]
    return group(inside, class_="shade", **values) if inside else ""


def ellipse(centre: Sequence[float], radii: Sequence[float], **values: Value) -> str:
    """An ellipse element."""
    size = (
        f'cx="{number(centre[0])}" cy="{number(centre[1])}" rx="{number(radii[0])}" ry="{number(radii[1])}"'
    )
    return f"<ellipse {size} {attributes(values)}/>"


def moved(x: float, y: float, turned: float = 0) -> str:
    """A transform that moves, then turns by degrees."""
    turn = f" rotate({number(turned)})" if turned else ""
    return f"translate({number(x)} {number(y)}){turn}"


def rounded_square(low: float, high: float, radius: float) -> str:
    """Path data of a square from low to high in both directions."""
    inner, outer = high - radius, low + radius
    arc = f"A{number(radius)} {number(radius)} 0 0 1 "
    a, b, c, d = (number(value) for value in (low, outer, inner, high))
    return f"M{b} {a}H{c}{arc}{d} {b}V{c}{arc}{c} {d}H{b}{arc}{a} {c}V{b}{arc}{b} {a}z"

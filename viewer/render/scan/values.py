"""Values: what stands in the attributes of a drawing, held against what a drawing may ask for."""

import math
import re
from collections.abc import Iterator

from viewer.render.scan import limits
from viewer.render.scan.refusal import heavy, hostile, linked

PATHS = frozenset({"d", "points"})
NUMERIC = frozenset((
    "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "x1", "y1", "x2", "y2",
    "dx", "dy", "offset", "refx", "refy", "viewbox", "pathlength", "stroke-width", "stroke-dasharray",
    "stroke-dashoffset", "stroke-miterlimit", "markerwidth", "markerheight", "font-size",
    "letter-spacing", "word-spacing", "baseline-shift", "line-height", "textlength", "rotate",
    "opacity", "fill-opacity", "stroke-opacity", "stop-opacity", "flood-opacity", "stddeviation",
    "values", "k1", "k2", "k3", "k4", "transform", "gradienttransform", "patterntransform",
))  # fmt: skip
TURNS = frozenset({"transform", "patterntransform"})
_INHERITED = frozenset({"fill", "stroke"})

_URL = re.compile(r"url\s*\(", re.IGNORECASE)
_OWN = re.compile(r"""url\(\s*(['"]?)#([^\s'"()\\]+)\1\s*\)""")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
# Seven digits before the point, or a power of ten from four on. No pattern here looks twice at a letter, for
# a value may be long.
_SUSPECT = re.compile(r"(?<![\d.])0*[1-9]\d{6}|e\+?0*(?:[1-9]\d|[4-9])|nan|inf", re.IGNORECASE)
_TURN = re.compile(r"(?<![A-Za-z])([A-Za-z]++)\s*+\(([^()]*+)\)")


def numbers(value: str) -> list[float]:
    """All numbers that stand in a value; what is too large for a number is infinite."""
    return [float(number) for number in _NUMBER.findall(value)]


def check_numbers(value: str) -> None:
    """Raise RefusedError for a number that is none, or that is larger than any drawing needs."""
    if _SUSPECT.search(value) is not None:
        raise heavy("it holds numbers that no drawing needs")


def references(name: str, value: str) -> Iterator[tuple[str, bool]]:
    """The ids that a value refers to, and whether what lies within takes them over.

    Raises RefusedError where a reference leads out of the drawing.
    """
    found = _OWN.findall(value)
    if len(found) != len(_URL.findall(value)):
        raise linked("it refers to other files")
    for _, target in found:
        yield target, name in _INHERITED or name.startswith("marker")


def target_of(value: str) -> str:
    """The id that a link leads to. Raises RefusedError where it leads out of the drawing."""
    address = value.strip()
    if not address.startswith("#"):
        raise linked("it refers to other files")
    return address[1:]


def check_extent(name: str, value: str, side: float) -> None:
    """Raise RefusedError for a stroke, blur or dash that makes no sense in a view this long."""
    found = numbers(value)
    if name == "stroke-width" and any(width > limits.STROKE * side for width in found):
        raise heavy("it has lines wider than the whole picture")
    if name == "stddeviation" and any(width > limits.BLUR * side for width in found):
        raise heavy("it has a blur too wide to be painted")
    if name == "stroke-dasharray" and 0 < sum(found) < limits.DASHES * side:
        raise heavy("it has lines of dashes too small to be seen")


def check_region(values: dict[str, str], units: str, side: float) -> None:
    """Raise RefusedError where a filter, mask or pattern covers far more than it belongs to."""
    most = limits.REGION * side if units == "userSpaceOnUse" else limits.SHARE
    for name in ("x", "y", "width", "height"):
        value = values.get(name, "")
        largest = 100 * limits.SHARE if value.rstrip().endswith("%") else most
        if any(abs(number) > largest for number in numbers(value)):
            raise heavy("it has a shadow or pattern much larger than the picture")


def enlargement(value: str) -> float:
    """How much a transform enlarges at most; at least 1."""
    total = 1.0
    for kind, given in _TURN.findall(value):
        found = [abs(number) for number in numbers(given)] or [1.0]
        if kind == "scale":
            total *= max(1.0, *found)
        elif kind == "matrix":
            total *= max(1.0, sum(found[:4]))
        elif kind in ("skewX", "skewY"):
            total *= 1 + abs(math.tan(math.radians(found[0] % 180)))
        total = min(total, limits.NUMBER)  # never infinite
    return total


def declarations(style: str) -> Iterator[tuple[str, str]]:
    """The properties that a style names, in lower case, and their values. Raises RefusedError for escapes."""
    if "\\" in style or "@" in style:
        raise hostile("it has a style that hides what it says")
    for part in style.split(";"):
        name, colon, value = part.partition(":")
        if colon:
            yield name.strip().lower(), value

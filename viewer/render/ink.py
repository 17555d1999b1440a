"""Ink: what staff draw over a picture for one person, on screen and on paper."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import atan2, cos, hypot, sin

from msgspec import Struct

from viewer.library.diagram import Point

PEN, ARROW, CIRCLE, NOTE = "pen", "arrow", "circle", "note"
TOOLS = (PEN, ARROW, CIRCLE, NOTE)

MOST_MARKS = 200
MOST_POINTS = 2_000
"""Marks over a picture, and points of a line: far more than one draws, far less than slows a screen."""

MOST_LETTERS = 60
"""Letters of a note: one short line."""

LINE, HALO = 7.0, 14.0
"""Widths of a line and of the rim that keeps it readable on any ground, in units of a view 1,000 wide."""

BADGE = 19.0
"""Radius of the disc that bears a note's number, in the same units."""

_HEAD, _SPREAD = 34.0, 0.45  # length of an arrow's head, and half its angle in radians
_COLOR, _RIM = "#1746c9", "#ffffff"  # on paper, whose ground is white whatever the screen wears
_NEAREST = 1.5
_RIM_SHARE = 1.15  # of the disc's radius, with its rim


class Mark(Struct, frozen=True):
    """One mark, in units of the picture's view.

    A pen line has all its points, an arrow its two ends, a circle two opposite corners of the box around it,
    a note one place and its words.
    """

    tool: str
    points: tuple[Point, ...]
    words: str = ""


def head_of(start: Point, end: Point, unit: float) -> tuple[Point, Point, Point]:
    """The head of an arrow, barb, tip and barb; `unit` is a thousandth of the view's width."""
    along = atan2(end[1] - start[1], end[0] - start[0])
    barbs = [
        (end[0] - _HEAD * unit * cos(along + turn), end[1] - _HEAD * unit * sin(along + turn))
        for turn in (_SPREAD, -_SPREAD)
    ]
    return barbs[0], end, barbs[1]


def thinned(points: Sequence[Point], unit: float) -> tuple[Point, ...]:
    """A pen's line without points that lie on top of each other, and of no more than MOST_POINTS."""
    kept = list(points[:1])
    for point in points[1:]:
        if hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) >= _NEAREST * unit:
            kept.append(point)
    return tuple(kept[:MOST_POINTS])


def is_seen(mark: Mark, unit: float) -> bool:
    """Whether a mark is more than a slip of the finger."""
    if mark.tool == NOTE:
        return bool(mark.words.strip())
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(mark.points)) >= 3 * _NEAREST * unit


def notes_of(marks: Iterable[Mark]) -> tuple[str, ...]:
    """The words of the notes, in the order of their numbers."""
    return tuple(mark.words for mark in marks if mark.tool == NOTE)


def svg_of(marks: Sequence[Mark], size: tuple[float, float], before: int = 0, across: int = 1) -> str:
    """The marks as SVG elements over a view of this size, to be put before a drawing's end.

    A note is a numbered disc: its words stand with the picture's caption, where they can be read and heard.
    It stays within the view, and is larger where so many pictures `across` make each of them smaller.
    `before` notes were counted already.
    """
    unit = size[0] / 1000
    lines = [data for mark in marks for data in _lines(mark, unit)]
    drawn = [_stroke(lines, _RIM, HALO * unit), _stroke(lines, _COLOR, LINE * unit)] if lines else []
    places = [_within(mark.points[0], size, BADGE * unit * across) for mark in marks if mark.tool == NOTE]
    return "".join(
        (*drawn, *(_badge(place, number, unit * across) for number, place in enumerate(places, before + 1)))
    )


def _within(place: Point, size: tuple[float, float], radius: float) -> Point:
    """The nearest place where a disc of this radius is seen whole; notes may stand beside a picture."""
    edge = radius * _RIM_SHARE
    x, y = (min(max(edge, at), max(edge, length - edge)) for at, length in zip(place, size, strict=True))
    return x, y


def _lines(mark: Mark, unit: float) -> Iterable[str]:
    points = mark.points
    if mark.tool == PEN:
        yield "M" + "L".join(_written(point) for point in points)
    elif mark.tool == ARROW:
        barb, tip, other = head_of(points[0], points[1], unit)
        yield f"M{_written(points[0])}L{_written(tip)}M{_written(barb)}L{_written(tip)}L{_written(other)}"
    elif mark.tool == CIRCLE:
        (x, y), (u, v) = points[0], points[1]
        across, down = abs(u - x) / 2, abs(v - y) / 2
        left, middle = min(x, u), (y + v) / 2
        arc = f"a{across:.1f} {down:.1f} 0 1 0"
        yield f"M{left:.1f} {middle:.1f}{arc} {2 * across:.1f} 0{arc} {-2 * across:.1f} 0z"


def _stroke(lines: Sequence[str], color: str, width: float) -> str:
    shape = f'd="{"".join(lines)}" stroke-width="{width:.1f}" stroke-linecap="round" stroke-linejoin="round"'
    return f'<path fill="none" stroke="{color}" {shape}/>'


def _badge(place: Point, number: int, unit: float) -> str:
    x, y = place
    disc = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{BADGE * unit:.1f}" fill="{_COLOR}" stroke="{_RIM}"'
    size, down = 26 * unit, y + 9 * unit
    font = f'font-family="Source Sans Pro" font-weight="600" font-size="{size:.1f}" text-anchor="middle"'
    digits = f'<text x="{x:.1f}" y="{down:.1f}" fill="{_RIM}" {font}>{number}</text>'
    return f'{disc} stroke-width="{4 * unit:.1f}"/>{digits}'


def _written(point: Point) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"

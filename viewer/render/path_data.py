"""PathData: the data of a path of SVG, read into lines and curves in absolute coordinates.

Arcs are not read: how far one bulges hangs on its ends so much that whoever moves them must not round them.
What stands here is quick rather than short, for a drawing has a hundred thousand numbers.
"""

import re
from itertools import accumulate
from operator import add
from typing import TypeAlias

from msgspec import Struct

Point: TypeAlias = tuple[float, float]
Numbers: TypeAlias = list[float]

LINE, CURVE = 2, 6
"""How many numbers a line takes, x and y of its end, and a cubic curve: two controls and its end."""

_OTHER = re.compile(r"[^MLHVCSQTZmlhvcsqtz0-9. \n\r\t,-]")
_NOTHING_BETWEEN = re.compile(r",\s*,")
_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*+)")
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2}
"""How many numbers a command takes at a time."""


class Subpath(Struct):
    """A stretch of a path without a gap: runs of lines or of curves, each LINE or CURVE with its numbers."""

    start: Point
    runs: list[tuple[int, Numbers]]
    closed: bool = False


class Values(dict[str, float]):
    """What numbers are worth. Kept, since most stand in a drawing often."""

    def __missing__(self, number: str) -> float:
        """Read one that is new. Raises ValueError."""
        value = self[number] = float(number)
        return value


def subpaths_of(data: str, values: Values) -> list[Subpath]:
    """What the data of a path draws. Raises ValueError for what is not understood, such as an arc."""
    if _OTHER.search(data) or data.lstrip()[:1] not in ("M", "m") or _NOTHING_BETWEEN.search(data):
        raise ValueError(data)
    pen = _Pen()
    for command, rest in _COMMAND.findall(data.replace("-", " -").replace(",", " ")):
        pen.take(command, list(map(values.__getitem__, rest.split())))
    return pen.drawn


class _Pen:
    """Follows the commands of a path."""

    def __init__(self) -> None:
        self.drawn: list[Subpath] = []
        self._at: Point = (0.0, 0.0)
        self._bent: tuple[str, Point] = ("", (0.0, 0.0))
        """The kind of the last curve and its last control, which a smooth one mirrors."""

    def take(self, command: str, numbers: Numbers) -> None:
        """Draw what a command says. Raises ValueError where numbers are too few or too many."""
        kind, relative = command.lower(), command.islower()
        if kind == "z" and not numbers:
            self.drawn[-1].closed = True
            self._at = self.drawn[-1].start
            self._bent = "", self._at
            return
        if not numbers or len(numbers) % _TAKES.get(kind, 1) or kind == "z":
            raise ValueError(command)
        if kind == "m":
            numbers = self._moved(numbers, relative)
        elif self.drawn[-1].closed:
            self.drawn.append(Subpath(self._at, []))
        if numbers:
            curved = kind in "csqt"
            run = (self._curves if curved else self._lines)(kind, numbers, relative)
            self._at = run[-2], run[-1]
            self.drawn[-1].runs.append((CURVE if curved else LINE, run))

    def _moved(self, numbers: Numbers, relative: bool) -> Numbers:
        """Begin a subpath; what follows the first place are lines."""
        x, y = self._at if relative else (0.0, 0.0)
        self._at = x + numbers[0], y + numbers[1]
        self._bent = "", self._at
        self.drawn.append(Subpath(self._at, []))
        return numbers[2:]

    def _lines(self, kind: str, numbers: Numbers, relative: bool) -> Numbers:
        self._bent = "", self._at
        if kind in "hv":
            # Along the other axis it stays where it is.
            still = 0.0 if relative else self._at[1 if kind == "h" else 0]
            pairs = ((each, still) if kind == "h" else (still, each) for each in numbers)
            numbers = [value for pair in pairs for value in pair]
        return _summed(numbers, self._at, LINE) if relative else numbers

    def _curves(self, kind: str, numbers: Numbers, relative: bool) -> Numbers:
        """Curves of each kind as cubic ones."""
        if relative:
            numbers = _summed(numbers, self._at, _TAKES[kind])
        if kind != "c":
            numbers = self._as_cubic(kind, numbers)
        else:
            self._bent = kind, (numbers[-4], numbers[-3])
        return numbers

    def _as_cubic(self, kind: str, numbers: Numbers) -> Numbers:
        cubic: Numbers = []
        (x, y), (before, bent) = self._at, self._bent
        for said in zip(*[iter(numbers)] * _TAKES[kind], strict=True):
            controls, end = said[:-2], said[-2:]
            if kind in "st":
                # A smooth curve begins with the last control of one of its family before it, mirrored.
                akin = before and (before in "cs") == (kind == "s")
                first = (2 * x - bent[0], 2 * y - bent[1]) if akin else (x, y)
                controls = *first, *controls
            before, bent = kind, (controls[-2], controls[-1])
            if kind in "qt":
                controls = *_third(bent, (x, y)), *_third(bent, end)
            cubic += *controls, *end
            x, y = end
        self._bent = before, bent
        return cubic


def _third(bent: Point, end: Point) -> Point:
    """The control of a cubic curve near an end, where a quadratic one has its only control elsewhere."""
    return end[0] + (bent[0] - end[0]) * 2 / 3, end[1] + (bent[1] - end[1]) * 2 / 3


def _summed(numbers: Numbers, at: Point, takes: int) -> Numbers:
    """Numbers that tell of each piece from the end of the one before it, as absolute ones."""
    found, last = numbers[:], takes - LINE
    for axis, start in enumerate(at):
        ends = list(accumulate(numbers[last + axis :: takes], initial=start))
        for place in range(axis, last, 2):
            found[place::takes] = map(add, numbers[place::takes], ends)
        found[last + axis :: takes] = ends[1:]
    return found

"""Coarsening: a drawing with no finer places than its size on paper can show, which is much lighter.

Each place is rounded by itself, from where it is and not from the place before it: nothing drifts, and two
surfaces that touch go on touching. A curve that is as good as straight becomes a line. It is done in the
text of the SVG, as variants are, since reading a tree of it takes longer than all that.
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain, pairwise
from math import floor

from viewer.render.path_data import CURVE, LINE, Numbers, Point, Subpath, Values, subpaths_of

FINEST = 0.2
"""The step on paper, in points: rounding moves a place by at most half of it each way, 1/720 inch."""

_STEPS = tuple(digit * 10.0**power for power in (2, 1, 0, -1, -2) for digit in (5, 4, 2, 1))
"""Steps that make short numbers, the widest first."""

_PATH = re.compile(r"""(<path\s(?:[^<>']*?\s)?d=")([^"]*)(?=")""")
_VIEW = re.compile(r"""\sviewBox=["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(\d+(?:\.\d+)?)[\s,]""")
_HEAD = 2000
"""Letters in which a view is said."""

_ONCE = ("<svg", "viewBox")
_DOUBTFUL = (
    *("matrix", "scale", "skew", "vector-effect", "ContentUnits", "clipPathUnits"),
    *("<symbol", "<marker", "<animate", "<set", "<style", "<!ENTITY"),
)
"""Where one of these stands, a path may be shown at another size than the whole drawing, or not lie still."""

_UP = 0.5 + 1e-6
"""A half is rounded up, even if adding has made it a little less: else places that are shared would part."""


def step_at(svg: bytes, width: float) -> float:
    """How far apart places may be, in units of a drawing's view, where it is `width` points wide on paper.

    0 where that is not known.
    """
    view = _VIEW.search(svg[:_HEAD].decode(errors="replace"))
    if view is None or width <= 0:
        return 0.0
    most = FINEST * float(view[1]) / width
    return next((step for step in _STEPS if step <= most), 0.0)


def coarsened(svg: bytes, step: float) -> bytes:
    """A drawing of which all places in paths are multiples of `step`, in units of its view.

    A path that is not understood stays as it is, and so does a drawing that may have more than one measure.
    The same bytes for a step of 0.
    """
    text = svg.decode(errors="replace") if step > 0 else ""
    if any(text.count(word) != 1 for word in _ONCE) or any(word in text for word in _DOUBTFUL):
        return svg
    return _PATH.sub(partial(_rewritten, step, Values(), _Names(step)), text).encode()


class _Names(dict[int, str]):
    """How many steps something is, as a number in units of the view. Kept, since most come often."""

    def __init__(self, step: float) -> None:
        super().__init__()
        self._step = step

    def __missing__(self, steps: int) -> str:
        name = self[steps] = f"{steps * self._step:.2f}".rstrip("0").rstrip(".")
        return name


def _rewritten(step: float, values: Values, names: _Names, path: re.Match[str]) -> str:
    try:
        return path[1] + "".join(_written(each, step, names) for each in subpaths_of(path[2], values))
    except (ValueError, OverflowError):
        return path[0]


def _written(line: Subpath, step: float, names: _Names) -> str:
    """A subpath in rounded places. Of one that becomes nothing a dot is left, for its line has a width."""
    each = 1 / step
    last = x, y = floor(line.start[0] * each + _UP), floor(line.start[1] * each + _UP)
    written = [f"M{names[x]} {names[y]}"]
    for size, run in _straightened(line, step / 2):
        flat = [floor(value * each + _UP) for value in run]
        places = [last, *zip(*[iter(flat)] * size, strict=True)]
        if size == LINE:
            moved = [new for old, new in pairwise(places) if new != old]
        else:
            moved = [new for old, new in pairwise(places) if new != old[-2:] * 3]
        if moved:
            written.append("L" if size == LINE else "C")
            written.append(" ".join(map(names.__getitem__, chain.from_iterable(moved))))
        last = flat[-2], flat[-1]
    if len(written) == 1 and line.runs:
        written.append(f"h{names[_dot(line, x * step)]}")
    return f"{''.join(written)}{'z' if line.closed else ''}"


def _dot(line: Subpath, x: float) -> int:
    """How many steps a dot goes from `x`, towards where the subpath was; none if that went nowhere."""
    went = any(set(run) - set(line.start) for _, run in line.runs)
    return (1 if x <= line.start[0] else -1) * went


def _straightened(line: Subpath, most: float) -> Iterator[tuple[int, Numbers]]:
    """The runs of a subpath; a curve that is nowhere further than `most` from a line becomes one."""
    before = line.start
    for size, run in line.runs:
        if size == LINE:
            yield size, run
        else:
            yield from _parted(run, before, most)
        before = run[-2], run[-1]


def _parted(run: Numbers, start: Point, most: float) -> Iterator[tuple[int, Numbers]]:
    """A run of curves as runs of lines and of curves."""
    x, y = start
    size, part = LINE, Numbers()
    for curve in zip(*[iter(run)] * CURVE, strict=True):
        by_x, by_y, to_x, to_y, end_x, end_y = curve
        # How far a curve is from its chord, walked at the same pace (R. Willcocks).
        across = max(abs(3 * by_x - 2 * x - end_x), abs(3 * to_x - 2 * end_x - x))
        down = max(abs(3 * by_y - 2 * y - end_y), abs(3 * to_y - 2 * end_y - y))
        x, y = end_x, end_y
        straight = across * across + down * down <= 16 * most * most
        if (size == LINE) != straight:
            if part:
                yield size, part
            size, part = (LINE if straight else CURVE), []
        part += (x, y) if straight else curve
    yield size, part

"""Knows how the electrical paths are drawn: quiet where no signal runs, bright and thick where it does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import cos, radians, sin

import numpy as np
from shapely.geometry import LineString, MultiLineString, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from tools.diagrams.curves import Anchors, sampled_line
from tools.diagrams.heart.form import Form
from tools.diagrams.markup import group, shading, stroke
from tools.diagrams.palette import NERVE
from tools.diagrams.rhythm import anchors, moment
from tools.diagrams.rhythm.moment import Moment, Span
from tools.diagrams.shapes import all_of, line_path_of

TWIG, TWIG_EVERY = 19.0, 34.0
TWIG_TIME = 0.08
"""Share of the time of its path in which a twig lights up."""

HALF_TOUCH = 9.0
"""Half the width of a path to a pointer."""


@dataclass(frozen=True)
class Limb:
    """One line of a path, and after which share of the path's time the signal enters it."""

    line: LineString
    begins: float = 0.0
    is_twig: bool = False

    def lit(self, reach: float) -> LineString:
        """How far it is lit when the signal has come so far along the whole path."""
        own = min(1.0, max(0.0, (reach - self.begins) / (TWIG_TIME if self.is_twig else 1 - self.begins)))
        return substring(self.line, 0, own, normalized=True) if own > 0 else LineString()


@dataclass(frozen=True)
class Wire:
    """One path with its limbs where they lie now, its width when bright, and when the signal runs through."""

    name: str
    limbs: Sequence[Limb]
    width: float
    span: Span
    hidden: BaseGeometry = field(default_factory=Polygon)
    """What lies in front of it."""

    def whole(self) -> BaseGeometry:
        """All its lines."""
        return MultiLineString([limb.line for limb in self.limbs])

    def area(self) -> BaseGeometry:
        """What a pointer touches."""
        return self.whole().difference(self.hidden).buffer(HALF_TOUCH)

    def draw(self, now: Moment) -> str:
        """The path, lit as far as the signal has come."""
        thin, reach = max(2.2, self.width * 0.55), now.reach(self.span)
        items = [_behind(self.whole().intersection(self.hidden), thin)]
        if reach < 1:
            items.append(_line(self.whole().difference(self.hidden), thin, NERVE.middle, 2.2, NERVE.dark))
        if reach > 0:
            lit = [limb.lit(reach).difference(self.hidden) for limb in self.limbs if reach > limb.begins]
            main = [line for line, limb in zip(lit, self.limbs, strict=False) if not limb.is_twig]
            items += [
                _shine(main, self.width),
                _line(all_of(lit), self.width, NERVE.base, 3.6, NERVE.dark),
                _line(all_of(main), self.width * 0.36, NERVE.light, 0, NERVE.light),
            ]
        return group(items, id=self.name)

    def fronts(self, now: Moment) -> list[tuple[float, float]]:
        """Where the signal is now, if it runs here in sight."""
        if not now.runs(self.span):
            return []
        main = [limb.lit(now.reach(self.span)) for limb in self.limbs if not limb.is_twig]
        ends = [Point(line.coords[-1]) for line in main if not line.is_empty]
        return [(end.x, end.y) for end in ends if not self.hidden.contains(end)]


def network(form: Form, front: BaseGeometry) -> list[Wire]:
    """All paths, the finest first; `front` is what lies in front of the way to the left atrium."""
    left, right, middle, still = form.with_left_wall, form.with_right_wall, form.with_outside, form.placed
    fibres = [_curve(left, anchors.LEFT_FIBRES), *(_curve(right, line) for line in anchors.RIGHT_FIBRES)]
    fine = [Limb(line) for line in fibres] + [twig for line in fibres for twig in _twigs(line)]
    right_branch = [_curve(middle, anchors.RIGHT_BRANCH), _curve(right, anchors.MODERATOR_BRANCH)]
    right_branch[1] = _snapped(right_branch[1], right_branch[0])
    left_branch = [_curve(left, line) for line in (anchors.LEFT_BRANCH, *anchors.LEFT_FAN)]
    left_upper = [_curve(still, line) for line in anchors.LEFT_ATRIAL]
    upper = [_curve(still, line) for line in anchors.ATRIAL]
    return [
        Wire("purkinje-fibres", fine, 5.0, moment.FIBRES),
        Wire("left-bundle-branch", _limbs(left_branch, 0.0, 0.15, 0.3), 7.5, moment.BRANCHES),
        Wire("right-bundle-branch", _limbs(right_branch, 0.0, 0.45), 7.5, moment.BRANCHES),
        Wire("bundle-of-his", [Limb(_curve(still, anchors.HIS))], 10.0, moment.HIS),
        Wire("left-atrial-paths", _limbs(left_upper, 0.1, 0.0, 0.0), 5.5, moment.LEFT_ATRIAL, front),
        Wire("bachmann-bundle", [Limb(_curve(still, anchors.BACHMANN))], 5.5, moment.BACHMANN, front),
        Wire("internodal-paths", [Limb(line) for line in upper], 5.5, moment.ATRIAL),
    ]


def _limbs(lines: Sequence[LineString], *begins: float) -> list[Limb]:
    return [Limb(line, begin) for line, begin in zip(lines, begins, strict=True)]


def _curve(move: Callable[[Anchors], Anchors], line: Anchors) -> LineString:
    return LineString(sampled_line(move(line)))


def _snapped(line: LineString, onto: LineString) -> LineString:
    """A line that begins on another one, at the place nearest to its second point."""
    start = onto.interpolate(onto.project(Point(line.coords[1])))
    return LineString([(start.x, start.y), *line.coords[4:]])


def _twigs(line: LineString) -> list[Limb]:
    """Fine branches to both sides, which lean forwards."""
    found = []
    for index, at in enumerate(np.arange(TWIG_EVERY * 0.6, line.length - 8, TWIG_EVERY)):
        here, ahead = line.interpolate(at), line.interpolate(at + 3)
        turn = radians(52 if index % 2 else -52)
        x, y = (ahead.x - here.x) / 3, (ahead.y - here.y) / 3
        u, v = x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)
        twig = LineString([(here.x, here.y), (here.x + u * TWIG, here.y + v * TWIG)])
        found.append(Limb(twig, min(float(at) / line.length, 1 - TWIG_TIME), is_twig=True))
    return found


def _shine(lines: Sequence[BaseGeometry], width: float) -> str:
    """The light around a bright path."""
    data = "".join(line_path_of(line) for line in lines if not line.is_empty)
    if not data:
        return ""
    return shading(
        stroke(data, NERVE.base, width * wide, stroke_linecap="round", opacity=dense)
        for wide, dense in ((4.6, 0.16), (3.4, 0.25), (2.4, 0.4))
    )


def _line(line: BaseGeometry, width: float, colour: str, rim: float, rim_colour: str) -> str:
    data = line_path_of(line, 1.0)
    if not data:
        return ""
    edge = stroke(data, rim_colour, width + rim, stroke_linecap="round") if rim else ""
    return edge + stroke(data, colour, width, stroke_linecap="round")


def _behind(line: BaseGeometry, width: float) -> str:
    """The stretch behind what lies in front: dashed."""
    data = line_path_of(line)
    if not data:
        return ""
    return stroke(data, NERVE.dark, width * 0.8, stroke_linecap="round", stroke_dasharray="1 8")

"""Labels: where the names around a picture stand, in two columns outside it, so that no two lines cross.

The same on screen and on paper.
"""

from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from viewer.library.diagram import Point
from viewer.render.rectangle import Box


class Wish(Struct, frozen=True):
    """A name that wants a place: `anchor` is the point its line leads to, `width` that of its pill."""

    slug: str
    anchor: Point
    width: float


class Place(Struct, frozen=True):
    """A name's place: its pill's box, and its line from `tip` at the pill's edge to `anchor`."""

    slug: str
    box: Box
    tip: Point
    anchor: Point


class Column(Struct, frozen=True):
    """A strip for names: `edge` is the side that faces the picture; `left` says on which side of it."""

    left: bool
    edge: float
    top: float
    bottom: float
    height: float
    gap: float

    @property
    def room(self) -> int:
        """How many names stand in it at most."""
        return max(0, int((self.bottom - self.top + self.gap) // (self.height + self.gap)))


def sides(
    anchors: Sequence[tuple[str, Point]], middle: float, rooms: tuple[int, int]
) -> tuple[list[str], list[str]]:
    """Which names stand left and which right: left anchors lie left of all right ones, so lines cannot meet.

    Names go to the nearer side of `middle`; where a side is full (`rooms` says how many the left and the
    right one take), the innermost change over. The order of `anchors` is that of importance: when both
    sides are full, the last ones are left out.
    """
    chosen = sorted(anchors[: sum(rooms)], key=_by_x)
    cut = sum(1 for _, anchor in chosen if anchor[0] < middle)
    cut = min(rooms[0], max(len(chosen) - rooms[1], cut))
    names = [slug for slug, _ in chosen]
    return names[:cut], names[cut:]


def arrange(wishes: Sequence[Wish], column: Column) -> tuple[Place, ...]:
    """Places for the names of one column, each as near to its anchor's height as the others allow."""
    ordered = sorted(wishes[: column.room], key=_by_y)
    tops = _spread([wish.anchor[1] - column.height / 2 for wish in ordered], column)
    return _untangled([_place(wish, top, column) for wish, top in zip(ordered, tops, strict=True)], column)


def crosses(first: Place, second: Place) -> bool:
    """Whether the lines of two names cross."""
    a, b, c, d = first.tip, first.anchor, second.tip, second.anchor
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _by_x(entry: tuple[str, Point]) -> float:
    return entry[1][0]


def _by_y(wish: Wish) -> float:
    return wish.anchor[1]


def _spread(tops: Sequence[float], column: Column) -> list[float]:
    """The heights nearest to those wanted that keep their distance and stay in the column.

    Neighbours that are too close become a block, which stands where its members' wishes are on average.
    """
    pitch = column.height + column.gap
    blocks: list[list[float]] = []  # each: sum of the wishes for the block's top, number of names
    for top in tops:
        blocks.append([top, 1.0])
        while len(blocks) > 1 and _top(blocks[-2]) + blocks[-2][1] * pitch > _top(blocks[-1]):
            wish, count = blocks.pop()
            blocks[-1][0] += wish - count * blocks[-1][1] * pitch
            blocks[-1][1] += count
    spread = [_top(block) + index * pitch for block in blocks for index in range(int(block[1]))]
    return _inside(spread, pitch, column)


def _top(block: list[float]) -> float:
    return block[0] / block[1]


def _inside(tops: list[float], pitch: float, column: Column) -> list[float]:
    """The same heights pushed down from the column's top and up from its bottom."""
    low = column.top
    down = []
    for top in tops:
        low = max(low, top)
        down.append(low)
        low += pitch
    high = column.bottom - column.height
    up = []
    for top in reversed(down):
        high = min(high, top)
        up.append(high)
        high -= pitch
    return up[::-1]


def _place(wish: Wish, top: float, column: Column) -> Place:
    left = column.edge - wish.width if column.left else column.edge
    box = Box(left, top, left + wish.width, top + column.height)
    return Place(wish.slug, box, (column.edge, top + column.height / 2), wish.anchor)


def _untangled(places: list[Place], column: Column) -> tuple[Place, ...]:
    """Names whose lines cross change places until none do; each change shortens the lines, so this ends."""
    tangled = True
    while tangled:
        tangled = False
        for one, other in combinations(range(len(places)), 2):
            if crosses(places[one], places[other]):
                first, second = places[one], places[other]
                places[one] = _at_height(first, second, column)
                places[other] = _at_height(second, first, column)
                tangled = True
    return tuple(places)


def _at_height(place: Place, of: Place, column: Column) -> Place:
    box = replace(place.box, top=of.box.top, bottom=of.box.bottom)
    return replace(place, box=box, tip=(column.edge, of.tip[1]))


def _turn(a: Point, b: Point, c: Point) -> float:
    """Above zero where the way from a over b to c turns one way, below zero where the other."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

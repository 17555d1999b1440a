"""Callouts: where names stand around a picture on paper, how large it is between them, where lines lead."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from viewer.library.diagram import Point
from viewer.paper.job import Named
from viewer.render.labels import Column, Place, Wish, arrange, sides

AWAY = 13.0
"""Points between the columns of names and the picture."""

_FROM_NAME = 4.0  # points between a name and its line
_GAP = 7.0  # points between two names
_ROUNDING = 0.01  # points that a column has to spare, so that its last name is not lost
_LINE_SHARE = 1.2  # of the size of text
_SMALL_SHARE = 0.84  # of a name's size: its medical name
_MOST_LINES = 4
_WIDTHS = tuple(range(56, 176, 6))  # of a column, in points
_SHRINK = (1.0, 0.94, 0.88, 0.82)
_GOOD_SHARE = 0.5  # of the width, for the picture: for more, names are not made smaller

_NARROW, _THIN, _WIDE = frozenset("iljI.,:;!|'’"), frozenset("frt-()"), frozenset("mwMW")


class Callout(Struct, frozen=True):
    """A name: its lines, those of its medical name, its place, its line from `tip` to `anchor`; in points."""

    named: Named
    lines: tuple[str, ...]
    medical: tuple[str, ...]
    left: bool
    at: Point
    tip: Point
    anchor: Point


class Callouts(Struct, frozen=True):
    """A picture with its names. `picture` are left, top and width, `columns` the widths of the strips."""

    width: float
    height: float
    picture: tuple[float, float, float]
    columns: tuple[float, float]
    label_height: float
    size: float
    names: tuple[Callout, ...] = ()

    @property
    def small(self) -> float:
        """The size of medical names."""
        return self.size * _SMALL_SHARE


class _Try(Struct, frozen=True):
    """One way to set it: the width of a column, the size of names, and what follows from that."""

    size: float
    column: float
    rows: float
    picture: float
    height: float
    left: tuple[str, ...]
    right: tuple[str, ...]


def callouts(
    named: Sequence[Named], view: Point, room: Point, size: float, medical: bool = False
) -> Callouts:
    """The names around a picture of these proportions in so much room, in points; `size` is that of names.

    The picture is as large as names of this size allow; names are made smaller before it gets small. With
    `medical`, medical names stand below the others.
    """
    anchors = [(str(index), each.anchor) for index, each in enumerate(named)]
    texts = {str(index): (each.label, each.medical if medical else "") for index, each in enumerate(named)}
    best = _best(texts, anchors, view, room, size)
    return _placed(best, dict(zip(texts, named, strict=True)), texts, view, room[0])


def wrapped(text: str, width: float, size: float) -> tuple[str, ...]:
    """A text in lines no wider than this, by the widths of the bold typeface; long words stay whole."""
    lines: list[str] = []
    for word in text.split():
        if lines and width_of(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def width_of(text: str, size: float) -> float:
    """How wide a text is at most, in the bold typeface."""
    return sum(map(_letter, text)) * size


def _letter(letter: str) -> float:
    """Widths in shares of the size, as measured in the semibold typeface, a little more than there."""
    if letter == " ":
        return 0.21
    if letter in _NARROW:
        return 0.29
    if letter in _THIN:
        return 0.38
    if letter in _WIDE:
        return 0.85
    if letter.isupper():
        return 0.68
    return 0.57 if ord(letter) < 0x250 else 1.0


def _best(
    texts: dict[str, tuple[str, str]], anchors: list[tuple[str, Point]], view: Point, room: Point, size: float
) -> _Try:
    best: _Try | None = None
    for share in _SHRINK:
        for column in _WIDTHS:
            tried = _tried(texts, anchors, view, room, (size * share, float(column)))
            if tried is not None and (best is None or tried.picture > best.picture):
                best = tried
        if best is not None and best.picture >= min(_GOOD_SHARE * room[0], 0.8 * room[1] * view[0] / view[1]):
            return best
    return best or _Try(size, 0.0, 1.0, min(room[0], room[1] * view[0] / view[1]), room[1], (), ())


def _tried(
    texts: dict[str, tuple[str, str]],
    anchors: list[tuple[str, Point]],
    view: Point,
    room: Point,
    wish: tuple[float, float],
) -> _Try | None:
    """The picture's size with columns of this width, or None where the names do not fit in."""
    size, column = wish
    if any(width_of(word, size) > column for pair in texts.values() for word in pair[0].split()):
        return None
    rows = max((_rows(pair, column, size) for pair in texts.values()), default=1.0)
    if rows > _MOST_LINES:
        return None
    pitch = rows * size * _LINE_SHARE + _GAP
    most = int((room[1] + _GAP) // pitch)
    left, right = sides(anchors, view[0] / 2, (most, most))
    if len(left) + len(right) < len(anchors):
        return None
    strips = sum(column + AWAY for side in (left, right) if side)
    picture = min(room[0] - strips, room[1] * view[0] / view[1])
    if picture <= 0:
        return None
    stacked = pitch * max(len(left), len(right)) - _GAP + _ROUNDING
    height = max(picture * view[1] / view[0], stacked)
    return _Try(size, column, rows, picture, height, tuple(left), tuple(right))


def _rows(pair: tuple[str, str], column: float, size: float) -> float:
    """How many lines of the names' size a name and its medical name take."""
    name, medical = pair
    return len(wrapped(name, column, size)) + _SMALL_SHARE * len(
        wrapped(medical, column, size * _SMALL_SHARE)
    )


def _placed(
    tried: _Try, named: dict[str, Named], texts: dict[str, tuple[str, str]], view: Point, width: float
) -> Callouts:
    columns = tuple(tried.column if side else 0.0 for side in (tried.left, tried.right))
    strips = tuple(column + AWAY if column else 0.0 for column in columns)
    left = strips[0] + (width - sum(strips) - tried.picture) / 2
    scale = tried.picture / view[0]
    top = (tried.height - view[1] * scale) / 2
    label = tried.rows * tried.size * _LINE_SHARE
    made = Callouts(
        width=width,
        height=tried.height,
        picture=(left, top, tried.picture),
        columns=(columns[0], columns[1]),
        label_height=label,
        size=tried.size,
    )
    anchors = {
        slug: (left + each.anchor[0] * scale, top + each.anchor[1] * scale) for slug, each in named.items()
    }
    places = [
        *_column(tried.left, anchors, Column(True, left - AWAY + _FROM_NAME, 0, tried.height, label, _GAP)),
        *_column(
            tried.right,
            anchors,
            Column(False, left + tried.picture + AWAY - _FROM_NAME, 0, tried.height, label, _GAP),
        ),
    ]
    return replace(
        made, names=tuple(_callout(place, named[place.slug], texts[place.slug], tried) for place in places)
    )


def _column(slugs: Sequence[str], anchors: dict[str, Point], column: Column) -> Iterator[Place]:
    yield from arrange([Wish(slug, anchors[slug], 0.0) for slug in slugs], column)


def _callout(place: Place, named: Named, text: tuple[str, str], tried: _Try) -> Callout:
    left = place.slug in tried.left
    x = place.tip[0] - _FROM_NAME - tried.column if left else place.tip[0] + _FROM_NAME
    return Callout(
        named=named,
        lines=wrapped(text[0], tried.column, tried.size),
        medical=wrapped(text[1], tried.column, tried.size * _SMALL_SHARE),
        left=left,
        at=(x, place.box.top),
        tip=place.tip,
        anchor=place.anchor,
    )

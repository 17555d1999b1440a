"""Room: who gives way when the window is narrow; the text column never does before the rail and the tree."""

from msgspec import Struct

from viewer.ui.article.column import Column

TREE = 288
RAIL = 236
_RAIL_GAP = 16
_SIDES = 56
"""What the column keeps free, both sides together."""
_SIDES_BESIDE_RAIL = 32
"""The same where the rail is shown, which `share_room` allows only where that much is left."""


class Room(Struct, frozen=True):
    """What is shown beside the text in a window of some width. All in pixels."""

    tree: bool
    rail: bool


def share_room(window: float, column: float, tree: float, rail: float, tree_wanted: bool = True) -> Room:
    """Decide what is shown in a window: the rail goes first, then the tree.

    `column` is the width that the text asks for, `tree` and `rail` what those take.
    """
    tree_fits = window - tree >= column + _SIDES
    taken = tree if tree_fits and tree_wanted else 0
    return Room(tree_fits, window - taken - rail - _RAIL_GAP >= column + _SIDES)


def place_column(view: float, column: float, rail: float, top: float, bottom: float) -> Column:
    """The column in a view of some width, centred in the room left of the rail (`rail` is 0 without one).

    Where the view is narrower than the column asks, the column takes the view less its sides. Its edges lie
    on whole pixels, for outlines stand there.
    """
    room = view - rail
    sides = _SIDES_BESIDE_RAIL if rail else _SIDES
    width = round(max(120.0, min(column, room - sides)))
    return Column(left=round(max(sides / 2, (room - width) / 2)), width=width, top=top, bottom=bottom)

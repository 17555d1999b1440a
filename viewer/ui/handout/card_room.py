"""CardRoom: how large the card of the dialog is in a window, and what finds room on it."""

from msgspec import Struct
from PySide6.QtCore import QSize

from viewer.ui.style.look import Look

LEFT_PX = 460
"""How wide the choices are beside the pages, at 100 %."""

_WIDTH_PX, _HEIGHT_PX = 1200, 720
_TALL_SHARE, _ALL_PX = 0.9, 1000  # in a taller window it grows, until all that is usual is in sight
_TALLEST_SHARE = 0.6  # and with a very tall one, for the page
_BESIDE_PAGE_PX, _PAGE_SHAPE = 234, 0.78  # what of the height is not the page; width of a page by its height
_OUTSIDE_PX, _OUTSIDE_SMALL_PX = 24, 8  # what stays of the window around the card
_SMALL_WIDTH_PX, _SMALL_HEIGHT_PX = 900, 600  # a smaller window gives the card nearly all of it
_PAGES_LEAST_PX = 340
_LOW_PX = 520  # a lower card has no room for a page beside the choices


class CardRoom(Struct, frozen=True):
    """The size of the card; `low` ones have no room for a row too many, `narrow` ones none for the pages."""

    size: QSize
    low: bool
    narrow: bool


def card_room(look: Look, window: QSize) -> CardRoom:
    """The room of the card in a window of this size."""
    small = window.width() < look.px(_SMALL_WIDTH_PX) or window.height() < look.px(_SMALL_HEIGHT_PX)
    outside = 2 * (_OUTSIDE_SMALL_PX if small else _OUTSIDE_PX)
    high = min(round(window.height() * _TALL_SHARE), look.px(_ALL_PX))
    tallest = max(look.px(_HEIGHT_PX), high, round(window.height() * _TALLEST_SHARE))
    height = max(1, min(tallest, window.height() - outside))
    page = round((height - look.px(_BESIDE_PAGE_PX)) * _PAGE_SHAPE)
    widest = max(look.px(_WIDTH_PX), look.px(LEFT_PX) + page)
    width = max(1, min(widest, window.width() - outside))
    low = height < _LOW_PX
    return CardRoom(QSize(width, height), low, low or width < look.px(LEFT_PX) + _PAGES_LEAST_PX)

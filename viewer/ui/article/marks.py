"""Marks: the properties that tell what a block or fragment of the document is."""

from enum import IntEnum

from PySide6.QtGui import QTextBlock, QTextFormat

_FIRST = int(QTextFormat.Property.UserProperty)


class Mark(IntEnum):
    """Property numbers of our own on block and character formats."""

    ORDER = _FIRST + 1
    """On blocks: place in the page, the same at every text size. An int."""
    HEADING = _FIRST + 2
    """On blocks: the heading's id. A text."""
    BOX = _FIRST + 3
    """On blocks: the number of the box they stand in, counted from 1."""
    FIGURE = _FIRST + 4
    """On characters: the number of the figure drawn in their place, counted from 0."""
    MARKER = _FIRST + 5
    """On blocks: the dot or number painted before an item of a list. A text."""
    CARD = _FIRST + 6
    """On blocks: the number of the card they stand in, counted from 1."""


FIGURE_OBJECT = int(QTextFormat.ObjectTypes.UserObject) + 1
"""The object type of figures in the document."""

STRIDE = 1000
"""Orders of neighbouring blocks of the tree are this far apart, so that items and cells fit between."""


def order_of(block: QTextBlock) -> int:
    """The place of a block in the page."""
    return int(block.blockFormat().intProperty(Mark.ORDER))


def heading_of(block: QTextBlock) -> str:
    """The id of a heading, or an empty text."""
    return str(block.blockFormat().stringProperty(Mark.HEADING))


def box_of(block: QTextBlock) -> int:
    """The number of the box a block stands in, or 0."""
    return int(block.blockFormat().intProperty(Mark.BOX))


def marker_of(block: QTextBlock) -> str:
    """The dot or number before an item of a list, or an empty text."""
    return str(block.blockFormat().stringProperty(Mark.MARKER))


def card_of(block: QTextBlock) -> int:
    """The number of the card a block stands in, or 0."""
    return int(block.blockFormat().intProperty(Mark.CARD))

"""How large, how heavy and how far apart each kind of text stands, in pixels at a chosen text size."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

BASE_PX = 20.0  # the body size u at 100 %
COLUMN_PX = 532.0  # 66 characters of body text at 100 %, in the typeface that is shipped
CHROME_LIMIT = 1.4  # toolbars and lists never grow beyond this, so that the text keeps its room
_CHROME_SHARE = 0.35  # of the text's growth, how much the chrome follows


class Family(Enum):
    """Which of the two typefaces a text is set in."""

    SANS = "sans"
    SERIF = "serif"


class TextKind(Enum):
    """What a block of text is, as far as its look is concerned."""

    TITLE = "title"
    NARROW_TITLE = "narrow_title"
    LEDE = "lede"
    META = "meta"
    DRAFT = "draft"
    BREADCRUMB = "breadcrumb"
    QUESTION = "question"
    SUBHEADING = "subheading"
    BODY = "body"
    LIST_ITEM = "list_item"
    LAST_LIST_ITEM = "last_list_item"
    BOX_TITLE = "box_title"
    BOX_TEXT = "box_text"
    FIGURE = "figure"
    CAPTION = "caption"
    TABLE_HEAD = "table_head"
    TABLE_CELL = "table_cell"
    CARD_NAME = "card_name"
    CARD_TEXT = "card_text"
    SOURCE = "source"
    REVIEW = "review"


class TextStyle(Struct, frozen=True):
    """One kind of text: `size`, `above` and `below` in pixels, `line_height` as a factor of the size."""

    family: Family
    weight: int
    size: float
    line_height: float
    above: float
    below: float
    ink: str

    @property
    def line_px(self) -> float:
        """The distance from one base line to the next, in pixels."""
        return self.size * self.line_height


class Typography(Struct, frozen=True):
    """Every measure that follows from the text size."""

    percent: int

    @property
    def u(self) -> float:
        """The body size in pixels, from which everything in the article scales."""
        return BASE_PX * self.percent / 100

    @property
    def column(self) -> float:
        """The width of a text column of 66 characters, in pixels."""
        return COLUMN_PX * self.percent / 100

    @property
    def box_gap(self) -> float:
        """The space below a call-out: Qt lets neighbouring margins collapse, and two in a row need a gap."""
        return 2.75 * self.u

    @property
    def list_indent(self) -> float:
        """How far list text stands in from the column's edge, in pixels."""
        return 1.35 * self.u

    def style(self, kind: TextKind) -> TextStyle:
        """The style of one kind of text at this size."""
        base = _STYLES[kind]
        u = self.u
        return TextStyle(
            base.family,
            base.weight,
            base.size * u,
            base.line_height,
            base.above * u,
            base.below * u,
            base.ink,
        )


def chrome_scale(percent: int) -> float:
    """By how much toolbars, trees and buttons grow at a text size: never below 1, at most 1.4.

    They follow about a third of the text's growth, since the reading column has the first claim on the room;
    below 100 % they stay, for a button must not get smaller than a finger.
    """
    return min(CHROME_LIMIT, 1 + _CHROME_SHARE * max(0, percent - 100) / 100)


# In multiples of u, from the table "Type" of the design language.
_STYLES = {
    TextKind.TITLE: TextStyle(Family.SERIF, 600, 2.0, 1.22, 0, 0.85, "title"),
    TextKind.NARROW_TITLE: TextStyle(Family.SERIF, 600, 1.5, 1.22, 0, 0.85, "title"),
    TextKind.LEDE: TextStyle(Family.SANS, 400, 1.15, 1.42, 0, 0.6, "ink2"),
    TextKind.META: TextStyle(Family.SANS, 400, 0.83, 1.3, 0, 0.3, "ink2"),
    TextKind.DRAFT: TextStyle(Family.SANS, 400, 0.83, 1.3, 0, 1.2, "ink2"),
    TextKind.BREADCRUMB: TextStyle(Family.SANS, 400, 0.83, 1.3, 0, 0.5, "ink2"),
    TextKind.QUESTION: TextStyle(Family.SERIF, 600, 1.45, 1.28, 1.8, 0.7, "title"),
    TextKind.SUBHEADING: TextStyle(Family.SANS, 700, 1.1, 1.35, 1.2, 0.35, "title"),
    TextKind.BODY: TextStyle(Family.SANS, 400, 1.0, 1.55, 0, 0.8, "ink"),
    TextKind.LIST_ITEM: TextStyle(Family.SANS, 400, 1.0, 1.5, 0, 0.3, "ink"),
    TextKind.LAST_LIST_ITEM: TextStyle(Family.SANS, 400, 1.0, 1.5, 0, 0.8, "ink"),
    TextKind.BOX_TITLE: TextStyle(Family.SANS, 700, 1.06, 1.3, 0, 0.2, "ink"),
    TextKind.BOX_TEXT: TextStyle(Family.SANS, 400, 1.0, 1.5, 0, 0.3, "ink"),
    TextKind.FIGURE: TextStyle(Family.SANS, 400, 1.0, 1.0, 0.6, 0, "ink"),
    TextKind.CAPTION: TextStyle(Family.SANS, 400, 0.89, 1.38, 0.35, 1.1, "ink2"),
    TextKind.TABLE_HEAD: TextStyle(Family.SANS, 600, 0.94, 1.35, 0, 0, "ink"),
    TextKind.TABLE_CELL: TextStyle(Family.SANS, 400, 0.94, 1.4, 0, 0, "ink"),
    TextKind.CARD_NAME: TextStyle(Family.SANS, 700, 1.06, 1.3, 0, 0.3, "title"),
    TextKind.CARD_TEXT: TextStyle(Family.SANS, 400, 1.0, 1.5, 0, 0.3, "ink"),
    TextKind.SOURCE: TextStyle(Family.SANS, 400, 0.89, 1.4, 0, 0.3, "ink2"),
    TextKind.REVIEW: TextStyle(Family.SANS, 400, 0.89, 1.4, 1.6, 0, "ink2"),
}

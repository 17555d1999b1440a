"""Fit: what the width of the column decides about how a page is set."""

from msgspec import Struct

from viewer.render.blocks import Table
from viewer.render.typography import TextKind
from viewer.ui.article.page_view import PageView
from viewer.ui.article.type_case import TypeCase

_FEW_LETTERS = 25
"""Where a line has room for fewer letters of the title's type, the title takes a smaller one."""


class Fit(Struct, frozen=True):
    """Which title a page has, and for each of its tables whether its rows stand as cards."""

    title: TextKind = TextKind.TITLE
    cards: tuple[bool, ...] = ()


def fit_of(view: PageView, case: TypeCase, width: float) -> Fit:
    """How a page is to be set in a column of this width."""
    letters = case.letters(TextKind.TITLE, width)
    title = TextKind.TITLE if letters >= _FEW_LETTERS else TextKind.NARROW_TITLE
    tables = [block for block in view.tree if isinstance(block, Table)]
    if not tables:
        return Fit(title)
    from viewer.ui.article.tables import needs_cards  # late: most pages have no table

    return Fit(title, tuple(needs_cards(table, view, case, width) for table in tables))

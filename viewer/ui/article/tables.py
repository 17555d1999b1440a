"""Tables: rows under a header row, or where columns would be too narrow each row as a card of its own."""

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFontMetricsF,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCell,
    QTextTableFormat,
)

from viewer.render.blocks import Runs, Table, Text, plain
from viewer.render.typography import TextKind
from viewer.ui.article.cards import CARD_GAP, CARD_PADDING, CARD_SIDE
from viewer.ui.article.marks import Mark
from viewer.ui.article.page_view import PageView
from viewer.ui.article.type_case import TypeCase
from viewer.ui.style.wrap import WrappedText, longest_word

if TYPE_CHECKING:
    from viewer.ui.article.writer import Writer

CARDS_FROM_PERCENT = 150
"""From this text size on a table's rows always stand below each other as cards."""

_MOST_LINES = 5
"""A cell with more lines is a pillar of single words, which nobody can read."""

_PADDING = 0.5  # in multiples of u, around the words of a cell
_AFTER_CARDS = 1.8  # in multiples of u, so that what follows is clearly no part of the table
_SHORT_COLUMN = 0.27  # the share of the width up to which a column's words stay in one line
_TWO = 2


def needs_cards(table: Table, view: PageView, case: TypeCase, width: float) -> bool:
    """Whether a table in a column of this width is better read as cards."""
    if case.typography.percent >= CARDS_FROM_PERCENT:
        return True
    shares = _shares(table, view, case)
    padding = 2 * _PADDING * case.typography.u + 2
    for kind, rows in ((TextKind.TABLE_HEAD, (table.header,)), (TextKind.TABLE_CELL, table.rows)):
        font = case.words(kind).font()
        for row in rows:
            for cell, share in zip(row, shares, strict=False):
                words, room = plain(cell, view.fields), width * share - padding
                too_wide = longest_word(words, font) > room
                if too_wide or WrappedText(words, font, room).lines > _MOST_LINES:
                    return True
    return False


def write_table(writer: "Writer", table: Table, view: PageView, cards: bool) -> None:
    """Write a table at the writer's cursor."""
    if cards:
        _write_cards(writer, table)
    else:
        _write_grid(writer, table, _shares(table, view, writer.case))


def _shares(table: Table, view: PageView, case: TypeCase) -> list[float]:
    """Which share of the width each column takes, by its words, at the column's full measure.

    A column has its longest word's width at least, a column of short names that of the longest name; what is
    left over goes where cells are long.
    """
    least, wanted = [], []
    padding = 2 * _PADDING * case.typography.u + 2
    fonts = [case.words(TextKind.TABLE_HEAD).font()] + [case.words(TextKind.TABLE_CELL).font()] * len(
        table.rows
    )
    for column in range(len(table.header)):
        rows = (row[column] if column < len(row) else () for row in (table.header, *table.rows))
        cells = [(plain(cell, view.fields), font) for cell, font in zip(rows, fonts, strict=True)]
        lengths = [QFontMetricsF(font).horizontalAdvance(words) for words, font in cells]
        is_short = max(lengths) + padding <= _SHORT_COLUMN * case.typography.column
        longest = max(longest_word(words, font) for words, font in cells)
        least.append((max(lengths) if is_short else longest) + padding)
        wanted.append((max(lengths) + sum(lengths) / len(lengths)) / 2 + padding)
    spare = max(0.0, case.typography.column - sum(least))
    hunger = [max(1.0, want - need) for want, need in zip(wanted, least, strict=True)]
    widths = [need + spare * each / sum(hunger) for need, each in zip(least, hunger, strict=True)]
    return [width / sum(widths) for width in widths]


def _write_cards(writer: "Writer", table: Table) -> None:
    """Each row: its first cell in bold, then a line for each further cell, led by its column's name."""
    for row in table.rows:
        number = writer.next_card()
        kind = TextKind.CARD_NAME
        _into_card(writer, kind, number, first=True)
        if len(table.header) == _TWO:  # of two columns the first may say more than a name: “Eat more”
            writer.say((Text(f"{plain(table.header[0])}: "),), kind, "ink2")
        writer.say(row[0], kind)
        for head, cell in zip(table.header[1:], row[1:], strict=False):
            _into_card(writer, TextKind.CARD_TEXT, number)
            writer.say((Text(f"{plain(head)}: ", strong=True),), TextKind.CARD_TEXT, "ink2")
            writer.say(cell, TextKind.CARD_TEXT)
        _close_card(writer, last=row is table.rows[-1])


def _into_card(writer: "Writer", kind: TextKind, number: int, first: bool = False) -> None:
    u = writer.case.typography.u
    form = writer.start(kind)
    form.setProperty(Mark.CARD, number)
    form.setLeftMargin(CARD_SIDE * u)
    form.setRightMargin(CARD_SIDE * u)
    if first:
        form.setTopMargin((CARD_PADDING + CARD_GAP) * u)
    writer.cursor.setBlockFormat(form)


def _close_card(writer: "Writer", last: bool) -> None:
    """Leave room for the card's padding, for the gap, and for the padding of the next card."""
    u = writer.case.typography.u
    form = writer.cursor.blockFormat()
    below = CARD_PADDING + (_AFTER_CARDS if last else CARD_GAP + CARD_PADDING)
    form.setBottomMargin(below * u)
    writer.cursor.setBlockFormat(form)


def _write_grid(writer: "Writer", table: Table, shares: list[float]) -> None:
    columns = len(table.header)
    case = writer.case
    form = QTextTableFormat()
    form.setHeaderRowCount(1)
    form.setCellPadding(_PADDING * case.typography.u)
    form.setCellSpacing(0)
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderBrush(case.rule())
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setTopMargin(0.4 * case.typography.u)
    form.setBottomMargin(1.2 * case.typography.u)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, 100 * share) for share in shares]
    )
    grid = writer.cursor.insertTable(1 + len(table.rows), columns, form)
    for column, cell in enumerate(table.header):
        _write_cell(writer, grid.cellAt(0, column), cell, TextKind.TABLE_HEAD)
    for number, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row[:columns]):
            _write_cell(writer, grid.cellAt(number, column), cell, TextKind.TABLE_CELL)
    writer.cursor.setPosition(grid.lastPosition() + 1)
    writer.resume()


def _write_cell(writer: "Writer", cell: QTextTableCell, runs: Runs, kind: TextKind) -> None:
    if kind is TextKind.TABLE_HEAD:
        ground = QTextCharFormat()
        ground.setBackground(writer.case.head_ground())
        cell.setFormat(ground)
    writer.cursor.setPosition(cell.firstPosition())
    form = writer.case.block(kind)
    form.setProperty(Mark.ORDER, writer.next_order())
    writer.cursor.setBlockFormat(form)
    writer.say(runs, kind)

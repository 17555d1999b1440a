"""Tables: rows under a header row, or at large text sizes each row as a card of its own."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextFrameFormat, QTextLength, QTextTableCell, QTextTableFormat

from viewer.render.blocks import Runs, Table, Text, plain
from viewer.render.typography import TextKind
from viewer.ui.article.marks import Mark

if TYPE_CHECKING:
    from viewer.ui.article.writer import Writer


def write_table(writer: "Writer", table: Table, cards: bool) -> None:
    """Write a table at the writer's cursor."""
    if cards:
        _write_cards(writer, table)
    else:
        _write_grid(writer, table)


def _write_cards(writer: "Writer", table: Table) -> None:
    """Each row: its first cell as a heading, then a line for each further cell, led by its column's name."""
    for row in table.rows:
        writer.start(TextKind.SUBHEADING)
        writer.say(row[0], TextKind.SUBHEADING)
        for head, cell in zip(table.header[1:], row[1:], strict=False):
            writer.start(TextKind.BODY)
            writer.say((Text(f"{plain(head)}: ", strong=True), *cell), TextKind.BODY)


def _write_grid(writer: "Writer", table: Table) -> None:
    columns = len(table.header)
    case = writer.case
    form = QTextTableFormat()
    form.setHeaderRowCount(1)
    form.setCellPadding(0.5 * case.typography.u)
    form.setCellSpacing(0)
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderBrush(case.rule())
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setTopMargin(0.4 * case.typography.u)
    form.setBottomMargin(1.2 * case.typography.u)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 100 / columns)] * columns)
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

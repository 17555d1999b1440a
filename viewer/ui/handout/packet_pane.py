"""PacketPane: what is in the packet, in order, and one more thing for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.library.address import Address
from viewer.library.library import Library
from viewer.paper.packet import Item
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import SMALL_HEADING, Label
from viewer.ui.controls.notice_bar import NoticeBar
from viewer.ui.controls.skin import Kind
from viewer.ui.handout.draft import Draft
from viewer.ui.handout.packet_row import PacketRow
from viewer.ui.handout.printable import Printable, printable_at
from viewer.ui.handout.topic_picker import TopicPicker
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX


class PacketPane(QWidget):
    """Rows in order, what can be done with the one that is looked at, and the way to another topic.

    By keyboard: arrows go from row to row, Alt with an arrow moves one, Delete takes one out.
    """

    def __init__(self, look: Look, draft: Draft, library: Library) -> None:
        super().__init__()
        self._look, self._draft, self._library = look, draft, library
        self._rows: dict[Address, PacketRow] = {}
        self._removed: tuple[int, Item] | None = None
        self._heading = Label(look, style=SMALL_HEADING)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.up = Button(look, self.tr("Move up"), icon="arrow-up", kind=Kind.GHOST)
        self.down = Button(look, self.tr("Move down"), icon="arrow-down", kind=Kind.GHOST)
        self.out = Button(look, self.tr("Take out"), self.tr("Take out"), "x", Kind.GHOST)
        self.notice = NoticeBar(look)
        self.more = Button(look, self.tr("Add a topic"), self.tr("Add a topic"), "plus")
        self.more.setCheckable(True)
        self.picker: TopicPicker | None = None
        self._lay_out()
        self._connect()
        self._on_items_changed()

    @property
    def rows(self) -> Sequence[PacketRow]:
        """The rows, in the order of the packet."""
        return [self._rows[item.address] for item in self._draft.packet.items if item.address in self._rows]

    def _lay_out(self) -> None:
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(0)
        for button in (self.up, self.down, self.out):
            tools.addWidget(button)
        tools.addStretch(1)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        heading = QVBoxLayout()
        heading.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)
        heading.addWidget(self._heading)
        whole.addLayout(heading)
        whole.addLayout(self._column)
        whole.addWidget(self._tools)
        taken = QVBoxLayout()
        taken.setContentsMargins(RESERVE_PX, 0, RESERVE_PX, 0)
        taken.addWidget(self.notice)
        whole.addLayout(taken)
        whole.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.up.clicked.connect(self._on_up_clicked)
        self.down.clicked.connect(self._on_down_clicked)
        self.out.clicked.connect(self._on_out_clicked)
        self.notice.action_requested.connect(self._on_undo_requested)
        self.more.clicked.connect(self._on_more_clicked)
        self._draft.items_changed.connect(self._on_items_changed)

    def _on_items_changed(self) -> None:
        """Have a row for each thing; one that stays keeps its row, which may be in somebody's hand."""
        items = self._draft.packet.items
        for address in set(self._rows) - {item.address for item in items}:
            row = self._rows.pop(address)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, item in enumerate(items):
            row = self._rows.get(item.address) or self._make_row(item.address)
            self._column.insertWidget(place, row)
            row.set_place(place + 1, len(items))
            row.setChecked(place == self._draft.current)
        self._settle(len(items))

    def _make_row(self, address: Address) -> PacketRow:
        what = printable_at(self._library, address) or Printable(address, str(address), "", ("",))
        row = PacketRow(self._look, what)
        row.clicked.connect(self._on_row_clicked)
        row.step_requested.connect(self._on_step_requested)
        row.removal_requested.connect(self._on_removal_requested)
        row.dragged.connect(self._on_row_dragged)
        self._rows[address] = row
        return row

    def _settle(self, count: int) -> None:
        current = self._draft.current
        self._heading.setText(self.tr("In this packet, {count} topics").format(count=count))
        for part in (self._heading, *self.rows):  # a single topic is what is seen on the page
            part.setVisible(count > 1)
        self._tools.setVisible(count > 1)
        self.up.setEnabled(current > 0)
        self.down.setEnabled(current < count - 1)
        before: QWidget | None = None
        for place, row in enumerate(self.rows):  # Tab stops once, at the row that is looked at
            stop = Qt.FocusPolicy.StrongFocus if place == current else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(stop)
            if before is not None:
                QWidget.setTabOrder(before, row)
            before = row
        if before is not None:
            for after in (self.up, self.down, self.out, self.notice, self.more):
                QWidget.setTabOrder(before, after)
                before = after

    def _on_row_clicked(self) -> None:
        self._draft.look_at(self._place_of_sender())

    def _on_step_requested(self, by: int) -> None:
        self._move(self._place_of_sender(), by)

    def _on_removal_requested(self) -> None:
        self._take_out(self._place_of_sender())

    def _on_row_dragged(self, height: int) -> None:
        """Let the row trade places with the one it was dragged over, as soon as it is past its middle."""
        place = self._place_of_sender()
        rows = self.rows
        to = sum(row.geometry().center().y() < height for row in rows if row is not rows[place])
        if to != place:
            self._draft.move(place, to)
            self._column.activate()

    def _on_up_clicked(self) -> None:
        self._move(self._draft.current, -1)

    def _on_down_clicked(self) -> None:
        self._move(self._draft.current, 1)

    def _on_out_clicked(self) -> None:
        self._take_out(self._draft.current)

    def _move(self, place: int, by: int) -> None:
        if 0 <= place + by < len(self._draft.packet.items):
            self._draft.move(place, place + by)
            row = self.rows[place + by]
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(row, row.accessibleName()))

    def _take_out(self, place: int) -> None:
        """Take one out, and offer to have it back; the last one stays, for a packet has something in it."""
        items = self._draft.packet.items
        if len(items) < 2:
            return
        self._removed = place, items[place]
        title = self.rows[place].title
        self._draft.remove(place)
        self.notice.show_notice(
            self.tr("Taken out: {title}.").format(title=title), action=self.tr("Put back")
        )
        self._focus_current()

    def _on_undo_requested(self) -> None:
        self.notice.hide()
        if self._removed is not None:
            self._draft.put_back(*self._removed)
            self._focus_current()
        self._removed = None

    def _focus_current(self) -> None:
        """Go to the row that is looked at, or on to the next topic where a single one has none."""
        stop = self.rows[self._draft.current] if len(self.rows) > 1 else self.more
        stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_more_clicked(self) -> None:
        """Open the picker below the button, or close it."""
        if self.picker is None:
            self.picker = TopicPicker(self._look, self._draft, self._library)
            self.picker.chosen.connect(self._on_chosen)
            self.picker.closed.connect(self._on_picker_closed)
            self._whole.addWidget(self.picker)
        self.picker.setVisible(self.more.isChecked())
        if self.more.isChecked():
            self.notice.hide()
            self.picker.begin()

    def _on_chosen(self, address: Address) -> None:
        self._draft.add(address)
        self._on_picker_closed()

    def _on_picker_closed(self) -> None:
        """Go back to where the picker was opened."""
        if self.picker is not None:
            self.picker.hide()
        self.more.setChecked(False)
        self.more.setFocus(Qt.FocusReason.TabFocusReason)

    def _place_of_sender(self) -> int:
        return next(place for place, row in enumerate(self.rows) if row is self.sender())

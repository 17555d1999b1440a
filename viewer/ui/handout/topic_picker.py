"""TopicPicker: finds one more thing for the packet, by a few letters or by leafing through the topics."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.library.address import Address
from viewer.library.library import Library
from viewer.ui.contents.row_model import RowRole
from viewer.ui.contents.row_view import RowView
from viewer.ui.contents.topic_tree import TopicTree
from viewer.ui.controls.search_field import SearchField
from viewer.ui.controls.sight import bring_into_sight
from viewer.ui.handout.draft import Draft
from viewer.ui.handout.found_model import FoundModel
from viewer.ui.handout.printable import PRINTABLE_KINDS, Finder
from viewer.ui.style.look import Look

_LIST_PX = 320


class TopicPicker(QWidget):
    """A field, and below it the topics, or what was found for what is typed. Escape closes it.

    Signals:
        chosen(address: Address): this is to be in the packet.
        closed(): the person wants nothing more.
    """

    chosen = Signal(object)
    """This is to be in the packet: its Address."""
    closed = Signal()
    """The person wants nothing more. No arguments."""

    def __init__(self, look: Look, draft: Draft, library: Library) -> None:
        super().__init__()
        self._look, self._draft, self._library = look, draft, library
        self._finder = Finder(library)
        self.field = SearchField(look, self.tr("Find a topic to add"), self.tr("Topic, guide or picture"))
        self.topics = TopicTree(look)
        self.topics.set_library(library)
        self.found = RowView(look)
        self._model = FoundModel(self)
        self.found.setModel(self._model)
        self.found.setAccessibleName(self.tr("What was found"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.field)
        for rows in (self.topics, self.found):
            rows.viewport().setBackgroundRole(QPalette.ColorRole.Base)
            rows.setBackgroundRole(QPalette.ColorRole.Base)
            column.addWidget(rows)
        self.found.hide()
        self._connect()
        self._on_look_changed()

    def _connect(self) -> None:
        self.field.text_changed.connect(self._on_text_changed)
        self.field.accepted.connect(self._on_accepted)
        self.field.escape_pressed.connect(self.closed)
        self.field.down_pressed.connect(self._on_down_pressed)
        self.topics.open_requested.connect(self._on_topic_chosen)
        self.found.row_pressed.connect(self._on_row_pressed)
        self._look.look_changed.connect(self._on_look_changed)

    def begin(self) -> None:
        """Start anew, with the focus in the empty field."""
        self.field.set_text("")
        self.topics.set_visited(self._inside())
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        bring_into_sight(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the picker, and nothing around it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _inside(self) -> frozenset[Address]:
        return frozenset(item.address for item in self._draft.packet.items)

    def _on_text_changed(self, typed: str) -> None:
        searching = bool(typed.strip())
        if searching:
            self._model.show_found(self._finder.find(typed), self._inside())
            self.found.scrollToTop()
        self.found.setVisible(searching)
        self.topics.setVisible(not searching)

    def _on_accepted(self, typed: str) -> None:
        if typed.strip() and self._model.first is not None:
            self.chosen.emit(self._model.first)

    def _on_down_pressed(self) -> None:
        rows = self.topics if self.found.isHidden() else self.found
        rows.setFocus(Qt.FocusReason.TabFocusReason)
        if not rows.currentIndex().isValid():
            rows.setCurrentIndex(rows.model().index(0, 0))

    def _on_topic_chosen(self, address: Address) -> None:
        if address.kind in PRINTABLE_KINDS:
            self.chosen.emit(address)

    def _on_row_pressed(self, index: QModelIndex) -> None:
        address = index.data(RowRole.ADDRESS)
        if isinstance(address, Address):
            self.chosen.emit(address)

    def _on_look_changed(self) -> None:
        for rows in (self.topics, self.found):
            rows.setFixedHeight(self._look.px(_LIST_PX))

"""Rail: the sections, pictures and related places of the page that is read, at the article's right."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from viewer.library.address import Address
from viewer.library.model import Section
from viewer.ui.controls.painted import ROW_SIDE_PX, PaintedButton
from viewer.ui.diagram.painter import Painter
from viewer.ui.rail.content import RailContent, RailLink, RailPicture
from viewer.ui.rail.fade import HEIGHT_PX, Fade
from viewer.ui.rail.group import Group
from viewer.ui.rail.pictures import Pictures
from viewer.ui.rail.rows import RelatedRow, SectionRow
from viewer.ui.style.look import Look

WIDTH_PX = 236
_LEFT_PX = 12 - ROW_SIDE_PX  # from the rail to the ground of a row: what it says begins at 12
_BELOW_PX = 12
_GROUP_GAP_PX = 25
_PICTURE_GAP_PX = 2  # pictures keep more free around themselves than rows do
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class Rail(QScrollArea):
    """On this page, Pictures, Related; it scrolls by itself where it is taller than its place.

    Wheel and keys scroll it, and its lower edge fades; a bar of its own would stand beside the article's.

    Signals:
        section_chosen(id: str): the reader wants to go to this section of the page.
        open_requested(address: Address): the reader chose a picture or a related place.
    """

    section_chosen = Signal(str)
    """The reader wants to go to a section of the page: its id."""
    open_requested = Signal(object)
    """The reader chose a picture or a related place: its Address."""

    def __init__(self, look: Look, painter: Painter) -> None:
        super().__init__()
        self._look = look
        self._content = RailContent()
        self._sections: list[SectionRow] = []
        self._related: list[RelatedRow] = []
        self._pictures = Pictures(look, painter)
        self._pictures.open_requested.connect(self.open_requested)
        self._pictures.stops_changed.connect(self._on_stops_changed)
        self._section_group = Group(look, self.tr("On this page"))
        self._picture_group = Group(look, self.tr("Pictures"), _PICTURE_GAP_PX)
        self._related_group = Group(look, self.tr("Related"))
        self._column = QVBoxLayout()
        self.setAccessibleName(self.tr("Beside the article"))
        self._set_up_view()
        self._fade = Fade(look, self)
        self._picture_group.fill([self._pictures])
        self._picture_group.hide()
        look.look_changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def content(self) -> RailContent:
        """What is shown."""
        return self._content

    @property
    def stops(self) -> list[PaintedButton]:
        """All rows that can be stepped on, from top to bottom."""
        return [*self._sections, *self._pictures.stops, *self._related]

    def set_content(self, content: RailContent) -> None:
        """Show what belongs beside another page."""
        self.set_sections(content.sections)
        self.set_pictures(content.pictures)
        self.set_related((link.address, link.title, link.kind) for link in content.related)
        self.verticalScrollBar().setValue(0)

    def set_sections(self, sections: Iterable[Section]) -> None:
        """Show these sections; none of them is the current one yet."""
        shown = tuple(sections)
        self._content = RailContent(shown, self._content.pictures, self._content.related)
        self._sections = [SectionRow(self._look, section) for section in shown]
        for row in self._sections:
            row.clicked.connect(self._on_section_clicked)
        self._section_group.fill(self._sections)
        self._on_stops_changed()

    def set_current(self, section_id: str) -> None:
        """Show in which section the reader is, and keep its row in view; an unknown id means in none."""
        for row in self._sections:
            row.set_current(row.section.id == section_id)
            if row.current and not self._has_focus():
                self._bring(row)

    def set_pictures(self, pictures: Iterable[RailPicture]) -> None:
        """Show the first of these pictures, and a way to see the others."""
        shown = tuple(pictures)
        if shown == self._content.pictures:
            return
        self._content = RailContent(self._content.sections, shown, self._content.related)
        self._pictures.set_pictures(shown)
        self._picture_group.setVisible(bool(shown))

    def set_related(self, related: Iterable[tuple[Address, str, str]]) -> None:
        """Show these places, each an address, its title and its kind."""
        links = tuple(RailLink(address, title, kind) for address, title, kind in related)
        if links == self._content.related:
            return  # another page of the same article
        self._content = RailContent(self._content.sections, self._content.pictures, links)
        self._related = [RelatedRow(self._look, link) for link in links]
        for row in self._related:
            row.clicked.connect(self._on_related_clicked)
        self._related_group.fill(self._related)
        self._on_stops_changed()

    def focus_first(self) -> None:
        """Take the keyboard to the current section, or to the first row."""
        current = next((row for row in self._sections if row.current), None)
        first = current or next(iter(self.stops), None)
        if first is not None:
            self._go_to(first, Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        """As wide as the design's rail; any height will do."""
        return QSize(self._look.px(WIDTH_PX), self._look.px(WIDTH_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the fade at the lower edge."""
        super().resizeEvent(event)
        self._fade.settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys, Home and End go from row to row."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._stepped(watched, Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _set_up_view(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        inside = QWidget()
        inside.setLayout(self._column)
        for group in (self._section_group, self._picture_group, self._related_group):
            group.hide()
            self._column.addWidget(group)
        self._column.addStretch(1)
        self.setWidget(inside)
        # The rail lies on the article's sheet.
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)

    def _stepped(self, watched: QObject, key: Qt.Key) -> bool:
        stops = self.stops
        at = next((number for number, stop in enumerate(stops) if stop is watched), -1)
        if at < 0:
            return False
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(stops) - 1}
        if key not in _STEPS and key not in ends:
            return False
        wanted = ends.get(key, at + _STEPS.get(key, 0))
        self._go_to(stops[max(0, min(len(stops) - 1, wanted))], Qt.FocusReason.TabFocusReason)
        return True

    def _go_to(self, row: PaintedButton, reason: Qt.FocusReason) -> None:
        row.setFocus(reason)
        self._bring(row)

    def _bring(self, row: PaintedButton) -> None:
        """Scroll so that a row stands clear of the edges, of which the lower one fades."""
        bar, room = self.verticalScrollBar(), self._look.px(HEIGHT_PX)
        top = row.mapTo(self.viewport(), QPoint()).y() + bar.value()
        bottom = top + row.height() + room - self.viewport().height()
        bar.setValue(max(min(bar.value(), top - room), bottom))

    def _has_focus(self) -> bool:
        return any(stop.hasFocus() for stop in self.stops)

    def _on_stops_changed(self) -> None:
        stops = self.stops
        for stop in stops:
            stop.removeEventFilter(self)
            stop.installEventFilter(self)
        # After the rail itself, wherever the window puts that.
        for before, after in pairwise([self, *stops]):
            QWidget.setTabOrder(before, after)

    def _on_section_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, SectionRow):
            self.section_chosen.emit(row.section.id)

    def _on_related_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, RelatedRow):
            self.open_requested.emit(row.link.address)

    def _on_look_changed(self) -> None:
        self._column.setContentsMargins(self._look.px(_LEFT_PX), 0, 0, self._look.px(_BELOW_PX))
        self._column.setSpacing(self._look.px(_GROUP_GAP_PX))
        self.updateGeometry()

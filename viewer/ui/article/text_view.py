"""TextView: one page of an article as text to be read, selected, walked link by link, kept in place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextFrameFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from viewer.library.library import Library
from viewer.reading.history import TOP, Place
from viewer.ui.article.boxes import BoxRun, box_rect, find_boxes, paint_box, text_rect
from viewer.ui.article.column import Column
from viewer.ui.article.figures import FigureObject
from viewer.ui.article.link_walk import LinkWalk, part_of
from viewer.ui.article.links import TextLink, line_rects
from viewer.ui.article.marks import FIGURE_OBJECT
from viewer.ui.article.outline import Outline
from viewer.ui.article.page_view import PageView
from viewer.ui.article.scroll_keys import scroll_by_key
from viewer.ui.article.sealed_browser import SealedBrowser
from viewer.ui.article.type_case import TypeCase
from viewer.ui.article.writer import Writer
from viewer.ui.style.look import Look

if TYPE_CHECKING:
    from viewer.ui.diagram.painter import Painter


class TextView(SealedBrowser):
    """Shows a PageView. Nothing is read from disk or net: every resource is answered from the library.

    Signals:
        link_chosen(str): a link was pressed; its target as written.
        part_pointed(str): the pointer or focus is on a part's name; empty when it left.
        section_changed(str): another heading is the one being read; its id.
        place_changed(Place): the reader scrolled; what is at the top of the window now.
        resized(): the view has another size; its column is to be set anew.
        size_step_requested(int): the wheel was turned with Ctrl held; +1 or -1.
    """

    link_chosen = Signal(str)
    part_pointed = Signal(str)
    section_changed = Signal(str)
    place_changed = Signal(object)
    resized = Signal()
    size_step_requested = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._case = TypeCase(look)
        self._view: PageView | None = None
        self._boxes: tuple[BoxRun, ...] = ()
        self._walk = LinkWalk(self.document(), look)
        self._section = ""
        self._place = TOP
        self._moving = False
        self._column = Column()
        self._figures = FigureObject(look, self.document())
        self.outline = Outline(self.document())
        self.setAccessibleName(self.tr("Article"))
        self.document().documentLayout().registerHandler(FIGURE_OBJECT, self._figures)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def section(self) -> str:
        """The id of the section that is being read."""
        return self._section

    @property
    def links(self) -> tuple[TextLink, ...]:
        """The links of the page in the order of the text."""
        return self._walk.links

    @property
    def focused_link(self) -> TextLink | None:
        """The link that has the keyboard's focus."""
        return self._walk.focused

    def set_painter(self, painter: "Painter") -> None:
        """Fill the figures with pictures from this painter."""
        self._figures.set_painter(painter)
        painter.picture_painted.connect(self._on_picture_painted)
        painter.picture_refused.connect(self._on_picture_refused)
        self.viewport().update()

    def show_page(self, view: PageView, library: Library) -> None:
        """Show a page from its top."""
        self._view = view
        self._section = ""
        self._place = TOP
        self._write(library)
        self._settle()

    def rewrite(self, library: Library) -> None:
        """Show the same page in the look of now, with the paragraph at the top of the window kept there."""
        if self._view is not None:
            self._write(library)
            self._settle()

    def set_column(self, column: Column) -> None:
        """Lay the text out in a column; the paragraph at the top of the window stays there."""
        if column != self._column:
            self._column = column
            self._settle()

    @property
    def column(self) -> Column:
        """Where the text stands."""
        return self._column

    def place(self) -> Place:
        """What is at the top of the window now."""
        return self._place

    def go_to(self, place: Place) -> None:
        """Scroll a place to the top of the window."""
        self.verticalScrollBar().setValue(self.outline.scroll_of(place))
        self._place = place

    def go_to_heading(self, heading: str) -> bool:
        """Scroll a heading near the top of the window; false where the page has no such heading."""
        top = self.outline.top_of(heading)
        if top is None:
            return False
        self.verticalScrollBar().setValue(round(top - self.heading_room))
        return True

    @property
    def heading_room(self) -> float:
        """The room kept above a heading that was gone to, in pixels."""
        return 0.8 * self._look.typography.u

    def light(self, part: str) -> None:
        """Light a part in the figures of this page; an empty text lights none."""
        if part != self._figures.lit:
            self._figures.lit = part
            self.viewport().update()

    def show_stretch(self, start: int, end: int) -> None:
        """Scroll so that a stretch of the text, given by its positions, is in sight."""
        self._show(line_rects(self.document(), start, end))

    def _write(self, library: Library) -> None:
        if self._view is None:
            return
        self._case = TypeCase(self._look)
        self._figures.width = self._column.width
        writer = Writer(self.document(), self._view, self._case)
        self._figures.show(library, writer.figures)
        writer.write()
        self._boxes = find_boxes(self.document(), writer.boxes)
        self._walk.refresh()

    def _settle(self) -> None:
        """Lay out and return to the place. Qt moves the scroll bar meanwhile, not the reader."""
        place = self._place
        self._moving = True
        self._lay_out()
        self.go_to(place)
        self._moving = False
        self._on_scrolled()
        self._place = place

    def _lay_out(self) -> None:
        """Put the column's margins around the text: the root frame's, so that the wheel works everywhere."""
        self._figures.width = self._column.width
        form = QTextFrameFormat()
        form.setLeftMargin(self._column.left)
        form.setRightMargin(max(0.0, self.viewport().width() - self._column.left - self._column.width))
        form.setTopMargin(self._column.top)
        form.setBottomMargin(self._column.bottom)
        self.document().rootFrame().setFrameFormat(form)
        self.outline.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Boxes and the hovered link's ground below the text, the focus ring above it."""
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        seen = QRectF(event.rect()).translated(0, self.verticalScrollBar().value())
        for run in self._boxes:
            rect = box_rect(self.document(), run, self._column.rect, self._case)
            if rect.intersects(seen):
                title = text_rect(self.document().findBlockByNumber(run.first))
                paint_box(painter, rect, title, run.kind, self._look)
        self._walk.paint_ground(painter)
        painter.end()
        super().paintEvent(event)
        if self.hasFocus():
            above = QPainter(self.viewport())
            above.translate(0, -self.verticalScrollBar().value())
            self._walk.paint_ring(above)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks the links of the text, then leaves it."""
        link = self._walk.beside(forward, self.verticalScrollBar().value())
        if link is not None:
            self._set_focused(link)
            return True
        self._set_focused(None)
        return QWidget.focusNextPrevChild(self, forward)

    def _set_focused(self, link: TextLink | None) -> None:
        if link == self._walk.focused:
            return
        self._walk.focused = link
        if link is not None:
            self._show(self._walk.rects(link))
        self.part_pointed.emit(part_of(link))
        self.viewport().update()

    def _show(self, rects: list[QRectF]) -> None:
        """Scroll so that a stretch of text is in sight, with a little room around it."""
        if not rects:
            return
        bar, room = self.verticalScrollBar(), 2 * self._look.typography.u
        top, bottom = rects[0].top() - room, rects[-1].bottom() + room
        if top < bar.value():
            bar.setValue(round(top))
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(round(min(top, bottom - self.viewport().height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the focused link; arrows, Page and Space scroll; the rest goes on to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._walk.focused is not None:
            self.link_chosen.emit(self._walk.focused.target)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif not self.scroll_by_key(event):
            event.ignore()

    def scroll_by_key(self, event: QKeyEvent) -> bool:
        """Scroll if the key is one that scrolls; says whether it was."""
        return scroll_by_key(event, self.verticalScrollBar(), 3 * self._look.typography.u)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl held the wheel asks for larger or smaller text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = event.angleDelta().y()
            if turn:
                self.size_step_requested.emit(1 if turn > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press with the mouse takes the ring away."""
        self._set_focused(None)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer over links."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        position = self.cursorForPosition(point).position()
        self._set_hovered(self._walk.at(self.anchorAt(point), position))

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is on no link any more."""
        super().leaveEvent(event)
        self._set_hovered(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the focused link for a window that comes back, forget it when the focus moved on."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._set_focused(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Margins are part of the layout, so they follow the width."""
        place = self._place
        self._moving = True
        super().resizeEvent(event)
        self._moving = False
        self._place = place
        self.resized.emit()
        self._settle()

    def _set_hovered(self, link: TextLink | None) -> None:
        if link == self._walk.hovered:
            return
        self._walk.hovered = link
        self.part_pointed.emit(part_of(link))
        self.viewport().update()

    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.link_chosen.emit(url.toString())

    def _on_picture_painted(self, key: object) -> None:
        self.viewport().update()

    def _on_picture_refused(self, file: str, sentence: str) -> None:
        self._figures.refuse(file)
        self.viewport().update()

    def _on_scrolled(self) -> None:
        if self._moving:
            return
        self._place = self.outline.place_at(self.verticalScrollBar().value())
        self.place_changed.emit(self._place)
        section = self.outline.section_at(self.verticalScrollBar().value(), self.viewport().height())
        if section != self._section:
            self._section = section
            self.section_changed.emit(section)

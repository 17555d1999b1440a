"""TextView: one page of an article as text to be read, selected, walked link by link, kept in place."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QWidget

from viewer.library.library import Library
from viewer.reading.history import TOP, Place
from viewer.ui.article.boxes import BoxRun, box_rect, find_boxes, paint_box, text_rect
from viewer.ui.article.cards import Card, card_rect, find_cards, paint_card
from viewer.ui.article.column import Column
from viewer.ui.article.figures import FigureObject
from viewer.ui.article.fit import Fit, fit_of
from viewer.ui.article.hyphens import plain_hyphens
from viewer.ui.article.linked_browser import LinkedBrowser
from viewer.ui.article.links import TextLink, line_rects
from viewer.ui.article.lists import Marker, find_markers, paint_marker
from viewer.ui.article.marks import FIGURE_OBJECT
from viewer.ui.article.outline import Outline
from viewer.ui.article.page_view import PageView
from viewer.ui.article.type_case import TypeCase
from viewer.ui.article.writer import Writer
from viewer.ui.style.look import Look

if TYPE_CHECKING:
    from viewer.ui.diagram.painter import Painter


class TextView(LinkedBrowser):
    """Shows a PageView. Nothing is read from disk or net: every resource is answered from the library.

    Signals:
        section_changed(str): another heading is the one being read; its id.
        place_changed(Place): the reader scrolled; what is at the top of the window now.
        resized(): the view has another size; its column is to be set anew.
        rewritten(): the same page was set otherwise, since its column has another width or the look changed.
    """

    section_changed = Signal(str)
    place_changed = Signal(object)
    resized = Signal()
    rewritten = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._view: PageView | None = None
        self._library: Library | None = None
        self._fit = Fit()
        self._boxes: tuple[BoxRun, ...] = ()
        self._cards: tuple[Card, ...] = ()
        self._markers: tuple[Marker, ...] = ()
        self._section = ""
        self._place = TOP
        self._moving = False
        self._column = Column()
        self._laid_out: tuple[Column, int, TypeCase] | None = None
        self._figures = FigureObject(look, self.document())
        self.outline = Outline(self.document())
        self.setAccessibleName(self.tr("Article"))
        self.document().documentLayout().registerHandler(FIGURE_OBJECT, self._figures)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def view(self) -> PageView | None:
        """The page that is shown."""
        return self._view

    @property
    def section(self) -> str:
        """The id of the section that is being read."""
        return self._section

    def set_painter(self, painter: "Painter") -> None:
        """Fill the figures with pictures from this painter."""
        self._figures.set_painter(painter)
        painter.picture_painted.connect(self._on_picture_painted)
        painter.picture_refused.connect(self._on_picture_refused)
        self.viewport().update()

    def show_page(self, view: PageView, library: Library, column: Column) -> None:
        """Show a page from its top, in a column."""
        self._view = view
        self._library = library
        self._column = column
        self._section = ""
        self._place = TOP
        self._write(library, view, fit_of(view, self._case, column.width))
        self._settle()

    def dress(self) -> None:
        """Take colors and type from the look; `set_column` sets the page in them."""
        super().dress()
        self._case = TypeCase(self._look)

    def set_column(self, column: Column) -> None:
        """Lay out in a column and the look of now; the paragraph at the top of the window stays there."""
        self._column = column
        if self._measure() != self._laid_out:
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

    def hold(self, part: str) -> None:
        """Tint the words for a part, as it stays lit after a press; an empty text tints none."""
        if part != self._walk.held:
            self._walk.held = part
            self.viewport().update()

    def shows(self, part: str) -> bool:
        """Whether a figure of this page shows a part at a place that is in sight."""
        figures = (link for link in self.links if self._walk.is_figure(link))
        seen = self.viewport().rect()
        return any(
            seen.contains(self.place_of(link).topLeft() + anchor.toPoint())
            for number, link in enumerate(figures)
            for anchor in self._figures.anchors(number, part)
        )

    def boxes_of(self, kind: str) -> Iterator[QRectF]:
        """Where the boxes of a kind are on the viewport now."""
        top = self.verticalScrollBar().value()
        for run in self._boxes:
            if run.kind == kind:
                yield box_rect(self.document(), run, self._column.rect, self._case).translated(0, -top)

    def words_of(self, link: TextLink) -> str:
        """What a link says."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(link.start)
        cursor.setPosition(link.end, QTextCursor.MoveMode.KeepAnchor)
        return plain_hyphens(cursor.selectedText())

    def show_stretch(self, start: int, end: int) -> None:
        """Scroll so that a stretch of the text, given by its positions, is in sight."""
        self._show(line_rects(self.document(), start, end))

    def _write(self, library: Library, view: PageView, fit: Fit) -> None:
        self._fit = fit
        self._figures.width = self._column.width
        writer = Writer(self.document(), view, self._case, fit, self._column.width)
        self._figures.show(library, writer.figures)
        moving, self._moving = self._moving, True  # emptying the document scrolls to its top
        writer.write(self._margins())
        self._laid_out = self._measure()
        self.outline.refresh()
        self._moving = moving
        self._boxes = find_boxes(self.document(), writer.boxes)
        self._cards = find_cards(self.document())
        self._markers = find_markers(self.document())
        self._walk.refresh()
        focused = self._walk.focused
        self.part_pointed.emit(focused.part if focused is not None else "")  # what it lit is lit no more

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
        """Put the column's margins around the text, where they are not those it has, or write it anew."""
        if self._measure() == self._laid_out:
            return
        if self._view is not None and self._library is not None:
            fit = fit_of(self._view, self._case, self._column.width)
            outdated = self._laid_out is not None and self._laid_out[2] is not self._case
            if outdated or fit != self._fit:
                self._write(self._library, self._view, fit)
                self.rewritten.emit()
                return
        self._laid_out = self._measure()
        self._figures.width = self._column.width
        self.document().rootFrame().setFrameFormat(self._margins())
        self.outline.refresh()

    def _measure(self) -> tuple[Column, int, TypeCase]:
        return self._column, self.viewport().width(), self._case

    def _margins(self) -> QTextFrameFormat:
        """The root frame's margins make the column, so that the wheel works everywhere."""
        form = QTextFrameFormat()
        form.setLeftMargin(self._column.left)
        form.setRightMargin(max(0.0, self.viewport().width() - self._column.left - self._column.width))
        form.setTopMargin(self._column.top)
        form.setBottomMargin(self._column.bottom)
        return form

    def paintEvent(self, event: QPaintEvent) -> None:
        """Boxes, cards, markers and the hovered link's ground below the text, the focus ring above it."""
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        seen = QRectF(event.rect()).translated(0, self.verticalScrollBar().value())
        self._paint_grounds(painter, seen)
        self._walk.paint_ground(painter)
        self._walk.paint_quiet(painter, seen)
        painter.end()
        super().paintEvent(event)
        if self.hasFocus():
            above = QPainter(self.viewport())
            above.translate(0, -self.verticalScrollBar().value())
            self._walk.paint_ring(above)

    def _paint_grounds(self, painter: QPainter, seen: QRectF) -> None:
        document, column, u = self.document(), self._column.rect, self._case.typography.u
        for run in self._boxes:
            rect = box_rect(document, run, column, self._case)
            if rect.intersects(seen):
                title = text_rect(document.findBlockByNumber(run.first))
                paint_box(painter, rect, title, run.kind, self._look)
        for card in self._cards:
            rect = card_rect(document, card, column, u)
            if rect.intersects(seen):
                paint_card(painter, rect, self._look)
        for marker in self._markers:
            paint_marker(painter, document, marker, u, seen)

    def showEvent(self, event: QShowEvent) -> None:
        """Stay where the reader is: Qt scrolls to its cursor, which writing left at the end."""
        place = self._place
        self._moving = True
        super().showEvent(event)
        self._moving = False
        self.go_to(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Margins are part of the layout, so they follow the width."""
        place = self._place
        self._moving = True
        super().resizeEvent(event)
        self._moving = False
        self._place = place
        self.resized.emit()
        self._settle()

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

"""ArticlePane: the white sheet with the text, the rail at its right, the ending below, find above."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from viewer.library.library import Library
from viewer.reading.history import Place
from viewer.ui.article.column import Column
from viewer.ui.article.page_view import PageView
from viewer.ui.article.room import RAIL, place_column
from viewer.ui.article.text_view import TextView
from viewer.ui.style.look import Look
from viewer.ui.style.paint import page_sheet

if TYPE_CHECKING:
    from viewer.ui.article.ending import Ending
    from viewer.ui.article.find_bar import FindBar
    from viewer.ui.article.hit_marks import HitMarks
    from viewer.ui.article.part_guide import PartGuide
    from viewer.ui.article.term_guide import TermGuide
    from viewer.ui.article.word_mark import WordMark
    from viewer.ui.diagram.painter import Painter

_TOP = 36
_BEFORE_ENDING = 1.6  # in multiples of u: a box that ends the page reaches into it
_AFTER_ENDING = 64
_BAR = 12
_RAIL_SIDE = 28
_AROUND = 16


class ArticlePane(QWidget):
    """Shows one page of an article and what belongs to it.

    Signals:
        open_requested(Address): a way on was chosen below the text or beside a word.
    """

    open_requested = Signal(object)

    find_bar: "FindBar"
    terms: "TermGuide"
    parts: "PartGuide"
    mark: "WordMark"
    hits: "HitMarks"

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rail: QWidget | None = None
        self._ending: Ending | None = None
        self._rail_shown = True
        self._keeps_stop = False
        self._view: PageView | None = None
        self._library: Library | None = None
        self.text = TextView(look, self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 6, 3, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.text, 1)
        self.text.resized.connect(self._arrange)
        look.look_changed.connect(self._on_look_changed)

    def furnish(self, rail: QWidget, painter: "Painter") -> None:
        """Add what the first page can do without: pictures, the rail, the ending below, the find bar."""
        from viewer.ui.article.ending import Ending
        from viewer.ui.article.find_bar import FindBar
        from viewer.ui.article.hit_marks import HitMarks
        from viewer.ui.article.part_guide import PartGuide
        from viewer.ui.article.term_guide import TermGuide
        from viewer.ui.article.word_mark import WordMark

        self.text.set_painter(painter)
        self._rail = rail
        rail.setParent(self)
        rail.installEventFilter(self)
        rail.setVisible(self._rail_shown)
        self.find_bar = FindBar(self._look, self.text, self)
        self._rows.insertWidget(0, self.find_bar)
        self._ending = Ending(self._look, self.text)
        self._ending.installEventFilter(self)
        self._ending.open_requested.connect(self.open_requested)
        self._ending.stop_reached.connect(self._on_stop_reached)
        self.text.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.find_bar.closed.connect(self._on_find_closed)
        self.text.rewritten.connect(self.find_bar.mark_again)
        self.terms = TermGuide(self._look, self.text, self)
        self.terms.open_requested.connect(self.open_requested)
        self.parts = PartGuide(self.text)
        self.mark = WordMark(self.text)
        self.hits = HitMarks(self.text)
        self.text.rewritten.connect(self.hits.mark_again)
        self._fill_ending()
        self._fill_terms()
        self._arrange()

    @property
    def view(self) -> PageView | None:
        """The page that is shown."""
        return self._view

    def show_page(self, view: PageView, library: Library) -> None:
        """Show a page from its top."""
        self._view, self._library = view, library
        self._fill_ending()
        self.text.show_page(view, library, self._column())
        self._move_ending()
        if self._rail is not None:
            self.find_bar.find_again()
            self._fill_terms()

    def take_library(self, library: Library) -> None:
        """Lead on into another library, which has the same page."""
        self._library = library
        self._fill_ending()
        if self._rail is not None:
            self.terms.take_library(library)
            self.parts.show_page(library)
        self._arrange()

    def show_rail(self, shown: bool) -> None:
        """Give the rail its room, or give it back to the text and put what it says below the text."""
        if shown == self._rail_shown:
            return
        self._rail_shown = shown
        self._fill_related()
        if self._rail is not None:
            self._rail.setVisible(shown)
        self._arrange()

    def show_look(self) -> None:
        """Set the text in another look, once the pane has the room that it has with it."""
        self._arrange()
        if self._ending is not None and self._keeps_stop:
            self._ending.tell_stop()
        self.update()

    def place(self) -> Place:
        """Where the reader is on the page."""
        return self.text.place()

    def sizeHint(self) -> QSize:
        """Room for the column and the rail."""
        return QSize(round(self._look.typography.column) + RAIL + 72, 600)

    def minimumSizeHint(self) -> QSize:
        """Small enough for the smallest window."""
        return QSize(240, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet: paper with one round corner, running off the right and bottom edges."""
        painter = QPainter(self)
        page_sheet(painter, QRectF(self.rect()), self._look.theme)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel turned over the rail or the ending scrolls the text below them."""
        if isinstance(event, QWheelEvent) and watched in (self._rail, self._ending):
            bar = self.text.verticalScrollBar()
            QApplication.sendEvent(bar, event)
            return True
        return super().eventFilter(watched, event)

    def _column(self) -> Column:
        """Where the text is to stand, with room for the ending, which takes the column's width."""
        wanted, view = self._look.typography.column, self.text.viewport().width()
        rail = view - self._rail_left() if self._rail_shown else 0
        width = round(place_column(view, wanted, rail, _TOP, 0).width)
        ending = self._ending.set_width(width) if self._ending is not None else 0
        bottom = round(_BEFORE_ENDING * self._look.typography.u) + ending + _AFTER_ENDING
        return place_column(view, wanted, rail, _TOP, bottom)

    def _rail_left(self) -> int:
        return self.width() - self._look.px(RAIL) - _BAR - _RAIL_SIDE

    def _arrange(self) -> None:
        self.text.set_column(self._column())
        if self._rail is not None and self._rail_shown:
            top = self.text.y() + _TOP
            self._rail.setGeometry(self._rail_left(), top, self._look.px(RAIL), max(0, self.height() - top))
            self._rail.raise_()
        self._move_ending()

    def _fill_ending(self) -> None:
        if self._ending is not None and self._view is not None and self._library is not None:
            self._ending.show_for(self._library, self._view.article, self._view.page)
            self._fill_related()

    def _fill_related(self) -> None:
        if self._ending is not None and self._view is not None and self._library is not None:
            from viewer.ui.rail.content import MOST_RELATED

            related = self._library.related(self._view.article)
            beside = self._rail_shown and len(related) <= MOST_RELATED
            self._ending.show_related(self._library, () if beside else related)

    def _fill_terms(self) -> None:
        if self._view is not None and self._library is not None:
            self.terms.show_page(self._library, self._view)
            self.parts.show_page(self._library)
            self.mark.clear()
            self.hits.show_page(self._view.article.slug)

    def _move_ending(self) -> None:
        if self._ending is None:
            return
        bottom = round(self.text.document().size().height()) - _AFTER_ENDING
        top = bottom - self._ending.height() - self.text.verticalScrollBar().value()
        self._ending.move(QPoint(round(self.text.column.left) - self._ending.overhang, top))
        self._ending.show()

    def _on_scrolled(self) -> None:
        self._move_ending()

    def _on_stop_reached(self, top: int, bottom: int) -> None:
        """Scroll so that what the keyboard reached below the text is in sight."""
        bar, high = self.text.verticalScrollBar(), self.text.viewport().height()
        if self._ending is not None and self._ending.y() + top < 0:
            bar.setValue(bar.value() + self._ending.y() + top - _AROUND)
        elif self._ending is not None and self._ending.y() + bottom > high:
            bar.setValue(bar.value() + self._ending.y() + bottom - high + _AROUND)

    def _on_find_closed(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_look_changed(self) -> None:
        """The text follows in `show_look`. A button below it that the keyboard reached stays in sight."""
        if self._ending is not None:
            stop = self._ending.stop.translated(self._ending.pos())
            self._keeps_stop = self.text.viewport().rect().intersects(stop)
        self.text.dress()

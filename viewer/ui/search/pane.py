"""SearchPane: the search screen: kinds at the left, beside them the sheet with what was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from viewer.library.library import Library
from viewer.search.danger import Danger
from viewer.ui.article.room import TREE
from viewer.ui.controls.button import Button
from viewer.ui.controls.label import LabelStyle
from viewer.ui.controls.skin import Kind
from viewer.ui.diagram.painter import Painter
from viewer.ui.search.card_label import CardLabel
from viewer.ui.search.danger_box import DangerBox
from viewer.ui.search.kind_chips import KindChips
from viewer.ui.search.kind_rows import KindRows
from viewer.ui.search.kinds import EVERYTHING
from viewer.ui.search.meaning_bar import MeaningBar
from viewer.ui.search.nothing_page import NothingPage
from viewer.ui.search.readying_page import ReadyingPage
from viewer.ui.search.result_list import ResultList
from viewer.ui.search.result_model import Found, More
from viewer.ui.search.sheet import SearchSheet
from viewer.ui.search.start_page import StartPage
from viewer.ui.search.thumbs import Thumbs
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_COUNT = LabelStyle(px=16, weight=600, ink="ink2", line_height=1.3)
_HEADLINE = LabelStyle(px=26, weight=600, ink="title", serif=True, line_height=1.22)
_HEAD_GAP_PX = 4
_LOW_PX = 520
_WORDY_PX = 460
"""The sheet's least width in which the button that closes the search has words beside a headline."""
_BESIDE_PX = 560
"""The sheet's least width beside the column of kinds; in a narrower pane they are chips."""


class SearchPane(QWidget):
    """Shows what it is told to, and tells what is pressed; it finds and opens nothing itself.

    Signals:
        closed(): the reader wants to go back to what was open.
        focus_lost(): what had the keyboard is not shown any more.
    """

    closed = Signal()
    """The reader wants to go back to what was open. No arguments."""
    focus_lost = Signal()
    """What had the keyboard is not shown any more. No arguments."""

    def __init__(self, look: Look, painter: Painter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.thumbs = Thumbs(look, painter, self)
        self.danger, self.meaning = DangerBox(look), MeaningBar(look)
        self.kinds, self.chips = KindRows(look), KindChips(look)
        self.results = ResultList(look, self.thumbs)
        self.start, self.nothing, self.readying = StartPage(look), NothingPage(look), ReadyingPage(look)
        self.sheet = SearchSheet(look, self.danger)
        self._count, self._headline = CardLabel(look, _COUNT), CardLabel(look, _HEADLINE)
        self._headline.say(self.tr("What would you like to know?"))
        words = self.tr("Close the search")
        self.close_button = Button(look, words, words, "x", Kind.GHOST)
        self._counted = False
        self._fill_sheet()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.kinds)
        row.addWidget(self.sheet, 1)
        self.setAccessibleName(self.tr("Search"))
        self.close_button.clicked.connect(self.closed)
        self.results.row_reached.connect(self._on_row_reached)
        look.look_changed.connect(self._settle)
        self._show_only(None)

    def _fill_sheet(self) -> None:
        """From the top down, in the order in which a screen reader and the Tab key come to them."""
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(RESERVE_PX, 0, 0, 0)
        row.setSpacing(0)
        for words in (self._count, self._headline):
            row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.close_button)
        self.sheet.add(self.meaning)
        self.sheet.add(self._head, _HEAD_GAP_PX)
        self.sheet.add(self.chips)
        for page in (self.results, self.start, self.nothing, self.readying):
            self.sheet.add(page)
        self.sheet.end()

    @property
    def count_words(self) -> str:
        """What stands above the results."""
        return self._count.text()

    def show_danger(self, danger: Danger | None, fields: Mapping[str, str], title: str) -> None:
        """Show whom to call, or nothing; `title` is that of the article to read on in."""
        self.danger.show_danger(danger, fields, title)
        self.sheet.settle()

    def show_start(self, library: Library, recent: Sequence[str], alarms: Callable[[str], object]) -> None:
        """Show what one may search for; words that `alarms` has something to say to are not offered."""
        self.start.show_for(library, recent, alarms)
        self.show_counts({}, EVERYTHING)
        self._count.say("")
        self._show_only(self.start)

    def show_found(self, found: Sequence[Found], more: More | None, words: str) -> None:
        """Show these hits, with `words` for how many there are; `more` is None where these are all."""
        self.results.rows.show(found, more)
        self._count.say(words)
        self._show_only(self.results)

    def show_counts(self, counts: Mapping[str, int], chosen: str) -> None:
        """Show how many of each kind were found, and which kind is shown."""
        self.kinds.show_counts(counts, chosen)
        self.chips.show_counts(counts, chosen)

    def show_nothing(self, words: str, library: Library) -> None:
        """Show that there is nothing for these words; danger has been answered already."""
        if self.danger.danger is None:
            self.nothing.show_for(words, library)
        else:
            self.nothing.show_below_danger(library)
        self._count.say("")
        self._show_only(self.nothing)

    def show_readying(self) -> None:
        """Show how far the search is ready."""
        self.show_counts({}, EVERYTHING)
        self._count.say("")
        self._show_only(self.readying)

    def first_row(self) -> Found | More | None:
        """The first card that is shown, or None."""
        rows = self.results.rows
        return rows.row_at(rows.index(0, 0)) if not self.results.isHidden() else None

    def focus_row(self, number: int) -> None:
        """Take the keyboard to a card, counted from 0."""
        if not self.results.isHidden():
            self.results.focus_row(number)

    def focus_first(self) -> None:
        """Take the keyboard to the first card, or to the first thing to press where there are none."""
        chips = (*self.start.chips, *self.start.topics.chips, *self.nothing.topics.chips)
        if not self.results.isHidden():
            self.results.focus_row(0)
        elif (first := next((chip for chip in chips if chip.isVisible()), None)) is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.sheet.bring(first, first.rect())

    def announce(self, words: str) -> None:
        """Have a screen reader say this when it has said what it is saying."""
        announcement = QAccessibleAnnouncementEvent(self, words)
        announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(announcement)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, from wherever in here the focus is."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The kinds become chips where the column would take too much."""
        super().resizeEvent(event)
        self._settle()

    def _show_only(self, page: QWidget | None) -> None:
        pages = (self.results, self.start, self.nothing, self.readying)
        if any(_has_focus(each) for each in pages if each is not page):
            self.focus_lost.emit()  # before Qt hands the focus to whatever comes next in the window
        for each in pages:
            each.setVisible(each is page)
        if page not in (self.results, self.nothing):
            self.meaning.hide()
        self._counted = page is self.results
        self._headline.setVisible(page is self.start)
        self._count.setVisible(page is not self.start)
        self._settle()

    def _settle(self) -> None:
        column = self._look.px(TREE)
        beside = self.width() - column >= self._look.px(_BESIDE_PX)
        self.kinds.setFixedWidth(column)
        self.kinds.setVisible(beside)
        self.chips.setVisible(self._counted and not beside)
        # Where hardly one card is in sight, the first one matters more than a choice among all.
        low = self.height() < self._look.px(_LOW_PX)
        self.nothing.show_disc(not low)
        self.close_button.set_words_shown(self.width() - column * beside >= self._look.px(_WORDY_PX))
        self.sheet.move_behind(self.chips, self.results if low else self._head)
        self._order_stops(self.results if low else self.close_button)

    def _order_stops(self, before: QWidget) -> None:
        """Let Tab come to the chips where the eye does: behind what they stand below."""
        for chip in self.chips.items:
            QWidget.setTabOrder(before, chip)
            before = chip

    def _on_row_reached(self, place: QRect) -> None:
        self.sheet.bring(self.results, place)


def _has_focus(page: QWidget) -> bool:
    """Whether a page, or something in it, has the keyboard."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is page or page.isAncestorOf(focused))

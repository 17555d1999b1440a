"""Searching: opens and leaves the search screen, and is where its parts meet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from viewer.ui.search.alarm import Alarm
from viewer.ui.search.findings import Findings
from viewer.ui.search.opening import Opening
from viewer.ui.search.presentation import AT_FIRST, Presentation
from viewer.ui.search.result_model import Found, More
from viewer.ui.search.searcher import Searcher
from viewer.ui.search.sources import index_maker
from viewer.ui.search.warming import Warming, load_parts
from viewer.ui.search.way_back import WayBack

if TYPE_CHECKING:
    from viewer.ui.search.pane import SearchPane
    from viewer.ui.window import MainWindow


class Searching(QObject):
    """Knows whether the search screen is shown, what it was opened over, and what was opened from it.

    Signals:
        hurry_wanted(): the reader searches, so the index is wanted at once.
        index_missed(): the reader searched, and there is no index that can be asked.
    """

    index_missed = Signal()
    hurry_wanted = Signal()
    """The reader searches, so the index is wanted at once. No arguments."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._pane: SearchPane | None = None
        self._presentation: Presentation | None = None
        self._way: WayBack | None = None
        self._left: QWidget | None = None  # had the focus before the field took it
        self._opens_first = False
        self._goes_on = False  # the keyboard, with the first card that more were shown for
        self._progress = (0, 0)
        self.searcher = Searcher(self)
        self.alarm = Alarm(window.places, window.reader.library, self.searcher, self)
        self.findings = Findings(self.searcher, self.alarm.of, self)
        self._warming = Warming(self)
        self.opening = Opening(window, self.findings)
        self.findings.danger_changed.connect(self._on_danger_changed)
        self.findings.begun.connect(self._on_begun)
        self.findings.changed.connect(self._on_changed)
        self.findings.unready.connect(self._on_unready)
        self.findings.rested.connect(self._on_rested)
        self.findings.missed.connect(self._on_missed)

    @property
    def pane(self) -> SearchPane | None:
        """The screen, once it was opened."""
        return self._pane

    @property
    def shown(self) -> bool:
        """Whether the search screen lies over the article; what was opened from it may lie over it."""
        return self._pane is not None and self._window.region.currentWidget() is self._pane

    def open(self) -> None:
        """Put the keyboard into the field and show the screen, over whatever is open."""
        self._window.screens.hide_keys()
        self._window.drawer.reject()
        self._show(QApplication.focusWidget())
        field = self._window.toolbar.search
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.select_all()

    def open_by_press(self) -> None:
        """Show the screen: the field was pressed. Who comes by with the Tab key has not asked for it."""
        self._show(self._left)

    def leave(self) -> None:
        """Go back to what was open before, at the same place; the words stay in the field."""
        way = self._way
        if not self.shown or way is None:
            self._window.steps.to_article()
        elif self._window.stack.currentIndex() == 0:
            way.go()

    def take(self, words: str) -> None:
        """Take what stands in the field now."""
        self._opens_first = self._goes_on = False
        if words.strip() or self.shown:
            self.findings.take(words)
        else:
            self.findings.clear()

    def accept(self) -> None:
        """Open the first hit, now or as soon as it is found; where danger is spoken of, go to that box."""
        if not self.findings.words.strip():
            self.open()
        elif self.findings.danger is not None:
            self._on_begun()
            self._to_danger()
        elif self.findings.pending:
            self._opens_first = True
            self.findings.search_now()
        else:
            self._show(self._left)
            self._open_first()

    def walk(self) -> None:
        """Go from the field to the first card, or to the first thing to press where there are none."""
        self._show(self._left)
        if self._pane is not None:
            self._pane.focus_first()

    def go_back(self) -> bool:
        """From the page that was opened from the results back to them; false where one came another way."""
        if self._pane is None or not self.opening.came_from_results:
            return False
        row = self.opening.row
        self.opening.leave_page()
        self._show(self._window.pane.text)
        self._pane.focus_row(row)
        return True

    def show_again(self) -> None:
        """Show the screen once more, and what a library that was read anew has for the same words."""
        field, focused = self._window.toolbar.search, QApplication.focusWidget()
        self._show(self._window.pane.text)
        if focused is None or not field.isAncestorOf(focused):  # who is in there is in the middle of a word
            self._to_field()
        self.findings.search_now()

    def show_danger_again(self) -> None:
        """Say once more whom to call, where that is shown."""
        if self._presentation is not None:
            self._presentation.show_danger()

    def show_progress(self, done: int, of: int) -> None:
        """The index has so many of so many articles."""
        self._progress = (done, of)
        if self._pane is not None:
            self._pane.readying.show_progress(done, of)

    def search_again(self) -> None:
        """There is an index now: search for what had to wait for it; what was found stays as it is."""
        if self.shown and self.findings.pending:
            self.findings.search_now()

    def take_library(self) -> None:
        """Search in another library, or in the same as it was read anew."""
        window = self._window
        self.alarm.use(window.reader.library)
        self.searcher.use(index_maker(window.places, window.reader.library))
        self._warming.begin(self._warm())
        if self._pane is not None:
            self._pane.thumbs.set_library(window.reader.library)

    def note_focus(self, left: QWidget | None, now: QWidget | None) -> None:
        """The focus moved; keep what had it when the field takes it."""
        field = self._window.toolbar.search
        if now is not None and field.isAncestorOf(now) and not self.shown:
            inside = left is not None and field.isAncestorOf(left)
            self._left = self._left if inside else left

    def settle(self) -> None:
        """The search screen, or the article, is what lies below the toolbar now."""
        self._window.toolbar.make_room(self._window.width(), self.shown)
        if not self.shown:
            self.findings.stop()
            self._way = None
            self._window.show_history()

    def close(self) -> None:
        """Let go of the index and its thread; the program calls this before it ends."""
        self._warming.stop()
        self.findings.stop()
        self.searcher.close()

    def _show(self, focused: QWidget | None) -> None:
        """Show the screen; `focused` has the focus again when it is left."""
        window, pane = self._window, self._pane or self._make_pane()
        if self.shown and window.stack.currentIndex() == 0:
            return
        if self._way is None or (window.stack.currentIndex() > 0 and not self.shown):
            self._way = WayBack(window, focused)
        self.opening.come_back()
        window.stack.setCurrentIndex(0)
        window.region.setCurrentWidget(pane)
        window.show_history()
        self.hurry_wanted.emit()
        if not self.findings.words.strip():
            self._on_changed()

    def _warm(self) -> Iterator[None]:
        """What would hold up the first letters, in pieces."""
        self.alarm.prepare()
        self.searcher.open()
        yield
        yield from load_parts()
        if self._pane is None:
            self._make_pane()
            yield
        if self._presentation is not None and self.alarm.ready and not self.shown:
            self._presentation.show_start(self.opening.recent)

    def _make_pane(self) -> SearchPane:
        from viewer.ui.search.pane import SearchPane

        window = self._window
        pane = SearchPane(window.look, window.painter)
        pane.thumbs.set_library(window.reader.library)
        pane.readying.show_progress(*self._progress)
        pane.closed.connect(self.leave)
        pane.focus_lost.connect(self._to_field)
        for chooser in (pane.kinds, pane.chips):
            chooser.kind_chosen.connect(self.findings.choose_kind)
        pane.meaning.exact_wanted.connect(self.findings.choose_exact)
        pane.results.row_pressed.connect(self._on_row_pressed)
        pane.results.left_upwards.connect(self._to_field)
        pane.results.letters_typed.connect(window.toolbar.search.type)
        pane.start.words_chosen.connect(window.toolbar.search.set_text)
        pane.start.recent_cleared.connect(self._forget_recent)
        for page in (pane.start.topics, pane.nothing.topics, pane.danger):
            page.open_requested.connect(self.opening.open)
        window.region.addWidget(pane)
        self._pane, self._presentation = pane, Presentation(pane, window.reader, self.findings)
        return pane

    def _open_first(self) -> None:
        if self._pane is not None and isinstance(row := self._pane.first_row(), Found):
            self.opening.open_hit(row.hit)

    def _on_row_pressed(self, row: Found | More) -> None:
        if isinstance(row, More):
            self._goes_on = self._pane is not None and self._pane.results.ring_shown
            self.findings.show_all()
        elif self._pane is not None:
            self.opening.open_hit(row.hit, self._pane.results.currentIndex().row())

    def _to_field(self) -> None:
        """Take the keyboard to the end of the words; were they marked, the next letter would replace them."""
        self._window.toolbar.search.type("")

    def _to_danger(self) -> None:
        if self._pane is not None and self._pane.danger.link.isVisible():
            self._pane.danger.link.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._pane is not None:
            self._pane.focus_first()

    def _on_danger_changed(self) -> None:
        """Nobody waits for this one: the box is there before the results are."""
        if self.findings.danger is not None:
            self._on_begun()
        if self._presentation is not None:
            self._presentation.show_danger()

    def _on_begun(self) -> None:
        if not self.shown:
            self._show(self._left)

    def _on_changed(self) -> None:
        if self._presentation is None or not self.shown:
            return
        if self.findings.results is None:
            self._presentation.show_start(self.opening.recent)
            return
        self._presentation.show_results()
        if self._goes_on and self._pane is not None:
            self._goes_on = False
            self._pane.focus_row(AT_FIRST)
        if self._opens_first:
            self._opens_first = False
            self._open_first()

    def _on_unready(self) -> None:
        if self._pane is not None:
            self._pane.show_readying()
        self.index_missed.emit()

    def _on_rested(self) -> None:
        if self._pane is not None and self.shown:
            self._pane.announce(self._pane.count_words or self._pane.nothing.headline)

    def _on_missed(self, words: str) -> None:
        if self._window.reader.keeper.settings.count_misses:
            from viewer.reading.misses import Misses, misses_file

            Misses(misses_file(self._window.places.settings)).note(words)

    def _forget_recent(self) -> None:
        self.opening.forget()
        self._on_changed()
        self._to_field()

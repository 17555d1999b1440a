"""TopicTree: the library's topics and articles, opened and walked by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent

from viewer.library.address import Address
from viewer.library.library import Library
from viewer.ui.contents.row_view import RowView
from viewer.ui.contents.topic_model import TopicModel, TopicRole
from viewer.ui.style.look import Look

_ENOUGH_MATCHES = 200
_FEW_ARTICLES = 12  # so many are in sight at once on a laptop, so nothing need be folded away


class TopicTree(RowView):
    """The tree of topics. The selected row is the article that is open; the keyboard walks without selecting.

    Signals:
        open_requested(address: Address): the reader chose an article.
        filter_changed(count: int): the rows were narrowed or shown whole again; so many are shown.
    """

    open_requested = Signal(object)
    """The reader chose an article: its Address."""
    filter_changed = Signal(int)
    """The rows were narrowed, or shown whole again: how many below topics are shown."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._model = TopicModel(self)
        self._open_topics: set[str] = set()
        self._known_topics: set[str] = set()
        self._selected: Address | None = None
        self.setAccessibleName(self.tr("Topics"))
        self.setModel(self._model)
        self.measure_by(self.selectionModel())
        self.row_pressed.connect(self._on_row_pressed)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)

    @property
    def open_topics(self) -> tuple[str, ...]:
        """The slugs of the topics that the reader left open, in alphabetical order."""
        return tuple(sorted(self._open_topics))

    def set_open_topics(self, slugs: Iterable[str]) -> None:
        """Open these topics and close all others."""
        self._open_topics = set(slugs)
        if not self.words:
            self._show_open_topics()

    def set_library(self, library: Library) -> None:
        """Show another library; what was open stays open, and in a small library what is new is open too."""
        self._model.set_library(library)
        slugs = {topic.slug for topic in library.topics}
        restored = bool(self._open_topics) and not self._known_topics
        if len(library.articles) <= _FEW_ARTICLES and not restored:
            self._open_topics |= slugs - self._known_topics
        self._known_topics |= slugs
        self._show_after_reset()

    def set_visited(self, visited: AbstractSet[Address]) -> None:
        """Mark these articles as read."""
        self._model.set_visited(visited)

    def select(self, address: Address | None) -> None:
        """Show which article is open: open its topic, select it, bring it into view. Emits nothing."""
        whole = address.whole if address is not None else None
        shown = whole is not None and whole == self._selected
        self._selected = whole
        rows = self._selected_rows()
        marked = self.selectionModel().isSelected
        if shown and any(self.isExpanded(row.parent()) and marked(row) for row in rows):
            return  # another page of the same article
        if rows and not any(self.isExpanded(row.parent()) for row in rows):
            self.expand(rows[-1].parent())
        self._show_selected()

    @property
    def words(self) -> str:
        """The words that the rows are narrowed to; empty where all are shown."""
        return self._model.words

    def set_filter(self, words: str) -> None:
        """Narrow the rows to what the words name, with every match in sight; no words show all again."""
        before = self.words
        self._model.set_filter(words)
        if self.words != before:
            self._show_after_reset()
            self.filter_changed.emit(self._model.article_count)

    def first_match(self) -> Address | None:
        """The first article that is shown, or None where there is none."""
        found = self._model.first_match().data(TopicRole.ADDRESS)
        return found if isinstance(found, Address) else None

    def focus_first(self) -> None:
        """Take the keyboard to the first match; where nothing was typed, to where it was before."""
        if self.words or not self.currentIndex().isValid():
            self.setCurrentIndex(self._start())
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.show_ring(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the open article, else at the first row."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._start())
        super().focusInEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the open article into view: before, the rows had no place yet."""
        super().showEvent(event)
        self._show_selected()

    def _on_row_pressed(self, index: QModelIndex) -> None:
        address = index.data(TopicRole.ADDRESS)
        if not isinstance(address, Address):
            return
        if address.kind == "topic":
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.open_requested.emit(address)

    def _on_expanded(self, index: QModelIndex) -> None:
        self._remember(index, is_open=True)

    def _on_collapsed(self, index: QModelIndex) -> None:
        self._remember(index, is_open=False)

    def _remember(self, index: QModelIndex, *, is_open: bool) -> None:
        """Keep what the reader folds; what is opened or closed among matches is not kept."""
        address = index.data(TopicRole.ADDRESS)
        if self.words or not isinstance(address, Address):
            return
        if is_open:
            self._open_topics.add(address.slug)
        else:
            self._open_topics.discard(address.slug)

    def _show_after_reset(self) -> None:
        if self.words:
            self._show_matches()
        else:
            self._show_open_topics()
        self._show_selected()

    def _show_matches(self) -> None:
        """Open the topics that are left; of very many matches only the first: nobody scrolls so far."""
        shown = 0
        for row in range(self._model.rowCount()):
            if shown < _ENOUGH_MATCHES:
                index = self._model.index(row, 0)
                self.expand(index)
                shown += self._model.rowCount(index)

    def _show_open_topics(self) -> None:
        wanted = frozenset(self._open_topics)
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            address = index.data(TopicRole.ADDRESS)
            self.setExpanded(index, isinstance(address, Address) and address.slug in wanted)

    def _show_selected(self) -> None:
        """Select the open article wherever it is shown, and bring it into view where its topic is open."""
        rows = self._selected_rows()
        self.selectionModel().clearSelection()
        for row in rows:
            self.selectionModel().select(row, QItemSelectionModel.SelectionFlag.Select)
        shown = [row for row in rows if self.isExpanded(row.parent())]
        if shown:
            here = self.currentIndex() if self.currentIndex() in shown else shown[-1]
            self.setCurrentIndex(here)
            self.scroll_to_context(here)
        elif self.words:
            self.scrollToTop()

    def _start(self) -> QModelIndex:
        """Where the keyboard begins: the first match, or else the open article, or else the first row."""
        first = self._model.first_match() if self.words else QModelIndex()
        rows = [first] if first.isValid() else self._selected_rows()
        return rows[-1] if rows else self._model.index(0, 0)

    def _selected_rows(self) -> list[QModelIndex]:
        return [] if self._selected is None else self._model.rows_of(self._selected)

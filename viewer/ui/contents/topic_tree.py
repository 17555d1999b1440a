"""TopicTree: the library's topics and articles, opened and walked by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent

from viewer.library.address import Address
from viewer.library.library import Library
from viewer.ui.contents.row_model import RowRole
from viewer.ui.contents.row_view import RowView
from viewer.ui.contents.topic_model import TopicModel
from viewer.ui.style.look import Look

_ROWS_AT_ONCE = 1000  # of one topic; more come when a reader has come to their end
_FEW_ARTICLES = 12  # so many are in sight at once on a laptop, so nothing need be folded away


class TopicTree(RowView):
    """The tree of topics. The selected row is the article that is open; the keyboard walks without selecting.

    Signals:
        open_requested(address: Address): the reader chose an article.
    """

    open_requested = Signal(object)
    """The reader chose an article: its Address."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._model = TopicModel(self)
        self._open_topics: set[str] = set()
        self._known_topics: set[str] = set()
        self._selected: Address | None = None
        self._growth = QTimer(self, interval=0, singleShot=True)
        self._growth.timeout.connect(self._on_grown)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
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
        self._show_open_topics()

    def set_library(self, library: Library) -> None:
        """Show another library; what was open stays open, and in a small library what is new is open too.

        Where its topics are the same, the reader may be leafing through them: then nothing moves.
        """
        bar, before = self.verticalScrollBar(), self._topics_shown()
        at = bar.value()
        self._model.set_library(library)
        slugs = {topic.slug for topic in library.topics}
        restored = bool(self._open_topics) and not self._known_topics
        if len(library.articles) <= _FEW_ARTICLES and not restored:
            self._open_topics |= slugs - self._known_topics
        self._known_topics |= slugs
        self._show_open_topics()
        if before and before == self._topics_shown():
            self._select_rows()
            self.executeDelayedItemsLayout()
            bar.setValue(at)
        else:
            self._show_selected()

    def _topics_shown(self) -> list[object]:
        rows = range(self._model.rowCount())
        return [self._model.index(row, 0).data(RowRole.ADDRESS) for row in rows]

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
        topics = [] if whole is None else [self._model.index(row, 0) for row in self._model.topics_of(whole)]
        if topics and not any(self.isExpanded(topic) for topic in topics):
            self.expand(topics[-1])
        self._show_selected()

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
        address = index.data(RowRole.ADDRESS)
        if not isinstance(address, Address):
            return
        if address.kind == "topic":
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.open_requested.emit(address)

    def _on_expanded(self, index: QModelIndex) -> None:
        self._remember(index, is_open=True)
        self._growth.start()

    def _on_scrolled(self, to: int) -> None:
        self._growth.start()

    def _on_grown(self) -> None:
        """Have more rows of a long topic that is open, and so on; the open article may be among them."""
        topics = (
            self._model.index(row, 0) for row in range(self._model.rowCount()) if self._model.lacks(row)
        )
        wanting = next(
            (topic for topic in topics if self.isExpanded(topic) and self._wants_more(topic)), None
        )
        if wanting is None:
            return
        before = len(self._selected_rows())
        self._model.grow(wanting.row())
        self._growth.start()
        if len(self._selected_rows()) > before:
            self._show_selected()

    def _wants_more(self, topic: QModelIndex) -> bool:
        """Whether a topic that lacks rows has few yet, or those it has come to an end in sight."""
        count = self._model.rowCount(topic)
        end = self.visualRect(self._model.index(count - 1, 0, topic)).bottom()
        return count < _ROWS_AT_ONCE or 0 < end < 2 * self.viewport().height()

    def _on_collapsed(self, index: QModelIndex) -> None:
        self._remember(index, is_open=False)

    def _remember(self, index: QModelIndex, *, is_open: bool) -> None:
        """Keep what the reader folds."""
        address = index.data(RowRole.ADDRESS)
        if not isinstance(address, Address):
            return
        if is_open:
            self._open_topics.add(address.slug)
        else:
            self._open_topics.discard(address.slug)

    def _show_open_topics(self) -> None:
        wanted = frozenset(self._open_topics)
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            address = index.data(RowRole.ADDRESS)
            self.setExpanded(index, isinstance(address, Address) and address.slug in wanted)

    def _show_selected(self) -> None:
        """Select the open article wherever it is shown, and bring it into view where its topic is open."""
        rows = self._select_rows()
        shown = [row for row in rows if self.isExpanded(row.parent())]
        if shown:
            here = self.currentIndex() if self.currentIndex() in shown else shown[-1]
            self.setCurrentIndex(here)
            self.scroll_to_context(here)

    def _select_rows(self) -> list[QModelIndex]:
        """Select the open article wherever it is shown; these rows."""
        rows = self._selected_rows()
        self.selectionModel().clearSelection()
        for row in rows:
            self.selectionModel().select(row, QItemSelectionModel.SelectionFlag.Select)
        return rows

    def _start(self) -> QModelIndex:
        """Where the keyboard begins: the open article, or else the first row."""
        rows = self._selected_rows()
        return rows[-1] if rows else self._model.index(0, 0)

    def _selected_rows(self) -> list[QModelIndex]:
        return [] if self._selected is None else self._model.rows_of(self._selected)

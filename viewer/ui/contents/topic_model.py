"""TopicModel: the library's topics, articles and guides as the rows of a tree."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from time import perf_counter
from typing import overload

from PySide6.QtCore import QModelIndex, QObject, Qt

from viewer.library.address import Address, article
from viewer.library.guide import Guide
from viewer.library.library import Library
from viewer.library.model import Topic
from viewer.ui.contents.row_model import IN_TOPIC, NOTICE, TOPIC, Index, RowModel, RowRole, RowWords
from viewer.ui.naming import listed_title

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOPIC = 0  # the internal id of a topic's index; that of what is in it is its topic's row + 1
_FIRST_ROWS = 60  # more than any window shows
_MORE_ROWS = 150
_MORE_S = 0.004
_STEP = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
)  # only that lets assistive technology step on it
_LEAF = _STEP | Qt.ItemFlag.ItemNeverHasChildren


class TopicModel(RowModel):
    """Topics over articles and then guides, read from the library when a row is asked for.

    Indexes hold numbers only, so nothing is made for rows that nobody looks at. A view asks each row for its
    height, so of a long topic the first rows are there at once, and more with each `grow`. Where no row is
    left, one row says so in a sentence.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library: Library | None = None
        self._topics: tuple[Topic, ...] = ()
        self._shown: list[int] = []
        self._titles: dict[str, str] = {}
        self._visited: frozenset[str] = frozenset()

    def set_library(self, library: Library) -> None:
        """Show another library; of a topic that was there before as many rows are there again."""
        self.beginResetModel()
        before = {topic.slug: shown for topic, shown in zip(self._topics, self._shown, strict=True)}
        self._library = library
        self._titles = {}
        self._topics = library.topics
        self._shown = [
            min(_count(topic), max(_FIRST_ROWS, before.get(topic.slug, 0))) for topic in library.topics
        ]
        self.endResetModel()

    def lacks(self, topic: int) -> bool:
        """Whether the topic in this place has more rows than are there yet."""
        return topic < len(self._topics) and self._shown[topic] < _count(self._topics[topic])

    def grow(self, topic: int) -> None:
        """Have more rows of a topic: as many as can be read in a moment that nobody notices."""
        growing, first = self._topics[topic], self._shown[topic]
        stop, last = perf_counter() + _MORE_S, first
        while last < min(_count(growing), first + _MORE_ROWS) and perf_counter() < stop:
            self._title(growing, last)
            last += 1
        if last > first:
            self.beginInsertRows(self.index(topic, 0), first, last - 1)
            self._shown[topic] = last
            self.endInsertRows()

    def set_visited(self, visited: AbstractSet[Address]) -> None:
        """Mark these articles as read, and no others."""
        slugs = frozenset(address.slug for address in visited if address.kind == "article")
        changed = slugs ^ self._visited
        self._visited = slugs
        for row, topic in enumerate(self._topics):
            if not changed.isdisjoint(topic.articles):
                above = self.index(row, 0)
                last = self.index(min(len(topic.articles), self._shown[row]) - 1, 0, above)
                self.dataChanged.emit(self.index(0, 0, above), last, [])

    def topics_of(self, address: Address) -> list[int]:
        """The places of the topics that hold an article or guide, of all its rows or of those to come."""
        return [row for row, _ in self._places_of(address)]

    def rows_of(self, address: Address) -> list[QModelIndex]:
        """Every row of an article, guide or topic, from the top; an article may stand in several topics."""
        if address.kind == "topic":
            slugs = [topic.slug for topic in self._topics]
            return [self.index(slugs.index(address.slug), 0)] if address.slug in slugs else []
        places = self._places_of(address)
        return [self.index(place, 0, self.index(row, 0)) for row, place in places if place < self._shown[row]]

    def _places_of(self, address: Address) -> list[tuple[int, int]]:
        found = []
        for row, topic in enumerate(self._topics):
            if address.kind == "article" and address.slug in topic.articles:
                found.append((row, topic.articles.index(address.slug)))
            elif address.kind == "guide" and address.slug in topic.guides:
                found.append((row, len(topic.articles) + topic.guides.index(address.slug)))
        return found

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """The index of a row; invalid outside the tree."""
        above = parent.row() if parent is not None and parent.isValid() else -1
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, above + 1)

    @overload
    def parent(self, /) -> QObject | None: ...

    @overload
    def parent(self, child: Index, /) -> QModelIndex: ...

    def parent(self, child: Index | None = None, /) -> QObject | QModelIndex | None:
        """The topic of an article's index; without argument what QObject means by it."""
        if child is None:
            return QObject.parent(self)
        above = int(child.internalId()) if child.isValid() else _TOPIC
        return QModelIndex() if above == _TOPIC else self.createIndex(above - 1, 0, _TOPIC)

    def rowCount(self, parent: Index | None = None) -> int:
        """Topics, those of a topic's articles and guides that are there, or the one notice."""
        if parent is None or not parent.isValid():
            return len(self._topics) or int(self._library is not None)
        if int(parent.internalId()) != _TOPIC or parent.row() >= len(self._topics):
            return 0
        return self._shown[parent.row()]

    def columnCount(self, parent: Index | None = None) -> int:
        """Always one."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All rows can be stepped on."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if int(index.internalId()) != _TOPIC:
            return _LEAF
        topic = self._topic_at(index)
        return _STEP if topic is not None and topic.opens is None else _LEAF

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The name of the one column: it is hidden, yet a screen reader meets it."""
        return self.tr("Topics") if role == _DISPLAY and section == 0 else None

    def words(self, index: Index) -> RowWords:
        """The title of a topic or of what is in it, or the notice."""
        above = int(index.internalId())
        if above != _TOPIC:
            return RowWords(IN_TOPIC, self._title(self._topics[above - 1], index.row()))
        topic = self._topic_at(index)
        if topic is not None:
            return RowWords(TOPIC, topic.title)
        return RowWords(NOTICE, self.tr("There are no topics here yet."))

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """A row's value for one of Qt's roles or of RowRole."""
        if not index.isValid():
            return None
        if role == _DISPLAY:
            return self.words(index).title
        above = int(index.internalId())
        if above != _TOPIC:
            return self._data_in_topic(index, self._topics[above - 1], role)
        topic = self._topic_at(index)
        return self._notice_data(index, role) if topic is None else self._topic_data(index, topic, role)

    def _data_in_topic(self, index: Index, topic: Topic, role: int) -> object:
        slug, guide = self._slug(topic, index.row()), self._guide(topic, index.row())
        match role:
            case Qt.ItemDataRole.AccessibleTextRole:
                read = self.tr(", read") if guide is None and slug in self._visited else ""
                return self._spoken(index, _count(topic)) + read
            case RowRole.ADDRESS:
                return article(slug) if guide is None else guide.address
            case RowRole.VISITED:
                return slug in self._visited if guide is None else None
            case RowRole.ICON:
                return None if guide is None else guide.icon
        return None

    def _topic_data(self, index: Index, topic: Topic, role: int) -> object:
        match role:
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index, len(self._topics))
            case RowRole.ADDRESS:
                return topic.opens or Address("topic", topic.slug)
            case RowRole.ICON:
                return topic.icon
        return None

    def _notice_data(self, index: Index, role: int) -> object:
        return self.words(index).title if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, index: Index, count: int) -> str:
        """What a screen reader says of a row: Qt tells it neither the level nor the place among its like."""
        words = self.words(index)
        return self.tr("{title}, level {level}, {place} of {count}").format(
            title=words.title, level=words.level, place=index.row() + 1, count=count
        )

    def _topic_at(self, index: Index) -> Topic | None:
        """The topic that an index stands for; None for what is in one and for notices."""
        if int(index.internalId()) != _TOPIC or index.row() >= len(self._topics):
            return None
        return self._topics[index.row()]

    def _slug(self, topic: Topic, row: int) -> str:
        articles = len(topic.articles)
        return topic.articles[row] if row < articles else topic.guides[row - articles]

    def _guide(self, topic: Topic, row: int) -> Guide | None:
        if row < len(topic.articles) or self._library is None:
            return None
        return self._library.guides[self._slug(topic, row)]

    def _title(self, topic: Topic, row: int) -> str:
        """The title of an article or guide. It is kept: views ask for all rows of a topic again and again."""
        if (guide := self._guide(topic, row)) is not None:
            return listed_title("guide", guide.title)
        slug = topic.articles[row]
        title = self._titles.get(slug)
        if title is None:
            head = self._library.head(slug) if self._library is not None else None
            title = self._titles[slug] = head.title if head is not None else slug
        return title


def _count(topic: Topic) -> int:
    return len(topic.articles) + len(topic.guides)

"""TopicModel: the library's topics, articles and guides as the rows of a tree."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from enum import IntEnum
from typing import overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.library.address import Address
from viewer.library.guide import Guide
from viewer.library.library import Library
from viewer.library.model import Article, Topic
from viewer.ui.contents.narrowing import Branch, Narrowing
from viewer.ui.naming import listed_title

Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOPIC = 0  # the internal id of a topic's index; that of what is in it is its topic's row + 1


class TopicRole(IntEnum):
    """What else a row knows beside its title."""

    ADDRESS = Qt.ItemDataRole.UserRole + 1  # the Address of article, guide or topic; None for a notice
    VISITED = Qt.ItemDataRole.UserRole + 2  # whether the article was read
    LEVEL = Qt.ItemDataRole.UserRole + 3  # 1 topic, 2 what is in it, 0 a notice in place of topics
    ICON = Qt.ItemDataRole.UserRole + 4  # the name of the icon of a topic or guide
    OTHER_NAME = Qt.ItemDataRole.UserRole + 5  # the name by which a narrowed search found it


class TopicModel(QAbstractItemModel):
    """Topics over articles and then guides, read from the library when a row is asked for.

    Indexes hold numbers only, so nothing is made for rows that nobody looks at. Where no row is left,
    one row says so in a sentence.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library: Library | None = None
        self._narrowing: Narrowing | None = None
        self._branches: tuple[Branch, ...] = ()
        self._visited: frozenset[str] = frozenset()
        self._words = ""

    @property
    def words(self) -> str:
        """The words that the rows are narrowed to; empty where all are shown."""
        return self._words

    @property
    def article_count(self) -> int:
        """How many articles and guides are shown, in open topics and closed ones."""
        return sum(branch.count for branch in self._branches)

    def set_library(self, library: Library) -> None:
        """Show another library, narrowed to the same words as before."""
        self.beginResetModel()
        self._library = library
        self._narrowing = Narrowing(library)
        self._branches = self._narrowing.branches(self._words)
        self.endResetModel()

    def set_filter(self, words: str) -> None:
        """Show only what the words name; all where there are none."""
        wanted = " ".join(words.split())
        if wanted == self._words or self._narrowing is None:
            return
        self.beginResetModel()
        self._words = wanted
        self._branches = self._narrowing.branches(wanted)
        self.endResetModel()

    def set_visited(self, visited: AbstractSet[Address]) -> None:
        """Mark these articles as read, and no others."""
        slugs = frozenset(address.slug for address in visited if address.kind == "article")
        changed = slugs ^ self._visited
        self._visited = slugs
        for row, branch in enumerate(self._branches):
            if not changed.isdisjoint(branch.articles):
                topic = self.index(row, 0)
                last = self.index(len(branch.articles) - 1, 0, topic)
                self.dataChanged.emit(self.index(0, 0, topic), last, [])

    def rows_of(self, address: Address) -> list[QModelIndex]:
        """Every row of an article, guide or topic, from the top; an article may stand in several topics."""
        found = []
        for row, branch in enumerate(self._branches):
            if address.kind == "topic" and address.slug == branch.topic.slug:
                found.append(self.index(row, 0))
            elif address.kind == "article" and address.slug in branch.articles:
                found.append(self.index(branch.articles.index(address.slug), 0, self.index(row, 0)))
            elif address.kind == "guide" and address.slug in branch.guides:
                place = len(branch.articles) + branch.guides.index(address.slug)
                found.append(self.index(place, 0, self.index(row, 0)))
        return found

    def first_match(self) -> QModelIndex:
        """The first row that the words name: one with the name itself before one whose topic has it."""
        rows = sorted(range(len(self._branches)), key=self._is_by_topic)
        found = next((row for row in rows if self._branches[row].count), None)
        return QModelIndex() if found is None else self.index(0, 0, self.index(found, 0))

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """The index of a row; invalid outside the tree."""
        above = QModelIndex() if parent is None else parent
        if not self.hasIndex(row, column, above):
            return QModelIndex()
        return self.createIndex(row, column, above.row() + 1 if above.isValid() else _TOPIC)

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
        """Topics, a topic's articles and guides, or the one notice."""
        if parent is None or not parent.isValid():
            return len(self._branches) or int(self._library is not None)
        topic = self._branch_at(parent)
        return 0 if topic is None or parent.column() > 0 else topic.count

    def columnCount(self, parent: Index | None = None) -> int:
        """Always one."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All rows can be stepped on: only what is selectable is focusable to assistive technology."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        branch = self._branch_at(index)
        folds = branch is not None and branch.topic.opens is None
        return flags if folds else flags | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The name of the one column: it is hidden, yet a screen reader meets it."""
        return self.tr("Topics") if role == _DISPLAY and section == 0 else None

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """A row's value for one of Qt's roles or of TopicRole."""
        if not index.isValid():
            return None
        place, branch = self._place_at(index), self._branch_at(index)
        if role == TopicRole.LEVEL:
            return 2 if place else 1 if branch else 0
        if isinstance(place, Guide):
            return self._guide_data(index, place, role)
        if place is not None:
            return self._article_data(index, place, role)
        return self._notice_data(role) if branch is None else self._topic_data(index, branch.topic, role)

    def _article_data(self, index: Index, article: Article, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return article.title
            case Qt.ItemDataRole.AccessibleTextRole:
                read = self.tr(", read") if article.slug in self._visited else ""
                return self._spoken(article.title, 2, index) + read
            case TopicRole.ADDRESS:
                return article.address
            case TopicRole.VISITED:
                return article.slug in self._visited
            case TopicRole.OTHER_NAME:
                return self._narrowing.other_name(article, self._words) if self._narrowing else ""
        return None

    def _guide_data(self, index: Index, guide: Guide, role: int) -> object:
        title = listed_title("guide", guide.title)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(title, 2, index)
            case TopicRole.ADDRESS:
                return guide.address
            case TopicRole.ICON:
                return guide.icon
            case TopicRole.OTHER_NAME:
                return self._narrowing.other_name(guide, self._words) if self._narrowing else ""
        return None

    def _topic_data(self, index: Index, topic: Topic, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return topic.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(topic.title, 1, index)
            case TopicRole.ADDRESS:
                return topic.opens or Address("topic", topic.slug)
            case TopicRole.ICON:
                return topic.icon
        return None

    def _notice_data(self, role: int) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if self._words:
            return self.tr("Nothing found for “{words}”. Try fewer letters.").format(words=self._words)
        return self.tr("There are no topics here yet.")

    def _spoken(self, title: str, level: int, index: Index) -> str:
        """What a screen reader says of a row: Qt tells it neither the level nor the place among its like."""
        return self.tr("{title}, level {level}, {place} of {count}").format(
            title=title, level=level, place=index.row() + 1, count=self.rowCount(index.parent())
        )

    def _is_by_topic(self, row: int) -> bool:
        return self._branches[row].by_topic

    def _branch_at(self, index: Index) -> Branch | None:
        """The branch that a topic's index stands for; None for what is in one and for notices."""
        if int(index.internalId()) != _TOPIC or index.row() >= len(self._branches):
            return None
        return self._branches[index.row()]

    def _place_at(self, index: Index) -> Article | Guide | None:
        above = int(index.internalId())
        if above == _TOPIC or self._library is None:
            return None
        branch, row = self._branches[above - 1], index.row()
        if row < len(branch.articles):
            return self._library.articles[branch.articles[row]]
        return self._library.guides[branch.guides[row - len(branch.articles)]]

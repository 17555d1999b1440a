"""FoundModel: what was found for the packet, as the rows of a list."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import overload

from PySide6.QtCore import QModelIndex, QObject, Qt

from viewer.library.address import Address
from viewer.ui.contents.row_model import ENTRY, NOTICE, Index, RowModel, RowRole, RowWords
from viewer.ui.handout.printable import Printable
from viewer.ui.naming import listed_icon

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_STEP = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class FoundModel(RowModel):
    """Things to print, one a row, with a tick where it is in the packet; a notice where nothing was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Printable] = ()
        self._inside: AbstractSet[Address] = frozenset()

    def show_found(self, found: Sequence[Printable], inside: AbstractSet[Address]) -> None:
        """List these; `inside` are the addresses of the packet."""
        self.beginResetModel()
        self._found, self._inside = found, inside
        self.endResetModel()

    @property
    def first(self) -> Address | None:
        """The address of the first row, None where nothing was found."""
        return self._found[0].address if self._found else None

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """The index of a row; invalid outside the list."""
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0)

    @overload
    def parent(self, /) -> QObject | None: ...

    @overload
    def parent(self, child: Index, /) -> QModelIndex: ...

    def parent(self, child: Index | None = None, /) -> QObject | QModelIndex | None:
        """No row has one above it; without argument what QObject means by it."""
        return QObject.parent(self) if child is None else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """What was found, or the one notice."""
        return 0 if parent is not None and parent.isValid() else max(1, len(self._found))

    def columnCount(self, parent: Index | None = None) -> int:
        """Always one."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All rows can be stepped on."""
        return _STEP if index.isValid() else Qt.ItemFlag.NoItemFlags

    def words(self, index: Index) -> RowWords:
        """The title and what is said of it, or the notice."""
        if not self._found:
            return RowWords(NOTICE, self.tr("Nothing here has that name. Try another word."))
        each = self._found[index.row()]
        return RowWords(ENTRY, each.title, each.below)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """A row's value for one of Qt's roles or of RowRole."""
        if not index.isValid():
            return None
        if role == _DISPLAY:
            return self.words(index).title
        return self._data_of(self._found[index.row()], role) if self._found else None

    def _data_of(self, each: Printable, role: int) -> object:
        match role:
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(each)
            case RowRole.ADDRESS:
                return each.address
            case RowRole.VISITED:
                return each.address in self._inside
            case RowRole.ICON:
                return listed_icon(each.address.kind)
        return None

    def _spoken(self, each: Printable) -> str:
        said = ", ".join(words for words in (each.title, each.below) if words)
        return self.tr("{name}, in this packet").format(name=said) if each.address in self._inside else said

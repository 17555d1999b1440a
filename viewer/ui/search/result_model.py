"""ResultModel: the hits of a search as rows, and one row more that shows those left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.search.hit import Hit
from viewer.ui.search.kinds import kind_of

Index: TypeAlias = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role that gives a row's Found or More."""

_DISPLAY = Qt.ItemDataRole.DisplayRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Found(Struct, frozen=True):
    """One hit as it is listed: `path` is the way to it in words, `best` says that none fits better.

    `reason` is that of the hit, empty where something above the list says the same already.
    """

    hit: Hit
    path: str
    best: bool = False
    reason: str = ""


class More(Struct, frozen=True):
    """The last row, which shows `count` hits, of `total` that there are."""

    count: int
    total: int


class ResultModel(QAbstractListModel):
    """What a search found, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Found | More] = []

    def show(self, found: Sequence[Found], more: More | None = None) -> None:
        """List these hits, and after them, where there is one, the row that shows more."""
        self.beginResetModel()
        self._rows = [*found, *((more,) if more is not None else ())]
        self.endResetModel()

    def row_at(self, index: Index) -> Found | More | None:
        """What stands in a row; None for no row."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are, none below others."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """A row itself, its title, or all of it as a screen reader says it."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if isinstance(row, More):
            return self._more_words(row) if role in (_DISPLAY, _SPOKEN) else None
        if role == _SPOKEN:
            return self._spoken(row)
        return row.hit.title if role == _DISPLAY else None

    def _more_words(self, row: More) -> str:
        whole = row.count == row.total
        words = self.tr("Show all {count} results") if whole else self.tr("Show {count} of {total} results")
        return words.format(count=row.count, total=row.total)

    def _spoken(self, row: Found) -> str:
        """Best match first, then what it is called and where that is, and what it says."""
        hit = row.hit
        said = (
            self.tr("Best match") if row.best else "",
            hit.title,
            hit.heading,
            row.reason,
            hit.snippet,
            kind_of(hit.kind).one,
            row.path.replace("  ›  ", ", "),
        )
        return ". ".join(each.strip().rstrip(".") for each in said if each.strip())

"""RowModel: what every list of the contents column tells of its rows, whatever stands in them."""

from __future__ import annotations

from abc import abstractmethod
from enum import IntEnum

from msgspec import Struct
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

NOTICE, TOPIC, IN_TOPIC, ENTRY, LETTER = range(5)
"""What kind of row one is; it decides where its words begin and how they are set. Plain numbers, for they are
compared and looked up for thousands of rows at a time."""

PRESSABLE = (TOPIC, IN_TOPIC, ENTRY)
"""Kinds of rows that do something when they are pressed."""


class RowRole(IntEnum):
    """What else a row knows beside its title."""

    ADDRESS = Qt.ItemDataRole.UserRole + 1  # the Address of what it stands for; None for a notice or heading
    VISITED = Qt.ItemDataRole.UserRole + 2  # whether the article was read
    ICON = Qt.ItemDataRole.UserRole + 3  # the name of its icon


class RowWords(Struct, frozen=True, gc=False):
    """What a row is measured by: its kind, its title, and the smaller line below, empty for none."""

    level: int
    title: str
    below: str = ""


class RowModel(QAbstractItemModel):
    """A model whose rows are drawn by a RowDelegate.

    Rows are measured by the thousand when a long topic opens, and each question through Qt's roles costs as
    much as the answer: so their words are told at once.
    """

    @abstractmethod
    def words(self, index: Index) -> RowWords:
        """The words of a row that is there."""

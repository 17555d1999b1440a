"""AlphabetModel: the names of an Alphabet as the rows of a list: all of them, or a part at a time."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import overload

from PySide6.QtCore import QModelIndex, QObject, Qt

from viewer.library.address import Address
from viewer.ui.contents.alphabet import Alphabet, Entry
from viewer.ui.contents.row_model import ENTRY, LETTER, NOTICE, Index, RowModel, RowRole, RowWords

MOST_AT_ONCE = 2000
"""Names in a list of all letters. Where there are more, it holds a part at a time: a view asks each row for
its height, and nobody scrolls so far."""
MOST_IN_PART = 400
"""Names in such a part, which never has more than one letter."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_FIRST_ROWS = 100  # more than any window shows
_MORE_ROWS = 150
_BACK, _ONWARD = -1, -2  # the rows that lead to the part before and after
_HEADING = -3  # a heading is this less the number of its letter
_STEP = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_ICONS = {"diagram": "images", "guide": "circle-play", "term": "book-a", "touch": "pointer"}
_WAYS = {_BACK: "arrow-up", _ONWARD: "arrow-down"}


class AlphabetModel(RowModel):
    """Entries in order, with a heading where a letter begins, but for the first: the pane says which that is.

    A row knows the place of its entry. Of many rows the first are there at once, and more with each `grow`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._alphabet: Alphabet | None = None
        self._part = (0, 0)
        self._rows: Sequence[int] = ()
        self._shown = 0
        self._visited: frozenset[str] = frozenset()

    @property
    def alphabet(self) -> Alphabet | None:
        """What is listed; None until it is known."""
        return self._alphabet

    def set_alphabet(self, alphabet: Alphabet, place: int = 0) -> None:
        """List other names: all, or the part that has the name in a place."""
        self._alphabet = alphabet
        self.turn_to(place)

    def turn_to(self, place: int) -> None:
        """List the part that has the name in a place, where not all are listed."""
        self.beginResetModel()
        count = len(self._alphabet.entries) if self._alphabet is not None else 0
        self._rows = self._all_rows() if count <= MOST_AT_ONCE else self._part_rows(place)
        self._shown = min(len(self._rows), _FIRST_ROWS if count <= MOST_AT_ONCE else MOST_IN_PART + 2)
        self.endResetModel()

    def _all_rows(self) -> list[int]:
        rows: list[int] = []
        for number, each in enumerate(self._alphabet.letters if self._alphabet is not None else ()):
            rows += [_HEADING - number] if number else []
            rows += range(each.first, each.end)
        return rows

    def _part_rows(self, place: int) -> list[int]:
        letter = self._alphabet.letter_at(place) if self._alphabet is not None else None
        if letter is None or self._alphabet is None:
            return []
        names = letter.end - letter.first
        size = -(-names // -(-names // MOST_IN_PART))  # parts of a letter are alike
        first = letter.first + (place - letter.first) // size * size
        self._part = first, min(first + size, letter.end)
        before, after = first > 0, self._part[1] < len(self._alphabet.entries)
        return [*([_BACK] if before else []), *range(*self._part), *([_ONWARD] if after else [])]

    def letter_after(self, letter: str, by: int = 1) -> str:
        """The letter that follows one, or another near it; empty where there is none."""
        names = [each.letter for each in self._alphabet.letters] if self._alphabet is not None else []
        at = names.index(letter) + by if letter in names else -1
        return names[at] if 0 <= at < len(names) else ""

    @property
    def lacks(self) -> bool:
        """Whether there are more rows than are there yet."""
        return self._shown < len(self._rows)

    def grow(self, upto: int = 0) -> None:
        """Have some more rows, all up to a number of them at least."""
        last = min(len(self._rows), max(self._shown + _MORE_ROWS, upto))
        if last > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, last - 1)
            self._shown = last
            self.endInsertRows()

    def set_visited(self, visited: AbstractSet[Address]) -> None:
        """Mark these articles as read, and no others."""
        slugs = frozenset(address.slug for address in visited if address.kind == "article")
        if slugs != self._visited:
            self._visited = slugs
            if self._shown:
                self.dataChanged.emit(self.index(0, 0), self.index(self._shown - 1, 0), [])

    def row_of(self, place: int) -> QModelIndex:
        """The row of the entry in a place, made where it is not there yet; invalid where it is not listed."""
        if place not in self._rows:
            return QModelIndex()
        row = self._rows.index(place)
        if row >= self._shown:
            self.grow(row + _FIRST_ROWS)
        return self.index(row, 0)

    def entry_at(self, index: Index) -> Entry | None:
        """The entry of a row; None for what is no entry."""
        place = self.place_at(index)
        return self._alphabet.entries[place] if self._alphabet is not None and place >= 0 else None

    def place_at(self, index: Index) -> int:
        """The place of a row's entry; below 0 for what is no entry."""
        return self._rows[index.row()] if index.isValid() and self._shown else _HEADING

    def letter_at(self, index: Index) -> str:
        """The letter that a row stands under; empty where there is none."""
        if self._alphabet is None or not self._shown or not index.isValid():
            return ""
        place = self.place_at(index)
        if place <= _HEADING:
            return self._alphabet.letters[_HEADING - place].letter
        return self._alphabet.entries[place if place >= 0 else self._part[0]].letter

    def way_from(self, index: Index) -> int | None:
        """The place of the name that a row leads to in another part; None where it is no such row."""
        if not self._shown or not index.isValid():
            return None
        return {_BACK: self._part[0] - 1, _ONWARD: self._part[1]}.get(self.place_at(index))

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
        """The rows that are there, or the one notice."""
        return 0 if parent is not None and parent.isValid() else max(1, self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        """Always one."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All rows can be stepped on, but for headings: the keyboard passes over them."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        heading = self._shown and self._rows[index.row()] <= _HEADING
        return Qt.ItemFlag.ItemNeverHasChildren if heading else _STEP

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The name of the one column: it is hidden, yet a screen reader meets it."""
        return self.tr("A–Z") if role == _DISPLAY and section == 0 else None

    def words(self, index: Index) -> RowWords:
        """The name and what is said of it; a letter; a notice."""
        entry = self.entry_at(index)
        if entry is not None:
            return RowWords(ENTRY, entry.title, self._below(entry))
        way = self.way_from(index)
        if way is not None:
            return RowWords(ENTRY, self._way(self.place_at(index), way))
        if self._shown:
            return RowWords(LETTER, self.letter_at(index))
        known = self._alphabet is not None
        notice = self.tr("There is nothing here yet.") if known else self.tr("Putting all names in order …")
        return RowWords(NOTICE, notice)

    def _way(self, row: int, place: int) -> str:
        """What leads to another part of the letter, or to another letter."""
        entries = self._alphabet.entries if self._alphabet is not None else ()
        other, here = entries[place], entries[self._part[0]]
        words = self.tr("Back to {name}") if row == _BACK else self.tr("On to {name}")
        return words.format(name=other.title if other.letter == here.letter else other.letter)

    def _below(self, entry: Entry) -> str:
        if entry.see:
            return self.tr("see {title}").format(title=entry.below)
        match entry.kind:
            case "diagram":
                return self.tr("Picture")
            case "guide":
                return self.tr("Step by step")
            case "touch":
                return self.tr("Touch the heart")
        return entry.below

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """A row's value for one of Qt's roles or of RowRole."""
        if not index.isValid():
            return None
        entry = self.entry_at(index)
        if role == _DISPLAY:
            return self.words(index).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, entry)
        if entry is None:
            return _WAYS.get(self.place_at(index)) if role == RowRole.ICON and self._shown else None
        return self._entry_data(entry, role)

    def _entry_data(self, entry: Entry, role: int) -> object:
        match role:
            case RowRole.ADDRESS:
                return entry.address
            case RowRole.VISITED:
                return entry.kind == "article" and entry.slug in self._visited
            case RowRole.ICON:
                return _ICONS.get(entry.kind)
        return None

    def _spoken(self, index: Index, entry: Entry | None) -> str:
        """What a screen reader says of a row: Qt tells it neither the kind nor the place among its like."""
        words = self.words(index)
        letter = (
            self._alphabet.letter(entry.letter) if entry is not None and self._alphabet is not None else None
        )
        if entry is None or letter is None:
            return words.title
        below = self.tr("word: {plain}").format(plain=words.below) if entry.kind == "term" else words.below
        said = f"{words.title}, {below}" if below else words.title
        read = self.tr(", read") if self.data(index, RowRole.VISITED) else ""
        return (
            self.tr("{name}, {place} of {count} under {letter}").format(
                name=said,
                place=self.place_at(index) - letter.first + 1,
                count=letter.end - letter.first,
                letter=letter.letter,
            )
            + read
        )

"""Alphabet: everything that a library has, by all its names, in the order of a dictionary."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterator, Sequence
from operator import itemgetter

from msgspec import Struct

from viewer.library.address import Address
from viewer.ui.contents.spelled import letter_of, rank_of, spelled

_PIECE = 1000


class Entry(Struct, frozen=True, gc=False):
    """One name. `below` is the line under it; `see` says that it is the title of what the name leads to."""

    spelling: str
    title: str
    below: str
    see: bool
    kind: str
    slug: str
    view: str = ""

    @property
    def address(self) -> Address:
        """Where it leads."""
        return Address(self.kind, self.slug, self.view)

    @property
    def letter(self) -> str:
        """The letter that it stands under."""
        return letter_of(self.spelling)

    @property
    def order(self) -> str:
        """What it is sorted by: of two with the same name, a thing itself before what is called so too."""
        return f"{rank_of(self.letter)}\n{self.spelling}\n{self.see:d}{self.kind}\n{self.slug}\n{self.view}"


def entry(title: str, address: Address, below: str = "", *, see: bool = False) -> Entry:
    """The entry of a name, whose line breaks and the like are taken for spaces."""
    name = " ".join(title.split())
    return Entry(spelled(name), name, " ".join(below.split()), see, address.kind, address.slug, address.view)


class Letter(Struct, frozen=True):
    """A letter with the places of its entries: from `first` to before `end`."""

    letter: str
    first: int
    end: int


class Alphabet:
    """Entries in order, by letters."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Take entries that are sorted by their `order`."""
        self.entries = entries
        self.letters = tuple(_letters_of(entries))
        self._firsts = {each.letter: each for each in self.letters}

    def letter(self, name: str) -> Letter | None:
        """The letter of this name, None where nothing begins with it."""
        return self._firsts.get(name)

    def letter_at(self, place: int) -> Letter | None:
        """The letter of the entry in a place."""
        return self._firsts.get(self.entries[place].letter) if 0 <= place < len(self.entries) else None

    def found(self, typed: str) -> int | None:
        """The place of the first entry that begins so; None where none does."""
        wanted = spelled(typed)
        if not wanted:
            return None
        rank = rank_of(letter_of(wanted))
        place = bisect_left(self.entries, (rank, wanted), key=_beginning)
        if place < len(self.entries) and self.entries[place].spelling.startswith(wanted):
            return place
        return None

    def near(self, other: Entry) -> int:
        """The place of an entry of another alphabet, or where it would stand."""
        return min(bisect_left(self.entries, other.order, key=_order), max(0, len(self.entries) - 1))

    def places_of(self, whole: Address) -> list[int]:
        """The places of all names of a thing; the first of them is its own."""
        kind, slug = whole.kind, whole.slug
        found = [at for at, each in enumerate(self.entries) if each.slug == slug and each.kind == kind]
        return sorted(found, key=self._is_other)

    def _is_other(self, place: int) -> bool:
        return self.entries[place].see


def sort(entries: Sequence[Entry]) -> Generator[None, None, Alphabet]:
    """Put entries in order, in pieces that take a moment each."""
    ordered = []
    for first in range(0, len(entries), _PIECE):
        piece = [(each.order, each) for each in entries[first : first + _PIECE]]
        piece.sort(key=itemgetter(0))
        ordered += piece
        yield
    ordered.sort(key=itemgetter(0))  # which is quick: the pieces need only to be merged
    yield
    return Alphabet(tuple(each for _, each in ordered))


def _letters_of(entries: Sequence[Entry]) -> Iterator[Letter]:
    first = 0
    while first < len(entries):
        letter = entries[first].letter
        end = bisect_right(entries, rank_of(letter), lo=first, key=_rank)
        yield Letter(letter, first, end)
        first = end


def _order(each: Entry) -> str:
    return each.order


def _rank(each: Entry) -> str:
    return rank_of(each.letter)


def _beginning(each: Entry) -> tuple[str, str]:
    return rank_of(each.letter), each.spelling

"""Printable: what can be put into a packet, by all its names, and how it is found by a few typed letters."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from viewer.library.address import Address, diagram
from viewer.library.diagram import Diagram
from viewer.library.head import Head
from viewer.library.library import Library
from viewer.ui.contents.spelled import spelled, without_article

PRINTABLE_KINDS = ("article", "guide", "diagram")
"""The kinds of places that have a form on paper."""

_AFTER = {"diagram": 2}  # who types a name mostly wants what is written about it
_MOST = 40  # nobody reads a longer list of what was found
_CLOSE, _CLOSE_WORDS = 0.72, 3  # how alike a mistyped word is, and how many words are tried for it


class Printable(Struct, frozen=True):
    """One article, guide or view of a picture; `names` are all it is called, spelled, its title first."""

    address: Address
    title: str
    below: str
    names: tuple[str, ...]


def printable_at(library: Library, address: Address) -> Printable | None:
    """What stands at an address, or None where there is nothing to print."""
    if address.kind == "article" and (head := library.head(address.slug)) is not None:
        return _of_article(head, library.language)
    if address.kind == "guide" and (guide := library.guide_at(address)) is not None:
        return _printable(guide.address, guide.title, _tr("Step by step"), (guide.plain, *guide.also))
    picture = library.diagram_at(address)
    if picture is None:
        return None
    views = {each.address.view: each for each in _of_picture(picture)}
    return views.get(address.view, next(iter(views.values()), None))


def printables(library: Library) -> Iterator[Printable]:
    """Everything that can be printed: articles in reading order, guides, each view of each picture."""
    for head in library.heads():
        yield _of_article(head, library.language)
    for guide in library.guides.values():
        yield _printable(guide.address, guide.title, _tr("Step by step"), (guide.plain, *guide.also))
    for picture in library.diagrams.values():
        yield from _of_picture(picture)


class Finder:
    """Finds what is meant by letters typed in a hurry. It reads all names when it is first asked."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._all: tuple[Printable, ...] = ()
        self._words: frozenset[str] = frozenset()

    def find(self, typed: str) -> tuple[Printable, ...]:
        """What has these words among its names, the best first; else what is spelled almost so."""
        words = spelled(typed).split()
        if not words:
            return ()
        self._read()
        return self._having(words) or self._having([self._closest(word) for word in words])

    def _read(self) -> None:
        if not self._all:
            self._all = tuple(printables(self._library))
            self._words = frozenset(
                word for each in self._all for name in each.names for word in name.split()
            )

    def _having(self, words: list[str]) -> tuple[Printable, ...]:
        ranked = ((_rank(each, words, _AFTER.get(each.address.kind, 0)), each) for each in self._all)
        found = [(rank, each) for rank, each in ranked if rank is not None]
        found.sort(key=_first)
        return tuple(each for _, each in found[:_MOST])

    def _closest(self, word: str) -> str:
        """The known word that one is probably meant to be; the word itself where it begins a known one."""
        if any(known.startswith(word) for known in self._words):
            return word
        alike = [known for known in self._words if known[:1] == word[:1]]
        close = get_close_matches(word, sorted(alike), _CLOSE_WORDS, _CLOSE)
        return close[0] if close else word


def _rank(each: Printable, words: list[str], after: int) -> int | None:
    """How well words fit, 0 is best, and so much worse as `after` says; None where they do not fit.

    Each word must begin a word of some name.
    """
    phrase, title = " ".join(words), each.names[0]
    tests = (
        title.startswith(phrase),
        any(name.startswith(phrase) for name in each.names),
        _begin_in(words, title),
        any(_begin_in(words, name) for name in each.names),
        _begin_in(words, " ".join(each.names)),
    )
    return tests.index(True) + after if any(tests) else None


def _begin_in(words: list[str], name: str) -> bool:
    return all(f" {word}" in f" {name}" for word in words)


def _first(ranked: tuple[int, Printable]) -> int:
    return ranked[0]


def _of_article(head: Head, language: str) -> Printable:
    plain = head.plain[:1].upper() + head.plain[1:]
    bare = without_article(head.plain, language)
    return _printable(head.address, head.title, plain, (head.plain, bare, *head.also))


def _of_picture(picture: Diagram) -> Iterator[Printable]:
    """Each view by the name it has where it stands alone; a view may be called as its picture is."""
    for state in picture.states:
        address = diagram(picture.slug, state.slug)
        yield _printable(
            address, state.name, _tr("Picture: {title}").format(title=picture.title), (picture.title,)
        )


def _printable(address: Address, title: str, below: str, also: tuple[str, ...]) -> Printable:
    names = (spelled(name) for name in (title, *also))
    return Printable(address, title, below, tuple(dict.fromkeys(name for name in names if name)) or ("",))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Printable", text)

"""Gathering: the names of all that a library has, collected in pieces so that nothing waits for it."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from time import perf_counter

from viewer.library.address import touch
from viewer.library.head import Head
from viewer.library.library import Library
from viewer.ui.contents.alphabet import Alphabet, Entry, entry, sort
from viewer.ui.contents.spelled import spelled, without_article

_PIECE_S = 0.006
_LOOKS = 16  # names from one look at the clock to the next


class Gathering:
    """Makes the Alphabet of a library, a piece with each `go_on`. `letters` are those found until then."""

    def __init__(self, library: Library) -> None:
        """Begin with nothing."""
        self.letters: set[str] = set()
        self.done: Alphabet | None = None
        """The whole, once it is there."""
        self._work = self._all(library)

    def go_on(self) -> None:
        """Work for a moment that nobody notices."""
        stop = perf_counter() + _PIECE_S
        while self.done is None and perf_counter() < stop:
            try:
                next(self._work)
            except StopIteration as end:
                self.done = end.value

    def _all(self, library: Library) -> Generator[None, None, Alphabet]:
        found: list[Entry] = []
        for each in _entries_of(library):
            found.append(each)
            self.letters.add(each.letter)
            if not len(found) % _LOOKS:
                yield
        return (yield from sort(found))


def _entries_of(library: Library) -> Iterator[Entry]:
    """Articles by all their names, the words of the glossary, guides, pictures and what can be touched."""
    for head in library.register.heads():
        yield from _names_of(head, library.language)
    for term in library.terms.values():
        yield entry(term.name, term.address, term.plain)
    for guide in library.guides.values():
        yield entry(guide.title, guide.address)
    for picture in library.diagrams.values():
        yield entry(picture.title, picture.address)
    for view in library.touch_views:
        yield entry(view.title, touch(view.slug))


def _names_of(head: Head, language: str) -> Iterator[Entry]:
    """The title, and each other name once; of these the everyday one is a phrase, and may have an article."""
    yield entry(head.title, head.address)
    known = {spelled(head.title)}
    for name in (without_article(head.plain, language), *head.also):
        spelling = spelled(name)
        if spelling and spelling not in known:
            known.add(spelling)
            yield entry(name, head.address, head.title, see=True)

"""Danger: words after which nobody should read on without having seen whom to call."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from viewer.library.address import Address
from viewer.library.fields import Fields
from viewer.library.report import Report
from viewer.library.textfile import read_table
from viewer.search.hearing import Hearing, Places
from viewer.search.query import clean
from viewer.search.stems import Stems

_MOST_WORDS = 64
"""Words looked at: who pastes a book does not ask for help."""
_GAP = 2
"""Words that may stand between two words of a phrase: “pain in my chest”."""


class Danger(Struct, frozen=True):
    """An emergency: what to call it, what to do, where to read on, and how people say it.

    `text` may hold fields such as {emergency}, which are filled in where it is shown. In the
    phrases of `unless` words do not speak of it: “cough from a blood pressure pill” is not of coughing blood.
    One that is `alone` leaves no room for results where little else was typed.
    """

    slug: str
    title: str
    text: str
    article: Address | None
    said: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    alone: bool = False


class Met(Struct, frozen=True):
    """A danger that was met, and which of the words speak of it, counted from 0."""

    danger: Danger
    places: frozenset[int]


def load_dangers(articles: Path, resources: Path, language: str, report: Report) -> tuple[Danger, ...]:
    """The dangers that the program knows, then those of the library in the folder `articles`."""
    found: list[Danger] = []
    files = ((resources, f"search/danger.{language}.toml"), (articles, f"{language}/danger.toml"))
    for root, file in files:
        table = read_table(root / file, root, file, report) if (root / file).exists() else None
        if table is not None:
            for each in Fields(table, file, report).tables("danger"):
                names = (each.slug("slug"), each.text("title"), each.text("text"))
                phrases = (each.texts("said"), each.texts("unless"))
                found.append(Danger(*names, each.address("article"), *phrases, each.flag("alone", False)))
    return tuple(each for each in found if each.title and each.said)


class _Said(Struct, frozen=True):
    """A way to say that there is a danger, in folded words; `rank` orders all ways as they were given."""

    rank: int
    danger: Danger
    words: tuple[str, ...]


class DangerWords:
    """Finds dangers in what is typed. It needs no index, so it works where nothing else does."""

    def __init__(self, dangers: Sequence[Danger], language: str) -> None:
        """Know these dangers, the first of which is the first to be told of."""
        self._stems = Stems(language)
        self._hearing = Hearing(self._stems)
        self._ways: defaultdict[str, list[_Said]] = defaultdict(list)
        for rank, (danger, said) in enumerate((each, way) for each in dangers for way in each.said):
            words = tuple(self._stems.words(said))
            if words:
                self._hearing.add(words)
                self._ways[words[0]].append(_Said(rank, danger, words))

    def of(self, words: str) -> Danger | None:
        """The danger that the words speak of, misspelt or half typed too; None for all others."""
        met = self.met(words)
        return met.danger if met is not None else None

    def met(self, words: str) -> Met | None:
        """The same, with the words that speak of it in any of the ways in which it is said."""
        spoken = self._stems.words(clean(words))[:_MOST_WORDS]
        for heard in (self._hearing.written, self._hearing.alike, self._hearing.sounding):
            places = heard(spoken)
            ways = [said for first in places for said in self._ways.get(first, ())]
            said = [(each, at) for each in ways if (at := self._speaking(each, places, spoken))]
            if said:
                danger = min((each for each, _ in said), key=_rank).danger
                return Met(danger, frozenset().union(*(at for each, at in said if each.danger is danger)))
        return None

    def _speaking(self, said: _Said, places: Places, spoken: Sequence[str]) -> set[int]:
        """Where the words of a phrase stand, but for those that say something else there."""
        found = _places_of(said.words, places)
        other = self._others(said.danger, spoken) if found and said.danger.unless else set()
        if not found & other:
            return found
        return _places_of(said.words, {word: places[word] - other for word in said.words if word in places})

    def _others(self, danger: Danger, spoken: Sequence[str]) -> set[int]:
        """The places of words that do not speak of a danger."""
        stems = self._stems.each(spoken)
        phrases = [self._stems.of(each) for each in danger.unless]
        starts = (
            (at, len(each))
            for each in phrases
            for at in range(len(stems))
            if stems[at : at + len(each)] == each
        )
        return {place for at, size in starts for place in range(at, at + size)}


def _places_of(words: Sequence[str], places: Mapping[str, set[int]]) -> set[int]:
    """Where words stand in order and with small gaps; nowhere, if any is missing."""
    found = places.get(words[0], set())
    every = set(found)
    for word in words[1:]:
        reach = {here + step for here in found for step in range(1, _GAP + 2)}
        found = places.get(word, set()) & reach
        every |= found
    return every if found else set()


def _rank(said: _Said) -> int:
    return said.rank

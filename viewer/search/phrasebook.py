"""Phrasebook: the lexicon's phrases, found in the words of a query."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from viewer.search.lexicon import Lexicon
from viewer.search.query import Word
from viewer.search.stems import Stems


class Entry(Struct, frozen=True):
    """A phrase by its stems, the words that are meant by it, and how it stands for them.

    `small` are the words that questions are made of in a phrase that has but one other, or that is
    misspelt: “kill” by itself is not “can it kill me”. An abbreviation may be a `word`, too.
    """

    stems: tuple[str, ...]
    meant: str
    how: str
    written: str = ""
    small: frozenset[str] = frozenset()
    word: bool = False


class Phrasebook:
    """What the lexicon says, by stems. Words that questions are made of do not count within phrases."""

    def __init__(self, lexicon: Lexicon, stems: Stems, misspelled: Iterable[tuple[str, str]] = ()) -> None:
        """Know what this lexicon says, and how some things are misspelled and what they are called."""
        self._stems = stems
        self._stop = frozenset(word for each in lexicon.stop for word in stems.words(each))
        self._said: set[str] = set()
        self.words: set[str] = set()
        """The words of all phrases, folded."""
        self._same: defaultdict[str, list[str]] = defaultdict(list)
        self._entries: defaultdict[str, list[Entry]] = defaultdict(list)
        for short in lexicon.short:
            self._add(short.short, short.words, "abbreviation", word=short.word)
        for lay in lexicon.lay:
            for said in lay.said:
                self._add(said, lay.meant, "name")
        for words in lexicon.same:
            self._add_same(words)
        spoken = set(self.words)
        for said, title in misspelled:
            self._add(said, title, "spelling")
        self.words = spoken  # what is misspelt is not to be taken for a word

    def is_stop(self, word: str) -> bool:
        """Whether questions are made of a folded word."""
        return word in self._stop

    @property
    def stop(self) -> frozenset[str]:
        """The words that questions are made of, folded."""
        return self._stop

    def has(self, stem: str) -> bool:
        """Whether a stem stands in any phrase."""
        return stem in self._said

    def is_short(self, word: Word) -> bool:
        """Whether a word is an abbreviation as it is written, such as AS."""
        entries = self._entries.get(word.stem, ())
        return any(entry.how == "abbreviation" and entry.written == word.typed for entry in entries)

    def same(self, stem: str) -> list[str]:
        """Other single words, folded, for the word with this stem."""
        return self._same.get(stem, [])

    def within(self, words: Sequence[Word], small: frozenset[str]) -> Iterator[tuple[Entry, int, int]]:
        """The phrases in some words, longest first: each with where it begins and where it has ended.

        `small` are stems of the words around them that questions are made of.
        """
        stems = tuple(word.stem for word in words)
        alone = len(words) == 1 and small <= set(stems)
        loud = len(words) > 1 and all(word.typed.isupper() for word in words)
        found = []
        for at, stem in enumerate(stems):
            for entry in self._entries.get(stem, ()):
                end = at + len(entry.stems)
                if stems[at:end] != entry.stems or not entry.small <= small:
                    continue
                if alone or _is_meant(entry, words[at], loud=loud):
                    found.append((entry, at, end))
        yield from sorted(found, key=_shortness)

    def _add(self, said: str, meant: str, how: str, *, word: bool = False) -> None:
        words = self._stems.words(said)
        told = [word for word in words if word not in self._stop] or words
        if told:
            key = tuple(map(self._stems.stem, told))
            self._said.update(key)
            self.words.update(told)
            left = set(words) - set(told) if len(told) == 1 or how == "spelling" else ()
            small = frozenset(map(self._stems.stem, left))
            self._entries[key[0]].append(Entry(key, meant, how, said, small, word))

    def _add_same(self, words: Sequence[str]) -> None:
        for one in words:
            for other in words:
                if one != other:
                    if len(self._stems.words(one)) == 1 == len(self._stems.words(other)):
                        self._same[self._stems.of(one)[0]].append(self._stems.words(other)[0])
                    else:
                        self._add(one, other, "form")


def _is_meant(entry: Entry, first: Word, *, loud: bool) -> bool:
    """Whether an abbreviation is meant, and not a common word: that it is where all is in capitals."""
    common = entry.how == "abbreviation" and (entry.word or first.stop)
    return not common or (first.typed == entry.written and not loud)


def _shortness(found: tuple[Entry, int, int]) -> int:
    return found[1] - found[2]

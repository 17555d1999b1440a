"""Seams: words that were written as several and are one, or as one and are two."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from viewer.search import sentences
from viewer.search.hit import Meaning
from viewer.search.query import Query, Word
from viewer.search.slots import Slots
from viewer.search.stems import Stems
from viewer.search.vocabulary import Vocabulary

_LONGEST = 3
"""Words that may be one word: “fur o semide”."""
_SURE = 0.8
"""Trust in a near word for joined ones: they are two chances to be wrong."""
_BEGUN = 4
"""Letters of a second half from which on it may be half typed."""
_SYLLABLE = 3
"""Letters of the shorter half of a word that was written as one."""


class Sewn(Struct, frozen=True):
    """The words from `start` to before `end` of a query as they were meant, and what is said of it."""

    start: int
    end: int
    meant: str
    meaning: Meaning


class Seams:
    """Finds where words were joined or split."""

    def __init__(self, stems: Stems, vocabulary: Vocabulary, slots: Slots) -> None:
        """Know the words of a library, and what is near to them."""
        self._stems = stems
        self._vocabulary = vocabulary
        self._slots = slots

    def joined(self, query: Query) -> Iterator[Sewn]:
        """Words that the library writes as one: “pace maker”, “e c g”, and misspelt “perry carditis”."""
        words = query.words
        for size in range(_LONGEST, 1, -1):
            for at in range(len(words) - size + 1):
                parts = words[at : at + size]
                one = "".join(word.folded for word in parts)
                meant, how = (one, "form") if self._vocabulary.is_written(one) else self._guessed(one, parts)
                if meant:
                    typed = " ".join(word.typed for word in parts)
                    near = how != "form"
                    said = sentences.near(typed, meant, how) if near else sentences.form(typed, meant)
                    yield Sewn(at, at + size, meant, said)

    def split(self, query: Query) -> Iterator[Sewn]:
        """A word that the library writes as two: “bloodthinner”."""
        for at, word in enumerate(query.words):
            typing = query.open and word is query.words[-1]
            two = "" if self._vocabulary.knows(word.folded) else self.halves(word.folded, typing=typing)
            if two and not self._slots.is_right(word.folded):
                yield Sewn(at, at + 1, two, sentences.form(word.typed, two))

    def halves(self, word: str, *, typing: bool = False) -> str:
        """The two usual words of names that a word is made of, or empty; the last may be half typed."""
        best, found = 0.0, ""
        for at in range(_SYLLABLE, len(word) - _SYLLABLE + 1):
            halves = (word[:at], self._ended(word[at:]) if typing else word[at:])
            weight = min(self._vocabulary.naming(self._stems.stem(half)) for half in halves)
            if weight > best and all(map(self._vocabulary.is_written, halves)):
                best, found = weight, " ".join(halves)
        return found

    def _guessed(self, one: str, parts: Sequence[Word]) -> tuple[str, str]:
        """What words that were written as several, and wrong, were meant to be; empty if they are words."""
        if all(self._vocabulary.is_written(word.folded) and not word.stop for word in parts):
            return "", ""
        if all(word.stop for word in parts) or len(one) < 2 * _SYLLABLE or not one.isalpha():
            return "", ""
        stems = {word.stem for word in parts}
        near = (near for near in self._slots.near(one) if self._stems.stem(near.word) not in stems)
        best = next((near for near in near if near.trust >= _SURE), None)
        return (best.word, best.how) if best is not None else ("", "")

    def _ended(self, word: str) -> str:
        """A word, or the most usual one that it may become."""
        if len(word) < _BEGUN or self._vocabulary.is_written(word):
            return word
        return next(iter(self._vocabulary.beginning(word, 1)), word)

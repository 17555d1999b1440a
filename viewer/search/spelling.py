"""Spelling: the words of the library that a word which it does not have was probably meant to be."""

from collections import defaultdict
from collections.abc import Collection
from itertools import chain
from math import log

from msgspec import Struct

from viewer.search.dictionary import Dictionary
from viewer.search.sounds import sounds_of
from viewer.search.stems import MAX_WORD
from viewer.search.vocabulary import Vocabulary

_SHORTEST = 3
_LEAST = 0.7
"""Trust below which a word is no guess."""
_LONG = 6
"""Letters from which on two may be other in a word that is spelt right but sounds like one of a name."""
_SURE = 0.88
"""Trust that a word with quite another first letter needs."""
_SOUNDS = ("ckq", "csz", "fpv", "gj", "aeiouy")
_KEPT = 512
"""Words whose nearest ones are remembered: each further letter asks for the others again."""


class Near(Struct, frozen=True):
    """A word of the library near to one that was typed; `how` is "spelling" or "sound", `trust` at most 1."""

    word: str
    trust: float
    how: str


class Spelling:
    """Finds near words. Nothing is asked of it for words that the library has."""

    def __init__(self, vocabulary: Vocabulary, spoken: Collection[str]) -> None:
        """Look among the words of texts and titles, and those `spoken` that people say for them."""
        self._vocabulary = vocabulary
        self._dictionary = Dictionary(vocabulary.stems.language)
        self._found: dict[tuple[str, bool], tuple[Near, ...]] = {}
        self._spoken = spoken
        self._sized: dict[int, list[str]] = {}
        self._sounding: defaultdict[str, list[str]] = defaultdict(list)

    def near(self, word: str, *, typing: bool = False) -> tuple[Near, ...]:
        """The nearest words, the best first, at most three; while typing also such as go on."""
        key = (word, typing)
        if key not in self._found:
            if len(self._found) > _KEPT:
                self._found.clear()
            self._found[key] = self._sought(word, typing=typing)
        return self._found[key]

    def _sought(self, word: str, *, typing: bool) -> tuple[Near, ...]:
        if len(word) < _SHORTEST or word.isdigit():
            return ()
        found = {near.word: near for near in (*self._by_sound(word), *self._by_letters(word))}
        if typing and not found and len(word) > 4:
            found = {near.word: near for near in self._by_beginning(word)}
        likely = [near for near in found.values() if near.trust >= _LEAST and self._is_likely(near)]
        if likely and self._dictionary.has(word):
            likely = [near for near in likely if self._is_slip(word, near.word)]
        return tuple(sorted(likely, key=self._rank, reverse=True)[:3])

    def is_right(self, word: str) -> bool:
        """Whether a folded word is spelt right, whatever the library has."""
        return self._dictionary.has(word)

    def _is_slip(self, word: str, other: str) -> bool:
        """Whether a word that is spelt right was meant to be another, of a name, that sounds just so."""
        from rapidfuzz.distance import OSA

        stems = self._vocabulary.stems
        alike = bool(stems.sound(word)) and stems.sound(word) == stems.sound(other)
        named = self._vocabulary.naming(stems.stem(other)) > 0
        far = 1 if len(word) < _LONG else 2
        return alike and named and OSA.distance(word, other, score_cutoff=far) <= far

    def _is_likely(self, near: Near) -> bool:
        """Whether a guess may be told; at a word that no text has, only one that is all but the same."""
        return self._vocabulary.is_written(near.word) or (near.how == "spelling" and near.trust >= _SURE)

    def _rank(self, near: Near) -> float:
        naming = self._vocabulary.naming(self._vocabulary.stems.stem(near.word))
        return near.trust + 0.02 * min(8.0, log(1 + self._vocabulary.weight(near.word))) + 0.06 * bool(naming)

    def _by_letters(self, word: str) -> list[Near]:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        far = _far(word)
        sound = self._vocabulary.stems.sound(word)
        near = []
        sizes = range(len(word) - far, len(word) + far + 1)
        choices = list(chain.from_iterable(map(self._words_of, sizes)))
        for other, distance, _ in extract(word, choices, scorer=OSA.distance, score_cutoff=far, limit=40):
            if distance == 0 or (len(word) < 5 and other[0] != word[0]):
                continue
            trust = 1 - distance / max(len(word), len(other))
            trust += 0.06 * (other[0] == word[0]) + 0.14 * (
                bool(sound) and self._vocabulary.stems.sound(other) == sound
            )
            if trust >= (_LEAST if _starts_alike(word, other) else _SURE):
                near.append(Near(other, min(trust, 1.0), "spelling"))
        return near

    def _by_sound(self, word: str) -> list[Near]:
        from rapidfuzz.distance import OSA

        near = []
        for other in self._alike(word) - {word}:
            likeness = 1 - OSA.distance(word, other) / max(len(word), len(other))
            if likeness > 0.4:
                near.append(Near(other, min(1.0, 0.2 + likeness), "sound"))
        return near

    def _by_beginning(self, word: str) -> list[Near]:
        """Words that begin nearly so."""
        from rapidfuzz.distance import OSA

        longer = (other for size in range(len(word) + 1, MAX_WORD + 1) for other in self._words_of(size))
        alike = (other for other in longer if other[0] == word[0])
        near = (other for other in alike if OSA.distance(word, other[: len(word)], score_cutoff=1) <= 1)
        return [Near(other, 0.7, "spelling") for other in near]

    def _alike(self, word: str) -> set[str]:
        """The words that sound as a word may."""
        if not self._sounding:
            for each in filter(_is_word, self._spoken):
                for sound in sounds_of(each, self._vocabulary.stems):
                    self._sounding[sound].append(each)
        sounds = sounds_of(word, self._vocabulary.stems)
        written = filter(self._vocabulary.is_written, self._vocabulary.sounding(sounds))
        return {*written, *(each for sound in sounds for each in self._sounding.get(sound, ()))}

    def _words_of(self, size: int) -> list[str]:
        """The words with so many letters. They are gathered when the first of that size are asked for."""
        if size not in self._sized:
            written = filter(self._vocabulary.is_written, self._vocabulary.sized(size))
            spoken = (word for word in self._spoken if len(word) == size)
            self._sized[size] = sorted(filter(_is_word, {*written, *spoken}))
        return self._sized[size]


def _is_word(word: str) -> bool:
    return len(word) >= _SHORTEST and not word.isdigit()


def _starts_alike(word: str, other: str) -> bool:
    """Whether two words begin with one letter, or with two that are written for one sound."""
    first = {word[0], other[0]}
    return len(first) == 1 or any(first <= set(letters) for letters in _SOUNDS)


def _far(word: str) -> int:
    """How many letters may be wrong."""
    return 1 if len(word) < 5 else 2 if len(word) < 10 else 3

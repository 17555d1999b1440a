"""Understanding: what the words of a query may mean, by the lexicon, by spelling, as one word or as two."""

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec.structs import replace

from viewer.search import sentences
from viewer.search.hit import Meaning
from viewer.search.phrasebook import Entry, Phrasebook
from viewer.search.query import Query, Word
from viewer.search.reading import Reading, Slot
from viewer.search.slots import Slots
from viewer.search.stems import Stems
from viewer.search.vocabulary import Vocabulary

_MOST = 4
"""Readings of one query."""
_LAY = 0.97
"""Trust in a reading by the lexicon."""
_LOST = 0.6
"""Trust in the reader's own words where one stands nowhere, and another reading knows what it may be."""
_NEAR = 0.85
"""Trust in a guess from which on a word is not lost."""
_FORM = 0.95
"""Trust in a reading with words joined or split."""
_LONGEST = 3
"""Words that may be one word: “fur o semide”."""
_SURE = 0.8
"""Trust in a near word for joined ones: they are two chances to be wrong."""
_BEGUN = 4
"""Letters of a second half from which on it may be half typed."""
_SYLLABLE = 3
"""Letters of the shorter half of a word that was written as one."""


class Understanding:
    """Reads queries."""

    def __init__(self, phrases: Phrasebook, stems: Stems, vocabulary: Vocabulary) -> None:
        """Understand the words of this vocabulary, and phrases for them."""
        self._phrases = phrases
        self._stems = stems
        self._vocabulary = vocabulary
        self._slots = Slots(stems, vocabulary, phrases)

    def readings(self, query: Query, *, wholly: bool = False) -> list[Reading]:
        """The ways to understand a query, the reader's own words first.

        If `wholly`, other words are taken only for all that was said.
        """
        own = self._reading(query.words, query, 1.0)
        readings = {own.sequence: own}
        for other in self._others(query, own, wholly=wholly):
            readings.setdefault(other.sequence, other)
            if len(readings) == _MOST:
                break
        first, *others = readings.values()
        return [self._humbled(first, others), *others]

    def _humbled(self, own: Reading, others: Sequence[Reading]) -> Reading:
        """The reader's own words, trusted less where one that stands nowhere is understood in another way."""
        lost = {slot.typed for slot in own.slots if self._is_lost(slot)}
        told = {word for other in others if other.meaning for word in other.meaning.words.split(" ")}
        return replace(own, trust=_LOST) if lost & told else own

    def _is_lost(self, slot: Slot) -> bool:
        """Whether a word stands nowhere, and is not near to any that does."""
        if slot.guesses:
            return slot.guesses[0].trust < _NEAR
        return not any(map(self._vocabulary.knows, slot.words))

    def exact(self, query: Query) -> Reading:
        """The reader's own words and no others, also those that questions are made of."""
        return Reading(tuple(map(self._slots.plain, query.words)), 1.0)

    def _others(self, query: Query, own: Reading, *, wholly: bool) -> Iterator[Reading]:
        """Readings by the lexicon, of the words and of what was probably meant by them, then by form."""
        told = self._told(query.words)
        for words in dict.fromkeys((told, self._corrected(told, own))):
            for entry, start, end in islice(self._phrases.within(words, own.small), _MOST):
                if self._says_no_more(entry, words) or (wholly and end - start < len(words)):
                    continue
                typed = entry.written if entry.small else query.between(told[start:end])
                yield self._replaced(words, query, entry, start, typed)
        yield from self._joined(query)
        yield from self._split(query)

    def _told(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """The words that say something; initials such as AS do, where not all is written in capitals."""
        loud = all(word.typed.isupper() for word in words)
        told = tuple(word for word in words if not word.stop or (not loud and self._phrases.is_short(word)))
        return told or tuple(words)

    def _reading(
        self, words: Sequence[Word], query: Query, trust: float, meaning: Meaning | None = None
    ) -> Reading:
        told = tuple(_once(self._told(words)))
        last = query.words[-1] if query.open and told[-1] is query.words[-1] else None
        return Reading(
            slots=tuple(self._slots.of(word, typing=word is last, among=len(told)) for word in told),
            trust=trust,
            tight=self._stems.stem("".join(word.folded for word in words)),
            starts=" ".join(word.folded for word in told) if last is not None else "",
            small=frozenset(word.stem for word in query.words if word.stop),
            meaning=meaning,
        )

    def _says_no_more(self, entry: Entry, words: Sequence[Word]) -> bool:
        """Whether all that is meant by a phrase was said, too: “high blood pressure” says “high blood”."""
        return {word.stem for word in self._words(entry.meant)} <= {word.stem for word in words}

    def _replaced(self, words: Sequence[Word], query: Query, entry: Entry, start: int, typed: str) -> Reading:
        """The words with a phrase of them, which was `typed` so, as the lexicon has it."""
        new = (*words[:start], *self._words(entry.meant), *words[start + len(entry.stems) :])
        return self._reading(new, query, _LAY, sentences.entry(entry.how, typed, entry.meant))

    def _joined(self, query: Query) -> Iterator[Reading]:
        """Words that the library writes as one: “pace maker”, “e c g”, and misspelt “perry carditis”."""
        words = query.words
        for size in range(_LONGEST, 1, -1):
            for at in range(len(words) - size + 1):
                parts = words[at : at + size]
                one = "".join(word.folded for word in parts)
                meant, how = (one, "form") if self._vocabulary.is_written(one) else self._guessed(one, parts)
                if meant:
                    typed = " ".join(word.typed for word in parts)
                    said = (
                        sentences.form(typed, meant) if how == "form" else sentences.near(typed, meant, how)
                    )
                    new = (*words[:at], *self._words(meant), *words[at + size :])
                    yield self._reading(new, query, _FORM, said)

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

    def _split(self, query: Query) -> Iterator[Reading]:
        """A word that the library writes as two: “bloodthinner”."""
        words = query.words
        for at, word in enumerate(words):
            typing = query.open and word is words[-1]
            two = "" if self._vocabulary.knows(word.folded) else self._halves(word.folded, typing=typing)
            if two and not self._slots.is_right(word.folded):
                new = (*words[:at], *self._words(two), *words[at + 1 :])
                yield self._reading(new, query, _FORM, sentences.form(word.typed, two))

    def _halves(self, word: str, *, typing: bool = False) -> str:
        """The two usual words of names that a word is made of, or empty; the last may be half typed."""
        best, found = 0.0, ""
        for at in range(_SYLLABLE, len(word) - _SYLLABLE + 1):
            halves = (word[:at], self._ended(word[at:]) if typing else word[at:])
            weight = min(self._vocabulary.naming(self._stems.stem(half)) for half in halves)
            if weight > best and all(map(self._vocabulary.is_written, halves)):
                best, found = weight, " ".join(halves)
        return found

    def _ended(self, word: str) -> str:
        """A word, or the most usual one that it may become."""
        if len(word) < _BEGUN or self._vocabulary.is_written(word):
            return word
        return next(iter(self._vocabulary.beginning(word, 1)), word)

    def _corrected(self, words: Sequence[Word], reading: Reading) -> tuple[Word, ...]:
        """The words as the likeliest stems have them, but for those that are two words."""
        if len(words) != len(reading.slots):
            return tuple(words)
        return tuple(
            word
            if slot.stems[0] == word.stem or self._halves(word.folded)
            else Word(word.typed, slot.words[0], slot.stems[0], word.stop)
            for word, slot in zip(words, reading.slots, strict=True)
        )

    def _words(self, text: str) -> tuple[Word, ...]:
        words = self._stems.words(text)
        every = tuple(Word(word, word, self._stems.stem(word), self._phrases.is_stop(word)) for word in words)
        return tuple(word for word in every if not word.stop) or every


def _once(words: Sequence[Word]) -> Iterator[Word]:
    """The words without those that only say again what stands before them: “atrial atrial fibrillation”."""
    stems: set[str] = set()
    for word in words:
        if word.stem not in stems:
            stems.add(word.stem)
            yield word

"""Understanding: what the words of a query may mean, by the lexicon, by spelling, as one word or as two."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from viewer.search import sentences
from viewer.search.hit import Meaning
from viewer.search.lexicon import Lexicon
from viewer.search.phrasebook import Entry, Phrasebook
from viewer.search.query import Query, Word
from viewer.search.reading import Reading, Slot
from viewer.search.spelling import Spelling
from viewer.search.stems import Stems
from viewer.search.vocabulary import Vocabulary

_MOST = 5
"""Readings of one query."""
_COMPLETIONS = 12
"""Words that a last word may become."""
_SURE = 0.9
"""Trust in a near word from which on it is offered for a word that people say but no text has."""


class Understood(Struct, frozen=True):
    """A slot, and what is to be said of it."""

    slot: Slot
    meanings: tuple[Meaning, ...] = ()


class Understanding:
    """Reads queries. `exact` readings are of the reader's words alone."""

    def __init__(self, lexicon: Lexicon, stems: Stems, vocabulary: Vocabulary) -> None:
        """Understand with this lexicon the words of this vocabulary."""
        self._stems = stems
        self._vocabulary = vocabulary
        self._spelling = Spelling(vocabulary)
        self._phrases = Phrasebook(lexicon, stems)

    @property
    def stop(self) -> frozenset[str]:
        """The words that questions are made of, folded."""
        return self._phrases.stop

    def readings(self, query: Query) -> list[Reading]:
        """The ways to understand a query, the reader's own words first."""
        told = query.told
        own = self._reading(told, query, 1.0)
        readings = [own]
        for words in dict.fromkeys((told, self._corrected(told, own))):
            for entry, start, end in self._phrases.within(words):
                readings.append(self._replaced(words, query, entry, start, end, own))
        readings.extend(self._joined(told, query))
        readings.extend(self._split(told, query))
        return readings[:_MOST]

    def exact(self, query: Query) -> Reading:
        """The reader's own words and no others, also those that questions are made of."""
        slots = tuple(self._plain(word) for word in query.words)
        return Reading(slots, 1.0, "", "")

    def _plain(self, word: Word) -> Slot:
        return Slot((word.stem,), (1.0,), (word.folded,), self._vocabulary.rarity(word.stem))

    def _reading(
        self,
        words: Sequence[Word],
        query: Query,
        trust: float,
        meanings: tuple[Meaning, ...] = (),
        *,
        lay: bool = False,
    ) -> Reading:
        last = query.words[-1] if query.open and words and words[-1] is query.words[-1] else None
        understood = [self._understood(word, typing=word is last) for word in words]
        said = tuple(meaning for each in understood for meaning in each.meanings)
        every = words if meanings else query.words
        return Reading(
            tuple(each.slot for each in understood),
            trust,
            self._stems.stem("".join(word.folded for word in every)),
            " ".join(word.folded for word in words) if last is not None else "",
            (*meanings, *said),
            lay,
        )

    def _understood(self, word: Word, *, typing: bool) -> Understood:
        """A word as a slot: itself, its other spellings, what it may become, or else what it is near to."""
        vocabulary = self._vocabulary
        found = {word.folded: 1.0} if vocabulary.knows(word.folded) else {}
        meanings: list[Meaning] = []
        for other in self._phrases.same(word.stem):
            found.setdefault(other, 0.97)
            if not vocabulary.knows(word.folded) and vocabulary.knows(other):
                meanings.append(sentences.form(word.typed, other))
        if typing and not word.stop:
            trust = 0.5 if found else 0.9
            for other in vocabulary.beginning(word.folded, _COMPLETIONS):
                found.setdefault(other, trust)
        if not vocabulary.is_written(word.folded) and not (typing and found and word.folded not in found):
            for near in self._spelling.near(word.folded, typing=typing):
                if near.trust >= _SURE or not found:
                    if not meanings:
                        meanings.append(sentences.near(word.typed, near.word, near.how))
                    found.setdefault(near.word, 0.9 * near.trust)
        return Understood(self._slot(word, found or {word.folded: 1.0}, typing=typing), tuple(meanings))

    def _slot(self, word: Word, found: dict[str, float], *, typing: bool) -> Slot:
        trusts: dict[str, float] = {}
        for each, trust in sorted(found.items(), key=_second, reverse=True):
            trusts.setdefault(self._stems.stem(each), trust)
        rarity = self._vocabulary.rarity(next(iter(trusts)))
        begun = typing and len(word.folded) < 3 and word.folded not in self._vocabulary.words
        return Slot(tuple(trusts), tuple(trusts.values()), tuple(found), rarity, begun)

    def _corrected(self, words: Sequence[Word], reading: Reading) -> tuple[Word, ...]:
        """The words as the likeliest stems have them."""
        pairs = zip(words, reading.slots, strict=True)
        return tuple(
            word if slot.stems[0] == word.stem else Word(word.typed, slot.words[0], slot.stems[0], word.stop)
            for word, slot in pairs
        )

    def _replaced(
        self, words: Sequence[Word], query: Query, entry: Entry, start: int, end: int, own: Reading
    ) -> Reading:
        meant = self._words(entry.meant)
        typed = " ".join(word.typed for word in words[start:end])
        new = (*words[:start], *meant, *words[end:])
        meanings = (sentences.entry(entry.how, typed, entry.meant),)
        return self._reading(new, query, 0.97, meanings, lay=True)

    def _joined(self, words: Sequence[Word], query: Query) -> Iterator[Reading]:
        """Two words that the library writes as one: “pace maker”."""
        for at in range(len(words) - 1):
            one = words[at].folded + words[at + 1].folded
            if self._vocabulary.is_written(one):
                new = (*words[:at], *self._words(one), *words[at + 2 :])
                typed = f"{words[at].typed} {words[at + 1].typed}"
                yield self._reading(new, query, 0.95, (sentences.form(typed, one),))

    def _split(self, words: Sequence[Word], query: Query) -> Iterator[Reading]:
        """A word that the library writes as two: “bloodthinner”."""
        for at, word in enumerate(words):
            if not self._vocabulary.knows(word.folded):
                two = self._halves(word.folded)
                if two:
                    new = (*words[:at], *self._words(two), *words[at + 1 :])
                    yield self._reading(new, query, 0.95, (sentences.form(word.typed, two),))

    def _halves(self, word: str) -> str:
        """The two usual words that a word is made of, or an empty text."""
        best, found = 0.0, ""
        for at in range(3, len(word) - 2):
            first, second = word[:at], word[at:]
            if self._vocabulary.is_written(first) and self._vocabulary.is_written(second):
                weight = min(self._vocabulary.frequency(self._stems.stem(each)) for each in (first, second))
                if weight > best:
                    best, found = weight, f"{first} {second}"
        return found

    def _words(self, text: str) -> tuple[Word, ...]:
        words = self._stems.words(text)
        every = tuple(Word(word, word, self._stems.stem(word), self._phrases.is_stop(word)) for word in words)
        return tuple(word for word in every if not word.stop) or every


def _second(pair: tuple[str, float]) -> float:
    return pair[1]

"""Understanding: what the words of a query may mean, by the lexicon, by spelling, as one word or as two."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from msgspec.structs import replace

from viewer.search import sentences
from viewer.search.hit import Meaning
from viewer.search.phrasebook import Entry, Phrasebook
from viewer.search.query import Query, Word
from viewer.search.reading import Reading, Slot
from viewer.search.seams import Seams
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


class Understanding:
    """Reads queries."""

    def __init__(self, phrases: Phrasebook, stems: Stems, vocabulary: Vocabulary) -> None:
        """Understand the words of this vocabulary, and phrases for them."""
        self._phrases = phrases
        self._stems = stems
        self._vocabulary = vocabulary
        self._slots = Slots(stems, vocabulary, phrases)
        self._seams = Seams(stems, vocabulary, self._slots)

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
        yield from self._sewn(query)

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

    def _sewn(self, query: Query) -> Iterator[Reading]:
        """The words joined or split as the library writes them."""
        words = query.words
        for sewn in chain(self._seams.joined(query), self._seams.split(query)):
            new = (*words[: sewn.start], *self._words(sewn.meant), *words[sewn.end :])
            yield self._reading(new, query, _FORM, sewn.meaning)

    def _corrected(self, words: Sequence[Word], reading: Reading) -> tuple[Word, ...]:
        """The words as the likeliest stems have them, but for those that are two words."""
        if len(words) != len(reading.slots):
            return tuple(words)
        return tuple(
            word
            if slot.stems[0] == word.stem or self._seams.halves(word.folded)
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

"""Slots: which stems may stand for a word of a query."""

from viewer.search.phrasebook import Phrasebook
from viewer.search.query import Word
from viewer.search.reading import Slot
from viewer.search.spelling import Near, Spelling
from viewer.search.stems import Stems
from viewer.search.vocabulary import Vocabulary

_COMPLETIONS = 12
"""Words that a last word may become."""
_SURE = 0.9
"""Trust in a near word from which on it is taken for a word that people say but no text has."""
_NUMBER = 1.5
"""Most that a number says: the pulse that somebody has stands in many places by chance."""
_UNKNOWN = 0.5
"""What a word says that stands nowhere: nothing can be told from it."""
_TYPED = 3
"""Letters of a last word from which on it is looked for in texts: all that begins with fewer is too much."""
_SAME = 0.97


class Slots:
    """Makes slots of words."""

    def __init__(self, stems: Stems, vocabulary: Vocabulary, phrases: Phrasebook) -> None:
        """Know the words of a library and of its lexicon."""
        self._stems = stems
        self._vocabulary = vocabulary
        self._phrases = phrases
        self._spelling = Spelling(vocabulary, phrases.words)

    def plain(self, word: Word) -> Slot:
        """A word as it is."""
        return Slot(word.typed, (word.stem,), (1.0,), (word.folded,), self._rarity(word.folded, word.stem))

    def of(self, word: Word, *, typing: bool, among: int) -> Slot:
        """A word, its other spellings, what it may become while typing, or else what it is near to.

        `among` is how many words say something in the query.
        """
        vocabulary = self._vocabulary
        found = {word.folded: 1.0} if vocabulary.knows(word.folded) else {}
        for other in self._phrases.same(word.stem):
            found.setdefault(other, _SAME)
        typing = typing and not self._phrases.is_short(word)
        if typing and not word.stop:
            trust = 0.5 if found else 0.9
            for other in vocabulary.beginning(word.folded, _COMPLETIONS):
                found.setdefault(other, trust)
        is_written = any(map(vocabulary.is_written, found))
        likely = () if is_written else self._guesses(word, typing=typing, among=among)
        guesses = tuple(near for near in likely if not found or near.trust >= _SURE)
        for near in guesses:
            found.setdefault(near.word, 0.9 * near.trust)
        begun = typing and len(word.folded) < _TYPED
        return self._slot(word, found or {word.folded: 1.0}, guesses, begun=begun)

    def near(self, word: str) -> tuple[Near, ...]:
        """Words that are nearly so."""
        return self._spelling.near(word)

    def is_right(self, word: str) -> bool:
        """Whether a folded word is spelt right, though no text has it."""
        return self._spelling.is_right(word)

    def _guesses(self, word: Word, *, typing: bool, among: int) -> tuple[Near, ...]:
        """What a word that neither a text nor the lexicon has was probably meant to be."""
        if word.folded in self._phrases.words:
            return ()
        near = self._spelling.near(word.folded, typing=typing)
        near = tuple(each for each in near if not self._phrases.is_stop(each.word))
        if among > 1:  # what the library lacks is more often talk than the misspelt name of an illness
            return tuple(each for each in near if self._is_name(self._stems.stem(each.word)))
        return near

    def _is_name(self, stem: str) -> bool:
        """Whether a stem stands in a name, or in what people say for one."""
        return self._vocabulary.naming(stem) > 0 or self._phrases.has(stem)

    def _slot(self, word: Word, found: dict[str, float], guesses: tuple[Near, ...], *, begun: bool) -> Slot:
        trusts: dict[str, float] = {}
        for each, trust in sorted(found.items(), key=_trust, reverse=True):
            trusts.setdefault(self._stems.stem(each), trust)
        best, trust = next(iter(trusts.items()))
        known = self._vocabulary.frequency(best) or self._is_name(best)
        rarity = self._rarity(word.folded, best) * trust**2 if known else _UNKNOWN
        return Slot(word.typed, tuple(trusts), tuple(trusts.values()), tuple(found), rarity, begun, guesses)

    def _rarity(self, word: str, stem: str) -> float:
        rarity = self._vocabulary.rarity(stem)
        return min(rarity, _NUMBER) if word.isdigit() else rarity


def _trust(pair: tuple[str, float]) -> float:
    return pair[1]

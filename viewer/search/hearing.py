"""Hearing: which words of known phrases the words that somebody says may be, misspelt or half typed too."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

from viewer.search.stems import Stems

Places: TypeAlias = defaultdict[str, set[int]]
"""Where a word of the phrases may stand in what is said."""

_SHORTEST_TYPED = 3
"""Letters of a last word from which on it may be one that is still being typed."""
_SOUNDED = 4
"""Letters from which on a word may be taken for one that sounds the same."""
_KEPT = 2_000
"""Words of which it is remembered what they are like."""


class Hearing:
    """Hears words of phrases."""

    def __init__(self, stems: Stems) -> None:
        """Listen for none yet, in the language of these stems."""
        self._stems = stems
        self._stemmed: defaultdict[str, set[str]] = defaultdict(set)
        self._sounds: defaultdict[str, set[str]] = defaultdict(set)
        self._lettered: defaultdict[str, set[str]] = defaultdict(set)
        self._alone: set[str] = set()
        self._near: dict[str, frozenset[str]] = {}

    def add(self, words: Sequence[str]) -> None:
        """Listen for the folded words of a phrase, too."""
        for word in words:
            self._stemmed[self._stems.stem(word)].add(word)
            self._lettered[word[0]].add(word)
            if len(word) >= _SOUNDED and (sound := self._stems.sound(word)):
                self._sounds[sound].add(word)
        if len(words) == 1:
            self._alone.add(words[0])

    def written(self, spoken: Sequence[str]) -> Places:
        """Where words of the phrases stand in what is said, in any form."""
        places: Places = defaultdict(set)
        for here, word in enumerate(spoken):
            for meant in self._stemmed.get(self._stems.stem(word), ()):
                places[meant].add(here)
        return places

    def alike(self, spoken: Sequence[str]) -> Places:
        """The same, with words that are misspelt, and one that is half typed at the end."""
        places = self.written(spoken)
        for here, word in enumerate(spoken):
            for meant in self._likes(word):
                places[meant].add(here)
        for last in spoken[-1:]:
            for meant in self._lettered.get(last[0], ()):
                if _is_begun(last, meant, alone=meant in self._alone):
                    places[meant].add(len(spoken) - 1)
        return places

    def sounding(self, spoken: Sequence[str]) -> Places:
        """The same, with words that sound so; none that says it alone, for “font” sounds like “faint”."""
        places = self.alike(spoken)
        for here, word in enumerate(spoken):
            for meant in self._sounds.get(self._stems.sound(word), ()) if len(word) >= _SOUNDED else ():
                if meant not in self._alone:
                    places[meant].add(here)
        return places

    def _likes(self, word: str) -> frozenset[str]:
        """The words of the phrases that a word may be, misspelt."""
        if word not in self._near:
            if len(self._near) > _KEPT:
                self._near.clear()
            known = self._lettered.get(word[0], ())
            self._near[word] = frozenset(
                meant
                for meant in known
                if _is_alike(word, meant)
                or _is_alike(word, self._stems.stem(meant))
                or (meant not in self._alone and _is_short_and_alike(word, meant))
            )
        return self._near[word]


def _is_begun(word: str, meant: str, *, alone: bool) -> bool:
    """Whether a word may be the beginning of one; a phrase of one word needs nearly all of it."""
    least = max(_SHORTEST_TYPED + 1, len(meant) - 2) if alone else _SHORTEST_TYPED
    return len(word) >= least and meant.startswith(word)


def _is_alike(word: str, meant: str) -> bool:
    """Whether a word is probably another one misspelt: its letters swapped, or one of five or more wrong."""
    from rapidfuzz.distance import OSA

    shorter = min(len(word), len(meant))
    if shorter < 4 or word[0] != meant[0]:
        return False
    if sorted(word) == sorted(meant):
        return OSA.distance(word, meant) == 1
    return OSA.distance(word, meant, score_cutoff=2) <= (0 if shorter < 5 else 1 if shorter < 8 else 2)


def _is_short_and_alike(word: str, meant: str) -> bool:
    """Whether a word of four letters was probably typed with one too few or too many: “chest pan”.

    Only for words that say something together with others: alone, too many words are so near.
    """
    from rapidfuzz.distance import OSA

    few, many = sorted((len(word), len(meant)))
    return len(meant) == 4 and many - few == 1 and word[-1] == meant[-1] and OSA.distance(word, meant) == 1

"""Phrases: finds known names in running text, the longest first, without a search for each of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from viewer.library.names import singulars_of

_WORD = re.compile(r"\w+")
_GAP = re.compile(r"[^\w.,!?;:—…\n]{1,2}")
"""What may stand between the words of a name: a space, a hyphen, a bracket."""
_MOST_WORDS = 12
"""Words of a name; what has more is a sentence, and each word of it would be time spent at each place."""

Words = tuple[str, ...]


class Found(Struct, frozen=True):
    """A phrase in a text, from `start` to before `end`; `phrase` is it as it was given."""

    start: int
    end: int
    phrase: str


class Phrases:
    """A set of names. They are found as whole words, in the plural too, and in any case.

    Initials, such as AS or AFib, are found only as they are written: “as” is no heart valve.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Of two names that differ in case alone the first is the one that is found."""
        self._known: dict[Words, str] = {}
        self._longest: dict[str, int] = {}
        for phrase in phrases:
            words = tuple(word.lower() for word in _WORD.findall(phrase))
            if 0 < len(words) <= _MOST_WORDS:
                self._known.setdefault(words, phrase)
                self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    def find(self, text: str) -> Iterator[Found]:
        """The phrases in a text from left to right; of those that overlap the first and longest."""
        tokens = list(_WORD.finditer(text))
        at = 0
        while at < len(tokens):
            reach = self._reach(tokens[at][0].lower())
            found = self._at(text, tokens[at : at + reach]) if reach else None
            if found is not None:
                words, phrase = found
                end = tokens[at + words - 1].end()
                yield Found(tokens[at].start(), end + _tail(phrase, text, end), phrase)
            at += found[0] if found is not None else 1

    def _reach(self, word: str) -> int:
        """How many words a name that begins with this one can have."""
        if not word.endswith("s"):  # no plural, as most words are none
            return self._longest.get(word, 0)
        return max(self._longest.get(first, 0) for first in singulars_of(word))

    def _at(self, text: str, tokens: list[re.Match[str]]) -> tuple[int, str] | None:
        """How many words the longest name has that begins with the first of these, and which it is."""
        for count in range(len(tokens), 0, -1):
            gaps = (text[a.end() : b.start()] for a, b in pairwise(tokens[:count]))
            if not all(_GAP.fullmatch(gap) for gap in gaps):
                continue
            *lead, last = (token[0].lower() for token in tokens[:count])
            for singular in singulars_of(last):
                phrase = self._known.get((*lead, singular))
                if phrase is not None and _is_written_so(phrase, [token[0] for token in tokens]):
                    return count, phrase
        return None


def _is_written_so(phrase: str, tokens: Sequence[str]) -> bool:
    """Whether its words with capitals inside stand so in the text; the very first letter may be either."""
    first, *others = _WORD.findall(phrase)
    pairs = ((first[1:], tokens[0][1:]), *zip(others, tokens[1:], strict=False))
    return all(word == word.lower() or token.startswith(word) for word, token in pairs)


def _tail(phrase: str, text: str, end: int) -> int:
    """How many signs after its last word belong to the name too, such as the bracket of Lp(a)."""
    tail = phrase[max(word.end() for word in _WORD.finditer(phrase)) :]
    return len(tail) if text.startswith(tail, end) else 0

"""Marking: where words stand in a text, in whichever form."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from viewer.search.stems import WORD, Stems

Span = tuple[int, int]

_STOP = re.compile(r"[.?!][”’\")]* ")
"""What ends a sentence, with the space behind it."""


class Marker:
    """Finds some words in texts, in all their forms."""

    def __init__(self, words: Sequence[str], language: str, stems: Stems | None = None) -> None:
        """Look for these words, which may be phrases, in this language; `stems` of it may be handed in."""
        known = stems or Stems(language)
        self._stems = known.of_tokens
        self._sought = frozenset(stem for each in words for stem in known.of(each))
        self._seen: set[str] = set()
        self._found: set[str] = set()

    def spans(self, text: str) -> list[Span]:
        """Where each of the words stands, from left to right, as (start, end)."""
        words = set(WORD.findall(text))
        new = words - self._seen
        self._seen |= new
        self._found.update(word for word in new if self._stems[word] in self._sought)
        if words.isdisjoint(self._found):
            return []
        return [match.span() for match in WORD.finditer(text) if match[0] in self._found]


def window(text: str, spans: Sequence[Span], size: int) -> Span:
    """The stretch of about `size` characters that shows most of the spans: sentences, or else whole words."""
    if len(text) <= size:
        return 0, len(text)
    starts = [start for start, _ in spans]
    sentences = [0, *(match.end() for match in _STOP.finditer(text))]
    first, shown = max(((at, _within(starts, at, size)) for at in sentences), key=_most)
    if starts and not shown:
        first = _amid(text, starts, size)
    last = first + size
    if last >= len(text):
        return first, len(text)
    edge = text.rfind(" ", first + size // 2, last)
    return first, edge if edge > 0 else last


def _within(starts: Sequence[int], first: int, size: int) -> int:
    """How many spans stand in a stretch, but for its last quarter, which may be cut."""
    return bisect_left(starts, first + size - size // 4) - bisect_left(starts, first)


def _amid(text: str, starts: Sequence[int], size: int) -> int:
    """Where a stretch may begin within a sentence that is longer than it."""
    best = max(((at, _within(starts, at, size)) for at in starts), key=_most)[0]
    first = max(0, best - size // 4)
    return first and (text.find(" ", first, best) + 1 or best)


def _most(stretch: tuple[int, int]) -> int:
    return stretch[1]

"""Marking: where words stand in a text, in whichever form."""

from bisect import bisect_left
from collections.abc import Sequence

from viewer.search.stems import WORD, Stems

Span = tuple[int, int]


class Marker:
    """Finds some words in texts, in all their forms."""

    def __init__(self, words: Sequence[str], language: str, stems: Stems | None = None) -> None:
        """Look for these words, which may be phrases, in this language; `stems` of it may be handed in."""
        self._stems = stems or Stems(language)
        self._sought = frozenset(stem for each in words for stem in self._stems.of(each))
        self._seen: dict[str, bool] = {}

    def spans(self, text: str) -> list[Span]:
        """Where each of the words stands, from left to right, as (start, end)."""
        return [match.span() for match in WORD.finditer(text) if self._is_sought(match[0])]

    def _is_sought(self, word: str) -> bool:
        found = self._seen.get(word)
        if found is None:
            found = self._seen[word] = self._stems.stem(self._stems.fold(word)) in self._sought
        return found


def window(text: str, spans: Sequence[Span], size: int) -> Span:
    """The stretch of about `size` characters, at the edges of words, that shows most of the spans."""
    if len(text) <= size:
        return 0, len(text)
    starts = [start for start, _ in spans]
    best, most = 0, -1
    for at, start in enumerate(starts):
        count = bisect_left(starts, start + size - size // 4) - at
        if count > most:
            best, most = start, count
    first = max(0, best - size // 4)
    sentence = max((text.rfind(mark, first, best) for mark in (". ", "? ", "! ")), default=-1)
    if first and sentence >= 0:
        first = sentence + 2
    elif first:
        first = text.find(" ", first, best) + 1 or best
    last = first + size
    if last >= len(text):
        return first, len(text)
    edge = text.rfind(" ", first + size // 2, last)
    return first, edge if edge > 0 else last

"""Marking: where words stand in a text, in whichever form."""

from bisect import bisect_left
from collections.abc import Sequence

from viewer.search.stems import WORD, Stems

Span = tuple[int, int]


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

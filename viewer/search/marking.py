"""Marking: where words stand in a text, in whichever form."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from viewer.search.stems import MAX_WORD, NO_MORE, WORD, Stems

Span = tuple[int, int]

_STOP = re.compile(r"[.?!][”’\")]* ")
"""What ends a sentence, with the space behind it."""

_BEGUN = re.compile(rf"{WORD.pattern}['’‘ʼ＇]?\Z")
"""A word, or a part of one, before a place that is in the middle of it."""
_ENDS = re.compile(NO_MORE)


class Marker:
    """Finds some words in texts, in all their forms."""

    def __init__(self, words: Sequence[str], language: str, stems: Stems | None = None) -> None:
        """Look for these words, which may be phrases, in this language; `stems` of it may be handed in."""
        known = stems or Stems(language)
        self._known, self._stems = known, known.of_tokens
        self._sought = frozenset(stem for each in words for stem in known.of(each))
        self._seen: set[str] = set()
        self._found: set[str] = set()

    def spans(self, text: str) -> list[Span]:
        """Where each of the words stands, from left to right, as (start, end)."""
        words = self._known.tokens(text)
        new = words - self._seen
        self._seen |= new
        self._found.update(word for word in new if self._stems[word] in self._sought)
        there = words & self._found
        return sorted(span for word in there for span in _places(text, word))


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


def _places(text: str, word: str) -> Iterator[Span]:
    """Where a word stands as a whole one; much sooner found than by looking at each word."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if _ENDS.match(text, end) and _begins(text, at):
            yield at, end
        at = text.find(word, end)


def _begins(text: str, at: int) -> bool:
    """Whether no word goes on there that has begun before."""
    return at == 0 or text[at - 1] == " " or _BEGUN.search(text[max(0, at - MAX_WORD) : at]) is None


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

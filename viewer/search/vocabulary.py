"""Vocabulary: the words of a library with how often they stand there, held in memory while searches last."""

import sqlite3
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from heapq import nlargest
from math import log

from viewer.search.stems import Stems


class Vocabulary:
    """All words of the texts and names. Reading those of 10,000 articles takes about 40 ms."""

    def __init__(self, connection: sqlite3.Connection, stems: Stems) -> None:
        """Read the words of an index. Raises sqlite3.Error where there is none."""
        rows = connection.execute(
            "SELECT word, stem, passages, names FROM search_word ORDER BY word"
        ).fetchall()
        self._db, self.stems = connection, stems
        stems.learn({word: stem for word, stem, *_ in rows})
        self.words: dict[str, tuple[str, str, int, int]] = {row[0]: row for row in rows}
        self._ordered = list(self.words)
        self._sized: defaultdict[int, list[str]] = defaultdict(list)
        self._passages: defaultdict[str, int] = defaultdict(int)
        self._names: defaultdict[str, int] = defaultdict(int)
        for _, stem, passages, names in rows:
            self._passages[stem] += passages
            if names:
                self._names[stem] += names
        state = dict(connection.execute("SELECT key, value FROM search_state").fetchall())
        self.passages = int(state.get("passages", 0))

    def knows(self, word: str) -> bool:
        """Whether a folded word stands anywhere, in this form or another."""
        return word in self.words or self.stems.stem(word) in self._passages

    def is_written(self, word: str) -> bool:
        """Whether a folded word stands in a text, not only in the list of what people say."""
        return self._passages.get(self.stems.stem(word), 0) > 0

    def frequency(self, stem: str) -> int:
        """In about how many passages a stem stands."""
        return self._passages.get(stem, 0)

    def naming(self, stem: str) -> int:
        """In about how many names a stem stands."""
        return self._names.get(stem, 0)

    def rarity(self, stem: str) -> float:
        """How much a stem says: from near 0 for one that is everywhere to about 12."""
        return log(1 + (self.passages + 1) / (self._passages.get(stem, 0) + 0.5 + self._names.get(stem, 0)))

    def weight(self, word: str) -> float:
        """How usual a word is; what things are called counts more."""
        *_, passages, names = self.words.get(word, (0, 0))
        return passages + 5.0 * names

    def sized(self, size: int) -> list[str]:
        """The words with so many letters, in order."""
        if not self._sized:
            for word in self._ordered:
                self._sized[len(word)].append(word)
        return self._sized.get(size, [])

    def sounding(self, sounds: Iterable[str]) -> Iterator[str]:
        """The words that sound so."""
        for sound in sounds:
            rows = self._db.execute("SELECT word FROM search_sound WHERE sound = ?", (sound,))
            yield from (str(word) for (word,) in rows.fetchall())

    def beginning(self, start: str, most: int) -> list[str]:
        """The most usual words that begin so, at most this many."""
        return nlargest(most, self._beginning(start), key=self.weight)

    def begins(self, start: str) -> bool:
        """Whether any word begins so."""
        return next(self._beginning(start), None) is not None

    def _beginning(self, start: str) -> Iterator[str]:
        at = bisect_left(self._ordered, start)
        while at < len(self._ordered) and self._ordered[at].startswith(start):
            yield self._ordered[at]
            at += 1

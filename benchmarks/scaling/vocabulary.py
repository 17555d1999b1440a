"""Vocabulary: words that fall as often as those of a language do, frequent ones real, rare ones made up."""

import random
import re
from collections import Counter
from itertools import accumulate
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

SIZE = 24_000
"""Words in all. The shipped articles have some thousands of their own."""
_JOINTS = 80
"""The most frequent words of all, which hold sentences together."""

_WORD = re.compile(r"[a-z]{1,20}")
_BEGINNINGS = """
a be car co de di ep fi ga he in ka lo ma ne o pe qui ra sa te u va we xe ya ze bra cre dro flu gli pre sco
tri ster phle myo cor vas pul ren hem tox lys ther cli bron gas neph derm
"""
_MIDDLES = "ba di ve lo mi ra tu ne si co fa ge pu ro ta le ni mo ru sa ver den lin tor gan mer"
_ENDS = "n r s t l ne ra tis sis ma gram tomy pathy emia ing ed er ly al ic ous ment tion ness ity"


class Vocabulary:
    """Words by rank, and how often each falls: that of rank r about 1 / r times as often as the first.

    Those that hold sentences together are left out, since sentences bring their own.
    """

    def __init__(self, chance: random.Random) -> None:
        """Take the words of the shipped articles, the most frequent first, and make up the others."""
        words = dict.fromkeys(_shipped_words())
        beginnings, middles, ends = _BEGINNINGS.split(), _MIDDLES.split(), _ENDS.split()
        while len(words) < SIZE:
            middle = "".join(chance.choices(middles, k=chance.choice((0, 1, 1, 2))))
            words[chance.choice(beginnings) + middle + chance.choice(ends)] = None
        self._words = list(words)[_JOINTS:]
        self.rare = self._words[1_500:]
        self._falls = list(accumulate(1 / (rank + 2.7) ** 1.05 for rank in range(len(self._words))))

    def some(self, chance: random.Random, count: int) -> list[str]:
        """So many words as they fall in a text."""
        return chance.choices(self._words, cum_weights=self._falls, k=count)


def _shipped_words() -> list[str]:
    counted: Counter[str] = Counter()
    for path in sorted((ROOT / "articles" / "en").glob("*/*.md")):
        body = path.read_text(encoding="utf-8").rpartition("\n+++\n")[2].lower()
        counted.update(_WORD.findall(re.sub(r"\([^)]*\)|\[@[^\]]*\]|’\w+", " ", body)))
    return [word for word, _ in counted.most_common()]

"""Names of two words and more: how they begin, so that those in a text are found among very many."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

_WORD = re.compile(r"\w+")


def beginning_of(name: str) -> str:
    """The first two words of a name in lower case; an empty text where it has one alone."""
    words = [word.lower() for word in _WORD.findall(name)]
    return " ".join(words[:2]) if len(words) > 1 else ""


def beginnings_in(texts: Iterable[str]) -> set[str]:
    """How names of two words and more may begin that stand in some texts, in the plural too."""
    found: set[str] = set()
    for text in texts:
        words = [word.lower() for word in _WORD.findall(text)]
        for first, second in pairwise(words):
            found.update(f"{first} {singular}" for singular in singulars_of(second))
    return found


def singulars_of(word: str) -> Iterator[str]:
    """The word itself, and what it may be the plural of."""
    yield word
    if len(word) > 3 and word.endswith("s"):
        yield word[:-1]
        if word.endswith("es"):
            yield word[:-2]
        if word.endswith("ies"):
            yield f"{word[:-3]}y"

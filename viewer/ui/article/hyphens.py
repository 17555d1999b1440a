"""Hyphens: words that must not break at theirs are joined in the text, and plain again in what is copied.

Neither typeface has a no-break hyphen, so a joint without width stands behind the plain one. The sans has a
glyph for it; any other joint would be taken from a typeface of the system, with lines of another height.
"""

import re
from collections.abc import Iterator

JOIN = "\ufeff"
"""What stands behind a hyphen that no line may end with."""

_HYPHENED = re.compile(r"\w+(?:-\w+)+")
_SOUND = re.compile(r"\(say [^)]*\)")


def joined(words: str, longest: int) -> str:
    """The words with their hyphens joined; a word of more than `longest` letters has to break somewhere."""

    def fast(match: re.Match[str]) -> str:
        word = match[0]
        return word.replace("-", f"-{JOIN}") if len(word) <= longest else word

    return _HYPHENED.sub(fast, words)


def joined_sounds(words: str, longest: int) -> str:
    """The words with the hyphens of each “(say …)” joined."""
    return _SOUND.sub(lambda match: joined(match[0], longest), words) if "(say " in words else words


def plain_hyphens(words: str) -> str:
    """The words as they are written, without joints."""
    return words.replace(JOIN, "")


def joints(words: str) -> Iterator[int]:
    """Where the joints stand in the words."""
    return (at for at, letter in enumerate(words) if letter == JOIN)


def pattern(words: str) -> str:
    """A pattern that finds the words, whether their hyphens are joined or not."""
    return re.escape(plain_hyphens(words)).replace(r"\-", f"-{JOIN}?")

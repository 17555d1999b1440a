"""Outline: which words stand in which passages of one thing, as one text that is quickly looked through.

Each line holds a stem and two numbers in hexadecimal. The bits of the first say in which headings it stands,
those of the second in which texts. So scoring a thing takes a few searches in a short text, however often its
words stand in the library. What a thing is called counts as the heading of its first passage.
"""

from collections.abc import Iterable


class Outlining:
    """Gathers an outline passage by passage."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._heads: dict[str, int] = {}
        self._bodies: dict[str, int] = {}

    def add(self, number: int, heads: Iterable[str], stems: Iterable[str]) -> None:
        """Take in the stems of a passage's heading and of its text; passages are counted from 0."""
        bit = 1 << number
        for found, words in ((self._heads, heads), (self._bodies, stems)):
            for stem in words:
                found[stem] = found.get(stem, 0) | bit

    @property
    def stems(self) -> set[str]:
        """All stems."""
        return {*self._heads, *self._bodies}

    def text(self) -> str:
        """The outline."""
        heads, bodies = self._heads, self._bodies
        lines = (f"{stem} {heads.get(stem, 0):x} {bodies.get(stem, 0):x}" for stem in sorted(self.stems))
        return "\n" + "\n".join(lines) + "\n"


class Outline:
    """Reads an outline."""

    def __init__(self, text: str) -> None:
        """Read what was gathered."""
        self._text = text
        self._found: dict[str, tuple[int, int]] = {}

    def places(self, stem: str) -> tuple[int, int]:
        """In which headings and in which texts a stem stands, as bits. Raises ValueError if damaged."""
        if stem not in self._found:  # each letter that is typed asks for the words before it again
            self._found[stem] = self._sought(stem)
        return self._found[stem]

    def _sought(self, stem: str) -> tuple[int, int]:
        start = self._text.find(f"\n{stem} ")
        if start < 0:
            return 0, 0
        _, heads, bodies = self._text[start + 1 : self._text.index("\n", start + 1)].split(" ")
        return int(heads, 16), int(bodies, 16)

"""TypstWords: words as string literals of the typesetting language, in which nothing is ever an order."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from viewer.library.term import SOUND
from viewer.render.blocks import Cite, External, Field, Link, Runs, Text

_LONGEST = 30
"""A word may break after so many letters, so that the longest one that is real stays whole."""

_NARROW = 44
"""Letters that fit the whole width of a table, which its columns share."""

_WORD = re.compile(r" *[^ ]+| +")
_PIECE = r"[^/?&=_.-]{{1,{0}}}[/?&=_.-]{{0,3}}|.{{1,{0}}}"
"""What a long word is broken into: after the signs of a web address, else after so many letters."""

_HYPHENED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_SPACES = re.compile(r"\s+")
_ESCAPED = {"\\": "\\\\", '"': '\\"'}
_UNSAID = ("Cc", "Cs", "Cn")
"""Kinds of characters that are no words: controls, halves of pairs, and what is not assigned."""

_MARK = "\ufeff"
"""Begins files of some editors, says nothing, and may stand in no accessible file."""


def quoted(text: str) -> str:
    """A text as one string literal on one line, without what cannot be printed."""
    said = _SPACES.sub(" ", text)
    kept = (letter for letter in said if unicodedata.category(letter) not in _UNSAID and letter != _MARK)
    return f'"{"".join(_ESCAPED.get(letter, letter) for letter in kept)}"'


def called(name: str, *arguments: str) -> str:
    """A call of one of the form's functions; the arguments are source already."""
    return f"{name}({', '.join(arguments)})"


def listed(items: Iterable[str]) -> str:
    """Some expressions as an array."""
    return f"({''.join(f'{item}, ' for item in items)})"


def joined(*expressions: str) -> str:
    """Some expressions as one that gives all their content."""
    return f"{{ {'; '.join(each for each in expressions if each) or '[]'} }}"


class Setter:
    """Turns runs of an article into an expression. Links become their words alone."""

    def __init__(
        self, fields: dict[str, str], number_of: Callable[[str], int], longest: int = _LONGEST
    ) -> None:
        """Know the fields' values, the numbers of sources, and after how many letters a word may break."""
        self._fields = fields
        self._number_of = number_of
        self._longest = longest

    def narrower(self, columns: int) -> "Setter":
        """One for the cells of a table with so many columns."""
        return Setter(self._fields, self._number_of, max(6, min(self._longest, _NARROW // columns)))

    def runs(self, runs: Runs) -> str:
        """Runs as an expression in braces; marks of sources that stand together become one."""
        return f"{{ {'; '.join(self._parts(runs)) or quoted('')} }}"

    def text(self, text: str) -> str:
        """A text as an expression; nothing of it is set off."""
        return self.runs((Text(text),))

    def _parts(self, runs: Runs) -> Iterator[str]:
        cited: list[int] = []
        for run in runs:
            if isinstance(run, Cite):
                if number := self._number_of(run.source):
                    cited.append(number)
                continue
            yield from _marks(cited)
            cited.clear()
            yield self._run(run)
        yield from _marks(cited)

    def _run(self, run: Text | Link | External | Field) -> str:
        match run:
            case Text(text=text, strong=strong, emphasis=emphasis):
                return self._set_off(text, strong, emphasis)
            case Link(text=text, strong=strong, emphasis=emphasis):
                return self._set_off(text, strong, emphasis)
            case External(text=text):
                return self._set_off(text, False, False)
        return self._set_off(self._fields.get(run.name, run.name.replace("_", " ")), run.strong, False)

    def _set_off(self, text: str, strong: bool, emphasis: bool) -> str:
        words = self._breakable(text)
        words = f"({words})" if " + " in words else words
        if emphasis:
            words = f"emph({words})"
        return f"strong({words})" if strong else words

    def _breakable(self, text: str) -> str:
        """The text; in words too long for a line an empty box, after which Typst may break, and no letter.

        A word that tells how another is said stands in a box, so that it does not break at its hyphens.
        """
        pieces = [""]
        for word in _WORD.findall(_SPACES.sub(" ", text)):
            if len(word) <= self._longest:
                pieces[-1] += word
                continue
            first, *others = re.findall(_PIECE.format(self._longest), word)
            pieces[-1] += first
            pieces += others
        return " + box() + ".join(_tied(piece) for piece in pieces)


def _tied(text: str) -> str:
    parts: list[str] = []
    at = 0
    for sound in SOUND.finditer(text):
        for word in _HYPHENED.finditer(text, *sound.span()):
            parts += [quoted(text[at : word.start()]), f"box({quoted(word[0])})"]
            at = word.end()
    rest = [quoted(text[at:])] if at < len(text) or not parts else []
    return " + ".join((*parts, *rest))


def _marks(numbers: list[int]) -> Iterator[str]:
    """Marks that stand together, in rising order as on screen."""
    if numbers:
        yield f"super({quoted(','.join(str(number) for number in sorted(numbers)))})"

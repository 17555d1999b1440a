"""Query: what a reader typed, taken apart into words; whatever it was, it is now harmless."""

import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from viewer.search.stems import WORD, Stems

MAX_LETTERS = 400
"""Characters of what was typed that are looked at, after those that cannot be seen are gone."""
MAX_WORDS = 24
"""Words that are looked for; a question has fewer."""


class Word(Struct, frozen=True):
    """A word of a query: as it was typed, folded, and its stem; `stop` where questions are made of it."""

    typed: str
    folded: str
    stem: str
    stop: bool


class Query(Struct, frozen=True):
    """The words of a query in order; `open` says that the last may go on, as nothing stands behind it."""

    words: tuple[Word, ...]
    open: bool

    @property
    def spoken(self) -> str:
        """From the first word that says something to the last."""
        return self.between(self.told)

    def between(self, words: Sequence[Word]) -> str:
        """What was typed from the first to the last of some words, with the small words between them."""
        places = [at for at, word in enumerate(self.words) if any(word is each for each in words)]
        typed = self.words[places[0] : places[-1] + 1] if places else words
        return " ".join(word.typed for word in typed)

    @property
    def told(self) -> tuple[Word, ...]:
        """The words that say something: all, where every one is a word that questions are made of."""
        return tuple(word for word in self.words if not word.stop) or self.words


def query_of(text: str, stems: Stems, stop: frozenset[str]) -> Query:
    """The query in any text at all."""
    seen = clean(text)
    words = []
    for match in list(WORD.finditer(seen))[:MAX_WORDS]:
        folded = stems.fold(match[0])
        if folded:
            words.append(Word(match[0], folded, stems.stem(folded), folded in stop))
    return Query(tuple(words), bool(words) and not seen[-1:].isspace() and seen[-1:] not in ".?!,;:")


def clean(text: str) -> str:
    """A text, cut short, without what cannot be seen: controls, marks of direction, halves of characters."""
    whole = unicodedata.normalize("NFKC", text[: 8 * MAX_LETTERS].encode("utf-8", "ignore").decode())
    return "".join(_seen(each) for each in whole)[:MAX_LETTERS]


def _seen(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn") else character

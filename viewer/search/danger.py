"""Danger: words after which nobody should read on without having seen whom to call."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from viewer.library.address import Address
from viewer.library.fields import Fields
from viewer.library.report import Report
from viewer.library.textfile import read_table
from viewer.search.query import clean
from viewer.search.stems import Stems

_MOST_WORDS = 64
"""Words looked at: who pastes a book does not ask for help."""
_GAP = 2
"""Words that may stand between two words of a phrase: “pain in my chest”."""
_SHORTEST_TYPED = 3
"""Letters of a last word from which on it may be one that is still being typed."""
_KEPT = 20_000
"""Pairs of words of which it is remembered whether they are alike."""


class Danger(Struct, frozen=True):
    """An emergency: what to call it, what to do, where to read on, and how people say it.

    `text` may hold fields such as {emergency}, which are filled in where it is shown.
    """

    slug: str
    title: str
    text: str
    article: Address | None
    said: tuple[str, ...] = ()


def load_dangers(articles: Path, resources: Path, language: str, report: Report) -> tuple[Danger, ...]:
    """The dangers that the program knows, then those of the library in the folder `articles`."""
    found: list[Danger] = []
    files = ((resources, f"search/danger.{language}.toml"), (articles, f"{language}/danger.toml"))
    for root, file in files:
        table = read_table(root / file, root, file, report) if (root / file).exists() else None
        if table is not None:
            for each in Fields(table, file, report).tables("danger"):
                names = (each.slug("slug"), each.text("title"), each.text("text"))
                found.append(Danger(*names, each.address("article"), each.texts("said")))
    return tuple(each for each in found if each.title and each.said)


class _Said(Struct, frozen=True):
    """A way to say that there is a danger: its words folded, and their stems."""

    danger: Danger
    words: tuple[str, ...]
    stems: tuple[str, ...]


class DangerWords:
    """Finds dangers in what is typed. It needs no index, so it works where nothing else does."""

    def __init__(self, dangers: Sequence[Danger], language: str) -> None:
        """Know these dangers, the first of which is the first to be told of."""
        self._stems = Stems(language)
        ways = ((danger, tuple(self._stems.words(said))) for danger in dangers for said in danger.said)
        self._ways = [_Said(danger, words, self._stemmed(words)) for danger, words in ways if words]
        self._alike: dict[tuple[str, str], bool] = {}

    def of(self, words: str) -> Danger | None:
        """The danger that the words speak of, misspelt or half typed too; None for all others."""
        spoken = tuple(self._stems.words(clean(words))[:_MOST_WORDS])
        stems = self._stemmed(spoken)
        for close in (False, True):
            for said in self._ways:
                if self._is_said(said, spoken, stems, close=close):
                    return said.danger
        return None

    def _stemmed(self, words: Sequence[str]) -> tuple[str, ...]:
        return tuple(map(self._stems.stem, words))

    def _is_said(self, said: _Said, spoken: tuple[str, ...], stems: tuple[str, ...], *, close: bool) -> bool:
        """Whether the words of a phrase stand in what is said, in order and with small gaps."""
        reach = set(range(len(spoken)))
        for at in range(len(said.words)):
            found = {here for here in reach if here < len(spoken) and stems[here] == said.stems[at]}
            if close:
                found.update(self._nearly(said, at, spoken, reach))
            if not found:
                return False
            reach = {here + step for here in found for step in range(1, _GAP + 2)}
        return True

    def _nearly(self, said: _Said, at: int, spoken: tuple[str, ...], reach: set[int]) -> Iterator[int]:
        """Where within reach a word of a phrase stands misspelt, or as its last one half typed."""
        meant, last = said.words[at], len(spoken) - 1
        for here in reach:
            if here <= last and self._is_alike(spoken[here], meant):
                yield here
        is_end = at == len(said.words) - 1 and last in reach
        if is_end and _is_begun(spoken[last], meant, alone=at == 0):
            yield last

    def _is_alike(self, word: str, meant: str) -> bool:
        pair = (word, meant)
        if pair not in self._alike:
            if len(self._alike) > _KEPT:
                self._alike.clear()
            self._alike[pair] = _is_alike(word, meant) or _is_alike(word, self._stems.stem(meant))
        return self._alike[pair]


def _is_begun(word: str, meant: str, *, alone: bool) -> bool:
    """Whether a word may be the beginning of one; a phrase of one word needs nearly all of it."""
    least = max(_SHORTEST_TYPED + 1, len(meant) - 2) if alone else _SHORTEST_TYPED
    return len(word) >= least and meant.startswith(word)


def _is_alike(word: str, meant: str) -> bool:
    """Whether a word is probably another one misspelt: its letters swapped, or one of five or more wrong."""
    from rapidfuzz.distance import OSA

    shorter = min(len(word), len(meant))
    if shorter < 4 or word[0] != meant[0]:
        return False
    if sorted(word) == sorted(meant):
        return OSA.distance(word, meant) == 1
    return OSA.distance(word, meant, score_cutoff=2) <= (0 if shorter < 5 else 1 if shorter < 8 else 2)

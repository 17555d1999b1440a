"""Misses: what people searched for and did not find, so that writers can add what is missing."""

import re
import unicodedata
from collections import Counter
from pathlib import Path
from random import SystemRandom

from viewer.reading.statefile import StateFileError, read_table, write_table

MAX_CHARACTERS = 60
MAX_WORDS = 8
MAX_ENTRIES = 500
MAX_COUNT = 1_000_000_000
"""More in a file were not counted."""

_DIGITS = re.compile(r"\d[\s().,/:+_-]*\d[\s().,/:+_-]*\d[\s().,/:+_-]*\d")
"""Four digits and more, however they are set apart: a telephone number, a date, a number of a card."""
_ADDRESS = re.compile(r"@|://|\bwww\.", re.IGNORECASE)


def misses_file(settings: Path) -> Path:
    """Where the misses are kept, beside the settings."""
    return settings / "misses.toml"


class Misses:
    """Counts words by how often they were missed: no time, no person, nothing that looks like either.

    Each noting reads the file and writes it whole; of two processes that note at once, one may lose a count.
    Nothing here raises: what goes wrong is a sentence in `notices`.
    """

    def __init__(self, path: Path) -> None:
        """Keep them in this file, which need not exist."""
        self._path = path
        self.notices: tuple[str, ...] = ()

    def note(self, words: str) -> None:
        """Count words that were not found; what is too long or may tell who searched is not kept."""
        kept = worth_keeping(words)
        if not kept:
            return
        counted = self._read()
        counted[kept] += 1
        while len(counted) > MAX_ENTRIES:
            del counted[_rarest_but(kept, counted)]
        self._write(counted)

    def counts(self) -> list[tuple[str, int]]:
        """The words and how often they were missed, the most frequent first."""
        return sorted(self._read().items(), key=lambda entry: (-entry[1], entry[0]))

    def clear(self) -> None:
        """Forget them all."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            self.notices = (f"{self._path} could not be removed: {error.strerror or error}.",)

    def _read(self) -> Counter[str]:
        table, self.notices = read_table(self._path)
        return _counted(table.get("misses"))

    def _write(self, counted: Counter[str]) -> None:
        try:
            # In the order of the alphabet, which does not tell what was searched for after what.
            write_table(self._path, {"misses": dict(sorted(counted.items()))})
        except StateFileError as error:
            self.notices = (*self.notices, str(error))


def worth_keeping(words: str) -> str:
    """The words folded, so that the same ones count together; an empty text where they are not to be kept."""
    text = unicodedata.normalize("NFKC", words[: 8 * MAX_CHARACTERS]).casefold().replace("’", "'")
    if _ADDRESS.search(text) or _DIGITS.search(text):
        return ""
    letters = (letter if _is_part_of_word(letter) else " " for letter in text)
    found = [word for each in "".join(letters).split() if (word := each.strip("'-"))]
    folded = " ".join(found)
    kept = len(found) <= MAX_WORDS and len(folded) <= MAX_CHARACTERS and any(map(str.isalpha, folded))
    return folded if kept else ""


def _is_part_of_word(letter: str) -> bool:
    return letter in "'-" or unicodedata.category(letter)[0] in "LMN"


def _counted(table: object) -> Counter[str]:
    """What a file says, without anything in it that noting would not have written."""
    counted: Counter[str] = Counter()
    for words, count in table.items() if isinstance(table, dict) else ():
        if type(count) is int and 0 < count <= MAX_COUNT and (kept := worth_keeping(words)):
            counted[kept] += count
    return counted


def _rarest_but(kept: str, counted: Counter[str]) -> str:
    """One of the rarest but those just noted; by chance, since any order would keep the same words out."""
    others = [words for words in counted if words != kept]
    fewest = min(counted[words] for words in others)
    return SystemRandom().choice([words for words in others if counted[words] == fewest])

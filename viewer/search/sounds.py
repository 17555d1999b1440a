"""Sounds: how a word may be said, by which its misspellings are known."""

import re

from viewer.search.stems import Stems

_HUSHED = re.compile(r"ss?(?=ur[ei])")
_LEAST = 3
"""Letters of the shortest sound that tells one word from most others."""


def sounds_of(word: str, stems: Stems) -> set[str]:
    """How a folded word may sound: “ch” as in “echo”, and “ssure” as in “pressure”, are said in two ways."""
    spoken = {word, word.replace("ch", "k"), _HUSHED.sub("sh", word)}
    return {sound for sound in map(stems.sound, spoken) if len(sound) >= _LEAST}

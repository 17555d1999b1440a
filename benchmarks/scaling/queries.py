"""Queries: what people would type to find something in a library, among its articles and beside them."""

import random
from collections.abc import Iterator, Sequence

from benchmarks.scaling.shelf import Text

COUNT = 72
"""Together more than a thousand letters typed."""

_ANYWHERE = (
    "leaky valve",
    "hart flutter",
    "can i drink on warfarin",
    "chest pain when i climb stairs",
    "blood pressure tablets side effects",
    "my legs are swollen",
    "what is the heart",
    "afib",
    "take pills with food",
    "zzzzqqq",
    "is it safe to fly after an operation",
    "when should i call the doctor",
)
_ASKED = (
    "what is {}",
    "can i walk with {}",
    "{} treatment",
    "is {} dangerous",
    "{} symptoms",
    "help with {}",
)


def queries(texts: Sequence[Text]) -> list[str]:
    """The same ones each time: names, nicknames, short forms, questions, misspellings, words of texts."""
    chance = random.Random(len(_ANYWHERE))  # noqa: S311  the same each time, no secret
    found = list(_ANYWHERE)
    while len(found) < COUNT:
        found.extend(_about(chance.choice(texts), chance))
    return found[:COUNT]


def _about(text: Text, chance: random.Random) -> Iterator[str]:
    name = text.title.lower()
    yield name
    yield _misspelt(name, chance)
    yield chance.choice(_ASKED).format((text.also or (name,))[0])
    yield from text.also[-1:]
    words = [word for word in text.body.lower().split() if word.isalpha() and len(word) > 3]
    yield " ".join(chance.sample(words, min(3, len(words))))


def _misspelt(name: str, chance: random.Random) -> str:
    """Two letters changed about, of which the first stays."""
    at = chance.randrange(1, max(2, len(name) - 2))
    return name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :]

"""Numbers: chances, what they are out of, and sums that a text leaves to its reader."""

import re
from collections.abc import Iterable

_CHANCE = re.compile(r"\b(?:\d[\d,]*|[Oo]ne|[Tt]wo|[Tt]hree) (?:out of|in) (?:every )?(?P<base>\d[\d,]*)\b")
_PERCENT = re.compile(r"\d\s*%|\b(?:percent|per cent)\b", re.IGNORECASE)
_SUM = re.compile(
    r"\b(?:multipl(?:y|ied)|divid(?:e|ed) (?:it|this|the|your|by)|subtract(?:ed)?|calculate"
    r"|double (?:it|this|that|the number)|\d+ (?:minus|plus)|(?:minus|plus) your"
    r"|times the \w+ (?:is|gives|makes))\b",
    re.IGNORECASE,
)


def bases_of(lines: Iterable[str]) -> tuple[str, ...]:
    """What chances such as “2 out of 100” are out of, each once, in the order of the text."""
    return tuple(dict.fromkeys(found["base"] for line in lines for found in _CHANCE.finditer(line)))


def names_a_chance(line: str) -> bool:
    """Whether a line gives a chance in numbers."""
    return _CHANCE.search(line) is not None or _PERCENT.search(line) is not None


def sums_of(lines: Iterable[str]) -> tuple[str, ...]:
    """The words with which a text asks its reader to calculate."""
    return tuple(found[0] for line in lines for found in _SUM.finditer(line))

"""Headings: whether they say what stands below them."""

import re
from collections.abc import Iterable

from viewer.render.blocks import plain, runs_of
from viewer.render.checks.subject import Stretch
from viewer.render.checks.templates import SECTIONS

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 4
"""Letters that two words must share to be taken for forms of one: “measure” and “measuring”."""


def is_informative(heading: Stretch, stretches: Iterable[Stretch]) -> bool:
    """Whether a heading asks a question, is one of a kind’s own, or names what is below it.

    What is below it are its own blocks, and those of smaller headings up to the next of its level.
    """
    title = heading.title
    if title.endswith("?") or any(title in titles for titles in SECTIONS.values()):
        return True
    below = {stem for stretch in _below(heading, stretches) for stem in _stems(_text(stretch))}
    return any(stem in below for stem in _stems(title))


def _below(heading: Stretch, stretches: Iterable[Stretch]) -> list[Stretch]:
    found: list[Stretch] = []
    for stretch in stretches:
        if found and stretch.level <= heading.level:
            break
        if found or stretch is heading:
            found.append(stretch)
    return found


def _text(stretch: Stretch) -> str:
    return " ".join(plain(runs) for block in stretch.blocks for runs in runs_of(block))


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.lower())}

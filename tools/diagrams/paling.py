"""Knows how a drawing steps back: every tissue in paler tones, so that what is drawn over it speaks."""

import re
from collections.abc import Mapping
from dataclasses import fields

from tools.diagrams.palette import (
    BLUE,
    CLOT,
    FAINT_BLUE,
    FAINT_RED,
    FAT,
    GHOST,
    MEMBRANE,
    MUSCLE,
    RED,
    SAC,
    SAC_LINE,
    SHADE,
    VALVE,
    Tones,
    family_of,
)

PALER: Mapping[str, Tones] = {
    "red": FAINT_RED,
    "blue": FAINT_BLUE,
    "muscle": GHOST,
    "fat": GHOST,
    "valve": GHOST,
    "clot": FAINT_RED,
}
"""What each family becomes."""

SINGLES: Mapping[str, str] = {
    MEMBRANE: GHOST.middle,
    SAC: GHOST.middle,
    SAC_LINE: GHOST.dark,
    SHADE: GHOST.dark,
}
"""What each tone becomes that has no family."""

TONE = re.compile(r"#[0-9a-f]{6}")
GRADIENT = re.compile(rf"\b({'|'.join([*PALER, *map(family_of, SINGLES)])})-(?=\d+[\")])")
"""The family in a gradient's name."""


def paled(text: str) -> str:
    """The text of a drawing with all its tissues paler; what has no paler tone stays."""
    table = _table()
    return GRADIENT.sub(_renamed, TONE.sub(lambda found: table.get(found[0], found[0]), text))


def _renamed(found: re.Match[str]) -> str:
    return f"{family_of(PALER.get(found[1], GHOST).base)}-"


def _table() -> dict[str, str]:
    vivid = {"red": RED, "blue": BLUE, "muscle": MUSCLE, "fat": FAT, "valve": VALVE, "clot": CLOT}
    table = {
        getattr(vivid[name], step.name): getattr(tones, step.name)
        for name, tones in PALER.items()
        for step in fields(Tones)
    }
    return {**table, **SINGLES}

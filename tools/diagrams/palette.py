"""Knows the colours of the pictures: the tones declared in resources/diagrams/tones.toml, by tissue."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

TONES_FILE = Path(__file__).resolve().parents[2] / "resources" / "diagrams" / "tones.toml"


class UnknownToneError(ValueError):
    """A colour was used that is no declared tone, so no variant would know what to make of it."""


@dataclass(frozen=True)
class Tones:
    """One tissue; the outline is the darkest tone of the same hue, never black."""

    light: str
    middle: str
    base: str
    deep: str
    dark: str
    line: str


_TABLE = tomllib.loads(TONES_FILE.read_text(encoding="utf-8"))


def _family(name: str) -> Tones:
    table = _TABLE["family"][name]
    return Tones(*(table[step.name]["light"] for step in fields(Tones)))


def _single(name: str) -> str:
    return str(_TABLE["single"][name]["light"])


def _families() -> dict[str, str]:
    named = {
        table[step.name]["light"]: name for name, table in _TABLE["family"].items() for step in fields(Tones)
    }
    return named | {table["light"]: name for name, table in _TABLE["single"].items()}


_FAMILY_OF = _families()


def family_of(colour: str) -> str:
    """The family of a tone. Raises UnknownToneError for any other colour."""
    if colour not in _FAMILY_OF:
        raise UnknownToneError(f"{colour} is no tone; declare it in {TONES_FILE.name} or use one that is")
    return _FAMILY_OF[colour]


BLUE = _family("blue")
RED = _family("red")
MUSCLE = _family("muscle")
FAT = _family("fat")
VALVE = _family("valve")
SKIN = _family("skin")
BONE = _family("bone")
LUNG = _family("lung")
METAL = _family("metal")
CLOTH = _family("cloth")
PLAQUE = _family("plaque")
CLOT = _family("clot")
NERVE = _family("nerve")
WATER = _family("water")
CHINA = _family("china")
BREAD = _family("bread")
GREEN = _family("green")
TOMATO = _family("tomato")
LEMON = _family("lemon")
SALMON = _family("salmon")
BERRY = _family("berry")
GHOST = _family("ghost")
FAINT_RED = _family("faint-red")
FAINT_BLUE = _family("faint-blue")

WHITE = _single("white")
SHADE = _single("shade")
MEMBRANE = _single("membrane")
SAC = _single("sac")
SAC_LINE = _single("sac-line")
JET = _single("jet")
LEAK, LEAK_RIM = _single("leak"), _single("leak-rim")
HALO = _single("halo")
INK = _single("ink")
PRINT = _single("print")
FEATURE = _single("feature")
LEAF = _single("leaf")
ALARM = _single("alarm")
AREA_FRONT, AREA_FRONT_SIGN = _single("area-front"), _single("area-front-sign")
AREA_RIGHT, AREA_RIGHT_SIGN = _single("area-right"), _single("area-right-sign")
AREA_SIDE, AREA_SIDE_SIGN = _single("area-side"), _single("area-side-sign")

OUTLINE = 2.4
"""Width of a vessel's outline."""

HEAVY_OUTLINE = 3.0
"""Width of the heart's own outline."""

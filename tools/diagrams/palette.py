"""Knows the colours of the pictures: each tissue from its highlight to its outline."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tones:
    """One tissue; the outline is the darkest tone of the same hue, never black."""

    light: str
    middle: str
    base: str
    deep: str
    dark: str
    line: str


BLUE = Tones("#d6e8f8", "#98bfe6", "#7aa8da", "#4f80bc", "#315a92", "#2b4a78")
RED = Tones("#f9c4b8", "#e57a70", "#d9584f", "#b23a39", "#7f2529", "#7d2a2c")
MUSCLE = Tones("#edc3b2", "#d79a87", "#c98371", "#a9604f", "#7d4038", "#6e352f")
FAT = Tones("#fdf0c6", "#f3dc9e", "#eccf86", "#d9b468", "#b98f45", "#a8843f")
VALVE = Tones("#fffaf0", "#f5e8d2", "#ecdabc", "#e2c9a6", "#b08d68", "#8f6d50")

MEMBRANE = "#f0ddc2"
"""Fibrous tissue: the thin top of the septum and the rings of the valves."""

SAC = "#efe4d6"
SAC_LINE = "#b7a594"
JET = "#ffe9c4"
LEAK = "#6d1220"
"""The leak's arrow: darker than any blood, so that it reads in grey too."""

OUTLINE = 2.4
"""Width of a vessel's outline."""

HEAVY_OUTLINE = 3.0
"""Width of the heart's own outline."""

"""What a theme is: named colours read from a TOML file, and the contrast each pair of them must reach."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")

THEME_NAMES = ("light", "dark", "contrast-dark", "contrast-light")

TOKENS = (
    # grounds and lines
    "chrome", "paper", "panel", "line", "edge",
    # words
    "ink", "ink2", "title",
    # controls
    "primary", "primary_hover", "primary_press", "on_primary", "soft", "soft2",
    # links, the ill part, focus, marks
    "link", "heart", "focus", "focus_gap", "mark", "mark_ink", "sel", "sel_ink",
    # call-outs
    "tip", "tip_bg", "info", "info_bg", "warn", "warn_bg", "urgent", "urgent_bg",
    # out of use
    "disabled",
    # pictures
    "artery", "vein", "muscle", "muscle_edge", "valve",
)  # fmt: skip


class ThemeError(Exception):
    """A theme file that cannot be used; says which file, which token and what was expected there."""

    def __init__(self, file: str, token: str, expected: str) -> None:
        super().__init__(f"{file}: {token}: expected {expected}")
        self.file = file
        self.token = token
        self.expected = expected


class Theme(Struct, frozen=True):
    """One complete set of colours; `theme["ink"]` gives "#rrggbb" in lower case."""

    name: str
    title: str
    dark: bool
    contrast: bool
    tokens: Mapping[str, str]

    @property
    def variant(self) -> str:
        """Which variant of a drawing goes with it: “light”, “dark”, “contrast” (on black) or “bright”."""
        if self.contrast:
            return "contrast" if self.dark else "bright"
        return "dark" if self.dark else "light"

    def __getitem__(self, token: str) -> str:
        """The colour of a token; raises ThemeError for a name that no theme has."""
        color = self.tokens.get(token)
        if color is None:
            raise ThemeError(self.name, token, "one of the tokens " + ", ".join(TOKENS))
        return color


class Pair(Struct, frozen=True):
    """Two tokens that meet on screen, and the ratio they must reach in every theme."""

    ink: str
    ground: str
    needed: float


# WCAG 2.2 asks 4.5 for text, 7 for enhanced text (1.4.6) and 3 for controls (1.4.11);
# `disabled` is exempt there, and is never the only sign here.
REQUIRED_PAIRS = (
    Pair("ink", "paper", 7),
    Pair("ink", "chrome", 7),
    Pair("ink", "panel", 7),
    Pair("ink", "soft2", 7),
    Pair("ink2", "paper", 7),
    Pair("ink2", "chrome", 7),
    Pair("ink2", "panel", 7),
    Pair("title", "paper", 7),
    Pair("title", "chrome", 7),
    Pair("link", "paper", 7),
    Pair("on_primary", "primary", 7),
    Pair("on_primary", "primary_hover", 7),
    Pair("on_primary", "primary_press", 7),
    Pair("primary", "chrome", 3),
    Pair("primary", "paper", 3),
    Pair("edge", "paper", 3),
    Pair("edge", "chrome", 3),
    Pair("focus", "paper", 3),
    Pair("focus", "chrome", 3),
    Pair("focus_gap", "primary", 3),
    Pair("heart", "paper", 4.5),
    Pair("mark_ink", "mark", 7),
    Pair("sel_ink", "sel", 7),
    Pair("ink", "tip_bg", 7),
    Pair("tip", "tip_bg", 4.5),
    Pair("ink", "info_bg", 7),
    Pair("info", "info_bg", 4.5),
    Pair("ink", "warn_bg", 7),
    Pair("warn", "warn_bg", 4.5),
    Pair("ink", "urgent_bg", 7),
    Pair("urgent", "urgent_bg", 4.5),
    Pair("link", "urgent_bg", 4.5),
)


def load_theme(path: Path) -> Theme:
    """Read one theme file, named after the theme; raises ThemeError for anything missing or malformed."""
    try:
        with path.open("rb") as file:
            data = tomllib.load(file)
    except OSError as error:
        raise ThemeError(str(path), "file", "a readable file") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ThemeError(str(path), "file", f"TOML ({error})") from error
    return Theme(
        name=path.stem,
        title=_text(data, path),
        dark=_flag(data, "dark", path),
        contrast=_flag(data, "contrast", path),
        tokens=_tokens(data, path),
    )


def contrast_ratio(first: str, second: str) -> float:
    """How far two colours "#rrggbb" stand apart, 1 to 21, by the formula of WCAG 2.

    https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _text(data: Mapping[str, object], path: Path) -> str:
    title = data.get("title")
    if not isinstance(title, str) or not title.strip():
        raise ThemeError(str(path), "title", "the theme's name in words")
    return title


def _flag(data: Mapping[str, object], key: str, path: Path) -> bool:
    value = data.get(key)
    if not isinstance(value, bool):
        raise ThemeError(str(path), key, "true or false")
    return value


def _tokens(data: Mapping[str, object], path: Path) -> Mapping[str, str]:
    table = data.get("tokens")
    if not isinstance(table, dict):
        raise ThemeError(str(path), "tokens", "a table [tokens] of colours")
    unknown = next((token for token in table if token not in TOKENS), None)
    if unknown is not None:
        raise ThemeError(str(path), unknown, "one of the tokens " + ", ".join(TOKENS))
    return {token: _color(table.get(token), token, path) for token in TOKENS}


def _color(value: object, token: str, path: Path) -> str:
    if not isinstance(value, str) or not _COLOR.fullmatch(value):
        raise ThemeError(str(path), token, f'a colour like "#16241f", not {value!r}')
    return value.lower()

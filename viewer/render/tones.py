"""Tones: the colors that drawings are made of, and what becomes of each on other screens and on paper."""

import re
import tomllib
from pathlib import Path
from typing import Any

from msgspec import Struct

from viewer.library.drawings import OWN_VARIANTS

LIGHT = "light"
VARIANTS = (LIGHT, *OWN_VARIANTS)
"""`bright` is the light contrast theme's; `contrast` the dark one's."""

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_NAME = re.compile(r"[a-z]+(-[a-z]+)*")
_KINDS = ("lines", "dots", "crosses")


class TonesError(ValueError):
    """The file of tones cannot be used; the message says which entry and what was expected there."""


class Pattern(Struct, frozen=True):
    """What stands for a color on a photocopy; `step` and `width` in units of a view 1000 wide."""

    kind: str
    step: float
    width: float
    angle: float
    color: str
    ground: str


class Tones(Struct, frozen=True):
    """All tones. `colors` are by variant, then by the tone's own color; `flats` by variant, then by family.

    What they lead to is a color “#rrggbb” in lower case, or the name of a pattern.
    """

    colors: dict[str, dict[str, str]] = {}
    flats: dict[str, dict[str, str]] = {}
    patterns: dict[str, Pattern] = {}

    @property
    def known(self) -> frozenset[str]:
        """The colors that drawings may be made of."""
        return frozenset(self.colors.get(LIGHT, {}))


def load_tones(path: Path) -> Tones:
    """The tones that a file declares; none where there is no file. Raises TonesError."""
    try:
        with path.open("rb") as file:
            table = tomllib.load(file)
    except FileNotFoundError:
        return Tones()
    except (OSError, ValueError) as error:
        raise TonesError(f"{path.name} cannot be read: {error}") from error
    try:
        return _tones(table)
    except (AttributeError, KeyError, TypeError) as error:
        raise TonesError(f"{path.name} is not made of tables of tones: {error!r}") from error


def _tones(table: dict[str, Any]) -> Tones:
    patterns = {name: _pattern(name, each) for name, each in table.get("pattern", {}).items()}
    colors: dict[str, dict[str, str]] = {variant: {} for variant in VARIANTS}
    flats: dict[str, dict[str, str]] = {variant: {} for variant in VARIANTS}
    for family, steps in table.get("family", {}).items():
        _check_name(family)
        for step, values in steps.items():
            if step == "flat":
                _take_flat(family, values, flats, patterns)
            else:
                _take_tone(f"{family}.{step}", values, colors, patterns)
    for name, values in table.get("single", {}).items():
        _take_tone(name, values, colors, patterns)
    return Tones(colors, flats, patterns)


def _take_tone(
    name: str, values: dict[str, str], colors: dict[str, dict[str, str]], patterns: dict[str, Pattern]
) -> None:
    own = _paint(name, values[LIGHT], {})
    if own in colors[LIGHT]:
        raise TonesError(f"{name}: {own} is another tone’s color too")
    for variant in VARIANTS:
        colors[variant][own] = _paint(name, values.get(variant, own), patterns)


def _take_flat(
    family: str, values: dict[str, str], flats: dict[str, dict[str, str]], patterns: dict[str, Pattern]
) -> None:
    for variant, paint in values.items():
        if variant not in VARIANTS:
            raise TonesError(f"{family}.flat: “{variant}” is none of {', '.join(VARIANTS)}")
        flats[variant][family] = _paint(f"{family}.flat", paint, patterns)


def _paint(name: str, value: str, patterns: dict[str, Pattern]) -> str:
    if value in patterns:
        return value
    if _COLOR.fullmatch(value) is None:
        raise TonesError(f"{name}: expected a color such as #f9c4b8 or a pattern, not {value!r}")
    return value.lower()


def _pattern(name: str, table: dict[str, Any]) -> Pattern:
    _check_name(name)
    made = Pattern(
        kind=table["kind"],
        step=float(table["step"]),
        width=float(table["width"]),
        angle=float(table.get("angle", 0)),
        color=_paint(name, table["color"], {}),
        ground=_paint(name, table["ground"], {}),
    )
    if made.kind not in _KINDS or not 0 < made.width < made.step <= 100:
        raise TonesError(f"{name}: expected one of {', '.join(_KINDS)}, and 0 < width < step <= 100")
    return made


def _check_name(name: str) -> None:
    if _NAME.fullmatch(name) is None:
        raise TonesError(f"“{name}” must be lower-case words joined by hyphens")

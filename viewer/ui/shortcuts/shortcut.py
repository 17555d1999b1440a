"""Shortcut: one line of the sheet, and how a written key combination falls into single keys."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct


class Shortcut(Struct, frozen=True):
    """What some keys do. Each of `keys` does it alone, written as Qt writes it: "Ctrl+F"."""

    group: str
    words: str
    keys: tuple[str, ...]

    @property
    def chords(self) -> tuple[tuple[str, ...], ...]:
        """The keys to be pressed together, for each way to do it."""
        return tuple(chord_of(key) for key in self.keys if key)


def chord_of(text: str) -> tuple[str, ...]:
    """The single keys of a combination: "Ctrl+Shift+F" -> Ctrl, Shift, F; the plus key is a key too."""
    plus = text.endswith("+")
    rest = text[:-1] if plus else text
    return tuple(key for key in rest.split("+") if key) + (("+",) if plus else ())


def groups_of(shortcuts: Iterable[Shortcut]) -> dict[str, list[Shortcut]]:
    """The shortcuts of each group, in the order in which groups first appear."""
    groups: dict[str, list[Shortcut]] = {}
    for shortcut in shortcuts:
        groups.setdefault(shortcut.group, []).append(shortcut)
    return groups

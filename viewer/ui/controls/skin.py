"""Which colours a button wears in which state: the table of components as data."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from viewer.render.theme import Theme


class Kind(Enum):
    """How much a button asks to be pressed; a screen has one primary button at most."""

    PRIMARY = "primary"
    OUTLINED = "outlined"
    GHOST = "ghost"


class State(Struct, frozen=True):
    """What is happening to a button."""

    enabled: bool = True
    hovered: bool = False
    pressed: bool = False
    checked: bool = False


class Skin(Struct, frozen=True):
    """Tokens to paint with; an empty one means nothing is painted there."""

    fill: str
    border: str
    ink: str
    icon: str
    dashed: bool = False
    heavy: bool = False


def skin(theme: Theme, kind: Kind, state: State) -> Skin:
    """The skin of a button of a kind in a state."""
    if not state.enabled:
        return _disabled(theme, kind)
    if kind is Kind.PRIMARY:
        fill = "primary_press" if state.pressed else "primary_hover" if state.hovered else "primary"
        return Skin(fill, "", "on_primary", "on_primary")
    if state.pressed or state.checked:
        return _held(theme, kind, state)
    plain = Skin("paper", "edge", "ink", "primary") if kind is Kind.OUTLINED else Skin("", "", "ink", "ink")
    return _plain(theme, plain, state.hovered)


def _plain(theme: Theme, rest: Skin, hovered: bool) -> Skin:
    """An outlined or ghost button at rest or under the pointer; contrast themes outline every control."""
    border = "edge" if theme.contrast else rest.border
    icon = "ink" if theme.contrast else rest.icon
    if not hovered:
        return Skin(rest.fill, border, "ink", icon)
    return Skin("soft2", "primary" if rest.border else border, "ink", icon)


def _held(theme: Theme, kind: Kind, state: State) -> Skin:
    """An outlined or ghost button that is held down or switched on."""
    outlined = kind is Kind.OUTLINED or theme.contrast or state.checked
    ink = "on_primary" if theme.contrast else "ink"
    return Skin("soft", "primary" if outlined else "", ink, ink, heavy=state.checked)


def _disabled(theme: Theme, kind: Kind) -> Skin:
    """A button out of use; an outline turns dashed, so that colour is not the only sign."""
    if kind is Kind.PRIMARY and not theme.contrast:
        return Skin("line", "", "ink2", "ink2")
    dashed = theme.contrast or kind is not Kind.GHOST
    return Skin("", "disabled" if dashed else "", "disabled", "disabled", dashed)

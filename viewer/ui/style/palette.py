"""Which of Qt's palette roles wears which token of the theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from viewer.render.theme import Theme

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup

_TOKENS = {
    _Role.Window: "chrome",
    _Role.WindowText: "ink",
    _Role.Base: "paper",
    _Role.AlternateBase: "panel",
    _Role.Text: "ink",
    _Role.PlaceholderText: "ink2",
    _Role.Button: "paper",
    _Role.ButtonText: "ink",
    _Role.BrightText: "heart",
    _Role.ToolTipBase: "paper",
    _Role.ToolTipText: "ink",
    _Role.Highlight: "sel",
    _Role.HighlightedText: "sel_ink",
    _Role.Accent: "primary",
    _Role.Link: "link",
    _Role.LinkVisited: "link",
    # Fusion shades its frames with these five; hairlines suit all of them.
    _Role.Light: "paper",
    _Role.Midlight: "panel",
    _Role.Mid: "line",
    _Role.Dark: "edge",
    _Role.Shadow: "edge",
}
_TEXT_ROLES = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText)


def palette(theme: Theme) -> QPalette:
    """The theme as a palette; a window in the background looks like the one in front."""
    result = QPalette()
    for group in (_Group.Active, _Group.Inactive, _Group.Disabled):
        for role, token in _TOKENS.items():
            result.setColor(group, role, QColor(theme[token]))
    for role in _TEXT_ROLES:
        result.setColor(_Group.Disabled, role, QColor(theme["disabled"]))
    return result

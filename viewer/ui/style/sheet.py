"""The little that is said in a style sheet: tooltip, scroll bars, plain text fields and menus."""

from __future__ import annotations

from viewer.render.theme import Theme

_SHEET = """
QToolTip {{ background: {paper}; color: {ink}; border: {border}px solid {edge}; padding: 6px 10px;
            font-family: "{family}"; font-size: {small}px; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {bar}px; }}
QScrollBar:horizontal {{ height: {bar}px; }}
QScrollBar::handle {{ background: {edge}; border-radius: {bar_radius}px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: {grip}px; }}
QScrollBar::handle:horizontal {{ min-width: {grip}px; }}
QScrollBar::handle:hover {{ background: {ink2}; }}
QScrollBar::handle:pressed {{ background: {primary}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {paper}; color: {ink}; border: {border}px solid {edge}; padding: 6px;
         font-size: {text}px; }}
QMenu::item {{ padding: 10px 20px; }}
QMenu::item:selected {{ background: {chosen}; color: {on_chosen}; }}
QMenu::item:disabled {{ color: {disabled}; }}
"""


def sheet(theme: Theme, family: str, scale: float) -> str:
    """The style sheet for a theme, the interface's font family, and the growth of the chrome."""
    bar = round(12 * scale)
    return _SHEET.format(
        family=family,
        small=round(15 * scale),
        text=round(17 * scale),
        border=2 if theme.contrast else 1,
        bar=bar,
        bar_radius=(bar - 4) // 2,
        grip=round(44 * scale),
        chosen=theme["soft"],
        on_chosen=theme["on_primary"] if theme.contrast else theme["ink"],
        **{name: theme[name] for name in ("paper", "ink", "ink2", "edge", "primary", "disabled")},
    )

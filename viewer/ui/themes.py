"""Themes: reads the themes, wears the one that was chosen, and follows the system where that is wished."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from viewer.render.theme import Theme, ThemeError, load_theme
from viewer.ui.style.look import Look

SYSTEM = "system"
CYCLE = ("light", "dark", "contrast-dark", "contrast-light")
"""The order in which the button goes round."""


class Themes(QObject):
    """Dresses the look. A theme is read when it is worn.

    Signals:
        theme_refused(str): a theme's file cannot be used; a sentence. What was worn is worn on.
    """

    theme_refused = Signal(str)

    def __init__(self, folder: Path, look: Look, choose: Callable[[str], None]) -> None:
        """Themes of `folder` for `look`; `choose` is told which one a press on the button asks for."""
        super().__init__(look)
        self._folder = folder
        self._look = look
        self._choose = choose

    def choose(self, name: str) -> None:
        """Wear the theme with this name, or the one that fits the system."""
        try:
            self._look.set_theme(_theme(self._folder, system_theme() if name == SYSTEM else name))
        except ThemeError as error:
            self.theme_refused.emit(str(error))

    def next(self) -> None:
        """Ask for the theme after the one that is worn."""
        at = CYCLE.index(self._look.theme.name) if self._look.theme.name in CYCLE else -1
        self._choose(CYCLE[(at + 1) % len(CYCLE)])


def read_theme(folder: Path, name: str) -> Theme:
    """The theme with this name, or the light one. Raises ThemeError where that cannot be used either."""
    try:
        return _theme(folder, name)
    except ThemeError:
        return _theme(folder, "light")


def system_theme() -> str:
    """The theme that fits what the person told the system about light and contrast."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    strong = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    if strong:
        return "contrast-dark" if dark else "contrast-light"
    return "dark" if dark else "light"


def _theme(folder: Path, name: str) -> Theme:
    return load_theme(folder / f"{name}.toml")

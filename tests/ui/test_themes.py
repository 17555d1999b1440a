"""What the person told the system about light and contrast decides the first theme."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.support.desk import Start
from viewer.ui.themes import system_theme

_WISHES = [
    (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, "light"),
    (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, "light"),
    (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, "dark"),
    (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, "contrast-light"),
    (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, "contrast-dark"),
]


def tell_the_system(
    monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference
) -> None:
    """Stand in for a desktop's settings, which nothing but a desktop can change."""
    accessibility = SimpleNamespace(contrastPreference=lambda: contrast)
    hints = SimpleNamespace(colorScheme=lambda: scheme, accessibility=lambda: accessibility)
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: hints)


@pytest.mark.parametrize(("scheme", "contrast", "theme"), _WISHES)
def test_the_system_names_a_theme(
    monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference, theme: str
) -> None:
    tell_the_system(monkeypatch, scheme, contrast)
    assert system_theme() == theme


def test_a_start_follows_the_system_until_a_theme_is_chosen(
    monkeypatch: pytest.MonkeyPatch, begin: Start
) -> None:
    tell_the_system(monkeypatch, Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference)
    person = begin()
    assert person.desk.look.theme.name == "dark"
    person.press("Ctrl+T")
    assert person.desk.look.theme.name == "contrast-dark"

"""How the application puts on a look: style, palette and font. No style sheet, which slows every widget."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QToolTip

from viewer.render.theme import Theme
from viewer.ui.style.look import Look
from viewer.ui.style.palette import palette


class Dress(QObject):
    """Keeps the application dressed in a look, now and whenever it changes."""

    def __init__(self, application: QApplication, look: Look) -> None:
        super().__init__(look)
        self._application = application
        self._look = look
        self._theme: Theme | None = None
        self._on_look_changed()
        look.look_changed.connect(self._on_look_changed)

    def _on_look_changed(self) -> None:
        look = self._look
        if look.theme is not self._theme:  # each palette that is set has all windows painted anew
            self._theme = look.theme
            self._application.setPalette(palette(look.theme))
        self._application.setFont(look.font())
        QToolTip.setFont(look.font(px=15))

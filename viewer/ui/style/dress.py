"""How the whole application puts on a look: base style, palette, style sheet and font."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from viewer.ui.style.look import Look
from viewer.ui.style.palette import palette
from viewer.ui.style.sheet import sheet


class Dress(QObject):
    """Keeps the application dressed in a look, now and whenever it changes."""

    def __init__(self, application: QApplication, look: Look) -> None:
        super().__init__(look)
        self._application = application
        self._look = look
        application.setStyle("fusion")
        self._on_look_changed()
        look.look_changed.connect(self._on_look_changed)

    def _on_look_changed(self) -> None:
        look = self._look
        self._application.setPalette(palette(look.theme))
        self._application.setFont(look.font())
        self._application.setStyleSheet(sheet(look.theme, look.fonts.sans_family, look.scale))

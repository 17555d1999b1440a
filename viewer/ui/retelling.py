"""Retelling: what names the clinic, its lines or the emergency number says so anew when they change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow

_PAUSE_MS = 150
"""Who types a name changes it with each letter; a page is written once for a word of it."""


class Retelling(QObject):
    """Has the page, the guide and the search that are open show the clinic as it is now."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._told = window.reader.fields
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._retell)

    def note(self) -> None:
        """The clinic is another one: what is open is shown once more, a moment after the last change."""
        self._pause.start()

    def _retell(self) -> None:
        """Show all that is open at its place, where its words would be others."""
        window, fields = self._window, self._window.reader.fields
        if fields == self._told:
            return
        self._told = fields
        window.presenter.show_again()
        window.walks.show_again()
        window.searching.show_danger_again()

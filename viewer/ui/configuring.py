"""Configuring: opens the settings over the window, which are made when they are first wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from viewer.ui.settings.dialog import SettingsDialog
    from viewer.ui.window import MainWindow


class Configuring(QObject):
    """Has the one card of settings."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._dialog: SettingsDialog | None = None

    def open(self) -> None:
        """Show the settings, at the page that was shown last."""
        self._window.screens.hide_keys()
        self._window.drawer.reject()
        dialog = self._dialog or self._make_dialog()
        dialog.show_sets(self._names_of_sets())
        button = self._window.toolbar.settings
        dialog.open_page(opener=button if button.hasFocus() else None)

    def _names_of_sets(self) -> tuple[str, ...]:
        """What the sets are called, the clinic's first; what is amiss in them is told where one prints."""
        from viewer.paper.sets import NAME, load_sets, sets_in

        given, _ = sets_in(self._window.reader.keeper.clinic_file.sets)
        own, _ = load_sets(self._window.places.settings / NAME)
        return tuple(dict.fromkeys(each.name for each in (*given, *own)))

    def _make_dialog(self) -> "SettingsDialog":
        from viewer.ui.settings.dialog import SettingsDialog
        from viewer.ui.themes import read_theme

        window = self._window
        paper = read_theme(window.places.resources / "themes", "light")
        self._dialog = SettingsDialog(window.look, window.reader, paper, window)
        return self._dialog

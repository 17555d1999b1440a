"""Keeper: saves settings and session a moment after they change, and once more at the end."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.reading.session import Session, load_session, save_session
from viewer.reading.settings import Settings, SettingsError, load_settings, save_settings

_DELAY_MS = 800
"""Long enough to gather a run of presses on A+, short enough that a power cut loses little."""


class Keeper(QObject):
    """Holds what the reader chose and where they were; other objects read it and hand in the changed value.

    Signals:
        saving_failed(str): a file could not be written; one sentence, told once until it works.
    """

    saving_failed = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings_file = folder / "settings.toml"
        self._session_file = folder / "session.toml"
        self.settings, notices = load_settings(self._settings_file)
        self.session, more = load_session(self._session_file)
        self.notices: tuple[str, ...] = notices + more
        self._saved = (self.settings, self.session)
        self._failed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self.save)

    def keep_settings(self, settings: Settings) -> None:
        """Take changed settings."""
        self.settings = settings
        self._timer.start()

    def keep_session(self, session: Session) -> None:
        """Take a changed session."""
        self.session = session
        self._timer.start()

    def keep_order(self, by_letter: bool) -> None:
        """Note that the contents are listed from A to Z, or by topics."""
        self.keep_session(self.session.with_order(by_letter))

    def save(self) -> None:
        """Write what has changed since the last writing."""
        self._timer.stop()
        settings, session = self._saved
        try:
            if self.settings != settings:
                save_settings(self._settings_file, self.settings)
            if self.session != session:
                save_session(self._session_file, self.session)
        except SettingsError as error:
            if not self._failed:
                self.saving_failed.emit(str(error))
            self._failed = True
            return
        self._failed = False
        self._saved = (self.settings, self.session)

"""Keeper: saves settings, clinic and session a moment after they change, and once more at the end."""

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from viewer.places import Places
from viewer.reading.clinic import Clinic
from viewer.reading.clinicfile import load_clinic, save_clinic
from viewer.reading.session import Session, load_session, save_session
from viewer.reading.settings import Settings, SettingsError, load_settings, save_settings, without_moved

_DELAY_MS = 800
"""Long enough to gather a run of presses on A+, short enough that a power cut loses little."""


class Keeper(QObject):
    """Holds what was chosen and where the reader was; other objects read it and hand in the changed value.

    Signals:
        saving_failed(str): a file could not be written; one sentence, told once until it works.
        saved_again(): what could not be written is in its files now.
        settings_changed(): the reader chose something else than before.
        clinic_changed(): the clinic is another one than before, in the window or in its file.
    """

    saving_failed = Signal(str)
    saved_again = Signal()
    settings_changed = Signal()
    clinic_changed = Signal()

    def __init__(self, places: Places, given: Path | None = None, parent: QObject | None = None) -> None:
        """Read what is kept in `places`; `given` is the file of a clinic that holds for this run."""
        super().__init__(parent)
        self._places, self._given = places, given
        self._settings_file = places.settings / "settings.toml"
        self._session_file = places.settings / "session.toml"
        self.settings, notices = load_settings(self._settings_file)
        self.session, more = load_session(self._session_file)
        self.clinic_file = load_clinic(places, given)
        self.notices: tuple[str, ...] = notices + more + self.clinic_file.notices
        self._saved = (self.settings, self.session)
        self._clinic = self.clinic_file.clinic
        self._failed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self.save)
        if self.clinic_file.taken_over:
            self._timer.start()

    @property
    def clinic(self) -> Clinic:
        """The clinic as it is now, saved or not yet."""
        return self._clinic

    @property
    def clinic_places(self) -> tuple[Path, ...]:
        """The clinic's file, and the folders in which one may appear or be replaced."""
        return (self.clinic_file.path, self.clinic_file.path.parent, *self._places.shared)

    def keep_settings(self, settings: Settings) -> None:
        """Take changed settings."""
        if settings != self.settings:
            self.settings = settings
            self._timer.start()
            self.settings_changed.emit()

    def keep_clinic(self, clinic: Clinic) -> None:
        """Take a changed clinic; one whose file is locked stays as it is."""
        if clinic != self._clinic and not self.clinic_file.locked:
            self._clinic = clinic
            self._timer.start()
            self.clinic_changed.emit()

    def read_clinic(self) -> tuple[str, ...]:
        """Take the clinic as its file has it now, and give a sentence for each thing amiss in it.

        A file that cannot be read is left to whoever is writing it, and the clinic stays as it was.
        """
        before, read = self.clinic_file, load_clinic(self._places, self._given, keep_aside=False)
        if replace(read, clinic=before.clinic, notices=before.notices) == before:
            return ()  # nobody else wrote it
        unread = bool(read.locked and read.notices and not read.table)
        self.clinic_file = replace(read, clinic=before.clinic) if unread else read
        if not unread and read.clinic != self._clinic:
            self._clinic = read.clinic
            self.clinic_changed.emit()
        elif read.locked != before.locked or read.sets != before.sets:
            self.clinic_changed.emit()
        return tuple(each for each in read.notices if each not in before.notices)

    def keep_session(self, session: Session) -> None:
        """Take a changed session."""
        if session != self.session:
            self.session = session
            self._timer.start()

    def keep_order(self, by_letter: bool) -> None:
        """Note that the contents are listed from A to Z, or by topics."""
        self.keep_session(self.session.with_order(by_letter))

    def save(self) -> None:
        """Write what has changed since the last writing. What cannot be written keeps nothing else back."""
        self._timer.stop()
        writings = (self._save_clinic, self._save_settings, self._save_session)
        troubles = [trouble for write in writings if (trouble := _trouble(write))]
        if troubles and not self._failed:
            self.saving_failed.emit(troubles[0])
        elif self._failed and not troubles:
            self.saved_again.emit()
        self._failed = bool(troubles)

    def _save_clinic(self) -> None:
        """Write the clinic; only when that is done, what earlier versions kept of it may go."""
        file = self.clinic_file
        if file.locked or (self._clinic == file.clinic and not file.taken_over):
            return
        self.clinic_file = save_clinic(file, self._clinic)
        if file.taken_over:
            self.settings = without_moved(self.settings)

    def _save_settings(self) -> None:
        if self.settings != self._saved[0]:
            save_settings(self._settings_file, self.settings)
            self._saved = (self.settings, self._saved[1])

    def _save_session(self) -> None:
        if self.session != self._saved[1]:
            save_session(self._session_file, self.session)
            self._saved = (self._saved[0], self.session)


def _trouble(write: Callable[[], None]) -> str:
    """Why this could not be written, in a sentence, or nothing."""
    try:
        write()
    except SettingsError as error:
        return str(error)
    return ""

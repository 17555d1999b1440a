"""ClinicWatch: while the reader runs, the clinic's file is read anew when somebody changes it."""

import os

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from viewer.ui.keeper import Keeper

_QUIET_MS = 300
"""An editor writes a file in several steps; so long nothing must have happened before it is read."""


class ClinicWatch(QObject):
    """Watches the file and the folders it may appear in.

    Signals:
        warned(str): something in the file cannot be used; one sentence.
    """

    warned = Signal(str)

    def __init__(self, keeper: Keeper, parent: QObject | None = None) -> None:
        """Watch from now on; what is read is handed to `keeper`, which tells whether it is another clinic."""
        super().__init__(parent)
        self._keeper = keeper
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self, interval=_QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self._on_quiet)
        self._watcher.fileChanged.connect(self._on_touched)
        self._watcher.directoryChanged.connect(self._on_touched)
        self._follow()

    def _follow(self) -> None:
        """Watch what is there now: a file that an editor replaced is another file than the one before."""
        known = {*self._watcher.files(), *self._watcher.directories()}
        new = [str(path) for path in self._keeper.clinic_places if str(path) not in known]
        if there := [path for path in new if os.access(path, os.F_OK)]:
            self._watcher.addPaths(there)

    def _on_touched(self) -> None:
        self._quiet.start()

    def _on_quiet(self) -> None:
        for sentence in self._keeper.read_clinic():
            self.warned.emit(sentence)
        self._follow()

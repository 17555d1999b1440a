"""Cache: the folder for what can be made again; where it cannot be written, one for this run alone."""

import os
from pathlib import Path

from PySide6.QtCore import QTemporaryDir


class Cache:
    """Gives the folder that is used. A borrowed one is removed when it is closed."""

    def __init__(self, wanted: Path) -> None:
        """Use the folder `wanted`, making it when needed, or else one among the system's temporary files."""
        self._borrowed = None if _can_be_written(wanted) else QTemporaryDir()
        usable = self._borrowed is not None and self._borrowed.isValid()
        self.folder = Path(self._borrowed.path()) if self._borrowed is not None and usable else wanted

    def close(self) -> None:
        """Remove what was borrowed."""
        if self._borrowed is not None:
            self._borrowed.remove()


def _can_be_written(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK | os.X_OK)

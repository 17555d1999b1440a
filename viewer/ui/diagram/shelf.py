"""Shelf: painted pictures kept in a folder between two starts, named after what they show."""

import hashlib
import os
import tempfile
from pathlib import Path

from viewer.render.tones import LIGHT
from viewer.ui.diagram.order import PictureKey

_LIMIT = 200 * 1024 * 1024
_EDITION = b"2"  # another number when the press paints the same drawing differently


class Shelf:
    """A folder of PNG files, bounded in bytes; where it cannot be written, a folder for this run only.

    A name is made of what the drawing and the tones hold, so a changed drawing is never answered with an old
    picture.
    """

    def __init__(self, folder: Path, tones: Path | None = None, limit: int = _LIMIT) -> None:
        """Keep pictures in `folder`; `tones` is the file that says what becomes of colors in variants."""
        self._folder = folder
        self._tones = tones
        self._limit = limit
        self._passing: tempfile.TemporaryDirectory[str] | None = None
        self._hashes: dict[tuple[Path, int, int], str] = {}
        self._ready = False

    def place(self, key: PictureKey) -> Path:
        """Where the picture of this key lies or will lie. Raises OSError when the drawing cannot be read."""
        digest = hashlib.sha256(_EDITION + self._content(key.file).encode())
        digest.update(f"|{key.element}|{key.width}|{key.variant}".encode())
        if key.variant != LIGHT and self._tones is not None and self._tones.is_file():
            digest.update(self._content(self._tones).encode())
        return self._room() / f"{digest.hexdigest()[:40]}.png"

    def find(self, key: PictureKey) -> Path | None:
        """The file of a picture painted before, which now counts as used, or None."""
        path = self.place(key)
        if not path.is_file() or path.is_symlink():
            return None
        os.utime(path)
        return path

    def tidy(self) -> None:
        """Remove the longest unused pictures until the rest keeps the limit."""
        files = [(each.stat(), each) for each in self._room().glob("*.png*")]
        size = sum(stat.st_size for stat, _ in files)
        for stat, path in sorted(files, key=_age):
            if size <= self._limit:
                return
            path.unlink(missing_ok=True)
            size -= stat.st_size

    def close(self) -> None:
        """Remove what was kept for this run only."""
        if self._passing is not None:
            self._passing.cleanup()
            self._passing = None
            self._ready = False

    def _room(self) -> Path:
        """The folder in use, made and tried when first asked for."""
        if self._passing is not None:
            return Path(self._passing.name)
        if not self._ready and not _is_writable(self._folder):
            self._passing = tempfile.TemporaryDirectory(prefix="heartleaf-pictures-")
            return Path(self._passing.name)
        self._ready = True
        return self._folder

    def _content(self, file: Path) -> str:
        stat = file.stat()
        stamp = (file, stat.st_mtime_ns, stat.st_size)
        if stamp not in self._hashes:
            self._hashes[stamp] = hashlib.sha256(file.read_bytes()).hexdigest()
        return self._hashes[stamp]


def _age(entry: tuple[os.stat_result, Path]) -> float:
    return entry[0].st_mtime


def _is_writable(folder: Path) -> bool:
    """Whether a file can be made there: asking for permissions is not the same on every system."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False

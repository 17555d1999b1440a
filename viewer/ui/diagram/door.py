"""Door: which files may be painted at all: those in the folders of pictures, none that leads out of them."""

from pathlib import Path

from viewer.library.drawings import MAX_SVG_BYTES
from viewer.render.scan import raster


class Door:
    """Lets drawings and their previews of one or two folders pass. What is in them is for the scan."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources.resolve()
        self._folders: tuple[Path, ...] = (self._resources,)

    def admit(self, folder: Path) -> None:
        """Let those of this folder pass too, and no longer those of the one admitted before."""
        try:
            self._folders = (self._resources, folder.resolve())
        except (OSError, RuntimeError):
            self._folders = (self._resources,)

    def drawing_passes(self, file: Path) -> bool:
        """Whether this is a drawing: a plain .svg file, of sound size, truly in one of the folders."""
        return self._passes(file, (".svg",), MAX_SVG_BYTES)

    def preview_passes(self, file: Path) -> bool:
        """Whether this is a preview, a plain .webp or .png file likewise."""
        return self._passes(file, (".webp", ".png"), raster.MAX_BYTES)

    def _passes(self, file: Path, suffixes: tuple[str, ...], limit: int) -> bool:
        try:
            real = file.resolve(strict=True)
            inside = any(real.is_relative_to(folder) for folder in self._folders) and real.is_file()
            plain = real.suffix == file.suffix and file.suffix in suffixes
            return inside and plain and real.stat().st_size <= limit
        except (OSError, RuntimeError):  # RuntimeError: a symbolic link that leads to itself
            return False

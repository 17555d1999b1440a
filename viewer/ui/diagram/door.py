"""Door: which files may be painted at all: those of the resources folder, nothing that leads out of it."""

from pathlib import Path

from viewer.library.drawings import MAX_SVG_BYTES

_MAX_PNG_BYTES = 16 * 1024 * 1024


class Door:
    """Lets drawings and their previews of one folder pass."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources.resolve()

    def drawing_passes(self, file: Path) -> bool:
        """Whether this is a drawing of ours: a plain .svg file, of sound size, truly in the folder."""
        return self._passes(file, ".svg", MAX_SVG_BYTES)

    def preview_passes(self, file: Path) -> bool:
        """Whether this is a preview of ours, a plain .png file likewise."""
        return self._passes(file, ".png", _MAX_PNG_BYTES)

    def _passes(self, file: Path, suffix: str, limit: int) -> bool:
        try:
            real = file.resolve(strict=True)
            inside = real.is_relative_to(self._resources) and real.is_file()
            return inside and real.suffix == suffix and file.suffix == suffix and real.stat().st_size <= limit
        except (OSError, RuntimeError):  # RuntimeError: a symbolic link that leads to itself
            return False

"""Places: the only module that knows where articles, resources, settings and cache are."""

import os
import sys
from pathlib import Path

from msgspec import Struct

_PACKAGE = Path(__file__).resolve().parent


class Places(Struct, frozen=True):
    """The folders the program reads and writes. Those it writes need not exist yet.

    `shared` are those in which an administrator keeps what holds for all users; the first goes before.
    """

    articles: Path
    resources: Path
    settings: Path
    cache: Path
    shared: tuple[Path, ...] = ()


def find_places(library: Path | None = None) -> Places:
    """The folders for this installation: source tree, installed wheel or frozen program.

    `library` is a folder of articles to read instead of the shipped ones; the shipped pictures stay.
    """
    shipped = _shipped()
    return Places(
        articles=library.absolute() if library is not None else shipped / "articles",
        resources=shipped / "resources",
        settings=_user_folder("XDG_CONFIG_HOME", "APPDATA", "Library/Application Support", ".config"),
        cache=_user_folder("XDG_CACHE_HOME", "LOCALAPPDATA", "Library/Caches", ".cache"),
        shared=_shared_folders(),
    )


def tones_file() -> Path:
    """The file that says what becomes of the colors of drawings in other themes and on a photocopy."""
    return _shipped() / "resources" / "diagrams" / "tones.toml"


def is_shipped(file: Path) -> bool:
    """Whether a file truly lies among the program's own resources, wherever links on its way lead."""
    try:
        return file.resolve().is_relative_to((_shipped() / "resources").resolve())
    except (OSError, RuntimeError):  # links that lead in a circle
        return False


def _shipped() -> Path:
    inside = _PACKAGE / "shipped"
    return inside if inside.is_dir() else _PACKAGE.parent


def _user_folder(xdg: str, windows: str, mac: str, plain: str) -> Path:
    """A folder of this user for this program, by the habit of each system."""
    named = {"win32": windows, "darwin": ""}.get(sys.platform, xdg)
    usual = {"win32": "AppData", "darwin": mac}.get(sys.platform, plain)
    base = Path(os.environ.get(named, ""))
    # A relative path there is no path, says the XDG Base Directory Specification.
    return (base if base.is_absolute() else _home() / usual) / "heartleaf"


def _shared_folders() -> tuple[Path, ...]:
    """The folders of all users for this program, by the habit of each system."""
    named = {"win32": "PROGRAMDATA", "darwin": ""}.get(sys.platform, "XDG_CONFIG_DIRS")
    plain = {"win32": "C:/ProgramData", "darwin": "/Library/Application Support"}.get(
        sys.platform, "/etc/xdg"
    )
    bases = (Path(each) for each in (os.environ.get(named) or plain).split(os.pathsep))
    return tuple(base / "heartleaf" for base in bases if base.is_absolute())


def _home() -> Path:
    """The user's home; a user without one keeps things where all keep what may be lost."""
    try:
        return Path.home()
    except RuntimeError:
        import tempfile  # late: nobody else needs it in a start

        return Path(tempfile.gettempdir())

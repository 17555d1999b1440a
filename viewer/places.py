"""Places: the only module that knows where articles, resources, settings and cache are."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Places:
    """The folders the program reads and writes. Those it writes need not exist yet."""

    articles: Path
    resources: Path
    settings: Path
    cache: Path


def find_places(library: Path | None = None) -> Places:
    """The folders for this installation: source tree, installed wheel or frozen program.

    `library` is a folder of articles to read instead of the shipped ones; pictures stay those shipped.
    """
    shipped = _shipped()
    return Places(
        articles=library.resolve() if library is not None else shipped / "articles",
        resources=shipped / "resources",
        settings=_user_folder("XDG_CONFIG_HOME", "APPDATA", "Library/Application Support", ".config"),
        cache=_user_folder("XDG_CACHE_HOME", "LOCALAPPDATA", "Library/Caches", ".cache"),
    )


def _shipped() -> Path:
    inside = _PACKAGE / "shipped"
    return inside if inside.is_dir() else _PACKAGE.parent


def _user_folder(xdg: str, windows: str, mac: str, plain: str) -> Path:
    """A folder of this user for this program, by the habit of each system."""
    if sys.platform == "win32":
        base = Path(os.environ.get(windows) or Path.home() / "AppData")
    elif sys.platform == "darwin":
        base = Path.home() / mac
    else:
        base = Path(os.environ.get(xdg) or Path.home() / plain)
    return base / "heartleaf"

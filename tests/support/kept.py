"""A library that is opened through its catalogue, as a start does, and what it holds as plain values."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from viewer.library.catalogue import Catalogue, catalogue_file, place_of
from viewer.library.library import Library
from viewer.library.opening import Opened, open_library


class Kept:
    """Opens the library below a folder again and again. Close it when done."""

    def __init__(self, articles: Path, resources: Path, cache: Path) -> None:
        self._folders, self._cache = (articles, resources), cache
        self._opened: list[Opened] = []
        self._catalogues: list[Catalogue] = []

    def file(self, language: str = "en") -> Path:
        """Where its catalogue lies."""
        return catalogue_file(self._cache, *self._folders, language)

    def open(self, language: str = "en") -> Opened:
        """The library as another start finds it."""
        catalogue = Catalogue(self.file(language), place_of(*self._folders, language))
        self._catalogues.append(catalogue)
        opened = open_library(*self._folders, language, catalogue)
        self._opened.append(opened)
        return opened

    def close(self) -> None:
        """Let go of all that was opened."""
        for opened in self._opened:
            if opened.shelf is not None:
                opened.shelf.close()
        for catalogue in self._catalogues:
            catalogue.close()
        self._opened, self._catalogues = [], []


def content_of(library: Library) -> dict[str, object]:
    """All that a library holds, wherever it is kept."""
    fields = {name: getattr(library, name) for name in library.__struct_fields__ if name != "kept"}
    return {name: dict(value) if isinstance(value, Mapping) else value for name, value in fields.items()}


def as_json(library: Library) -> bytes:
    """The same as text, for another process to print."""
    return msgspec.json.encode(content_of(library), enc_hook=str, order="sorted")

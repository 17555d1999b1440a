"""Stacks: a library and its index as they are now, for a command to search, from the cache or in memory."""

import sqlite3
import sys
import time
from pathlib import Path

from msgspec import Struct

from viewer.commands.telling import say
from viewer.library.catalogue import Catalogue, catalogue_file, place_of
from viewer.library.library import Library
from viewer.library.loading import load
from viewer.library.report import Report
from viewer.library.shelf import Shelf
from viewer.places import Places
from viewer.search.index import SearchIndex
from viewer.search.indexing import Indexing
from viewer.search.lexicon import Lexicon, load_lexicon
from viewer.search.refresh import refresh

_PATIENCE = 1.0
"""Seconds of reading after which is said what takes so long."""


class Stacks(Struct, frozen=True):
    """A library, and the index that knows it."""

    library: Library
    index: SearchIndex


def open_stacks(places: Places, language: str) -> Stacks:
    """The library, whose catalogue is brought up to date first; where none can be kept, all is read."""
    place = places.articles, places.resources, language
    lexicon = load_lexicon(*place, Report())
    file = catalogue_file(places.cache, *place)
    progress = _Progress()
    try:
        refresh(*place, file, tell=progress.tell)
    except sqlite3.Error:
        pass  # another process holds it: then as it was before
    finally:
        progress.end()
    return _kept(file, place, lexicon) or _read_anew(place, lexicon)


def _kept(file: Path, place: tuple[Path, Path, str], lexicon: Lexicon) -> Stacks | None:
    """What the cache keeps; None where that cannot be read."""
    index = SearchIndex(file, lexicon)
    try:
        return Stacks(Shelf(file, *place).library(), index) if index.ready else None
    except (sqlite3.Error, ValueError, RecursionError):
        return None


def _read_anew(place: tuple[Path, Path, str], lexicon: Lexicon) -> Stacks:
    progress = _Progress()
    catalogue = Catalogue(None, place_of(*place))
    with catalogue.writing() as connection:
        for _ in Indexing(connection, *place).run(progress.tell):
            pass
    progress.end()
    return Stacks(load(*place)[0], SearchIndex(catalogue.connection, lexicon))


class _Progress:
    """A line on the error output that says how far it is, once that takes long."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._told = False

    def tell(self, done: int, of: int) -> None:
        """So many articles of so many are read."""
        if time.monotonic() - self._began < _PATIENCE:
            return
        if sys.stderr.isatty():
            print(f"\rReading the library: {done:,} of {of:,} articles", end="", file=sys.stderr, flush=True)
        elif not self._told:
            say(f"Reading the library of {of:,} articles …")
        self._told = True

    def end(self) -> None:
        """All is read; what is said next begins a line of its own."""
        if self._told and sys.stderr.isatty():
            print(file=sys.stderr)

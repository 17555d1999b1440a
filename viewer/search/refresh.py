"""Refresh: a program of its own that brings a library's catalogue up to date: what is read, parsed and found.

It prints how far it is, a line of JSON each, and at the end what changed and what is wrong with the library.
However it ends, the catalogue is as it was before or as the files are now.
"""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct, json

from viewer.library.catalogue import Catalogue, is_spoilt, place_of
from viewer.library.library import Library
from viewer.library.loading import load
from viewer.library.opening import FEW
from viewer.library.report import Problem
from viewer.library.shelf import Shelf
from viewer.search.indexing import Indexing

_WAIT = 15.0
"""Seconds to wait for another process that writes the same catalogue."""


class Progress(Struct, frozen=True):
    """How many articles and other things are done, and of how many."""

    done: int
    of: int


class Outcome(Struct, frozen=True):
    """The files that changed since the last time, and what is wrong with the library."""

    problems: list[Problem]
    changed: list[str]


Tell = Callable[[int, int], None]
Place = tuple[Path, Path, str]


def main() -> int:
    """Bring up to date what the arguments name: articles, resources, language, catalogue, maybe --check."""
    articles, resources, language, catalogue, *wishes = sys.argv[1:]
    checking = "--check" in wishes
    if not checking and sys.platform != "win32":
        os.nice(5)  # nobody waits for it, and somebody may be reading
    outcome = refresh(
        Path(articles), Path(resources), language, Path(catalogue), checking=checking, tell=_say
    )
    sys.stdout.buffer.write(json.encode(outcome) + b"\n")
    return 0


def refresh(
    articles: Path, resources: Path, language: str, catalogue: Path, *, checking: bool = False, tell: Tell
) -> Outcome:
    """Bring a catalogue up to date. Raises sqlite3.Error, after which it is as it was before.

    A library that cannot be kept is only read, and with `checking` checked; of a large one, what changed.
    """
    place = articles, resources, language
    kept = Catalogue(catalogue, place_of(*place))
    try:
        if kept.path is None:
            library, report = load(*place)
            changed, read = list[str](), list(library.articles)
        else:
            changed, read = _written(kept, place, tell)
            _tidy(kept.connection)
            shelf = Shelf(kept.path, *place)
            library, report = shelf.library(), shelf.report()
        if checking:
            report.extend(_checked(library, read))
        return Outcome(list(report), changed)
    finally:
        kept.close()


def _written(kept: Catalogue, place: Place, tell: Tell) -> tuple[list[str], list[str]]:
    """Write what changed, anew where the catalogue is damaged. The files that changed; the articles read."""
    try:
        return _indexed(kept, place, tell)
    except sqlite3.Error as error:
        if not is_spoilt(error):
            raise
    kept.begin_anew()
    return _indexed(kept, place, tell)


def _indexed(kept: Catalogue, place: Place, tell: Tell) -> tuple[list[str], list[str]]:
    with kept.writing(wait=_WAIT) as connection:
        indexing = Indexing(connection, *place)
        return indexing.changed, list(indexing.run(tell))


def _checked(library: Library, read: list[str]) -> Iterator[Problem]:
    from viewer.render.checks.compiler import check, problems_of  # late: they are wanted when a writer writes

    if len(library.articles) <= FEW:
        yield from check(library, pictures=False)
    else:
        yield from problems_of(library, (library.articles[slug] for slug in read if slug in library.articles))


def _tidy(connection: sqlite3.Connection) -> None:
    """Bring what was written from the log into the file, as far as no reader needs the old state."""
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _say(done: int, of: int) -> None:
    sys.stdout.buffer.write(json.encode(Progress(done, of)) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())

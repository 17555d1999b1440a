"""Opening: a library as a start finds it: as the catalogue keeps it, as its files are, or not read yet."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from msgspec import Struct, json

from viewer.library.catalogue import Catalogue, is_spoilt
from viewer.library.library import Library
from viewer.library.marks import article_files, marks_of
from viewer.library.report import Report
from viewer.library.shelf import Shelf

FEW = 500
"""Files that are looked at before the first page is shown; a hundred take a millisecond."""


class Opened(Struct):
    """A library, what is wrong with it, and the shelf it stands on, if any.

    `ready` says that the catalogue is known to be up to date and that all can be found in it; `large` that
    there are too many files to look at each.
    """

    library: Library
    report: Report
    shelf: Shelf | None = None
    ready: bool = False
    large: bool = False


def open_library(articles: Path, resources: Path, language: str, catalogue: Catalogue) -> Opened:
    """The library, read from the catalogue as far as that is known to be as the files are."""
    place = articles, resources, language
    if catalogue.path is not None:
        try:
            if (opened := _kept(catalogue.path, *place)) is not None:
                return opened
        except (sqlite3.Error, ValueError, RecursionError) as error:
            if is_spoilt(error):
                catalogue.begin_anew()
    if len(article_files(articles, language)) > FEW:
        from viewer.library.provisional import provisional

        return Opened(*provisional(*place), large=True)
    if catalogue.path is not None:
        with suppress(sqlite3.Error, ValueError, RecursionError):
            return _read(catalogue, *place)
    from viewer.library.loading import load  # late: most starts need none of what reading needs

    return Opened(*load(*place))


def _kept(path: Path, articles: Path, resources: Path, language: str) -> Opened | None:
    """The library that is kept; None where there is none or a few files are not as they were."""
    shelf = Shelf(path, articles, resources, language)
    try:
        count = shelf.said("count")
        large = count is not None and int(count) > FEW
        if large or (count is not None and shelf.said("marks") == _marks_now(articles, resources, language)):
            library, report = shelf.library(wary=large), shelf.report()
            return Opened(library, report, shelf, ready=not large and shelf.found, large=large)
    except BaseException:
        shelf.close()
        raise
    shelf.close()
    return None


def _marks_now(articles: Path, resources: Path, language: str) -> bytes:
    return json.encode(marks_of(articles, resources, language))


def _read(catalogue: Catalogue, articles: Path, resources: Path, language: str) -> Opened:
    """The library after what changed was read and written into the catalogue."""
    from viewer.library.stocktaking import take_stock

    with catalogue.writing() as connection:
        take_stock(connection, articles, resources, language)
    opened = _kept(catalogue.path or Path(), articles, resources, language)
    if opened is None:
        raise ValueError("the files changed while they were read")
    return opened

"""A tiny library held against the instruments, for tests to ask."""

from tests.support.tiny_library import ARTICLE, TinyLibrary
from viewer.render.appraisal.item import Finding
from viewer.render.appraisal.sheet import Sheet, sheets_of
from viewer.render.checks.compiler import check

CDC, PEMAT = 0, 1


def sheet(tiny: TinyLibrary) -> Sheet:
    """The sheet of the article that most tests spoil."""
    library, _ = tiny.load()
    return next(each for each in sheets_of(library, check(library)) if each.article.file == ARTICLE)


def finding(tiny: TinyLibrary, instrument: int, number: int) -> Finding:
    """The answer to one item for that article."""
    found = sheet(tiny).findings[instrument]
    return next(each for each in found if each.item.number == number)

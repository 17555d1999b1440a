"""`handout`: pages to print as a PDF, without a window, the same as the print dialog makes."""

import sys
from pathlib import Path, PurePath

from viewer.commands.making import compositor_of, set_alone, written
from viewer.commands.packets import Wish, WishError, wish_of
from viewer.commands.personal_words import PersonalError
from viewer.commands.telling import say
from viewer.library.catalogue import catalogue_file
from viewer.library.library import Library
from viewer.library.loading import load
from viewer.library.provisional import provisional
from viewer.library.report import Problem, Report
from viewer.options import Options
from viewer.paper.gathering import GatheringError, gather
from viewer.paper.job import Job
from viewer.paper.personal import Personal
from viewer.paper.sections import offers_of
from viewer.paper.typeset import TypesetError
from viewer.places import Places

_OUTPUT = "-"
_ALONE = ("article", "diagram", "guide")
"""Kinds of addresses of which one need not know all articles to know what they name."""


def handout(options: Options, places: Places) -> int:
    """Make a handout. Gives 0, or 1 where it could not be made, or 2 where what is asked for is not here."""
    library, report = _library(options, places)
    try:
        if options.list_sections:
            return _list_sections(options, library)
        wish = wish_of(options, places, library)
        catalogue = str(catalogue_file(places.cache, library.folder, places.resources, library.language))
        if options.every:
            from viewer.commands.handout_all import handout_all

            unread = _unread(library, report)
            for problem in unread:
                say(str(problem))
            return handout_all(options, library, wish, catalogue) or int(bool(unread))
        job = gather(library, wish.packet, wish.clinic, catalogue)
    except (WishError, PersonalError, GatheringError) as error:
        say(str(error))
        asked = [each.slug for each in options.addresses]
        for problem in _unread(*load(places.articles, places.resources, options.language)):
            if PurePath(problem.file).stem in asked:
                say(str(problem))
        return 2
    return _made(options, job, wish)


def _library(options: Options, places: Places) -> tuple[Library, Report]:
    """The library as its files are now. Where only a few articles are named, no others are read."""
    place = places.articles, places.resources, options.language
    few = not (options.every or options.set_name) and all(each.kind in _ALONE for each in options.addresses)
    return provisional(*place) if few else load(*place)


def _unread(library: Library, report: Report) -> list[Problem]:
    """What is wrong with articles that are not in the library for it."""
    files = ((problem, PurePath(problem.file)) for problem in report.errors)
    return [problem for problem, file in files if file.suffix == ".md" and file.stem not in library.articles]


def _made(options: Options, job: Job, wish: Wish) -> int:
    try:
        done = set_alone(job, options.fit, compositor_of(Path(job.catalogue)))
    except TypesetError as error:
        say(str(error))
        return 1
    if not done.fits:
        say(f"Even the least takes {done.set.pages} pages, and not {options.fit}.")
    if options.output == _OUTPUT:
        _pour(done.set.pdf)
    elif trouble := written(done.set.pdf, Path(options.output), wish.packet.personal != Personal()):
        say(trouble)
        return 1
    return 0 if done.fits else 1


def _pour(pdf: bytes) -> None:
    """Write a PDF to the output, all of it: where Python does not buffer, a write may take a part."""
    sys.stdout.flush()
    left = memoryview(pdf)
    while left:
        left = left[sys.stdout.buffer.write(left) :]


def _list_sections(options: Options, library: Library) -> int:
    """Print what can be chosen of each article."""
    for address in options.addresses:
        article = library.article_at(address)
        if article is None:
            missing = library.missing(address)
            words = missing[0] if missing is not None else f"there are no sections to choose at {address}"
            raise WishError(f"{words[:1].upper()}{words[1:]}. {missing[1] if missing else ''}".strip())
        print(f"{article.title} ({address.whole})")
        for offer in offers_of(article):
            hint = f" ({offer.hint})" if offer.hint else ""
            print(f"  {'*' if offer.usual else ' '} {offer.id:<36} {offer.title}{hint}")
    print("Those marked * are printed where --sections says nothing.")
    return 0

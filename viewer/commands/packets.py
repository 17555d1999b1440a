"""Packets: what the command line asks for becomes a packet, with the clinic and the sets that hold here."""

import os
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from viewer.commands.personal_words import personal_of
from viewer.commands.telling import say
from viewer.library.address import Address
from viewer.library.library import Library
from viewer.library.model import Article
from viewer.library.report import probably
from viewer.options import Options
from viewer.paper.choice import PAPERS, USUAL, Choice
from viewer.paper.gathering import there
from viewer.paper.packet import Item, Packet
from viewer.paper.sections import offers_of
from viewer.paper.sets import NAME, HandoutSet, load_sets, no_set_named, set_named, sets_in
from viewer.places import Places
from viewer.reading.clinic import Clinic
from viewer.reading.clinicfile import ClinicFile, load_clinic

_ALL, _USUAL = "all", "usual"
_LETTER = ("US", "CA", "MX", "PH", "PR", "CL", "CO", "CR", "GT", "NI", "PA", "SV", "VE")
"""Countries whose usual paper is Letter, as the Unicode Common Locale Data Repository has it."""


class WishError(Exception):
    """What is asked for is not here, or makes no sense; the message is a sentence or two."""


class Wish(Struct, frozen=True):
    """A packet that is asked for, and the clinic whose it is."""

    packet: Packet
    clinic: Clinic


def wish_of(options: Options, places: Places, library: Library) -> Wish:
    """What is asked for; says what of clinic and sets could not be used. Raises WishError."""
    if options.clinic is not None and not options.clinic.is_file():
        raise WishError(f"There is no file {options.clinic}. Give --clinic one that tells of a clinic.")
    file = load_clinic(places, options.clinic, keep_aside=False)
    for notice in file.notices:
        say(notice)
    usual = replace(USUAL, paper=paper_of(file.clinic, os.environ))
    chosen = _set(options, places, file, usual)
    named, gone = there(library, chosen.items)
    for notice in gone:
        say(notice)
    asked = _sections_known(library, options)
    packet = Packet(
        items=(*named, *(_item(library, address, asked) for address in options.addresses)),
        printed=options.printed or datetime.now().astimezone().date(),
        choice=_choice(options, chosen.choice),
        personal=personal_of(options),
    )
    return Wish(packet, file.clinic)


def paper_of(clinic: Clinic, environment: Mapping[str, str]) -> str:
    """The clinic's paper, or that of the country this computer is set to."""
    if clinic.paper in PAPERS:
        return clinic.paper
    told = (environment.get(name, "") for name in ("LC_ALL", "LC_PAPER", "LANG"))
    country = next((each for each in told if each), "").partition(".")[0].partition("_")[2]
    return "us-letter" if country in (*_LETTER, "") else "a4"


def item_sections(article: Article, asked: tuple[str, ...]) -> tuple[str, ...] | None:
    """Those of the sections that are asked for that an article has; None for the usual ones."""
    if not asked or asked == (_USUAL,):
        return None
    ids = tuple(offer.id for offer in offers_of(article))
    return ids if _ALL in asked else tuple(each for each in ids if each in asked)


def _set(options: Options, places: Places, file: ClinicFile, usual: Choice) -> HandoutSet:
    """The set that is named, or one of nothing. Raises WishError."""
    if not options.set_name:
        return HandoutSet("", (), usual)
    own, notices = load_sets(places.settings / NAME, usual)
    given, more = sets_in(file.sets, usual, locked=True)
    for notice in (*more, *notices):
        say(notice)
    found = set_named((*given, *own), options.set_name)
    if found is None:
        raise WishError(no_set_named((*given, *own), options.set_name))
    return found


def _choice(options: Options, usual: Choice) -> Choice:
    asked: dict[str, Any] = {  # each of the type of its option, which no dict can say
        "size": options.size,
        "paper": options.paper,
        "pictures": options.inks,
        "steps": options.steps,
        "extras": options.extras,
        "header": options.header,
        "blanks": options.blanks,
        "teach_back": options.teach_back,
    }
    return replace(usual, **{name: value for name, value in asked.items() if value is not None})


def _item(library: Library, address: Address, asked: tuple[str, ...]) -> Item:
    article = library.article_at(address)
    return Item(address, item_sections(article, asked) if article is not None else None)


def _sections_known(library: Library, options: Options) -> tuple[str, ...]:
    """The sections that are asked for. Raises WishError where no article has one of them."""
    asked = options.sections
    articles = [found for each in options.addresses if (found := library.article_at(each)) is not None]
    if options.every or not articles or _ALL in asked or asked == (_USUAL,):
        return asked
    for article in articles:
        ids = [offer.id for offer in offers_of(article)]
        others = {offer.id for each in articles for offer in offers_of(each)}
        if asked and not set(ids) & set(asked):
            raise WishError(_no_section(article, asked[0], ids))
        if wrong := [each for each in asked if each not in others]:
            raise WishError(_no_section(article, wrong[0], ids))
    return asked


def _no_section(article: Article, asked: str, ids: list[str]) -> str:
    hint = probably(asked, ids)
    meant = f" {hint[:1].upper()}{hint[1:]}" if hint else ""
    return f"“{article.title}” has no section “{asked}”.{meant} It has {', '.join(ids)}."

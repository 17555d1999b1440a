"""Arguments: the words after `heartleaf` on the command line become Options."""

import argparse
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from viewer import __version__
from viewer.library.address import Address, AddressError
from viewer.options import Options
from viewer.paper.choice import EXTRAS, PAPERS, PICTURES, SIZES, STEPS

THEMES = ("system", "light", "dark", "contrast-dark", "contrast-light")
KINDS = ("article", "medicine", "picture", "guide", "word")
MOST_HITS = 1_000
MOST_PAGES, MOST_JOBS = 99, 64


def understood(words: Sequence[str]) -> Options:
    """The options that the words ask for. For help and wrong usage argparse ends the program."""
    parser, search, handout = _parsers()
    options = parser.parse_args(words, namespace=Options())
    if options.command == "search" and (problem := _search_problem(options)):
        search.error(problem)
    if options.command == "handout" and (problem := _handout_problem(options)):
        handout.error(problem)
    return options


def _search_problem(options: Options) -> str:
    if options.misses:
        return "--misses stands without words" if options.words else ""
    if options.clear:
        return "--clear stands with --misses"
    return "" if options.words else "search for which words? Those that begin with “-” stand after “--”"


def _handout_problem(options: Options) -> str:
    if options.list_sections:
        return "" if options.addresses else "whose sections? Give the address of an article"
    if options.every:
        one = options.addresses or options.set_name or options.output or options.personal
        if one or options.patient or options.clinician or options.day or options.note:
            return "--all makes a file for each article and for no one person: give -d FOLDER alone with it"
        return "" if options.folder else "-d FOLDER says where the files go"
    if options.folder is not None:
        return "-d FOLDER stands with --all; -o FILE says where one handout goes"
    if not (options.addresses or options.set_name or options.extras):
        return "print what? Give an address such as heart-failure, or --set NAME, or --all"
    return "" if options.output else "-o FILE says where the pages go; “-o -” writes them to the output"


def _parsers() -> tuple[argparse.ArgumentParser, argparse.ArgumentParser, argparse.ArgumentParser]:
    """The parser of all, and those of what stands after `search` and after `handout`."""
    parser = argparse.ArgumentParser(prog="heartleaf", description="Read about the heart, offline.")
    parser.add_argument("--version", action="version", version=f"Heartleaf {__version__}")
    _add_library(parser)
    parser.add_argument(
        "--article", type=_address, metavar="NAME", help="open this article, or article:name#heading"
    )
    parser.add_argument("--theme", choices=THEMES, help="colors, for this run")
    parser.add_argument(
        "--text-size", type=_percent, metavar="PERCENT", help="text size, for this run: 90 to 300"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("read", help="open the reader (the default)")
    check = commands.add_parser("check", help="check all articles and pictures")
    check.add_argument("--json", action="store_true", help="print one JSON object")
    check.add_argument(
        "--report",
        type=_report,
        metavar="FILE",
        help="write a table of all articles, as FILE.html or FILE.md: how they read, and what they meet",
    )
    # What is not said after the command leaves alone what is said before it.
    search = commands.add_parser(
        "search", help="find words, without a window", argument_default=argparse.SUPPRESS
    )
    _add_search(search)
    handout = commands.add_parser(
        "handout", help="make a PDF to print, without a window", argument_default=argparse.SUPPRESS
    )
    _add_what(handout)
    _add_look(handout)
    _add_person(handout)
    selftest = commands.add_parser("selftest", help="open every screen once")
    selftest.add_argument(
        "--pictures", type=Path, metavar="FOLDER", help="save a picture of each screen there"
    )
    return parser, search, handout


def _add_library(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--library", type=Path, metavar="FOLDER", help="read the articles in this folder")
    parser.add_argument(
        "--lang",
        type=_language,
        dest="language",
        metavar="CODE",
        help="language of the articles (default: en)",
    )
    parser.add_argument("--clinic", type=Path, metavar="FILE", help="the clinic is told in this TOML file")


def _add_search(search: argparse.ArgumentParser) -> None:
    search.add_argument("words", nargs="*", metavar="WORDS", help="the words, as a person would type them")
    _add_library(search)
    search.add_argument("--json", action="store_true", help="print one JSON object")
    search.add_argument("--limit", type=_limit, metavar="N", help="show so many hits at most (default: 10)")
    search.add_argument("--exact", action="store_true", help="take the words as they are spelt")
    search.add_argument("--kind", choices=KINDS, help="show one kind of hits alone")
    search.add_argument(
        "--misses",
        action="store_true",
        help="instead: what people searched for and did not find, the most frequent first",
    )
    search.add_argument("--clear", action="store_true", help="with --misses: forget them once they are shown")


def _add_what(handout: argparse.ArgumentParser) -> None:
    """What is printed, and where it goes."""
    handout.add_argument(
        "addresses",
        nargs="*",
        type=_address,
        metavar="ADDRESS",
        help="an article’s name, or an address such as guide:name or diagram:name; several make one packet",
    )
    handout.add_argument("-o", "--output", metavar="FILE", help="write the PDF there; - is the output")
    handout.add_argument("--all", dest="every", action="store_true", help="a file for each article, into -d")
    handout.add_argument("-d", "--folder", type=Path, metavar="FOLDER", help="with --all: the files go there")
    handout.add_argument(
        "--jobs", type=_jobs, metavar="N", help="with --all: so many at once (default: cores)"
    )
    handout.add_argument("--set", dest="set_name", metavar="NAME", help="what this saved set names")
    handout.add_argument(
        "--sections", type=_names, metavar="A,B", help="these sections; or “all”, or “usual” (the default)"
    )
    handout.add_argument("--list-sections", action="store_true", help="show what can be chosen, and end")
    handout.add_argument("--fit", type=_pages, metavar="N", help="shorten it to so many pages")
    _add_library(handout)


def _add_look(handout: argparse.ArgumentParser) -> None:
    """How it looks; what is not said is as the set or the clinic has it."""
    handout.add_argument("--size", choices=tuple(SIZES), help="size of the text")
    handout.add_argument("--paper", choices=PAPERS)
    handout.add_argument(
        "--pictures", dest="inks", choices=PICTURES, help="photocopy: for printers without color"
    )
    handout.add_argument("--steps", type=int, choices=STEPS, help="how many steps of a guide stand on a page")
    handout.add_argument(
        "--add", dest="extras", type=_extras, metavar="SHEET,…", help=f"sheets to add: {', '.join(EXTRAS)}"
    )
    handout.add_argument("--teach-back", action="store_true", help="add questions for the clinician to ask")
    handout.add_argument(
        "--no-header",
        dest="header",
        action="store_false",
        help="leave out the clinic’s name and phone numbers",
    )
    handout.add_argument(
        "--no-lines", dest="blanks", action="store_false", help="no lines to write a name and a day on"
    )
    handout.add_argument(
        "--printed", type=_day, metavar="YYYY-MM-DD", help="the day that stands on the paper (default: today)"
    )


def _add_person(handout: argparse.ArgumentParser) -> None:
    """Words for one person."""
    person = handout.add_argument_group(
        "words for one person",
        "On a shared computer others may see what stands on a command line. With --personal they do not.",
    )
    person.add_argument("--patient", metavar="NAME")
    person.add_argument("--clinician", metavar="NAME")
    person.add_argument(
        "--date", dest="day", metavar="WORDS", help="the day of the visit, as it is to stand there"
    )
    person.add_argument("--note", metavar="WORDS", help="a few sentences for this person")
    person.add_argument(
        "--personal", metavar="FILE", help="read them from a TOML file with these names; - is the input"
    )


def _language(text: str) -> str:
    if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", text) is None:
        raise argparse.ArgumentTypeError(f"“{text}” is no language; give a code such as en or pt-BR")
    return text


def _address(text: str) -> Address:
    try:
        return Address.parse(text if ":" in text else f"article:{text}")
    except AddressError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _report(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in (".html", ".md"):
        raise argparse.ArgumentTypeError(f"“{text}” is no name for a report; end it in .html or .md")
    return path


def _limit(text: str) -> int:
    return _whole(text, MOST_HITS, "number of hits")


def _jobs(text: str) -> int:
    return _whole(text, MOST_JOBS, "number of processes")


def _pages(text: str) -> int:
    return _whole(text, MOST_PAGES, "number of pages")


def _whole(text: str, most: int, kind: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 9 and 1 <= int(text) <= most):
        raise argparse.ArgumentTypeError(f"“{text}” is no {kind}; give one from 1 to {most}")
    return int(text)


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))


def _extras(text: str) -> tuple[str, ...]:
    names = _names(text)
    if wrong := [name for name in names if name not in EXTRAS]:
        raise argparse.ArgumentTypeError(f"“{wrong[0]}” is no sheet; there are {', '.join(EXTRAS)}")
    return names


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no day; give one such as 2026-11-27") from error


def _percent(text: str) -> int:
    number = text.removesuffix("%")
    if not number.isdigit() or not 90 <= int(number) <= 300:
        raise argparse.ArgumentTypeError(f"“{text}” is no text size; give a percentage from 90 to 300")
    return int(number)

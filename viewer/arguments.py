"""Arguments: the words after `heartleaf` on the command line become Options."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from viewer import __version__
from viewer.library.address import Address, AddressError
from viewer.options import Options

THEMES = ("system", "light", "dark", "contrast-dark", "contrast-light")
KINDS = ("article", "medicine", "picture", "guide", "word")
MOST_HITS = 1_000


def understood(words: Sequence[str]) -> Options:
    """The options that the words ask for. For help and wrong usage argparse ends the program."""
    parser, search = _parsers()
    options = parser.parse_args(words, namespace=Options())
    if options.command == "search" and (problem := _search_problem(options)):
        search.error(problem)
    return options


def _search_problem(options: Options) -> str:
    if options.misses:
        return "--misses stands without words" if options.words else ""
    if options.clear:
        return "--clear stands with --misses"
    return "" if options.words else "search for which words? Those that begin with “-” stand after “--”"


def _parsers() -> tuple[argparse.ArgumentParser, argparse.ArgumentParser]:
    """The parser of all, and the one of what stands after `search`."""
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
    selftest = commands.add_parser("selftest", help="open every screen once")
    selftest.add_argument(
        "--pictures", type=Path, metavar="FOLDER", help="save a picture of each screen there"
    )
    return parser, search


def _add_library(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--library", type=Path, metavar="FOLDER", help="read the articles in this folder")
    parser.add_argument(
        "--lang",
        type=_language,
        dest="language",
        metavar="CODE",
        help="language of the articles (default: en)",
    )


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
    if not (text.isascii() and text.isdigit() and len(text) < 9 and 1 <= int(text) <= MOST_HITS):
        raise argparse.ArgumentTypeError(f"“{text}” is no number of hits; give one from 1 to {MOST_HITS}")
    return int(text)


def _percent(text: str) -> int:
    number = text.removesuffix("%")
    if not number.isdigit() or not 90 <= int(number) <= 300:
        raise argparse.ArgumentTypeError(f"“{text}” is no text size; give a percentage from 90 to 300")
    return int(number)

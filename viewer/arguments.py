"""Arguments: the words after `heartleaf` on the command line become Options."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from viewer import __version__
from viewer.library.address import Address, AddressError
from viewer.options import Options

THEMES = ("system", "light", "dark", "contrast-dark", "contrast-light")


def understood(words: Sequence[str]) -> Options:
    """The options that the words ask for. For help and wrong usage argparse ends the program."""
    return _parser().parse_args(words, namespace=Options())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="heartleaf", description="Read about the heart, offline.")
    parser.add_argument("--version", action="version", version=f"Heartleaf {__version__}")
    parser.add_argument("--library", type=Path, metavar="FOLDER", help="read the articles in this folder")
    parser.add_argument(
        "--lang",
        type=_language,
        dest="language",
        metavar="CODE",
        help="language of the articles (default: en)",
    )
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
    selftest = commands.add_parser("selftest", help="open every screen once")
    selftest.add_argument(
        "--pictures", type=Path, metavar="FOLDER", help="save a picture of each screen there"
    )
    return parser


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


def _percent(text: str) -> int:
    number = text.removesuffix("%")
    if not number.isdigit() or not 90 <= int(number) <= 300:
        raise argparse.ArgumentTypeError(f"“{text}” is no text size; give a percentage from 90 to 300")
    return int(number)

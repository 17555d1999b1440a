"""Options: what the command line asks for; the defaults are what holds when nothing is said."""

from pathlib import Path

from msgspec import Struct

from viewer.library.address import Address


class Options(Struct, dict=True):  # argparse notes what it did not understand on it
    """The command, and what was said to it. The parser of arguments fills it word by word."""

    command: str | None = None
    library: Path | None = None
    language: str = "en"
    article: Address | None = None
    theme: str | None = None
    text_size: int | None = None
    json: bool = False
    report: Path | None = None
    pictures: Path | None = None
    words: list[str] = []
    limit: int = 10
    exact: bool = False
    kind: str = ""
    misses: bool = False
    clear: bool = False

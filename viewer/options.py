"""Options: what the command line asks for; the defaults are what holds when nothing is said."""

from dataclasses import dataclass
from pathlib import Path

from viewer.library.address import Address


@dataclass
class Options:
    """The command, and what was said to it. The parser of arguments fills it word by word."""

    command: str | None = None
    library: Path | None = None
    language: str = "en"
    article: Address | None = None
    theme: str | None = None
    text_size: int | None = None
    json: bool = False
    pictures: Path | None = None

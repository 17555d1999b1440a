"""Options: what the command line asks for; the defaults are what holds when nothing is said."""

from datetime import date
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

    addresses: list[Address] = []
    output: str = ""
    folder: Path | None = None
    every: bool = False
    jobs: int = 0
    list_sections: bool = False
    set_name: str = ""
    sections: tuple[str, ...] = ()
    size: str | None = None
    paper: str | None = None
    inks: str | None = None
    steps: int | None = None
    extras: tuple[str, ...] | None = None
    header: bool | None = None
    blanks: bool | None = None
    teach_back: bool | None = None
    fit: int = 0
    patient: str = ""
    clinician: str = ""
    day: str = ""
    note: str = ""
    personal: str = ""
    printed: date | None = None
    clinic: Path | None = None

    def __repr__(self) -> str:
        """Nothing of what was typed for a person: a log must not hold it by accident."""
        return f"Options({self.command!r}, …)"

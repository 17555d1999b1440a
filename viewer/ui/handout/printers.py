"""Printers: what is known of one, of a job on it, and the lines in which the clerk tells of both. No Qt."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from viewer.ui.handout.print_wish import SIDES, PrintWish

Stage = Literal[
    "accepted", "waiting", "printing", "stopped", "held", "done", "canceled", "aborted", "unfollowed", "saved"
]
"""Where a job is. “unfollowed”: it was accepted, and the print system tells no more of it."""

Refusal = Literal["asleep", "unknown", "closed", "silent", "other"]
"""Why a job was not taken: the print system does not run, has no such printer, the printer takes no jobs,
nobody answers; else its own words are quoted."""


class Printer(Struct, frozen=True):
    """A printer. `sides` are those it can print; `reasons` say how it is in IPP's keywords."""

    name: str
    words: str = ""
    default: bool = False
    stopped: bool = False
    accepting: bool = True
    reasons: tuple[str, ...] = ()
    message: str = ""
    sides: tuple[str, ...] = SIDES
    color: bool = True

    @property
    def title(self) -> str:
        """As people know it: the words its administrator gave it, else its name."""
        return self.words.strip() or self.name.replace("_", " ").strip() or self.name


class Order(Struct, frozen=True):
    """What the clerk is to do; a PDF of `size` bytes follows it."""

    kind: Literal["list", "print", "save"]
    title: str = ""
    wish: PrintWish | None = None
    path: str = ""
    size: int = 0


class Listing(Struct, frozen=True, tag=True):
    """Every printer of this computer."""

    printers: tuple[Printer, ...] = ()


class Progress(Struct, frozen=True, tag=True):
    """How a job goes, told when it changes; `pages` is how many were handed over, `printer` as it is now."""

    stage: Stage
    pages: int = 0
    job: str = ""
    printer: Printer | None = None
    reasons: tuple[str, ...] = ()


class Refused(Struct, frozen=True, tag=True):
    """The job was not taken, or the file not written; `said` are the words of who refused."""

    why: Refusal
    said: str = ""


Line = Listing | Progress | Refused
"""One line of the clerk."""


def possible(wish: PrintWish, printers: tuple[Printer, ...]) -> PrintWish:
    """A wish as it can be fulfilled: by a printer that is there, on the sides that it prints."""
    printer = usual(printers, wish.printer)
    if printer is None:
        return wish
    sides = wish.sides if wish.sides in printer.sides else SIDES[0]
    return replace(wish, printer=printer.name, sides=sides)


def usual(printers: tuple[Printer, ...], name: str = "") -> Printer | None:
    """The printer of this name, else the usual one, else the first."""
    named = [each for each in printers if each.name == name]
    return next(iter([*named, *(each for each in printers if each.default), *printers]), None)

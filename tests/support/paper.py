"""Paper: handouts set as they are printed, and what can be read in a PDF."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import pymupdf
from msgspec import Struct

from viewer.library.address import Address
from viewer.library.catalogue import Catalogue
from viewer.library.library import Library
from viewer.paper.choice import Choice
from viewer.paper.gathering import gather
from viewer.paper.job import Job
from viewer.paper.packet import Item, Packet
from viewer.paper.personal import Personal
from viewer.paper.plates import Drawn
from viewer.paper.setting import Compositor
from viewer.places import tones_file
from viewer.reading.clinic import Clinic
from viewer.render.blocks import BOX_TITLES, Block, Box, plain, runs_of
from viewer.render.tones import load_tones
from viewer.render.trees import Trees

PRINTED = date(2026, 11, 27)
"""The day that stands on the sheets of tests."""

FEET = {"standard": 54.0, "large": 74.0, "extra-large": 84.0}
"""How high the feet of sheets are at each size of text, in points."""

_DARK = 128  # of 255


class Line(Struct, frozen=True):
    """A line on paper: its words, typeface and size, and where it lies; in points from the top left."""

    words: str
    face: str
    size: float
    left: float
    right: float
    foot: float


class Sheet(Struct, frozen=True):
    """One page of a PDF, without and with its foot."""

    lines: tuple[Line, ...]
    foot: str
    width: float
    height: float

    @property
    def words(self) -> str:
        """All words above the foot, without any space between them."""
        return squeezed("".join(line.words for line in self.lines))


def job_of(
    library: Library,
    *addresses: Address | str,
    sections: tuple[str, ...] | None = None,
    personal: Personal | None = None,
    clinic: Clinic | None = None,
    printed: date = PRINTED,
    drawn: Drawn | None = None,
    **choice: object,
) -> Job:
    """The job of what is at some addresses, such as “article:salt”; a bare word is an article's.

    `sections` are chosen of each article; what is left over are fields of a Choice.
    """
    packet = Packet(
        items=tuple(Item(_address(address), sections) for address in addresses),
        printed=printed,
        choice=Choice(**choice),  # type: ignore[arg-type]
        personal=personal or Personal(),
    )
    return gather(library, packet, clinic or Clinic(), drawn=drawn)


def set_of(job: Job) -> bytes:
    """A job as a PDF."""
    return _compositor().set(job).pdf


def sheets_of(pdf: bytes, foot: float = FEET["standard"]) -> list[Sheet]:
    """The pages of a PDF, whose feet are so many points high."""
    with pymupdf.open(stream=pdf) as document:
        return [_sheet(page, foot) for page in document]


def typefaces_of(pdf: bytes) -> tuple[set[str], float]:
    """The typefaces of a PDF, and its smallest letters in points; marks of sources are small by nature."""
    with pymupdf.open(stream=pdf) as document:
        pages = [(page.get_fonts(), page.get_text("dict")["blocks"]) for page in document]
    lines = [line for _, blocks in pages for block in blocks for line in block.get("lines", [])]
    spans = [span for line in lines for span in line["spans"] if not span["flags"] & 1]
    names = {font[3].partition("+")[2].partition("-")[0] for fonts, _ in pages for font in fonts}
    return names, min(span["size"] for span in spans if span["text"].strip())


def colors_of(pdf: bytes) -> int:
    """How far from gray the most colored dot of a PDF's first page is, of 255."""
    with pymupdf.open(stream=pdf) as document:
        dots = document[0].get_pixmap(dpi=40).samples
    return int(max(max(dots[at : at + 3]) - min(dots[at : at + 3]) for at in range(0, len(dots), 3)))


def ink_of(pdf: bytes) -> list[int]:
    """How many dark dots each page of a PDF has."""
    with pymupdf.open(stream=pdf) as document:
        return [sum(byte < _DARK for byte in page.get_pixmap(dpi=40).samples) for page in document]


def commands_in(pdf: bytes) -> bytes:
    """What paints the pages of a PDF, as it stands there."""
    with pymupdf.open(stream=pdf) as document:
        return b"\n".join(page.read_contents() for page in document)


def dots_of(svg: bytes, width: float, dpi: int) -> bytes:
    """A drawing in dots of so many to an inch, where it is so many points wide."""
    with pymupdf.open(stream=svg, filetype="svg") as document:
        page = document[0]
        return bytes(page.get_pixmap(dpi=round(dpi * width / page.rect.width)).samples)


def squeezed(words: str) -> str:
    """Words without spaces, which line breaks take away."""
    return re.sub(r"\s+", "", words)


def said_by(block: Block, fields: dict[str, str]) -> Iterator[str]:
    """What a block says on paper, each paragraph, item and cell for itself; marks of sources left out."""
    if isinstance(block, Box):
        yield plain(BOX_TITLES[block.kind], fields)
    for runs in runs_of(block):
        yield plain(runs, fields)


@cache
def _compositor() -> Compositor:
    """One for all tests: it reads typefaces and pictures once, and what it remembers changes no page."""
    return Compositor(Trees(Catalogue(None)), load_tones(tones_file()))


def _address(address: Address | str) -> Address:
    if isinstance(address, Address):
        return address
    return Address.parse(address if ":" in address else f"article:{address}")


def _sheet(page: pymupdf.Page, foot: float) -> Sheet:
    height = page.rect.height
    lines = tuple(
        Line(
            words="".join(span["text"] for span in line["spans"]),
            face=line["spans"][0]["font"],
            size=round(line["spans"][0]["size"], 1),
            left=line["bbox"][0],
            right=line["bbox"][2],
            foot=line["bbox"][3],
        )
        for block in page.get_text("dict")["blocks"]
        for line in block.get("lines", [])
    )
    above = tuple(line for line in lines if line.foot < height - foot)
    below = " ".join(line.words for line in lines if line.foot >= height - foot)
    return Sheet(above, below, page.rect.width, height)

"""Paper: articles set as they are printed, and what can be read in a PDF."""

import re
from collections.abc import Iterator

import pymupdf
from msgspec import Struct
from msgspec.structs import replace

from viewer.library.catalogue import Catalogue
from viewer.library.library import Library
from viewer.library.model import Article, Figure
from viewer.places import find_places
from viewer.render.blocks import BOX_TITLES, Block, Box, Cite, Runs, Tree, plain, runs_of
from viewer.render.handout import FORM, Handout, source_of
from viewer.render.plates import contents_of, figures_of, plates_of
from viewer.render.tones import Tones
from viewer.render.trees import Trees
from viewer.render.typeset import typeset

FIELDS = {"emergency": "911", "nurse_line": "your clinic", "clinic": "your clinic"}
_FOOT = 72.0  # points at the bottom of a page that hold its foot


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


def handout_of(library: Library, article: Article, trees: tuple[Tree, ...] = (), **changes: str) -> Handout:
    """An article as it is printed; `changes` are of the fields of a Handout that are texts."""
    made = Trees(Catalogue(None))
    handout = Handout(
        article=article,
        trees=trees or tuple(made.tree(page) for page in article.pages),
        sources=tuple(library.sources[name] for name in article.sources if name in library.sources),
        fields=FIELDS,
        plates=plates_of(library, figures_of(article)),
        topic="Valve problems",
    )
    return replace(handout, **changes)


def set_of(handout: Handout) -> bytes:
    """The handout as a PDF."""
    form = find_places().resources / "handout" / FORM
    return typeset(source_of(handout), {FORM: form, **contents_of(handout.files, Tones())}, handout.written)


def sheets_of(pdf: bytes) -> list[Sheet]:
    """The pages of a PDF."""
    with pymupdf.open(stream=pdf) as document:
        return [_sheet(page) for page in document]


def ink_of(pdf: bytes) -> list[int]:
    """How many dark dots each page of a PDF has."""
    with pymupdf.open(stream=pdf) as document:
        return [sum(byte < 128 for byte in page.get_pixmap(dpi=40).samples) for page in document]


def squeezed(words: str) -> str:
    """Words without spaces, which line breaks take away."""
    return re.sub(r"\s+", "", words)


def said_by(block: Block, handout: Handout) -> Iterator[str]:
    """What a block says on paper, each paragraph, item and cell for itself."""
    if isinstance(block, Figure):
        yield block.caption
        return
    if isinstance(block, Box):
        yield plain(BOX_TITLES[block.kind], handout.fields)
    for runs in runs_of(block):
        yield said(runs, handout)


def said(runs: Runs, handout: Handout) -> str:
    """Runs as they stand on paper, with the numbers of sources."""
    words = ""
    cited: list[int] = []
    for run in (*runs, None):
        if isinstance(run, Cite):
            cited += [number] if (number := handout.number_of(run.source)) else []
            continue
        words += ",".join(str(number) for number in sorted(cited))
        cited = []
        words += plain((run,), handout.fields) if run is not None else ""
    return words


def _sheet(page: pymupdf.Page) -> Sheet:
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
    above = tuple(line for line in lines if line.foot < height - _FOOT)
    below = " ".join(line.words for line in lines if line.foot >= height - _FOOT)
    return Sheet(above, below, page.rect.width, height)

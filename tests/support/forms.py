"""Forms: what can be read of other sheets than articles."""

from typing import cast

import pymupdf
from msgspec import Struct

FOOT = 60.0
"""Points at the bottom of a page that hold its foot, at the standard size; forms fill the page down to it."""


_MANY = 200  # strokes of a code are more than those of anything else on a page
_DOTS = 6  # a module, when a code is looked at
_DARK = 128  # of 255


class PrintedCode(Struct, frozen=True):
    """A code as it is on paper: its modules, how wide one is in points, and the words on its page."""

    modules: tuple[tuple[bool, ...], ...]
    module: float
    words: str


def code_on(pdf: bytes, side: int) -> PrintedCode:
    """The code of so many modules on the last page, read off the page as it looks."""
    with pymupdf.open(stream=pdf) as document:
        page = document[-1]
        box = next(each["rect"] for each in reversed(page.get_drawings()) if len(each["items"]) > _MANY)
        module = box.width / side
        # Its rows are strokes, which are told by their middle.
        box = pymupdf.Rect(box.x0, box.y0 - module / 2, box.x1, box.y1 + module / 2)
        dots = page.get_pixmap(matrix=pymupdf.Matrix(_DOTS / module, _DOTS / module), clip=box)
        places = [round((at + 0.5) * _DOTS) for at in range(side)]
        modules = tuple(tuple(dots.pixel(x, y)[0] < _DARK for x in places) for y in places)
        return PrintedCode(modules, module, " ".join(page.get_text().split()))


def last_page(pdf: bytes, dots: int) -> bytes:
    """The last page as a PNG of so many dots an inch."""
    with pymupdf.open(stream=pdf) as document:
        return cast("bytes", document[-1].get_pixmap(dpi=dots, colorspace="gray").tobytes("png"))

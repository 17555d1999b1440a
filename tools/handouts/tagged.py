"""What a tagged PDF says to a machine, read exactly: in which order, and how long its streams are."""

import io
import re
from collections.abc import Iterator

import pikepdf

_STREAM = re.compile(rb"\n\d+ 0 obj\n<<(?P<entries>.*?)>>\nstream\n", re.DOTALL)
_LENGTH = re.compile(rb"/Length (\d+)")


def out_of_order(pdf: bytes) -> list[int]:
    """The pages, counted from 1, whose content is painted in another order than the tags tell it in."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        told = list(_marks(document.Root.StructTreeRoot.K, None))
        return [
            number
            for number, page in enumerate(document.pages, 1)
            if (found := [mark for place, mark in told if place == page.objgen]) != sorted(found)
        ]


def streams_of_wrong_length(pdf: bytes) -> int:
    """How many streams do not end where they say."""
    found = 0
    for match in _STREAM.finditer(pdf):
        length = _LENGTH.search(match["entries"])
        if length is not None:
            end = match.end() + int(length[1])
            found += pdf[end : end + 10] != b"\nendstream"
    return found


def _marks(item: object, page: object) -> Iterator[tuple[object, int]]:
    """The page and number of each marked content, in the order of the tags."""
    if isinstance(item, pikepdf.Array):
        for each in item:
            yield from _marks(each, page)
    elif isinstance(item, pikepdf.Dictionary):
        here = item.Pg.objgen if "/Pg" in item else page
        if "/MCID" in item:
            yield here, int(item.MCID)
        elif "/K" in item:
            yield from _marks(item.K, here)
    elif isinstance(item, int):
        yield page, int(item)

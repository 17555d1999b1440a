"""Filling: how much of each page of a set PDF is used, read from the file as the typesetter writes it."""

import re
import zlib
from collections.abc import Iterator

_FOOT = 112.0
"""Points at the bottom of a page that hold its foot, at most."""

_NUMBER = re.compile(rb"\s*(\d+) 0 obj\b")
_CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
_HEIGHT = re.compile(rb"/MediaBox\s*\[\s*0 0 [\d.]+ ([\d.]+)\s*\]")
_STREAM = re.compile(rb"stream\n(.*)\nendstream", re.DOTALL)
_HEAD = 400
"""Bytes of an object that tell of what kind it is."""

_LINE = re.compile(rb"q 1 0 0 -1 [-\d.]+ ([-\d.]+) cm")
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


def least_filled(pdf: bytes) -> float:
    """The share of the height of the emptiest page after the first that words reach down to.

    1 where there is one page alone, or a page cannot be read.
    """
    pieces = ((_NUMBER.match(piece), piece) for piece in pdf.split(b"endobj"))
    objects = {int(found[1]): piece for found, piece in pieces if found is not None}
    pages = [piece for piece in objects.values() if _PAGE.search(piece, 0, _HEAD) is not None]
    return min(_filled(pages[1:], objects), default=1.0)


def _filled(pages: list[bytes], objects: dict[int, bytes]) -> Iterator[float]:
    for page in pages:
        height, contents = _HEIGHT.search(page), _CONTENTS.search(page)
        stream = _STREAM.search(objects.get(int(contents[1]), b"")) if contents is not None else None
        if height is None or stream is None:
            yield 1.0
            continue
        high = float(height[1])
        lines = [float(line[1]) for line in _LINE.finditer(_unpacked(stream[1]))]
        yield 1 - min((line for line in lines if line > _FOOT), default=high) / high


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream

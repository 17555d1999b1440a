"""Packing: a set PDF with its small objects put together and deflated, which makes it a quarter lighter.

The typesetter writes each color of each gradient as an object in plain letters. PDF has had streams of
objects since 1.5, and PDF/A-2 allows them. What says how many pages there are stays in plain sight.
"""

import re
import zlib
from collections.abc import Iterator

_ENDING = re.compile(rb"trailer\s*<<(?P<told>[^\r\n]*)>>\s*startxref\s+(?P<table>\d+)\s+%%EOF\s*\Z")
_LONGEST_ENDING = 1000
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY = 20
"""Bytes of a line of the table of places."""

_OBJECT = re.compile(rb"\d+ 0 obj\s(.*?)\s*endobj\s*\Z", re.DOTALL)
_SIZE = re.compile(rb"/Size \d+")
_KEPT = (b"endstream", b"/Type/Pages")
_TOGETHER = 200
"""Objects in one stream: a reader unpacks all of it for one."""

_FREE = b"\0\0\0\0\0\xff\xff"


def packed(pdf: bytes) -> bytes:
    """The same document, lighter; the same bytes for the same.

    A file that is not built as the typesetter builds them comes out as it went in.
    """
    ending = _ENDING.search(pdf, max(0, len(pdf) - _LONGEST_ENDING))
    places = _places(pdf, int(ending["table"])) if ending is not None else {}
    if ending is None or not places:
        return pdf
    small, large = _parted(pdf, places, int(ending["table"]))
    out, last = bytearray(pdf[: min(places.values())]), max(places)
    entries = [_FREE] * (last + 1)
    for number, whole in large.items():
        entries[number] = _entry(1, len(out), 0)
        out += whole
    for group in _groups(small):
        entries.append(_entry(1, len(out), 0))
        for place, (number, _) in enumerate(group):
            entries[number] = _entry(2, len(entries) - 1, place)
        out += _together(len(entries) - 1, group)
    start = len(out)
    entries.append(_entry(1, start, 0))
    told = b"/Type/XRef/W[1 4 2]/Size %d%s" % (len(entries), _SIZE.sub(b"", ending["told"]))
    out += _stream(len(entries) - 1, told, b"".join(entries))
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _places(pdf: bytes, table: int) -> dict[int, int]:
    """Where each object stands, by its number, as a table says; none where there is no table."""
    head = _TABLE.match(pdf, table)
    if head is None:
        return {}
    starts = range(head.end(), head.end() + _ENTRY * int(head[1]), _ENTRY)
    lines = (pdf[start : start + _ENTRY] for start in starts)
    return {number: int(line[:10]) for number, line in enumerate(lines) if line[17:18] == b"n"}


def _parted(pdf: bytes, places: dict[int, int], table: int) -> tuple[dict[int, bytes], dict[int, bytes]]:
    """The objects that can be put together, as what they say, and the others as they stand."""
    small, large = dict[int, bytes](), dict[int, bytes]()
    ends = [*sorted(places.values())[1:], table]
    for number, end in zip(sorted(places, key=places.__getitem__), ends, strict=True):
        whole = pdf[places[number] : end]
        found = None if any(mark in whole for mark in _KEPT) else _OBJECT.match(whole)
        if found is None:
            large[number] = whole
        else:
            small[number] = found[1]
    return small, large


def _groups(small: dict[int, bytes]) -> Iterator[list[tuple[int, bytes]]]:
    objects = list(small.items())
    for first in range(0, len(objects), _TOGETHER):
        yield objects[first : first + _TOGETHER]


def _entry(kind: int, where: int, place: int) -> bytes:
    """A line of the table of places: 1 and where it stands; or 2, the stream it is in and its place there."""
    return kind.to_bytes(1, "big") + where.to_bytes(4, "big") + place.to_bytes(2, "big")


def _together(number: int, group: list[tuple[int, bytes]]) -> bytes:
    """A stream of objects: where each begins, then all of them."""
    head, at = list[bytes](), 0
    for each, said in group:
        head.append(b"%d %d" % (each, at))
        at += len(said) + 1
    first = b" ".join(head) + b"\n"
    told = b"/Type/ObjStm/N %d/First %d" % (len(group), len(first))
    return _stream(number, told, first + b"\n".join(said for _, said in group))


def _stream(number: int, told: bytes, data: bytes) -> bytes:
    small = zlib.compress(data)
    head = b"%d 0 obj\n<<%s/Filter/FlateDecode/Length %d>>\nstream\n" % (number, told, len(small))
    return head + small + b"\nendstream\nendobj\n\n"

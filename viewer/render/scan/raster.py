"""Raster: a baked picture is measured by its chunks before anything unpacks it.

A PNG of a few hundred kilobytes can hold packed notes that fill a machine's memory, and some readers unpack
them to tell no more than its size.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from viewer.library.textfile import is_inside
from viewer.render.scan.refusal import RefusedError

MAX_BYTES = 4 * 1024 * 1024
MAX_SIDE = 2048

_PNG = b"\x89PNG\r\n\x1a\n"
_MOST_CHUNKS = 4096
_MOST_NOTE = 64 * 1024
_PNG_COLORS = frozenset((b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD"))
_PNG_CHUNKS = _PNG_COLORS | {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"pHYs", b"tIME"}
_PNG_NOTES = frozenset((b"tEXt",))
_WEBP_CHUNKS = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH"))


class Raster(Struct, frozen=True):
    """A baked picture that may be unpacked: its bytes, their form (“png” or “webp”), its size in pixels."""

    data: bytes
    form: str
    width: int
    height: int


def read_raster(path: Path) -> Raster:
    """A baked picture, measured but not unpacked. Raises RefusedError where it cannot or may not be used."""
    if not is_inside(path, path.parent):
        raise _refusal("it is a link to a place outside its folder")
    try:
        if not path.is_file():
            raise _refusal("there is no such file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _refusal(f"it cannot be read ({error.strerror})") from error
    if len(data) > MAX_BYTES:
        raise _refusal(f"it is over {MAX_BYTES // 1024} kB")
    return measure(data)


def measure(data: bytes) -> Raster:
    """The form and size of a baked picture, by what it is and not by its name. Raises RefusedError."""
    try:
        if data.startswith(_PNG):
            form, (width, height) = "png", _png_size(data)
        elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            form, (width, height) = "webp", _webp_size(data)
        else:
            raise _refusal("it is neither WebP nor PNG")
    except (struct.error, IndexError) as error:
        raise _refusal("it is not whole") from error
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
        raise _refusal(f"it is larger than {MAX_SIDE} pixels or has no size")
    return Raster(data, form, width, height)


def _png_size(data: bytes) -> tuple[int, int]:
    if data[12:16] != b"IHDR":
        raise _refusal("it is not whole")
    notes = 0
    for name, _, length in _chunks(data, len(_PNG), ">I4s"):
        if name in _PNG_NOTES:
            notes += length
        elif name not in _PNG_CHUNKS:
            raise _refusal("it holds more than a picture")
        if notes > _MOST_NOTE:
            raise _refusal("it holds more than a picture")
        if name == b"IEND":
            width, height = struct.unpack_from(">II", data, 16)
            return int(width), int(height)
    raise _refusal("it is not whole")


def _webp_size(data: bytes) -> tuple[int, int]:
    """The largest size that any chunk tells."""
    width = height = 0
    for name, start, _ in _chunks(data, 12, "<4sI"):
        if name not in _WEBP_CHUNKS:
            raise _refusal("it holds more than a picture")
        across, along = _told_size(name, data, start)
        width, height = max(width, across), max(height, along)
    return width, height


def _told_size(name: bytes, data: bytes, start: int) -> tuple[int, int]:
    if name == b"VP8X":
        whole = int.from_bytes(data[start + 4 : start + 10], "little")
        return (whole & 0xFFFFFF) + 1, (whole >> 24) + 1
    if name == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, start + 1)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if name == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, start + 6)
        return width & 0x3FFF, height & 0x3FFF
    return 0, 0


def _chunks(data: bytes, start: int, head: str) -> Iterator[tuple[bytes, int, int]]:
    """The chunks of a file: name, where its content starts, and how long that is; PNG adds a sum to each."""
    png = head.startswith(">")
    for _ in range(_MOST_CHUNKS):
        if start >= len(data):
            return
        first, second = struct.unpack_from(head, data, start)
        length, name = (first, second) if png else (second, first)
        if start + 8 + length > len(data):
            raise _refusal("it is not whole")
        yield name, start + 8, length
        start += 8 + length + (4 if png else length % 2)
    raise _refusal("it is in too many pieces")


def _refusal(reason: str) -> RefusedError:
    advice = "Save it again as WebP or PNG, without notes and color profile."
    return RefusedError("bad-preview", reason, advice)

"""Logo: the clinic's own picture, held against the limits of foreign pictures before anything paints it."""

import zlib
from collections.abc import Iterator
from pathlib import Path

from viewer.library.textfile import is_inside
from viewer.reading.clinic import Clinic
from viewer.render.scan.drawing import scan
from viewer.render.scan.raster import measure
from viewer.render.scan.refusal import RefusedError

MOST_BYTES = 300 * 1024
"""A logo is in every file that is saved; this is ten times what a plain one takes."""

_PNG = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset((b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"sRGB", b"IDAT", b"IEND"))
"""What a PNG's picture is made of; all else, such as notes, profiles and further frames, is left away."""
_HEAD = 13
_BY_PALETTE = 3
_COLORS = {
    0: (1, (b"\1", b"\2", b"\4", b"\x08", b"\x10")),
    2: (3, (b"\x08", b"\x10")),
    3: (1, (b"\1", b"\2", b"\4", b"\x08")),
    4: (2, (b"\x08", b"\x10")),
    6: (4, (b"\x08", b"\x10")),
}
"""Samples of a pixel, and the bits that each may have, by PNG's color type (third edition, table 12)."""
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Where Adam7's passes begin and how far they step, across and down (PNG, third edition, 8.1)."""
_SAVE_AGAIN = "Save it again as SVG or PNG, and choose it anew in the settings."


def logo_of(clinic: Clinic) -> tuple[bytes, str] | None:
    """The bytes of the clinic's logo and what they are, “svg” or “png”; None where there is none.

    Raises RefusedError, and nothing else, for one that is not there or may not be painted.
    """
    return read_logo(clinic.logo_file) if clinic.logo_file is not None else None


def read_logo(path: Path) -> tuple[bytes, str]:
    """A picture that may be a logo, with what it is, “svg” or “png”. Raises RefusedError."""
    data = _bytes_of(path)
    if data.startswith(_PNG):
        return _plain_png(data), "png"
    if data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        scan(data)
        return data, "svg"
    raise _refused("it is neither SVG nor PNG")


def _bytes_of(path: Path) -> bytes:
    try:
        if not is_inside(path, path.parent):
            raise _refused("it is a link to another folder")
        if not path.is_file():
            raise RefusedError("missing-logo", "there is no such file", "Choose it anew in the settings.")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, RefusedError):
            raise
        raise _refused(f"it cannot be read ({getattr(error, 'strerror', None) or error})") from error
    if len(data) > MOST_BYTES:
        raise RefusedError(
            "large-logo", f"it is over {MOST_BYTES // 1024} kB", "Save it smaller, and choose it anew."
        )
    return data


def _plain_png(data: bytes) -> bytes:
    """The picture of a PNG and nothing else. It is unpacked once, for a typesetter ends at a broken one."""
    chunks = [(name, body) for name, body in _chunks(data) if name in _KEPT]
    plain = _PNG + b"".join(_packed(name, body) for name, body in chunks)
    try:
        measure(plain)
    except RefusedError as error:
        raise _refused(error.reason) from error
    names = [name for name, _ in chunks]
    head = dict(chunks)[b"IHDR"]
    samples, depths = _COLORS.get(head[9] if len(head) == _HEAD else -1, (0, ()))
    if head[8:9] not in depths or b"IDAT" not in names:
        raise _refused("it is no whole PNG")
    if head[9] == _BY_PALETTE and b"PLTE" not in names[: names.index(b"IDAT")]:
        raise _refused("it is no whole PNG")
    most = _unpacked_bytes(head, samples)
    unpacking = zlib.decompressobj()
    try:
        pixels = unpacking.decompress(b"".join(body for name, body in chunks if name == b"IDAT"), most + 1)
    except zlib.error as error:
        raise _refused("it is no whole PNG") from error
    if len(pixels) != most:
        raise _refused("it is no whole PNG")
    return plain


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    start = len(_PNG)
    while start < len(data):
        length = int.from_bytes(data[start : start + 4], "big")
        name, body = data[start + 4 : start + 8], data[start + 8 : start + 8 + length]
        if _packed(name, body) != data[start : start + 12 + length]:
            raise _refused("it is no whole PNG")
        yield name, body
        if name == b"IEND":
            return
        start += 12 + length
    raise _refused("it is no whole PNG")


def _packed(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")


def _unpacked_bytes(head: bytes, samples: int) -> int:
    """How many bytes the rows of a PNG take, each with the byte that says how it was packed."""
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    bits = head[8] * samples
    passes = _PASSES if head[12] else ((0, 0, 1, 1),)
    total = 0
    for left, top, across, down in passes:
        columns, rows = -(-(width - left) // across), -(-(height - top) // down)
        total += max(0, rows) * (1 + -(-columns * bits // 8)) if columns > 0 else 0
    return total


def _refused(reason: str) -> RefusedError:
    return RefusedError("bad-logo", reason, _SAVE_AGAIN)

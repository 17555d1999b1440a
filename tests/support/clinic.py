"""Clinics for tests: the folders in which their files may lie, and pictures that may be a logo."""

import struct
import zlib
from pathlib import Path

from viewer.places import Places

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    b'<circle cx="12" cy="12" r="10" fill="#0b5a49"/></svg>'
)


def clinic_places(folder: Path) -> Places:
    """All folders of a user and an administrator within one folder; none of them is there yet."""
    return Places(
        articles=folder / "articles",
        resources=folder / "resources",
        settings=folder / "settings",
        cache=folder / "cache",
        shared=(folder / "shared" / "heartleaf",),
    )


def write(path: Path, content: str | bytes) -> Path:
    """A file with this content, and the folder for it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def chunk(name: bytes, body: bytes) -> bytes:
    """A chunk of a PNG, with its length and its sum."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int = 4, height: int = 2, extra: bytes = b"", pixels: bytes | None = None) -> bytes:
    """A PNG in full color, all of it one green."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = (b"\0" + b"\x0b\x5a\x49" * width) * height if pixels is None else pixels
    body = chunk(b"IHDR", head) + extra + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body

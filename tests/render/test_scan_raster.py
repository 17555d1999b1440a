"""A baked picture is unpacked only when its chunks tell that nothing but a small picture is in it."""

import struct
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.tiny_library import PREVIEW
from viewer.places import find_places
from viewer.render.scan.raster import MAX_BYTES, MAX_SIDE, Raster, measure, read_raster
from viewer.render.scan.refusal import RefusedError

SHIPPED = sorted((find_places().resources / "diagrams" / "previews").iterdir())


def chunk(name: bytes, content: bytes = b"") -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(*more: bytes, size: tuple[int, int] = (3, 2), end: bytes | None = None) -> bytes:
    """A PNG of gray pixels with more chunks in it."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(bytes(8)))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + pixels + (chunk(b"IEND") if end is None else end)


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    """A WebP of these chunks."""
    body = b"".join(
        name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2) for name, content in chunks
    )
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


def head(width: int, height: int) -> tuple[bytes, bytes]:
    """The chunk of a WebP that tells the size of the whole."""
    return b"VP8X", bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")


LOSSLESS = (b"VP8L", b"\x2f" + struct.pack("<I", (6 - 1) | (7 - 1) << 14))


@pytest.mark.parametrize(
    ("data", "form", "size"),
    [
        (png(), "png", (3, 2)),
        (png(chunk(b"tEXt", b"Author\0me"), chunk(b"pHYs", bytes(9))), "png", (3, 2)),
        (PREVIEW, "webp", (4, 4)),
        (webp(head(90, 80), (b"ALPH", b"xyz"), LOSSLESS), "webp", (90, 80)),
        (webp(LOSSLESS), "webp", (6, 7)),
    ],
)
def test_a_picture_is_measured_by_what_it_is(data: bytes, form: str, size: tuple[int, int]) -> None:
    assert measure(data) == Raster(data, form, *size)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "neither WebP nor PNG"),
        (b"GIF89a", "neither WebP nor PNG"),
        (b"<svg/>", "neither WebP nor PNG"),
        (b"%PDF-1.7", "neither WebP nor PNG"),
        (png()[:20], "not whole"),
        (png()[:-14], "not whole"),
        (png(end=b""), "not whole"),
        (b"\x89PNG\r\n\x1a\n" + chunk(b"IEND"), "not whole"),
        (b"\x89PNG\r\n\x1a\n" + chunk(b"tEXt", bytes(20)), "not whole"),
        (png(chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(10_000_000)))), "more than a picture"),
        (png(chunk(b"iTXt", b"a\0\1\0\0\0" + zlib.compress(bytes(10_000_000)))), "more than a picture"),
        (png(chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(10_000_000)))), "more than a picture"),
        (png(chunk(b"tEXt", bytes(40_000)), chunk(b"tEXt", bytes(40_000))), "more than a picture"),
        (png(chunk(b"acTL", bytes(8))), "more than a picture"),
        (png(*[chunk(b"IDAT")] * 5000), "too many pieces"),
        (png(size=(0, 9)), "no size"),
        (png(size=(60_000, 60_000)), "larger than"),
        (webp(), "no size"),
        (webp(head(MAX_SIDE + 1, 9), LOSSLESS), "larger than"),
        (webp(head(9, 9), (b"ANIM", bytes(6))), "more than a picture"),
        (webp(head(9, 9), (b"ICCP", bytes(6))), "more than a picture"),
        (webp((b"VP8L", b"\x2f")), "not whole"),
        (PREVIEW[:-9], "not whole"),
    ],
)
def test_what_is_no_small_picture_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(RefusedError, match=words) as refused:
        measure(data)
    assert refused.value.code == "bad-preview"


@pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_the_previews_of_the_program_are_small(path: Path) -> None:
    raster = read_raster(path)
    assert raster.form == "webp"
    assert max(raster.width, raster.height) == 720
    assert len(raster.data) < 100_000


def test_what_is_no_file_of_the_folder_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    outside = tmp_path / "out.webp"
    outside.write_bytes(PREVIEW)
    (tmp_path / "in" / "link.webp").symlink_to(outside)
    large = tmp_path / "in" / "large.webp"
    large.write_bytes(PREVIEW + bytes(MAX_BYTES))
    for name, words in (("link", "outside its folder"), ("gone", "no such file"), ("large", "over 4096 kB")):
        with pytest.raises(RefusedError, match=words):
            read_raster(tmp_path / "in" / f"{name}.webp")

    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(RefusedError, match=r"cannot be read \(Permission denied\)"):
        read_raster(outside)


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_are_judged_without_another_error(data: bytes) -> None:
    for start in (b"", b"\x89PNG\r\n\x1a\n", png()[:33], b"RIFF\0\0\0\0WEBP", webp(head(9, 9))):
        with suppress(RefusedError):
            assert measure(start + data).width <= MAX_SIDE

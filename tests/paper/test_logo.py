"""A logo is scanned like every foreign picture; one that may not be painted is told of in a sentence."""

import struct
import zlib
from pathlib import Path

import pytest

from tests.support.clinic import LOGO, chunk, png, write
from viewer.paper.logo import MOST_BYTES, logo_of, read_logo
from viewer.reading.clinic import Clinic
from viewer.render.scan.refusal import RefusedError

START = b"\x89PNG\r\n\x1a\n"


def head(width: int = 4, height: int = 2, depth: int = 8, color: int = 2, laced: int = 0) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, laced))


def body(pixels: bytes) -> bytes:
    return chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "logo"


def test_without_a_logo_there_is_none() -> None:
    assert logo_of(Clinic()) is None


def test_a_drawing_is_taken_as_it_is(file: Path) -> None:
    for content in (LOGO, b"\xef\xbb\xbf" + LOGO, b"\n" + LOGO):
        write(file, content)
        if content == LOGO:
            assert logo_of(Clinic(logo=str(file))) == (LOGO, "svg")
        else:
            assert read_logo(file)[1] == "svg"


def test_a_png_is_taken_without_what_is_no_picture(file: Path) -> None:
    note = (
        chunk(b"iTXt", b"Author\0\0\0\0\0somebody") + chunk(b"iCCP", b"profile") + chunk(b"acTL", b"\0" * 8)
    )
    write(file, png(extra=note))
    assert read_logo(file) == (png(), "png")


@pytest.mark.parametrize(
    "content",
    [
        START + head(depth=1, color=0) + body(b"\0\xf0" * 2),
        START + head(color=3) + chunk(b"PLTE", b"\x0b\x5a\x49") + body(b"\0" * 10),
        START + head(color=6, depth=16) + body((b"\0" + b"\0" * 32) * 2),
        START + head(width=3, height=3, color=0, laced=1) + body(b"\0" * 15),
    ],
    ids=["a bit a pixel", "by palette", "deep and clear", "laced"],
)
def test_every_kind_of_png_is_taken(file: Path, content: bytes) -> None:
    write(file, content)
    assert read_logo(file) == (content, "png")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff\xd8\xff\xe0 a photograph", "it is neither SVG nor PNG"),
        (b"", "it is neither SVG nor PNG"),
        (LOGO[:-4], "it is no whole SVG"),
        (LOGO.replace(b"<circle", b'<image href="file:///etc/passwd"/><circle'), ""),
        (b"<" + b" " * MOST_BYTES, "it is over 300 kB"),
        (png()[:-6], "it is no whole PNG"),
        (png()[:40], "it is no whole PNG"),
        (png().replace(b"IDAT", b"IDAX"), "it is no whole PNG"),
        (START, "it is no whole PNG"),
        (START + chunk(b"IEND", b""), "it is not whole"),
        (START + chunk(b"IHDR", b"\0\0\0\1\0\0\0\1") + chunk(b"IEND", b""), "it is no whole PNG"),
        (START + head() + chunk(b"IEND", b""), "it is no whole PNG"),
        (START + head(color=5) + body(b""), "it is no whole PNG"),
        (START + head(depth=3) + body(b""), "it is no whole PNG"),
        (START + head(color=3) + body(b"\0" * 10), "it is no whole PNG"),
        (START + head() + chunk(b"IDAT", b"not packed") + chunk(b"IEND", b""), "it is no whole PNG"),
        (png(pixels=b"\0" * 5), "it is no whole PNG"),
        (png(pixels=b"\0" * 500), "it is no whole PNG"),
        (png(width=3000, height=1), "it is larger than 2048 pixels"),
    ],
)
def test_what_may_not_be_painted_is_refused_in_words(file: Path, content: bytes, reason: str) -> None:
    write(file, content)
    with pytest.raises(RefusedError) as told:
        read_logo(file)
    sentence = told.value.sentence("logo")
    assert sentence.startswith("The picture logo is not shown, because ")
    assert reason in sentence
    assert sentence.endswith(".")


def test_a_picture_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="there is no such file"):
        read_logo(tmp_path / "gone.svg")
    with pytest.raises(RefusedError, match="there is no such file"):
        read_logo(tmp_path)


def test_a_link_to_another_folder_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere" / "logo.svg", LOGO)
    link = tmp_path / "here" / "logo.svg"
    link.parent.mkdir()
    link.symlink_to(tmp_path / "elsewhere" / "logo.svg")
    with pytest.raises(RefusedError, match="it is a link to another folder"):
        read_logo(link)


def test_a_picture_that_cannot_be_read_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(file, LOGO)

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(RefusedError, match=r"it cannot be read \(Permission denied\)"):
        read_logo(file)


def test_a_name_that_no_file_can_have_is_told() -> None:
    with pytest.raises(RefusedError):
        read_logo(Path("logo\0.svg"))

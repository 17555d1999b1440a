"""The typesetter makes PDFs of sources: the same each time, from nothing but what it is handed."""

import os
import struct
import subprocess
import sys
import zlib
from datetime import date
from pathlib import Path

import pytest

from tests.support.architecture import ROOT
from tests.support.paper import sheets_of, squeezed
from viewer.paper.typeset import TypesetError, Typesetter, pages_of, typeset

DAY = date(2026, 11, 23)
TITLED = 'all => { set document(title: "Doors"); all.join() }'
SQUARE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="#123456"/></svg>'
)

READS = (
    'read("/etc/passwd")',
    'read("../../../../etc/passwd")',
    'image("/../secret.png")',
    'plugin("/sheet.typ")',
    'eval("read(\\"/etc/passwd\\")")',
)
FAULTS = ('panic("stop")', "let", "unknown-name", 'image(files.at("gone.svg"))')


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    """One that has set something before, as in the press."""
    made = Typesetter()
    made.warm()
    return made


def png(width: int, height: int) -> bytes:
    """A gray picture."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def words_of(pdf: bytes) -> str:
    """All words of a PDF."""
    return "".join(sheet.words for sheet in sheets_of(pdf))


def test_each_line_is_one_expression_that_the_first_is_handed(typesetter: Typesetter) -> None:
    pdf = typesetter.set(f'{TITLED}\n[Left *door*. ]\npar("Right door.")', {}, DAY)

    assert words_of(pdf) == "Leftdoor.Rightdoor."
    assert pages_of(pdf) == 1


def test_the_same_source_gives_the_same_bytes_whatever_was_set_before(typesetter: Typesetter) -> None:
    texts = [f'{TITLED}\n"{words}"\nfigure(image(files.at("a.svg")), alt: "a")' for words in ("One", "Two")]
    first = [typesetter.set(text, {"a.svg": SQUARE}, DAY) for text in texts]
    again = [typesetter.set(text, {"a.svg": SQUARE}, DAY) for text in reversed(texts)]

    assert first == again[::-1] == [typeset(text, {"a.svg": SQUARE}, DAY) for text in texts]
    assert first[0] != first[1] != typesetter.set(texts[1], {"a.svg": SQUARE}, date(2026, 11, 24))


def test_what_the_form_is_told_is_one_object(typesetter: Typesetter) -> None:
    told = {"size": "large", "paper": "a4", "copier": "no", "tight": "0"}
    text = f'{TITLED}\njson(bytes(sys.inputs.told)).at("paper")'

    assert words_of(typesetter.set(text, {}, DAY, told)) == "a4"


def test_nothing_is_written_anywhere(tmp_path: Path) -> None:
    """Where no file may have a single byte, pages are set all the same."""
    code = (
        "import resource, sys\n"
        "from datetime import date\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        "from viewer.paper.typeset import typeset\n"
        "text = sys.stdin.read()\n"
        "sys.stdout.buffer.write(typeset(text, {'a.svg': b'<svg xmlns=\"http://www.w3.org/2000/svg\"/>'},"
        " date(2026, 11, 23)))"
    )
    text = f'{TITLED}\n"Ann Lee"\nimage(files.at("a.svg"), alt: "a")'
    environment = {**os.environ, "TMPDIR": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    ended = subprocess.run(
        [sys.executable, "-c", code],
        input=text.encode(),
        env=environment,
        cwd=ROOT,
        capture_output=True,
        check=True,
    )

    assert words_of(ended.stdout) == "AnnLee"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("line", [*READS, *FAULTS])
def test_a_source_reads_no_file_and_a_fault_is_one_sentence(typesetter: Typesetter, line: str) -> None:
    with pytest.raises(TypesetError, match=r"^The pages could not be set: [^\n]+\.$") as caught:
        typesetter.set(f"{TITLED}\n{line}", {}, DAY)

    assert caught.value.__cause__ is not None
    assert str(getattr(caught.value.__cause__, "message", "?")) not in str(caught.value)


@pytest.mark.parametrize("words", ['\\", panic("stop"), "', "\\u{1e}", 'a "b" \\ c', "\x1e", "#let"])
def test_words_in_a_literal_are_never_orders(typesetter: Typesetter, words: str) -> None:
    quoted = words.replace("\\", "\\\\").replace('"', '\\"')
    said = words.replace("\x1e", "")

    assert words_of(typesetter.set(f'{TITLED}\n"{quoted}|"', {}, DAY)) == squeezed(f"{said}|")


def test_drawings_and_rasters_are_handed_as_they_are(typesetter: Typesetter) -> None:
    files = {"a.svg": SQUARE, "b.png": png(40, 20)}
    lines = "\n".join(f'image(files.at("{name}"), alt: "a", width: 100pt)' for name in files)
    pdf = typesetter.set(f"{TITLED}\n{lines}", files, DAY)

    assert pdf.count(b"/Subtype /Image") + pdf.count(b"/Subtype/Image") == 1


def test_a_file_must_have_a_plain_name_and_be_a_picture(typesetter: Typesetter) -> None:
    with pytest.raises(TypesetError, match="is no name for a file"):
        typesetter.set(TITLED, {"../a.png": SQUARE}, DAY)
    with pytest.raises(TypesetError, match=r"^The pages could not be set: a\.png cannot be used, for .+\.$"):
        typesetter.set(TITLED, {"a.png": b"no picture"}, DAY)
    with pytest.raises(TypesetError, match="The pages could not be set"):
        typesetter.set(f'{TITLED}\nimage(files.at("a.svg"), alt: "a")', {"a.svg": b"no picture"}, DAY)


def test_letters_that_our_typefaces_lack_do_not_stop_the_print(typesetter: Typesetter) -> None:
    line = 'text(font: "Source Sans Pro", "心 \ue000 \U0001f600 and the rest is there.")'
    pdf = typesetter.set(f"{TITLED}\n{line}", {}, DAY)

    assert "andtherestisthere." in words_of(pdf)


@pytest.mark.parametrize(
    "line",
    [
        'heading(level: 1, "Doors"); heading(level: 3, "and the rest is there.")',
        'heading(level: 1, ""); "and the rest is there."',
        'text(font: "Source Sans Pro", "\ufeff and the rest is there.")',
        'image(files.at("a.svg")); "and the rest is there."',
    ],
)
def test_what_no_accessible_file_may_hold_does_not_stop_the_print(typesetter: Typesetter, line: str) -> None:
    pdf = typesetter.set(f"{TITLED}\n{{ {line} }}", {"a.svg": SQUARE}, DAY)

    assert "andtherestisthere." in words_of(pdf)
    assert b"pdfuaid:part" not in pdf


def test_without_a_form_a_sentence_says_so(tmp_path: Path) -> None:
    lost = Typesetter(tmp_path)
    lost.warm()  # tells nothing yet

    with pytest.raises(TypesetError, match=r"sheet\.typ, is missing"):
        lost.set(TITLED, {}, DAY)


def test_without_a_typesetter_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    with pytest.raises(TypesetError, match="The typesetter is not installed"):
        typeset(TITLED, {}, DAY)


def test_what_is_no_pdf_has_no_pages() -> None:
    assert pages_of(b"%PDF-1.7 and no more") == 0

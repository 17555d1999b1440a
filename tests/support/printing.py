"""A printer for tests: CUPS's programs stood in for by scripts that keep what they are given."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct
from PySide6.QtWidgets import QApplication

from viewer.ui.handout.printing import Printing

_LP = """\
#!/bin/sh
printf '%s\\n' "$@" >> "{folder}/said"
cat > "{folder}/pages.pdf"
{then}
"""
_LPSTAT = """\
#!/bin/sh
case "$1" in
    -H) echo /no/such/socket ;;
    -r) echo "{awake}" ;;
    *) printf '{list}' ;;
esac
"""
_CANCEL = """\
#!/bin/sh
echo "$@" > "{folder}/canceled"
"""


class Lp(Struct, frozen=True):
    """The stand-in for `lp` and its like, and what it was given."""

    folder: Path

    @property
    def pdf(self) -> bytes:
        """The pages, or nothing where it was never called."""
        file = self.folder / "pages.pdf"
        return file.read_bytes() if file.exists() else b""

    @property
    def said(self) -> list[str]:
        """The words it was called with."""
        file = self.folder / "said"
        return file.read_text(encoding="utf-8").splitlines() if file.exists() else []

    def does(self, then: str) -> None:
        """From now on do this, too, in the words of a shell."""
        self._write("lp", _LP.format(folder=self.folder, then=then))

    def lists(self, *names: str, default: str = "", awake: bool = True) -> None:
        """From now on these are the printers."""
        usual = f"system default destination: {default}" if default else "no system default destination"
        words = "scheduler is running" if awake else "scheduler is not running"
        self._write("lpstat", _LPSTAT.format(list="\\n".join([*names, usual, ""]), awake=words))

    def _write(self, name: str, script: str) -> None:
        file = self.folder / name
        file.write_text(script, encoding="utf-8")
        file.chmod(0o755)


class Heard:
    """What printing tells, in order, each with the name of its signal."""

    def __init__(self, printing: Printing) -> None:
        self.said: list[tuple[str, str]] = []
        printing.sent.connect(self._on_sent)
        printing.progressed.connect(self._on_progressed)
        printing.troubled.connect(self._on_troubled)
        printing.saved.connect(self._on_saved)

    def of(self, kind: str) -> list[str]:
        """The sentences of one signal."""
        return [words for name, words in self.said if name == kind]

    def _on_sent(self, words: str) -> None:
        self.said.append(("sent", words))

    def _on_progressed(self, words: str) -> None:
        self.said.append(("progressed", words))

    def _on_troubled(self, words: str) -> None:
        self.said.append(("troubled", words))

    def _on_saved(self, words: str) -> None:
        self.said.append(("saved", words))


def plain_pdf(pages: int) -> bytes:
    """A PDF of so many pages, each with its number in words."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number in range(pages):
        place = "/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>"
        objects.append(f"<</Type/Page{place}/Contents {5 + 2 * number} 0 R>>".encode())
        text = f"BT /F 12 Tf 72 700 Td (This is page {number + 1}.) Tj ET"
        objects.append(f"<</Length {len(text)}>>stream\n{text}\nendstream".encode())
    return _file(objects)


def _file(objects: list[bytes]) -> bytes:
    """The objects of a PDF, numbered from 1, with the table that says where they stand."""
    content, table = b"%PDF-1.7\n", b"0000000000 65535 f \n"
    for number, each in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    size = len(objects) + 1
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(content))
    return content + b"xref\n0 %d\n" % size + table + end


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lp:
    """An `lp` before every other on PATH, which takes everything, and one printer."""
    folder = tmp_path / "cups"
    folder.mkdir()
    made = Lp(folder)
    made.does('echo "request id is Front_desk-7 (0 file(s))"')
    made.lists("Front_desk", default="Front_desk")
    cancel = folder / "cancel"
    cancel.write_text(_CANCEL.format(folder=folder), encoding="utf-8")
    cancel.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return made


@pytest.fixture
def printing(qapp: QApplication) -> Iterator[Printing]:
    """Printing, whose clerks end with the test."""
    made = Printing()
    yield made
    made.close()
    made.deleteLater()

"""A patient’s name is on the pages and nowhere else: in no file, title, job, process or clipboard."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from msgspec import Struct
from PySide6.QtGui import QClipboard, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from tests.support.desk import Person, Start, wait_until
from tests.support.handout import Nurse
from tests.support.paper import sheets_of
from tests.support.printing import Lp, lp
from tests.support.tiny_library import TinyLibrary
from viewer.library.address import article
from viewer.paper.personal import Personal
from viewer.ui.handout.person_pane import PersonPane

__all__ = ["lp"]

NAME = "Zyxquillan"
"""No word of any text; every word that is typed begins with it."""

PROCESSES = Path("/proc")
SPELLINGS = tuple(NAME.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, of this program and of every program that it starts."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


class Watchful(Nurse):
    """Prints for one patient and looks everywhere for the name."""

    def __init__(self, person: Person, *folders: Path) -> None:
        super().__init__(person)
        self._folders = folders

    @property
    def pane(self) -> PersonPane:
        pane = self.dialog.choices.person
        assert pane is not None, "nobody asked for more choices"
        return pane

    @property
    def editors(self) -> list[QWidget]:
        return [*self.pane.findChildren(QLineEdit), *self.pane.findChildren(QPlainTextEdit)]

    @property
    def pdf(self) -> bytes:
        return self.job.pages.pdf if self.job.pages is not None else b""

    def begin(self) -> None:
        """Open the dialog with the key, and the fields for a person."""
        window = self.person.window
        window.activateWindow()  # the dialog for a file's name was in front
        wait_until(window.isActiveWindow)
        super().begin()
        self.click(self.dialog.choices.more)

    def type_names(self) -> list[str]:
        """Fill every field, and try to copy what is in it; gives what that is."""
        typed = [f"{NAME}{number}" for number in range(len(self.editors))]
        for editor, words in zip(self.editors, typed, strict=True):
            editor.setFocus()
            QTest.keyClicks(editor, words)
            for key in (QKeySequence.StandardKey.SelectAll, QKeySequence.StandardKey.Copy):
                QTest.keySequence(editor, QKeySequence(key))
        return typed

    def titles(self) -> list[str]:
        """The titles and names of all windows, what the job is called, and what the notice bars say."""
        windows = QApplication.topLevelWidgets()
        said = [self.person.notice, self.job.title, self.notice]
        return [*(window.windowTitle() for window in windows), *map(QWidget.accessibleName, windows), *said]

    def clipboards(self) -> list[str]:
        clipboard = QGuiApplication.clipboard()
        return [clipboard.text(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)]

    def files_with_name(self) -> list[str]:
        """Files that hold the name, or are called so, or could hide it as pages."""
        return [str(file) for folder in self._folders for file in _files(folder) if _tells(file)]


class Found(Struct, frozen=True):
    """What is still there when the dialog says that it is closed."""

    texts: tuple[str, ...] = ()
    can_undo: bool = False
    personal: Personal = Personal()
    has_pages: bool = False
    press: int = 0


class Closed:
    """Looks around at the moment in which the dialog is closed."""

    def __init__(self, nurse: Watchful) -> None:
        self.found: list[Found] = []
        self._job = nurse.job
        self._lines = nurse.pane.findChildren(QLineEdit)
        self._note = nurse.pane.note.editor
        self._job.closed.connect(self._on_closed)

    def _on_closed(self) -> None:
        texts = (*(line.text() for line in self._lines), self._note.toPlainText())
        undo = any(line.isUndoAvailable() or line.isRedoAvailable() for line in self._lines)
        self.found.append(
            Found(
                texts=tuple(text for text in texts if text),
                can_undo=undo or self._note.document().isUndoAvailable(),
                personal=self._job.draft.packet.personal,
                has_pages=self._job.pages is not None,
                press=self._job.foreman.process_id,
            )
        )


def has_words(pdf: bytes, words: list[str]) -> bool:
    """Whether all these words are on the pages."""
    return bool(pdf) and set(words) <= {word for line in _lines(pdf) for word in line.split()}


def _lines(pdf: bytes) -> list[str]:
    return [line.words for sheet in sheets_of(pdf) for line in sheet.lines]


def about(pdf: bytes) -> str:
    """All that a PDF says beside its pages: metadata of both kinds, outline, attachments."""
    opened: Any = pymupdf.open
    with opened(stream=pdf, filetype="pdf") as document:
        told = document.metadata, document.get_xml_metadata(), document.get_toc(), document.embfile_names()
        return str(told)


def children(of: int) -> Iterator[Path]:
    """The folders that tell of the processes below one."""
    for folder in PROCESSES.glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has just ended
        if int(fields[1]) == of:
            yield folder
            yield from children(int(folder.name))


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def _tells(file: Path) -> bool:
    content = file.read_bytes()
    hidden = content.startswith(b"%PDF")  # pages are packed, so a name in them cannot be searched for
    return hidden or NAME in file.name or any(each in content for each in SPELLINGS)


def _has_name(file: Path) -> bool:
    try:
        return any(each in file.read_bytes() for each in SPELLINGS)
    except OSError:
        return False


@pytest.fixture
def nurse(begin: Start, tiny: TinyLibrary, lp: Lp, temporary: Path, tmp_path: Path, home: Path) -> Watchful:
    settings = (tmp_path / "settings", tmp_path / "cache")
    return Watchful(begin(article("leaky-door", 1), articles=tiny.articles), *settings, temporary, home)


def test_the_name_is_on_the_pages_and_nowhere_else(
    nurse: Watchful, lp: Lp, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    nurse.begin()
    typed = nurse.type_names()
    wait_until(lambda: has_words(nurse.pdf, typed), 20_000)
    assert NAME not in about(nurse.pdf)
    assert not any(NAME in words for words in [*nurse.titles(), *nurse.clipboards()])
    press = nurse.job.foreman.process_id
    assert press
    if PROCESSES.is_dir():
        seen = list(children(os.getpid()))
        assert str(press) in [folder.name for folder in seen]
        assert not [each for each in seen if _has_name(each / "cmdline") or _has_name(each / "environ")]

    # They save the pages, by their own wish with the name on them, and print them.
    saved = tmp_path / "for the patient.pdf"
    nurse.person.press("Ctrl+S")
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog))
    assert NAME not in dialog.selectedFiles()[0]
    dialog.findChildren(QLineEdit, "fileNameEdit")[0].setText(str(saved))
    dialog.accept()
    wait_until(saved.is_file)
    assert has_words(saved.read_bytes(), typed)
    assert _tells(saved), "who looks for the name would find it"
    closed = Closed(nurse)
    nurse.person.press("Ctrl+P")
    wait_until(lambda: bool(lp.pdf) and bool(closed.found))
    assert NAME not in " ".join(lp.said)
    assert has_words(lp.pdf, typed)
    assert closed.found == [Found()]
    if PROCESSES.is_dir():
        assert str(press) not in [folder.name for folder in children(os.getpid())]

    # The next patient meets empty fields and pages.
    nurse.begin()
    assert nurse.job.draft.packet.personal == Personal()
    assert not any(edit.text() for edit in nurse.pane.findChildren(QLineEdit))
    assert not any(NAME in line for line in _lines(nurse.pdf))

    # A window that is closed takes the words with it, too.
    nurse.type_names()
    closed = Closed(nurse)
    nurse.person.window.close()
    assert closed.found == [Found()]
    assert nurse.files_with_name() == []
    assert NAME not in "".join(capfd.readouterr())

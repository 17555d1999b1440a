"""Librarian: which library the reader reads, and what is said when it is another one or has changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.library.catalogue import Catalogue
from viewer.library.library import Library
from viewer.library.report import Problem, Report
from viewer.library.snapshot import load_known
from viewer.places import Places
from viewer.ui.reader import Reader

if TYPE_CHECKING:
    from viewer.ui.live_library import LiveLibrary


class Librarian(QObject):
    """Reads libraries through the catalogue and hands them to the reader.

    Signals:
        warned(str): something is wrong with the library; a sentence for the reader.
        said(str): a file that changed was read anew, and all is well; a sentence.
    """

    warned = Signal(str)
    said = Signal(str)

    def __init__(self, places: Places, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles, self._resources, self._language = places.articles, places.resources, language
        self._catalogue_file = places.catalogue
        self._live: LiveLibrary | None = None
        self._reader: Reader | None = None
        self.catalogue = Catalogue(self._catalogue_file)
        self.library, self.report = self._read()

    def attend(self, reader: Reader) -> None:
        """Follow the files of the library from now on, for this reader."""
        from viewer.ui.live_library import LiveLibrary

        self._reader = reader
        self._live = LiveLibrary(self._catalogue_file, self)
        self._live.proofed.connect(self._on_proofed)
        self._live.refused.connect(self._on_refused)
        self._watch()

    def open_folder(self, folder: str) -> None:
        """Give the reader the library in this folder, when it is one."""
        before, self._articles = self._articles, Path(folder)
        library, report = self._read()
        if not library.articles:
            self._articles = before
            words = self.tr("There are no articles in {0}. A library has folders such as en/valve-problems.")
            self.warned.emit(words.format(folder))
            return
        self._hand_over(library)
        self._watch()
        for sentence in report_notice(report):
            self.warned.emit(sentence)

    def look_away(self) -> None:
        """Follow the files of the library no longer."""
        if self._live is not None:
            self._live.close()

    def close(self) -> None:
        """Let go of files and processes."""
        self.look_away()
        self.catalogue.close()

    def _read(self) -> tuple[Library, Report]:
        return load_known(self._articles, self._resources, self._language, self.catalogue)

    def _hand_over(self, library: Library) -> None:
        self.library = library
        if self._reader is not None:
            self._reader.replace_library(library)

    def _watch(self) -> None:
        if self._live is not None:
            self._live.watch(self._articles, self._resources, self._language)

    def _on_proofed(self, changed: list[str], problems: list[Problem]) -> None:
        library, self.report = self._read()
        self._hand_over(library)
        theirs = [problem for problem in problems if _is_of(problem, changed)]
        if theirs:
            self.warned.emit(_first_of(theirs))
            return
        words = self.tr("{0} was read anew. Nothing is wrong with it.")
        self.said.emit(words.format(_names_of(changed)))

    def _on_refused(self, changed: list[str]) -> None:
        words = self.tr("{0} could not be read in good time, so all is shown as it was. Make it simpler.")
        self.warned.emit(words.format(_names_of(changed)))


def report_notice(report: Report) -> tuple[str, ...]:
    """One sentence about what could not be loaded, or none."""
    return (_first_of(report.errors),) if report.errors else ()


def _first_of(problems: Sequence[Problem]) -> str:
    """The first of some problems in words, and how many more there are."""
    first, count = problems[0], len(problems) - 1
    place = f"{first.file}, line {first.line}" if first.line else first.file
    hint = f" {first.hint[:1].upper()}{first.hint[1:].rstrip('.?')}{'?' if first.hint.endswith('?') else '.'}"
    more = f" There are {count} more problems" if count > 1 else " There is one more problem"
    rest = f"{more}; “heartleaf check” lists them." if count else ""
    return f"{place}: {first.message}.{hint if first.hint else ''}{rest}"


def _is_of(problem: Problem, changed: Sequence[str]) -> bool:
    return any(Path(file).as_posix().endswith(f"/{problem.file}") for file in changed)


def _names_of(files: Sequence[str]) -> str:
    return ", ".join(Path(file).name for file in files[:3]) + (" …" if len(files) > 3 else "")

"""Librarian: which library the reader reads, and what is said when it is another one or has changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.library.catalogue import Catalogue, catalogue_file, place_of, remove
from viewer.library.library import Library
from viewer.library.opening import Opened, open_library
from viewer.library.report import Problem, Report
from viewer.places import Places
from viewer.render.trees import Trees
from viewer.ui.reader import Reader

if TYPE_CHECKING:
    from viewer.ui.live_library import LiveLibrary
    from viewer.ui.readying import Readying

_IDLE_MS = 1_500
"""How long the window is left alone before the catalogue is brought up to date beside it."""


class Librarian(QObject):
    """Reads libraries through their catalogues and hands them to the reader.

    Signals:
        warned(str): something is wrong with the library; a sentence for the reader.
        said(str): a file that changed was read anew, and all is well; a sentence.
        readying(int, int): the catalogue is brought up to date; how many articles are done, and of how many.
        ready(): the catalogue is up to date, and all can be found in it.
    """

    warned = Signal(str)
    said = Signal(str)
    readying = Signal(int, int)
    ready = Signal()

    def __init__(self, places: Places, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles, self._resources, self._language = places.articles, places.resources, language
        self._cache = places.cache
        self._live: LiveLibrary | None = None
        self._readying: Readying | None = None
        self._reader: Reader | None = None
        self._mended = False
        self._idle = QTimer(self, interval=_IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self.hurry)
        self.catalogue = self._catalogue_of(self._articles)
        self.trees = Trees(self.catalogue)
        self._opened = self._open()

    @property
    def library(self) -> Library:
        """The library that is read."""
        return self._opened.library

    @property
    def report(self) -> Report:
        """What was wrong with it when it was read."""
        return self._opened.report

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader should know about how it was opened."""
        if not self.catalogue.begun_anew:
            return ()
        return (self.tr("What was kept of this library was damaged, so it is being put together anew."),)

    def attend(self, reader: Reader) -> None:
        """Follow the files from now on, for this reader, and soon make all findable that is in them."""
        self._reader = reader
        self._watch()

    @property
    def busy(self) -> bool:
        """Whether the catalogue is being brought up to date."""
        return self._readying is not None and self._readying.running

    def mend(self) -> None:
        """Make an index that cannot be asked anew, as after another version of the program made it."""
        self._opened.ready = self._opened.ready and self._mended
        self._mended = True  # what does not help once does not help twice
        self.hurry()

    def hurry(self) -> None:
        """Bring the catalogue up to date now, unless that is done or being done."""
        self._idle.stop()
        path = self.catalogue.path
        if self._opened.ready or path is None or self.busy:
            return
        if self._readying is None:
            from viewer.ui.readying import Readying

            self._readying = Readying(self)
            self._readying.progressed.connect(self.readying)
            self._readying.finished.connect(self._on_readied)
            self._readying.failed.connect(self._on_readying_failed)
        self._readying.start(self._articles, self._resources, self._language, path)

    def open_folder(self, folder: str) -> None:
        """Give the reader the library in this folder, when it is one."""
        before = self._articles, self.catalogue, self._opened
        self._articles = Path(folder)
        self.catalogue = self._catalogue_of(self._articles)
        opened = self._open()
        if not opened.library.articles:
            self.catalogue.close()
            self._articles, self.catalogue, self._opened = before
            words = self.tr("There are no articles in {0}. A library has folders such as en/valve-problems.")
            self.warned.emit(words.format(folder))
            return
        self.trees.turn_to(self.catalogue)
        before[1].close()
        self._opened = opened
        self._hand_over()
        self._watch()
        for sentence in report_notice(opened.report):
            self.warned.emit(sentence)

    def look_away(self) -> None:
        """Follow the files of the library no longer, and make nothing more findable."""
        self._idle.stop()
        if self._readying is not None:
            self._readying.close()
        if self._live is not None:
            self._live.close()

    def close(self) -> None:
        """Let go of files and processes."""
        self.look_away()
        self.catalogue.close()
        shelf = self._opened.shelf
        if shelf is not None:
            shelf.close()
            if shelf.damaged and self.catalogue.path is not None:
                remove(self.catalogue.path)  # so that the next start does not meet the damage again

    def _catalogue_of(self, articles: Path) -> Catalogue:
        place = articles, self._resources, self._language
        return Catalogue(catalogue_file(self._cache, *place), place_of(*place))

    def _open(self) -> Opened:
        """The library as its catalogue and files are now."""
        return open_library(self._articles, self._resources, self._language, self.catalogue)

    def _hand_over(self) -> None:
        if self._reader is not None:
            self._reader.replace_library(self.library)

    def _watch(self) -> None:
        """Follow the files, except while they are all being read for the first time."""
        if self._reader is None:
            return
        if not self._opened.ready:
            self._idle.start()
        if self._opened.large and self._opened.shelf is None:
            return
        if self._live is None:
            from viewer.ui.live_library import LiveLibrary

            self._live = LiveLibrary(self)
            self._live.proofed.connect(self._on_proofed)
            self._live.refused.connect(self._on_refused)
        place = self._articles, self._resources, self._language
        self._live.watch(*place, catalogue_file(self._cache, *place))

    def _on_readied(self, changed: list[str], problems: list[Problem]) -> None:
        unread = self._opened.shelf is None
        if changed or unread:
            self._opened = self._open()
        self._opened.ready = True
        if self._reader is not None and (changed or unread):
            self._reader.take_library(self.library)
        if unread:
            self._watch()
        self.ready.emit()

    def _on_readying_failed(self) -> None:
        self.warned.emit(
            self.tr("This library could not be made ready for search. Start again to try again.")
        )

    def _on_proofed(self, changed: list[str], problems: list[Problem]) -> None:
        self._opened = self._open()
        self._hand_over()
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

"""Application: act two of the start, where everything is made and handed to everything else."""

import gc
import sys
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication

from viewer import __version__
from viewer.library.address import Address
from viewer.places import Places
from viewer.reading.textsize import TextSize
from viewer.ui.cache import Cache
from viewer.ui.clinic_watch import ClinicWatch
from viewer.ui.keeper import Keeper
from viewer.ui.librarian import Librarian, report_notice
from viewer.ui.reader import Reader
from viewer.ui.style.dress import Dress
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look
from viewer.ui.themes import SYSTEM, Themes, read_theme, system_theme
from viewer.ui.window import MainWindow

OVER_THE_PAGE = ("diagram", "guide", "touch")
"""The kinds of places that are shown over a page."""


class Desk(QObject):
    """One running reader: the window and what it stands on. The composition root."""

    def __init__(
        self,
        application: QApplication,
        places: Places,
        language: str = "en",
        theme: str = "",
        percent: int = 0,
        clinic: Path | None = None,
    ) -> None:
        """Make everything; `theme`, `percent` and the file of a `clinic` hold for this run only.

        Where they are empty, what is kept holds.
        """
        super().__init__(application)
        self._early = ""
        self._asked: Address | None = None
        self._cache = Cache(places.cache)
        places = replace(places, cache=self._cache.folder)
        self.librarian = Librarian(places, language, self)
        self.keeper = Keeper(places, clinic, self)
        self.reader = Reader(self.librarian.library, self.keeper, self)
        if percent:
            self.reader.text_size = TextSize.at(percent)
        fonts = load_fonts()
        themes, worn = places.resources / "themes", theme or self.keeper.settings.theme
        first = read_theme(themes, system_theme() if worn == SYSTEM else worn)
        self.look = Look(first, fonts, Icons(places.resources / "icons"), self.reader.text_size.percent)
        self.look.set_motion(self.keeper.settings.reduced_motion != "on")
        self.dress = Dress(application, self.look)
        self.themes = Themes(themes, self.look, self.reader.choose_theme)
        self.window = MainWindow(places, self.reader, self.look, self.themes, self.librarian.trees)
        self.window.closed.connect(self.close)
        self.window.folder_dropped.connect(self.librarian.open_folder)

    def start(self, address: Address | None) -> None:
        """Show the window and open the first page; the rest of it follows when that page is painted."""
        self._asked = address
        self.window.furnished.connect(self._on_furnished)
        self.window.setFocus()  # not a button: keys scroll, and the first Tab stop is the way to the article
        self.window.show()  # nothing is painted yet, and the page is written once, for the room that it has
        self.reader.open_failed.connect(self._on_early_failure)
        self.reader.start(address)
        self.reader.open_failed.disconnect(self._on_early_failure)

    def _on_furnished(self) -> None:
        gc.enable()
        self.librarian.warned.connect(self.window.screens.warn)
        self.librarian.said.connect(self.window.screens.say)
        self.librarian.readying.connect(self.window.searching.show_progress)
        self.librarian.ready.connect(self.window.searching.search_again)
        self.window.searching.hurry_wanted.connect(self.librarian.hurry)
        self.window.searching.index_missed.connect(self.librarian.mend)
        self.librarian.attend(self.reader)
        ClinicWatch(self.keeper, self).warned.connect(self.window.screens.warn)
        if self._asked is not None and self._asked.kind in OVER_THE_PAGE and not self._early:
            self.reader.open(self._asked)  # what lies over a page is shown once that page is there
        for sentence in self._notices():
            self.window.screens.warn(sentence)

    def _on_early_failure(self, sentence: str, hint: str) -> None:
        """The notice bar is not there yet."""
        self._early = f"{sentence} {hint[:1].upper()}{hint[1:]}".strip()

    def close(self) -> None:
        """Save what is kept and let go of files and the painting process."""
        self.keeper.save()
        if self.window.has_all:
            self.window.painter.close()
        self.librarian.close()
        self._cache.close()

    def _notices(self) -> tuple[str, ...]:
        """What the reader should know about this start; the bar keeps the last."""
        fonts = (self.look.fonts.notice,) if self.look.fonts.notice else ()
        early = (self._early,) if self._early else ()
        librarian = self.librarian
        return (
            *fonts,
            *librarian.notices,
            *reversed(self.keeper.notices),
            *report_notice(librarian.report),
            *early,
        )


def make_application(arguments: list[str]) -> QApplication:
    """The QApplication, with the settings that must stand before a window is made."""
    # Asked for in words: QApplication.setStyle hands a QStyle to Python, which takes 8 ms to get to know it.
    application = QApplication([*arguments, "-style", "fusion"])
    application.setApplicationName("Heartleaf")
    application.setApplicationVersion(__version__)
    QImageReader.setAllocationLimit(256)
    return application


def read(
    places: Places,
    language: str,
    address: Address | None,
    theme: str | None,
    percent: int | None,
    clinic: Path | None = None,
) -> int:
    """Open the reader and give its exit code when its window is closed."""
    application = make_application(sys.argv[:1])
    desk = Desk(application, places, language, theme or "", percent or 0, clinic)
    desk.start(address)
    return application.exec()


def run_selftest(places: Places, pictures: Path | None) -> int:
    """Open each screen once; with `pictures`, save each as a PNG there."""
    from viewer.ui.selftest import run

    return run(make_application(sys.argv[:1]), places, pictures)

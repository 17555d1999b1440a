"""Application: act two of the start, where everything is made and handed to everything else."""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication

from viewer import __version__
from viewer.library.address import Address
from viewer.library.catalogue import Catalogue
from viewer.library.report import Report
from viewer.library.snapshot import load_known
from viewer.places import Places
from viewer.reading.textsize import TextSize
from viewer.render.trees import Trees
from viewer.ui.keeper import Keeper
from viewer.ui.reader import Reader
from viewer.ui.style.dress import Dress
from viewer.ui.style.fonts import load_fonts
from viewer.ui.style.icons import Icons
from viewer.ui.style.look import Look
from viewer.ui.themes import SYSTEM, Themes, read_theme, system_theme
from viewer.ui.window import MainWindow


class Desk(QObject):
    """One running reader: the window and what it stands on. The composition root."""

    def __init__(
        self,
        application: QApplication,
        places: Places,
        language: str = "en",
        theme: str = "",
        percent: int = 0,
    ) -> None:
        """Make everything; `theme` and `percent` hold for this run only, empty and 0 for what is kept."""
        super().__init__(application)
        self._places, self._language, self._early = places, language, ""
        self.catalogue = Catalogue(places.cache / "catalogue.sqlite")
        library, self.report = load_known(places.articles, places.resources, language, self.catalogue)
        self.keeper = Keeper(places.settings, self)
        self.reader = Reader(library, self.keeper, self)
        if percent:
            self.reader.text_size = TextSize.at(percent)
        fonts = load_fonts()
        themes, worn = places.resources / "themes", theme or self.keeper.settings.theme
        first = read_theme(themes, system_theme() if worn == SYSTEM else worn)
        self.look = Look(first, fonts, Icons(places.resources / "icons"), self.reader.text_size.percent)
        self.look.set_motion(self.keeper.settings.reduced_motion != "on")
        self.dress = Dress(application, self.look)
        self.themes = Themes(themes, self.look, self.reader.choose_theme)
        self.window = MainWindow(places, self.reader, self.look, self.themes, Trees(self.catalogue))
        self.window.closed.connect(self.close)
        self.window.folder_dropped.connect(self._on_folder_dropped)

    def start(self, address: Address | None) -> None:
        """Open the first page and show the window; the rest of it follows when that page is painted."""
        self.window.furnished.connect(self._on_furnished)
        self.reader.open_failed.connect(self._on_early_failure)
        self.reader.start(address)
        self.reader.open_failed.disconnect(self._on_early_failure)
        self.window.setFocus()  # not a button: keys scroll, and the first Tab stop is the way to the article
        self.window.show()

    def _on_furnished(self) -> None:
        gc.enable()
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
        self.catalogue.close()

    def _notices(self) -> tuple[str, ...]:
        """What the reader should know about this start; the bar keeps the last."""
        fonts = (self.look.fonts.notice,) if self.look.fonts.notice else ()
        early = (self._early,) if self._early else ()
        return (*fonts, *reversed(self.keeper.notices), *report_notice(self.report), *early)

    def _on_folder_dropped(self, folder: str) -> None:
        library, report = load_known(Path(folder), self._places.resources, self._language, self.catalogue)
        if not library.articles:
            words = self.tr("There are no articles in {0}. A library has folders such as en/valve-problems.")
            self.window.screens.warn(words.format(folder))
            return
        self.reader.replace_library(library)
        for sentence in report_notice(report):
            self.window.screens.warn(sentence)


def report_notice(report: Report) -> tuple[str, ...]:
    """One sentence about what could not be loaded, or none."""
    errors = report.errors
    if not errors:
        return ()
    more = (
        f" There are {len(errors) - 1} more problems; “heartleaf check” lists them."
        if len(errors) > 1
        else ""
    )
    return (f"{errors[0].file}, line {errors[0].line}: {errors[0].message}.{more}",)


def make_application(arguments: list[str]) -> QApplication:
    """The QApplication, with the settings that must stand before a window is made."""
    # Asked for in words: QApplication.setStyle hands a QStyle to Python, which takes 8 ms to get to know it.
    application = QApplication([*arguments, "-style", "fusion"])
    application.setApplicationName("Heartleaf")
    application.setApplicationVersion(__version__)
    QImageReader.setAllocationLimit(256)
    return application


def read(
    places: Places, language: str, address: Address | None, theme: str | None, percent: int | None
) -> int:
    """Open the reader and give its exit code when its window is closed."""
    application = make_application(sys.argv[:1])
    desk = Desk(application, places, language, theme or "", percent or 0)
    desk.start(address)
    return application.exec()


def run_selftest(places: Places, pictures: Path | None) -> int:
    """Open each screen once; with `pictures`, save each as a PNG there."""
    from viewer.ui.selftest import run

    return run(make_application(sys.argv[:1]), places, pictures)

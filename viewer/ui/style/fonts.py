"""The two typefaces: found in their packages, loaded into Qt, handed out as fonts of a pixel size."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from viewer.render.typography import Family, TextStyle

# The weights the design uses, no more: five files load in about 2 ms once Qt's font database is awake
# (which takes 10 ms, and which the first text on screen would pay anyway).
_SANS_PACKAGE = "font_source_sans_pro"
_SANS_FILES = (
    "SourceSansPro-Regular.ttf",
    "SourceSansPro-It.ttf",
    "SourceSansPro-Semibold.ttf",
    "SourceSansPro-Bold.ttf",
)
_SERIF_PACKAGE = "font_source_serif_pro"
_SERIF_FILES = ("SourceSerifPro-Semibold.ttf",)


class Fonts(Struct, frozen=True):
    """The families in use; `notice` is a sentence for the reader when one is a stand-in, else empty."""

    sans_family: str
    serif_family: str
    notice: str = ""

    def sans(self, px: float, weight: int = 400, italic: bool = False) -> QFont:
        """The reading and interface typeface at a size in pixels."""
        return _font(self.sans_family, px, weight, italic, QFont.StyleHint.SansSerif)

    def serif(self, px: float, weight: int = 600) -> QFont:
        """The typeface of titles and questions at a size in pixels."""
        return _font(self.serif_family, px, weight, False, QFont.StyleHint.Serif)

    def of(self, style: TextStyle) -> QFont:
        """The font of one kind of text."""
        if style.family is Family.SERIF:
            return self.serif(style.size, style.weight)
        return self.sans(style.size, style.weight)

    def figures(self, px: float, weight: int = 400) -> QFont:
        """The sans typeface with figures of equal width, for tables and numbers that change in place."""
        font = self.sans(px, weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font


def load_fonts() -> Fonts:
    """Load both typefaces; one that is missing is replaced by the system's own, and the notice says so.

    Needs a QGuiApplication. Never raises.
    """
    sans = _load(_SANS_PACKAGE, _SANS_FILES)
    serif = _load(_SERIF_PACKAGE, _SERIF_FILES)
    if sans and serif:
        return Fonts(sans, serif)
    return Fonts(
        sans or QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(),
        serif or QFont("serif").defaultFamily(),
        QCoreApplication.translate(
            "Fonts",
            "The reading typefaces are not installed, so plainer ones are used. "
            "Run “make run” again to get them.",
        ),
    )


def line_height_percent(font: QFont, wanted: float) -> int:
    """What to give Qt's ProportionalHeight so that lines stand `wanted` times the font's size apart.

    Qt takes the percentage of the font's natural height, which differs from font to font.
    """
    return round(100 * wanted * font.pixelSize() / QFontMetricsF(font).height())


def _font(family: str, px: float, weight: int, italic: bool, hint: QFont.StyleHint) -> QFont:
    font = QFont()
    font.setFamilies([family])
    font.setStyleHint(hint)
    font.setPixelSize(max(1, round(px)))
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    # Full hinting rounds every letter's width to whole pixels, which makes words uneven at reading sizes.
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def _load(package: str, files: tuple[str, ...]) -> str:
    """The family's name once all its files are loaded, or nothing when one of them is not to be had.

    The folder is found by the import system's finder, without running the package (which lists its folder
    twice) and without importlib.metadata (30 ms).
    """
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return ""
    folder = Path(spec.submodule_search_locations[0]) / "files"
    paths = [folder / file for file in files]
    if not all(path.is_file() for path in paths):
        return ""
    numbers = [QFontDatabase.addApplicationFont(str(path)) for path in paths]
    if -1 in numbers:
        return ""
    return QFontDatabase.applicationFontFamilies(numbers[0])[0]

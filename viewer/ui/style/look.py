"""All that a widget needs to dress itself: theme, fonts, icons and how much the chrome has grown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont

from viewer.render.theme import Theme
from viewer.render.typography import Typography, chrome_scale
from viewer.ui.style.fonts import Fonts
from viewer.ui.style.icons import Icons

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPixmap

    from viewer.ui.style.wrap import WrappedText

TARGET_PX = 44  # nothing to press is smaller than this, in either direction
# The chrome's text at 100 %: the design's 16 px were drawn for a typeface with taller small letters.
_TEXTS_KEPT = 2000
TEXT_PX = 17


class Look(QObject):
    """The program's one look, handed to every widget.

    A widget reads from it while painting and measuring and keeps no colour, font or size of its own. On
    `look_changed` it calls `updateGeometry()` and `update()`. Who gives others their place waits for
    `look_worn`, since of two widgets the younger hears of a look later.

    Signals:
        look_changed(): theme, text size or motion is different; measure and paint again.
        look_worn(): every widget has heard of that; places may be given anew.
    """

    look_changed = Signal()
    """Theme, text size or motion is different. No arguments."""
    look_worn = Signal()
    """Every widget has heard of that. No arguments."""

    def __init__(self, theme: Theme, fonts: Fonts, icons: Icons, percent: int = 100) -> None:
        super().__init__()
        self._theme = theme
        self._fonts = fonts
        self._icons = icons
        self._typography = Typography(percent)
        self._motion = True
        self._scale = chrome_scale(percent)
        self._kept_fonts: dict[tuple[int, float], QFont] = {}
        self._kept_texts: dict[tuple[str, str, float, float], WrappedText] = {}

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    @property
    def fonts(self) -> Fonts:
        """The typefaces in use."""
        return self._fonts

    @property
    def icons(self) -> Icons:
        """The icons, for pictures at unusual sizes."""
        return self._icons

    @property
    def typography(self) -> Typography:
        """The article's measures at the text size in use."""
        return self._typography

    @property
    def scale(self) -> float:
        """By how much the chrome has grown, 1 to 1.4."""
        return self._scale

    @property
    def motion(self) -> bool:
        """Whether colours and scrolling may move; false where the person asked the system for stillness."""
        return self._motion

    @property
    def edge_width(self) -> float:
        """The width of a control's border in pixels."""
        return 2.0 if self._theme.contrast else 1.5

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        if theme != self._theme:
            self._theme = theme
            self._icons.forget()
            self._tell()

    def set_text_percent(self, percent: int) -> None:
        """Follow another text size."""
        if percent != self._typography.percent:
            self._scale = chrome_scale(percent)
            self._kept_fonts.clear()
            self._kept_texts.clear()
            self._typography = Typography(percent)
            self._tell()

    def set_motion(self, motion: bool) -> None:
        """Allow or still all movement."""
        if motion != self._motion:
            self._motion = motion
            self._tell()

    def px(self, value: float) -> int:
        """A length of the chrome given for 100 %, in the pixels of now."""
        return round(value * self.scale)

    def color(self, token: str) -> QColor:
        """A token as Qt's colour."""
        return QColor(self._theme[token])

    def font(self, weight: int = 400, px: float = TEXT_PX) -> QFont:
        """A font of the chrome; `px` is the size at 100 %."""
        key = (weight, px)
        if key not in self._kept_fonts:
            self._kept_fonts[key] = self._fonts.sans(px * self._scale, weight)
        return QFont(self._kept_fonts[key])  # a copy, which its owner may change

    def wrapped(self, text: str, font: QFont, width: float, line_height: float) -> WrappedText:
        """A text laid out in a width in pixels. Layouts ask for the same one often, so it is kept."""
        from viewer.ui.style.wrap import WrappedText

        key = (text, font.key(), width, line_height)
        if key not in self._kept_texts:
            if len(self._kept_texts) >= _TEXTS_KEPT:
                self._kept_texts.clear()
            self._kept_texts[key] = WrappedText(text, font, width, line_height)
        return self._kept_texts[key]

    def heading_font(self, px: float) -> QFont:
        """A serif font of the chrome; `px` is the size at 100 %."""
        return self._fonts.serif(px * self.scale)

    def pixmap(self, name: str, ink: str, px: float = 20, ratio: float = 1.0, stroke: float = 0.0) -> QPixmap:
        """An icon of the chrome in a token's colour; `px` is the side at 100 %, `ratio` the screen's."""
        return self._icons.pixmap(name, self.px(px), self._theme[ink], ratio, stroke)

    def icon(self, name: str, ink: str = "ink") -> QIcon:
        """An icon for menus, in the colour of the token `ink`."""
        return self._icons.icon(name, self._theme[ink])

    def _tell(self) -> None:
        self.look_changed.emit()
        self.look_worn.emit()

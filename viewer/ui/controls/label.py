"""Words on the window itself: headlines, sentences and small headings, wrapped and set like the article."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from viewer.ui.style.look import TEXT_PX, Look
from viewer.ui.style.wrap import WrappedText, longest_word

_WIDEST_PX = 560  # a longer sentence wraps, unless its place is wider anyway


class LabelStyle(Struct, frozen=True):
    """How words on the window look; `px` is the size at 100 %, `ink` a token."""

    px: float = TEXT_PX
    weight: int = 400
    ink: str = "ink"
    serif: bool = False
    line_height: float = 1.35


PLAIN = LabelStyle()
QUIET = LabelStyle(ink="ink2")
SMALL_HEADING = LabelStyle(px=15, weight=700, ink="ink2", line_height=1.3)
SENTENCE = LabelStyle(px=18, ink="ink2", line_height=1.35)
HEADLINE = LabelStyle(px=28, weight=600, ink="title", serif=True, line_height=1.22)


class Label(QLabel):
    """Plain text that wraps, grows with the text size and follows the theme."""

    def __init__(self, look: Look, text: str = "", style: LabelStyle = PLAIN) -> None:
        super().__init__(text)
        self._look = look
        self._style = style
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.look_changed.connect(self._on_look_changed)

    def set_style(self, style: LabelStyle) -> None:
        """Wear another style."""
        self._style = style
        self._on_look_changed()

    def sizeHint(self) -> QSize:
        """The text on one line, or wrapped where it is long."""
        whole = self._wrapped(self._look.px(_WIDEST_PX))
        return QSize(int(whole.width) + 1, round(whole.height))

    def minimumSizeHint(self) -> QSize:
        """The longest word, on one line."""
        return QSize(int(longest_word(self.text(), self._font())) + 1, round(self._wrapped().height))

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines in a width."""
        return round(self._wrapped(width).height)

    def first_line(self) -> float:
        """How far below the label's top the middle of its first line lies, for an icon beside it."""
        text = self._wrapped(self.width())
        return self._top(text) + text.height / text.lines / 2 if text.lines else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines, from the left; in the middle of a taller place, as a QLabel's are."""
        painter = QPainter(self)
        ink = self._style.ink if self.isEnabled() else "disabled"
        text = self._wrapped(self.width())
        text.draw(painter, QPointF(0, self._top(text)), self._look.theme[ink])
        painter.end()

    def _top(self, text: WrappedText) -> float:
        centered = bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
        return max(0.0, (self.height() - text.height) / 2) if centered else 0.0

    def _wrapped(self, width: float = 1e6) -> WrappedText:
        return self._look.wrapped(self.text(), self._font(), width, self._style.line_height)

    def _font(self) -> QFont:
        if self._style.serif:
            return self._look.heading_font(self._style.px)
        return self._look.font(self._style.weight, self._style.px)

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

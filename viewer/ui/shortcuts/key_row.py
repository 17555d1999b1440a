"""KeyRow: one line of the shortcut sheet: what it does at the left, its keys at the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from viewer.ui.shortcuts.key_caps import CAP_PX, KeyCaps
from viewer.ui.shortcuts.shortcut import Shortcut
from viewer.ui.style.look import Look
from viewer.ui.style.wrap import WrappedText, longest_word

_GAP_PX = 16
_ABOVE_PX = 6  # and below
_CAPS_SHARE = 0.55  # of the width, for the keys; more where the words are short
_LINE_HEIGHT = 1.3


class KeyRow(QLabel):
    """A label, so that a screen reader reads it: "Find in this page: Ctrl+F or F3"."""

    def __init__(self, look: Look, shortcut: Shortcut) -> None:
        super().__init__()
        self._look = look
        self._shortcut = shortcut
        self._either = self.tr("or")
        ways = f" {self._either} ".join(shortcut.keys)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("{words}: {keys}").format(words=shortcut.words, keys=ways))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.look_changed.connect(self._on_look_changed)

    def sizeHint(self) -> QSize:
        """Words and keys on one line."""
        caps = self._caps(1e6)
        width = round(self._words(1e6).width + caps.width) + self._look.px(_GAP_PX) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word beside the widest combination."""
        width = longest_word(self._shortcut.words, self._look.font()) + self._caps(1).width
        return QSize(round(width) + self._look.px(_GAP_PX) + 2, self._look.px(CAP_PX + 2 * _ABOVE_PX))

    def hasHeightForWidth(self) -> bool:
        """Words and keys wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the taller of both."""
        caps, words = self._parts(width)
        return round(max(caps.height, words.height)) + 2 * self._look.px(_ABOVE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words and caps, their first lines level."""
        painter = QPainter(self)
        caps, words = self._parts(self.width())
        top = self._look.px(_ABOVE_PX)
        first_cap, first_line = self._look.px(CAP_PX), words.height / words.lines
        words.draw(painter, QPointF(0, top + (first_cap - first_line) / 2), self._look.theme["ink"])
        caps.draw(painter, self.width(), top)
        painter.end()

    def _parts(self, width: int) -> tuple[KeyCaps, WrappedText]:
        gap = self._look.px(_GAP_PX)
        caps = self._caps(max(width * _CAPS_SHARE, width - gap - self._words(1e6).width))
        return caps, self._words(width - caps.width - gap)

    def _caps(self, width: float) -> KeyCaps:
        return KeyCaps(self._look, self._shortcut.chords, self._either, width)

    def _words(self, width: float) -> WrappedText:
        return self._look.wrapped(self._shortcut.words, self._look.font(), width, _LINE_HEIGHT)

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

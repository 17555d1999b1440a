"""Letters: all letters of the alphabet as buttons, of which each leads to the names that begin with it."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_uppercase

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.ui.contents.spelled import NO_LETTER, rank_of
from viewer.ui.controls.painted import PaintedButton
from viewer.ui.style.look import TARGET_PX, Look
from viewer.ui.style.paint import rounded_surface

_INSET = 3
_WIDTH_PX = 36  # of a letter at 100 %, which is never smaller than a target
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 0, Qt.Key.Key_Down: 0}


class LetterButton(PaintedButton):
    """One letter. The current one is filled; one that has no names is pale and cannot be pressed.

    Signals:
        stepped(key: int): an arrow key was pressed, which leads to another letter.
    """

    stepped = Signal(int)
    """An arrow key was pressed: which one."""

    def __init__(self, look: Look, letter: str, name: str) -> None:
        super().__init__(look, name)
        self.letter = letter
        self._name = name
        self._current = False

    def set_current(self, current: bool) -> None:
        """Be the letter whose names are in sight, or not."""
        if current != self._current:
            self._current = current
            self.setAccessibleName(
                self.tr("{letter}, shown now").format(letter=self._name) if current else self._name
            )
            self.update()

    def sizeHint(self) -> QSize:
        """The smallest target."""
        return QSize(_width(self._look), TARGET_PX)

    def paint(self, painter: QPainter) -> None:
        """The ground, if current or touched, and the letter."""
        theme = self._look.theme
        chosen = self._current
        fill = "primary" if chosen else "soft" if self.isDown() else "soft2" if self.underMouse() else ""
        inset = self.rect().adjusted(_INSET, _INSET, -_INSET, -_INSET)
        if fill and self.isEnabled():
            rounded_surface(painter, inset.toRectF(), fill=theme[fill], radius=self.corner())
        solid = chosen or (theme.contrast and self.isDown())
        ink = "on_primary" if solid else "ink"
        painter.setPen(self._look.color(ink if self.isEnabled() else "disabled"))
        painter.setFont(self._look.font(600 if self.isEnabled() else 400))
        painter.drawText(inset, Qt.AlignmentFlag.AlignCenter, self.letter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to another letter."""
        if Qt.Key(event.key()) in _ARROWS:
            self.stepped.emit(event.key())
        else:
            super().keyPressEvent(event)


class Letters(QWidget):
    """A block of letters: those of the Latin alphabet always, further ones where names begin with them.

    Tab stops at the current letter, and arrows lead to the others.

    Signals:
        letter_chosen(letter: str, by_key: bool): a letter was pressed.
    """

    letter_chosen = Signal(str, bool)
    """A letter was pressed: which one, and whether by the keyboard."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._buttons: list[LetterButton] = []
        self._current = ""
        self.setAccessibleName(self.tr("Letters"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_letters(())
        look.look_changed.connect(self._on_look_changed)

    @property
    def buttons(self) -> tuple[LetterButton, ...]:
        """The letters, in order."""
        return tuple(self._buttons)

    def set_letters(self, letters: Iterable[str]) -> None:
        """Let these letters be pressed, and no others."""
        has = set(letters)
        wanted = sorted({NO_LETTER, *ascii_uppercase, *has}, key=rank_of)
        if wanted != [button.letter for button in self._buttons]:
            self._make(wanted)
        for button in self._buttons:
            button.setEnabled(button.letter in has)
        self.set_current(self._current)

    def set_current(self, letter: str) -> None:
        """Show which letter's names are in sight."""
        self._current = letter
        able = [button for button in self._buttons if button.isEnabled()]
        stop = next((button for button in able if button.letter == letter), able[0] if able else None)
        for button in self._buttons:
            button.set_current(button.letter == letter)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def take_focus(self) -> None:
        """Take the keyboard to the current letter."""
        stop = next(
            (button for button in self._buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus), None
        )
        if stop is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hasHeightForWidth(self) -> bool:
        """Letters wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many rows as the letters need."""
        rows = -(-len(self._buttons) // self._columns(width))
        return rows * TARGET_PX

    def sizeHint(self) -> QSize:
        """The letters in as many rows as the present width asks for."""
        return QSize(_width(self._look), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """One letter wide, and never cut at the bottom."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the letters."""
        super().resizeEvent(event)
        self._place()

    def _make(self, letters: list[str]) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for letter in letters:
            name = self.tr("Digits and signs") if letter == NO_LETTER else letter
            button = LetterButton(self._look, letter, name)
            button.setParent(self)
            button.clicked.connect(self._on_clicked)
            button.stepped.connect(self._on_stepped)
            button.show()
            self._buttons.append(button)
        self._place()
        self.updateGeometry()

    def _columns(self, width: int) -> int:
        return max(1, width // _width(self._look))

    def _place(self) -> None:
        columns, high = self._columns(self.width()), TARGET_PX
        for number, button in enumerate(self._buttons):
            row, column = divmod(number, columns)
            left, right = (round(self.width() * at / columns) for at in (column, column + 1))
            button.setGeometry(QRect(left, row * high, right - left, high))

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LetterButton):
            self.letter_chosen.emit(button.letter, button.ring_shown)

    def _on_stepped(self, key: int) -> None:
        """Go to the next letter that can be pressed, in the direction of an arrow."""
        button = self.sender()
        if not isinstance(button, LetterButton):
            return
        columns = self._columns(self.width())
        by = {Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}.get(Qt.Key(key), 0) or _ARROWS[Qt.Key(key)]
        at = self._buttons.index(button) + by
        while 0 <= at < len(self._buttons):
            if self._buttons[at].isEnabled():
                self._buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
                return
            at += by

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self._place()


def _width(look: Look) -> int:
    """The least width of a letter, in pixels. Its height is a target's, which has room for the largest."""
    return max(TARGET_PX, look.px(_WIDTH_PX))

"""Footer: where the pages will go, in one sentence, and the buttons that send them there."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from viewer.ui.controls.button import Button
from viewer.ui.controls.label import QUIET, Label
from viewer.ui.controls.skin import Kind
from viewer.ui.style.look import Look
from viewer.ui.style.paint import RESERVE_PX

_ICON_PX = 20
_GAP_PX = 12
_HEIGHT_PX = 48


class PrinterLine(QWidget):
    """The printer and its paper in one sentence, and a way to change them.

    Signals:
        change_requested(): the person wants another printer, other paper or more copies.
    """

    change_requested = Signal()
    """The person wants another printer, other paper or more copies. No arguments."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sentence = Label(look, "", QUIET)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.change = Button(
            look, self.tr("Change printer, paper and copies"), self.tr("Change"), kind=Kind.GHOST
        )
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sentence)
        self._row.addWidget(self.change)
        self._row.addStretch(1)
        self.change.clicked.connect(self.change_requested)
        look.look_changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def sentence(self) -> str:
        """Where the pages will go."""
        return self._sentence.text()

    def show_sentence(self, sentence: str) -> None:
        """Say where the pages will go."""
        self._sentence.setText(sentence)

    def show_changing(self, changing: bool) -> None:
        """Offer to change it, or to be done with that."""
        words = self.tr("Done") if changing else self.tr("Change")
        self.change.set_words(words, words if changing else self.tr("Change printer, paper and copies"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon before the sentence."""
        painter = QPainter(self)
        icon = self._look.pixmap("printer", "ink2", _ICON_PX, self.devicePixelRatioF())
        middle = self._sentence.y() + self._sentence.height() / 2
        painter.drawPixmap(QPointF(RESERVE_PX, round(middle - self._look.px(_ICON_PX) / 2)), icon)
        painter.end()

    def _on_look_changed(self) -> None:
        left = RESERVE_PX + self._look.px(_ICON_PX + _GAP_PX)
        self._row.setContentsMargins(left, 0, 0, 0)
        self._row.setSpacing(self._look.px(4))
        self.update()


class Footer(QWidget):
    """The bar below. Its buttons are public, so that the dialog can wire them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._count, self._copies = 0, 1
        self._can_print = True
        self.line = PrinterLine(look)
        self.preview = Button(look, self.tr("Preview"), self.tr("Preview"), "eye")
        self.save = Button(look, self.tr("Save as PDF"), self.tr("Save as PDF"))
        self.print = Button(look, self.tr("Print"), self.tr("Print"), "printer", Kind.PRIMARY)
        self._rows, self._buttons = QVBoxLayout(self), QHBoxLayout()
        self._lay_out()

    @property
    def main(self) -> Button:
        """The one thing to do: to print, or to save where nothing can be printed."""
        return self.print if self._can_print else self.save

    def show_count(self, count: int, copies: int = 1) -> None:
        """Say on the button how many pages it prints; 0 while that is not known."""
        self._count, self._copies = count, copies
        self.print.set_words(self._print_words(count))

    def show_can_print(self, possible: bool) -> None:
        """Where there is no printer, saving is the thing to do."""
        self._can_print = possible
        self.print.setVisible(possible)
        self.save.set_kind(Kind.OUTLINED if possible else Kind.PRIMARY)

    def show_anything(self, anything: bool) -> None:
        """Whether there is something to send."""
        self.print.setEnabled(anything)
        self.save.setEnabled(anything)

    def arrange(self, width: int, low: bool, narrow: bool) -> bool:
        """Take as little room as a place of this width needs; `narrow` ones have a button for the preview.

        False says that in a `low` window the line about the printer has no room here.
        """
        self._keep_room()
        self.preview.setVisible(narrow)
        self.save.set_icon("download" if narrow else "")
        for button in (self.save, self.preview):
            button.set_words_shown(True)
        for button in (self.save, self.preview):
            if self._buttons_width() > width:
                button.set_words_shown(False)
        beside = self.line.sizeHint().width() + self._buttons_width() <= width
        if beside and self._buttons.indexOf(self.line) < 0:
            self._buttons.insertWidget(0, self.line, 1)
        elif not beside and not low and self._rows.indexOf(self.line) < 0:
            self._rows.insertWidget(0, self.line)
        return beside or not low

    def show_previewing(self, previewing: bool) -> None:
        """Offer the pages, or the way back from them."""
        words = self.tr("Choices") if previewing else self.tr("Preview")
        self.preview.set_icon("list-checks" if previewing else "eye")
        self.preview.set_words(words)

    def _lay_out(self) -> None:
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addLayout(self._buttons)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(0)
        self._buttons.addWidget(self.line, 1)
        self._buttons.addStretch(0)
        for button in (self.preview, self.save, self.print):
            button.set_height(_HEIGHT_PX)
            self._buttons.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _keep_room(self) -> None:
        """Have the button as wide as with a number on it, or saving would move away from who is about to."""
        self.print.set_words(self._print_words(2))
        self.print.setMinimumWidth(self.print.sizeHint().width())
        self.print.set_words(self._print_words(self._count))

    def _buttons_width(self) -> int:
        buttons = (self.preview, self.save, self.print)
        return sum(max(b.sizeHint().width(), b.minimumWidth()) for b in buttons if not b.isHidden())

    def _print_words(self, count: int) -> str:
        if not count:
            return self.tr("Print")
        words = self.tr("Print 1 page") if count == 1 else self.tr("Print {0} pages")
        words = words.format(count)
        return words if self._copies == 1 else self.tr("{0}, {1} copies").format(words, self._copies)
